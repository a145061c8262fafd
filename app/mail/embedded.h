// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/content.h"

#include <QString>

namespace mail {

/// A file written into a text: "begin 644 name" (uuencode) or "=ybegin" (yEnc 1.3).
struct EmbeddedFile {
    enum class Kind { Uuencoded, YEncoded };
    enum class Damage { None, Cut, WrongChecksum };
    Kind kind = Kind::Uuencoded;
    QByteArray name;   ///< as written
    qint64 begin = 0;  ///< in the decoded text: of its first line
    qint64 end = 0;    ///< behind its last line
    qint64 octets = 0; ///< decoded
    Damage damage = Damage::None;
    QByteArray head = {};   ///< its first octets
    QByteArray sha256 = {}; ///< lower-case hex
};

/// The files in a text/plain part, at most a thousand (news posts of the nineties had some dozen). Memory
/// does not grow with them. `octets`, `damage` and `end` come from reading them through once.
[[nodiscard]] QList<EmbeddedFile> embeddedFiles(const Part& part);

/// Hands the decoded bytes of one of them to `sink`. False when the sink wanted no more.
[[nodiscard]] bool pumpEmbedded(const Part& part, qsizetype number, const Sink& sink);

} // namespace mail
