// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"
#include "mail/source.h"

namespace mail {

/// The message at the end of a way, as a source of its own; the message in the file when the way is empty.
/// One that is encoded, which RFC 2046 section 5.2.1 forbids, is decoded into memory, at most 32 MiB of it.
/// Fault::CannotRead; Fault::NoSuchMessage when the way leads to no message or is too long.
[[nodiscard]] base::Result<Source> nestedSource(const QString& path, const Way& way);

[[nodiscard]] base::Result<Source> sourceOf(const Place& message);

} // namespace mail
