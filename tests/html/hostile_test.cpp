// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn.h"

#include <QTest>

using html::Note;

namespace {

QString many(const char* text, int times)
{
    return QString::fromLatin1(text).repeated(times);
}

QString numbered(const char* text, int times)
{
    QString all;
    for (int i = 0; i < times; ++i)
        all += QString::fromLatin1(text).arg(i);
    return all;
}

} // namespace

/// What a sender can do to a reader: each of these ends soon, and what is cut is told. The time limit of the
/// test stands for "soon"; layout is part of it.
class HostileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bears_data()
    {
        QTest::addColumn<QString>("mail");
        QTest::addColumn<bool>("isCut");
        QTest::newRow("50,000 levels") << many("<div>", 50'000) + u'x' << true;
        QTest::newRow("50,000 tables in tables") << many("<table><tr><td>", 50'000) + u'x' << true;
        QTest::newRow("end tags out of reach") << many("<div><table><td></div>", 20'000) << true;
        QTest::newRow("200,000 attributes")
            << QStringLiteral("<p ") + numbered("a%1=1 ", 200'000) + QStringLiteral(">x") << true;
        QTest::newRow("huge colspan")
            << QStringLiteral("<table><tr><td colspan=99999999>x<td>y</table>") << true;
        QTest::newRow("huge rowspan")
            << QStringLiteral("<table>") + many("<tr><td rowspan=99999 colspan=100>x", 3'000) << true;
        QTest::newRow("1 MiB of <") << many("<", 1 << 20) << false;
        QTest::newRow("2 MiB") << many("word ", 400'000) << true;
        QTest::newRow("entities") << many("&amp;", 200'000) << false;
        QTest::newRow("NUL") << QString(5'000, QChar(u'\0')) << false;
        QTest::newRow("endless word") << QString(1'000'000, u'x') << false;
        QTest::newRow("huge widths")
            << QStringLiteral("<table width=1e9><tr><td width=1000000000>x"
                              "<td style='width:1e30px'>y<td style='width:calc(1e9px + 9e99%)'>z")
            << false;
        QTest::newRow("negative margins")
            << many("<div style='margin:-99999px;padding:-5px;width:-3px'>x</div>", 1'000) << false;
        QTest::newRow("huge fonts")
            << many("<p style='font-size:1e9px;line-height:1e9;letter-spacing:1e9px'>x", 500) << false;
        QTest::newRow("unclosed formats") << numbered("<p><font color=#%1>x", 40'000) << true;
        QTest::newRow("60,000 cells")
            << QStringLiteral("<table>") + many("<tr>", 1) + many("<td>x<td>y<tr>", 30'000) << true;
        QTest::newRow("many selectors")
            << QStringLiteral("<style>") + many("* * * * * * * *{color:red}", 1'400) +
                   QStringLiteral("</style>") + many("<div>", 180) + many("<p>x", 2'000)
            << true;
        QTest::newRow("empty rules") << QStringLiteral("<style>") + many("@;", 100'000) + many("{", 50'000) +
                                            QStringLiteral("</style>x")
                                     << true;
        QTest::newRow("open brackets")
            << QStringLiteral("<style>") + many("a{b:((((((((", 10'000) + QStringLiteral("</style>x")
            << false;
        QTest::newRow("open comments") << many("<!--", 200'000) << false;
        QTest::newRow("declarations")
            << QStringLiteral("<p style='") + many("a:b;", 200'000) + QStringLiteral("'>x") << false;
        QTest::newRow("floats in floats")
            << many("<div style='float:left;border:1px solid red'>x", 190) << false;
        QTest::newRow("inline blocks in inline blocks")
            << many("<div style='display:inline-block;border:1px solid red'>x<p>", 190) << false;
        QTest::newRow("flex in flex") << many("<div style='display:flex'>", 190) + u'x' << false;
        QTest::newRow("20,000 pictures")
            << many("<img src='https://e.example/' width=99999 height=99999>", 20'000) << true;
        QTest::newRow("20,000 links") << many("<a href='https://e.example/'>x</a> ", 20'000) << true;
        QTest::newRow("250,000 end tags") << many("</p>", 250'000) << false;
        for (const int depth : {12, 16, 40})
            QTest::addRow("%d levels of tables", depth)
                << many("<table bgcolor=#eee border=1><tr><td>a<td>", depth) << false;
    }

    void bears()
    {
        QFETCH(QString, mail);
        QFETCH(bool, isCut);
        const htmltest::Drawn drawn(mail);
        QVERIFY(drawn.page().width < 20'000);
        QCOMPARE(bool(drawn.page().notes), isCut);
    }

    void showsDeepTextAllTheSame()
    {
        QCOMPARE(htmltest::Drawn(many("<div>", 400) + QStringLiteral("deep")).text(), QStringLiteral("deep"));
        QVERIFY(
            htmltest::Drawn(many("<table><tr><td>", 100) + QStringLiteral("deep")).text().contains(u"deep"));
    }

    void readsHonestLengthWhole()
    {
        const htmltest::Drawn drawn(many("<p>a paragraph</p>", 1'500) + QStringLiteral("<p>end</p>"));
        QVERIFY(!drawn.page().notes);
        QVERIFY(drawn.text().endsWith(QLatin1String("end")));
    }
};

QTEST_MAIN(HostileTest)
#include "hostile_test.moc"
