// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_world.h"

#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

using namespace std::chrono_literals;

namespace ui {

/// What a mailbox on a slow or costly line does not fetch, and what it says before it does; what a good line
/// fetches ahead.
class SlowLineTest : public QObject {
    Q_OBJECT
private:
    struct Thin : FakeWorld {
        Thin()
        {
            trigger("Slow or Costly Line");
            Q_EMIT counter->lineKnown({100, 0us});
            counter->calls.clear();
        }

        QString words(const char* label) const
        {
            const auto* found = child<QLabel>(label);
            return found && found->isVisible() ? found->text() : QString();
        }
        QString button(const char* name) const
        {
            const auto* found = child<QPushButton>(name);
            return found && found->isVisible() ? found->text() : QString();
        }
        void push(const char* name) const { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
        void answer(const char* text, const visit::Peek& peek) const
        {
            mail::Reading reading = FakeWorld::reading(text);
            reading.textWhole = false;
            Q_EMIT counter->previewed(id(3), reading, peek);
            for (int i = 0; i < 5; ++i)
                QCoreApplication::processEvents();
        }
    };

private Q_SLOTS:
    void aClickShowsTheHeaderAndWhatTheRestCosts()
    {
        const Thin world;
        world.click(0);
        QVERIFY2(world.counter->calls.isEmpty(), qPrintable(world.counter->calls.join(u',')));
        QCOMPARE(world.words("Subject"), QStringLiteral("Third"));
        QCOMPARE(world.words("Preview Words"),
                 QStringLiteral("Slow or costly line: only the header is here."));
        QCOMPARE(world.button("Preview More"), QStringLiteral("Show Preview (about 3.0 kB, 30 s)"));
        QCOMPARE(world.button("Preview Download"), QStringLiteral("Download (3.0 kB, about 30 s)"));
        QCOMPARE(world.button("Text Is Enough"), QString());
    }

    void whereNotEvenTheHeaderIsHereItSaysSo()
    {
        const Thin world;
        Q_EMIT world.counter->listed({FakeWorld::row(1), FakeWorld::row(2), FakeWorld::row(4)});
        for (int line = 0; line < 3; ++line) {
            if (world.window->messages().model()->index(line, 3).data().toString() ==
                QStringLiteral("4.0 kB"))
                world.click(line);
        }
        QCOMPARE(world.words("Preview Words"),
                 QStringLiteral("Slow or costly line: nothing of it is here yet."));
    }

    void aQuestionAboveTheListDoesNotCoverWhatItIsAbout()
    {
        const Thin world;
        QList<mailbox::Row> rows;
        for (int n = 1; n <= 40; ++n)
            rows += FakeWorld::row(n);
        Q_EMIT world.counter->listed(rows);
        QTreeView* const list = world.list();
        const int last = list->indexAt(QPoint(5, list->viewport()->height() - 1)).row() - 1;
        world.click(last);
        list->resize(list->width(), list->height() - 3 * list->visualRect(list->currentIndex()).height());
        QVERIFY(list->viewport()->rect().contains(list->visualRect(list->currentIndex())));
    }

    void thePreviewComesByAWord()
    {
        const Thin world;
        world.click(0);
        world.push("Preview More");
        QCOMPARE(world.counter->calls, QStringList{QStringLiteral("look further uid3")});
        QCOMPARE(world.words("Preview Words"), QStringLiteral("Fetching…"));
        world.answer("A line.\n", FakeWorld::peek());
        QCOMPARE(world.counter->calls.size(), 1); // it does not grow by itself
        QVERIFY(world.words("Preview Words").contains(QStringLiteral("More comes when you ask for it.")));
        QCOMPARE(world.button("Preview More"), QStringLiteral("Show More (about 3.0 kB, 30 s)"));
        world.push("Preview More");
        QCOMPARE(world.counter->calls.count(QStringLiteral("look further uid3")), 2);
    }

    void whatFailsSaysWhyAndCanBeTriedAgain()
    {
        const Thin world;
        world.click(0);
        world.push("Preview More");
        Q_EMIT world.counter->previewFailed(FakeWorld::id(3), {base::Fault::TimedOut, {}, {}});
        QVERIFY(!world.words("Preview Words").isEmpty());
        QVERIFY(world.words("Preview Words") != QStringLiteral("Fetching…"));
        QVERIFY(!world.button("Preview More").isEmpty());
    }

    void enterAsksFirst()
    {
        const Thin world;
        world.click(0);
        world.press(Qt::Key_Return);
        QVERIFY(world.counter->calls.isEmpty());
        QCOMPARE(world.words("Toll Text"), QStringLiteral("Download 1 message: 3.0 kB, about 30 s?"));
        world.push("Toll Show");
        QCOMPARE(world.counter->calls, QStringList{QStringLiteral("open uid3")});
        QCOMPARE(world.words("Toll Text"), QString());
    }

    void enterOnceMoreIsAYesAndNotNowIsNone()
    {
        const Thin world;
        QTest::keyClick(world.list(), Qt::Key_A, Qt::ControlModifier);
        world.press(Qt::Key_Return);
        QCOMPARE(world.words("Toll Text"), QStringLiteral("Download 3 messages: 6.0 kB, about 1 min?"));
        world.push("Toll Dismiss");
        QCOMPARE(world.words("Toll Text"), QString());
        world.press(Qt::Key_Return);
        QVERIFY(world.counter->calls.isEmpty());
        world.press(Qt::Key_Return);
        QCOMPARE(world.counter->calls.size(), 3);
    }

    void escapeIsANo()
    {
        const Thin world;
        world.click(0);
        world.press(Qt::Key_Return);
        world.press(Qt::Key_Escape);
        QCOMPARE(world.words("Toll Text"), QString());
        QVERIFY(world.counter->calls.isEmpty());
    }

    void whatThePaneSaysItCostsIsNotAskedAgain()
    {
        const Thin world;
        world.click(0);
        world.push("Preview Download");
        QCOMPARE(world.counter->calls, QStringList{QStringLiteral("open uid3")});
    }

    void savingWhatIsNotHereAsksAsWell()
    {
        Thin world;
        world.window->setWhereTo([](const Window::Wish&, const std::function<void(QString)>& then) {
            then(QStringLiteral("/tmp/letter.eml"));
        });
        world.click(0);
        world.trigger("Save As");
        QVERIFY(world.counter->calls.isEmpty());
        world.push("Toll Show");
        QCOMPARE(world.counter->calls, QStringList{QStringLiteral("save uid3 /tmp/letter.eml")});
    }

    void whatIsSavedHereCostsNothing()
    {
        const Thin world;
        Q_EMIT world.counter->archived(FakeWorld::id(3));
        world.click(0);
        QCOMPARE(world.counter->calls, QStringList{QStringLiteral("look uid3")});
        world.press(Qt::Key_Return);
        QCOMPARE(world.counter->calls.last(), QStringLiteral("open uid3"));
        Q_EMIT world.counter->held(FakeWorld::id(3)); // the copy is gone
        QVERIFY(!world.button("Preview More").isEmpty());
    }

    void turnedOffItFetchesAtOnce()
    {
        const Thin world;
        world.click(0);
        world.trigger("Slow or Costly Line");
        QCOMPARE(world.counter->calls, (QStringList{QStringLiteral("good"), QStringLiteral("look uid3")}));
        QVERIFY(!world.child<QLabel>("Slow Line")->isVisible());
    }

    void turnedOnNothingGrowsAnyMore()
    {
        const FakeWorld world;
        world.click(0);
        world.trigger("Slow or Costly Line");
        QVERIFY(world.child<QLabel>("Slow Line")->isVisible());
        Q_EMIT world.counter->previewed(FakeWorld::id(3), FakeWorld::reading("Short.\n"), FakeWorld::peek());
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
        QCOMPARE(world.counter->calls.count(QStringLiteral("look further uid3")), 0);
    }

    void theMarkIsRemembered()
    {
        FakeWorld world;
        world.trigger("Slow or Costly Line");
        QVERIFY(world.remembered.isSlowOrCostly(FakeWorld::account().key()));
        account::Account account = FakeWorld::account();
        account.slowOrCostly = true;
        world.window->openMailbox(account, base::Secret("secret"));
        QTRY_VERIFY(world.counter->calls.contains(QStringLiteral("slow")));
        QVERIFY(world.child<QAction>("Slow or Costly Line")->isChecked());
    }

    void theNextOneIsFetchedWhileThisOneIsRead()
    {
        const FakeWorld world;
        world.click(1);
        QCOMPARE(world.counter->ahead, mailbox::MessageId());
        Q_EMIT world.counter->previewed(FakeWorld::id(2), FakeWorld::reading("Text"), {.whole = true});
        QCOMPARE(world.counter->ahead, FakeWorld::id(1)); // downwards
        world.press(Qt::Key_Up);
        QCOMPARE(world.counter->ahead, mailbox::MessageId());
        Q_EMIT world.counter->previewed(FakeWorld::id(3), FakeWorld::reading("Text"), {.whole = true});
        QCOMPARE(world.counter->ahead, mailbox::MessageId()); // the end of the list
    }

    void upwardsTheOneAboveIsNext()
    {
        const FakeWorld world;
        world.click(2);
        world.press(Qt::Key_Up);
        Q_EMIT world.counter->previewed(FakeWorld::id(2), FakeWorld::reading("Text"), {.whole = true});
        QCOMPARE(world.counter->ahead, FakeWorld::id(3));
    }

    void onASlowLineNothingIsFetchedAhead()
    {
        const Thin world;
        world.click(1);
        Q_EMIT world.counter->previewed(FakeWorld::id(2), FakeWorld::reading("Text"), {.whole = true});
        QCOMPARE(world.counter->ahead, mailbox::MessageId());
    }

    void theUseOfTheLineIsTold()
    {
        const Thin world;
        world.trigger("Line Use");
        QCOMPARE(world.counter->calls.last(), QStringLiteral("line use"));
        const QDate today = QDate::currentDate();
        Q_EMIT world.counter->lineUseRead(
            {{{today, {1'200'000, 30'000}}, {today.addDays(-1), {800'000, 500}}}, {48'000, 900}});
        QCOMPARE(world.words("Line Use Summary"),
                 QStringLiteral("Today: 1.2 MB received, 30 kB sent.\n"
                                "In 30 days: 2.0 MB received, 31 kB sent.\n"
                                "The latest check for mail, with the headers of what was new: 48 kB "
                                "received, 900 bytes sent."));
        const auto* days = world.child<QTreeWidget>("Days");
        QCOMPARE(days->topLevelItemCount(), 2);
        QCOMPARE(days->topLevelItem(1)->text(0), QStringLiteral("Yesterday"));
        QCOMPARE(days->topLevelItem(0)->text(3), QStringLiteral("1.2 MB"));
    }
};

} // namespace ui

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    ui::SlowLineTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "slow_line_test.moc"
