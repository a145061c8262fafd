// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/client.h"
#include "practice/host.h"

#include <QSslCertificateExtension>
#include <QTest>

namespace practice {

class TlsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isTrustedByItsAuthority_data();
    void isTrustedByItsAuthority();
    void isNotTrustedWithout();
    void isNotTrustedForAnotherHost();
    void showsItsFlaws_data();
    void showsItsFlaws();
    void showsWhatQtLetsThrough_data();
    void showsWhatQtLetsThrough();
    void startsTlsInMidSession();
    void startsNoTlsWithWordsBehind();
    void givesThirtyMegabytes();
    void isNewEachTime();
    void hangsUpOnClearText();

private:
    static std::unique_ptr<Host> started(Options options = {})
    {
        auto host = Host::start(std::move(options));
        return host ? std::move(*host) : nullptr;
    }
};

void TlsTest::isTrustedByItsAuthority_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"localhost", "127.0.0.1", "::1"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TlsTest::isTrustedByItsAuthority()
{
    QFETCH(QString, name);
    const auto host = started();
    QVERIFY(host);
    Client client;
    QVERIFY2(client.connectTls(host->port(), host->caCertificatePem(), name),
             qPrintable(client.socket().errorString()));
    QVERIFY(client.socket().sslHandshakeErrors().isEmpty());
    QCOMPARE(client.socket().sessionProtocol(), QSsl::TlsV1_3);
    const QSslCertificate certificate = client.socket().peerCertificate();
    const auto names = certificate.subjectAlternativeNames();
    QCOMPARE(names.values(QSsl::DnsEntry), QStringList{QStringLiteral("localhost")});
    QCOMPARE(names.values(QSsl::IpAddressEntry).size(), 2);
    QVERIFY(client.signOn("guest", host->password().reveal()).startsWith("+OK"));
}

void TlsTest::isNotTrustedWithout()
{
    const auto host = started();
    const auto other = started();
    QVERIFY(host && other);
    for (const QByteArray& ca : {QByteArray(), other->caCertificatePem()}) {
        Client client;
        QVERIFY(!client.connectTls(host->port(), ca));
        QVERIFY(!client.socket().sslHandshakeErrors().isEmpty());
    }
    QVERIFY(host->heard().isEmpty());
}

void TlsTest::isNotTrustedForAnotherHost()
{
    const auto host = started();
    QVERIFY(host);
    Client client;
    QVERIFY(!client.connectTls(host->port(), host->caCertificatePem(), QStringLiteral("pop.example.org")));
    QCOMPARE(client.socket().sslHandshakeErrors().value(0).error(), QSslError::HostNameMismatch);
}

void TlsTest::showsItsFlaws_data()
{
    QTest::addColumn<Flaw>("flaw");
    QTest::addColumn<QSslError::SslError>("error");
    QTest::newRow("expired") << Flaw::Expired << QSslError::CertificateExpired;
    QTest::newRow("other host") << Flaw::OtherHost << QSslError::HostNameMismatch;
}

void TlsTest::showsItsFlaws()
{
    QFETCH(Flaw, flaw);
    QFETCH(QSslError::SslError, error);
    const auto host = started(Options{.flaw = flaw});
    QVERIFY(host);
    Client client;
    QVERIFY(!client.connectTls(host->port(), host->caCertificatePem()));
    QCOMPARE(client.socket().sslHandshakeErrors().size(), 1);
    QCOMPARE(client.socket().sslHandshakeErrors().at(0).error(), error);
}

void TlsTest::showsWhatQtLetsThrough_data()
{
    QTest::addColumn<Flaw>("flaw");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("no name but the common one") << Flaw::CommonNameOnly << QStringList();
    QTest::newRow("another name") << Flaw::CommonNameBesideOther
                                  << QStringList{QStringLiteral("mail.example.org")};
}

/// Qt takes the common name, which RFC 9525 forbids: a client has to look at the names itself.
void TlsTest::showsWhatQtLetsThrough()
{
    QFETCH(Flaw, flaw);
    QFETCH(QStringList, names);
    const auto host = started(Options{.flaw = flaw});
    QVERIFY(host);
    Client client;
    QVERIFY(client.connectTls(host->port(), host->caCertificatePem()));
    QCOMPARE(QStringList(client.socket().peerCertificate().subjectAlternativeNames().values()), names);
}

void TlsTest::startsTlsInMidSession()
{
    const auto host = started(Options{.implicitTls = false, .offerStls = true, .userInClear = false});
    QVERIFY(host);
    Client client;
    QVERIFY(client.connectClear(host->port()));
    QVERIFY(client.ask("USER guest").startsWith("-ERR"));
    QVERIFY(client.ask("STLS").startsWith("+OK"));
    QVERIFY2(client.startTls(host->caCertificatePem()), qPrintable(client.socket().errorString()));
    QVERIFY(client.ask("STLS").startsWith("-ERR"));
    QVERIFY(client.ask("CAPA").startsWith("+OK"));
    const QByteArray capabilities = client.body();
    QVERIFY(capabilities.contains("\r\nUSER\r\n"));
    QVERIFY(!capabilities.contains("STLS"));
    QVERIFY(client.signOn("guest", host->password().reveal()).startsWith("+OK"));
    QVERIFY(client.ask("QUIT").startsWith("+OK"));
    QVERIFY(client.isHungUp());
}

void TlsTest::startsNoTlsWithWordsBehind()
{
    const auto host = started(Options{.implicitTls = false, .offerStls = true});
    QVERIFY(host);
    Client client;
    QVERIFY(client.connectClear(host->port()));
    QVERIFY(client.ask("STLS\r\nUSER guest").startsWith("-ERR"));
    QVERIFY(client.isHungUp());
}

void TlsTest::givesThirtyMegabytes()
{
    const auto host = started();
    QVERIFY(host);
    Client client;
    QVERIFY(client.connectTls(host->port(), host->caCertificatePem()));
    QVERIFY(client.signOn("guest", host->password().reveal()).startsWith("+OK"));
    const qint64 announced = client.ask("LIST 36").split(' ').value(2).toLongLong();
    QVERIFY(announced > 30'000'000);
    QVERIFY(client.ask("RETR 36").startsWith("+OK"));
    QCOMPARE(client.message().size(), announced);
    QVERIFY(client.ask("QUIT").startsWith("+OK"));
}

void TlsTest::isNewEachTime()
{
    const auto one = started();
    const auto two = started();
    QVERIFY(one && two);
    QVERIFY(one->caCertificatePem() != two->caCertificatePem());
    QVERIFY(one->password().reveal() != two->password().reveal());
    QVERIFY(one->port() != two->port());
}

void TlsTest::hangsUpOnClearText()
{
    const auto host = started();
    QVERIFY(host);
    Client client;
    client.socket().connectToHost(QStringLiteral("127.0.0.1"), host->port());
    QVERIFY(client.socket().waitForConnected());
    client.send("USER guest\r\n");
    QVERIFY(client.isHungUp());
    QVERIFY(host->heard().isEmpty());
}

} // namespace practice

Q_DECLARE_METATYPE(practice::Flaw)
Q_DECLARE_METATYPE(QSslError::SslError)
QTEST_GUILESS_MAIN(practice::TlsTest)
#include "tls_test.moc"
