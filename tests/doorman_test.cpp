// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/doorman.h"

#include "store/account_lock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <future>

/// Two windows of one person at one mailbox. The second one is a thread of its own here, as it waits for the
/// first.
class DoormanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }
    void theSecondWindowCallsTheFirst();
    void aHolderWithoutAWindowIsTakenForNoWindow();
    void aBellLeftByAKilledProgramIsHungAnew();
    void eachMailboxHasItsOwnBell();

private:
    /// What a second program is told.
    static Doorman::Answer admitElsewhere(const QString& folder)
    {
        auto answer = std::async(std::launch::async, [&folder] {
            Doorman second;
            return second.admit(QStringLiteral("me"), folder);
        });
        while (answer.wait_for(std::chrono::milliseconds(1)) != std::future_status::ready)
            QCoreApplication::processEvents();
        return answer.get();
    }

    QString folder(const char* name = "me") const { return folder_->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> folder_;
};

void DoormanTest::theSecondWindowCallsTheFirst()
{
    Doorman first;
    QSignalSpy rung(&first, &Doorman::rung);
    QCOMPARE(first.admit(QStringLiteral("me"), folder()), Doorman::Answer::Free);
    store::AccountLock lock(folder());
    QVERIFY(lock.take());
    QCOMPARE(first.admit(QStringLiteral("me"), folder()),
             Doorman::Answer::Free); // opened anew, in the same window
    QCOMPARE(admitElsewhere(folder()), Doorman::Answer::Raised);
    QTRY_COMPARE(rung.count(), 1);
    QCOMPARE(rung[0][0].toString(), QStringLiteral("me"));
}

void DoormanTest::aHolderWithoutAWindowIsTakenForNoWindow()
{
    store::AccountLock lock(folder()); // restante-cli
    QVERIFY(lock.take());
    QCOMPARE(admitElsewhere(folder()), Doorman::Answer::Taken);
    lock.letGo();
    QCOMPARE(admitElsewhere(folder()), Doorman::Answer::Free);
}

void DoormanTest::aBellLeftByAKilledProgramIsHungAnew()
{
    Doorman killed; // its lock went with it, its bell did not
    QCOMPARE(killed.admit(QStringLiteral("me"), folder()), Doorman::Answer::Free);
    Doorman next;
    QSignalSpy rung(&next, &Doorman::rung);
    QCOMPARE(next.admit(QStringLiteral("me"), folder()), Doorman::Answer::Free);
    store::AccountLock lock(folder());
    QVERIFY(lock.take());
    QCOMPARE(admitElsewhere(folder()), Doorman::Answer::Raised);
    QTRY_COMPARE(rung.count(), 1);
}

void DoormanTest::eachMailboxHasItsOwnBell()
{
    Doorman first;
    QCOMPARE(first.admit(QStringLiteral("me"), folder()), Doorman::Answer::Free);
    store::AccountLock lock(folder("other"));
    QVERIFY(lock.take());
    QCOMPARE(admitElsewhere(folder("other")), Doorman::Answer::Taken);
}

QTEST_GUILESS_MAIN(DoormanTest)
#include "doorman_test.moc"
