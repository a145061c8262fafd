// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/text.h"
#include "ui/text_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace ui;

namespace {

mail::Passage passage(const QString& text, mail::Flow flow = {})
{
    mail::Passage made;
    made.text = mail::textFrom(text, flow);
    return made;
}

QString numbered(const char* before, int lines)
{
    QString text;
    for (int i = 1; i <= lines; ++i)
        text += QLatin1String(before) + QStringLiteral("line %1\n").arg(i);
    return text;
}

/// A view that shows a text.
struct Shown {
    explicit Shown(const QString& text) { show({passage(text)}); }

    void show(const QList<mail::Passage>& passages)
    {
        view.resize(700, 400);
        view.QWidget::show();
        view.showPassages(passages);
        view.setFocus();
    }

    QTextBlock block(const char* holding) const
    {
        QTextBlock found = view.document()->firstBlock();
        while (found.isValid() && !found.text().contains(QString::fromUtf8(holding)))
            found = found.next();
        return found;
    }

    bool isVisible(const char* holding) const { return block(holding).isVisible(); }

    QPoint middleOf(const char* words) const
    {
        QTextCursor cursor = view.document()->find(QString::fromUtf8(words));
        cursor.setPosition(cursor.selectionStart() + 3);
        return view.cursorRect(cursor).center();
    }

    void click(const char* words) { QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middleOf(words)); }

    void goTo(const char* words)
    {
        QTextCursor cursor = view.document()->find(QString::fromUtf8(words));
        cursor.setPosition(cursor.selectionStart());
        view.setTextCursor(cursor);
    }

    void copyAll()
    {
        view.selectAll();
        view.copy();
    }

    /// What the letters of these words are painted with, at their darkest.
    QColor inkOf(const char* words) const
    {
        QTextCursor cursor = view.document()->find(QString::fromUtf8(words));
        QTextCursor end = cursor;
        end.setPosition(cursor.selectionEnd());
        cursor.setPosition(cursor.selectionStart());
        const QRect area = view.cursorRect(cursor).united(view.cursorRect(end)).adjusted(2, 0, -2, 0);
        const QImage image = const_cast<TextView&>(view).viewport()->grab(area).toImage();
        const int ground = view.palette().color(QPalette::Base).lightness();
        QColor ink = view.palette().color(QPalette::Base);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (qAbs(pixel.lightness() - ground) > qAbs(ink.lightness() - ground))
                    ink = pixel;
            }
        }
        return ink;
    }

    TextView view;
};

const QString answer = QStringLiteral("My answer\n");

} // namespace

class QuotesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLongQuoteIsFoldedUnderALine()
    {
        const Shown shown(answer + numbered("> ", 34) + QStringLiteral("Regards\n"));
        QVERIFY(shown.isVisible("My answer"));
        QVERIFY(shown.isVisible("▸ 34 quoted lines"));
        QVERIFY(!shown.isVisible("line 1"));
        QVERIFY(!shown.isVisible("line 34"));
        QVERIFY(shown.isVisible("Regards"));
        QVERIFY(shown.view.verticalScrollBar()->maximum() == 0);
    }

    void aShortQuoteStaysInSight()
    {
        const Shown shown(answer + numbered("> ", 11));
        QVERIFY(shown.isVisible("line 11"));
        QVERIFY(!shown.block("quoted lines").isValid());
    }

    void theQuoteOfAQuoteIsFolded()
    {
        const Shown shown(numbered("> > ", 3) + QStringLiteral("> shallow\n") + answer);
        QVERIFY(shown.isVisible("▸ 3 quoted lines"));
        QVERIFY(!shown.isVisible("line 2"));
        QVERIFY(shown.isVisible("shallow"));
    }

    void aMessageThatIsAllQuoteIsNotFolded()
    {
        const Shown shown(QStringLiteral("\n") + numbered("> ", 40) + QStringLiteral("-- \nAda\n"));
        QVERIFY(shown.isVisible("line 40"));
    }

    void aClickUnfoldsAndFoldsAgain()
    {
        Shown shown(answer + numbered("> ", 34) + QStringLiteral("Regards\n"));
        shown.click("quoted lines");
        QVERIFY(shown.isVisible("line 20"));
        QVERIFY(shown.isVisible("▾ 34 quoted lines"));
        QVERIFY(shown.view.verticalScrollBar()->maximum() > 0);
        shown.click("quoted lines");
        QVERIFY(!shown.isVisible("line 20"));
        QCOMPARE(shown.view.verticalScrollBar()->maximum(), 0);
    }

    void theKeyboardUnfolds()
    {
        Shown shown(answer + numbered("> ", 34));
        QTest::keyClick(&shown.view, Qt::Key_Tab);
        QTest::keyClick(&shown.view, Qt::Key_Return);
        QVERIFY(shown.isVisible("line 20"));
        QTest::keyClick(&shown.view, Qt::Key_Return);
        QVERIFY(!shown.isVisible("line 20"));
    }

    void withoutFoldingAllIsInSight()
    {
        Shown shown(answer + numbered("> ", 34));
        shown.view.setFolding(false);
        QVERIFY(shown.isVisible("line 34"));
        QVERIFY(!shown.block("quoted lines").isValid());
        shown.view.setFolding(true);
        QVERIFY(!shown.isVisible("line 34"));
    }

    void aLateQuoteOfALongTextIsFoldedAsItArrives()
    {
        Shown shown(numbered("", 20'000) + numbered("> ", 20'000) + QStringLiteral("The end\n"));
        QTRY_VERIFY(shown.view.isComplete());
        QVERIFY(shown.isVisible("▸ 20,000 quoted lines"));
        QVERIFY(!shown.block("The end").previous().isVisible());
        QVERIFY(shown.isVisible("The end"));
    }

    void whatIsFoundUnfolds()
    {
        Shown shown(answer + numbered("> ", 34));
        shown.view.reveal(shown.view.document()->find(QStringLiteral("line 20")));
        QVERIFY(shown.isVisible("line 20"));
        QCOMPARE(shown.view.textCursor().selectedText(), QStringLiteral("line 20"));
    }

    void copyingGivesTheTextAsSent()
    {
        const QString text = answer + numbered("> ", 20) + QStringLiteral("> > deep\n\nRegards\n-- \nAda");
        Shown shown(text);
        shown.copyAll();
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QString(text).replace(QLatin1String("> > deep"), QLatin1String(">> deep")));
    }

    void anEndlessLineIsCopiedWithoutTheCuts()
    {
        const QString text(50'000, QLatin1Char('x'));
        Shown shown(text);
        QTRY_VERIFY(shown.view.isComplete());
        QVERIFY(shown.view.blockCount() > 5);
        shown.copyAll();
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
    }

    void aWordOfAQuoteIsCopiedWithoutMarks()
    {
        Shown shown(QStringLiteral("> one two\n") + answer);
        shown.view.setTextCursor(shown.view.document()->find(QStringLiteral("one")));
        shown.view.copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("one"));
    }

    void quotesStandBackInTheirColours()
    {
        const Shown shown(QStringLiteral("WMWMWM here\n> WMWMWM once\n>> WMWMWM twice\nend\n"));
        const auto left = [&](const char* words) { return shown.middleOf(words).x(); };
        QVERIFY(left("WMWMWM once") > left("WMWMWM here"));
        QVERIFY(left("WMWMWM twice") > left("WMWMWM once"));
        const QColor own = shown.inkOf("WMWMWM here");
        const QColor once = shown.inkOf("WMWMWM once");
        const QColor twice = shown.inkOf("WMWMWM twice");
        QVERIFY(own.saturation() < 40);
        QVERIFY(once.saturation() > 60);
        QVERIFY(qAbs(once.hue() - twice.hue()) > 20);
    }

    void aSignatureIsDimmed()
    {
        const Shown shown(QStringLiteral("WMWMWM text\n-- \nWMWMWM name\n"));
        const int ground = shown.view.palette().color(QPalette::Base).lightness();
        const int text = qAbs(shown.inkOf("WMWMWM text").lightness() - ground);
        const int name = qAbs(shown.inkOf("WMWMWM name").lightness() - ground);
        QVERIFY2(name < text * 8 / 10, qPrintable(QStringLiteral("%1 %2").arg(name).arg(text)));
        QVERIFY(name > text * 4 / 10);
    }

    void coloursFollowThePalette()
    {
        Shown shown(QStringLiteral("WMWMWM here\n> WMWMWM once\n"));
        QPalette dark = shown.view.palette();
        dark.setColor(QPalette::Base, QColor(0x20, 0x20, 0x20));
        dark.setColor(QPalette::Text, QColor(0xE8, 0xE8, 0xE8));
        shown.view.setPalette(dark);
        QVERIFY(shown.inkOf("WMWMWM here").lightness() > 180);
        QVERIFY(shown.inkOf("WMWMWM once").lightness() > 130);
    }

    void flowedParagraphsWrapAndFixedLinesStay()
    {
        const QString words =
            QStringLiteral("one two three four five six seven \n").repeated(8) + QStringLiteral("end.\n");
        Shown flowed{QString()};
        flowed.show({passage(words, {true, false})});
        QCOMPARE(flowed.view.blockCount(), 1);
        QVERIFY(flowed.block("one").layout()->lineCount() > 2);
        const Shown fixed(words);
        QCOMPARE(fixed.view.blockCount(), 9);
    }

    void bodiesAreKeptApart()
    {
        Shown shown{QString()};
        shown.show({passage(QStringLiteral("First\n")), passage(QStringLiteral("Second\n"))});
        QCOMPARE(shown.view.blockCount(), 3);
        const QRect between = shown.view.cursorRect(QTextCursor(shown.block("First").next()));
        const QImage strip =
            shown.view.viewport()->grab(QRect(200, between.top(), 1, between.height())).toImage();
        int marked = 0;
        for (int y = 0; y < strip.height(); ++y)
            marked += strip.pixelColor(0, y) != shown.view.palette().color(QPalette::Base);
        QVERIFY(marked == 1 || marked == 2);
    }

    void addressesCanBeFollowed()
    {
        Shown shown(QStringLiteral("See (https://example.org/a_(b)). Or mailto:ada@example.org?attach=x!\n"
                                   "javascript:alert(1) file:///etc/passwd\n"));
        const QSignalSpy opened(&shown.view, &TextView::linkOpened);
        shown.click("https://example");
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.last().first().value<html::Link>().url, QStringLiteral("https://example.org/a_(b)"));
        shown.click("mailto:ada");
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened.last().first().value<html::Link>().url, QStringLiteral("mailto:ada@example.org"));
        for (const char* other : {"See", "javascript", "file:"})
            shown.click(other);
        QCOMPARE(opened.size(), 2);
    }

    void theKeyboardFollowsAddresses()
    {
        Shown shown(QStringLiteral("One https://one.example/ and\nhttps://two.example/\n"));
        const QSignalSpy opened(&shown.view, &TextView::linkOpened);
        QTest::keyClick(&shown.view, Qt::Key_Tab);
        QTest::keyClick(&shown.view, Qt::Key_Tab);
        QTest::keyClick(&shown.view, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.last().first().value<html::Link>().host, QStringLiteral("two.example"));
    }

    void selectingAnAddressDoesNotFollowIt()
    {
        Shown shown(QStringLiteral("https://one.example/some/where\n"));
        const QSignalSpy opened(&shown.view, &TextView::linkOpened);
        const QPoint from = shown.middleOf("https");
        QTest::mousePress(shown.view.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(shown.view.viewport(), from + QPoint(60, 0));
        QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, {}, from + QPoint(60, 0));
        QCOMPARE(opened.size(), 0);
    }

    void moreOfTheSameTextLeavesTheReaderWhereHeIs()
    {
        Shown shown(numbered("", 60));
        shown.view.verticalScrollBar()->setValue(20);
        shown.view.setTextCursor(shown.view.document()->find(QStringLiteral("line 25")));
        const int top = shown.view.verticalScrollBar()->value();
        shown.show({passage(numbered("", 500))});
        QCOMPARE(shown.view.verticalScrollBar()->value(), top);
        QCOMPARE(shown.view.textCursor().selectedText(), QStringLiteral("line 25"));
        QVERIFY(shown.isVisible("line 500"));
    }

    void anotherTextBeginsAtItsTop()
    {
        Shown shown(numbered("", 60));
        shown.view.verticalScrollBar()->setValue(20);
        shown.show({passage(numbered("other ", 60))});
        QCOMPARE(shown.view.verticalScrollBar()->value(), 0);
    }
};

QTEST_MAIN(QuotesTest)
#include "quotes_test.moc"
