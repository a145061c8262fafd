// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/authentication.h"

#include "mail/comments.h"
#include "mail/header_block.h"
#include "mail/look_alikes.h"

namespace mail {

namespace {

constexpr qsizetype mostResults = 100; // honest fields have under ten

/// "dkim=pass header.d=example.org": one of the pieces between semicolons.
AuthenticationResult resultFrom(const QByteArray& piece)
{
    AuthenticationResult result;
    for (const QByteArray& word : piece.simplified().replace(" = ", "=").split(' ')) {
        const qsizetype equals = word.indexOf('=');
        if (equals < 1)
            continue;
        const QString name = QString::fromUtf8(word.first(equals)).toLower();
        const QString value = QString::fromUtf8(word.sliced(equals + 1)).remove(u'"');
        if (result.method.isEmpty()) {
            result.method = name.section(u'/', 0, 0);
            result.result = value.toLower();
        } else if (result.domain.isEmpty() &&
                   (name.startsWith(QLatin1String("header.")) || name.startsWith(QLatin1String("smtp.")))) {
            result.domain = value.section(u'@', -1).toLower();
        }
    }
    return result;
}

bool isOwn(const QString& server, const QString& ownServer)
{
    return server.compare(ownServer, Qt::CaseInsensitive) == 0 ||
           (server.contains(u'.') && organisationOf(server) == organisationOf(ownServer));
}

/// False when the field is another server's.
bool take(const QByteArray& value, const QString& ownServer, QList<AuthenticationResult>& results)
{
    QList<QByteArray> pieces = withoutComments(unfolded(value)).split(';');
    const QString server = QString::fromUtf8(pieces.takeFirst().simplified().split(' ').first());
    if (!isOwn(server, ownServer))
        return false;
    for (const QByteArray& piece : std::as_const(pieces)) {
        const AuthenticationResult result = resultFrom(piece);
        if (!result.method.isEmpty() && results.size() < mostResults)
            results.append(result);
    }
    return true;
}

bool anyPassed(const QList<AuthenticationResult>& results, const char* method)
{
    for (const AuthenticationResult& one : results) {
        if (one.method == QLatin1String(method) && one.result == QLatin1String("pass"))
            return true;
    }
    return false;
}

bool failed(const AuthenticationResult& result)
{
    return result.result == QLatin1String("fail") ||
           (result.method == QLatin1String("spf") && result.result == QLatin1String("softfail"));
}

} // namespace

QList<AuthenticationResult> authenticationOf(const HeaderBlock& header, const QString& ownServer)
{
    QList<AuthenticationResult> results;
    bool found = false;
    if (ownServer.isEmpty())
        return results;
    for (const HeaderField& field : header.fields()) {
        if (found && field.name.compare("Received", Qt::CaseInsensitive) == 0)
            break;
        if (field.name.compare("Authentication-Results", Qt::CaseInsensitive) == 0)
            found = take(field.value, ownServer, results) || found;
    }
    return results;
}

QList<AuthenticationResult> failuresIn(const QList<AuthenticationResult>& results)
{
    QList<AuthenticationResult> failures;
    if (anyPassed(results, "dmarc"))
        return failures;
    for (const char* method : {"dmarc", "dkim", "spf"}) {
        if (anyPassed(results, method))
            continue;
        for (const AuthenticationResult& one : results) {
            if (one.method == QLatin1String(method) && failed(one)) {
                failures.append(one);
                break;
            }
        }
    }
    return failures;
}

} // namespace mail
