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

/// Marks as they were kept before there was a ledger: one small file (marks.json) of the account. Only read,
/// and put away once the ledger has them.
class Marks {
public:
    /// `folder`: of this account alone.
    explicit Marks(QString folder, Disk& disk = systemDisk());

    [[nodiscard]] QString path() const;

    /// Empty where there is no such file. One that makes no sense is moved aside under a name of its own and
    /// told as Fault::CannotRead with that name; the next load() is then empty.
    [[nodiscard]] base::Result<QSet<Mark>> load();

    /// The ledger has them: removes the file, durably. Fault::CannotWrite.
    [[nodiscard]] base::Done retire();

private:
    [[nodiscard]] base::Result<QByteArray> read() const;
    [[nodiscard]] base::Error setAside();

    QString folder_;
    Disk* disk_;
};

} // namespace store
