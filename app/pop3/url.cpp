// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/url.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace pop3 {

using base::Fault;

namespace {

bool hasControls(const QString& text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

bool isMailboxUrl(const QUrl& url)
{
    const bool bare = url.path().isEmpty() || url.path() == QLatin1String("/");
    const bool known = url.scheme() == QLatin1String("pop") || url.scheme() == QLatin1String("pops");
    return url.isValid() && known && bare && !url.hasQuery() && !url.hasFragment() && !url.host().isEmpty() &&
           url.password().isEmpty();
}

/// The address as it may be shown: somebody may have written the password into it.
QString withoutPassword(QString text)
{
    // Up to the last @: a password may hold any of ":/@" itself, and the scheme may have been forgotten.
    static const QRegularExpression password(QStringLiteral("^(pops?:/*|[a-z]+://)?([^:]*):.*@"),
                                             QRegularExpression::CaseInsensitiveOption |
                                                 QRegularExpression::DotMatchesEverythingOption);
    return text.replace(password, QStringLiteral("\\1\\2:***@"));
}

/// "user;AUTH=+APOP": RFC 2384 section 4. The parts are cut before they are decoded, so that %3B stays in the
/// name.
struct UserPart {
    QString user;
    QString auth;
};

UserPart cutUserPart(const QString& encoded)
{
    const qsizetype at = encoded.indexOf(QLatin1String(";AUTH="), 0, Qt::CaseInsensitive);
    const QString user = at < 0 ? encoded : encoded.left(at);
    const QString auth = at < 0 ? QString() : encoded.mid(at + 6);
    return {QUrl::fromPercentEncoding(user.toUtf8()), QUrl::fromPercentEncoding(auth.toUtf8()).toUpper()};
}

} // namespace

base::Result<Url> parseUrl(const QString& text)
{
    if (hasControls(text))
        return base::fail(Fault::BadName, QStringLiteral("address"));
    // QUrl takes no ';AUTH=' apart and knows no pops: what it is good at is host, port and what must be
    // refused.
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!isMailboxUrl(url))
        return base::fail(Fault::BadUrl, withoutPassword(text));
    const UserPart part = cutUserPart(url.userName(QUrl::FullyEncoded));
    if (hasControls(part.user) || hasControls(part.auth))
        return base::fail(Fault::BadName, QStringLiteral("user name"));
    return Url{url.scheme() == QLatin1String("pops"), part.user, part.auth, url.host(QUrl::FullyDecoded),
               quint16(url.port(0))};
}

} // namespace pop3
