// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/maildir.h"

#include "store/folders.h"
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

class MaildirTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsAndGivesBackEveryOctet_data();
    void keepsAndGivesBackEveryOctet();
    void isAPrivateMaildir();
    void isFoundAfterAMailReaderFlaggedIt();
    void onlyTheVeryMessageIsProved();
    void strangeIdsStayInTheFolder();
    void withoutUidNothingIsProved();
    void aChangedFileProvesNothing_data();
    void aChangedFileProvesNothing();
    void anotherCopyProvesWhenTheFirstIsDamaged();
    void theSameMessageTwiceIsKeptOnce();
    void aChangedMessageUnderTheSameIdIsKeptToo();
    void nothingIsThereBeforeTheEnd();
    void theCatalogueKnowsAll();
    void seesWhatAnotherObjectDelivered();
    void failureLeavesNothing_data();
    void failureLeavesNothing();
    void aKilledProgramProvesNothingThatIsNotThere();
    void proofNeedsAMediumThatSyncs();
    void exportNeverOverwritesUnlessTold();
    void aDamagedCopyIsNotExported();
    void oldLeftoversAreSwept();

private:
    QString root() const { return folder_->filePath(QStringLiteral("mail/box")); }
    QString out() const { return folder_->filePath(QStringLiteral("out.eml")); }

    std::unique_ptr<QTemporaryDir> folder_;
};

static const MessageKey first{QStringLiteral("me@pop.example.org:995"), "UID1-17", 0};
static const QByteArray letter = "From: a@example.org\r\nSubject: x\r\n\r\nHello\r\n";

static base::Result<Saved> deliver(Maildir& maildir, const MessageKey& key, const QByteArray& octets,
                                   qsizetype pieceSize = 1 << 20)
{
    auto incoming = maildir.deliver(key);
    if (!incoming)
        return tl::unexpected(incoming.error());
    for (qsizetype i = 0; i < octets.size(); i += pieceSize) {
        const auto piece = QByteArrayView(octets).sliced(i, qMin(pieceSize, octets.size() - i));
        if (auto written = (*incoming)->write(piece); !written)
            return tl::unexpected(written.error());
    }
    return (*incoming)->finish();
}

void MaildirTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
}

void MaildirTest::keepsAndGivesBackEveryOctet_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("onDisk");
    const QByteArray big = QByteArray("a line of some length\r\n").repeated(20000);
    const QByteArray bigKept = QByteArray("a line of some length\n").repeated(20000);
    QTest::newRow("a letter") << letter << QByteArray("From: a@example.org\nSubject: x\n\nHello\n");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("no last line end") << QByteArray("a\r\nb") << QByteArray("a\nb");
    QTest::newRow("a CR at the very end") << QByteArray("a\r\nb\r") << QByteArray("a\nb\r");
    QTest::newRow("lone CR") << QByteArray("a\rb\r\r\nc\r\n") << QByteArray("a\rb\r\nc\n");
    QTest::newRow("lone LF") << QByteArray("a\r\nb\nc\r\n") << QByteArray("a\r\nb\nc\r\n");
    QTest::newRow("lone LF first") << QByteArray("\n\r\na") << QByteArray("\n\r\na");
    QTest::newRow("lone LF last, CR CR LF before") << QByteArray("a\r\r\n\n") << QByteArray("a\r\r\n\n");
    QTest::newRow("only LF") << QByteArray("a\nb\nc\n") << QByteArray("a\nb\nc\n");
    QTest::newRow("NUL and 8 bits") << QByteArray("\0\xff\r\n", 4) << QByteArray("\0\xff\n", 3);
    QTest::newRow("several buffers") << big << bigKept;
    QTest::newRow("lone LF behind several buffers") << big + "x\ny" << big + "x\ny";
}

void MaildirTest::keepsAndGivesBackEveryOctet()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, onDisk);
    const QList<qsizetype> sizes =
        sent.size() > 1000 ? QList<qsizetype>{4093, 1 << 20} : QList<qsizetype>{1, 2, 3, 7, 1000};
    for (const qsizetype size : sizes) {
        init();
        Maildir maildir(root());
        const auto saved = deliver(maildir, first, sent, size);
        QVERIFY(saved);
        QCOMPARE(saved->octets, sent.size());
        QCOMPARE(saved->sha256, store::sha256Hex(sent));
        QCOMPARE(contentOf(saved->path), onDisk);
        QVERIFY(saved->path.endsWith(QStringLiteral(",S=%1").arg(onDisk.size())));
        QCOMPARE(filesIn(root()).size(), 1);
        QVERIFY(maildir.proves(first));
        QVERIFY(maildir.exportTo(*saved, out()));
        QCOMPARE(contentOf(out()), sent);
    }
}

void MaildirTest::isAPrivateMaildir()
{
    Maildir maildir(root());
    QVERIFY(!maildir.proves(first));
    QVERIFY2(!QFile::exists(root()), "asking makes nothing");
    const auto saved = deliver(maildir, first, letter);
    QVERIFY(saved);
    QVERIFY(saved->path.startsWith(root() + QStringLiteral("/new/")));
    const auto others = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
    for (const char* name : {"", "/cur", "/new", "/tmp"}) {
        const QString path = root() + QString::fromLatin1(name);
        QVERIFY2(QFileInfo(path).isDir(), name);
        QVERIFY2(!(QFile::permissions(path) & others), name);
    }
    QVERIFY(!(QFile::permissions(saved->path) & others));
}

void MaildirTest::isFoundAfterAMailReaderFlaggedIt()
{
    Maildir maildir(root());
    const auto saved = deliver(maildir, first, letter);
    QVERIFY(saved);
    const QString moved = QString(saved->path).replace(QLatin1String("/new/"), QLatin1String("/cur/")) +
                          QStringLiteral(":2,RS");
    QVERIFY(QFile::rename(saved->path, moved));
    QVERIFY(maildir.proves(first));
    const auto found = maildir.find(first);
    QVERIFY(found);
    QCOMPARE(found->path, moved);
    QCOMPARE(found->octets, letter.size());
    QCOMPARE(found->sha256, store::sha256Hex(letter));
}

void MaildirTest::onlyTheVeryMessageIsProved()
{
    Maildir maildir(root());
    QVERIFY(deliver(maildir, first, letter));
    QVERIFY(!maildir.proves({first.mailbox, "UID1-18", 0}));
    QVERIFY(!maildir.proves({first.mailbox, first.uid, 1}));
    QVERIFY(!maildir.proves({QStringLiteral("you@pop.example.org:995"), first.uid, 0}));
    QVERIFY(!maildir.find({first.mailbox, "UID1-18", 0}));
}

void MaildirTest::strangeIdsStayInTheFolder()
{
    Maildir maildir(root());
    const MessageKey evil{first.mailbox, "../../../etc/x:2,S\x01" + QByteArray(500, 'u'), 0};
    const auto saved = deliver(maildir, evil, letter);
    QVERIFY(saved);
    QCOMPARE(QFileInfo(saved->path).path(), root() + QStringLiteral("/new"));
    QVERIFY(maildir.proves(evil));
}

void MaildirTest::withoutUidNothingIsProved()
{
    Maildir maildir(root());
    const MessageKey none{first.mailbox, {}, 3};
    QVERIFY(deliver(maildir, none, letter));
    QVERIFY(deliver(maildir, none, letter));
    QCOMPARE(filesIn(root()).size(), 2);
    QVERIFY(!maildir.proves(none));
    QVERIFY(!maildir.find(none));
    QVERIFY(!maildir.catalogue().holds(none));
}

void MaildirTest::aChangedFileProvesNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("one letter") << QByteArray("From: a@example.org\nSubject: y\n\nHello\n");
    QTest::newRow("cut") << QByteArray("From: a@example.org\nSubject: x\n\nHel");
    QTest::newRow("grown") << QByteArray("From: a@example.org\nSubject: x\n\nHello\n\n");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zeros") << QByteArray(39, '\0');
}

void MaildirTest::aChangedFileProvesNothing()
{
    QFETCH(QByteArray, content);
    Maildir maildir(root());
    const auto saved = deliver(maildir, first, letter);
    QVERIFY(saved);
    support::writeFile(saved->path, content);
    QVERIFY(!maildir.proves(first));
    QVERIFY(maildir.find(first)); // its name is there
    QVERIFY(QFile::remove(saved->path));
    QVERIFY(!maildir.proves(first));
    QVERIFY(!maildir.find(first));
}

void MaildirTest::anotherCopyProvesWhenTheFirstIsDamaged()
{
    Maildir maildir(root());
    const auto saved = deliver(maildir, first, letter);
    QVERIFY(saved);
    support::writeFile(saved->path, "damaged");
    QVERIFY(deliver(maildir, first, letter));
    QCOMPARE(filesIn(root()).size(), 2);
    QVERIFY(maildir.proves(first));
}

void MaildirTest::theSameMessageTwiceIsKeptOnce()
{
    Maildir maildir(root());
    const auto once = deliver(maildir, first, letter);
    const auto twice = deliver(maildir, first, letter);
    QVERIFY(once && twice);
    QCOMPARE(twice->path, once->path);
    QCOMPARE(filesIn(root()).size(), 1);
}

void MaildirTest::aChangedMessageUnderTheSameIdIsKeptToo()
{
    Maildir maildir(root());
    QVERIFY(deliver(maildir, first, letter));
    QVERIFY(deliver(maildir, first, letter + "more\r\n"));
    QCOMPARE(filesIn(root()).size(), 2);
}

void MaildirTest::nothingIsThereBeforeTheEnd()
{
    Maildir maildir(root());
    {
        auto incoming = maildir.deliver(first);
        QVERIFY(incoming);
        QVERIFY((*incoming)->write(letter));
        QVERIFY((*incoming)->write("\n")); // and the rewriting leaves nothing either
        QVERIFY(!maildir.proves(first));
        QVERIFY(filesIn(root() + QStringLiteral("/new")).isEmpty());
    }
    QCOMPARE(filesIn(root()), QStringList());
}

void MaildirTest::theCatalogueKnowsAll()
{
    Maildir maildir(root());
    for (int i = 0; i < 20; ++i)
        QVERIFY(deliver(maildir, {first.mailbox, QByteArray::number(i), 0}, letter));
    support::writeFile(root() + QStringLiteral("/new/1700000000.M1P1.other:2,"), "not ours");
    const store::Catalogue catalogue = Maildir(root()).catalogue();
    QCOMPARE(catalogue.size(), 20);
    QVERIFY(catalogue.holds({first.mailbox, "7", 0}));
    QVERIFY(!catalogue.holds({first.mailbox, "20", 0}));
    QCOMPARE(Maildir(folder_->filePath(QStringLiteral("none"))).catalogue().size(), 0);
}

void MaildirTest::seesWhatAnotherObjectDelivered()
{
    Maildir here(root());
    Maildir there(root());
    QVERIFY(here.prepare());
    QVERIFY(!here.proves(first));
    QVERIFY(deliver(there, first, letter));
    QVERIFY(here.proves(first));
}

void MaildirTest::failureLeavesNothing_data()
{
    QTest::addColumn<int>("octets");
    QTest::addColumn<int>("deed");
    QTest::newRow("full") << 10 << -1;
    QTest::newRow("full while it is written again") << 60 << -1;
    QTest::newRow("create") << -1 << int(FakeDisk::Deed::Create);
    QTest::newRow("fsync") << -1 << int(FakeDisk::Deed::Sync);
    QTest::newRow("rename") << -1 << int(FakeDisk::Deed::Rename);
    QTest::newRow("fsync of the folder") << -1 << int(FakeDisk::Deed::SyncFolder);
    QTest::newRow("folders") << -1 << int(FakeDisk::Deed::MakeFolder);
}

void MaildirTest::failureLeavesNothing()
{
    QFETCH(int, octets);
    QFETCH(int, deed);
    FakeDisk disk;
    Maildir maildir(root(), disk);
    if (octets >= 0)
        disk.fillUpAt(octets);
    if (deed >= 0)
        disk.failAt(FakeDisk::Deed(deed));
    const auto saved = deliver(maildir, first, letter + "lone\nfeed", 45);
    QVERIFY(!saved);
    QCOMPARE(saved.error().fault, base::Fault::CannotWrite);
    QCOMPARE(filesIn(folder_->path()), QStringList());
    QVERIFY(!maildir.proves(first));
}

void MaildirTest::aKilledProgramProvesNothingThatIsNotThere()
{
    bool finished = false;
    for (int deeds = 0; !finished; ++deeds) {
        init();
        FakeDisk disk;
        disk.dieAfter(deeds);
        Maildir dying(root(), disk);
        finished = deliver(dying, first, letter + "lone\nfeed\r\n", 10).has_value();
        Maildir later(root());
        const auto found = later.find(first);
        QCOMPARE(later.proves(first), found.has_value());
        QVERIFY(!finished || found);
        QVERIFY(deliver(later, first, letter)); // and the Maildir works
        QVERIFY(deeds < 40);
    }
}

void MaildirTest::proofNeedsAMediumThatSyncs()
{
    FakeDisk disk;
    Maildir maildir(root(), disk);
    QVERIFY(deliver(maildir, first, letter));
    disk.failAt(FakeDisk::Deed::SyncFile);
    QVERIFY(!maildir.proves(first));
}

void MaildirTest::exportNeverOverwritesUnlessTold()
{
    Maildir maildir(root());
    const auto saved = deliver(maildir, first, letter);
    QVERIFY(saved);
    support::writeFile(out(), "mine");
    const auto refused = maildir.exportTo(*saved, out());
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, base::Fault::CannotWrite);
    QCOMPARE(contentOf(out()), "mine");
    QVERIFY(maildir.exportTo(*saved, out(), Existing::Replace));
    QCOMPARE(contentOf(out()), letter);
    QVERIFY(!(QFile::permissions(out()) & (QFile::ReadGroup | QFile::ReadOther)));
}

void MaildirTest::aDamagedCopyIsNotExported()
{
    Maildir maildir(root());
    const auto saved = deliver(maildir, first, letter);
    QVERIFY(saved);
    support::writeFile(saved->path, "damaged");
    const auto exported = maildir.exportTo(*saved, out());
    QVERIFY(!exported);
    QCOMPARE(exported.error().fault, base::Fault::MessageDamaged);
    QVERIFY(!QFile::exists(out()));
    QVERIFY(QFile::remove(saved->path));
    QCOMPARE(maildir.exportTo(*saved, out()).error().fault, base::Fault::CannotRead);
}

void MaildirTest::oldLeftoversAreSwept()
{
    QVERIFY(Maildir(root()).prepare());
    const QString tmp = root() + QStringLiteral("/tmp/");
    const QString old = tmp + store::composeTemporaryName();
    const QString fresh = tmp + store::composeTemporaryName();
    const QString foreign = tmp + QStringLiteral("1.M1P1.other");
    for (const QString& path : {old, fresh, foreign})
        support::writeFile(path, "half");
    for (const QString& path : {old, foreign}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(
            file.setFileTime(QDateTime::currentDateTime().addDays(-2), QFileDevice::FileModificationTime));
    }
    QVERIFY(Maildir(root()).prepare());
    QVERIFY(!QFile::exists(old));
    QVERIFY(QFile::exists(fresh));
    QVERIFY(QFile::exists(foreign));
}

QTEST_APPLESS_MAIN(MaildirTest)
#include "maildir_test.moc"
