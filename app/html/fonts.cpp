// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/fonts.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace html {

struct Metrics::Impl {
    QFontMetricsF of;
};

Metrics::Metrics(const QFont& font)
    : impl_(new Impl{QFontMetricsF(font)})
{
    ascent_ = std::round(impl_->of.ascent());
    descent_ = std::round(impl_->of.descent());
    line_ = ascent_ + descent_ + std::max(0.0, impl_->of.leading());
    ascii_.fill(-1);
}

Metrics::~Metrics() = default;

double Metrics::normalLine(double part) const
{
    return std::round(impl_->of.ascent() * part) + std::round(impl_->of.descent() * part) +
           std::max(0.0, impl_->of.leading() * part);
}

double Metrics::width(QStringView text) const
{
    // Letter by letter, each measured once: without kerning, but a hundred times as fast.
    double sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t letter = isPair ? QChar::surrogateToUcs4(c, text[i + 1]) : c.unicode();
        i += isPair ? 1 : 0;
        if (letter < 128) {
            float& known = ascii_[letter];
            if (known < 0)
                known = float(impl_->of.horizontalAdvance(c));
            sum += double(known);
            continue;
        }
        auto found = others_.find(letter);
        if (found == others_.end())
            found = others_.insert(letter, float(impl_->of.horizontalAdvance(QString::fromUcs4(&letter, 1))));
        sum += double(*found);
    }
    return sum;
}

namespace {

/// Fonts drawn to the same measures as ones that are not free.
const QHash<QString, QStringList>& likenesses()
{
    static const QHash<QString, QStringList> table{
        {QStringLiteral("arial"), {QStringLiteral("Liberation Sans"), QStringLiteral("Arimo")}},
        {QStringLiteral("times new roman"), {QStringLiteral("Liberation Serif"), QStringLiteral("Tinos")}},
        {QStringLiteral("times"), {QStringLiteral("Liberation Serif"), QStringLiteral("Tinos")}},
        {QStringLiteral("courier new"), {QStringLiteral("Liberation Mono"), QStringLiteral("Cousine")}},
        {QStringLiteral("calibri"), {QStringLiteral("Carlito")}},
        {QStringLiteral("cambria"), {QStringLiteral("Caladea")}},
        {QStringLiteral("georgia"), {QStringLiteral("Gelasio")}},
    };
    return table;
}

/// Lower case to the name as it is installed. Read once: it takes milliseconds.
const QHash<QString, QString>& installed()
{
    static const QHash<QString, QString> families = [] {
        QHash<QString, QString> found;
        for (const QString& family : QFontDatabase::families())
            found.insert(family.toLower(), family);
        return found;
    }();
    return families;
}

QString generic(const char* fontconfigName)
{
    QFont font(QString::fromLatin1(fontconfigName));
    return QFontInfo(font).family();
}

} // namespace

Fonts::Fonts(const QString& family)
    : standard_(family.isEmpty() ? generic("sans-serif") : family)
{}

QString Fonts::resolve(const QStringList& families) const
{
    for (const QString& family : families) {
        const QString name = family.toLower();
        auto known = resolved_.find(name);
        if (known == resolved_.end())
            known = resolved_.insert(name, resolveOne(name));
        if (!known->isEmpty())
            return *known;
    }
    return standard_;
}

QString Fonts::resolveOne(const QString& name) const
{
    if (name == u"sans-serif" || name == u"system-ui" || name == u"ui-sans-serif")
        return standard_;
    if (name == u"serif" || name == u"ui-serif")
        return generic("serif");
    if (name == u"monospace" || name == u"ui-monospace")
        return generic("monospace");
    if (installed().contains(name))
        return installed().value(name);
    for (const QString& likeness : likenesses().value(name)) {
        if (installed().contains(likeness.toLower()))
            return likeness;
    }
    return {};
}

const Metrics& Fonts::metrics(const Inherited& style) const
{
    const QString key = QStringLiteral("%1/%2/%3/%4")
                            .arg(style.family)
                            .arg(style.fontSize, 0, 'f', 1)
                            .arg(style.weight)
                            .arg(style.italic);
    auto found = metrics_.find(key);
    if (found == metrics_.end())
        found = metrics_.insert(key, std::make_shared<Metrics>(fontOf(style)));
    return **found;
}

double letterSpacingOf(const Inherited& style)
{
    constexpr double averageLetter = 0.55; // em, of the common sans-serifs
    const double lacks = style.fontSize - std::round(style.fontSize);
    return style.letterSpacing + (std::abs(lacks) < 0.1 ? 0 : lacks * averageLetter);
}

QFont fontOf(const Inherited& style)
{
    QFont font(style.family);
    font.setPixelSize(std::max(1, int(std::lround(style.fontSize))));
    font.setWeight(QFont::Weight(style.weight));
    font.setItalic(style.italic);
    return font;
}

} // namespace html
