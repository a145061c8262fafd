// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/maildir_name.h"

#include "store/sha256.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QSysInfo>

#include <algorithm>

namespace store {

namespace {

constexpr qsizetype hashDigits = 64;
constexpr qsizetype keyDigits = 32;
constexpr qsizetype hostOctets = 40; // leaves room for flags below the 255 octets of a name

bool isHex(const QString& text, qsizetype digits)
{
    return text.size() == digits && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) ||
                      (c >= QLatin1Char('a') && c <= QLatin1Char('f'));
           });
}

QString randomDigits()
{
    return QStringLiteral("%1").arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
}

// "/", ":" and "," mean something in a Maildir name; everything but plain characters is left out to be sure.
QString hostPart()
{
    QString host;
    for (const QChar c : QSysInfo::machineHostName().left(hostOctets)) {
        const bool plain = c.unicode() < 0x80 && (c.isLetterOrNumber() || c == QLatin1Char('-'));
        host += plain ? c : QLatin1Char('_');
    }
    return host.isEmpty() ? QStringLiteral("localhost") : host;
}

} // namespace

QByteArray MessageKey::digest() const
{
    const QByteArray text = mailbox.toUtf8() + '\0' + uid + '\0' + QByteArray::number(copy);
    return sha256Hex(text).left(keyDigits);
}

QByteArray MessageKey::digestForName() const
{
    if (lasts())
        return digest();
    return MessageKey{mailbox, {}, qint64(QRandomGenerator::system()->generate64() >> 1)}.digest();
}

QString composeName(const MaildirName& name, qint64 octetsOnDisk)
{
    return QStringLiteral("%1.%2_%3_%4_%5.%6,S=%7")
        .arg(QDateTime::currentSecsSinceEpoch())
        .arg(QString::fromLatin1(name.sha256), QString::fromLatin1(name.key))
        .arg(name.octets)
        .arg(randomDigits(), hostPart())
        .arg(octetsOnDisk);
}

QString composeTemporaryName()
{
    return QStringLiteral("%1.restante_%2.%3")
        .arg(QDateTime::currentSecsSinceEpoch())
        .arg(randomDigits(), hostPart());
}

std::optional<MaildirName> parseName(const QString& fileName)
{
    const QString unique = fileName.section(QLatin1Char('.'), 1, 1);
    const QStringList fields = unique.split(QLatin1Char('_'));
    if (fields.size() != 4 || !isHex(fields[0], hashDigits) || !isHex(fields[1], keyDigits))
        return std::nullopt;
    bool isNumber = false;
    const qint64 octets = fields[2].toLongLong(&isNumber);
    if (!isNumber || octets < 0)
        return std::nullopt;
    return MaildirName{fields[0].toLatin1(), fields[1].toLatin1(), octets};
}

std::optional<QString> withKey(const QString& fileName, const QByteArray& key)
{
    const auto name = parseName(fileName);
    if (!name)
        return std::nullopt;
    const qsizetype place = fileName.indexOf(QLatin1Char('.')) + 1 + hashDigits + 1;
    return QString(fileName).replace(place, keyDigits, QString::fromLatin1(key));
}

} // namespace store
