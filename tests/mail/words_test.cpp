// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/words.h"

#include <QTest>

using mail::decodeWords;

class WordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodes_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* name, const char* raw, const char16_t* shown) {
            QTest::newRow(name) << QByteArray(raw) << QString::fromUtf16(shown);
        };
        row("no word", "plain text", u"plain text");
        row("q", "=?iso-8859-1?Q?Gr=FC=DFe_aus?= Wien", u"Grüße aus Wien");
        row("b", "=?utf-8?B?R3LDvMOfZQ==?=", u"Grüße");
        row("base64 cut in a group", "=?utf-8?B?w?= =?utf-8?B?7xh?=", u"üa");
        row("base64 cut, then q", "=?utf-8?B?YWI?= =?utf-8?Q?c?=", u"abc");
        row("raw Japanese", "\x1B$B$\"\x1B(B", u"あ");
        row("blank between words vanishes", "=?utf-8?Q?a?= =?utf-8?Q?b?=", u"ab");
        row("blank before text stays", "=?utf-8?Q?a?= b", u"a b");
        row("fold between words vanishes", "=?utf-8?Q?a?=\r\n =?utf-8?Q?b?=", u"ab");
        row("adjacent padded base64", "=?utf-8?B?YWJjZA==?= =?utf-8?B?ZWZnaA==?=", u"abcdefgh");
        row("letter split over words, b", "=?utf-8?B?4oI=?= =?utf-8?B?rA==?=", u"€");
        row("letter split over words, q", "=?utf-8?Q?=E2=82?= =?UTF-8?Q?=AC?=", u"€");
        row("missing padding", "=?utf-8?B?YWJjZA?=", u"abcd");
        row("language tag", "=?us-ascii*en?Q?tag?=", u"tag");
        row("superset of gb2312", "=?gb2312?B?hkw=?=", u"哃");
        row("gb2312 as Python says it", "=?eucgb2312_cn?b?0KG60w==?=", u"小河");
        row("Big5 as Python says it", "=?big5_tw?b?qV2lqw==?=", u"夜市");
        row("a tab between words vanishes", "=?utf-8?Q?a?=\t=?utf-8?Q?b?=", u"ab");
        row("a tab is a blank", "a\tb", u"a b");
        row("words of two charsets", "=?iso-8859-1?Q?=FC?= =?utf-8?Q?=C3=BC?=", u"üü");
        row("q, then base64 cut", "=?utf-8?Q?abc?= =?utf-8?B?ZGU=?=", u"abcde");
        row("q of five letters, then base64", "=?utf-8?Q?abcde?= =?utf-8?B?Zg==?=", u"abcdef");
        row("padded against the rules, then base64", "=?utf-8?B?YQ=?= =?utf-8?B?Yg==?=", u"ab");
        row("letters behind a word that did not shift back",
            "=?iso-2022-jp?B?GyRCRnw=?= =?iso-2022-jp?Q?abc?=", u"日abc");
        row("no charset", "=??Q?a?=", u"=??Q?a?=");
        row("blank in the charset", "=?utf 8?Q?a?=", u"=?utf 8?Q?a?=");
        row("two letters for the encoding", "=?utf-8?QQ?a?=", u"=?utf-8?QQ?a?=");
        row("a closed word in front of one that is not", "=?utf-8?Q?a?= =?utf-8?Q?b", u"a =?utf-8?Q?b");
        row("no word after all", "a =?b ?= c", u"a =?b ?= c");
        row("unknown encoding letter", "=?utf-8?X?a?=", u"=?utf-8?X?a?=");
        row("never closed", "=?utf-8?Q?abc", u"=?utf-8?Q?abc");
        row("undecodable byte", "=?utf-8?Q?caf=E9_au_lait?=", u"caf\uFFFD au lait");
        row("raw UTF-8 inside a word", "=?utf-8?Q?gr\xC3\xBC=C3=9F?=", u"grüß");
        row("raw UTF-8", "gr\xC3\xBC\xC3\x9F", u"grüß");
        row("raw Latin 1", "gr\xFC\xDF", u"grüß");
        row("stateful words are read one by one",
            "=?iso-2022-jp?B?GyRCRnw=?= =?iso-2022-jp?B?GyRCS1wbKEI=?=", u"日本");
        row("hidden line end is a blank", "=?utf-8?Q?a=0D=0ABcc:_b?=", u"a  Bcc: b");
        row("hidden NUL is seen", "=?utf-8?Q?a=00b?=", u"a\uFFFDb");
    }

    void decodes()
    {
        QFETCH(QByteArray, raw);
        QTEST(decodeWords(raw), "shown");
    }

    void leavesWordsOfNoCharsetAlone()
    {
        const QByteArray raw = "=?" + QByteArray(80, 'x') + "?Q?a?=";
        QCOMPARE(decodeWords(raw), QString::fromLatin1(raw));
    }

    void noticesWhatSteersTheEye_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<bool>("hides");
        QTest::newRow("letters") << QByteArray("gr\xC3\xBC\xC3\x9F") << false;
        QTest::newRow("tab") << QByteArray("a\tb") << false;
        QTest::newRow("no-break space") << QByteArray("a\xC2\xA0") << false;
        QTest::newRow("escape at the end") << QByteArray("a\x1B") << true;
        QTest::newRow("escape, colours") << QByteArray("a\x1B[31m") << true;
        QTest::newRow("C1") << QByteArray("a\xC2\x85") << true;
        QTest::newRow("delete") << QByteArray("a\x7F") << true;
        QTest::newRow("bell in a word") << QByteArray("=?utf-8?Q?a=07?=") << true;
        QTest::newRow("bell in front of a shift") << QByteArray("\a$B") << true;
        QTest::newRow("embedding") << QByteArray("a\xE2\x80\xAA") << true;
        QTest::newRow("override") << QByteArray("a\xE2\x80\xAE") << true;
        QTest::newRow("isolate") << QByteArray("a\xE2\x81\xA6") << true;
        QTest::newRow("end of an isolate") << QByteArray("a\xE2\x81\xA9") << true;
    }

    void noticesWhatSteersTheEye()
    {
        QFETCH(QByteArray, raw);
        QTEST(mail::hidesControls(raw), "hides");
    }

    void takesManyHalfWordsInStride()
    {
        const QByteArray half =
            QByteArray("=?utf-8?q?a?=").repeated(20'000) + QByteArray("=?").repeated(200'000);
        QVERIFY(decodeWords(half).startsWith(QStringLiteral("aaaa")));
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
