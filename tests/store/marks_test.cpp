// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/marks.h"

#include "store/folders.h"
#include "support/fake_disk.h"

#include <QTemporaryDir>
#include <QtTest>

using store::Mark;
using store::Marks;
using support::filesIn;

/// Part of the way from the first version to the ledger.
class MarksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void noFileIsNothingMarked();
    void readsWhatTheFirstVersionWrote();
    void isGoneOnceTheLedgerHasThem();
    void aFolderThatCannotBeSyncedIsTold();
    void aDamagedFileIsKeptAndTold_data();
    void aDamagedFileIsKeptAndTold();
    void anUnreadableFileIsTold();

private:
    QString folder() const { return folder_->filePath(QStringLiteral("me@example.org-0123")); }

    std::unique_ptr<QTemporaryDir> folder_;
};

void MarksTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
    QVERIFY(QDir().mkpath(folder()));
}

void MarksTest::noFileIsNothingMarked()
{
    const auto loaded = Marks(folder()).load();
    QVERIFY(loaded);
    QVERIFY(loaded->isEmpty());
}

void MarksTest::readsWhatTheFirstVersionWrote()
{
    const QString from = QStringLiteral(TEST_DATA "/ledger/marks.json");
    QVERIFY(QFile::copy(from, Marks(folder()).path()));
    const QSet<Mark> marks{{"UID1-17,S=3.a", 0}, {"same", 0}, {"same", 1}, {QByteArray("\xff\x80\x01"), 2}};
    QCOMPARE(Marks(folder()).load().value(), marks);
}

void MarksTest::isGoneOnceTheLedgerHasThem()
{
    Marks marks(folder());
    support::writeFile(marks.path(), R"({"version": 1, "marks": []})");
    QVERIFY(marks.retire());
    QCOMPARE(filesIn(folder()), QStringList());
    QVERIFY(marks.load().value().isEmpty());
}

void MarksTest::aFolderThatCannotBeSyncedIsTold()
{
    support::FakeDisk disk;
    disk.failAt(support::FakeDisk::Deed::SyncFolder);
    Marks marks(folder(), disk);
    support::writeFile(marks.path(), R"({"version": 1, "marks": []})");
    const auto retired = marks.retire();
    QVERIFY(!retired);
    QCOMPARE(retired.error().fault, base::Fault::CannotWrite);
}

void MarksTest::aDamagedFileIsKeptAndTold_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray("{\"version\": 1, \"marks\": [{\"uid\": \"a\", \"copy\": 0}");
    QTest::newRow("zeros") << QByteArray(4096, '\0');
    QTest::newRow("another version") << QByteArray("{\"version\": 2, \"marks\": []}");
    QTest::newRow("no marks") << QByteArray("{\"version\": 1}");
    QTest::newRow("a mark without uid") << QByteArray("{\"version\": 1, \"marks\": [{\"copy\": 0}]}");
    QTest::newRow("a mark with an empty uid")
        << QByteArray("{\"version\": 1, \"marks\": [{\"uid\": \"\", \"copy\": 0}]}");
    QTest::newRow("a negative copy") << QByteArray(
        "{\"version\": 1, \"marks\": [{\"uid\": \"a\", \"copy\": -1}]}");
}

void MarksTest::aDamagedFileIsKeptAndTold()
{
    QFETCH(QByteArray, content);
    Marks marks(folder());
    support::writeFile(marks.path(), content);

    const auto loaded = marks.load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().fault, base::Fault::CannotRead);
    const QStringList files = filesIn(folder());
    QCOMPARE(files.size(), 1);
    QVERIFY2(loaded.error().subject.contains(files.first()), qPrintable(loaded.error().subject));
    QCOMPARE(support::contentOf(folder() + QLatin1Char('/') + files.first()), content);

    QVERIFY2(marks.load().value().isEmpty(), "the next start is not stopped by it");
}

void MarksTest::anUnreadableFileIsTold()
{
    QVERIFY(QDir().mkpath(folder() + QStringLiteral("/marks.json"))); // a folder: unreadable for everybody
    const auto loaded = Marks(folder()).load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().fault, base::Fault::CannotRead);
}

QTEST_APPLESS_MAIN(MarksTest)
#include "marks_test.moc"
