// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/web_exchange.h"

#include "base/picture_format.h"
#include "net/certificate.h"

#include <QNetworkProxy>
#include <QSslConfiguration>

namespace net {

using base::Error;
using base::Fault;

namespace {

/// Qt buffers without bound otherwise.
constexpr qint64 readBuffer = 256 * 1024;

} // namespace

WebExchange::WebExchange(WebTarget target, WebPlace place, const WebRules& rules, QObject* parent)
    : QObject(parent)
    , target_(std::move(target))
    , place_(std::move(place))
    , answer_(rules.octets)
{
    prepareSocket(rules);
    connecting_.setSingleShot(true);
    connecting_.setInterval(rules.connecting);
    connect(&connecting_, &QTimer::timeout, this, [this] {
        end(&WebExchange::notReached, Error{Fault::WebTooSlow, target_.host, {}});
    });
    connect(&socket_, &QSslSocket::connected, this, [this] {
        if (!target_.tls)
            ask();
    });
    connect(&socket_, &QSslSocket::encrypted, this, &WebExchange::judgeCertificate);
    connect(&socket_, &QSslSocket::sslErrors, this, &WebExchange::collect);
    connect(&socket_, &QSslSocket::readyRead, this, &WebExchange::receive);
    connect(&socket_, &QSslSocket::disconnected, this, &WebExchange::noteClosed);
    connect(&socket_, &QSslSocket::errorOccurred, this, &WebExchange::noteError);
}

WebExchange::~WebExchange()
{
    socket_.disconnect(this); // its own destructor would speak to half an object
}

void WebExchange::prepareSocket(const WebRules& rules)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // A ticket would let a server recognise who comes again.
    configuration.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    configuration.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    if (!rules.authorities.isEmpty())
        configuration.addCaCertificates(rules.authorities);
    socket_.setSslConfiguration(configuration);
    socket_.setProxy(QNetworkProxy::NoProxy);
    socket_.setReadBufferSize(readBuffer);
}

void WebExchange::start()
{
    connecting_.start();
    const QString address = place_.address.toString(); // never a name: nobody is asked for it once more
    if (target_.tls)
        socket_.connectToHostEncrypted(address, place_.port, target_.host);
    else
        socket_.connectToHost(address, place_.port);
}

void WebExchange::collect(const QList<QSslError>& errors)
{
    for (const QSslError& error : errors) {
        if (!reasons_.contains(error.errorString()))
            reasons_.append(error.errorString());
    }
}

void WebExchange::judgeCertificate()
{
    if (namesHost(socket_.peerCertificate(), target_.host))
        return ask();
    end(&WebExchange::untrusted,
        notTrusted({QStringLiteral("it does not name this server as a subjectAltName")}));
}

void WebExchange::ask()
{
    connecting_.stop();
    asked_ = true;
    socket_.write(requestFor(target_));
}

void WebExchange::receive()
{
    while (asked_ && !ended_ && socket_.bytesAvailable() > 0) {
        answer_.receive(socket_.read(readBuffer));
        if (isDecided())
            end(&WebExchange::answered, answer_);
    }
}

/// The head alone decides where no picture follows; the first octets of the body where it is none.
bool WebExchange::isDecided() const
{
    const bool begun = answer_.body().size() >= base::pictureFormatOctets;
    return (answer_.hasHead() && answer_.status() != 200) ||
           (begun && base::pictureFormat(answer_.body()).isEmpty()) ||
           (answer_.state() != WebAnswer::State::Head && answer_.state() != WebAnswer::State::Body);
}

void WebExchange::noteClosed()
{
    receive();
    if (ended_)
        return;
    if (!asked_)
        return end(&WebExchange::notReached, Error{Fault::ClosedByServer, target_.host, {}});
    answer_.closed();
    end(&WebExchange::answered, answer_);
}

void WebExchange::noteError(QAbstractSocket::SocketError error)
{
    if (error == QAbstractSocket::TemporaryError)
        return;
    if (!reasons_.isEmpty())
        return end(&WebExchange::untrusted, notTrusted(reasons_));
    if (asked_)
        return noteClosed();
    end(&WebExchange::notReached, whyNotReached(error));
}

Error WebExchange::whyNotReached(QAbstractSocket::SocketError error) const
{
    if (target_.tls && socket_.peerPort() != 0 && error != QAbstractSocket::ConnectionRefusedError)
        return {Fault::WebNotEncrypted, target_.host, {}};
    if (error == QAbstractSocket::ConnectionRefusedError)
        return {Fault::ConnectionRefused, QStringLiteral("%1:%2").arg(target_.host).arg(target_.port), {}};
    return {Fault::Unreachable, target_.host, socket_.errorString().toUtf8()};
}

Error WebExchange::notTrusted(const QStringList& reasons) const
{
    return {
        Fault::WebUntrusted, target_.host + QStringLiteral(": ") + reasons.join(QStringLiteral("; ")), {}};
}

template <class Signal, class Fact> void WebExchange::end(Signal signal, const Fact& fact)
{
    if (std::exchange(ended_, true))
        return;
    connecting_.stop();
    socket_.disconnect(this);
    Q_EMIT(this->*signal)(fact);
}

} // namespace net
