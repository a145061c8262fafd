// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/json.h"

#include "mail/dates.h"

#include <QJsonArray>

namespace mail {

namespace {

QJsonArray addressesToJson(const QList<Address>& addresses)
{
    QJsonArray array;
    for (const Address& one : addresses)
        array.append(
            QJsonObject{{QStringLiteral("name"), one.name}, {QStringLiteral("address"), one.address}});
    return array;
}

QJsonArray attachmentsToJson(const QList<Attachment>& attachments)
{
    QJsonArray array;
    for (const Attachment& one : attachments) {
        if (one.kind != Attachment::Kind::Part && one.kind != Attachment::Kind::Message)
            continue; // a file in a text is a part of what was sent as text
        array.append(
            QJsonObject{{QStringLiteral("name"), one.name.isEmpty() ? QJsonValue() : QJsonValue(one.name)},
                        {QStringLiteral("type"), one.type},
                        {QStringLiteral("size"), one.octets},
                        {QStringLiteral("sha256"), QString::fromLatin1(one.sha256)}});
    }
    return array;
}

QJsonValue dateToJson(const QDateTime& date)
{
    return date.isValid() ? QJsonValue(QString::fromLatin1(isoText(date))) : QJsonValue();
}

} // namespace

QJsonObject toJson(const QString& file, const Reading& reading)
{
    return {{QStringLiteral("file"), file},
            {QStringLiteral("subject"), reading.summary.subject},
            {QStringLiteral("from"), addressesToJson(reading.summary.from)},
            {QStringLiteral("to"), addressesToJson(reading.summary.to)},
            {QStringLiteral("date"), dateToJson(reading.summary.date)},
            {QStringLiteral("text"), reading.sent},
            {QStringLiteral("html"), reading.html},
            {QStringLiteral("attachments"), attachmentsToJson(reading.attachments)}};
}

} // namespace mail
