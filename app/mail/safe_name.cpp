// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/reading.h"

#include <QStringList>

namespace mail {

namespace {

constexpr qsizetype longestName =
    200; // octets: leaves room for "(2)" and temporary endings below the usual 255
constexpr qsizetype longestSuffix = 20; // longer ones are part of the name

/// Controls, and everything that is drawn as nothing or turns the order of what is drawn (RLO, zero width).
bool isInvisible(QChar c)
{
    const QChar::Category category = c.category();
    return category == QChar::Other_Control || category == QChar::Other_Format || c == QChar(0x2028) ||
           c == QChar(0x2029) || c == QChar(QChar::ReplacementCharacter);
}

/// What Windows or a shell reads as something else than a letter; ':' opens alternate data streams.
bool isSpecial(QChar c)
{
    return QStringView(u"<>:\"|?*").contains(c);
}

QString lastComponent(const QString& name)
{
    const qsizetype slash = qMax(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    return name.sliced(slash + 1);
}

QString cleaned(const QString& name)
{
    QString out;
    for (const QChar c : name) {
        if (isSpecial(c))
            out += u'_';
        else if (!isInvisible(c))
            out += c.isSpace() ? QChar(u' ') : c;
    }
    return out.simplified();
}

QString withoutEdges(QString name)
{
    const auto isEdge = [](QChar c) { return c == u'.' || c == u' '; };
    while (!name.isEmpty() && (isEdge(name.front()) || name.front() == u'-'))
        name.remove(0, 1);
    while (!name.isEmpty() && isEdge(name.back()))
        name.chop(1);
    return name;
}

/// Names that are devices on Windows, whatever follows the first dot.
bool isDevice(const QString& name)
{
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    static const QStringList devices{
        QStringLiteral("CON"),    QStringLiteral("PRN"),     QStringLiteral("AUX"),   QStringLiteral("NUL"),
        QStringLiteral("CONIN$"), QStringLiteral("CONOUT$"), QStringLiteral("CLOCK$")};
    if (devices.contains(stem))
        return true;
    const bool port = stem.startsWith(QLatin1String("COM")) || stem.startsWith(QLatin1String("LPT"));
    return port && stem.size() == 4 && (stem.back().isDigit() || QStringView(u"¹²³").contains(stem.back()));
}

/// At most `most` octets of UTF-8, no letter cut in two.
QString shortened(const QString& text, qsizetype most)
{
    QString out = text;
    if (out.size() > most)
        out.truncate(most); // no letter has less than one octet
    while (out.toUtf8().size() > most)
        out.chop(out.back().isLowSurrogate() ? 2 : 1);
    if (!out.isEmpty() && out.back().isHighSurrogate())
        out.chop(1);
    return out;
}

QString fitted(const QString& name)
{
    if (name.toUtf8().size() <= longestName)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString suffix = dot > 0 ? name.sliced(dot) : QString();
    const qsizetype suffixOctets = suffix.toUtf8().size();
    if (suffixOctets > longestSuffix)
        return withoutEdges(shortened(name, longestName));
    return withoutEdges(shortened(name.first(name.size() - suffix.size()), longestName - suffixOctets)) +
           suffix;
}

} // namespace

QString safeFileName(const QString& name)
{
    const QString wellFormed = QString::fromUtf8(name.toUtf8()).normalized(QString::NormalizationForm_C);
    QString safe = withoutEdges(cleaned(lastComponent(wellFormed)));
    if (isDevice(safe))
        safe.prepend(u'_');
    safe = fitted(safe);
    return safe.isEmpty() ? QStringLiteral("attachment") : safe;
}

} // namespace mail
