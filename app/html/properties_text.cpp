// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/colours.h"
#include "html/limits.h"
#include "html/properties.h"

#include <algorithm>

namespace html {

namespace {

/// Sets `field` to what the word stands for; other words change nothing.
template <typename T>
void choose(T& field, const QString& word, std::initializer_list<std::pair<const char16_t*, T>> known)
{
    for (const auto& [name, value] : known) {
        if (word == QStringView(name))
            field = value;
    }
}

void colour(Applying& to, const QStringList& words)
{
    if (const auto found = colourFrom(words.front())) {
        to.style.colour = *found;
        to.style.declaresColour = true;
    } else if (words.front() == u"inherit") {
        to.style.colour = to.parent.colour;
    }
}

void textAlign(Applying& to, const QStringList& words)
{
    choose<Align>(to.style.align, words.front(),
                  {{u"left", Align::Left},
                   {u"right", Align::Right},
                   {u"center", Align::Center},
                   {u"-webkit-center", Align::BlockCenter},
                   {u"justify", Align::Justify},
                   {u"start", Align::Start},
                   {u"end", Align::End},
                   {u"inherit", to.parent.align}});
}

void verticalAlign(Applying& to, const QStringList& words)
{
    choose<Upright>(to.style.upright, words.front(),
                    {{u"baseline", Upright::Baseline},
                     {u"top", Upright::Top},
                     {u"text-top", Upright::Top},
                     {u"middle", Upright::Middle},
                     {u"bottom", Upright::Bottom},
                     {u"text-bottom", Upright::Bottom},
                     {u"sub", Upright::Sub},
                     {u"super", Upright::Super}});
}

void textDecoration(Applying& to, const QStringList& words)
{
    if (words.contains(QLatin1String("inherit")))
        return;
    to.style.underline = words.contains(QLatin1String("underline"));
    to.style.strike = words.contains(QLatin1String("line-through"));
    to.style.noDecoration = !to.style.underline;
}

void textTransform(Applying& to, const QStringList& words)
{
    choose<Letters>(to.style.letters, words.front(),
                    {{u"none", Letters::AsTheyAre},
                     {u"uppercase", Letters::Upper},
                     {u"lowercase", Letters::Lower},
                     {u"capitalize", Letters::Capital}});
}

void textIndent(Applying& to, const QStringList& words)
{
    to.style.textIndent = pixelsFrom(words.front(), to.units).value_or(0);
}

double spacing(const Applying& to, const QString& word)
{
    const double most = limits::longestSpacing * to.units.zoom;
    return std::clamp(pixelsFrom(word, to.units).value_or(0), -most, most);
}

void letterSpacing(Applying& to, const QStringList& words)
{
    to.style.letterSpacing = spacing(to, words.front());
}

void wordSpacing(Applying& to, const QStringList& words)
{
    to.style.wordSpacing = spacing(to, words.front());
}

void whiteSpace(Applying& to, const QStringList& words)
{
    choose<Space>(to.style.space, words.front(),
                  {{u"normal", Space::Normal},
                   {u"nowrap", Space::NoWrap},
                   {u"pre", Space::Pre},
                   {u"pre-wrap", Space::PreWrap},
                   {u"break-spaces", Space::PreWrap},
                   {u"pre-line", Space::PreLine}});
}

void listStyle(Applying& to, const QStringList& words)
{
    for (const QString& word : words) {
        choose<Marker>(to.style.marker, word,
                       {{u"none", Marker::None},
                        {u"disc", Marker::Disc},
                        {u"circle", Marker::Circle},
                        {u"square", Marker::Square},
                        {u"decimal", Marker::Decimal},
                        {u"lower-alpha", Marker::LowerAlpha},
                        {u"lower-latin", Marker::LowerAlpha},
                        {u"upper-alpha", Marker::UpperAlpha},
                        {u"upper-latin", Marker::UpperAlpha},
                        {u"lower-roman", Marker::LowerRoman},
                        {u"upper-roman", Marker::UpperRoman}});
    }
}

void direction(Applying& to, const QStringList& words)
{
    choose<bool>(to.style.rightToLeft, words.front(), {{u"rtl", true}, {u"ltr", false}});
}

void visibility(Applying& to, const QStringList& words)
{
    choose<bool>(to.style.invisible, words.front(),
                 {{u"hidden", true}, {u"collapse", true}, {u"visible", false}});
}

} // namespace

const Properties& textProperties()
{
    static const Properties table{
        {QStringLiteral("color"), colour},
        {QStringLiteral("line-height"), lineHeight},
        {QStringLiteral("text-align"), textAlign},
        {QStringLiteral("vertical-align"), verticalAlign},
        {QStringLiteral("text-decoration"), textDecoration},
        {QStringLiteral("text-decoration-line"), textDecoration},
        {QStringLiteral("text-transform"), textTransform},
        {QStringLiteral("text-indent"), textIndent},
        {QStringLiteral("letter-spacing"), letterSpacing},
        {QStringLiteral("word-spacing"), wordSpacing},
        {QStringLiteral("white-space"), whiteSpace},
        {QStringLiteral("list-style"), listStyle},
        {QStringLiteral("list-style-type"), listStyle},
        {QStringLiteral("direction"), direction},
        {QStringLiteral("visibility"), visibility},
    };
    return table;
}

} // namespace html
