// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "net/web_exchange.h"
#include "net/web_rules.h"
#include "net/web_target.h"

#include <QTimer>
#include <QUrl>

#include <optional>

namespace net {

/// One picture by its URL: looks the host up, judges every address of it, asks one of them, follows up to
/// three turns (each judged anew), and gives octets that begin like a picture, or says in an error why not.
///
/// http is asked for encrypted first. Only where that cannot be had at all, and no address on the way was
/// https, is it asked for in clear; a certificate that cannot be trusted ends it.
class WebFetch : public QObject {
    Q_OBJECT
public:
    WebFetch(const QString& url, WebRules rules, QObject* parent = nullptr);

    /// Ends in loaded() or failed(), once. Deleting it earlier closes its connection.
    void start();

Q_SIGNALS:
    void loaded(const QByteArray& octets);
    void failed(const base::Error& why);

private:
    void go(const QUrl& url);
    void seek(const WebTarget& target);
    void judge(const WebTarget& target, const QList<WebPlace>& places);
    void tryNext(const base::Error& why);
    void take(const WebAnswer& answer);
    void turn(const WebAnswer& answer);
    void fail(const base::Error& why);
    void stop();
    [[nodiscard]] std::optional<base::Error> wrongWith(const WebAnswer& answer) const;

    QUrl url_;
    WebRules rules_;
    WebTarget target_;
    QList<WebPlace> places_; ///< judged, not tried yet
    std::optional<WebTarget> inClear_;
    bool clearAllowed_ = true;
    int turns_ = 0;
    bool ended_ = false;
    QTimer whole_;
    WebExchange* exchange_ = nullptr;
};

} // namespace net
