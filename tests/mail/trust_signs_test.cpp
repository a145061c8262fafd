// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/header_block.h"
#include "mail/look_alikes.h"
#include "mail/trust_signs.h"
#include "message_file.h"

#include <QTest>

using mail::TrustSign;
using Kind = TrustSign::Kind;

Q_DECLARE_METATYPE(Kind)

namespace {

QList<TrustSign> signsOf(const QByteArray& header, const char* own = "")
{
    return mail::trustSignsOf(mail::HeaderBlock::parse(header), QLatin1String(own)).signs;
}

} // namespace

class TrustSignsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsReasonsForCare_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("other");
        const auto row = [](const char* name, const QByteArray& header, Kind kind, const char16_t* what,
                            const char16_t* other) {
            QTest::newRow(name) << header << kind << QString::fromUtf16(what) << QString::fromUtf16(other);
        };
        row("another address in the name", "From: \"ceo@bank.example (Boss)\" <x@evil.test>\n",
            Kind::NameHoldsAddress, u"ceo@bank.example", u"x@evil.test");
        row("an encoded one", "From: =?utf-8?B?Y2VvQGJhbmsuZXhhbXBsZQ==?= <x@evil.test>\n",
            Kind::NameHoldsAddress, u"ceo@bank.example", u"x@evil.test");
        row("Cyrillic in a Latin domain", "From: a@p\xD0\xB0ypal.test\n", Kind::LookAlikeDomain,
            u"p\u0430ypal.test", u"xn--pypal-4ve.test");
        row("the same as it goes over the wire", "From: a@xn--pypal-4ve.test\n", Kind::LookAlikeDomain,
            u"p\u0430ypal.test", u"xn--pypal-4ve.test");
        row("Cyrillic that looks Latin", "From: a@\xD0\xB0\xD1\x80\xD0\xB5.test\n", Kind::ForeignDomain,
            u"\u0430\u0440\u0435.test", u"xn--80ak6a.test");
        row("Cyrillic in a Latin name", "From: P\xD0\xB0yPal <a@evil.test>\n", Kind::LookAlikeName,
            u"P\u0430yPal", u"");
        row("answers go elsewhere", "From: a@bank.example\nReply-To: <b@evil.test>\n", Kind::ReplyElsewhere,
            u"b@evil.test", u"a@bank.example");
        row("two senders", "From: a@bank.example\nSubject: s\nfrom: b@evil.test\n", Kind::SeveralSenders,
            u"b@evil.test", u"a@bank.example");
        row("a line end in a word", "From: a@b.test\nSubject: =?utf-8?Q?pay=0D=0Anow?=\n",
            Kind::HiddenControls, u"Subject", u"");
        row("NUL in a name", "From: =?utf-8?B?YQBi?= <a@b.test>\n", Kind::HiddenControls, u"From", u"");
        row("letters that run backwards", "From: a@b.test\nSubject: \xE2\x80\xAEgpj.exe\n",
            Kind::HiddenControls, u"Subject", u"");
    }

    void findsReasonsForCare()
    {
        QFETCH(QByteArray, header);
        const QList<TrustSign> signs = signsOf(header);
        QCOMPARE(signs.size(), 1);
        QTEST(signs[0].kind, "kind");
        QTEST(signs[0].what, "what");
        QTEST(signs[0].other, "other");
    }

    void staysCalm_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("a plain letter")
            << QByteArray("From: Ada <ada@example.org>\nTo: b@c.test\nSubject: hi\n");
        QTest::newRow("the own address in the name")
            << QByteArray("From: \"ada@example.org\" <ada@example.org>\n");
        QTest::newRow("another of the same house")
            << QByteArray("From: \"info@example.org\" <news@mail.example.org>\n");
        QTest::newRow("an @ that is no address") << QByteArray("From: \"Ada @ work\" <ada@example.org>\n");
        QTest::newRow("Japanese with Latin")
            << QByteArray("From: Ada\xE3\x81\x95\xE3\x82\x93\xE6\xA7\x98 <a@b.test>\n");
        QTest::newRow("two words of two scripts")
            << QByteArray("From: Ivan \xD0\x98\xD0\xB2\xD0\xB0\xD0\xBD <a@b.test>\n");
        QTest::newRow("a German domain") << QByteArray("From: a@m\xC3\xBCller.test\n");
        QTest::newRow("a Russian domain")
            << QByteArray("From: a@\xD0\xBF\xD1\x80\xD0\xB8\xD0\xBC\xD0\xB5\xD1\x80.test\n");
        QTest::newRow("answers to another address there")
            << QByteArray("From: a@mail.example.org\nReply-To: b@example.org\n");
        QTest::newRow("a mailing list")
            << QByteArray("From: a@b.test\nReply-To: list@lists.test\nList-Post: <mailto:list@lists.test>\n");
        QTest::newRow("raw Japanese") << QByteArray("From: a@b.test\nSubject: \x1B$B$3$s\x1B(B\n");
        QTest::newRow("nothing") << QByteArray();
    }

    void staysCalm()
    {
        QFETCH(QByteArray, header);
        QCOMPARE(signsOf(header), QList<TrustSign>());
    }

    void believesOnlyTheOwnServer()
    {
        const QByteArray failed =
            "Authentication-Results: mx.example.org (v1); spf=fail smtp.mailfrom=a@evil.test;\n"
            " dkim=fail reason=\"bad\" header.d=evil.test; dmarc=fail header.from=evil.test\n";
        const QByteArray received = "Received: from somewhere\n";
        const QByteArray from = "From: a@evil.test\n";
        const QList<TrustSign> signs = signsOf(failed + received + from, "pop.example.org");
        QCOMPARE(signs.size(), 3);
        QCOMPARE(signs[0], (TrustSign{Kind::AuthenticationFailed, QStringLiteral("dmarc"),
                                      QStringLiteral("evil.test")}));
        QCOMPARE(signs[2],
                 (TrustSign{Kind::AuthenticationFailed, QStringLiteral("spf"), QStringLiteral("evil.test")}));
        QVERIFY(signsOf(failed + from, "pop.example.net").isEmpty()); // not that server's
        QVERIFY(signsOf(failed + from).isEmpty());                    // nobody's
        const QByteArray passed =
            "Authentication-Results: mx.example.org; dmarc=pass header.from=a.test; spf=fail\n";
        QVERIFY(signsOf(passed + from, "mx.example.org").isEmpty());
        // What the sender wrote below the server's own lines does not count, neither for nor against.
        QVERIFY(signsOf("Authentication-Results: mx.example.org; spf=pass\n" + received + failed + from,
                        "mx.example.org")
                    .isEmpty());
        QCOMPARE(signsOf(failed + received + passed + from, "mx.example.org").size(), 3);
    }

    void listsWhatTheServerSaid()
    {
        const auto header = mail::HeaderBlock::parse(
            "Authentication-Results: mx.example.org 1; dkim=pass header.d=A.test; none\n");
        const auto results = mail::trustSignsOf(header, QStringLiteral("MX.example.org")).authentication;
        QCOMPARE(results.size(), 1);
        QCOMPARE(results[0], (mail::AuthenticationResult{QStringLiteral("dkim"), QStringLiteral("pass"),
                                                         QStringLiteral("a.test")}));
    }

    void knowsWhoseDomainItIs()
    {
        QCOMPARE(mail::organisationOf(QStringLiteral("a.b.Example.org")), QStringLiteral("example.org"));
        QCOMPARE(mail::organisationOf(QStringLiteral("www.example.co.uk")), QStringLiteral("example.co.uk"));
        QCOMPARE(mail::organisationOf(QStringLiteral("localhost")), QStringLiteral("localhost"));
        QCOMPARE(mail::organisationOf(QString()), QString());
    }

    void bearsLongHeaders()
    {
        const QByteArray name = QByteArray("@").repeated(50'000) + QByteArray("a@b.c ").repeated(1'000);
        QVERIFY(signsOf("From: \"" + name + "\" <x@y.test>\n").size() <= 5);
        QVERIFY(signsOf("From: " + QByteArray("a@b.test,").repeated(20'000) + "\n").size() <= 5);
        QVERIFY(signsOf("From: a@" + QByteArray("xn--a.").repeated(10'000) + "\n").size() <= 5);
        const QByteArray many =
            "Authentication-Results: mx.a.test" + QByteArray("; spf=fail").repeated(50'000) + "\n";
        QCOMPARE(mail::trustSignsOf(mail::HeaderBlock::parse(many), QStringLiteral("mx.a.test"))
                     .authentication.size(),
                 100);
    }

    void isThereInAReading()
    {
        QCOMPARE(mailtest::readingOf("From: a@b.test\nFrom: c@d.test\n\nhi\n").trust.signs.value(0).kind,
                 Kind::SeveralSenders);
    }
};

QTEST_GUILESS_MAIN(TrustSignsTest)
#include "trust_signs_test.moc"
