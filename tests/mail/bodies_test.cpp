// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message_file.h"

#include <QTest>

using mail::Reading;
using mailtest::readingOf;

namespace {

const QByteArray mixed = "Content-Type: multipart/mixed; boundary=m\n\n";
const QByteArray alternative = "Content-Type: multipart/alternative; boundary=a\n\n";

} // namespace

class BodiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choosesTheText_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("html");
        const auto row = [](const char* name, const QByteArray& message, const char16_t* text, bool html) {
            QTest::newRow(name) << message << QString::fromUtf16(text) << html;
        };
        row("no type", "Subject: s\n\nhello\n", u"hello\n", false);
        row("CR LF becomes LF", "Subject: s\r\n\r\none\r\ntwo\r\n", u"one\ntwo\n", false);
        row("charset", "Content-Type: text/plain; charset=koi8-r\n\n\xF0\xD2\xC9\n", u"При\n", false);
        row("base64", "Content-Transfer-Encoding: base64\n\naGVsbG8=\n", u"hello", false);
        row("html only", "Content-Type: text/html\n\n<p>a &amp; b</p>", u"a & b\n", true);
        row("html says its charset",
            "Content-Type: text/html\n\n<meta http-equiv=x content=\"text/html; charset=koi8-r\"><p>\xF0",
            u"П\n", true);
        row("encoding in quotes", "Content-Transfer-Encoding: \"base64\"\n\naGVsbG8=\n", u"hello", false);
        row("encoding with other dashes", "Content-Transfer-Encoding: Quoted_Printable\n\n=61\n", u"a\n",
            false);
        row("multipart that keeps its boundary to itself",
            "Content-Type: multipart/mixed\n\nsome words\n--b\nContent-Type: text/plain\n\nt\n--b--\n", u"t",
            false);
        row("dashes that begin no part", "Content-Type: multipart/mixed\n\n--\nContent\n--me\nhello\n",
            u"--\nContent\n--me\nhello\n", false);
        row("boundary with parentheses",
            "Content-Type: multipart/mixed; boundary=a(b)c\n\n--a(b)c\n\nt\n--a(b)c--\n", u"t", false);
        row("boundary with a comment", "Content-Type: multipart/mixed; boundary=a (b)\n\n--a\n\nt\n--a--\n",
            u"t", false);
        row("lines that end in CR alone", "Subject: s\r\rone\rtwo\r", u"one\ntwo\n", false);
        row("boundary right behind the header",
            "Content-Type: multipart/mixed; boundary=b\n--b\nContent-Type: text/plain\n\nt\n--b--\n", u"t",
            false);
        row("a line of blanks in the place of the empty one", "Subject: s\nTo: t\n \nhello there\n",
            u"hello there\n", false);
        row("a line of blanks in the header", "Subject: s\n \nTo: t\n\nhello\n", u"hello\n", false);
        row("a type of half a word", "Content-Type: text/\n\nhello\n", u"hello\n", false);
        row("plain before html", alternative + "--a\n\nt\n--a\nContent-Type: text/html\n\n<p>h\n--a--\n",
            u"t", true);
        row("plain behind html", alternative + "--a\nContent-Type: text/html\n\n<p>h\n--a\n\nt\n--a--\n",
            u"t", true);
        row("an empty plain does not win",
            alternative + "--a\n\n \n--a\nContent-Type: text/html\n\n<p>h\n--a--\n", u"h\n", true);
        row("all sections",
            mixed + "--m\n\none\n--m\nContent-Type: text/html\n\n<p>two\n--m\n\nthree\n--m--\n",
            u"one\n\ntwo\n\nthree", true);
        row("attached text is not the text",
            mixed + "--m\n\none\n--m\nContent-Disposition: attachment; filename=x\n\ntwo\n--m--\n", u"one",
            false);
        row("a named page in a related",
            "Content-Type: multipart/related; boundary=m\n\n--m\nContent-Type: text/html; "
            "name=x.htm\n\nh\n--m--\n",
            u"h\n", true);
        row("no closing boundary", mixed + "--m\n\nas far as it came\n", u"as far as it came\n", false);
        row("no boundary at all", mixed + "it never divides\n", u"it never divides\n", false);
        row("two types, the inner one wins",
            mixed + "--m\nContent-Type: multipart/mixed; boundary=n\nContent-Type: text/plain\n\nhi\n--m--\n",
            u"hi", false);
        row("no header", "just words\nno fields\n\nmore\n", u"just words\nno fields\n\nmore\n", false);
        row("byte order mark in the text", "Content-Type: text/plain; charset=utf-8\n\n\xEF\xBB\xBFhello",
            u"hello", false);
    }

    void choosesTheText()
    {
        QFETCH(QByteArray, message);
        const Reading reading = readingOf(message);
        QTEST(reading.text, "text");
        QTEST(reading.html, "html");
        QCOMPARE(mail::readBeginning(message).text, reading.text);
    }

    void saysWhatIsDamaged_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<bool>("damaged");
        QTest::newRow("whole") << QByteArray("Subject: s\n\nhello\n") << false;
        QTest::newRow("whole multipart") << mixed + "--m\n\nhello\n--m--\n" << false;
        QTest::newRow("no text") << QByteArray("Subject: s\n\n") << false;
        QTest::newRow("no last boundary") << mixed + "--m\n\nhello\n" << false;
        QTest::newRow("a boundary in the place of the last") << mixed + "--m\n\nhello\n--m\n\n" << false;
        QTest::newRow("cut behind a boundary") << mixed + "--m\n\nhello\n--m\n" << false;
        QTest::newRow("cut in the header of a part") << mixed + "--m\n\nhello\n--m\nContent-Type: a/b\n"
                                                     << true;
        const QByteArray file = mixed + "--m\nContent-Type: a/b\nContent-Transfer-Encoding: base64\n\n";
        QTest::newRow("base64 up to its padding") << file + "YWJjZA==\n" << false;
        QTest::newRow("base64 up to a short line") << file + "YWJjYWJj\nYWJj\n" << false;
        QTest::newRow("base64 behind which a last boundary has a tail") << file + "YWJjYWJj\n--m-->\nwords\n"
                                                                        << false;
        QTest::newRow("base64 cut in a group") << file + "YWJjYWJj\nYWJjZA\n" << true;
        QTest::newRow("base64 cut behind a full line") << file + "YWJjYWJj\nYWJjYWJj\n" << true;
        QTest::newRow("odd base64 that ends") << file + "YWJjYWJj\nYWJjZ\n--m--\n" << false;
        QTest::newRow("a multipart that nothing divides") << mixed + "hello\n" << false;
        QTest::newRow("a multipart without a boundary")
            << QByteArray("Content-Type: multipart/mixed\n\nhello\n") << false;
        QTest::newRow("a multipart of nothing") << mixed << false;
        QTest::newRow("undecodable byte")
            << QByteArray("Content-Type: text/plain; charset=utf-8\n\nhe\xFFllo\n") << true;
        QTest::newRow("one odd byte in a long text")
            << QByteArray("Content-Type: text/plain; charset=utf-8\n\n" + QByteArray(500, 'a') + "\xFF\n")
            << false;
        QTest::newRow("an unknown charset")
            << QByteArray("Content-Type: text/plain; charset=x-what\n\nhe\xFFllo\n") << true;
        QTest::newRow("no header") << QByteArray("hello\n") << false;
        QTest::newRow("empty") << QByteArray() << false;
    }

    void saysWhatIsDamaged()
    {
        QFETCH(QByteArray, message);
        QTEST(readingOf(message).damaged, "damaged");
    }

    void showsTheBeginningOfAHugeTextAndSaysSo()
    {
        const Reading reading =
            readingOf("Subject: s\n\n" + QByteArray("0123456789abcde\n").repeated(1 << 19));
        QVERIFY(reading.text.size() < (5 << 20));
        QVERIFY(reading.text.startsWith(QStringLiteral("0123456789")));
        QVERIFY(reading.text.contains(QStringLiteral("Only its first 4 MiB are shown")));
        QVERIFY(
            mail::plainText(reading.passages.last().text).contains(QStringLiteral("Only its first 4 MiB")));
    }

    void readsWordsThatSayTheyAreBase64()
    {
        const QByteArray words = "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n";
        const Reading reading = readingOf(words + "\nThese are words, as anybody can see.\n");
        QCOMPARE(reading.text, QStringLiteral("These are words, as anybody can see.\n"));
        QVERIFY(!reading.damaged);
        QVERIFY(readingOf(words + "\naGVsbG8gdGhlcmUsIGhlbGxv\n--\nwhat a list adds behind it\n")
                    .text.startsWith(QStringLiteral("hello there, hello")));
        QCOMPARE(readingOf(words + "\naGVsbG8gdGhl cmUsIGhlbGxv\n").text,
                 QStringLiteral("hello there, hello"));
        const Reading file =
            readingOf(words + "Content-Disposition: attachment\n\nThese are words, as all see.\n");
        QCOMPARE(file.attachments.value(0).octets, 15); // decoded all the same
    }

    void tellsTextMadeFromHtml()
    {
        QVERIFY(readingOf("Content-Type: text/html\n\n<p>h").textFromHtml);
        QVERIFY(!readingOf("Subject: s\n\nh").textFromHtml);
    }
};

QTEST_GUILESS_MAIN(BodiesTest)
#include "bodies_test.moc"
