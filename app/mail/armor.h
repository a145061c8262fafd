// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace mail {

/// A stretch of a text that OpenPGP protects (RFC 9580 sections 6 and 7), lines and all.
struct Armored {
    qsizetype begin = 0; ///< in the text: of its first line
    qsizetype end = 0;   ///< behind its last line
    bool isSigned = false;
    bool isAll = true;        ///< there is nothing to read in the text but this
    QByteArray readable = {}; ///< signed: what was signed, as far as it can be said without checking it
    QByteArray charset = {};  ///< what its "Charset" line says; empty when there is none

    bool operator==(const Armored&) const = default;
};

/// The stretches in a text, in their order. One without its last line counts only where the text `goesOn`
/// beyond what is here. A signed one with other lines in front than it may have is left as text: they were
/// not signed, and would look as if they were.
[[nodiscard]] QList<Armored> armoredIn(QByteArrayView text, bool goesOn = false);

} // namespace mail
