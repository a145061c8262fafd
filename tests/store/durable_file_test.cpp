// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/durable_device.h"
#include "store/durable_file.h"
#include "store/folders.h"
#include "store/portable_disk.h"
#include "support/fake_disk.h"

#include <QTemporaryDir>
#include <QtTest>

using store::DurableFile;
using store::Existing;
using support::contentOf;
using support::FakeDisk;
using support::filesIn;
using support::writeFile;

namespace {

const QByteArray text = QByteArray("0123456789abcdef").repeated(10000); // more than one buffer

base::Done save(store::Disk& disk, const QString& path, Existing existing)
{
    auto file = DurableFile::create(store::temporaryBeside(path), disk);
    if (!file)
        return tl::unexpected(file.error());
    if (auto written = file->write(text); !written)
        return written;
    return file->commit(path, existing);
}

} // namespace

class DurableFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isWholeAndPrivate_data();
    void isWholeAndPrivate();
    void keepsWhatHasTheName_data();
    void keepsWhatHasTheName();
    void replacesWhenTold_data();
    void replacesWhenTold();
    void syncsBeforeItNamesAndTheFolderAfter();
    void aLongFileIsOnItsWayWhileItIsWritten();
    void failureLeavesNothing_data();
    void failureLeavesNothing();
    void failureKeepsTheOldFile_data();
    void failureKeepsTheOldFile();
    void patientWithShortWritesAndInterruptions();
    void aDiskThatIsAlwaysInterruptedFails();
    void unfinishedLeavesNothing();
    void doesNotWriteThroughALink();
    void doesNotWriteIntoWhatIsThere();
    void takesTheNextFreeName();
    void makesMissingFoldersPrivateAndSynced();
    void aDeviceTellsWhatStoppedIt();

private:
    void disks();
    QString path(const char* name) const { return folder_->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> folder_;
    FakeDisk fake_;
    store::PortableDisk portable_;
};

void DurableFileTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
}

void DurableFileTest::disks()
{
    QTest::addColumn<store::Disk*>("disk");
    QTest::newRow("system") << &store::systemDisk();
    QTest::newRow("portable") << static_cast<store::Disk*>(&portable_);
}

void DurableFileTest::isWholeAndPrivate_data()
{
    disks();
}

void DurableFileTest::isWholeAndPrivate()
{
    QFETCH(store::Disk*, disk);
    QVERIFY(save(*disk, path("a.txt"), Existing::Keep));
    QCOMPARE(filesIn(folder_->path()), QStringList{QStringLiteral("a.txt")});
    QCOMPARE(contentOf(path("a.txt")), text);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther | QFile::ExeOwner;
    QVERIFY(!(QFile::permissions(path("a.txt")) & others));
}

void DurableFileTest::keepsWhatHasTheName_data()
{
    disks();
}

void DurableFileTest::keepsWhatHasTheName()
{
    QFETCH(store::Disk*, disk);
    writeFile(path("a.txt"), "old");
    const auto saved = save(*disk, path("a.txt"), Existing::Keep);
    QVERIFY(!saved);
    QCOMPARE(saved.error().fault, base::Fault::CannotWrite);
    QVERIFY2(saved.error().subject.contains(QLatin1String("a.txt (File exists)")),
             qPrintable(saved.error().subject));
    QCOMPARE(contentOf(path("a.txt")), "old");
    QCOMPARE(filesIn(folder_->path()), QStringList{QStringLiteral("a.txt")});
}

void DurableFileTest::replacesWhenTold_data()
{
    disks();
}

void DurableFileTest::replacesWhenTold()
{
    QFETCH(store::Disk*, disk);
    writeFile(path("a.txt"), "old");
    QVERIFY(save(*disk, path("a.txt"), Existing::Replace));
    QCOMPARE(contentOf(path("a.txt")), text);
    QCOMPARE(filesIn(folder_->path()), QStringList{QStringLiteral("a.txt")});
}

void DurableFileTest::syncsBeforeItNamesAndTheFolderAfter()
{
    FakeDisk disk;
    QVERIFY(save(disk, path("a.txt"), Existing::Keep));
    QStringList deeds = disk.deeds();
    deeds.removeDuplicates();
    QCOMPARE(deeds.join(QLatin1Char(' ')), QStringLiteral("create write sync rename syncFolder"));
}

void DurableFileTest::aLongFileIsOnItsWayWhileItIsWritten()
{
    FakeDisk disk;
    auto file = DurableFile::create(path("long"), disk);
    QVERIFY(file);
    const QByteArray mebi(1 << 20, 'x');
    for (int i = 0; i < 20; ++i)
        QVERIFY(file->write(mebi));
    QCOMPARE(disk.deeds().filter(QStringLiteral("startSync")).size(), 2);
    QVERIFY(file->commit(path("named"), Existing::Keep));
    QCOMPARE(QFileInfo(path("named")).size(), 20 << 20);
    disk.failAt(FakeDisk::Deed::StartSync);
    auto failing = DurableFile::create(path("failing"), disk);
    QVERIFY(failing);
    for (int i = 0; i < 7; ++i)
        QVERIFY(failing->write(mebi));
    QVERIFY(!failing->write(mebi));
    QCOMPARE(filesIn(folder_->path()), QStringList{QStringLiteral("named")});
}

void DurableFileTest::failureLeavesNothing_data()
{
    QTest::addColumn<int>("octets");
    QTest::addColumn<int>("deed");
    QTest::addColumn<QString>("words");
    const QString full = QStringLiteral("No space left on device");
    const QString broken = QStringLiteral("Input/output error");
    QTest::newRow("full at once") << 0 << -1 << full;
    QTest::newRow("full after one octet") << 1 << -1 << full;
    QTest::newRow("full in the second buffer") << 100000 << -1 << full;
    QTest::newRow("full at the last octet") << int(text.size()) - 1 << -1 << full;
    QTest::newRow("create") << -1 << int(FakeDisk::Deed::Create) << broken;
    QTest::newRow("write") << -1 << int(FakeDisk::Deed::Write) << broken;
    QTest::newRow("fsync") << -1 << int(FakeDisk::Deed::Sync) << broken;
    QTest::newRow("rename") << -1 << int(FakeDisk::Deed::Rename) << broken;
    QTest::newRow("fsync of the folder") << -1 << int(FakeDisk::Deed::SyncFolder) << broken;
}

void DurableFileTest::failureLeavesNothing()
{
    QFETCH(int, octets);
    QFETCH(int, deed);
    QFETCH(QString, words);
    FakeDisk disk;
    if (octets >= 0)
        disk.fillUpAt(octets);
    if (deed >= 0)
        disk.failAt(FakeDisk::Deed(deed));
    const auto saved = save(disk, path("a.txt"), Existing::Keep);
    QVERIFY(!saved);
    QCOMPARE(saved.error().fault, base::Fault::CannotWrite);
    QVERIFY(saved.error().subject.startsWith(folder_->path()));
    QVERIFY2(saved.error().subject.contains(words), qPrintable(saved.error().subject));
    QCOMPARE(filesIn(folder_->path()), QStringList());
}

void DurableFileTest::failureKeepsTheOldFile_data()
{
    QTest::addColumn<int>("deed");
    QTest::newRow("write") << int(FakeDisk::Deed::Write);
    QTest::newRow("fsync") << int(FakeDisk::Deed::Sync);
    QTest::newRow("rename") << int(FakeDisk::Deed::Rename);
}

void DurableFileTest::failureKeepsTheOldFile()
{
    QFETCH(int, deed);
    writeFile(path("a.txt"), "old");
    FakeDisk disk;
    disk.failAt(FakeDisk::Deed(deed));
    QVERIFY(!save(disk, path("a.txt"), Existing::Replace));
    QCOMPARE(contentOf(path("a.txt")), "old");
    QCOMPARE(filesIn(folder_->path()), QStringList{QStringLiteral("a.txt")});
}

void DurableFileTest::patientWithShortWritesAndInterruptions()
{
    FakeDisk disk;
    disk.takeAtMost(1000);
    // Creating is not interrupted here: asking open(2) again is the disk's own business.
    auto file = DurableFile::create(store::temporaryBeside(path("a.txt")), disk);
    QVERIFY(file);
    disk.interruptEach(3);
    QVERIFY(file->write(text));
    QVERIFY(file->commit(path("a.txt"), Existing::Keep));
    QCOMPARE(contentOf(path("a.txt")), text);
}

void DurableFileTest::aDiskThatIsAlwaysInterruptedFails()
{
    FakeDisk disk;
    auto file = DurableFile::create(store::temporaryBeside(path("a.txt")), disk);
    QVERIFY(file);
    disk.interruptEach(1000000);
    const auto written = file->write(text);
    QVERIFY(!written);
    QVERIFY(written.error().subject.contains(QLatin1String("Interrupted")));
    const auto committed = file->commit(path("a.txt"), Existing::Keep);
    QVERIFY2(!committed, "after a failure nothing may be committed");
}

void DurableFileTest::unfinishedLeavesNothing()
{
    {
        auto file = DurableFile::create(store::temporaryBeside(path("a.txt")), store::systemDisk());
        QVERIFY(file);
        QVERIFY(file->write(text));
        QCOMPARE(filesIn(folder_->path()).size(), 1);
        DurableFile elsewhere = std::move(*file);
        QVERIFY(elsewhere.write("more"));
    }
    QCOMPARE(filesIn(folder_->path()), QStringList());
}

void DurableFileTest::doesNotWriteThroughALink()
{
    QVERIFY(QFile::link(path("elsewhere"), path("link")));
    for (store::Disk* disk : {&store::systemDisk(), static_cast<store::Disk*>(&portable_)})
        QVERIFY(!DurableFile::create(path("link"), *disk));
    QVERIFY(!QFile::exists(path("elsewhere")));
}

void DurableFileTest::doesNotWriteIntoWhatIsThere()
{
    writeFile(path("there"), "old");
    for (store::Disk* disk : {&store::systemDisk(), static_cast<store::Disk*>(&portable_)})
        QVERIFY(!DurableFile::create(path("there"), *disk));
    QCOMPARE(contentOf(path("there")), "old");
}

void DurableFileTest::takesTheNextFreeName()
{
    const char* const names[] = {"photo.jpg",      "photo.jpg", "photo.jpg", "archive.tar.gz",
                                 "archive.tar.gz", "notes",     "notes"};
    for (const char* name : names) {
        auto file = DurableFile::create(store::temporaryBeside(path("x")), fake_);
        QVERIFY(file);
        QVERIFY(file->commitInto(folder_->path(), QString::fromLatin1(name)));
    }
    QCOMPARE(filesIn(folder_->path()).join(QLatin1Char('|')),
             QStringLiteral(
                 "archive.tar (2).gz|archive.tar.gz|notes|notes (2)|photo (2).jpg|photo (3).jpg|photo.jpg"));
}

void DurableFileTest::makesMissingFoldersPrivateAndSynced()
{
    FakeDisk disk;
    QVERIFY(store::makeFolders(path("a/b"), disk));
    QCOMPARE(disk.deeds().join(QLatin1Char(' ')),
             QStringLiteral("makeFolder syncFolder makeFolder syncFolder"));
    QVERIFY(!(QFile::permissions(path("a/b")) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther)));

    writeFile(path("file"), "x");
    const auto made = store::makeFolders(path("file/c"), disk);
    QVERIFY(!made);
    QCOMPARE(made.error().fault, base::Fault::CannotWrite);
}

void DurableFileTest::aDeviceTellsWhatStoppedIt()
{
    FakeDisk disk;
    disk.fillUpAt(10);
    auto file = DurableFile::create(store::temporaryBeside(path("a.txt")), disk);
    QVERIFY(file);
    store::DurableDevice device(*file);
    QCOMPARE(device.write(text), -1);
    QVERIFY(device.trouble());
    QCOMPARE(device.trouble()->fault, base::Fault::CannotWrite);
}

QTEST_APPLESS_MAIN(DurableFileTest)
#include "durable_file_test.moc"
