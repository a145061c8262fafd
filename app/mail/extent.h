// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/gmime.h"

#include <QByteArray>

namespace mail {

/// The stretch of a multipart body that is worth giving to GMime.
struct Extent {
    qint64 begin = 0;     ///< at the first boundary line: text for old programs in front costs no memory
    qint64 end = 0;       ///< behind the closing boundary line, at a limit, or at the end of the stream
    bool found = false;   ///< there is a boundary line at all
    bool closed = false;  ///< the closing boundary line came
    bool returns = false; ///< the boundary lines end in CR LF
    bool limited = false; ///< cut because of too many parts or a header without end
};

constexpr int mostParts = 10'000; ///< each costs GMime about a kilobyte; honest digests have hundreds

/// Looks through `stream` from `begin` on for the lines that separate the parts of a multipart whose boundary
/// is `boundary`, and of those inside it, before GMime builds objects for them. Memory: a fixed buffer.
[[nodiscard]] Extent extentOf(GMimeStream* stream, qint64 begin, const QByteArray& boundary);

} // namespace mail
