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

struct NamedMechanism {
    Mechanism mechanism;
    const char* name;
};

constexpr NamedMechanism mechanisms[] = {
    {Mechanism::Auto, "auto"},
    {Mechanism::User, "user"},
    {Mechanism::Apop, "apop"},
    {Mechanism::Plain, "plain"},
    {Mechanism::Login, "login"},
    {Mechanism::CramMd5, "cram-md5"},
    {Mechanism::ScramSha1, "scram-sha-1"},
    {Mechanism::ScramSha256, "scram-sha-256"},
    {Mechanism::XOAuth2, "xoauth2"},
    {Mechanism::OAuthBearer, "oauthbearer"},
    {Mechanism::External, "external"},
};

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

QString nameOf(Mechanism mechanism)
{
    const auto* named = std::find_if(std::begin(mechanisms), std::end(mechanisms),
                                     [&](const NamedMechanism& one) { return one.mechanism == mechanism; });
    return QString::fromLatin1(named->name);
}

std::optional<Mechanism> mechanismNamed(const QString& name)
{
    for (const NamedMechanism& named : mechanisms) {
        if (name == QLatin1String(named.name))
            return named.mechanism;
    }
    return std::nullopt;
}

QStringList mechanismNames()
{
    QStringList names;
    for (const NamedMechanism& named : mechanisms)
        names.append(QString::fromLatin1(named.name));
    return names;
}

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
