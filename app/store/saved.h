// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/disk.h"

#include <QByteArray>
#include <QString>

namespace store {

class DurableFile;

/// A message that is safely on disk: written, synced, renamed, its folder synced.
struct Saved {
    QString path;
    qint64 octets = 0; ///< as the server sent them (CRLF), whatever the file's own line ends
    QByteArray sha256; ///< of the server's octets, lower-case hex

    bool operator==(const Saved&) const = default;
};

/// A whole message that is not safe yet: what it will be, and the file that gets it there.
struct Arrival {
    Saved saved;                 ///< path: the name that the file is to get
    DurableFile* file = nullptr; ///< null: the message is safe already, as `saved` says
    Existing existing = Existing::Keep;
    QByteArray identity; ///< equal for messages of which one copy is enough; empty: each wants its own
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
    /// left behind. Many at once: finishTogether().
    [[nodiscard]] base::Result<Saved> finish();

    /// For finish(): all octets are in. Asked once.
    [[nodiscard]] virtual base::Result<Arrival> arrive() = 0;

    /// For finish(): now it is safe.
    virtual void landed(const Saved&) {}
};

} // namespace store
