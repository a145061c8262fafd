// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/letters.h"

#include <QDir>
#include <QFile>

#include <map>

// Outside of any namespace, as Qt wants it: a resource in a static library is linked in only when somebody
// asks.
static void initPracticeResource()
{
    Q_INIT_RESOURCE(practice);
}

namespace practice {

namespace {

/// This one lies there for ever; RETR and TOP answer -ERR.
constexpr char sealed[] = "sealed-letter";

/// "03-moved-house.eml" is the third letter, and its UID is "moved-house": letters may move, a UID may not.
QByteArray uidFrom(const QString& name)
{
    return name.section(QLatin1Char('-'), 1).section(QLatin1Char('.'), 0, 0).toLatin1();
}

Message readLetter(const QString& path, QByteArray uid)
{
    QFile file(path);
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    Message message = messageFromText(uid, text);
    message.refuses = uid == sealed;
    return message;
}

} // namespace

std::vector<Message> letters()
{
    initPracticeResource();
    const QDir folder(QStringLiteral(":/practice"));
    std::map<QString, Message> byName{
        {QStringLiteral("13-lighthouse-log"), longLetter("lighthouse-log")},
        {QStringLiteral("36-carillon"), hugeLetter("carillon")},
    };
    for (const QString& name : folder.entryList({QStringLiteral("*.eml")}))
        byName.emplace(name, readLetter(folder.filePath(name), uidFrom(name)));
    std::vector<Message> letters;
    for (auto& [name, message] : byName)
        letters.push_back(std::move(message));
    return letters;
}

} // namespace practice
