// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "net/web_answer.h"
#include "net/web_rules.h"
#include "net/web_target.h"

#include <QSslError>
#include <QSslSocket>
#include <QStringList>
#include <QTimer>

namespace net {

/// One request to one place that has been judged, and what comes back. Exactly one of its signals comes,
/// once. TLS as everywhere: 1.2 at least, and a certificate that is valid, trusted and names the host in a
/// subjectAltName. No proxy: it would choose where to connect to.
class WebExchange : public QObject {
    Q_OBJECT
public:
    WebExchange(WebTarget target, WebPlace place, const WebRules& rules, QObject* parent = nullptr);
    ~WebExchange() override;

    void start();

Q_SIGNALS:
    /// As much of the answer as is needed: no body unless it is a picture with status 200. Its state may be
    /// Broken or TooLong.
    void answered(const net::WebAnswer& answer);
    /// No connection, or no TLS on it, whoever is there: nothing was asked of anybody.
    void notReached(const base::Error& why);
    /// Who is there cannot be trusted.
    void untrusted(const base::Error& why);

private:
    void prepareSocket(const WebRules& rules);
    void ask();
    void judgeCertificate();
    void collect(const QList<QSslError>& errors);
    void receive();
    void noteError(QAbstractSocket::SocketError error);
    void noteClosed();
    [[nodiscard]] bool isDecided() const;
    [[nodiscard]] base::Error notTrusted(const QStringList& reasons) const;
    [[nodiscard]] base::Error whyNotReached(QAbstractSocket::SocketError error) const;
    template <class Signal, class Fact> void end(Signal signal, const Fact& fact);

    WebTarget target_;
    WebPlace place_;
    WebAnswer answer_;
    QStringList reasons_; ///< what is wrong with the certificate
    QTimer connecting_;
    bool asked_ = false;
    bool ended_ = false;
    QSslSocket socket_;
};

} // namespace net
