// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/apop.h"
#include "pop3/command.h"
#include "pop3/numbers.h"
#include "pop3/reply.h"
#include "pop3/url.h"

#include <QTest>

using base::Fault;

class WordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbersAreDigitsWithinRange();
    void stamps_data();
    void stamps();
    void passwordsAreMaskedInLogs();
    void urls_data();
    void urls();
    void badUrls_data();
    void badUrls();
    void passwordInUrlIsNotRepeated();
};

void WordsTest::numbersAreDigitsWithinRange()
{
    QCOMPARE(pop3::parseNumber("9223372036854775807"), std::optional<qint64>(9223372036854775807));
    for (const char* odd : {"", "9223372036854775808", "18446744073709551617", "-1", "+1", " 1", "1 ", "0x10",
                            "1e3", "\xEF\xBC\x91"})
        QVERIFY2(!pop3::parseNumber(odd), odd);
    QVERIFY(!pop3::MessageNumber::from(0));
}

void WordsTest::stamps_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<QByteArray>("stamp");
    QTest::newRow("RFC 1939") << QByteArray("ready <1896.697170952@dbc.mtview.ca.us>")
                              << QByteArray("<1896.697170952@dbc.mtview.ca.us>");
    QTest::newRow("none") << QByteArray("ready") << QByteArray();
    QTest::newRow("no @") << QByteArray("<ready>") << QByteArray();
    QTest::newRow("two @") << QByteArray("<a@b@c>") << QByteArray();
    QTest::newRow("empty parts") << QByteArray("<@>") << QByteArray();
    QTest::newRow("blank inside") << QByteArray("<a b@c>") << QByteArray();
    QTest::newRow("8-bit inside") << QByteArray("<a\xe4@c>") << QByteArray();
    QTest::newRow("nested") << QByteArray("<a<b@c>") << QByteArray();
}

void WordsTest::stamps()
{
    QFETCH(QByteArray, greeting);
    QTEST(pop3::apopStamp(greeting), "stamp");
}

void WordsTest::passwordsAreMaskedInLogs()
{
    QCOMPARE(pop3::forTheLog(pop3::Pass{base::Secret("s3cret")}), QByteArray("PASS ***"));
    QCOMPARE(pop3::forTheLog(pop3::Apop{"joe", "abcdef"}), QByteArray("APOP joe ***"));
    QCOMPARE(pop3::onTheWire(pop3::Pass{base::Secret("s3 cret")}), QByteArray("PASS s3 cret\r\n"));
}

void WordsTest::urls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("auth");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    const QString none;
    QTest::newRow("plain") << "pop://joe@pop.example.org" << false << "joe" << none << "pop.example.org" << 0;
    QTest::newRow("port") << "pop://joe@pop.example.org:1110/" << false << "joe" << none << "pop.example.org"
                          << 1110;
    QTest::newRow("pops") << "pops://joe@pop.example.org" << true << "joe" << none << "pop.example.org" << 0;
    QTest::newRow("whole address as the user") << "pops://joe%40example.org@pop.example.org" << true
                                               << "joe@example.org" << none << "pop.example.org" << 0;
    QTest::newRow("APOP") << "pop://joe;AUTH=+APOP@h.example:110" << false << "joe"
                          << "+APOP"
                          << "h.example" << 110;
    QTest::newRow("any") << "pop://joe;auth=*@h.example" << false << "joe"
                         << "*"
                         << "h.example" << 0;
    QTest::newRow("semicolon in the name")
        << "pop://a%3Bb@h.example" << false << "a;b" << none << "h.example" << 0;
    QTest::newRow("IPv6") << "pops://joe@[::1]:9950" << true << "joe" << none << "::1" << 9950;
    QTest::newRow("upper-case scheme") << "POPS://joe@h.example" << true << "joe" << none << "h.example" << 0;
    QTest::newRow("no user") << "pops://h.example" << true << QString(QLatin1String("")) << none
                             << "h.example" << 0;
}

void WordsTest::urls()
{
    QFETCH(QString, text);
    const auto url = pop3::parseUrl(text);
    QVERIFY(url.has_value());
    QTEST(url->implicitTls, "tls");
    QTEST(url->host, "host");
    QTEST(int(url->port), "port");
    QFETCH(QString, user);
    QFETCH(QString, auth);
    QVERIFY2(url->user == user, qPrintable(url->user));
    QVERIFY2(url->auth == auth, qPrintable(url->auth));
}

void WordsTest::badUrls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("empty") << "" << Fault::BadUrl;
    QTest::newRow("other scheme") << "imap://joe@h.example" << Fault::BadUrl;
    QTest::newRow("no host") << "pop://joe@" << Fault::BadUrl;
    QTest::newRow("port too high") << "pop://joe@h.example:99999" << Fault::BadUrl;
    QTest::newRow("path") << "pop://joe@h.example/INBOX" << Fault::BadUrl;
    QTest::newRow("query") << "pop://joe@h.example?x" << Fault::BadUrl;
    QTest::newRow("password in it") << "pop://joe:pw@h.example" << Fault::BadUrl;
    QTest::newRow("line break") << "pop://joe\r\nDELE@h.example" << Fault::BadName;
    QTest::newRow("encoded line break") << "pop://joe%0D%0ADELE%201@h.example" << Fault::BadName;
    QTest::newRow("encoded NUL") << "pop://joe%00@h.example" << Fault::BadName;
}

void WordsTest::badUrls()
{
    QFETCH(QString, text);
    const auto url = pop3::parseUrl(text);
    QVERIFY(!url.has_value());
    QTEST(url.error().fault, "fault");
}

void WordsTest::passwordInUrlIsNotRepeated()
{
    for (const char* text :
         {"pop://joe:hunter2@h.example", "pop://joe@example.org:hunter2@h", "joe:hunter2@h",
          "pop:joe:hunter2@h", "pops://jo/e:hunter2@h", "pop://joe:hun@hunter2@h"}) {
        const auto url = pop3::parseUrl(QString::fromLatin1(text));
        QVERIFY2(!url.has_value(), text);
        QVERIFY2(!url.error().subject.contains(QStringLiteral("hunter2")), qPrintable(url.error().subject));
    }
}

QTEST_APPLESS_MAIN(WordsTest)
#include "words_test.moc"
