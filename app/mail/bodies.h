// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/items.h"
#include "mail/protections.h"
#include "mail/reading.h"

namespace mail {

/// The text of a message.
struct Bodies {
    QString text;
    QString sent;          ///< text/plain alone, files and all
    bool html = false;     ///< there is an HTML body
    bool fromHtml = false; ///< the text was made from HTML: there is no text/plain body
    bool damaged = false;  ///< too many bytes could not be read as letters
    QList<Passage> passages;
    QByteArray charset; ///< of the first body that names one
};

/// Reads the parts that are meant to be read, in their order. Of alternatives text/plain is taken when it
/// says anything, else HTML as text. What PGP protects in a text is a passage of its own. At most 4 MiB of
/// text are read, and a note says so. A `charset` that is not empty is taken for each text, whatever it says.
[[nodiscard]] Bodies readBodies(const PartTree& tree, const QList<Item>& items,
                                const Protections& protections, const QByteArray& charset = {});

} // namespace mail
