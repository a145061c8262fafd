// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/json_text.h"

#include "base/visible.h"

#include <QJsonDocument>

namespace cli {

QByteArray jsonLine(const QJsonObject& object)
{
    const QString plain = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    const QString safe = base::visible(plain); // character by character: the same length
    QString line;
    line.reserve(plain.size() + 1);
    for (qsizetype i = 0; i < plain.size(); ++i) {
        if (plain[i] == safe[i])
            line += plain[i];
        else
            line += QStringLiteral("\\u%1").arg(plain[i].unicode(), 4, 16, QLatin1Char('0'));
    }
    return line.toUtf8() + '\n';
}

QJsonValue jsonUid(const QByteArray& uid)
{
    return uid.isEmpty() ? QJsonValue() : QJsonValue(QString::fromLatin1(uid));
}

} // namespace cli
