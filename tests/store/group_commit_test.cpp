// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/group_commit.h"

#include "store/folders.h"
#include "store/maildir.h"
#include "store/plain_file.h"
#include "store/sha256.h"
#include "support/fake_disk.h"

#include <QTemporaryDir>
#include <QtTest>

using store::Existing;
using store::Maildir;
using store::MessageKey;
using store::Saved;
using support::contentOf;
using support::FakeDisk;
using support::filesIn;

using Batch = std::vector<std::unique_ptr<store::Incoming>>;
using Results = std::vector<base::Result<Saved>>;

class GroupCommitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void allAreSavedInTheirOrder();
    void beginsAllThenSyncsAllThenNamesAllThenSyncsTheFolderOnce();
    void nothingIsNamedBeforeItIsSynced();
    void aFailedDeedCostsNoMoreThanItMust();
    void aFolderThatCannotBeSyncedCostsOnlyWhatWentThere();
    void whatWasReplacedStaysWhenTheFolderCannotBeSynced();
    void whereTheDiskCannotBeginEarlyNothingIsLost();
    void aFullDiskCostsOnlyWhatDoesNotFit();
    void equalMessagesBecomeOneCopy();
    void aTwinTakesThePlaceOfOneThatFailed();
    void whatIsThereAlreadyIsTheAnswer();
    void anEmptyBatchIsNothing();

private:
    QString root() const { return folder_->filePath(QStringLiteral("box")); }
    QString path(const char* name) const { return folder_->filePath(QString::fromLatin1(name)); }
    QStringList left() const { return filesIn(root() + QStringLiteral("/tmp")); }
    QStringList kept() const { return filesIn(root() + QStringLiteral("/new")); }

    std::unique_ptr<QTemporaryDir> folder_;
};

namespace {

constexpr int messages = 5;

MessageKey keyOf(int number)
{
    return {QStringLiteral("me@pop.example.org:995"), "UID" + QByteArray::number(number), 0};
}

QByteArray letterOf(int number)
{
    return "Subject: " + QByteArray::number(number) + "\r\n\r\nHello\r\n";
}

bool put(Batch& batch, base::Result<std::unique_ptr<store::Incoming>> incoming, const QByteArray& octets)
{
    if (!incoming || !(*incoming)->write(octets))
        return false;
    batch.push_back(std::move(*incoming));
    return true;
}

bool put(Batch& batch, Maildir& maildir, int number)
{
    return put(batch, maildir.deliver(keyOf(number)), letterOf(number));
}

Batch written(Maildir& maildir, int count = messages)
{
    Batch batch;
    for (int i = 0; i < count; ++i) {
        if (!put(batch, maildir, i))
            return {};
    }
    return batch;
}

int savedOf(const Results& results)
{
    return int(std::count_if(results.begin(), results.end(), [](const auto& each) { return bool(each); }));
}

} // namespace

void GroupCommitTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
}

void GroupCommitTest::allAreSavedInTheirOrder()
{
    Maildir maildir(root());
    const Results results = finishTogether(written(maildir));
    QCOMPARE(results.size(), std::size_t(messages));
    for (int i = 0; i < messages; ++i) {
        const auto& result = results[size_t(i)];
        QVERIFY(result);
        QCOMPARE(result->sha256, store::sha256Hex(letterOf(i)));
        QCOMPARE(contentOf(result->path), QByteArray(letterOf(i)).replace("\r\n", "\n"));
        QCOMPARE(maildir.find(keyOf(i))->path, result->path);
    }
    QCOMPARE(left(), QStringList());
}

void GroupCommitTest::beginsAllThenSyncsAllThenNamesAllThenSyncsTheFolderOnce()
{
    FakeDisk disk;
    Maildir maildir(root(), disk);
    Batch batch = written(maildir, 3);
    disk.forget();
    QCOMPARE(savedOf(finishTogether(std::move(batch))), 3);
    QCOMPARE(disk.deeds().join(QLatin1Char(' ')),
             QStringLiteral("write startSync write startSync write startSync sync sync sync "
                            "rename rename rename syncFolder"));
}

// Whatever fails meanwhile: the trail of what the disk did is checked for each message by itself.
void GroupCommitTest::nothingIsNamedBeforeItIsSynced()
{
    bool failed = true;
    for (int number = 1; failed; ++number) {
        init();
        FakeDisk disk;
        Maildir maildir(root(), disk);
        QVERIFY(maildir.prepare());
        Batch batch = written(maildir);
        disk.failOnce(int(disk.deeds().size()) + number);
        const Results results = finishTogether(std::move(batch));
        failed = savedOf(results) < messages;
        const QStringList& done = disk.done();
        for (qsizetype i = 0; i < done.size(); ++i) {
            const QStringList words = done[i].split(QLatin1Char(' '));
            if (words[0] == QLatin1String("rename"))
                QVERIFY(done.first(i).contains(QStringLiteral("sync ") + words[1]));
        }
        const qsizetype folder = done.indexOf(QStringLiteral("syncFolder %1/new").arg(root()));
        for (const auto& result : results) {
            if (result)
                QVERIFY(done.first(folder + 1).filter(result->path).size() == 1);
        }
        QVERIFY(number < 100);
    }
}

void GroupCommitTest::aFailedDeedCostsNoMoreThanItMust()
{
    bool failed = true;
    for (int number = 1; failed; ++number) {
        init();
        FakeDisk disk;
        Maildir maildir(root(), disk);
        QVERIFY(maildir.prepare());
        Batch batch = written(maildir);
        disk.failOnce(int(disk.deeds().size()) + number);
        const Results results = finishTogether(std::move(batch));
        const int saved = savedOf(results);
        failed = saved < messages;
        QVERIFY2(saved >= messages - 1 || (saved == 0 && disk.deeds().contains(QStringLiteral("remove"))),
                 qPrintable(QString::number(number)));
        QCOMPARE(kept().size(), saved);
        QCOMPARE(left(), QStringList());
        for (int i = 0; i < messages; ++i) {
            const auto& result = results[size_t(i)];
            QCOMPARE(Maildir(root()).proves(keyOf(i)), result.has_value());
            QCOMPARE(maildir.find(keyOf(i)).has_value(), result.has_value());
            QVERIFY(result || result.error().fault == base::Fault::CannotWrite);
        }
        QVERIFY(number < 100);
    }
}

void GroupCommitTest::aFolderThatCannotBeSyncedCostsOnlyWhatWentThere()
{
    FakeDisk disk;
    QVERIFY(store::makeFolders(path("a"), disk));
    QVERIFY(store::makeFolders(path("b"), disk));
    Batch batch;
    for (const char* name : {"a/1", "b/1", "a/2", "b/2"})
        QVERIFY(put(batch, store::intoPlainFile(path(name), Existing::Keep, disk), name));
    disk.forget();
    disk.failOnce(4 * 4 + 1); // four steps of four files, then the first folder
    const Results results = finishTogether(std::move(batch));
    QCOMPARE(disk.deeds().filter(QStringLiteral("syncFolder")).size(), 2);
    QVERIFY(!results[0] && results[1] && !results[2] && results[3]);
    QVERIFY(results[0].error().subject.startsWith(path("a")));
    QCOMPARE(filesIn(folder_->path()).join(QLatin1Char(' ')), QStringLiteral("b/1 b/2"));
}

void GroupCommitTest::whatWasReplacedStaysWhenTheFolderCannotBeSynced()
{
    FakeDisk disk;
    support::writeFile(path("1"), "old");
    Batch batch;
    QVERIFY(put(batch, store::intoPlainFile(path("1"), Existing::Replace, disk), "new"));
    QVERIFY(put(batch, store::intoPlainFile(path("2"), Existing::Keep, disk), "new"));
    disk.failAt(FakeDisk::Deed::SyncFolder);
    QCOMPARE(savedOf(finishTogether(std::move(batch))), 0);
    QCOMPARE(filesIn(folder_->path()), QStringList{QStringLiteral("1")});
}

void GroupCommitTest::whereTheDiskCannotBeginEarlyNothingIsLost()
{
    FakeDisk disk;
    disk.failAt(FakeDisk::Deed::StartSync);
    Maildir maildir(root(), disk);
    QCOMPARE(savedOf(finishTogether(written(maildir))), 0);
    QCOMPARE(filesIn(root()), QStringList());
    QCOMPARE(savedOf(finishTogether(written(maildir, 1))), 1); // one alone does not need it
}

void GroupCommitTest::aFullDiskCostsOnlyWhatDoesNotFit()
{
    FakeDisk disk;
    Maildir maildir(root(), disk);
    Batch batch = written(maildir);
    disk.fillUpAt(letterOf(0).size() * 2);
    const Results results = finishTogether(std::move(batch));
    QCOMPARE(savedOf(results), 2);
    QVERIFY(results[0] && results[1]);
    QVERIFY(results[2].error().subject.contains(QLatin1String("No space left")));
    QCOMPARE(filesIn(root()).size(), 2);
}

void GroupCommitTest::equalMessagesBecomeOneCopy()
{
    FakeDisk disk;
    Maildir maildir(root(), disk);
    Batch batch;
    for (const int number : {1, 2, 1, 1})
        QVERIFY(put(batch, maildir, number));
    QVERIFY(put(batch, maildir.deliver(keyOf(1)), letterOf(7))); // another message under the same id
    const Results results = finishTogether(std::move(batch));
    QCOMPARE(savedOf(results), 5);
    QCOMPARE(results[2]->path, results[0]->path);
    QCOMPARE(results[3]->path, results[0]->path);
    QCOMPARE(kept().size(), 3);
    QCOMPARE(left(), QStringList());
}

void GroupCommitTest::aTwinTakesThePlaceOfOneThatFailed()
{
    FakeDisk disk;
    Maildir maildir(root(), disk);
    Batch batch;
    for (const int number : {1, 2, 1, 1})
        QVERIFY(put(batch, maildir, number));
    disk.failOnce(int(disk.deeds().size()) + 5); // the first sync: two were written and begun
    const Results results = finishTogether(std::move(batch));
    QVERIFY(!results[0] && results[1] && results[2] && results[3]);
    QCOMPARE(results[3]->path, results[2]->path);
    QCOMPARE(kept().size(), 2);
    QCOMPARE(left(), QStringList());
    QVERIFY(maildir.proves(keyOf(1)));
}

void GroupCommitTest::whatIsThereAlreadyIsTheAnswer()
{
    Maildir maildir(root());
    const Results before = finishTogether(written(maildir));
    const Results after = finishTogether(written(maildir, messages + 1));
    QCOMPARE(savedOf(after), messages + 1);
    for (std::size_t i = 0; i < messages; ++i)
        QCOMPARE(after[i]->path, before[i]->path);
    QCOMPARE(kept().size(), messages + 1);
}

void GroupCommitTest::anEmptyBatchIsNothing()
{
    QVERIFY(store::finishTogether({}).empty());
}

QTEST_APPLESS_MAIN(GroupCommitTest)
#include "group_commit_test.moc"
