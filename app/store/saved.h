// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace store {

/// A message that is safely on disk: written, synced, renamed, its folder synced.
struct Saved {
    QString path;
    qint64 octets = 0; ///< as the server sent them (CRLF), whatever the file's own line ends
    QByteArray sha256; ///< of the server's octets, lower-case hex
};

/// A message on its way to disk. Write pieces as they come; nothing exists under its final name before
/// finish() came back good. Destroying it unfinished removes what was written.
class Incoming {
public:
    virtual ~Incoming() = default;
    Incoming() = default;
    Incoming(const Incoming&) = delete;
    Incoming& operator=(const Incoming&) = delete;

    /// The next octets of the message exactly as the server sent them, dot-stuffing undone.
    [[nodiscard]] virtual base::Done write(QByteArrayView octets) = 0;

    /// Makes it durable: fsync, rename, fsync of the folder. Fault::CannotWrite otherwise, and nothing is
    /// left behind.
    [[nodiscard]] virtual base::Result<Saved> finish() = 0;
};

} // namespace store
