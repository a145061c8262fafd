// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/web_target.h"

#include <QTest>

using net::WebTarget;

class WebTargetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takes_data();
    void takes();
    void refuses_data();
    void refuses();
    void aRefusalNamesNoPassword();
    void encryptsTheSamePlace();
    void theRequestTellsNothing();
};

void WebTargetTest::takes_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QByteArray>("path");
    const auto row = [](const char* url, const char* host, int port, const char* path) {
        QTest::newRow(url) << QString::fromLatin1(host) << port << QByteArray(path);
    };
    row("https://a.example/p.png", "a.example", 443, "/p.png");
    row("http://a.example", "a.example", 80, "/");
    row("http://a.example:8080/p?q=1&r=a%20b#here", "a.example", 8080, "/p?q=1&r=a%20b");
    row("https://A.EXAMPLE/", "a.example", 443, "/");
    row("https://b\xc3\xbc"
        "cher.example/\xc3\xbc",
        "xn--bcher-kva.example", 443, "/%C3%BC");
    row("https://[2606:4700::1]/x", "2606:4700::1", 443, "/x");
    row("https://a.example/two words", "a.example", 443, "/two%20words");
}

void WebTargetTest::takes()
{
    QFETCH(QByteArray, path);
    const QUrl url(QString::fromUtf8(QTest::currentDataTag()));
    const auto target = net::webTarget(url);
    QVERIFY(target.has_value());
    QTEST(target->host, "host");
    QTEST(int(target->port), "port");
    QCOMPARE(target->path, path);
    QCOMPARE(target->tls, url.scheme() == QLatin1String("https"));
}

void WebTargetTest::refuses_data()
{
    QTest::addColumn<QString>("url");
    for (const char* url :
         {"ftp://a.example/p.png", "file:///etc/passwd", "data:image/png;base64,AA", "javascript:x()",
          "https://me@a.example/", "https://me:secret@a.example/", "http://a.example:22/",
          "http://a.example:25/", "https://a.example:110/", "http://a.example:6379/", "https://a.example:0/",
          "https:///p.png", "p.png", "//a.example/p.png", "", "http://a b.example/"})
        QTest::newRow(url) << QString::fromLatin1(url);
    QTest::newRow("long") << QStringLiteral("https://a.example/") + QString(9'000, QLatin1Char('a'));
}

void WebTargetTest::refuses()
{
    QFETCH(QString, url);
    const auto target = net::webTarget(QUrl(url));
    QVERIFY(!target);
    QCOMPARE(target.error().fault, base::Fault::BadWebAddress);
}

void WebTargetTest::aRefusalNamesNoPassword()
{
    const auto target = net::webTarget(QUrl(QStringLiteral("https://me:secret@a.example/")));
    QVERIFY(!target.error().subject.contains(QLatin1String("secret")));
}

void WebTargetTest::encryptsTheSamePlace()
{
    const WebTarget plain{QStringLiteral("a.example"), 80, false, "/p"};
    QCOMPARE(net::encrypted(plain), (WebTarget{QStringLiteral("a.example"), 443, true, "/p"}));
    const WebTarget other{QStringLiteral("a.example"), 8080, false, "/p"};
    QCOMPARE(net::encrypted(other).port, quint16(8080));
}

/// No name, version, system, language, cookie or page that it comes from: all readers of mail ask alike.
void WebTargetTest::theRequestTellsNothing()
{
    const QByteArray request = net::requestFor({QStringLiteral("a.example"), 443, true, "/p.png?id=1"});
    QCOMPARE(request, QByteArray("GET /p.png?id=1 HTTP/1.1\r\n"
                                 "Host: a.example\r\n"
                                 "User-Agent: Mozilla/5.0\r\n"
                                 "Accept: image/png,image/jpeg,image/gif,image/webp,image/bmp;q=0.5\r\n"
                                 "Accept-Encoding: identity\r\n"
                                 "Connection: close\r\n\r\n"));
    QVERIFY(net::requestFor({QStringLiteral("a.example"), 8443, true, "/"})
                .contains("\r\nHost: a.example:8443\r\n"));
    QVERIFY(net::requestFor({QStringLiteral("2606:4700::1"), 80, false, "/"})
                .contains("\r\nHost: [2606:4700::1]\r\n"));
}

QTEST_APPLESS_MAIN(WebTargetTest)
#include "web_target_test.moc"
