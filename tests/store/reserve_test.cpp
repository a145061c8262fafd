// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reserve.h"

#include "store/folders.h"
#include "support/fake_disk.h"

#include <QTemporaryDir>
#include <QtTest>

using store::Reserve;

class ReserveTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsRoomAndGivesItBack();
    void aFullDiskHasNoneToGive();
};

void ReserveTest::holdsRoomAndGivesItBack()
{
    QTemporaryDir folder;
    Reserve reserve(folder.path());
    QVERIFY(!reserve.give());
    reserve.take();
    reserve.take(); // once is enough
    QCOMPARE(support::filesIn(folder.path()), QStringList{QStringLiteral("reserve")});
    QCOMPARE(QFileInfo(folder.filePath(QStringLiteral("reserve"))).size(), Reserve::octets);
    QVERIFY(Reserve(folder.path()).give()); // another run of the program
    QVERIFY(support::filesIn(folder.path()).isEmpty());
    QVERIFY(!reserve.give());
}

void ReserveTest::aFullDiskHasNoneToGive()
{
    QTemporaryDir folder;
    support::FakeDisk disk;
    disk.fillUpAt(Reserve::octets / 2);
    Reserve reserve(folder.path(), disk);
    reserve.take();
    QVERIFY2(support::filesIn(folder.path()).isEmpty(), "nothing half is left behind");
    QVERIFY(!reserve.give());
}

QTEST_APPLESS_MAIN(ReserveTest)
#include "reserve_test.moc"
