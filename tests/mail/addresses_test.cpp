// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/addresses.h"

#include <QTest>

namespace {

/// "name|address" for each, so that a row of the test is one line.
QStringList drawn(const QList<mail::Address>& addresses)
{
    QStringList lines;
    for (const mail::Address& one : addresses)
        lines += one.name + u'|' + one.address;
    return lines;
}

} // namespace

class AddressesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QStringList>("shown");
        const auto row = [](const char* name, const char* raw, const QStringList& shown) {
            QTest::newRow(name) << QByteArray(raw) << shown;
        };
        const auto s = [](const char16_t* text) { return QString::fromUtf16(text); };
        row("brackets in brackets", "<<ada@example.org>>", {s(u"|ada@example.org")});
        row("a link", "Ada <mailto:ada@example.org>", {s(u"Ada|ada@example.org")});
        row("a quote that never closes", "\"Ada L <ada@example.org>", {s(u"Ada L|ada@example.org")});
        row("a comment that never closes", "Ada (L <ada@example.org>", {s(u"Ada L|ada@example.org")});
        row("an escaped comma", "L\\, Ada <ada@example.org>", {s(u"L, Ada|ada@example.org")});
        row("a backslash", "HOUSE\\Ada <ada@example.org>", {s(u"HOUSE\\Ada|ada@example.org")});
        row("no comma between", "Ada <ada@example.org> Bob <b@example.org> <c@example.org>",
            {s(u"Ada|ada@example.org"), s(u"Bob|b@example.org"), s(u"|c@example.org")});
        row("nothing but a blank between", "ada@example.org b@example.org",
            {s(u"|ada@example.org"), s(u"|b@example.org")});
        row("a colon in a name", "Meeting 10:30 <ada@example.org>", {s(u"Meeting 10:30|ada@example.org")});
        row("a semicolon in a name", "&quot;Ada&quot; <ada@example.org>; b@example.org",
            {s(u"&quot;Ada&quot;|ada@example.org"), s(u"|b@example.org")});
        row("an address of numbers", "ada@[IPv6:2001:db8::1], b@example.org",
            {s(u"|ada@[IPv6:2001:db8::1]"), s(u"|b@example.org")});
        row("group of a name", "Friends: Ada;, b@example.org", {s(u"|Ada"), s(u"|b@example.org")});
        row("a parenthesis in quotes", "<\"a(b)\"@example.org>", {s(u"|\"a(b)\"@example.org")});
        row("name behind", "<ada@example.org> Ada", {s(u"Ada|ada@example.org")});
        row("bare", "ada@example.org", {s(u"|ada@example.org")});
        row("name", "Ada L <ada@example.org>", {s(u"Ada L|ada@example.org")});
        row("quoted name", "\"L, Ada \\\"A\\\"\" <ada@example.org>, b@example.org",
            {s(u"L, Ada \"A\"|ada@example.org"), s(u"|b@example.org")});
        row("encoded comma", "=?utf-8?Q?M=C3=BCller,_J?= <m@example.org>", {s(u"Müller, J|m@example.org")});
        row("encoded word in quotes", "\"=?utf-8?Q?J=C3=BC?=\" <m@example.org>", {s(u"Jü|m@example.org")});
        row("padded words", "=?utf-8?B?SsO8cg==?= =?utf-8?B?Z2Vu?= <j@example.org>",
            {s(u"Jürgen|j@example.org")});
        row("comment is the name", "ada@example.org (Ada L)", {s(u"Ada L|ada@example.org")});
        row("comments inside", "<ada (one)@ (two) example.org>", {s(u"|ada@example.org")});
        row("group", "Friends: a@example.org, B <b@example.org>;, c@example.org",
            {s(u"|a@example.org"), s(u"B|b@example.org"), s(u"|c@example.org")});
        row("empty group", "undisclosed-recipients:;", {});
        row("semicolon", "a@example.org; b@example.org", {s(u"|a@example.org"), s(u"|b@example.org")});
        row("double dot", "s..p@example.org", {s(u"|s..p@example.org")});
        row("raw UTF-8", "J\xC3\xBC <j\xC3\xBC@d\xC3\xB6.test>", {s(u"Jü|jü@dö.test")});
        row("route", "<@one.test,@two.test:ada@example.org>", {s(u"|ada@example.org")});
        row("quoted local part", "\"ada l\"@example.org", {s(u"|\"ada l\"@example.org")});
        row("no brackets", "Ada L ada@example.org", {s(u"Ada L|ada@example.org")});
        row("folded", "Ada\r\n L <ada@example.org>", {s(u"Ada L|ada@example.org")});
        row("single quotes", "'Ada L' <ada@example.org>", {s(u"Ada L|ada@example.org")});
        row("only a word", "root", {s(u"|root")});
        row("only a name", "Ada Lovelace", {s(u"Ada Lovelace|")});
        row("bracket never closes", "Ada <ada@example.org", {s(u"Ada|ada@example.org")});
        row("commas only", ",,;,", {});
    }

    void reads()
    {
        QFETCH(QByteArray, raw);
        QTEST(drawn(mail::readAddresses(raw)), "shown");
    }

    /// 100 KB of this overflow the stack of a parser that recurses.
    void bearsAnyNesting_data()
    {
        QTest::addColumn<QByteArray>("piece");
        for (const char* piece : {"a:", "<", "(", "\"", "a <", "((a)", "@", "\\"})
            QTest::newRow(piece) << QByteArray(piece);
    }

    void bearsAnyNesting()
    {
        QFETCH(QByteArray, piece);
        const auto addresses = mail::readAddresses(piece.repeated(50'000) + ",\"\")>, b@example.org");
        QVERIFY(addresses.size() <= 10'000);
    }

    void countsUpToALimit()
    {
        QCOMPARE(mail::readAddresses(QByteArray("a@b.test,").repeated(30'000)).size(), 10'000);
    }
};

QTEST_GUILESS_MAIN(AddressesTest)
#include "addresses_test.moc"
