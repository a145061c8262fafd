// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/public_address.h"

#include <QHostAddress>
#include <QList>
#include <QSslCertificate>
#include <QString>

#include <chrono>
#include <functional>

class QObject;

namespace net {

/// One end of a connection: an address, so that what was judged is what is connected to.
struct WebPlace {
    QHostAddress address;
    quint16 port = 0;
};

/// Asks the system's resolver, in a thread of Qt's.
void findBySystem(const QString& host, quint16 port, QObject* context,
                  std::function<void(const QList<WebPlace>&)> then);

/// What a picture may cost and where it may come from. The defaults are the rules; tests, which have nothing
/// but loopback and certificates of their own, bend the first three.
struct WebRules {
    using Found = std::function<void(const QList<WebPlace>&)>;

    /// The places of a host; none: there is no such host. Never waits; calls back from the event loop, unless
    /// `context` is gone by then.
    std::function<void(const QString& host, quint16 port, QObject* context, Found then)> find = findBySystem;
    std::function<bool(const QHostAddress&)> mayReach = isPublic;
    QList<QSslCertificate> authorities; ///< beside the system's

    qsizetype octets = 5'000'000; ///< of one picture: photographs of newsletters have up to 2 MB
    /// TCP and TLS to one place. Two are tried, with and without encryption: fits into `whole`.
    std::chrono::milliseconds connecting{5'000};
    std::chrono::milliseconds whole{20'000}; ///< one picture with all its turns, however busy the line is
};

} // namespace net
