// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/portable_hold.h"

#include "store/folders.h"
#include "store/no_room.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <cstdio>

using store::Hold;
using store::PortableHold;

/// The lock of systems and file systems that have only lock files; AccountLock's own test sees the better
/// one.
class PortableHoldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void onlyOneHoldsIt();
    void aKilledProgramHoldsNothing();
    void aHalfMadeLockHoldsNobodyUp_data();
    void aHalfMadeLockHoldsNobodyUp();
    void aFullDiskIsTold();

private:
    std::unique_ptr<QTemporaryDir> folder_;
};

void PortableHoldTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
}

void PortableHoldTest::onlyOneHoldsIt()
{
    PortableHold first(folder_->path());
    PortableHold second(folder_->path());
    QCOMPARE(first.take(), Hold::Answer::Held);
    QCOMPARE(second.take(), Hold::Answer::Elsewhere);
    QVERIFY(first.isHeld() && !second.isHeld());
    first.letGo();
    QCOMPARE(second.take(), Hold::Answer::Held);
    QCOMPARE(first.take(), Hold::Answer::Elsewhere);
}

void PortableHoldTest::aKilledProgramHoldsNothing()
{
    QProcess other; // this program once more, holding the lock until it is ended
    other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), folder_->path()});
    QVERIFY(other.waitForReadyRead());
    QCOMPARE(other.readLine(), QByteArray("held\n"));
    PortableHold hold(folder_->path());
    QCOMPARE(hold.take(), Hold::Answer::Elsewhere);
    other.kill();
    QVERIFY(other.waitForFinished());
    QCOMPARE(support::filesIn(folder_->path()).size(), 1); // its lock is still there
    QCOMPARE(hold.take(), Hold::Answer::Held);
}

void PortableHoldTest::aHalfMadeLockHoldsNobodyUp_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray("123");
    QTest::newRow("nonsense") << QByteArray(100, '\xff');
}

void PortableHoldTest::aHalfMadeLockHoldsNobodyUp()
{
    QFETCH(QByteArray, content);
    support::writeFile(folder_->filePath(QStringLiteral("lock")), content);
    PortableHold hold(folder_->path());
    QCOMPARE(hold.take(), Hold::Answer::Held);
    PortableHold other(folder_->path());
    QCOMPARE(other.take(), Hold::Answer::Elsewhere);
}

void PortableHoldTest::aFullDiskIsTold()
{
    PortableHold hold(folder_->path());
    {
        const support::NoRoom full(0);
        QCOMPARE(hold.take(), Hold::Answer::Failed);
        QVERIFY2(hold.words().contains(folder_->path()), qPrintable(hold.words()));
        QVERIFY(!hold.isHeld());
    }
    QCOMPARE(hold.take(), Hold::Answer::Held);
}

namespace {

int holdUntilEnded(const QString& folder)
{
    PortableHold hold(folder);
    if (hold.take() != Hold::Answer::Held)
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
        return holdUntilEnded(words.value(2));
    PortableHoldTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "portable_hold_test.moc"
