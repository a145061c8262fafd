// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/fonts.h"
#include "html/lengths.h"
#include "html/style.h"

#include <QHash>
#include <QStringList>

namespace html {

/// One element's style while declarations are applied to it.
struct Applying {
    Style& style;
    const Style& parent;
    Units units;
    const Fonts& fonts;
};

using Apply = void (*)(Applying& to, const QStringList& words);
using Properties = QHash<QString, Apply>;

/// Those that decide on the font and come first: em and line heights depend on them.
[[nodiscard]] const Properties& fontProperties();
[[nodiscard]] const Properties& textProperties();
[[nodiscard]] const Properties& boxProperties();
[[nodiscard]] const Properties& borderProperties();

/// line-height: comes after the font, since its shares and em are those of the font.
void lineHeight(Applying& to, const QStringList& words);

/// The colour of a `background` with its words: pictures are dropped, of gradients the first colour stays.
[[nodiscard]] std::optional<QRgb> backgroundFrom(const QStringList& words);

} // namespace html
