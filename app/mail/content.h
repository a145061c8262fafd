// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/parts.h"

#include <functional>

namespace mail {

/// Takes decoded bytes piece by piece. False: stop, no more is wanted.
using Sink = std::function<bool(QByteArrayView)>;

/// Hands the decoded bytes of a part to `sink`, piece by piece. False when the sink wanted no more, or the
/// file could not be read to the end.
[[nodiscard]] bool pump(const Part& part, const Sink& sink);

/// The first `most` decoded octets of a part.
struct Beginning {
    QByteArray bytes;
    bool whole = true; ///< there was no more
};
[[nodiscard]] Beginning beginningOf(const Part& part, qsizetype most);

/// Of text that is read. Nobody reads more in one go, a list of lines that long is what a widget can bear,
/// and it bounds memory.
constexpr qsizetype mostTextOctets = 4 << 20;

} // namespace mail
