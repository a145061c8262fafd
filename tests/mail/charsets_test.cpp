// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/charset_labels.h"
#include "mail/charsets.h"

#include <QTest>

using mail::charsetFor;
using mail::guessed;
using mail::lettersFrom;

class CharsetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void converts_data()
    {
        QTest::addColumn<QByteArray>("label");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* label, const QByteArray& bytes, const char16_t* shown) {
            QTest::newRow(label) << QByteArray(label) << bytes << QString::fromUtf16(shown);
        };
        row("utf-8", "gr\xC3\xBC\xC3\x9F", u"grüß");
        row("\"UTF8\"", "\xE2\x82\xAC", u"€");
        row("iso-8859-1", "\x93quoted\x94 \x80", u"“quoted” €");
        row("us-ascii", "caf\xE9", u"café");
        row("iso-8859-15", "\xA4", u"€");
        row("windows-1251", "\xCF\xF0\xE8\xE2\xE5\xF2", u"Привет");
        row("win-1251", "\xCF\xF0", u"Пр");
        row("koi8_r", "\xF0\xD2\xC9\xD7\xC5\xD4", u"Привет");
        row("x-mac-roman", "\x9F", u"ü");
        row("gb2312", "\x86\x4C", u"哃");
        row("gb18030", "\xC4\xE3\x95\x32\x82\x36", u"你𠀀");
        row("hz", "~{VPND~}", u"中文");
        row("big5", "\xA7\x41\xA6\x6E", u"你好");
        row("shift_jis", "\x87\x40", u"①");
        row("windows-31j", "\x87\x40 \x93\xFA\x96\x7B", u"① 日本");
        row("iso-2022-jp", "\x1B$BF|K\\\x1B(B", u"日本");
        row("ks_c_5601-1987", "\xC7\xD1\xB1\xDB", u"한글");
        row("unicode-1-1-utf-7", "Hi +Jjo-", u"Hi ☺");
        row("utf-8",
            "gr\xFC\xDF"
            "e \xFC",
            u"grüße ü");                                     // says UTF-8, and none of it is
        row("iso-2022-jp", "\xE3\x81\x82", u"あ");           // UTF-8
        row("iso-2022-jp", "a \xA4\xA2\xA4\xA4", u"a あい"); // EUC-JP
        row("iso-2022-jp", "\x82\xA0\x82\xA2", u"あい");     // Shift_JIS
        row("utf-16", QByteArray("\0h\0i", 4), u"hi");       // without a byte order mark
        row("UTF-16", QByteArray("h\0i\0", 4), u"hi");
        row("us-ascii", "\x1B$B$\"\x1B(B", u"あ");
        row("iso-2022-jp", "a\x1B(I1\x1B(B\x1B$B$\"-!\x1B(B\n", u"aｱあ①\n");
        row("iso-8859-8-i", "\xF9\xEC\xE5\xED", u"שלום");
        row("tis-620", "\xA1\xD2", u"กา");
    }

    void converts()
    {
        QFETCH(QByteArray, label);
        QFETCH(QByteArray, bytes);
        const mail::Letters letters = lettersFrom(bytes, label);
        QTEST(letters.text, "shown");
        QVERIFY(!letters.damaged);
    }

    void showsWhatDoesNotConvert_data()
    {
        QTest::addColumn<QByteArray>("label");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* name, const char* label, const QByteArray& bytes,
                            const char16_t* shown) {
            QTest::newRow(name) << QByteArray(label) << bytes << QString::fromUtf16(shown);
        };
        row("a byte that is no UTF-8", "utf-8",
            "a\xFF"
            "b",
            u"a\uFFFDb");
        row("UTF-8 with a letter cut at its end", "utf-8", "\xC3\xBC\xC3", u"ü\uFFFD");
        row("UTF-8 with wrong bytes among right ones", "utf-8", "\xC3\xBC\xFF\xFF\xFF",
            u"ü\uFFFD\uFFFD\uFFFD");
        row("a letter cut at the end", "gb18030", "a\xC4", u"a\uFFFD");
        row("a byte between letters", "euc-kr", "\xC7\xD1\xFF\xB1\xDB", u"한\uFFFD글");
        row("an unknown charset with Latin bytes", "x-unheard-of", "caf\xE9", u"café");
        row("an unknown charset with UTF-8", "x-unheard-of", "\xE2\x82\xAC", u"€");
    }

    void showsWhatDoesNotConvert()
    {
        QFETCH(QByteArray, label);
        QFETCH(QByteArray, bytes);
        const mail::Letters letters = lettersFrom(bytes, label);
        QTEST(letters.text, "shown");
        QVERIFY(letters.damaged);
    }

    void guessesWhatNobodyLabelled()
    {
        QCOMPARE(guessed("\xE2\x82\xAC"), QStringLiteral("€"));
        QCOMPARE(guessed("\x80"), QStringLiteral("€"));
        QVERIFY(!lettersFrom("\x80", "").damaged);
    }

    void letsGoOfAVietnameseLetterThatWaits()
    {
        const QString text = lettersFrom("Vi\xEA\xF2t", "windows-1258").text;
        QCOMPARE(text.normalized(QString::NormalizationForm_C), QStringLiteral("Việt"));
        QCOMPARE(lettersFrom("a", "windows-1258").text, QStringLiteral("a"));
    }

    void bearsAnyLabel()
    {
        QCOMPARE(charsetFor(QByteArray(100'000, 'x')).size(), 64);
        QCOMPARE(lettersFrom("a", QByteArray("utf-8//TRANSLIT\0x", 17)).text, QStringLiteral("a"));
    }
};

QTEST_GUILESS_MAIN(CharsetsTest)
#include "charsets_test.moc"
