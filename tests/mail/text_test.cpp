// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/text.h"
#include "message_file.h"

#include <QTest>

using mail::Flow;
using mail::Text;
using mailtest::readingOf;

namespace {

/// A text as lines a person can read: "1| quoted", "s| signature".
QString drawn(const Text& text)
{
    QString lines;
    for (const mail::TextBlock& block : text) {
        for (const QString& line : block.text.split(u'\n'))
            lines += (block.signature ? QStringLiteral("s") : QString()) + QString::number(block.level) +
                     u'|' + line + u'\n';
    }
    return lines;
}

} // namespace

class TextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsQuotesAndSignatures_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("blocks");
        const auto row = [](const char* name, const char16_t* text, const char16_t* blocks) {
            QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(blocks);
        };
        row("nothing", u"", u"");
        row("plain", u"one\ntwo\n", u"0|one\n0|two\n");
        row("an empty line at the end stays", u"one\n\n", u"0|one\n0|\n");
        row("quoted", u"I think so.\n> Is it?\n> Really?\nYes.",
            u"0|I think so.\n1|Is it?\n1|Really?\n0|Yes.\n");
        row("quotes in quotes", u">> deep\n> > as deep\n>>>deeper\n", u"2|deep\n2|as deep\n3|deeper\n");
        row("an indent in a quote stays", u">   code\n", u"1|  code\n");
        row("an arrow is no quote", u"a -> b\n -> c\n", u"0|a -> b\n0| -> c\n");
        row("signature", u"hello\n-- \nJane\n", u"0|hello\ns0|-- \ns0|Jane\n");
        row("signature whose blank was lost", u"hello\n--\nJane\n", u"0|hello\ns0|--\ns0|Jane\n");
        row("a rule is no signature", u"hello\n---\nmore\n", u"0|hello\n0|---\n0|more\n");
        row("a quoted signature ends with the quote", u"> hi\n> -- \n> Jane\nanswer\n",
            u"1|hi\ns1|-- \ns1|Jane\n0|answer\n");
    }

    void tellsQuotesAndSignatures()
    {
        QFETCH(QString, text);
        QTEST(drawn(mail::textFrom(text)), "blocks");
    }

    void joinsFlowedLines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("delSp");
        QTest::addColumn<QString>("blocks");
        const auto row = [](const char* name, const char16_t* text, bool delSp, const char16_t* blocks) {
            QTest::newRow(name) << QString::fromUtf16(text) << delSp << QString::fromUtf16(blocks);
        };
        row("a paragraph", u"one \ntwo \nthree\nnext\n", false, u"0|one two three\n0|next\n");
        row("DelSp", u"日本 \n語\n", true, u"0|日本語\n");
        row("stuffing", u" From here\n  indented\n", false, u"0|From here\n0| indented\n");
        row("a quoted paragraph", u">> one \n>> two\n> three \n> four\n", false,
            u"2|one two\n1|three four\n");
        row("a paragraph ends where the quote does", u"> one \nanswer\n", false, u"1|one \n0|answer\n");
        row("the signature's mark joins nothing", u"bye \n-- \nJane\n", false, u"0|bye \ns0|-- \ns0|Jane\n");
        row("stuffed mark is text", u" > not quoted\n", false, u"0|> not quoted\n");
    }

    void joinsFlowedLines()
    {
        QFETCH(QString, text);
        QFETCH(bool, delSp);
        QTEST(drawn(mail::textFrom(text, Flow{true, delSp})), "blocks");
    }

    void writesItAllBack()
    {
        const QString text = QStringLiteral("hello\n> quoted\n>> deep\nbye\n-- \nJane\n");
        QCOMPARE(mail::plainText(mail::textFrom(text)),
                 QStringLiteral("hello\n> quoted\n>> deep\nbye\n-- \nJane\n"));
        QCOMPARE(mail::plainText({}), QString());
    }

    void isReadByTheTypeOfThePart()
    {
        const mail::Reading reading = readingOf(
            "Content-Type: text/plain; Format=Flowed; delsp=YES\n\nso \nmany\n> quoted \n> words\n");
        QCOMPARE(reading.passages.size(), 1);
        QCOMPARE(drawn(reading.passages[0].text), QStringLiteral("0|somany\n1|quotedwords\n"));
        QCOMPARE(reading.sent, QStringLiteral("so \nmany\n> quoted \n> words\n"));
    }

    void bearsADeepQuote()
    {
        const Text text = mail::textFrom(QString(100'000, u'>') + QStringLiteral(" deep"));
        QCOMPARE(text.size(), 1);
        QCOMPARE(text[0].text, QStringLiteral("deep"));
        QVERIFY(text[0].level >= 10 && text[0].level <= 100);
    }
};

QTEST_GUILESS_MAIN(TextTest)
#include "text_test.moc"
