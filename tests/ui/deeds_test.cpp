// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Saving several messages, opening files, coming to the front.
#include "ui/fake_world.h"

#include <QDialog>
#include <QDropEvent>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QStatusBar>

using namespace ui;

namespace {

bool drop(Window& window, const QList<QUrl>& urls)
{
    QMimeData data;
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.setAccepted(false);
    QApplication::sendEvent(&window, &enter);
    QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    if (enter.isAccepted())
        QApplication::sendEvent(&window, &event);
    return enter.isAccepted();
}

} // namespace

class DeedsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void severalMessagesAsFileOrFolder_data()
    {
        QTest::addColumn<bool>("folder");
        QTest::newRow("mbox") << false;
        QTest::newRow("folder") << true;
    }

    void severalMessagesAsFileOrFolder()
    {
        QFETCH(bool, folder);
        const FakeWorld world;
        Window::Wish asked;
        world.window->setWhereTo([&](const Window::Wish& wish, const auto& then) {
            asked = wish;
            then(QStringLiteral("/there"));
        });
        world.click(0);
        world.press(Qt::Key_A, Qt::ControlModifier);
        world.trigger("Save As");
        auto* dialog = world.child<QDialog>("Save Messages");
        QTRY_VERIFY(dialog->isActiveWindow());
        if (folder)
            QTest::keyClick(dialog->findChild<QRadioButton*>(QStringLiteral("Mbox")), Qt::Key_Down);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(asked.folder, folder);
        QCOMPARE(asked.name, folder ? QString() : QStringLiteral("messages.mbox"));
        QCOMPARE(world.counter->calls.last(),
                 folder ? QStringLiteral("export 3 /there folder") : QStringLiteral("export 3 /there mbox"));
        Q_EMIT world.counter->exported(3, QStringLiteral("/there"));
        QCOMPARE(world.window->statusBar()->currentMessage(), QStringLiteral("3 messages saved in /there"));
    }

    void savingSeveralCanBeCancelled()
    {
        const FakeWorld world;
        world.window->setWhereTo([](const Window::Wish&, const auto&) { QFAIL("asked where"); });
        world.click(0);
        world.press(Qt::Key_A, Qt::ControlModifier);
        const QStringList before = world.counter->calls;
        world.trigger("Save As");
        QTest::keyClick(world.child<QDialog>("Save Messages"), Qt::Key_Escape);
        QCOMPARE(world.counter->calls, before);
    }

    void filesAndFoldersAreOpenedFromTheMenu_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<bool>("folder");
        QTest::newRow("files") << QByteArray("Open Files") << false;
        QTest::newRow("Maildir") << QByteArray("Open Folder") << true;
    }

    void filesAndFoldersAreOpenedFromTheMenu()
    {
        QFETCH(QByteArray, action);
        QFETCH(bool, folder);
        FakeWorld world(false);
        world.window->setWhatToOpen([&](const Window::Wish& wish, const auto& then) {
            QCOMPARE(wish.folder, folder);
            then({QStringLiteral("/a.eml"), QStringLiteral("/b.mbox")});
        });
        world.trigger(action.constData());
        QCOMPARE(world.files, (QStringList{QStringLiteral("/a.eml"), QStringLiteral("/b.mbox")}));
        QVERIFY(!world.window->desk()->isRemote());
    }

    void whatIsDroppedIsOpened()
    {
        FakeWorld world;
        QVERIFY(drop(*world.window, {QUrl::fromLocalFile(QStringLiteral("/a.eml"))}));
        QCOMPARE(world.files, QStringList{QStringLiteral("/a.eml")});
        QVERIFY(drop(*world.window, {QUrl::fromLocalFile(QStringLiteral("/Maildir"))}));
        QTRY_COMPARE(world.files, QStringList{QStringLiteral("/Maildir")});
        QCOMPARE(world.child<QListWidget>("Accounts")->count(), 2);
    }

    void aLinkIsNotDropped()
    {
        FakeWorld world;
        QVERIFY(!drop(*world.window, {QUrl(QStringLiteral("https://example.org/a.eml"))}));
        QVERIFY(world.files.isEmpty());
    }

    void historyAndCleanUpAreForServersOnly()
    {
        FakeWorld world;
        QVERIFY(world.child<QAction>("History")->isEnabled());
        QVERIFY(world.child<QAction>("Clean Up")->isEnabled());
        world.window->openFiles({QStringLiteral("/a.eml")});
        QVERIFY(!world.child<QAction>("History")->isEnabled());
        QVERIFY(!world.child<QAction>("Clean Up")->isEnabled());
    }

    void aKnockRaisesTheWindowAndTurnsToTheMailbox()
    {
        FakeWorld world;
        const Desk* const first = world.window->desk();
        account::Account other = world.account();
        other.user = QStringLiteral("other");
        world.window->openMailbox(other, base::Secret("x"));
        world.window->showMinimized();
        world.window->raiseMailbox(world.account().key());
        QCOMPARE(world.window->desk(), first);
        QVERIFY(!world.window->isMinimized());
        QVERIFY(world.window->isVisible());
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    DeedsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "deeds_test.moc"
