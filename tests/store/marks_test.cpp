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

class MarksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingSavedIsNothingMarked();
    void anotherProgramStartFindsThem();
    void survivesBeingKilledAtAnyMoment();
    void aDamagedFileIsKeptAndTold_data();
    void aDamagedFileIsKeptAndTold();
    void aDamagedFileIsNotOverwrittenBySaving();
    void anUnreadableFileStopsSaving();
    void aFullDiskKeepsTheOldMarks();

private:
    QString folder() const { return folder_->filePath(QStringLiteral("me@example.org-0123")); }

    std::unique_ptr<QTemporaryDir> folder_;
};

static const QSet<Mark> some{{"UID1-17,S=3.a", 0}, {"same", 0}, {"same", 1}, {QByteArray("\xff\x80\x01"), 2}};

void MarksTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
}

void MarksTest::nothingSavedIsNothingMarked()
{
    const auto loaded = Marks(folder()).load();
    QVERIFY(loaded);
    QVERIFY(loaded->isEmpty());
}

void MarksTest::anotherProgramStartFindsThem()
{
    QVERIFY(Marks(folder()).save(some));
    QCOMPARE(Marks(folder()).load().value(), some);
    QVERIFY(Marks(folder()).save({}));
    QCOMPARE(Marks(folder()).load().value(), QSet<Mark>());
}

void MarksTest::survivesBeingKilledAtAnyMoment()
{
    const QSet<Mark> more = some + QSet<Mark>{{"new", 0}};
    bool saved = false;
    for (int deeds = 0; !saved; ++deeds) {
        QVERIFY(Marks(folder()).save(some));
        support::FakeDisk disk;
        disk.dieAfter(deeds);
        saved = Marks(folder(), disk).save(more).has_value();
        const QSet<Mark> found = Marks(folder()).load().value();
        QVERIFY2(saved ? found == more : found == some || found == more, qPrintable(QString::number(deeds)));
        QVERIFY(deeds < 20);
    }
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
    QVERIFY(QDir().mkpath(folder()));
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
    QVERIFY(marks.save(some));
    QCOMPARE(marks.load().value(), some);
}

void MarksTest::aDamagedFileIsNotOverwrittenBySaving()
{
    QVERIFY(QDir().mkpath(folder()));
    Marks marks(folder());
    support::writeFile(marks.path(), "damaged");
    QVERIFY(marks.save(some));
    QCOMPARE(marks.load().value(), some);
    const QStringList files = filesIn(folder());
    QCOMPARE(files.size(), 2);
    QVERIFY(files.first().startsWith(QLatin1String("marks-damaged-")));
}

void MarksTest::anUnreadableFileStopsSaving()
{
    QVERIFY(QDir().mkpath(folder() + QStringLiteral("/marks.json"))); // a folder: unreadable for everybody
    Marks marks(folder());
    const auto loaded = marks.load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().fault, base::Fault::CannotRead);
    QVERIFY(!marks.save(some));
}

void MarksTest::aFullDiskKeepsTheOldMarks()
{
    QVERIFY(Marks(folder()).save(some));
    support::FakeDisk disk;
    disk.fillUpAt(20);
    Marks marks(folder(), disk);
    const auto saved = marks.save({{"other", 0}});
    QVERIFY(!saved);
    QCOMPARE(saved.error().fault, base::Fault::CannotWrite);
    QCOMPARE(marks.load().value(), some);
}

QTEST_APPLESS_MAIN(MarksTest)
#include "marks_test.moc"
