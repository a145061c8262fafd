// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/doorman.h"

#include "store/account_lock.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

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
    void admittedMeansLocked();
    void ofTwoStartsAtOnceOneHasIt();
    void aBellThatNobodyAnswersIsNotWaitedForLong();
    void eachMailboxHasItsOwnBell();

private:
    class Start;

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
    const Doorbell left(folder()); // the lock of its program went with it
    Doorman next;
    QSignalSpy rung(&next, &Doorman::rung);
    QCOMPARE(next.admit(QStringLiteral("me"), folder()), Doorman::Answer::Free);
    QCOMPARE(admitElsewhere(folder()), Doorman::Answer::Raised);
    QTRY_COMPARE(rung.count(), 1);
}

void DoormanTest::admittedMeansLocked()
{
    auto window = std::make_unique<Doorman>();
    QCOMPARE(window->lockOf(QStringLiteral("me")), nullptr);
    QCOMPARE(window->admit(QStringLiteral("me"), folder()), Doorman::Answer::Free);
    QVERIFY(window->lockOf(QStringLiteral("me"))->isHeld());
    store::AccountLock other(folder()); // restante-cli
    QVERIFY(!other.take());
    window.reset();
    QVERIFY(other.take());
}

/// A program that starts: a window's thread of its own, that has a Doorman and goes on to answer the bell.
class DoormanTest::Start {
public:
    Start(const QString& folder, QSemaphore& gate)
    {
        thread_.start();
        context_.moveToThread(&thread_);
        QMetaObject::invokeMethod(&context_, [this, folder, &gate] {
            doorman_ = std::make_unique<Doorman>();
            gate.acquire();
            answer_.set_value(doorman_->admit(QStringLiteral("me"), folder));
        });
    }
    ~Start()
    {
        QMetaObject::invokeMethod(
            &context_, [this] { doorman_.reset(); }, Qt::BlockingQueuedConnection);
        thread_.quit();
        thread_.wait();
    }
    Doorman::Answer answer() { return answer_.get_future().get(); }

private:
    QThread thread_;
    QObject context_;
    std::unique_ptr<Doorman> doorman_;
    std::promise<Doorman::Answer> answer_;
};

void DoormanTest::ofTwoStartsAtOnceOneHasIt()
{
    constexpr int rounds = 20;
    for (int round = 0; round < rounds; ++round) {
        QSemaphore gate;
        Start one(folder(), gate);
        Start other(folder(), gate);
        gate.release(2);
        const QList<Doorman::Answer> answers{one.answer(), other.answer()};
        QCOMPARE(answers.count(Doorman::Answer::Free), 1);
        QCOMPARE(admitElsewhere(folder()), Doorman::Answer::Raised); // the bell of the one that has it
    }
}

void DoormanTest::aBellThatNobodyAnswersIsNotWaitedForLong()
{
    store::AccountLock lock(folder()); // of a window that hangs
    QVERIFY(lock.take());
    const Doorbell bell(folder());
    auto answer = std::async(std::launch::async, [this] {
        Doorman second;
        return second.admit(QStringLiteral("me"), folder());
    });
    QCOMPARE(answer.get(), Doorman::Answer::Taken); // without our event loop
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
