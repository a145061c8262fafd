// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/account_lock.h"

#include "store/folders.h"
#include "store/no_room.h"
#include "support/fake_disk.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <cstdio>

using store::AccountLock;

class AccountLockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onlyOneHoldsIt();
    void isLetGoWhenDestroyed();
    void otherAccountsAreFree();
    void anotherProgramHoldsIt();
    void aKilledProgramHoldsNothing();
    void aFullDiskIsNoReasonToGoWithoutIt();
    void aFolderThatCannotBeMadeNeedsNoLock();
    void makesItsFolderPrivately();

private:
    QString account() const { return folder_->filePath(QStringLiteral("accounts/one")); }
    std::unique_ptr<QProcess> holder() const;

    std::unique_ptr<QTemporaryDir> folder_;
};

void AccountLockTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
}

// This program once more, holding the lock until it is ended.
std::unique_ptr<QProcess> AccountLockTest::holder() const
{
    auto process = std::make_unique<QProcess>();
    process->start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), account()});
    if (!process->waitForReadyRead() || process->readLine() != "held\n")
        return nullptr;
    return process;
}

void AccountLockTest::onlyOneHoldsIt()
{
    AccountLock first(account(), QStringLiteral("me@example.org"));
    AccountLock second(account(), QStringLiteral("me@example.org"));
    QVERIFY(first.take());
    QVERIFY(first.take());
    const auto refused = second.take();
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, base::Fault::OpenElsewhere);
    QCOMPARE(refused.error().subject, QStringLiteral("me@example.org"));
    QVERIFY(!second.isHeld());
    first.letGo();
    QVERIFY(second.take());
    QVERIFY(!first.take());
}

void AccountLockTest::isLetGoWhenDestroyed()
{
    {
        AccountLock lock(account());
        QVERIFY(lock.take());
    }
    QCOMPARE(support::filesIn(folder_->path()), QStringList());
    AccountLock lock(account());
    QVERIFY(lock.take() && lock.isHeld());
}

void AccountLockTest::otherAccountsAreFree()
{
    AccountLock one(account());
    AccountLock two(folder_->filePath(QStringLiteral("accounts/two")));
    QVERIFY(one.take() && two.take());
}

void AccountLockTest::anotherProgramHoldsIt()
{
    const auto other = holder();
    QVERIFY(other);
    AccountLock lock(account());
    QCOMPARE(lock.take().error().fault, base::Fault::OpenElsewhere);
    other->closeWriteChannel(); // it ends in peace
    QVERIFY(other->waitForFinished());
    QVERIFY(lock.take() && lock.isHeld());
}

void AccountLockTest::aKilledProgramHoldsNothing()
{
    const auto other = holder();
    QVERIFY(other);
    other->kill();
    QVERIFY(other->waitForFinished());
    QCOMPARE(other->exitStatus(), QProcess::CrashExit);
    AccountLock lock(account());
    QElapsedTimer clock;
    clock.start();
    QVERIFY(lock.take() && lock.isHeld());
    QVERIFY2(clock.elapsed() < 400, "at once");
    AccountLock another(account());
    QVERIFY(!another.take());
}

void AccountLockTest::aFullDiskIsNoReasonToGoWithoutIt()
{
    QVERIFY(AccountLock(account()).take()); // makes the folder
    AccountLock lock(account());
    const support::NoRoom full(0);
    QVERIFY(lock.take());
    QVERIFY(lock.isHeld());
    AccountLock other(account(), QStringLiteral("me@example.org"));
    const auto refused = other.take();
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, base::Fault::OpenElsewhere);
    QCOMPARE(support::filesIn(account()), QStringList());
}

void AccountLockTest::aFolderThatCannotBeMadeNeedsNoLock()
{
    support::FakeDisk disk;
    disk.failAt(support::FakeDisk::Deed::MakeFolder);
    AccountLock lock(account(), {}, disk);
    AccountLock other(account(), {}, disk);
    QVERIFY(lock.take());
    QVERIFY(!lock.isHeld());
    QVERIFY(other.take());

    support::writeFile(folder_->filePath(QStringLiteral("file")), "x");
    AccountLock below(folder_->filePath(QStringLiteral("file/one")));
    QVERIFY(below.take());
    QVERIFY(!below.isHeld());
}

void AccountLockTest::makesItsFolderPrivately()
{
    AccountLock lock(account());
    QVERIFY(lock.take());
    QVERIFY(!(QFile::permissions(account()) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther)));
}

namespace {

int hold(const QString& folder)
{
    AccountLock lock(folder);
    if (!lock.take() || !lock.isHeld())
        return 1;
    std::puts("held");
    std::fflush(stdout);
    std::getchar(); // until the other end is closed
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == QLatin1String("--hold"))
        return hold(words.value(2));
    AccountLockTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "account_lock_test.moc"
