// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/account.h"

#include <QCryptographicHash>
#include <QStandardPaths>

#include <algorithm>

namespace account {

namespace {

constexpr quint16 implicitPort = 995;
constexpr quint16 clearPort = 110;

quint16 usualPort(Encryption encryption)
{
    return encryption == Encryption::Implicit ? implicitPort : clearPort;
}

bool hasControls(const QString& text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

quint16 Account::effectivePort() const
{
    return port != 0 ? port : usualPort(encryption);
}

QString Account::label() const
{
    const QString name = user + QLatin1Char('@') + host;
    return effectivePort() == usualPort(encryption) ? name : QStringLiteral("%1:%2").arg(name).arg(port);
}

QString Account::key() const
{
    return QStringLiteral("%1@%2:%3").arg(user, host.toLower()).arg(effectivePort());
}

QString Account::folderName() const
{
    QString readable;
    for (const QChar c : label().toLower().left(60))
        readable +=
            c.isLetterOrNumber() || c == QLatin1Char('@') || c == QLatin1Char('-') ? c : QLatin1Char('_');
    const QByteArray hash =
        QCryptographicHash::hash(key().toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    return readable + QLatin1Char('-') + QString::fromLatin1(hash);
}

QString dataFolder(const Account& account)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/restante/accounts/") + account.folderName();
}

base::Done validate(const Account& account)
{
    if (hasControls(account.user))
        return base::fail(base::Fault::BadName, QStringLiteral("user name"));
    if (hasControls(account.host))
        return base::fail(base::Fault::BadName, QStringLiteral("server name"));
    if (account.host.isEmpty() || account.host.contains(QLatin1Char(' ')))
        return base::fail(base::Fault::BadUrl, account.host);
    if (account.user.isEmpty())
        return base::fail(base::Fault::BadUrl, account.host);
    return {};
}

} // namespace account
