// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/commits.h"

#include "store/folders.h"
#include "store/maildir.h"
#include "support/fake_disk.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <thread>

using mailbox::MessageId;
using support::FakeDisk;
using visit::Commits;

/// Messages become durable in a thread of their own: what is told, and when.
class CommitsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void nothingIsToldBeforeItIsDurable();
    void theNextGatherMeanwhile();
    void aFullBatchLeavesByItself();
    void aLoneOneLeavesAfterAMoment();
    void whoBringsTooMuchWaits();
    void theEndWaitsForAll();
    void aFailureCostsItsMessageOnly();
    void equalMessagesOfTwoBatchesBecomeOneCopy();
    void destroyedItLeavesNothingHalf();
    void whoHearsOfOneMayBringAnother();

private:
    /// A Commits with an ear.
    struct Scene {
        explicit Scene(const QString& root)
            : maildir(root, disk)
        {
            connect(&commits, &Commits::saved, [this](const MessageId& id) { told += id.uid; });
            connect(&commits, &Commits::failed, [this](const MessageId& id) { failed += id.uid; });
        }

        void add(int number, qint64 octets = 1)
        {
            const MessageId id = idOf(number);
            auto message = maildir.deliver(keyOf(number));
            QVERIFY(message);
            QVERIFY((*message)->write("Subject: " + id.uid + "\r\n\r\nHello\r\n"));
            commits.add(id, std::move(*message), octets);
        }

        FakeDisk disk;
        store::Maildir maildir;
        QByteArrayList told;
        QByteArrayList failed;
        Commits commits;
    };

    static MessageId idOf(int number) { return {"uid-" + QByteArray::number(number), 0}; }
    static store::MessageKey keyOf(int number)
    {
        return {QStringLiteral("me@example.org:995"), idOf(number).uid, 0};
    }
    static QByteArrayList numbered(int first, int last);
    QString root() const { return folder_->filePath(QStringLiteral("box")); }
    QStringList kept() const { return support::filesIn(root() + QStringLiteral("/new")); }
    QStringList left() const { return support::filesIn(root() + QStringLiteral("/tmp")); }

    std::unique_ptr<QTemporaryDir> folder_;
};

QByteArrayList CommitsTest::numbered(int first, int last)
{
    QByteArrayList uids;
    for (int i = first; i <= last; ++i)
        uids += idOf(i).uid;
    return uids;
}

void CommitsTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
}

void CommitsTest::nothingIsToldBeforeItIsDurable()
{
    for (const auto deed : {FakeDisk::Deed::Sync, FakeDisk::Deed::Rename, FakeDisk::Deed::SyncFolder}) {
        init();
        Scene scene(root());
        scene.add(1);
        scene.disk.hold(deed);
        scene.commits.hurry(); // and here we are again, though the disk is not done
        scene.disk.awaitHeld();
        QCoreApplication::processEvents();
        QCOMPARE(scene.told, QByteArrayList());
        QVERIFY(!scene.maildir.find(keyOf(1)) || deed == FakeDisk::Deed::SyncFolder);
        scene.disk.letGo();
        QTRY_COMPARE(scene.told, numbered(1, 1));
        QVERIFY(scene.maildir.proves(keyOf(1)));
    }
}

void CommitsTest::theNextGatherMeanwhile()
{
    Scene scene(root());
    scene.add(1);
    scene.disk.hold(FakeDisk::Deed::Sync);
    scene.commits.hurry();
    scene.disk.awaitHeld();
    for (int number = 2; number <= 64; ++number)
        scene.add(number);
    QCOMPARE(scene.told, QByteArrayList());
    QCOMPARE(kept(), QStringList());
    scene.disk.letGo();
    scene.commits.finish();
    QCOMPARE(scene.told, numbered(1, 64));
    QCOMPARE(scene.disk.deeds().filter(QStringLiteral("syncFolder")).size() -
                 scene.disk.deeds().filter(QStringLiteral("makeFolder")).size(),
             2); // two durability points
}

void CommitsTest::aFullBatchLeavesByItself()
{
    Scene scene(root());
    for (int number = 1; number <= 64; ++number)
        scene.add(number);
    QTRY_COMPARE(scene.told, numbered(1, 64));
    scene.add(65, 8 << 20);
    QTRY_COMPARE(scene.told, numbered(1, 65));
}

void CommitsTest::aLoneOneLeavesAfterAMoment()
{
    Scene scene(root());
    scene.add(1);
    QCOMPARE(scene.told, QByteArrayList());
    QTRY_COMPARE(scene.told, numbered(1, 1));
}

/// Two batches are open at once, never a third.
void CommitsTest::whoBringsTooMuchWaits()
{
    Scene scene(root());
    scene.disk.hold(FakeDisk::Deed::Sync);
    for (int number = 1; number <= 64; ++number)
        scene.add(number);
    scene.disk.awaitHeld();
    std::thread disk([&] { scene.disk.letGo(); });
    for (int number = 65; number <= 128; ++number)
        scene.add(number);
    QCOMPARE(scene.told, numbered(1, 64)); // before the last one was taken
    disk.join();
    scene.commits.finish();
    QCOMPARE(scene.told, numbered(1, 128));
}

void CommitsTest::theEndWaitsForAll()
{
    Scene scene(root());
    scene.disk.hold(FakeDisk::Deed::Sync);
    scene.add(1);
    scene.commits.hurry();
    scene.disk.awaitHeld();
    scene.add(2);
    std::thread disk([&] { scene.disk.letGo(); });
    scene.commits.finish();
    disk.join();
    QCOMPARE(scene.told, numbered(1, 2));
    scene.commits.finish(); // and there is nothing more to wait for
    QCOMPARE(scene.told.size(), 2);
}

void CommitsTest::aFailureCostsItsMessageOnly()
{
    Scene scene(root());
    scene.add(1);
    scene.add(2);
    scene.add(3);
    scene.disk.failOnce(int(scene.disk.deeds().size()) + 8); // three written and begun, the second sync
    scene.commits.finish();
    QCOMPARE(scene.told, QByteArrayList({"uid-1", "uid-3"}));
    QCOMPARE(scene.failed, QByteArrayList({"uid-2"}));
    QCOMPARE(kept().size(), 2);
    QCOMPARE(left(), QStringList());
}

/// The second one is looked up when the first one has its place.
void CommitsTest::equalMessagesOfTwoBatchesBecomeOneCopy()
{
    Scene scene(root());
    scene.disk.hold(FakeDisk::Deed::Sync);
    scene.add(1);
    scene.commits.hurry();
    scene.disk.awaitHeld();
    scene.add(1);
    scene.commits.hurry();
    scene.disk.letGo();
    scene.commits.finish();
    QCOMPARE(scene.told, QByteArrayList({"uid-1", "uid-1"}));
    QCOMPARE(kept().size(), 1);
}

void CommitsTest::destroyedItLeavesNothingHalf()
{
    {
        Scene scene(root());
        scene.disk.hold(FakeDisk::Deed::Sync);
        scene.add(1);
        scene.commits.hurry();
        scene.disk.awaitHeld();
        scene.add(2);
        scene.disk.letGo();
    }
    QCOMPARE(left(), QStringList());
    QCOMPARE(kept().size(), 1);
    QVERIFY(store::Maildir(root()).proves(keyOf(1)));
}

void CommitsTest::whoHearsOfOneMayBringAnother()
{
    Scene scene(root());
    connect(&scene.commits, &Commits::saved, [&](const MessageId& id) {
        if (id == idOf(1)) {
            scene.add(3);
            scene.commits.finish();
        }
    });
    scene.add(1);
    scene.add(2);
    scene.commits.finish();
    std::sort(scene.told.begin(), scene.told.end());
    QCOMPARE(scene.told, numbered(1, 3));
}

QTEST_GUILESS_MAIN(CommitsTest)
#include "commits_test.moc"
