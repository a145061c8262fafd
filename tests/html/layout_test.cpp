// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn.h"

#include <QTest>

using htmltest::Drawn;

namespace {

const QColor red(255, 0, 0);
const QColor blue(0, 0, 255);

html::Pane pane(int width)
{
    html::Pane made;
    made.width = width;
    return made;
}

} // namespace

/// Mail in, places and colours out: what a browser would show.
class LayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void centresABlockOfLimitedWidth()
    {
        const Drawn drawn(
            "<body style='margin:0'><div style='max-width:600px;margin:0 auto;background:red'>x</div>");
        const QRect area = drawn.areaOf(red);
        QCOMPARE(area.left(), 100);
        QCOMPARE(area.width(), 600);
    }

    void narrowsWithThePane()
    {
        const QString mail =
            QStringLiteral("<body style='margin:0'><div style='max-width:600px;background:red'>x</div>");
        QCOMPARE(Drawn(mail, pane(400)).areaOf(red).width(), 400);
    }

    void centresTablesOfCentredCells()
    {
        const Drawn drawn(
            "<body style='margin:0'><table width=100% cellspacing=0 cellpadding=0><tr><td align=center>"
            "<table width=400 bgcolor=red><tr><td>left</td></tr></table></td></tr></table>");
        QCOMPARE(drawn.areaOf(red).left(), 200);
        QCOMPARE(drawn.areaOf(red).width(), 400);
        QVERIFY(drawn.place(QStringLiteral("left")).left() < 210); // its text is not centred
    }

    void givesColumnsTheirWidths()
    {
        const Drawn drawn("<body style='margin:0'><table width=600 cellspacing=0 cellpadding=0><tr>"
                          "<td width=25% bgcolor=red>a</td><td bgcolor=blue>b</td></tr></table>");
        QCOMPARE(drawn.areaOf(red).width(), 150);
        QCOMPARE(drawn.areaOf(blue).left(), 150);
        QCOMPARE(drawn.areaOf(blue).width(), 450);
    }

    void keepsNestedTablesNarrow()
    {
        // Qt alone would stretch the inner table to the width of the cell.
        const Drawn drawn("<body style='margin:0'><table width=600><tr><td>a</td><td>"
                          "<table width=100 bgcolor=red "
                          "cellspacing=0><tr><td>b</td><td>c</td></tr></table></td></tr></table>");
        QCOMPARE(drawn.areaOf(red).width(), 100);
    }

    void letsNoSpanningCellWidenColumns()
    {
        // Qt alone would deal the rule in the last row out evenly to both columns.
        const Drawn drawn(
            "<body style='margin:0'><table width=400 cellspacing=0 cellpadding=0 bgcolor=red><tr>"
            "<td width=300>a</td><td width=100>b</td></tr><tr><td colspan=2>"
            "<div style='border-top:1px solid blue'>c</div></td></tr></table>");
        QCOMPARE(drawn.areaOf(red).width(), 400);
        QCOMPARE(drawn.areaOf(blue).width(), 400);
    }

    void keepsCellsWhereTheyStand()
    {
        // The cell around stands in the middle; the one inside does not take it over.
        const Drawn drawn(
            "<body style='margin:0'><table><tr><td valign=middle><table><tr>"
            "<td height=100>tall</td><td valign=top>high</td></tr></table></td><td>x</td></tr></table>");
        QVERIFY(drawn.place(QStringLiteral("high")).top() < 10);
        QVERIFY(drawn.place(QStringLiteral("tall")).top() > 30);
    }

    void keepsWordsWhole()
    {
        const Drawn drawn(
            "<table cellpadding=0 cellspacing=0><tr><td>Confirmation</td><td>Go</td></tr></table>");
        QVERIFY(drawn.size().height() < 50);
    }

    void centresASingleLineInItsHeight()
    {
        const Drawn drawn(
            "<body style='margin:0'><table cellspacing=0 cellpadding=0 width=200 bgcolor=red><tr>"
            "<td style='line-height:60px'>x</td></tr></table>");
        QCOMPARE(drawn.areaOf(red).height(), 60);
        QVERIFY(qAbs(drawn.place(QStringLiteral("x")).center().y() - 30) <= 1);
    }

    void takesLineHeightsFromTheFontOfTheElement()
    {
        const Drawn drawn("<body style='margin:0'><div style='font-size:0'><p "
                          "style='line-height:200%;font-size:20px;margin:0'>"
                          "one<br>two</p></div>");
        QCOMPARE(drawn.place(QStringLiteral("two")).top() - drawn.place(QStringLiteral("one")).top(), 40.0);
    }

    void keepsWideBlanks()
    {
        QCOMPARE(Drawn(QStringLiteral("a\u3000\u3000b")).place(QStringLiteral("b")).left() > 8 + 16 + 20,
                 true);
    }

    void keepsTheSpaceBelow()
    {
        QCOMPARE(Drawn("<!DOCTYPE html><body style='margin:0'><div style='padding:50px 0'>x</div>")
                     .size()
                     .height(),
                 119);
    }

    void takesBorderColoursFromTheTable()
    {
        const Drawn drawn(
            "<table border=1 "
            "style='border-collapse:collapse;border-color:red'><tr><td>a</td><td>b</td></tr></table>");
        QVERIFY(drawn.areaOf(red).width() > 20);
    }

    void collapsesMargins()
    {
        const Drawn drawn("<!DOCTYPE html><body style='margin:0'><p style='margin:0 0 30px'>one</p>"
                          "<p style='margin:20px 0 0'>two</p>");
        const double gap =
            drawn.place(QStringLiteral("two")).top() - drawn.place(QStringLiteral("one")).bottom();
        QVERIFY2(qAbs(gap - 30) <= 1, qPrintable(QString::number(gap)));
    }

    void keepsTheHeightOfLines()
    {
        const Drawn drawn("<body style='margin:0'><p style='line-height:40px'>one<br>two</p>");
        const double step =
            drawn.place(QStringLiteral("two")).top() - drawn.place(QStringLiteral("one")).top();
        QCOMPARE(step, 40.0);
    }

    void drawsAButton()
    {
        const Drawn drawn(
            "<body style='margin:0'><div style='text-align:center'><a href='https://example.org/' "
            "style='display:inline-block;background:red;padding:10px 20px;color:#fff'>Go</a></div>");
        const QRect area = drawn.areaOf(red);
        const QRectF letters = drawn.place(QStringLiteral("Go"));
        QVERIFY(qAbs(area.center().x() - 400) <= 1);
        QVERIFY2(qAbs(letters.left() - area.left() - 20) <= 1, qPrintable(drawn.page().html));
        QVERIFY(letters.top() - area.top() >= 9);
    }

    void putsInlineBlocksSideBySide()
    {
        const Drawn drawn(
            "<body style='margin:0'><div style='font-size:0'>"
            "<div style='display:inline-block;width:200px;font-size:16px'><p>one</p></div>"
            "<div style='display:inline-block;width:200px;font-size:16px'><p>two</p></div></div>");
        QCOMPARE(drawn.place(QStringLiteral("one")).top(), drawn.place(QStringLiteral("two")).top());
        QVERIFY(qAbs(drawn.place(QStringLiteral("two")).left() - 200) <= 1);
    }

    void breaksARowThatDoesNotFit()
    {
        const Drawn drawn(
            QStringLiteral("<body style='margin:0'><div>"
                           "<div style='display:inline-block;width:200px'><p>one</p></div>"
                           "<div style='display:inline-block;width:200px'><p>two</p></div></div>"),
            pane(300));
        QVERIFY(drawn.place(QStringLiteral("two")).top() > drawn.place(QStringLiteral("one")).bottom());
    }

    void putsTextBesideAFloat()
    {
        const Drawn drawn("<body style='margin:0'><div style='float:left;width:100px'>one</div><p "
                          "style='margin:0'>two</p>");
        QCOMPARE(drawn.place(QStringLiteral("one")).top(), drawn.place(QStringLiteral("two")).top());
        QVERIFY(qAbs(drawn.place(QStringLiteral("two")).left() - 100) <= 1);
    }

    void marksQuotesWithABar()
    {
        const Drawn drawn("<blockquote style='margin:0 0 0 8px;border-left:2px solid "
                          "red;padding-left:10px'>said</blockquote>");
        QCOMPARE(drawn.areaOf(red).width(), 2);
        QVERIFY(drawn.place(QStringLiteral("said")).left() > drawn.areaOf(red).right() + 8);
    }

    void numbersLists()
    {
        const Drawn drawn("<ol start=3><li>c<li value=9>i<li>j</ol><ul><li>dot</ul>");
        QCOMPARE(drawn.text(), QStringLiteral("3. c 9. i 10. j • dot"));
    }

    void changesBulletsWithEachLevel()
    {
        const Drawn drawn(
            "<ul><li>a<ul><li>b<ul><li>c<ul><li>d</ul></ul></ul></ul><ol><li>e<ul><li>f</ul></ol>");
        QCOMPARE(drawn.text(), QString::fromUtf8("• a ◦ b ▪ c ▪ d 1. e ◦ f"));
    }

    void readsFromRightToLeft()
    {
        const Drawn drawn("<body dir=rtl style='margin:0'><table width=600><tr><td width=300>&#1488;</td>"
                          "<td width=300>&#1489;</td></tr></table>");
        QVERIFY(drawn.page().rightToLeft);
        QVERIFY(drawn.place(QString(QChar(0x5D0))).left() > drawn.place(QString(QChar(0x5D1))).left());
    }

    void forgetsTheFontInTablesOfOldPages()
    {
        const QString mail =
            QStringLiteral("<div style='font-size:30px'><table><tr><td>x</td></tr></table></div>");
        QVERIFY(Drawn(mail).place(QStringLiteral("x")).height() < 25);
        QVERIFY(Drawn(QStringLiteral("<!DOCTYPE html>") + mail).place(QStringLiteral("x")).height() > 30);
    }

    void followsMediaQueries()
    {
        const QString mail =
            QStringLiteral("<style>p{background:red}@media (max-width:480px){p{background:blue}}"
                           "@media (prefers-color-scheme:dark){p{background:#000}}</style><p>x</p>");
        QVERIFY(!Drawn(mail).areaOf(red).isNull());
        QVERIFY(!Drawn(mail, pane(400)).areaOf(blue).isNull());
    }

    void followsSpecificity()
    {
        const Drawn drawn("<style>td.a{background:blue}#b{background:red}td{background:#0f0 }</style>"
                          "<table><tr><td class=a id=b>x</td></tr></table>");
        QVERIFY(!drawn.areaOf(red).isNull());
        QVERIFY(drawn.areaOf(blue).isNull());
    }

    void importantWins()
    {
        const Drawn drawn("<style>p{background:red !important}</style><p style='background:blue'>x</p>");
        QVERIFY(drawn.areaOf(blue).isNull());
        QVERIFY(!drawn.areaOf(red).isNull());
    }

    void zoomsFontsAndLengths()
    {
        html::Pane twice;
        twice.zoom = 2;
        twice.width = 1000;
        const QString mail =
            QStringLiteral("<body style='margin:0'><table width=200 bgcolor=red><tr><td>x</td></tr></table>");
        QCOMPARE(Drawn(mail, twice).areaOf(red).width(), 400);
        QVERIFY(Drawn(mail, twice).place(QStringLiteral("x")).height() >
                Drawn(mail).place(QStringLiteral("x")).height() * 1.8);
    }

    void showsPicturesThatAreKnown()
    {
        const QString mail = QStringLiteral("<img src='cid:a%40b' alt='A cat' style='max-width:100%'>");
        QCOMPARE(Drawn(mail).text(), QStringLiteral("A cat"));
        const auto page = html::compose(mail, pane(300), {{QStringLiteral("picture:0"), QSize(600, 300)}});
        QCOMPARE(page.pictures.value(0).source, QStringLiteral("a@b"));
        QVERIFY2(page.html.contains(QLatin1String("src=\"picture:0\" width=\"284\" height=\"142\"")),
                 qPrintable(page.html));
    }
};

QTEST_MAIN(LayoutTest)
#include "layout_test.moc"
