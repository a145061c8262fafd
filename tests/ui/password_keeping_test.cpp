// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fake_world.h"

#include <QCheckBox>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>

using base::Fault;
using base::Secret;
using ui::FakeCounter;

namespace {

/// A keychain that answers when the test says so, and breaks when it is told to. The real one has a test of
/// its own.
class FakeKeychain : public account::Keychain {
public:
    void read(const QString& key, QObject* context, Found then) override
    {
        reads += key;
        answer_ = [this, key, context = QPointer<QObject>(context), then = std::move(then)] {
            if (!context)
                return;
            if (closed)
                then(base::fail(Fault::KeychainClosed, QStringLiteral("no keyring")));
            else
                then(kept.contains(key) ? std::optional(Secret(kept[key])) : std::nullopt);
        };
    }
    void write(const QString& key, const Secret& secret, QObject*, Then then) override
    {
        if (!closed)
            kept[key] = secret.reveal();
        then(closed ? base::fail(Fault::KeychainClosed, QStringLiteral("no keyring")) : base::Done());
    }
    void remove(const QString& key, QObject*, Then then) override
    {
        kept.remove(key);
        then({});
    }
    void answer() { std::exchange(answer_, {})(); }

    QHash<QString, QByteArray> kept;
    QStringList reads;
    bool closed = false;

private:
    std::function<void()> answer_;
};

const QString key = ui::FakeWorld::account().key();

/// A window that has it.
struct World {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ui::Remembered remembered{settings};
    std::shared_ptr<FakeKeychain> keychain = std::make_shared<FakeKeychain>();
    FakeCounter* counter = nullptr;
    std::unique_ptr<ui::Window> window;

    World()
    {
        ui::Window::Makers makers;
        makers.mailbox = [this](const account::Account&, const Secret&) {
            auto made = std::make_unique<FakeCounter>();
            counter = made.get();
            return made;
        };
        makers.drawer = [] { return std::make_unique<ui::FakeDrawer>(); };
        makers.keychain = keychain;
        window = std::make_unique<ui::Window>(std::move(makers), remembered);
        window->show();
        static_cast<void>(QTest::qWaitForWindowActive(window.get()));
    }

    void open() { window->openMailbox(ui::FakeWorld::account()); }
    QLineEdit* field() const { return window->findChild<QLineEdit*>(QStringLiteral("Mailbox Password")); }
    QCheckBox* keep() const
    {
        return field()->parent()->findChild<QCheckBox*>(QStringLiteral("Keep Password"));
    }
    void enter(const QString& password) const
    {
        QTest::keyClicks(field(), password);
        QTest::keyClick(field(), Qt::Key_Return);
    }
    QString trouble() const { return window->findChild<QLabel*>(QStringLiteral("Error Text"))->text(); }
};

} // namespace

class PasswordKeepingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theKeychainIsAskedBeforeThePerson();
    void whatItDoesNotHaveThePersonIsAskedFor();
    void onlyAPasswordThatWasRightIsKept();
    void whoDoesNotWantItKeptKeepsIt();
    void aKeptPasswordThatIsRefusedIsAskedForAnew();
    void aClosedKeychainIsTold();
    void aForgottenMailboxTakesItsPasswordAlong();
    void noSettingHasAPassword();
};

void PasswordKeepingTest::theKeychainIsAskedBeforeThePerson()
{
    World world;
    world.keychain->kept[key] = "open sesame";
    world.open();
    QCOMPARE(world.keychain->reads, QStringList{key});
    QVERIFY(!world.field()->isVisible());
    world.keychain->answer();
    QCOMPARE(world.counter->calls,
             (QStringList{QStringLiteral("recall"), QStringLiteral("password open sesame"),
                          QStringLiteral("check")}));
    QVERIFY(!world.field()->isVisible());
}

void PasswordKeepingTest::whatItDoesNotHaveThePersonIsAskedFor()
{
    World world;
    world.open();
    world.keychain->answer();
    QVERIFY(world.field()->isVisible());
    QVERIFY(world.field()->hasFocus());
    QCOMPARE(world.counter->calls, QStringList{QStringLiteral("recall")});
}

void PasswordKeepingTest::onlyAPasswordThatWasRightIsKept()
{
    World world;
    world.open();
    world.keychain->answer();
    QVERIFY(world.keep()->isVisible() && world.keep()->isChecked());
    world.enter(QStringLiteral("wrong"));
    QVERIFY(world.keychain->kept.isEmpty());
    Q_EMIT world.counter->failed({Fault::MechanismRefused, QStringLiteral("SCRAM-SHA-256"), "no"});
    world.window->findChild<QAction*>(QStringLiteral("Check Mail"))->trigger();
    world.enter(QStringLiteral("right"));
    Q_EMIT world.counter->checked();
    QCOMPARE(world.keychain->kept.value(key), QByteArray("right"));
}

void PasswordKeepingTest::whoDoesNotWantItKeptKeepsIt()
{
    World world;
    world.open();
    world.keychain->answer();
    world.keep()->setChecked(false);
    world.enter(QStringLiteral("right"));
    Q_EMIT world.counter->checked();
    QVERIFY(world.keychain->kept.isEmpty());
}

void PasswordKeepingTest::aKeptPasswordThatIsRefusedIsAskedForAnew()
{
    World world;
    world.keychain->kept[key] = "of last year";
    world.open();
    world.keychain->answer();
    Q_EMIT world.counter->failed({Fault::LoginRefused, {}, "[AUTH] no"});
    world.window->findChild<QAction*>(QStringLiteral("Check Mail"))->trigger();
    QCOMPARE(world.keychain->reads.size(), 1);
    QVERIFY(world.field()->isVisible());
    world.enter(QStringLiteral("of this year"));
    Q_EMIT world.counter->checked();
    QCOMPARE(world.keychain->kept.value(key), QByteArray("of this year"));
}

void PasswordKeepingTest::aClosedKeychainIsTold()
{
    World world;
    world.keychain->closed = true;
    world.open();
    world.keychain->answer();
    QVERIFY(world.field()->isVisible()); // nothing is lost yet: no trouble
    QVERIFY(!world.window->findChild<QFrame*>(QStringLiteral("Error"))->isVisible());
    world.enter(QStringLiteral("right"));
    Q_EMIT world.counter->checked();
    QCOMPARE(world.trouble(), QStringLiteral("The password could not be kept in the keychain: no keyring."));
}

void PasswordKeepingTest::aForgottenMailboxTakesItsPasswordAlong()
{
    World world;
    world.keychain->kept[key] = "open sesame";
    world.open();
    auto* accounts = world.window->findChild<QListWidget*>(QStringLiteral("Accounts"));
    Q_EMIT accounts->customContextMenuRequested({5, 5});
    for (QAction* action : world.window->findChildren<QAction*>()) {
        if (action->text() == QStringLiteral("&Forget This Mailbox"))
            action->trigger();
    }
    QVERIFY(world.keychain->kept.isEmpty());
}

void PasswordKeepingTest::noSettingHasAPassword()
{
    World world;
    world.open();
    world.keychain->answer();
    world.enter(QStringLiteral("open sesame"));
    Q_EMIT world.counter->checked();
    world.settings.sync();
    QFile file(world.settings.fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.contains("pop.example.org"));
    QVERIFY(!written.contains("sesame"));
}

QTEST_MAIN(PasswordKeepingTest)
#include "password_keeping_test.moc"
