// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fake_world.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QToolButton>
#include <QTreeWidget>

using namespace ui;

class WindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMailboxOpenedAnewWaitsForTheOldVisit();
    void namesThatScriptsRelyOn_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"Messages", "Message", "Attachments", "Filter", "Accounts"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void namesThatScriptsRelyOn()
    {
        QFETCH(QString, name);
        const FakeWorld world;
        QWidget* widget = world.window->findChild<QWidget*>(name);
        QVERIFY(widget);
        QCOMPARE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name), name);
    }

    void actionsThatScriptsRelyOn_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"Open Mailbox", "Check Mail", "Download", "Delete", "Keep", "Save As", "Carry Out", "Quit"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void actionsThatScriptsRelyOn()
    {
        QFETCH(QString, name);
        const FakeWorld world;
        const QAction* action = world.window->findChild<QAction*>(name);
        QVERIFY(action);
        QCOMPARE(action->text().remove(QLatin1Char('&')), name);
    }

    void noTwoOfAMenuShareALetter()
    {
        const FakeWorld world;
        for (const QMenu* menu : world.window->menuBar()->findChildren<QMenu*>()) {
            QSet<QString> letters;
            for (const QAction* action : menu->actions()) {
                const QString letter = QKeySequence::mnemonic(action->text()).toString();
                QVERIFY2(letter.isEmpty() || !letters.contains(letter), qPrintable(action->text()));
                letters.insert(letter);
            }
        }
    }

    void theWindowIsCalledRestante()
    {
        const FakeWorld world;
        QCOMPARE(world.window->objectName(), QStringLiteral("Restante"));
        QCOMPARE(world.window->accessibleName(), QStringLiteral("Restante"));
        QVERIFY(world.window->windowTitle().contains(QStringLiteral("Restante")));
    }

    void opensListsNewestFirst()
    {
        const FakeWorld world;
        QCOMPARE(world.counter->calls, (QStringList{QStringLiteral("recall"), QStringLiteral("check")}));
        QCOMPARE(world.list()->model()->rowCount(), 3);
        QCOMPARE(world.list()->model()->index(0, 1).data().toString(), QStringLiteral("Third"));
        QCOMPARE(world.child<QLabel>("Counts")->text(), QStringLiteral("3 messages, 5,675 bytes"));
    }

    void aClickLooksAndTellsThatItIsAPreview()
    {
        const FakeWorld world;
        world.click(0);
        QCOMPARE(world.counter->calls.last(), QStringLiteral("look uid3"));
        QCOMPARE(world.child<QLabel>("Subject")->text(), QStringLiteral("Third"));
        Q_EMIT world.counter->previewed(world.id(3), world.reading("The beginning"), world.peek());
        QCOMPARE(world.child<QPlainTextEdit>("Message")->toPlainText(), QStringLiteral("The beginning"));
        QVERIFY(world.child<QLabel>("Preview Words")->isVisible());
        QCOMPARE(world.child<QLabel>("Preview Words")->text(),
                 QStringLiteral("The text is whole. On the server: about 2.0 kB more."));
    }

    void aLatePreviewOfAnotherMessageIsNotShown()
    {
        const FakeWorld world;
        world.click(0);
        world.click(1);
        Q_EMIT world.counter->previewed(world.id(3), world.reading("late"), world.peek());
        QVERIFY(world.child<QPlainTextEdit>("Message")->toPlainText().isEmpty());
        world.click(0);
        QCOMPARE(world.child<QPlainTextEdit>("Message")->toPlainText(), QStringLiteral("late"));
        QCOMPARE(world.counter->calls.last(), QStringLiteral("look uid2"));
    }

    void enterDownloadsWithProgressAndStop()
    {
        const FakeWorld world;
        world.click(0);
        QVERIFY(!world.child<QToolButton>("Stop Download")->isVisible());
        world.press(Qt::Key_Return);
        QCOMPARE(world.counter->calls.last(), QStringLiteral("open uid3"));
        Q_EMIT world.counter->downloadProgressed(world.id(3), 1500, 3000);
        QVERIFY(world.child<QToolButton>("Stop Download")->isVisible());
        QCOMPARE(world.child<QLabel>("Progress Words")->text(), QStringLiteral("1.5 kB of 3.0 kB"));
        QTest::mouseClick(world.child<QToolButton>("Stop Download"), Qt::LeftButton);
        QCOMPARE(world.counter->calls.last(), QStringLiteral("stop"));
        Q_EMIT world.counter->openFailed(world.id(3), {base::Fault::Stopped, {}, {}});
        QVERIFY(!world.child<QToolButton>("Stop Download")->isVisible());
        QVERIFY(!world.child<QFrame>("Error")->isVisible());
    }

    void headersStopAndResumeWithHonestCounts()
    {
        const FakeWorld world;
        auto* const stop = world.child<QToolButton>("Stop Download");
        auto* const resume = world.child<QToolButton>("Resume Headers");
        const auto said = [&] { return world.child<QLabel>("Session")->text(); };
        Q_EMIT world.counter->stageChanged(visit::Stage::Headers);
        Q_EMIT world.counter->headersProgressed(1240, 9800);
        QVERIFY(stop->isVisible() && !resume->isVisible());
        QTest::mouseClick(stop, Qt::LeftButton);
        QCOMPARE(world.counter->calls.last(), QStringLiteral("stop"));
        for (const visit::Stage stage : {visit::Stage::Ready, visit::Stage::Away}) {
            Q_EMIT world.counter->stageChanged(stage);
            QVERIFY(!stop->isVisible() && resume->isVisible());
            QVERIFY(world.child<QAction>("Resume")->isEnabled());
            QCOMPARE(said(), QStringLiteral("1,240 of 9,800 headers"));
        }
        QTest::mouseClick(resume, Qt::LeftButton);
        QCOMPARE(world.counter->calls.last(), QStringLiteral("resume"));
        Q_EMIT world.counter->stageChanged(visit::Stage::Connecting);
        QVERIFY(!resume->isVisible());
        Q_EMIT world.counter->stageChanged(visit::Stage::Headers);
        Q_EMIT world.counter->headersProgressed(9800, 9800);
        Q_EMIT world.counter->stageChanged(visit::Stage::Ready);
        QVERIFY(!resume->isVisible());
        QVERIFY(!world.child<QAction>("Resume")->isEnabled());
    }

    void theWholeMessageShowsItsAttachments()
    {
        const FakeWorld world;
        world.click(0);
        world.press(Qt::Key_Return);
        mail::Reading reading = world.reading("All of it");
        reading.attachments = {
            {0, QStringLiteral("../plan.pdf"), QStringLiteral("application/pdf"), 12'000, {}}};
        Q_EMIT world.counter->archived(world.id(3));
        Q_EMIT world.counter->opened(world.id(3), QStringLiteral("/m"), reading);
        QCOMPARE(world.child<QPlainTextEdit>("Message")->toPlainText(), QStringLiteral("All of it"));
        QVERIFY(!world.child<QFrame>("Notice")->isVisible());
        auto* attachments = world.child<QTreeWidget>("Attachments");
        QVERIFY(attachments->isVisible());
        QCOMPARE(attachments->topLevelItemCount(), 1);
        QCOMPARE(attachments->topLevelItem(0)->text(0), mail::safeFileName(QStringLiteral("../plan.pdf")));
        QCOMPARE(attachments->topLevelItem(0)->text(2), QStringLiteral("12 kB"));
        QCOMPARE(world.list()->model()->index(0, 4).data().toString(), QStringLiteral("Saved"));
    }

    void anAttachmentIsSavedWhereThePersonSays()
    {
        const FakeWorld world;
        QString suggested;
        world.window->setWhereTo([&](const Window::Wish& wish, const auto& then) {
            suggested = wish.name;
            then(QStringLiteral("/elsewhere"));
        });
        world.click(0);
        mail::Reading reading = world.reading("text");
        reading.attachments = {{0, QStringLiteral("a"), {}, 1, {}}, {1, QStringLiteral("b.png"), {}, 1, {}}};
        Q_EMIT world.counter->opened(world.id(3), QStringLiteral("/m"), reading);
        auto* attachments = world.child<QTreeWidget>("Attachments");
        attachments->setCurrentItem(attachments->topLevelItem(1));
        QTest::mouseClick(world.child<QPushButton>("Save Attachment"), Qt::LeftButton);
        QCOMPARE(suggested, QStringLiteral("b.png"));
        QCOMPARE(world.counter->calls.last(), QStringLiteral("attachment of /m 1 /elsewhere"));
        Q_EMIT world.counter->fileSaved(QStringLiteral("/elsewhere"));
        QCOMPARE(world.window->statusBar()->currentMessage(), QStringLiteral("Saved as /elsewhere"));
    }

    void saveAsSuggestsTheSubject()
    {
        const FakeWorld world;
        QString suggested;
        world.window->setWhereTo([&](const Window::Wish& wish, const auto& then) {
            suggested = wish.name;
            then(QStringLiteral("/m.eml"));
        });
        world.click(0);
        world.trigger("Save As");
        QCOMPARE(suggested, QStringLiteral("Third.eml"));
        QCOMPARE(world.counter->calls.last(), QStringLiteral("save uid3 /m.eml"));
    }

    void delMarksAndUndoTakesItBack()
    {
        const FakeWorld world;
        world.click(1);
        world.press(Qt::Key_Delete);
        const QModelIndex state = world.list()->model()->index(1, 4);
        QCOMPARE(state.data().toString(), QStringLiteral("To delete"));
        QCOMPARE(world.counter->calls.last(), QStringLiteral("mark uid2"));
        QVERIFY(world.child<QAction>("Carry Out")->isEnabled());
        world.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(state.data().toString(), QString());
        QCOMPARE(world.counter->calls.last(), QStringLiteral("keep uid2"));
        QVERIFY(!world.child<QAction>("Carry Out")->isEnabled());
        world.press(Qt::Key_Delete);
        world.press(Qt::Key_Delete, Qt::ShiftModifier);
        QCOMPARE(state.data().toString(), QString());
    }

    void delMarksAllThatAreSelected()
    {
        const FakeWorld world;
        world.click(0);
        world.press(Qt::Key_A, Qt::ControlModifier);
        world.press(Qt::Key_Delete);
        QCOMPARE(world.window->desk()->mailbox().markedRows().size(), 3);
        world.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(world.window->desk()->mailbox().markedRows().size(), 0);
    }

    void delInTheFilterIsNoMark()
    {
        const FakeWorld world;
        world.click(0);
        auto* filter = world.child<QLineEdit>("Filter");
        filter->setFocus();
        QTest::keyClick(filter, Qt::Key_Delete);
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(world.counter->calls.last(), QStringLiteral("look uid3"));
    }

    void withoutLastingIdsItSaysWhyNothingIsMarked()
    {
        const FakeWorld world;
        mailbox::Row row = world.row(1);
        row.id = {{}, 1};
        Q_EMIT world.counter->listed({row});
        world.click(0);
        world.press(Qt::Key_Delete);
        QVERIFY(world.child<QFrame>("Error")->isVisible());
        QVERIFY(world.child<QLabel>("Error Text")->text().contains(QStringLiteral("UIDL")));
    }

    void theFilterNarrowsAsOneTypes()
    {
        const FakeWorld world;
        QTest::keyClick(world.window.get(), Qt::Key_F, Qt::ControlModifier);
        auto* filter = world.child<QLineEdit>("Filter");
        QTRY_VERIFY(filter->hasFocus());
        QTest::keyClicks(filter, QStringLiteral("sec"));
        QCOMPARE(world.list()->model()->rowCount(), 1);
        QCOMPARE(world.list()->model()->index(0, 1).data().toString(), QStringLiteral("Second"));
        filter->clear();
        QCOMPARE(world.list()->model()->rowCount(), 3);
    }

    void sortsByMenuAndSaysSoInTheHeader()
    {
        const FakeWorld world;
        world.trigger("Sort by Subject");
        world.trigger("Ascending");
        QCOMPARE(world.list()->model()->index(0, 1).data().toString(), QStringLiteral("First"));
        QCOMPARE(world.window->desk()->mailbox().order(),
                 (mailbox::Order{mailbox::Column::Subject, Qt::AscendingOrder}));
    }

    void aMissingPasswordIsAskedForInTheWindow()
    {
        FakeWorld world(false);
        world.open({});
        QCOMPARE(world.counter->calls, QStringList{QStringLiteral("recall")});
        auto* field = world.child<QLineEdit>("Mailbox Password");
        QVERIFY(field->isVisible());
        QTest::keyClicks(field, QStringLiteral("open sesame"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(world.counter->calls,
                 (QStringList{QStringLiteral("recall"), QStringLiteral("password open sesame"),
                              QStringLiteral("check")}));
        QVERIFY(!field->isVisible());
        QVERIFY(field->text().isEmpty());
    }

    void aRefusedPasswordShowsTheServersWordsAndAsksAgain()
    {
        const FakeWorld world;
        Q_EMIT world.counter->failed({base::Fault::LoginRefused, {}, "[AUTH] wrong \x1b[31mword"});
        QVERIFY(world.child<QFrame>("Error")->isVisible());
        QCOMPARE(world.child<QLabel>("Error Text")->text(),
                 QStringLiteral("The server refused the user name or the password."));
        const QString advice = world.child<QLabel>("Error Advice")->text();
        QVERIFY(advice.contains(QStringLiteral("[AUTH] wrong")));
        QVERIFY(!advice.contains(QChar(0x1B)));
        auto* remedy = world.child<QPushButton>("Remedy");
        QCOMPARE(remedy->text(), QStringLiteral("Enter Password"));
        QTest::mouseClick(remedy, Qt::LeftButton);
        QVERIFY(world.child<QLineEdit>("Mailbox Password")->isVisible());
        QCOMPARE(world.counter->calls.count(QStringLiteral("check")), 1);
    }

    void aLostLineOffersAnotherTry()
    {
        const FakeWorld world;
        Q_EMIT world.counter->failed({base::Fault::ConnectionRefused, QStringLiteral("pop.example.org"), {}});
        auto* remedy = world.child<QPushButton>("Remedy");
        QCOMPARE(remedy->text(), QStringLiteral("Try Again"));
        QTest::mouseClick(remedy, Qt::LeftButton);
        QCOMPARE(world.counter->calls.last(), QStringLiteral("check"));
        QVERIFY(!world.child<QFrame>("Error")->isVisible());
    }

    void anErrorCanBeDismissedAndBlocksNothing()
    {
        const FakeWorld world;
        Q_EMIT world.counter->failed(
            {base::Fault::CertificateRefused, QStringLiteral("pop.example.org"), {}});
        QVERIFY(!world.child<QPushButton>("Remedy")->isVisible());
        world.click(0);
        QCOMPARE(world.counter->calls.last(), QStringLiteral("look uid3"));
        QTest::mouseClick(world.child<QPushButton>("Dismiss"), Qt::LeftButton);
        QVERIFY(!world.child<QFrame>("Error")->isVisible());
    }

    void aMessageThatIsGoneIsMarkedSo()
    {
        const FakeWorld world;
        world.click(0);
        world.press(Qt::Key_Return);
        Q_EMIT world.counter->openFailed(world.id(3),
                                         {base::Fault::MessageGone, QStringLiteral("3"), "no such message"});
        QCOMPARE(world.list()->model()->index(0, 4).data().toString(), QStringLiteral("Gone"));
        QVERIFY(world.child<QFrame>("Error")->isVisible());
        QVERIFY(world.child<QLabel>("Notice Words")->text().contains(QStringLiteral("no such message")));
    }

    void aServerWithoutPreviewsSaysSoInThePane()
    {
        const FakeWorld world;
        world.click(0);
        Q_EMIT world.counter->previewFailed(world.id(3), {base::Fault::TopUnsupported, {}, {}});
        QVERIFY(world.child<QLabel>("Notice Words")->text().contains(QStringLiteral("Download the message")));
        QCOMPARE(world.child<QLabel>("Subject")->text(), QStringLiteral("Third"));
    }

    void theSessionInWords()
    {
        const FakeWorld world;
        Q_EMIT world.counter->linkChanged({true, QStringLiteral("TLS 1.3"), {}});
        Q_EMIT world.counter->stageChanged(visit::Stage::Ready);
        QCOMPARE(world.child<QLabel>("Session")->text(),
                 QStringLiteral("Signed on: the mailbox is locked for others"));
        QCOMPARE(world.child<QLabel>("Link")->text(), QStringLiteral("TLS 1.3"));
        Q_EMIT world.counter->stageChanged(visit::Stage::Away);
        QCOMPARE(world.child<QLabel>("Session")->text(), QStringLiteral("Away: the mailbox is free"));
        QVERIFY(!world.child<QLabel>("Link")->isVisible());
    }

    void foreignTextIsNeverRich()
    {
        const FakeWorld world;
        Q_EMIT world.counter->headersArrived({world.header(3, "<b>bold</b><img src='http://x.test/'>")});
        world.click(0);
        const auto* subject = world.child<QLabel>("Subject");
        QCOMPARE(subject->textFormat(), Qt::PlainText);
        QCOMPARE(subject->text(), QStringLiteral("<b>bold</b><img src='http://x.test/'>"));
        for (const QLabel* label : world.window->findChildren<QLabel*>())
            QVERIFY2(label->textFormat() != Qt::RichText, qPrintable(label->text()));
    }

    void anOpenedMailboxIsRememberedWithoutItsPassword()
    {
        const FakeWorld world;
        QCOMPARE(world.remembered.accounts(), QList{world.account()});
        QFile file(world.settings.fileName());
        const_cast<QSettings&>(world.settings).sync();
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("secret"));
        QCOMPARE(world.child<QListWidget>("Accounts")->count(), 1);
    }

    void twoMailboxesSideBySide()
    {
        FakeWorld world;
        FakeCounter* first = world.counter;
        account::Account other = world.account();
        other.user = QStringLiteral("other");
        world.window->openMailbox(other, base::Secret("x"));
        QCOMPARE(world.list()->model()->rowCount(), 0);
        auto* accounts = world.child<QListWidget>("Accounts");
        const QRect rect = accounts->visualItemRect(accounts->item(0));
        QTest::mouseClick(accounts->viewport(), Qt::LeftButton, {}, rect.center());
        QCOMPARE(world.list()->model()->rowCount(), 3);
        world.click(0);
        QCOMPARE(first->calls.last(), QStringLiteral("look uid3"));
    }

    void filesAreReadWithoutMarks()
    {
        FakeWorld world(false);
        world.window->openFiles({QStringLiteral("/a.eml")});
        mailbox::Row row = world.row(1);
        row.id = {{}, 1};
        Q_EMIT world.counter->listed({row});
        world.click(0);
        QVERIFY(!world.child<QAction>("Delete")->isEnabled());
        QVERIFY(!world.child<QLabel>("Session")->isVisible());
    }

    void theKeyboardReachesEverything()
    {
        const FakeWorld world;
        world.click(0);
        Q_EMIT world.counter->previewed(world.id(3), world.reading("text"), world.peek());
        world.list()->setFocus();
        QSet<QString> reached;
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached.insert(QApplication::focusWidget()->objectName());
        }
        for (const char* name : {"Messages", "Message", "Filter", "Accounts"})
            QVERIFY2(reached.contains(QLatin1String(name)), name);
    }
};

void WindowTest::aMailboxOpenedAnewWaitsForTheOldVisit()
{
    FakeWorld world;
    FakeCounter* const old = world.counter;
    old->leavesAtOnce = false;
    world.open(base::Secret("another"));
    world.open(base::Secret("third"));
    QCoreApplication::processEvents();
    QCOMPARE(world.counter, old); // two visits at once would stand in each other's way
    QCOMPARE(old->calls.count(QStringLiteral("leave")), 1);
    const QPointer<FakeCounter> watched = old;
    Q_EMIT old->left();
    QTRY_VERIFY(!watched);
    QTRY_COMPARE(world.opened, 2); // the next one may lie where the old one lay
    QCOMPARE(world.window->desk()->name(), QStringLiteral("guest@pop.example.org"));
    QVERIFY(world.counter->calls.contains(QStringLiteral("check")));
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    WindowTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "window_test.moc"
