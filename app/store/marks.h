// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/disk.h"

#include <QByteArray>
#include <QSet>

namespace store {

/// One message that a person wants deleted: the server's unique id, and which one of several that share it.
struct Mark {
    QByteArray uid;
    qint64 copy = 0;

    bool operator==(const Mark&) const = default;
};

inline size_t qHash(const Mark& mark, size_t seed = 0)
{
    return qHashMulti(seed, mark.uid, mark.copy);
}

/// The marks of one account, in one small file (marks.json) that is replaced durably with each change: after
/// a kill -9 it holds the set before or the set after, never something between.
class Marks {
public:
    /// `folder`: of this account alone; made when first saved.
    explicit Marks(QString folder, Disk& disk = systemDisk());

    [[nodiscard]] QString path() const;

    /// The set that was saved last; empty where nothing ever was. A file that makes no sense is moved aside
    /// under a name of its own and told as Fault::CannotRead with that name; the next load() is then empty.
    [[nodiscard]] base::Result<QSet<Mark>> load();

    /// Fault::CannotWrite; the old file is then still there. Never replaces a file that could not be read:
    /// that one is moved aside first, or the error of load() comes back.
    [[nodiscard]] base::Done save(const QSet<Mark>& marks);

private:
    [[nodiscard]] base::Result<QByteArray> read() const;
    [[nodiscard]] base::Error setAside();

    QString folder_;
    Disk* disk_;
    bool replaceable_ = false; ///< what lies there was read, or is nothing
};

} // namespace store
