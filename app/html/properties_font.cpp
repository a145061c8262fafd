// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/css_text.h"
#include "html/limits.h"
#include "html/properties.h"

#include <algorithm>
#include <cmath>

namespace html {

namespace {

void setSize(Applying& to, double px)
{
    const double zoom = to.units.zoom;
    to.style.fontSize = std::clamp(px, limits::smallestFont * zoom, limits::largestFont * zoom);
}

std::optional<double> namedSize(const QString& word, const Applying& to)
{
    static const QHash<QString, double> names{
        {QStringLiteral("xx-small"), 9}, {QStringLiteral("x-small"), 10}, {QStringLiteral("small"), 13},
        {QStringLiteral("medium"), 16},  {QStringLiteral("large"), 18},   {QStringLiteral("x-large"), 24},
        {QStringLiteral("xx-large"), 32}};
    const auto found = names.constFind(word);
    if (found != names.constEnd())
        return *found * to.units.zoom;
    if (word == u"smaller")
        return to.parent.fontSize / 1.2;
    if (word == u"larger")
        return to.parent.fontSize * 1.2;
    return {};
}

bool applySize(Applying& to, const QString& word)
{
    Units units = to.units;
    units.em = to.parent.fontSize;
    auto size = namedSize(word, to);
    if (!size) {
        const auto length = lengthFrom(word, units);
        if (!length || length->isAuto || length->px < 0 || length->percent < 0)
            return word == u"inherit";
        size = length->of(to.parent.fontSize);
    }
    setSize(to, *size);
    return true;
}

void fontSize(Applying& to, const QStringList& words)
{
    applySize(to, words.front());
}

bool applyWeight(Applying& to, const QString& word)
{
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    if (isNumber && number >= 1 && number <= 1000)
        to.style.weight = number >= 600 ? 700 : number >= 350 ? 400 : 300;
    else if (word == u"bold" || word == u"bolder")
        to.style.weight = 700;
    else if (word == u"normal" || word == u"lighter")
        to.style.weight = 400;
    else
        return false;
    return true;
}

void fontWeight(Applying& to, const QStringList& words)
{
    applyWeight(to, words.front());
}

void fontStyle(Applying& to, const QStringList& words)
{
    to.style.italic = words.front() == u"italic" || words.front().startsWith(u"oblique") ||
                      (words.front() == u"inherit" && to.parent.italic);
}

void fontVariant(Applying& to, const QStringList& words)
{
    to.style.smallCaps = words.contains(QLatin1String("small-caps"));
}

void fontFamily(Applying& to, const QStringList& words)
{
    if (words.front() == u"inherit")
        return;
    QStringList families;
    for (QString family : css::split(words.join(u' '), u','))
        families.append(family.remove(u'"').remove(u'\'').trimmed());
    to.style.family = to.fonts.resolve(families);
}

void setLineHeight(Applying& to, const QString& word)
{
    bool isNumber = false;
    const double number = word.toDouble(&isNumber);
    if (word == u"normal") {
        to.style.lineHeight = {};
    } else if (isNumber && std::isfinite(number) && number >= 0) {
        to.style.lineHeight = {LineHeight::Kind::Factor, std::min(number, 20.0)};
    } else if (const auto length = lengthFrom(word, to.units); length && !length->isAuto) {
        const double px = length->of(to.units.em);
        if (px >= 0)
            to.style.lineHeight = {LineHeight::Kind::Px, px};
    }
}

/// Takes `size` or `size/line-height`; false for any other word.
bool applySizeAndLine(Applying& to, const QString& word)
{
    const QString size = word.section(u'/', 0, 0);
    const bool isWeight = size.size() == 3 && size.toInt() >= 100;
    if (isWeight || !applySize(to, size))
        return false;
    to.units.em = to.style.fontSize;
    to.style.lineHeight = {};
    if (word.contains(u'/'))
        setLineHeight(to, word.section(u'/', 1));
    return true;
}

/// `[style || variant || weight] size[/line-height] family` (CSS 2.2, 15.8).
void font(Applying& to, const QStringList& words)
{
    to.style.italic = false;
    to.style.weight = 400;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        if (word == u"italic" || word == u"oblique")
            to.style.italic = true;
        else if (applySizeAndLine(to, word))
            return i + 1 < words.size() ? fontFamily(to, words.sliced(i + 1)) : void();
        else
            applyWeight(to, word);
    }
}

} // namespace

void lineHeight(Applying& to, const QStringList& words)
{
    setLineHeight(to, words.front());
}

const Properties& fontProperties()
{
    static const Properties table{
        {QStringLiteral("font"), font},
        {QStringLiteral("font-size"), fontSize},
        {QStringLiteral("font-weight"), fontWeight},
        {QStringLiteral("font-style"), fontStyle},
        {QStringLiteral("font-variant"), fontVariant},
        {QStringLiteral("font-family"), fontFamily},
    };
    return table;
}

} // namespace html
