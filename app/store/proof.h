// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/disk.h"
#include "store/saved.h"

#include <functional>

namespace store {

/// How a file's own line ends relate to what the server sent.
enum class Form {
    AsSent,    ///< octet for octet
    LineFeeds, ///< every CRLF became LF
};

/// Reads the whole file and compares it with the hash and the number of octets that the server sent, both
/// ways in one pass. Fault::CannotRead, or Fault::MessageDamaged when it is neither. Memory: one piece.
[[nodiscard]] base::Result<Form> verify(const Saved& saved);

/// Gives the server's octets piece by piece. Stops at the first error of `take`.
[[nodiscard]] base::Done readAsSent(const QString& path, Form form,
                                    const std::function<base::Done(QByteArrayView)>& take);

/// Gives the server's octets piece by piece, after the whole file was proved to be them. Fault::CannotRead,
/// Fault::MessageDamaged; then nothing was given, unless the file was changed between the two readings.
[[nodiscard]] base::Done readProven(const Saved& saved,
                                    const std::function<base::Done(QByteArrayView)>& take);

/// Reads back with its hash, and is on the medium: synced again, together with its folder, because the
/// program that wrote it may have been killed before it came to that.
[[nodiscard]] bool isProven(const Saved& saved, Disk& disk);

} // namespace store
