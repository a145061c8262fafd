// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/web_target.h"

#include <algorithm>

namespace net {

namespace {

// The usual ones, and the two that web servers without rights of their own take.
constexpr quint16 ports[] = {80, 443, 8080, 8443};
constexpr qsizetype longestPath = 8'000; // as long as servers read

/// Only what may stand in a request line: no blank, no control, nothing beyond ASCII.
bool isPlain(const QByteArray& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

QByteArray pathOf(const QUrl& url)
{
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    const QByteArray query = url.hasQuery() ? '?' + url.query(QUrl::FullyEncoded).toLatin1() : QByteArray();
    return (path.startsWith('/') ? path : '/' + path) + query;
}

QString asciiHost(const QUrl& url)
{
    const QString host = url.host();
    return host.contains(QLatin1Char(':')) ? host : QString::fromLatin1(QUrl::toAce(host));
}

} // namespace

base::Result<WebTarget> webTarget(const QUrl& url)
{
    const bool tls = url.scheme() == QLatin1String("https");
    WebTarget target{asciiHost(url), quint16(url.port(tls ? 443 : 80)), tls, pathOf(url)};
    const bool isWeb = url.isValid() && (tls || url.scheme() == QLatin1String("http"));
    const bool isUsual = std::find(std::begin(ports), std::end(ports), target.port) != std::end(ports);
    if (!isWeb || !isUsual || !url.userInfo().isEmpty() || target.host.isEmpty() ||
        !isPlain(target.host.toLatin1()) || !isPlain(target.path) || target.path.size() > longestPath)
        return base::fail(base::Fault::BadWebAddress, url.toString(QUrl::RemovePassword));
    return target;
}

WebTarget encrypted(WebTarget target)
{
    target.tls = true;
    if (target.port == 80)
        target.port = 443;
    return target;
}

QByteArray requestFor(const WebTarget& target)
{
    const bool isV6 = target.host.contains(QLatin1Char(':'));
    QByteArray host = isV6 ? '[' + target.host.toLatin1() + ']' : target.host.toLatin1();
    if (target.port != (target.tls ? 443 : 80))
        host += ':' + QByteArray::number(target.port);
    return "GET " + target.path + " HTTP/1.1\r\nHost: " + host +
           "\r\n"
           // What every browser's begins with: some servers give nothing to those who say nothing.
           "User-Agent: Mozilla/5.0\r\n"
           "Accept: image/png,image/jpeg,image/gif,image/webp,image/bmp;q=0.5\r\n"
           "Accept-Encoding: identity\r\n"
           "Connection: close\r\n\r\n";
}

} // namespace net
