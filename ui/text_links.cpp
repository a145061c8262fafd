// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text_links.h"

#include "html/links.h"

#include <QRegularExpression>

namespace ui {

namespace {

/// A bracket belongs to the address that opened it: ".../Rose_(flower)".
bool closesNothing(QStringView address)
{
    const QChar last = address.back();
    const QChar opening = last == u')' ? u'(' : last == u']' ? u'[' : last == u'}' ? u'{' : QChar();
    return !opening.isNull() && address.count(opening) < address.count(last);
}

qsizetype lengthWithoutStops(QStringView address)
{
    while (!address.isEmpty() &&
           (QStringView(u".,;:!?'\"*_>").contains(address.back()) || closesNothing(address)))
        address.chop(1);
    return address.size();
}

} // namespace

QList<TextLink> linksIn(const QString& line)
{
    static const QRegularExpression address(
        QStringLiteral("\\b(?:https?://|mailto:)[^\\s<>\"\\x{2400}-\\x{2421}"
                       "\\x{fffd}]{3,2000}"),
        QRegularExpression::CaseInsensitiveOption);
    QList<TextLink> links;
    if (!line.contains(u':'))
        return links;
    for (auto match = address.globalMatch(line); match.hasNext() && links.size() < mostLinks;) {
        const auto found = match.next();
        const qsizetype length = lengthWithoutStops(found.capturedView());
        const QString written = line.mid(found.capturedStart(), length);
        auto link = html::linkFrom(written);
        if (!link)
            continue;
        html::judge(*link, written);
        links.append({found.capturedStart(), length, *link});
    }
    return links;
}

} // namespace ui
