// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fake_world.h"
#include "ui/text_search.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>

using namespace ui;

namespace {

/// A world whose first line is being read.
struct Reader : FakeWorld {
    explicit Reader(const char* words)
    {
        click(0);
        Q_EMIT counter->previewed(id(3), reading(words), peek());
        text()->setFocus();
    }

    QPlainTextEdit* text() const { return child<QPlainTextEdit>("Message"); }
    QLineEdit* words() const { return child<QLineEdit>("Find Words"); }
    QString count() const { return child<QLabel>("Find Count")->text(); }

    void findFromText(const char* sought) const
    {
        QTest::keyClick(text(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(words(), QLatin1String(sought));
    }
};

} // namespace

class FindTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ctrlFInTheMessageFindsInTheMessage()
    {
        const Reader reader("One fish, two fish");
        reader.findFromText("FISH");
        QVERIFY(reader.words()->isVisible());
        QVERIFY(reader.child<QLineEdit>("Filter")->text().isEmpty());
        QCOMPARE(reader.count(), QStringLiteral("1 of 2"));
        QCOMPARE(reader.text()->textCursor().selectionStart(), 4);
        QCOMPARE(reader.text()->extraSelections().size(), 2);
    }

    void ctrlFInTheListFilters()
    {
        const Reader reader("One fish");
        reader.list()->setFocus();
        reader.press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(!reader.words()->isVisible());
        QVERIFY(reader.child<QLineEdit>("Filter")->hasFocus());
    }

    void enterGoesOnAndShiftEnterBackRoundTheEnd()
    {
        const Reader reader("One fish, two fish");
        reader.findFromText("fish");
        QTest::keyClick(reader.words(), Qt::Key_Return);
        QCOMPARE(reader.count(), QStringLiteral("2 of 2"));
        QCOMPARE(reader.text()->textCursor().selectionStart(), 14);
        QTest::keyClick(reader.words(), Qt::Key_Return);
        QCOMPARE(reader.count(), QStringLiteral("1 of 2"));
        QTest::keyClick(reader.words(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(reader.count(), QStringLiteral("2 of 2"));
    }

    void aSharpSIsFoundAsTheFilterFindsIt()
    {
        const Reader reader("Maße der Straße, Strasse");
        reader.findFromText("strasse");
        QCOMPARE(reader.count(), QStringLiteral("1 of 2"));
        QCOMPARE(reader.text()->textCursor().selectedText(), QString::fromUtf8("Straße"));
        QTest::keyClick(reader.words(), Qt::Key_Return);
        QCOMPARE(reader.text()->textCursor().selectedText(), QStringLiteral("Strasse"));
    }

    void f3AndTheButtonsGoOn()
    {
        const Reader reader("a b a b a");
        reader.findFromText("a");
        QTest::keyClick(reader.text(), Qt::Key_F3);
        QCOMPARE(reader.count(), QStringLiteral("2 of 3"));
        QTest::mouseClick(reader.child<QPushButton>("Next Match"), Qt::LeftButton);
        QCOMPARE(reader.count(), QStringLiteral("3 of 3"));
        QTest::mouseClick(reader.child<QPushButton>("Previous Match"), Qt::LeftButton);
        QCOMPARE(reader.count(), QStringLiteral("2 of 3"));
    }

    void whatIsNotThereIsSaid()
    {
        const Reader reader("One fish");
        reader.findFromText("bird");
        QCOMPARE(reader.count(), QStringLiteral("Not found"));
        QVERIFY(!reader.child<QPushButton>("Next Match")->isEnabled());
    }

    void escapeClosesAndReturnsToTheText()
    {
        const Reader reader("One fish");
        reader.findFromText("fish");
        QTest::keyClick(reader.words(), Qt::Key_Escape);
        QVERIFY(!reader.words()->isVisible());
        QVERIFY(reader.text()->hasFocus());
        QVERIFY(reader.text()->extraSelections().isEmpty());
        QCOMPARE(reader.text()->textCursor().selectedText(), QStringLiteral("fish"));
    }

    void theNextMessageIsSearchedToo()
    {
        const Reader reader("One fish");
        reader.findFromText("fish");
        Q_EMIT reader.counter->previewed(reader.id(3), reader.reading("fish fish fish"), reader.peek());
        QCOMPARE(reader.count(), QStringLiteral("1 of 3"));
    }

    void aLongTextIsCountedWhenItIsThere()
    {
        const Reader reader("short");
        const QByteArray text = "fish" + QByteArray(200'000, ' ') + "fish";
        Q_EMIT reader.counter->previewed(reader.id(3), reader.reading(text.constData()), reader.peek());
        reader.findFromText("fish");
        QTRY_COMPARE(reader.count(), QStringLiteral("1 of 2"));
    }

    void aRareWordOfALongTextIsFoundWhileTheWindowGoesOn()
    {
        QTextDocument document;
        document.setDocumentLayout(new QPlainTextDocumentLayout(&document));
        document.setPlainText(QStringLiteral("nothing of interest in this line\n").repeated(400'000) +
                              QStringLiteral("fish"));
        TextSearch search;
        search.start({&document}, {QStringLiteral("FISH")});
        QVERIFY(search.isRunning());
        QVERIFY(search.matches().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!search.isRunning(), 60'000);
        QCOMPARE(search.matches().size(), 1);
        QCOMPARE(search.matches().first().selectedText(), QStringLiteral("fish"));
    }

    void whatIsFoldedIsFoundAndUnfolded()
    {
        const Reader reader("short");
        mail::Reading answer = reader.reading("");
        const QString text = QStringLiteral("Answer\n") + QStringLiteral("> quoted\n").repeated(20) +
                             QStringLiteral("> a fish\n");
        answer.passages.append({mail::textFrom(text), {}});
        Q_EMIT reader.counter->previewed(reader.id(3), answer, {});
        const auto isSeen = [&] { return reader.text()->document()->findBlockByNumber(22).isVisible(); };
        QVERIFY(!isSeen());
        reader.findFromText("fish");
        QCOMPARE(reader.count(), QStringLiteral("1 of 1"));
        QCOMPARE(reader.text()->textCursor().selectedText(), QStringLiteral("fish"));
        QVERIFY(isSeen());
    }

    void theLineOverAFoldIsNotFound()
    {
        const Reader reader("short");
        mail::Reading answer = reader.reading("");
        answer.passages.append(
            {mail::textFrom(QStringLiteral("Answer\n") + QStringLiteral("> words\n").repeated(20)), {}});
        Q_EMIT reader.counter->previewed(reader.id(3), answer, {});
        reader.findFromText("quoted lines");
        QCOMPARE(reader.count(), QStringLiteral("Not found"));
    }

    void tooManyAreNotCountedToTheEnd()
    {
        const Reader reader(QByteArray(3000, 'a').constData());
        reader.findFromText("a");
        QVERIFY(reader.count().endsWith(QStringLiteral(" or more")));
        QVERIFY(reader.text()->extraSelections().size() <= 1000);
    }

    void keysMakeTheTextLargerSmallerAndNormal()
    {
        const Reader reader("One fish");
        const qreal normal = reader.text()->font().pointSizeF();
        QTest::keyClick(reader.text(), Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(reader.text()->font().pointSizeF() > normal);
        QTest::keyClick(reader.text(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(reader.text()->font().pointSizeF(), normal);
        for (int i = 0; i < 30; ++i)
            QTest::keyClick(reader.text(), Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(reader.text()->font().pointSizeF(), normal / 2);
    }

    void withoutAMessageThereIsNothingToFindIn()
    {
        const FakeWorld world;
        for (const char* name : {"Find in Message", "Find Next", "Find Previous", "Zoom In"})
            QVERIFY2(!world.child<QAction>(name)->isEnabled(), name);
        world.click(0);
        QVERIFY(world.child<QAction>("Find in Message")->isEnabled());
    }
};

QTEST_MAIN(FindTest)
#include "find_test.moc"
