// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/html_reader.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

using namespace ui;

namespace {

const QString shortPage = QStringLiteral("<p>One fish, <b>two</b> fish</p>");

QString longPage()
{
    QString page;
    for (int i = 0; i < 300; ++i)
        page +=
            QStringLiteral("<p>Paragraph number %1 of a letter that goes on and on, so that its lines are "
                           "broken elsewhere as soon as the pane is narrower than it was before.</p>")
                .arg(i);
    return page;
}

QString words(const HtmlReader& reader)
{
    return reader.sheet() ? reader.sheet()->toPlainText().trimmed() : QString();
}

QString topLine(const HtmlSheet& sheet)
{
    QTextCursor top = sheet.cursorForPosition({0, 0});
    return top.block().text().left(20);
}

} // namespace

class HtmlViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSendersPageIsTheMessage()
    {
        const HtmlReader reader(shortPage);
        QVERIFY(reader.sheet()->isVisible());
        QCOMPARE(reader.sheet()->accessibleName(), QStringLiteral("Message"));
        QCOMPARE(words(reader), QStringLiteral("One fish, two fish"));
        QVERIFY(!reader.child<QPlainTextEdit>("Message"));
    }

    void aMessageWithoutHtmlIsText()
    {
        const HtmlReader reader(shortPage);
        Q_EMIT reader.counter->previewed(reader.id(3), reader.reading("Just words"), reader.peek());
        QVERIFY(!reader.sheet());
        QVERIFY(reader.child<QPlainTextEdit>("Message")->isVisible());
        QCOMPARE(reader.child<QPlainTextEdit>("Message")->toPlainText(), QStringLiteral("Just words"));
    }

    void whatIsDrawnLaterIsTextFirst()
    {
        const HtmlReader reader;
        reader.drawer->holds = true;
        Q_EMIT reader.counter->previewed(reader.id(3), reader.withPages({reader.passage(shortPage)}),
                                         reader.peek());
        QVERIFY(reader.pane().body().showsHtml()); // blank for a blink, not text that goes again
        QVERIFY(!reader.pane().isComplete());
        QTRY_VERIFY(!reader.pane().body().showsHtml());
        QCOMPARE(reader.child<QPlainTextEdit>("Message")->toPlainText(), QStringLiteral("As text."));
        reader.drawer->answerLast();
        QVERIFY(reader.sheet()->isVisible());
        QVERIFY(reader.pane().isComplete());
    }

    void nothingOfTheOldMessageStaysUnderANewHead()
    {
        const HtmlReader reader(shortPage);
        reader.click(1);
        mail::Reading other = reader.withPages({reader.passage(QStringLiteral("<p>Other</p>"))});
        Q_EMIT reader.counter->previewed(reader.id(2), other, reader.peek());
        QTRY_VERIFY(reader.sheet());
        QTRY_COMPARE(words(reader), QStringLiteral("Other"));
        reader.drawer->holds = true;
        reader.click(0); // known already: from page to page, with nothing in between
        QVERIFY(!reader.sheet());
    }

    void theOldDrawingOfTheSameMessageStaysUntilTheNewOneComes()
    {
        const HtmlReader reader(shortPage);
        reader.drawer->holds = true;
        Q_EMIT reader.counter->previewed(
            reader.id(3), reader.withPages({reader.passage(shortPage + QStringLiteral("<p>More</p>"))}),
            reader.peek());
        QCOMPARE(words(reader), QStringLiteral("One fish, two fish"));
        reader.drawer->answerLast();
        QCOMPARE(words(reader), QStringLiteral("One fish, two fish\nMore"));
    }

    void thePersonChoosesTextAndTheWindowRemembers()
    {
        const HtmlReader reader(shortPage);
        QTest::mouseClick(reader.child<QPushButton>("Text or HTML"), Qt::LeftButton);
        QVERIFY(!reader.pane().body().showsHtml());
        QVERIFY(reader.child<QAction>("Show as Plain Text")->isChecked());
        QVERIFY(reader.remembered.isOn(QStringLiteral("Show as Plain Text")));
        QTest::mouseClick(reader.child<QPushButton>("Text or HTML"), Qt::LeftButton);
        QTRY_VERIFY(reader.pane().body().showsHtml() && reader.view().isDrawn());
        QVERIFY(!reader.remembered.isOn(QStringLiteral("Show as Plain Text")));
    }

    void withoutATextOfItsOwnAMessageOffersNone()
    {
        const HtmlReader reader;
        mail::Passage only = reader.passage(shortPage);
        only.textFromHtml = true;
        reader.show(reader.withPages({only}));
        QVERIFY(!reader.child<QPushButton>("Text or HTML")->isVisible());
    }

    void bodiesAreDrawnApartAndStandUnderEachOther()
    {
        const HtmlReader reader;
        reader.show(
            reader.withPages({reader.passage(QStringLiteral("<p>First <b>open")),
                              reader.passage({}, "Between"), reader.passage(QStringLiteral("<p>Last</p>"))}));
        QCOMPARE(reader.drawer->orders.size(), 2);
        const QList<HtmlSheet*> sheets = reader.view().sheets();
        QCOMPARE(sheets.size(), 3);
        QCOMPARE(sheets.at(1)->toPlainText().trimmed(), QStringLiteral("Between"));
        QVERIFY(sheets.at(0)->geometry().bottom() < sheets.at(1)->geometry().top());
        QVERIFY(sheets.at(1)->geometry().bottom() < sheets.at(2)->geometry().top());
        QVERIFY(!sheets.at(2)->document()->toHtml().contains(QStringLiteral("First")));
    }

    void zoomDrawsAnew()
    {
        const HtmlReader reader(shortPage);
        const int normal = reader.sheet()->page()->page().pixelSize;
        QTest::keyClick(reader.sheet(), Qt::Key_Plus, Qt::ControlModifier);
        QTRY_VERIFY(reader.sheet()->page()->page().pixelSize > normal);
        QTest::keyClick(reader.sheet(), Qt::Key_0, Qt::ControlModifier);
        QTRY_COMPARE(reader.sheet()->page()->page().pixelSize, normal);
        const QPointF middle = reader.sheet()->viewport()->rect().center();
        QWheelEvent up(middle, reader.sheet()->viewport()->mapToGlobal(middle), {}, {0, 120}, {},
                       Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(reader.sheet()->viewport(), &up);
        QTRY_VERIFY(reader.sheet()->page()->page().pixelSize > normal);
    }

    void findingGoesThroughAllBodies()
    {
        const HtmlReader reader;
        reader.show(reader.withPages({reader.passage(shortPage), reader.passage(QStringLiteral("A fish."))}));
        reader.sheet()->setFocus();
        QTest::keyClick(reader.sheet(), Qt::Key_F, Qt::ControlModifier);
        auto* sought = reader.child<QLineEdit>("Find Words");
        QTest::keyClicks(sought, QStringLiteral("fish"));
        const auto* count = reader.child<QLabel>("Find Count");
        QCOMPARE(count->text(), QStringLiteral("1 of 3"));
        QCOMPARE(reader.sheet()->textCursor(), reader.sheet()->document()->find(QStringLiteral("fish")));
        QCOMPARE(reader.sheet()->extraSelections().size(), 2);
        QTest::keyClick(sought, Qt::Key_Return);
        QTest::keyClick(sought, Qt::Key_Return);
        QCOMPARE(count->text(), QStringLiteral("3 of 3"));
        QVERIFY(!reader.sheet()->textCursor().hasSelection());
        QCOMPARE(reader.view().sheets().last()->selectedText(), QStringLiteral("fish"));
    }

    void anotherWidthDrawsAnewWhereTheReaderIs()
    {
        const HtmlReader reader(longPage());
        QScrollBar* bar = reader.sheet()->verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        const QString line = topLine(*reader.sheet());
        const qsizetype before = reader.drawer->orders.size();
        reader.window->resize(700, 700);
        QTRY_VERIFY(reader.drawer->orders.size() > before && !reader.view().isBusy());
        QCOMPARE(topLine(*reader.sheet()), line);
        QVERIFY(reader.drawer->orders.last().pane.width < reader.drawer->orders.first().pane.width);
        QCOMPARE(reader.drawer->orders.size(), before + 1); // once, not for each px
    }

    void keysScroll()
    {
        const HtmlReader reader(longPage());
        reader.sheet()->setFocus();
        const QScrollBar* bar = reader.sheet()->verticalScrollBar();
        QTest::keyClick(reader.sheet(), Qt::Key_Space);
        const int page = bar->value();
        QVERIFY(page > 0);
        QTest::keyClick(reader.sheet(), Qt::Key_End);
        QCOMPARE(bar->value(), bar->maximum());
        QTest::keyClick(reader.sheet(), Qt::Key_Home);
        QTest::keyClick(reader.sheet(), Qt::Key_Down);
        QVERIFY(bar->value() > 0 && bar->value() < page);
    }

    void keysScrollOverAllBodies()
    {
        const HtmlReader reader;
        reader.show(reader.withPages({reader.passage(longPage()), reader.passage(shortPage)}));
        reader.sheet()->setFocus();
        QTest::keyClick(reader.sheet(), Qt::Key_End);
        const QScrollBar* bar = reader.view().verticalScrollBar();
        QVERIFY(bar->value() > 0);
        QCOMPARE(bar->value(), bar->maximum());
    }
};

QTEST_MAIN(HtmlViewTest)
#include "html_view_test.moc"
