// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/folders.h"
#include "store/maildir.h"
#include "support/fake_disk.h"

#include <QTemporaryDir>
#include <QtTest>

using store::Maildir;
using store::MessageKey;
using store::Rekeying;
using store::Saved;
using support::contentOf;
using support::FakeDisk;
using support::filesIn;

class MaildirRekeyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFileBelongsToTheNewKeyAlone();
    void nothingElseOfTheNameChanges();
    void twoMayChangePlaces();
    void withoutUidItIsNobodysCopy();
    void isFollowedWhereAMailReaderMovedIt();
    void whatIsGoneOrForeignIsTold();
    void manyShareOneSyncOfTheFolder();
    void aFailingDiskKeepsTheOldName_data();
    void aFailingDiskKeepsTheOldName();
    void nothingIsEverOverwritten();

private:
    QString root() const { return folder_->filePath(QStringLiteral("box")); }

    std::unique_ptr<QTemporaryDir> folder_;
};

namespace {

const QByteArray letter = "Subject: x\r\n\r\nHello\r\n";

MessageKey keyOf(const char* uid)
{
    return {QStringLiteral("me@pop.example.org:995"), uid, 0};
}

base::Result<Saved> deliver(Maildir& maildir, const char* uid)
{
    auto incoming = maildir.deliver(keyOf(uid));
    if (!incoming)
        return tl::unexpected(incoming.error());
    if (auto written = (*incoming)->write(letter + uid); !written)
        return tl::unexpected(written.error());
    return (*incoming)->finish();
}

QString nameOf(const Saved& saved)
{
    return QFileInfo(saved.path).fileName();
}

} // namespace

void MaildirRekeyTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
}

void MaildirRekeyTest::theFileBelongsToTheNewKeyAlone()
{
    Maildir maildir(root());
    const auto saved = deliver(maildir, "old");
    QVERIFY(saved);
    const auto moved = maildir.rekey(*saved, keyOf("new"));
    QVERIFY(moved);
    QCOMPARE(moved->octets, saved->octets);
    QCOMPARE(moved->sha256, saved->sha256);
    QCOMPARE(filesIn(root()), QStringList{QStringLiteral("new/") + nameOf(*moved)});
    for (const Maildir& reader : {maildir, Maildir(root())}) {
        QVERIFY(reader.proves(keyOf("new")));
        QCOMPARE(reader.find(keyOf("new"))->path, moved->path);
        QVERIFY(!reader.find(keyOf("old")));
    }
    QVERIFY(maildir.rekey(*moved, keyOf("old"))); // and back
    QVERIFY(maildir.proves(keyOf("old")) && !maildir.find(keyOf("new")));
}

void MaildirRekeyTest::nothingElseOfTheNameChanges()
{
    Maildir maildir(root());
    const auto saved = deliver(maildir, "old");
    QVERIFY(saved);
    const QString flagged = root() + QStringLiteral("/cur/") + nameOf(*saved) + QStringLiteral(":2,FS");
    QVERIFY(QFile::rename(saved->path, flagged));
    const auto moved = maildir.rekey({flagged, saved->octets, saved->sha256}, keyOf("new"));
    QVERIFY(moved);
    QString expected = flagged;
    expected.replace(QString::fromLatin1(keyOf("old").digest()), QString::fromLatin1(keyOf("new").digest()));
    QCOMPARE(moved->path, expected);
    QCOMPARE(contentOf(expected), QByteArray(letter + "old").replace("\r\n", "\n"));
}

void MaildirRekeyTest::twoMayChangePlaces()
{
    Maildir maildir(root());
    const auto a = deliver(maildir, "a");
    const auto b = deliver(maildir, "b");
    QVERIFY(a && b);
    const auto moved = maildir.rekey(QList<Rekeying>{{*a, keyOf("b")}, {*b, keyOf("a")}});
    QVERIFY(moved[0] && moved[1]);
    QVERIFY(contentOf(maildir.find(keyOf("b"))->path).endsWith('a'));
    QVERIFY(contentOf(maildir.find(keyOf("a"))->path).endsWith('b'));
    QVERIFY(maildir.proves(keyOf("a")) && maildir.proves(keyOf("b")));
}

void MaildirRekeyTest::withoutUidItIsNobodysCopy()
{
    Maildir maildir(root());
    const auto saved = deliver(maildir, "old");
    QVERIFY(saved);
    const auto moved = maildir.rekey(*saved, keyOf(""));
    QVERIFY(moved);
    QVERIFY(!maildir.find(keyOf("old")));
    QVERIFY(!maildir.find(keyOf("")));
    QVERIFY(!maildir.proves(keyOf("old")));
    QVERIFY(!nameOf(*moved).contains(QString::fromLatin1(keyOf("").digest())));
    QVERIFY(store::parseName(nameOf(*moved)));
    QVERIFY(store::Maildir(root()).catalogue().size() == 1);
}

void MaildirRekeyTest::isFollowedWhereAMailReaderMovedIt()
{
    Maildir maildir(root());
    const auto saved = deliver(maildir, "old");
    QVERIFY(saved);
    const QString flagged = root() + QStringLiteral("/cur/") + nameOf(*saved) + QStringLiteral(":2,S");
    QVERIFY(QFile::rename(saved->path, flagged));
    const auto moved = maildir.rekey(*saved, keyOf("new"));
    QVERIFY(moved);
    QVERIFY(moved->path.startsWith(root() + QStringLiteral("/cur/")));
    QVERIFY(moved->path.endsWith(QStringLiteral(":2,S")));
    QVERIFY(maildir.proves(keyOf("new")));
}

void MaildirRekeyTest::whatIsGoneOrForeignIsTold()
{
    Maildir maildir(root());
    const auto gone = deliver(maildir, "gone");
    const auto there = deliver(maildir, "there");
    QVERIFY(gone && there && QFile::remove(gone->path));
    const QString foreign = root() + QStringLiteral("/cur/1700000000.M1P1.host:2,S");
    support::writeFile(foreign, "x");
    const auto moved = maildir.rekey(
        QList<Rekeying>{{*gone, keyOf("1")}, {Saved{foreign, 1, {}}, keyOf("2")}, {*there, keyOf("3")}});
    QCOMPARE(moved[0].error().fault, base::Fault::CannotRead);
    QCOMPARE(moved[1].error().fault, base::Fault::CannotRead);
    QVERIFY(moved[2]);
    QVERIFY(QFile::exists(foreign));
    QVERIFY(maildir.proves(keyOf("3")));
}

void MaildirRekeyTest::manyShareOneSyncOfTheFolder()
{
    FakeDisk disk;
    Maildir maildir(root(), disk);
    QList<Rekeying> changes;
    for (const char* uid : {"a", "b", "c"}) {
        const auto saved = deliver(maildir, uid);
        QVERIFY(saved);
        changes.append({*saved, keyOf((QByteArray("new-") + uid).constData())});
    }
    disk.forget();
    for (const auto& moved : maildir.rekey(changes))
        QVERIFY(moved);
    QCOMPARE(disk.deeds().join(QLatin1Char(' ')), QStringLiteral("rename rename rename syncFolder"));
}

void MaildirRekeyTest::aFailingDiskKeepsTheOldName_data()
{
    QTest::addColumn<int>("deed");
    QTest::newRow("first rename") << 1;
    QTest::newRow("second rename") << 2;
    QTest::newRow("sync of the folder") << 3;
}

void MaildirRekeyTest::aFailingDiskKeepsTheOldName()
{
    QFETCH(int, deed);
    FakeDisk disk;
    Maildir maildir(root(), disk);
    const auto a = deliver(maildir, "a");
    const auto b = deliver(maildir, "b");
    QVERIFY(a && b);
    disk.failOnce(int(disk.deeds().size()) + deed);
    const auto moved = maildir.rekey(QList<Rekeying>{{*a, keyOf("new-a")}, {*b, keyOf("new-b")}});
    QCOMPARE(moved[0].has_value(), deed == 2);
    QCOMPARE(moved[1].has_value(), deed == 1);
    for (const Maildir& reader : {maildir, Maildir(root())}) {
        QCOMPARE(reader.proves(keyOf("a")), !moved[0].has_value());
        QCOMPARE(reader.proves(keyOf("new-a")), moved[0].has_value());
        QCOMPARE(reader.proves(keyOf("b")), !moved[1].has_value());
        QCOMPARE(reader.proves(keyOf("new-b")), moved[1].has_value());
    }
    QCOMPARE(filesIn(root()).size(), 2);
}

void MaildirRekeyTest::nothingIsEverOverwritten()
{
    Maildir maildir(root());
    const auto saved = deliver(maildir, "old");
    QVERIFY(saved);
    QString taken = saved->path;
    taken.replace(QString::fromLatin1(keyOf("old").digest()), QString::fromLatin1(keyOf("new").digest()));
    support::writeFile(taken, "mine");
    const auto moved = maildir.rekey(*saved, keyOf("new"));
    QVERIFY(!moved);
    QCOMPARE(moved.error().fault, base::Fault::CannotWrite);
    QCOMPARE(contentOf(taken), "mine");
    QVERIFY(maildir.proves(keyOf("old")));
}

QTEST_APPLESS_MAIN(MaildirRekeyTest)
#include "maildir_rekey_test.moc"
