// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fake_world.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace ui;

namespace {

struct CleaningUp : FakeWorld {
    QDialog* dialog = nullptr;

    CleaningUp()
    {
        trigger("Clean Up");
        dialog = child<QDialog>("Clean Up");
        (void)QTest::qWaitFor([this] { return text("Result") != QStringLiteral("Reading…"); });
    }

    template <class T> T* part(const char* name) const { return dialog->findChild<T*>(QLatin1String(name)); }
    QString text(const char* name) const { return part<QLabel>(name)->text(); }
    QAbstractItemModel* chosen() const { return part<QTreeView>("Chosen Messages")->model(); }

    /// Keys, not the mouse: the dialog must be worked without one.
    void type(const char* field, const char* keys) const
    {
        auto* box = part<QAbstractSpinBox>(field);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QLatin1String(keys));
    }

    void press(const char* button) const
    {
        auto* pressed = part<QAbstractButton>(button);
        pressed->setFocus();
        QTest::keyClick(pressed, Qt::Key_Space);
    }

    int marked() const { return int(window->desk()->mailbox().markedRows().size()); }
};

/// A mailbox with rules that are kept; not checked yet.
struct Kept : FakeWorld {
    Kept(bool withoutAsking)
        : FakeWorld(false)
    {
        CleanUpHabit habit{{}, true, withoutAsking};
        habit.rules.allButNewest = 1;
        remembered.remember(account());
        remembered.keepCleanUp(account().key(), habit);
        open(base::Secret("secret"));
    }

    bool proposed() const { return child<QFrame>("Proposal")->isVisible(); }
    int marked() const { return int(window->desk()->mailbox().markedRows().size()); }
};

} // namespace

class CleanUpDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void beforeARuleNothingIsChosen()
    {
        const CleaningUp world;
        QVERIFY(world.dialog->isVisible());
        QCOMPARE(world.text("Result"), QStringLiteral("Choose what is to go."));
        QVERIFY(!world.part<QPushButton>("Mark")->isEnabled());
        QVERIFY(!world.part<QPushButton>("Save Rules")->isEnabled());
        QCOMPARE(world.chosen()->rowCount(), 0);
    }

    void typingARuleShowsItsResultAtOnce()
    {
        const CleaningUp world;
        world.type("Newest", "1");
        QVERIFY(world.part<QCheckBox>("All But The Newest")->isChecked());
        QCOMPARE(world.text("Result"), QStringLiteral("Frees 3.0 kB of 6.0 kB: 2 messages"));
        QCOMPARE(world.text("Result Details"), QStringLiteral("3.0 kB remain."));
        QCOMPARE(world.chosen()->rowCount(), 2);
        QCOMPARE(world.chosen()->index(0, 1).data().toString(), QStringLiteral("First"));
        QCOMPARE(world.part<QPushButton>("Mark")->text(), QStringLiteral("&Mark 2 Messages"));
        QCOMPARE(world.marked(), 0);
    }

    void aBarForEachSenderWithItsWords()
    {
        const CleaningUp world;
        world.type("Newest", "0");
        const auto* bars = world.part<QTreeView>("Senders")->model();
        QCOMPARE(bars->rowCount(), 1);
        QCOMPARE(bars->index(0, 0).data().toString(), QStringLiteral("Ada Example"));
        QCOMPARE(bars->index(0, 1).data().toString().trimmed(), QStringLiteral("3"));
        QCOMPARE(bars->index(0, 2).data().toString(), QStringLiteral("6.0 kB"));
    }

    void markingIsOneStepBack()
    {
        const CleaningUp world;
        world.type("Newest", "1");
        world.press("Mark");
        QCOMPARE(world.marked(), 2);
        QVERIFY(world.counter->calls.contains(QStringLiteral("mark uid1")));
        QVERIFY(!world.counter->calls.contains(QStringLiteral("carry out")));
        world.trigger("Undo");
        QCOMPARE(world.marked(), 0);
    }

    void escapeChangesNothing()
    {
        const CleaningUp world;
        world.type("Newest", "1");
        world.press("Propose");
        QTest::keyClick(world.dialog, Qt::Key_Escape);
        QCOMPARE(world.marked(), 0);
        QCOMPARE(world.remembered.cleanUp(world.account().key()), CleanUpHabit());
    }

    void whatIsMarkedAlreadyIsSaid()
    {
        FakeWorld world;
        world.click(2);
        QTest::keyClick(world.list(), Qt::Key_Delete);
        world.trigger("Clean Up");
        auto* dialog = world.child<QDialog>("Clean Up");
        QTRY_COMPARE(dialog->findChild<QLabel*>(QStringLiteral("Result Details"))->text(),
                     QStringLiteral("The result appears here at once. Nothing is marked before you click. "
                                    "Marked already: 1 message, 1.0 kB."));
    }

    void sendersOneALine()
    {
        const CleaningUp world;
        auto* field = world.part<QPlainTextEdit>("Senders Field");
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("example.com"));
        QCOMPARE(world.text("Result"), QStringLiteral("Nothing fits these rules."));
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClicks(field, QStringLiteral("example.org"));
        QCOMPARE(world.chosen()->rowCount(), 3);
    }

    void theKeyboardReachesEverything()
    {
        const CleaningUp world;
        world.type("Newest", "1");
        QSet<QString> reached;
        for (int i = 0; i < 30; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached.insert(QApplication::focusWidget()->objectName());
        }
        for (const char* name : {"Older Than", "Days", "Bigger Than", "Size", "Limit", "Senders Field",
                                 "Only Saved", "Propose", "Senders", "Chosen Messages", "Mark", "Cancel"})
            QVERIFY2(reached.contains(QLatin1String(name)), name);
        QVERIFY(!world.part<QWidget>("Without Asking")->isEnabled());
    }

    void rulesAreKeptOnlyByAClick()
    {
        const CleaningUp world;
        world.type("Days", "30");
        world.press("Propose");
        world.press("Save Rules");
        QCOMPARE(world.marked(), 0);
        const CleanUpHabit kept = world.remembered.cleanUp(world.account().key());
        QVERIFY(kept.propose && !kept.withoutAsking);
        QCOMPARE(kept.rules.olderThanDays, 30);
    }

    void keptRulesAreProposedAtEachVisit()
    {
        Kept world(false);
        world.fill();
        QTRY_VERIFY(world.proposed());
        QCOMPARE(world.child<QLabel>("Proposal Text")->text(),
                 QStringLiteral("Clean-up proposes 2 messages (3.0 kB)"));
        QCOMPARE(world.marked(), 0);
        QTest::mouseClick(world.child<QPushButton>("Proposal Dismiss"), Qt::LeftButton);
        QVERIFY(!world.proposed());
        world.trigger("Check Mail");
        world.fill();
        QTRY_VERIFY(world.proposed());
    }

    void theProposalIsShownAndMarkedByAClick()
    {
        Kept world(false);
        world.fill();
        QTRY_VERIFY(world.proposed());
        QTest::mouseClick(world.child<QPushButton>("Proposal Show"), Qt::LeftButton);
        auto* dialog = world.child<QDialog>("Clean Up");
        auto* mark = dialog->findChild<QPushButton*>(QStringLiteral("Mark"));
        QTRY_VERIFY(mark->isEnabled());
        QTest::mouseClick(mark, Qt::LeftButton);
        QCOMPARE(world.marked(), 2);
        QVERIFY(!world.proposed());
    }

    void withoutAskingItOnlyMarks()
    {
        Kept world(true);
        world.fill();
        QTRY_COMPARE(world.marked(), 2);
        QVERIFY(!world.proposed());
        QCOMPARE(world.child<QLabel>("News Text")->text(), QStringLiteral("Clean-up marked 2 messages."));
        QVERIFY(!world.counter->calls.contains(QStringLiteral("carry out")));
        world.window->close();
        QVERIFY(world.child<QDialog>("Delete Messages"));
    }

    void whatAPersonKeptIsNotMarkedAgain()
    {
        Kept world(true);
        world.fill();
        QTRY_COMPARE(world.marked(), 2);
        world.trigger("Undo");
        world.click(2);
        world.press(Qt::Key_Delete);
        world.trigger("Check Mail");
        mailbox::Row fresh = world.row(4);
        Q_EMIT world.counter->listed({world.row(1), world.row(2), world.row(3), fresh});
        Q_EMIT world.counter->headersArrived({world.header(4, "Fourth")});
        Q_EMIT world.counter->checked();
        QTRY_VERIFY(world.window->desk()->mailbox().find(world.id(3))->marked);
        QVERIFY(!world.window->desk()->mailbox().find(world.id(2))->marked);
    }

    void aForgottenMailboxForgetsItsRules()
    {
        Kept world(true);
        world.remembered.forget(world.account().key());
        QCOMPARE(world.remembered.cleanUp(world.account().key()), CleanUpHabit());
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    CleanUpDialogTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "clean_up_dialog_test.moc"
