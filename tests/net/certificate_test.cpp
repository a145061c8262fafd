// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/certificate.h"

#include <QTest>

namespace {

// Common name cn.example.org; subjectAltNames mail.example.org, *.wild.example.org, *.net,
// xn--bcher-kva.example, 127.0.0.1, ::1. Made with: openssl req -x509 -addext subjectAltName=...
const QByteArray named = R"(-----BEGIN CERTIFICATE-----
MIIB8zCCAZigAwIBAgIUHv8kOjFHLDHfkM4NMQUF3Iq9jKYwCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwOY24uZXhhbXBsZS5vcmcwIBcNMjYxMTIzMDk0MjMyWhgPMjEy
NjEwMzAwOTQyMzJaMBkxFzAVBgNVBAMMDmNuLmV4YW1wbGUub3JnMFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAEsu8aSizIEEloKnRNBJKl78+je027WZqEW7sfnRI1
scVZ7wzK9upozqr/r0p94Vp8p7BdIovqanNa4Np3STM4ZqOBuzCBuDAdBgNVHQ4E
FgQUkv7AhsWV2gY1kmb3llPtQQ9KVH0wHwYDVR0jBBgwFoAUkv7AhsWV2gY1kmb3
llPtQQ9KVH0wDwYDVR0TAQH/BAUwAwEB/zBlBgNVHREEXjBcghBtYWlsLmV4YW1w
bGUub3JnghIqLndpbGQuZXhhbXBsZS5vcmeCBSoubmV0ghV4bi0tYmNoZXIta3Zh
LmV4YW1wbGWHBH8AAAGHEAAAAAAAAAAAAAAAAAAAAAEwCgYIKoZIzj0EAwIDSQAw
RgIhAMQ3QyFcS7CBktou6StYaz6CxkLJWkbLNOlRpieyvYCOAiEApBgZm1T0++CY
msp8140UZIiMC/a9RAniJoY8c3q7J5U=
-----END CERTIFICATE-----)";

// Common name cn.example.org and nothing else.
const QByteArray unnamed = R"(-----BEGIN CERTIFICATE-----
MIIBiTCCAS+gAwIBAgIUJmDlNSgQcqB+C+wP7jALmdtLqmswCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwOY24uZXhhbXBsZS5vcmcwIBcNMjYxMTIzMDk0MjMyWhgPMjEy
NjEwMzAwOTQyMzJaMBkxFzAVBgNVBAMMDmNuLmV4YW1wbGUub3JnMFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAEOee1FEBPeoW6Awy+l04hNP6eqMlcG8Nfql0DhbCT
mtZGka2lNpBmhBYbd0sdk9vIMbnLik24HPxyrEXgv6KoAKNTMFEwHQYDVR0OBBYE
FN2ak6S/M92LTYAQQhUMhZmggjPiMB8GA1UdIwQYMBaAFN2ak6S/M92LTYAQQhUM
hZmggjPiMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIgUVA3Q9ad
aUhEwG0PCT9iz8G/KsS/8iKZbCw2n4YIeE8CIQD3q0Z74nzPZsxsnRWD7a/avLqm
LapdH21iJjWfI393KQ==
-----END CERTIFICATE-----)";

} // namespace

/// RFC 9525: who a certificate is for is in its subjectAltNames and nowhere else.
class CertificateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void names_data();
    void names();
    void commonNameAloneNamesNobody();
    void fingerprintIsForPeople();
};

void CertificateTest::names_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("named");
    QTest::newRow("the name") << "mail.example.org" << true;
    QTest::newRow("upper case") << "MAIL.Example.ORG" << true;
    QTest::newRow("with a final dot") << "mail.example.org." << true;
    QTest::newRow("common name beside other names") << "cn.example.org" << false;
    QTest::newRow("a label under the wildcard") << "a.wild.example.org" << true;
    QTest::newRow("two labels under the wildcard") << "a.b.wild.example.org" << false;
    QTest::newRow("the wildcard's own domain") << "wild.example.org" << false;
    QTest::newRow("a wildcard over a whole top level") << "example.net" << false;
    QTest::newRow("a longer name") << "mail.example.org.evil.example" << false;
    QTest::newRow("a name that ends alike") << "notmail.example.org" << false;
    QTest::newRow("letters outside ASCII") << QStringLiteral("bücher.example") << true;
    QTest::newRow("IPv4") << "127.0.0.1" << true;
    QTest::newRow("IPv6, written out") << "0:0:0:0:0:0:0:1" << true;
    QTest::newRow("another address") << "127.0.0.2" << false;
    QTest::newRow("nothing") << "" << false;
}

void CertificateTest::names()
{
    QFETCH(QString, host);
    const QSslCertificate certificate(named);
    QVERIFY(!certificate.isNull());
    QTEST(net::namesHost(certificate, host), "named");
}

void CertificateTest::commonNameAloneNamesNobody()
{
    const QSslCertificate certificate(unnamed);
    QVERIFY(!certificate.isNull());
    QVERIFY(!net::namesHost(certificate, QStringLiteral("cn.example.org")));
}

void CertificateTest::fingerprintIsForPeople()
{
    const QString print = net::fingerprint(QSslCertificate(named));
    QCOMPARE(print.size(), 32 * 3 - 1);
    QCOMPARE(print, print.toUpper());
    QCOMPARE(print.count(QLatin1Char(':')), 31);
}

QTEST_APPLESS_MAIN(CertificateTest)
#include "certificate_test.moc"
