// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/octets.h"
#include "mail/parameters.h"

#include <QList>

namespace mail {

/// A message or a part of one as it lies in its octets (RFC 2045 section 2.4, RFC 2046 section 5.1).
struct Entity {
    ParameterField type;        ///< of a multipart, or with exactly one '/'
    ParameterField disposition; ///< value empty when there is none
    QByteArray encoding;        ///< content transfer encoding, lower case
    QByteArray contentId;       ///< without its brackets
    qint64 begin = 0;           ///< of its header
    qint64 bodyBegin = 0;       ///< behind the empty line
    qint64 end = 0;             ///< behind its body; the line end before a boundary is not of the body
    int parent = -1;            ///< the multipart it lies in
    int depth = 0;
    bool divided = false; ///< a multipart of which a boundary line came: its children are the parts behind it
    bool whole = false;   ///< what ends it was seen
    bool unknown = false; ///< the octets end in its header: what it is was not said yet
};

/// All entities of a message, parents before children. Nested messages are not divided.
struct Structure {
    QList<Entity> entities;
    bool cut = false;     ///< the outer multipart has no end
    bool limited = false; ///< parts beyond a limit were not looked for
};

constexpr int mostParts = 10'000; ///< each costs about a kilobyte; honest digests have hundreds

class HeaderBlock;

/// Finds the parts of the message in `octets`, whose header has been read and whose body begins at
/// `bodyStart`. One walk over the octets with a fixed buffer, however deep the nesting; nothing is decoded.
///
/// This is not left to GMime for its speed: it looks at each line, and takes 0.4 s for 200 MB.
[[nodiscard]] Structure structureOf(const Octets& octets, const HeaderBlock& header, qint64 bodyStart);

} // namespace mail
