// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/host.h"
#include "ui/message_list.h"
#include "ui/portrait.h"
#include "ui/remembered.h"
#include "ui/window.h"
#include "visit/keeper.h"
#include "visit/worker.h"

#include <QAbstractButton>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;

namespace {

practice::Options letters()
{
    practice::Options options;
    options.password = base::Secret("s3cret");
    options.messages.emplace();
    for (const QByteArray n : {"1", "2", "3"}) {
        options.messages->push_back(practice::messageFromText(
            "uid-" + n, "From: Ann <ann@example.org>\nDate: Thu, 0" + n +
                            " Jan 2026 12:00:00 +0000\nSubject: Letter " + n + "\n\nText of letter " + n +
                            "\n" + QByteArray("line\n").repeated(60) + "The end\n"));
    }
    return options;
}

/// The whole program behind the window, worker thread, archive and all, against a whole server.
struct World {
    QTemporaryDir folder;
    std::unique_ptr<practice::Host> host;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    Remembered remembered{settings};
    std::unique_ptr<Window> window;
    std::unique_ptr<QSignalSpy> left;

    explicit World(const practice::Options& options = letters())
    {
        auto started = practice::Host::start(options);
        if (started)
            host = std::move(*started);
        openWindow();
    }

    ~World()
    {
        window->leave();
        (void)(left->count() > 0 || left->wait(10'000));
    }

    void openWindow()
    {
        window = std::make_unique<Window>(makers(), remembered);
        left = std::make_unique<QSignalSpy>(window.get(), &Window::left);
        window->show();
        (void)QTest::qWaitForWindowActive(window.get());
    }

    account::Account account() const
    {
        account::Account account;
        account.host = host->address();
        account.port = host->port();
        account.user = host->user();
        account.caFile = folder.filePath(QStringLiteral("ca.pem"));
        (void)host->writeCaFile(account.caFile);
        return account;
    }

    /// Opens the mailbox and waits until it is listed.
    bool open(const base::Secret& password = base::Secret("s3cret"))
    {
        window->openMailbox(account(), password);
        QSignalSpy checked(window->desk(), &Desk::checked);
        return checked.wait(10'000);
    }

    template <class T> T* child(const char* name) const { return window->findChild<T*>(QLatin1String(name)); }
    QTreeView* list() const { return child<QTreeView>("Messages"); }
    QString text() const { return child<QPlainTextEdit>("Message")->toPlainText(); }
    QString cell(int line, int column) const
    {
        return list()->model()->index(line, column).data().toString();
    }

    void click(int line) const
    {
        const QRect rect = list()->visualRect(list()->model()->index(line, 1));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, rect.center());
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(list(), key, modifiers);
    }

    void answer(const char* button) const
    {
        auto* question = child<QMessageBox>("Delete Messages");
        QVERIFY(question);
        QTest::mouseClick(question->findChild<QAbstractButton*>(QLatin1String(button)), Qt::LeftButton);
    }

    bool heard(const QByteArray& command) const { return host->heard().contains(command); }

    int savedMessages() const
    {
        int count = 0;
        for (QDirIterator it(folder.filePath(QStringLiteral("archive/Maildir/new")), QDir::Files);
             it.hasNext(); it.next())
            ++count;
        return count;
    }

private:
    Window::Makers makers()
    {
        Window::Makers makers;
        makers.mailbox = [this](const account::Account& account, const base::Secret& password) {
            visit::Keeper::Options options{folder.filePath(QStringLiteral("archive")), {}};
            return std::make_unique<visit::Worker>(
                std::make_unique<visit::Keeper>(account, password, std::move(options)));
        };
        return makers;
    }
};

} // namespace

class PracticeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensAndListsNewestFirst()
    {
        World world;
        QVERIFY(world.open());
        QCOMPARE(world.list()->model()->rowCount(), 3);
        QCOMPARE(world.cell(0, 0), QStringLiteral("Ann"));
        QCOMPARE(world.cell(0, 1), QStringLiteral("Letter 3"));
        QTRY_COMPARE(world.child<QLabel>("Session")->text(),
                     QStringLiteral("Signed on: the mailbox is locked for others"));
        QVERIFY(world.child<QLabel>("Link")->text().startsWith(QStringLiteral("TLS")));
    }

    void aClickPreviewsWithoutTaking()
    {
        World world;
        QVERIFY(world.open());
        world.click(1);
        QTRY_VERIFY(world.text().startsWith(QStringLiteral("Text of letter 2")));
        QVERIFY(world.heard("TOP 2 20"));
        QTest::keyClick(world.child<QPlainTextEdit>("Message"), Qt::Key_End, Qt::ControlModifier);
        QTRY_VERIFY(world.text().contains(QStringLiteral("The end"))); // reading on is no taking either
        QVERIFY(!world.heard("RETR 2"));
        QCOMPARE(world.cell(1, 4), QString());
    }

    void enterDownloadsAndKeepsACopy()
    {
        World world;
        QVERIFY(world.open());
        world.click(1);
        world.press(Qt::Key_Return);
        QTRY_VERIFY(world.text().contains(QStringLiteral("The end")));
        QTRY_COMPARE(world.cell(1, 4), QStringLiteral("Saved")); // the text may have come by a preview
        QCOMPARE(world.savedMessages(), 1);
    }

    void aSavedCopyIsReadWithoutTheServer()
    {
        World world;
        QVERIFY(world.open());
        world.click(1);
        world.press(Qt::Key_Return);
        QTRY_VERIFY(world.text().contains(QStringLiteral("The end")));
        world.window->leave();
        QTRY_COMPARE(world.left->count(), 1);
        world.openWindow();
        QVERIFY(world.open());
        QCOMPARE(world.cell(1, 4), QStringLiteral("Saved"));
        const auto before = world.host->heard().count("RETR 2");
        world.click(1);
        QTRY_VERIFY(world.text().contains(QStringLiteral("The end")));
        QCOMPARE(world.host->heard().count("RETR 2"), before);
    }

    void deleteNowDeletesAfterTheAnswer()
    {
        World world;
        QVERIFY(world.open());
        world.click(1);
        world.press(Qt::Key_Delete);
        QVERIFY(!world.heard("DELE 2"));
        world.window->close();
        world.answer("Delete Now");
        QTRY_COMPARE_WITH_TIMEOUT(world.left->count(), 1, 10'000);
        QCOMPARE(world.host->uids(), (std::vector<QByteArray>{"uid-1", "uid-3"}));
        QCOMPARE(world.host->heard().last(), QByteArray("QUIT"));
    }

    void keepLeavesTheMailboxAloneAndComesBackMarked()
    {
        World world;
        QVERIFY(world.open());
        world.click(1);
        world.press(Qt::Key_Delete);
        world.window->close();
        world.answer("Keep Marks");
        QTRY_COMPARE_WITH_TIMEOUT(world.left->count(), 1, 10'000);
        QCOMPARE(world.host->uids().size(), size_t(3));
        QVERIFY(!world.heard("DELE 2"));
        world.openWindow();
        QVERIFY(world.open());
        QCOMPARE(world.cell(1, 4), QStringLiteral("To delete"));
    }

    void cancelStaysAndDeletesNothing()
    {
        World world;
        QVERIFY(world.open());
        world.click(1);
        world.press(Qt::Key_Delete);
        world.window->close();
        world.answer("Cancel");
        QVERIFY(world.window->isVisible());
        QCOMPARE(world.host->uids().size(), size_t(3));
        world.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(world.cell(1, 4), QString());
    }

    void carryOutStaysAndTakesTheRowAway()
    {
        World world;
        QVERIFY(world.open());
        world.click(0);
        world.press(Qt::Key_Return);
        QTRY_COMPARE(world.cell(0, 4), QStringLiteral("Saved"));
        world.press(Qt::Key_Delete);
        world.child<QAction>("Carry Out")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(world.list()->model()->rowCount(), 2, 10'000);
        QCOMPARE(world.host->uids(), (std::vector<QByteArray>{"uid-1", "uid-2"}));
        QVERIFY(world.window->isVisible());
    }

    void aWrongPasswordThenTheRightOne()
    {
        World world;
        world.window->openMailbox(world.account(), base::Secret("wrong"));
        QTRY_VERIFY_WITH_TIMEOUT(world.child<QFrame>("Error")->isVisible(), 10'000);
        QTest::mouseClick(world.child<QAbstractButton>("Remedy"), Qt::LeftButton);
        auto* field = world.child<QLineEdit>("Mailbox Password");
        QVERIFY(field->isVisible());
        QTest::keyClicks(field, QStringLiteral("s3cret"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(world.list()->model()->rowCount(), 3, 10'000);
        QVERIFY(!world.child<QFrame>("Error")->isVisible());
    }

    void anUntrustedCertificateIsRefusedAndSaysSo()
    {
        World world;
        account::Account account = world.account();
        account.caFile.clear();
        world.window->openMailbox(account, base::Secret("s3cret"));
        QTRY_VERIFY_WITH_TIMEOUT(world.child<QFrame>("Error")->isVisible(), 10'000);
        QVERIFY(world.child<QLabel>("Error Advice")->text().contains(QStringLiteral("No password was sent")));
        QVERIFY(world.host->heard().isEmpty());
    }

    void aCutLineIsToldAndAnotherTryHelps()
    {
        World world;
        QVERIFY(world.open());
        world.host->cutConnections();
        world.click(0);
        // The cut meets the visit before the click, or the preview in flight: then the pane says so.
        QTRY_VERIFY_WITH_TIMEOUT(world.text().startsWith(QStringLiteral("Text of letter 3")) ||
                                     world.child<QFrame>("Error")->isVisible() ||
                                     world.window->desk()->page().kind == Page::Kind::Failed,
                                 10'000);
        world.child<QAction>("Check Mail")->trigger();
        QSignalSpy checked(world.window->desk(), &Desk::checked);
        QVERIFY(checked.wait(10'000));
        QVERIFY(!world.child<QFrame>("Error")->isVisible());
    }

    void theScriptTakesAPictureAndLeaves()
    {
        World world;
        const QString file = world.folder.filePath(QStringLiteral("picture.png"));
        Portrait portrait(*world.window, {file, 2});
        world.window->openMailbox(world.account(), base::Secret("s3cret"));
        QTRY_COMPARE_WITH_TIMEOUT(world.left->count(), 1, 20'000);
        QCOMPARE(portrait.exitCode(), 0);
        QCOMPARE(QImage(file).size(), QSize(1200, 760) * world.window->devicePixelRatio());
        QVERIFY(world.text().contains(QStringLiteral("Text of letter 2")));
        QCOMPARE(world.host->heard().last(), QByteArray("QUIT"));
    }

    void theScriptSaysWhenThereIsNoPicture()
    {
        World world;
        Portrait portrait(*world.window, {world.folder.filePath(QStringLiteral("p.png")), 2});
        world.window->openMailbox(world.account(), base::Secret("wrong"));
        QTRY_COMPARE_WITH_TIMEOUT(world.left->count(), 1, 20'000);
        QCOMPARE(portrait.exitCode(), 69);
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    PracticeTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "practice_test.moc"
