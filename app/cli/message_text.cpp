// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/message_text.h"

#include "base/visible.h"

#include <QLocale>
#include <QStringList>

namespace cli {

QString addressesText(const QList<mail::Address>& addresses)
{
    QStringList texts;
    for (const mail::Address& one : addresses) {
        if (one.name.isEmpty())
            texts += one.address;
        else
            texts += QStringLiteral("%1 <%2>").arg(one.name, one.address);
    }
    return base::visible(texts.join(QStringLiteral(", ")));
}

QString dateText(const QDateTime& date)
{
    return date.isValid() ? date.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
}

QString messageText(const mail::Reading& reading)
{
    const mail::Summary& summary = reading.summary;
    QString text;
    text += QStringLiteral("From: ") + addressesText(summary.from) + QLatin1Char('\n');
    text += QStringLiteral("To: ") + addressesText(summary.to) + QLatin1Char('\n');
    text += QStringLiteral("Date: ") + dateText(summary.date) + QLatin1Char('\n');
    text += QStringLiteral("Subject: ") + base::visible(summary.subject) + QLatin1Char('\n');
    text += QLatin1Char('\n') + base::visibleLines(reading.text);
    if (!text.endsWith(QLatin1Char('\n')))
        text += QLatin1Char('\n');
    for (const mail::Attachment& one : reading.attachments) {
        const QString name = one.name.isEmpty() ? QStringLiteral("(no name)") : base::visible(one.name);
        text += QStringLiteral("Attachment: %1 (%2, %3)\n")
                    .arg(name, base::visible(one.type), QLocale::c().formattedDataSize(one.octets));
    }
    text.chop(1);
    return text;
}

} // namespace cli
