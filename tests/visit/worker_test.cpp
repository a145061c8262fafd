// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fake_counter.h"
#include "visit/worker.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using visit::Counter;
using visit::Worker;

namespace {

/// Notes in which thread it is used, answers from there, and gets stuck on request.
class Elsewhere : public ui::FakeCounter {
public:
    QThread* usedIn = nullptr;
    QSemaphore* stuck = nullptr;

    void check() override
    {
        usedIn = QThread::currentThread();
        if (stuck)
            stuck->acquire();
        Q_EMIT counted(3, 5675);
        Q_EMIT checked();
    }
};

} // namespace

/// A Counter in a thread of its own.
class WorkerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void worksElsewhereAndAnswersHere()
    {
        auto made = std::make_unique<Elsewhere>();
        Elsewhere* const inner = made.get();
        Worker worker(std::move(made));
        QThread* heardIn = nullptr;
        connect(&worker, &Counter::checked, this, [&] { heardIn = QThread::currentThread(); });
        QSignalSpy counted(&worker, &Counter::counted);
        worker.check();
        QTRY_VERIFY(heardIn);
        QCOMPARE(heardIn, QThread::currentThread());
        QVERIFY(inner->usedIn != QThread::currentThread());
        QCOMPARE(counted[0][1].toLongLong(), 5675);
    }

    void callsKeepTheirOrder()
    {
        auto made = std::make_unique<Elsewhere>();
        Elsewhere* const inner = made.get();
        Worker worker(std::move(made));
        worker.setPassword(base::Secret("x"));
        worker.look({"a", 0});
        worker.open({"b", 0});
        worker.setMarks({{"c", 0}}, true);
        worker.stop();
        QSignalSpy left(&worker, &Counter::left);
        worker.leave();
        QVERIFY(left.wait());
        QCOMPARE(inner->calls, (QStringList{QStringLiteral("password x"), QStringLiteral("look a"),
                                            QStringLiteral("open b"), QStringLiteral("mark c"),
                                            QStringLiteral("stop"), QStringLiteral("leave")}));
    }

    void leavingEndsEvenIfTheOtherThreadIsStuck()
    {
        QSemaphore stuck;
        auto made = std::make_unique<Elsewhere>();
        made->stuck = &stuck;
        Worker worker(std::move(made), std::chrono::milliseconds(50));
        QSignalSpy left(&worker, &Counter::left);
        worker.check();
        worker.leave();
        QVERIFY(left.wait());
        QCOMPARE(left.count(), 1);
        stuck.release();
    }
};

QTEST_GUILESS_MAIN(WorkerTest)
#include "worker_test.moc"
