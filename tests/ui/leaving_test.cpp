// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fake_world.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMessageBox>
#include <QSignalSpy>

using namespace ui;

namespace {

QMessageBox* question(const FakeWorld& world)
{
    return world.child<QMessageBox>("Delete Messages");
}

void answer(const FakeWorld& world, const char* button)
{
    QTest::mouseClick(question(world)->findChild<QAbstractButton*>(QLatin1String(button)), Qt::LeftButton);
}

visit::Receipt receipt(const FakeWorld& world, int n, visit::Fate fate)
{
    visit::Deletion deletion{world.id(n), n, fate, std::nullopt};
    if (fate == visit::Fate::Kept)
        deletion.error = base::Error{base::Fault::CommandRefused, QStringLiteral("DELE"), "not today"};
    return {{deletion}, std::nullopt};
}

// Message 3 is marked, message 1 has a saved copy.
struct Marked : FakeWorld {
    QSignalSpy left{window.get(), &Window::left};

    Marked()
    {
        Q_EMIT counter->archived(id(1));
        click(0);
        press(Qt::Key_Delete);
    }
};

} // namespace

class LeavingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutMarksItLeavesAtOnce()
    {
        FakeWorld world;
        QSignalSpy left(world.window.get(), &Window::left);
        world.window->close();
        QVERIFY(!question(world));
        QCOMPARE(world.counter->calls.last(), QStringLiteral("leave"));
        QCOMPARE(left.count(), 1);
        QVERIFY(!world.window->isVisible());
    }

    void itWaitsForQuitAndSaysSo()
    {
        FakeWorld world;
        world.counter->leavesAtOnce = false;
        world.window->close();
        QVERIFY(world.window->isVisible());
        QCOMPARE(world.child<QLabel>("Counts")->text(), QStringLiteral("Leaving…"));
        Q_EMIT world.counter->left();
        QVERIFY(!world.window->isVisible());
    }

    void theQuestionNamesWhatWouldBeLost()
    {
        const Marked world;
        world.window->close();
        QVERIFY(question(world));
        QVERIFY(world.window->isVisible());
        QCOMPARE(question(world)->text(), QStringLiteral("1 message is marked to be deleted on the server."));
        QVERIFY(question(world)->informativeText().contains(QStringLiteral("gone for good")));
        QVERIFY(question(world)->informativeText().contains(QStringLiteral("Third (from Ada Example)")));
        QCOMPARE(question(world)->textFormat(), Qt::PlainText);
    }

    void deleteNowGivesThePersonsWordOnlyWhereThereIsNoCopy()
    {
        const Marked world;
        world.click(2);
        world.press(Qt::Key_Delete);
        world.window->close();
        QVERIFY(question(world)->informativeText().startsWith(QStringLiteral("1 of them has no saved copy")));
        answer(world, "Delete Now");
        QCOMPARE(world.counter->calls.last(), QStringLiteral("carry out"));
        QCOMPARE(world.counter->orders.size(), 2);
        QCOMPARE(world.counter->orders[0].id, world.id(1));
        QCOMPARE(world.counter->orders[0].withoutCopy, false);
        QCOMPARE(world.counter->orders[1].id, world.id(3));
        QCOMPARE(world.counter->orders[1].withoutCopy, true);
    }

    void deletedThenLeft()
    {
        const Marked world;
        world.window->close();
        answer(world, "Delete Now");
        QVERIFY(world.window->isVisible());
        Q_EMIT world.counter->carriedOut(receipt(world, 3, visit::Fate::Accepted));
        QCOMPARE(world.counter->calls.last(), QStringLiteral("leave"));
        QCOMPARE(world.left.count(), 1);
    }

    void whatWasNotDeletedKeepsTheWindow_data()
    {
        QTest::addColumn<visit::Fate>("fate");
        QTest::newRow("kept") << visit::Fate::Kept;
        QTest::newRow("unknown") << visit::Fate::Unknown;
    }

    void whatWasNotDeletedKeepsTheWindow()
    {
        QFETCH(visit::Fate, fate);
        const Marked world;
        world.window->close();
        answer(world, "Delete Now");
        Q_EMIT world.counter->carriedOut(receipt(world, 3, fate));
        QVERIFY(world.window->isVisible());
        QVERIFY(world.child<QFrame>("Error")->isVisible());
        QCOMPARE(world.window->desk()->mailbox().markedRows().size(), 1);
        world.window->close();
        QVERIFY(question(world));
    }

    void keepLeavesWithoutDeleting()
    {
        const Marked world;
        world.window->close();
        answer(world, "Keep Marks");
        QVERIFY(!world.counter->calls.contains(QStringLiteral("carry out")));
        QCOMPARE(world.counter->calls.last(), QStringLiteral("leave"));
        QCOMPARE(world.left.count(), 1);
    }

    void cancelChangesNothing()
    {
        const Marked world;
        const QStringList before = world.counter->calls;
        world.window->close();
        answer(world, "Cancel");
        QCOMPARE(world.counter->calls, before);
        QVERIFY(world.window->isVisible());
        world.window->close();
        QVERIFY(question(world));
    }

    void escapeIsCancel()
    {
        const Marked world;
        world.window->close();
        QTest::keyClick(question(world), Qt::Key_Escape);
        QVERIFY(!world.counter->calls.contains(QStringLiteral("leave")));
        QVERIFY(world.window->isVisible());
    }

    void carryOutAsksWhereThereIsNoCopy()
    {
        const Marked world;
        world.trigger("Carry Out");
        QVERIFY(question(world));
        QVERIFY(!question(world)->findChild<QAbstractButton*>(QStringLiteral("Keep Marks")));
        answer(world, "Delete Now");
        QCOMPARE(world.counter->calls.last(), QStringLiteral("carry out"));
        Q_EMIT world.counter->carriedOut(receipt(world, 3, visit::Fate::Accepted));
        QVERIFY(world.window->isVisible());
        QCOMPARE(world.list()->model()->rowCount(), 2);
        QCOMPARE(world.child<QLabel>("Counts")->text(), QStringLiteral("2 messages, 2,675 bytes"));
    }

    void carryOutOfSavedMessagesJustDoesIt()
    {
        FakeWorld world;
        Q_EMIT world.counter->archived(world.id(3));
        world.click(0);
        world.press(Qt::Key_Delete);
        world.trigger("Carry Out");
        QVERIFY(!question(world));
        QCOMPARE(world.counter->orders.size(), 1);
        QCOMPARE(world.counter->orders[0].withoutCopy, false);
    }

    void marksOfAnEarlierRunAreAskedAbout()
    {
        FakeWorld world(false);
        world.open(base::Secret("x"));
        Q_EMIT world.counter->marksRestored({world.id(2)});
        world.fill();
        world.window->close();
        QVERIFY(question(world)->informativeText().contains(QStringLiteral("Second")));
    }

    void manySubjectsAreNotAllNamed()
    {
        FakeWorld world;
        QList<mailbox::Row> rows;
        for (int n = 1; n <= 30; ++n)
            rows.append(world.row(n));
        Q_EMIT world.counter->listed(rows);
        world.click(0);
        world.press(Qt::Key_A, Qt::ControlModifier);
        world.press(Qt::Key_Delete);
        world.window->close();
        QCOMPARE(question(world)->informativeText().count(QStringLiteral("•")), 10);
        QVERIFY(question(world)->informativeText().contains(QStringLiteral("and 20 more")));
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    LeavingTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "leaving_test.moc"
