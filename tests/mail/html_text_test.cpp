// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/html_text.h"

#include <QElapsedTimer>
#include <QTest>

using mail::textFromHtml;

class HtmlTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const char16_t* html, const char16_t* text) {
            QTest::newRow(name) << QString::fromUtf16(html) << QString::fromUtf16(text);
        };
        row("blanks collapse", u"<b>a</b>\n   <i>b</i>", u"a b\n");
        row("paragraphs", u"<p>one</p><p>two</p>", u"one\n\ntwo\n");
        row("lines", u"one<br>two<br/><br>three", u"one\ntwo\n\nthree\n");
        row("divs", u"<div>one</div><div><div>two</div></div>", u"one\ntwo\n");
        row("head is dropped", u"<head><title>T</title><style>p{}</style></head><body>b</body>", u"b\n");
        row("script is dropped", u"a<SCRIPT>if (1<2) x('<p>')</SCRIPT>b", u"ab\n");
        row("comment is dropped", u"a<!-- <p>no --->b", u"ab\n");
        row("link keeps its text", u"<a href=\"https://example.org/?a>b\">here</a> now", u"here now\n");
        row("image", u"<img src=x alt=\"a cat &amp; dog\">!", u"a cat & dog!\n");
        row("table", u"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", u"a b\nc\n");
        row("list", u"<ul><li>a</li><li>b</li></ul>", u"• a\n• b\n");
        row("quote", u"x<blockquote>a<br>b</blockquote>c", u"x\n\n> a\n> b\n\nc\n");
        row("pre", u"<pre>a  b\n c</pre>", u"a  b\n c\n");
        row("entities", u"&lt;&eacute;&#8364;&#x20ac;&#146;&nbsp;&apos;&unknown; &amp;amp;",
            u"<é€€’ '&unknown; &amp;\n");
        row("entity without semicolon", u"a &amp b", u"a & b\n");
        row("impossible code points", u"&#0;&#xD800;&#x110000;", u"\uFFFD\uFFFD\uFFFD\n");
        row("no tag", u"1 < 2 > 0 <3", u"1 < 2 > 0 <3\n");
        row("tag never ends", u"a <b c", u"a <b c\n");
        row("comment never ends", u"a<!-- b > c", u"a c\n");
        row("nothing", u"<p> </p>", u"");
    }

    void reads()
    {
        QFETCH(QString, html);
        QTEST(textFromHtml(html), "text");
    }

    /// Each of these takes a careless converter a quadratic time or a deep stack.
    void bearsFloods_data()
    {
        QTest::addColumn<QString>("piece");
        for (const char* piece : {"<!--x>", "<a ", "<", "&", "<a x=\"><a x='>", "<style>", "<blockquote>",
                                  "<div>", "</", "<img alt=", "<pre>\n"})
            QTest::newRow(piece) << QString::fromLatin1(piece);
    }

    void bearsFloods()
    {
        QFETCH(QString, piece);
        QElapsedTimer timer;
        timer.start();
        const QString text = textFromHtml(piece.repeated(100'000) + QStringLiteral("<p>end"));
        QVERIFY(text.size() <= piece.size() * 100'000 + 100);
        QVERIFY2(timer.elapsed() < 20'000, "grows faster than its input"); // linear: some milliseconds
    }
};

QTEST_GUILESS_MAIN(HtmlTextTest)
#include "html_text_test.moc"
