// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/content.h"

#include <QString>

namespace mail {

/// A file in a winmail.dat (MS-OXTNEF).
struct TnefFile {
    QString name; ///< the long one when there is one; empty when there is none
    QString type; ///< as claimed, lower case; mostly empty
    qint64 octets = 0;
    bool damaged = false;   ///< cut, or its checksum is wrong
    QByteArray head = {};   ///< its first octets
    QByteArray sha256 = {}; ///< lower-case hex
};

/// The files in a part of type application/ms-tnef, at most a thousand. Read as a stream; whatever stands in
/// it costs a fixed amount of memory.
[[nodiscard]] QList<TnefFile> tnefFiles(const Part& part);

/// Hands the bytes of one of them to `sink`. False when the sink wanted no more.
[[nodiscard]] bool pumpTnef(const Part& part, qsizetype number, const Sink& sink);

/// The part says that it is such a file, or is called like one.
[[nodiscard]] bool isTnef(const Part& part);

} // namespace mail
