// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace net {

/// Where a picture is asked for, and what for: of a URL only what is sent.
struct WebTarget {
    QString host; ///< ASCII (RFC 5890), or an address without brackets
    quint16 port = 443;
    bool tls = true;
    QByteArray path; ///< and query, encoded; begins with "/"

    bool operator==(const WebTarget&) const = default;
};

/// Fault::BadWebAddress for anything but http and https, for a user name or password, for a host that is
/// none, and for ports on which no web server is asked for pictures: a message must not make this program
/// speak to whatever else listens somewhere (mail, databases, routers).
[[nodiscard]] base::Result<WebTarget> webTarget(const QUrl& url);

/// The same place, encrypted.
[[nodiscard]] WebTarget encrypted(WebTarget target);

/// The whole request: nothing in it tells who asks, for which message or with which system. No cookie, no
/// Referer, no credentials, no language (RFC 9110).
[[nodiscard]] QByteArray requestFor(const WebTarget& target);

} // namespace net
