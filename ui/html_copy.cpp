// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/html_copy.h"

#include <QHash>
#include <QRegularExpression>

namespace ui {

QString readable(const QTextDocumentFragment& piece)
{
    static const QRegularExpression gap(QStringLiteral("\\n(?:[ \\t]*\\n){2,}"));
    QString text = piece.toPlainText();
    text.remove(QChar::ObjectReplacementCharacter);
    text.replace(QChar::Nbsp, QLatin1Char(' '));
    return text.replace(gap, QStringLiteral("\n\n")).trimmed();
}

QString copiedHtml(const QTextDocumentFragment& piece, const QList<html::Link>& links)
{
    static const QRegularExpression image(QStringLiteral("<img\\b[^>]*>"));
    static const QRegularExpression href(QStringLiteral("href=\"([^\"]*)\""));
    QHash<QString, QString> urls;
    for (const html::Link& link : links)
        urls.insert(link.name, link.url.toHtmlEscaped());
    const QString from = piece.toHtml().remove(image);
    QString html;
    qsizetype done = 0;
    for (const auto& match : href.globalMatch(from)) {
        html += QStringView(from).mid(done, match.capturedStart(1) - done);
        html += urls.value(match.captured(1));
        done = match.capturedEnd(1);
    }
    html += QStringView(from).mid(done);
    return html;
}

} // namespace ui
