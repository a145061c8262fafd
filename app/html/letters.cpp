// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/letters.h"

#include "html/fonts.h"

#include <algorithm>
#include <cmath>

namespace html {

namespace {

int sizeOf(const Inherited& style, Upright upright)
{
    // QUIRK: Qt draws sub- and superscripts at two thirds of the size it is told.
    const bool isShifted = upright == Upright::Sub || upright == Upright::Super;
    return std::max(1, int(std::lround(style.fontSize * (isShifted ? 1.5 : 1))));
}

QString decoration(const Look& look)
{
    if (look.underline && look.strike)
        return QStringLiteral("underline line-through");
    return look.underline ? QStringLiteral("underline")
           : look.strike  ? QStringLiteral("line-through")
                          : QStringLiteral("none");
}

QString upright(Upright value)
{
    return value == Upright::Sub     ? QStringLiteral("sub")
           : value == Upright::Super ? QStringLiteral("super")
                                     : QStringLiteral("baseline");
}

} // namespace

Look lookOf(const Inherited& style, const Shades& shades, QRgb under)
{
    Look look;
    look.family = style.family;
    look.size = sizeOf(style, Upright::Baseline);
    look.weight = style.weight;
    look.italic = style.italic;
    look.smallCaps = style.smallCaps;
    look.colour = shades.letters(style.colour, under);
    look.letterSpacing = letterSpacingOf(style);
    look.wordSpacing = style.wordSpacing;
    return look;
}

Look lookOf(const Run& run, const Shades& shades, QRgb under)
{
    Look look = lookOf(*run.style, shades, under);
    const bool isShifted = run.upright == Upright::Sub || run.upright == Upright::Super;
    look.upright = isShifted ? run.upright : Upright::Baseline;
    look.size = sizeOf(*run.style, look.upright);
    look.underline = run.underline;
    look.strike = run.strike;
    const QRgb behind = qAlpha(run.background) > 0 ? blended(run.background, under) : under;
    look.colour = shades.letters(run.style->colour, behind, run.opacity);
    look.background = behind == under ? 0 : shades.surface(behind);
    return look;
}

QString cssOf(const Look& look, const Look* base)
{
    QString css;
    const auto differs = [&](auto field) { return !base || look.*field != base->*field; };
    if (differs(&Look::family))
        css += QStringLiteral("font-family:'%1';").arg(QString(look.family).remove(u'\'').toHtmlEscaped());
    if (differs(&Look::size))
        css += QStringLiteral("font-size:%1px;").arg(look.size);
    if (differs(&Look::weight))
        css += QStringLiteral("font-weight:%1;").arg(look.weight);
    if (differs(&Look::italic))
        css += look.italic ? QStringLiteral("font-style:italic;") : QStringLiteral("font-style:normal;");
    if (base ? differs(&Look::smallCaps) : look.smallCaps)
        css += QStringLiteral("font-variant:%1;")
                   .arg(look.smallCaps ? QStringLiteral("small-caps") : QStringLiteral("normal"));
    if (differs(&Look::colour))
        css += QStringLiteral("color:%1;").arg(nameOf(look.colour));
    if (base ? differs(&Look::underline) || differs(&Look::strike) : look.underline || look.strike)
        css += QStringLiteral("text-decoration:%1;").arg(decoration(look));
    if (qAlpha(look.background) > 0)
        css += QStringLiteral("background-color:%1;").arg(nameOf(look.background));
    if (base ? differs(&Look::letterSpacing) : look.letterSpacing != 0)
        css += QStringLiteral("letter-spacing:%1px;").arg(look.letterSpacing, 0, 'f', 2);
    if (base ? differs(&Look::wordSpacing) : look.wordSpacing != 0)
        css += QStringLiteral("word-spacing:%1px;").arg(look.wordSpacing, 0, 'f', 2);
    if (base ? differs(&Look::upright) : look.upright != Upright::Baseline)
        css += QStringLiteral("vertical-align:%1;").arg(upright(look.upright));
    return css;
}

QString escaped(const QString& text)
{
    QString safe;
    safe.reserve(text.size() + text.size() / 8);
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'<': safe += QLatin1String("&lt;"); break;
        case u'>': safe += QLatin1String("&gt;"); break;
        case u'&': safe += QLatin1String("&amp;"); break;
        case u'"': safe += QLatin1String("&quot;"); break;
        case 0x2028: // would begin lines and paragraphs, frames and tables of Qt's own
        case 0x2029:
        case 0xFDD0:
        case 0xFDD1:
        case 0xFFFC: safe += QChar(QChar::ReplacementCharacter); break;
        default:
            // Overrides of the reading direction reorder what stands beside the mail, too (CWE-150).
            if ((c.unicode() >= 0x202A && c.unicode() <= 0x202E) || (c.unicode() < 0x20 && c != u'\n'))
                break;
            // QUIRK: Qt takes every Unicode blank for one that collapses.
            if (c.isSpace() && c != u' ' && c != QChar::Nbsp)
                safe += QStringLiteral("<span style=\"white-space:pre-wrap\">%1</span>").arg(c);
            else
                safe += c;
        }
    }
    return safe;
}

} // namespace html
