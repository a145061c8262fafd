// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

namespace mail {

/// Octets that lie in a file or in memory, or a stretch of them, read by position and never as a whole. Cheap
/// to copy; copies share one file and belong to one thread.
class Octets {
public:
    Octets() = default; ///< none

    /// Fault::CannotRead when there is no such file or it cannot be read.
    [[nodiscard]] static base::Result<Octets> ofFile(const QString& path);
    [[nodiscard]] static Octets ofBytes(const QByteArray& bytes);

    [[nodiscard]] qint64 size() const { return end_ - begin_; }

    /// Reads at most `most` octets from position `at` on into `to`. 0 at the end, and where the disk fails.
    [[nodiscard]] qsizetype read(qint64 at, char* to, qsizetype most) const;

    /// At most `most` octets from position `at` on.
    [[nodiscard]] QByteArray some(qint64 at, qsizetype most) const;

    /// What lies from `begin` to before `end`.
    [[nodiscard]] Octets stretch(qint64 begin, qint64 end) const;

    /// The disk failed at least once.
    [[nodiscard]] bool hasFailed() const;

    /// Where octets come from.
    struct Store {
        Store() = default;
        virtual ~Store() = default;
        Store(const Store&) = delete;
        Store& operator=(const Store&) = delete;
        /// -1 when it fails.
        virtual qint64 read(qint64 at, char* to, qint64 most) = 0;
        bool failed = false;
    };

private:
    Octets(std::shared_ptr<Store> store, qint64 begin, qint64 end);

    std::shared_ptr<Store> store_;
    qint64 begin_ = 0;
    qint64 end_ = 0;
};

} // namespace mail
