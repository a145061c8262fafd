// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/lifted_data.h"

#include "html/limits.h"

#include <algorithm>

namespace html {

namespace {

constexpr QLatin1String scheme("data:");
constexpr QLatin1String standIn("data:lifted,");

qsizetype endOfUrl(QStringView html, qsizetype at)
{
    const auto end = std::find_if(html.begin() + at, html.end(), [](QChar c) {
        return c == u'"' || c == u'\'' || c == u'>' || c == u'<' || c == u')' || c == u' ';
    });
    return end - html.begin();
}

} // namespace

QString liftData(QStringView html, QStringList& lifted)
{
    html.truncate(std::min(html.size(), qsizetype(limits::liftedLetters)));
    QString rest;
    qsizetype copied = 0;
    qsizetype at = html.indexOf(scheme, 0, Qt::CaseInsensitive);
    while (at >= 0) {
        const qsizetype end = endOfUrl(html, at);
        if (end - at > limits::smallData) {
            rest += html.sliced(copied, at - copied);
            rest += standIn + QString::number(lifted.size());
            lifted.append(html.sliced(at, end - at).toString());
            copied = end;
        }
        at = html.indexOf(scheme, std::max(end, at + 1), Qt::CaseInsensitive);
    }
    rest += html.sliced(copied);
    return rest;
}

QString dropLifted(const QString& url, const QStringList& lifted)
{
    if (!url.startsWith(standIn))
        return url;
    bool isNumber = false;
    const int index = QStringView(url).sliced(standIn.size()).toInt(&isNumber);
    return isNumber ? lifted.value(index) : QString();
}

} // namespace html
