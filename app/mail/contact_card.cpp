// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/contact_card.h"

#include "mail/charsets.h"
#include "mail/transfer.h"

namespace mail {

namespace {

constexpr qsizetype mostCards = 100;
constexpr qsizetype mostLines = 20'000;   // a card with a picture has some thousand folded lines
constexpr qsizetype mostEntries = 100;    // of one kind in one card
constexpr qsizetype mostLetters = 10'000; // of one value

/// One property: TEL;TYPE=home:+49...
struct Property {
    QByteArray name;   ///< upper case, without group
    QStringList kinds; ///< lower case
    QByteArray charset;
    bool quotedPrintable = false;
    QByteArray value;
};

QByteArray withoutReturn(QByteArray line)
{
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

/// Joins what was folded (RFC 6350 section 3.2), and the soft line breaks of vCard 2.1.
QList<QByteArray> unfoldedLines(QByteArrayView text)
{
    QList<QByteArray> lines;
    bool soft = false;
    for (const QByteArray& raw : text.toByteArray().split('\n')) {
        const QByteArray line = withoutReturn(raw);
        if (lines.size() >= mostLines)
            break;
        if (soft)
            lines.last().chop(1);
        if (soft || (!lines.isEmpty() && (line.startsWith(' ') || line.startsWith('\t'))))
            lines.last() += soft ? line : line.sliced(1);
        else
            lines.append(line);
        soft = lines.last().endsWith('=') && lines.last().toUpper().contains("QUOTED-PRINTABLE");
    }
    return lines;
}

void takeParameter(const QByteArray& parameter, Property& property)
{
    const qsizetype equals = parameter.indexOf('=');
    const QByteArray name = parameter.first(qMax(equals, qsizetype(0))).toUpper();
    const QByteArray value = parameter.sliced(equals + 1).replace('"', "");
    if (value.compare("QUOTED-PRINTABLE", Qt::CaseInsensitive) == 0)
        property.quotedPrintable = true;
    else if (name == "CHARSET")
        property.charset = value;
    else if (name.isEmpty() || name == "TYPE") // vCard 2.1 has "TEL;HOME:"
        property.kinds += QString::fromUtf8(value.toLower()).split(u',', Qt::SkipEmptyParts);
}

/// Where the name with its parameters ends: the first ':' outside of quotes.
qsizetype colonIn(const QByteArray& line)
{
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        quoted = quoted != (line[i] == '"');
        if (line[i] == ':' && !quoted)
            return i;
    }
    return -1;
}

Property propertyFrom(const QByteArray& line)
{
    Property property;
    const qsizetype colon = colonIn(line);
    if (colon < 1)
        return property;
    QList<QByteArray> pieces = line.first(colon).split(';');
    const QByteArray name = pieces.takeFirst().toUpper();
    property.name = name.sliced(name.lastIndexOf('.') + 1); // "item1.TEL"
    for (const QByteArray& parameter : std::as_const(pieces))
        takeParameter(parameter, property);
    property.value = line.sliced(colon + 1);
    return property;
}

QString lettersOf(const Property& property, QByteArrayView charset)
{
    const QByteArray bytes = property.quotedPrintable
                                 ? [&] {
                                       const auto decoder = transferDecoder("quoted-printable");
                                       QByteArray out = decoder->decode(property.value);
                                       return out += decoder->finish();
                                   }()
                                 : property.value;
    return lettersFrom(bytes, property.charset.isEmpty() ? charset : QByteArrayView(property.charset))
        .text.left(mostLetters);
}

/// Splits at an unescaped separator and undoes the escapes (RFC 6350 section 3.4).
QStringList components(const QString& value, QChar separator)
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        if (c == u'\\' && i + 1 < value.size()) {
            const QChar next = value[++i];
            parts.last() += next == u'n' || next == u'N' ? QChar(u'\n') : next;
        } else if (c == separator) {
            parts.append(QString());
        } else {
            parts.last() += c;
        }
    }
    return parts;
}

QString whole(const QString& value)
{
    return components(value, QChar()).join(QString()).trimmed();
}

QString joined(const QString& value, const QString& with)
{
    QStringList parts;
    for (const QString& part : components(value, u';')) {
        if (const QString one = part.simplified(); !one.isEmpty())
            parts += one;
    }
    return parts.join(with);
}

/// N is family; given; middle; before; behind.
QString nameFrom(const QString& value)
{
    const QStringList parts = components(value, u';');
    return QStringList{parts.value(3), parts.value(1), parts.value(2), parts.value(0), parts.value(4)}
        .join(u' ')
        .simplified();
}

QDate dayFrom(const QString& value)
{
    const QString day = value.left(value.contains(u'-') ? 10 : 8);
    return QDate::fromString(day,
                             day.contains(u'-') ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("yyyyMMdd"));
}

void add(QList<ContactCard::Entry>& list, const QString& value, const QStringList& kinds)
{
    if (!value.isEmpty() && list.size() < mostEntries)
        list.append({value, kinds});
}

QString withoutScheme(QString value, const char* scheme)
{
    return value.startsWith(QLatin1String(scheme), Qt::CaseInsensitive)
               ? value.sliced(qsizetype(qstrlen(scheme)))
               : value;
}

void take(const Property& property, const QString& value, ContactCard& card)
{
    const QByteArray& name = property.name;
    if (name == "FN" && card.name.isEmpty())
        card.name = whole(value);
    else if (name == "ORG")
        card.organisation = joined(value, QStringLiteral(", "));
    else if (name == "TITLE")
        card.title = whole(value);
    else if (name == "EMAIL")
        add(card.mails, withoutScheme(whole(value), "mailto:"), property.kinds);
    else if (name == "TEL")
        add(card.phones, withoutScheme(whole(value), "tel:"), property.kinds);
    else if (name == "ADR")
        add(card.addresses, joined(value, QStringLiteral(", ")), property.kinds);
    else if (name == "URL" && card.pages.size() < mostEntries)
        card.pages += whole(value);
    else if (name == "NOTE")
        card.note = whole(value);
    else if (name == "BDAY")
        card.birthday = dayFrom(value);
}

} // namespace

QList<ContactCard> contactCardsIn(QByteArrayView text, QByteArrayView charset)
{
    QList<ContactCard> cards;
    QString fallbackName;
    bool inside = false;
    for (const QByteArray& line : unfoldedLines(text)) {
        const Property property = propertyFrom(line);
        const bool card = property.value.trimmed().compare("VCARD", Qt::CaseInsensitive) == 0;
        if (property.name == "BEGIN" && card && cards.size() < mostCards) {
            cards.append(ContactCard());
            fallbackName.clear();
            inside = true;
        } else if (property.name == "END" && card) {
            inside = false;
        } else if (inside && property.name == "N") {
            fallbackName = nameFrom(lettersOf(property, charset));
        } else if (inside) {
            take(property, lettersOf(property, charset), cards.last());
        }
        if (!cards.isEmpty() && !inside && cards.last().name.isEmpty())
            cards.last().name = fallbackName;
    }
    if (inside && cards.last().name.isEmpty())
        cards.last().name = fallbackName;
    return cards;
}

} // namespace mail
