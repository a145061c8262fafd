// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/client.h"

#include <QHostAddress>
#include <QSslConfiguration>

namespace practice {

namespace {

constexpr int patience = 20'000;

} // namespace

bool Client::connectClear(quint16 port)
{
    socket_.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (!socket_.waitForConnected(patience))
        return false;
    greeting_ = line();
    return greeting_.startsWith("+OK");
}

bool Client::trust(const QByteArray& caPem)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromData(caPem));
    socket_.setSslConfiguration(tls);
    return socket_.isValid() || !socket_.isOpen();
}

bool Client::connectTls(quint16 port, const QByteArray& caPem, const QString& host)
{
    if (!trust(caPem))
        return false;
    // by address, so that no resolver decides between IPv4 and IPv6; `host` is what the certificate must say
    socket_.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port, host);
    if (!socket_.waitForEncrypted(patience))
        return false;
    greeting_ = line();
    return greeting_.startsWith("+OK");
}

bool Client::startTls(const QByteArray& caPem)
{
    if (!trust(caPem))
        return false;
    socket_.setPeerVerifyName(QStringLiteral("localhost"));
    socket_.startClientEncryption();
    return socket_.waitForEncrypted(patience);
}

void Client::send(const QByteArray& octets)
{
    socket_.write(octets);
    socket_.flush();
}

QByteArray Client::line()
{
    qsizetype end = -1;
    while ((end = input_.indexOf("\r\n")) < 0) {
        if (socket_.bytesAvailable() == 0 && !socket_.waitForReadyRead(patience))
            return {};
        input_ += socket_.readAll();
    }
    const QByteArray line = input_.first(end);
    input_.remove(0, end + 2);
    return line;
}

QByteArray Client::ask(const QByteArray& command)
{
    send(command + "\r\n");
    return line();
}

QByteArray Client::body()
{
    if (input_.startsWith(".\r\n"))
        return input_.remove(0, 3), ".\r\n";
    qsizetype searched = 0;
    qsizetype end = -1;
    while ((end = input_.indexOf("\r\n.\r\n", searched)) < 0) {
        searched = std::max<qsizetype>(0, input_.size() - 4);
        if (socket_.bytesAvailable() == 0 && !socket_.waitForReadyRead(patience))
            return {};
        input_ += socket_.readAll();
    }
    const QByteArray body = input_.first(end + 5);
    input_.remove(0, end + 5);
    return body;
}

QByteArray Client::message()
{
    QByteArray wire = body();
    if (!wire.endsWith(".\r\n"))
        return {};
    wire.chop(3);
    if (wire.startsWith('.'))
        wire.remove(0, 1);
    return wire.replace("\r\n.", "\r\n");
}

QByteArray Client::signOn(const QByteArray& user, const QByteArray& password)
{
    if (const QByteArray answer = ask("USER " + user); !answer.startsWith("+OK"))
        return answer;
    return ask("PASS " + password);
}

bool Client::isHungUp()
{
    while (socket_.state() != QAbstractSocket::UnconnectedState) {
        if (!socket_.waitForReadyRead(patience) && socket_.state() != QAbstractSocket::UnconnectedState)
            return false;
        input_ += socket_.readAll();
    }
    return true;
}

} // namespace practice
