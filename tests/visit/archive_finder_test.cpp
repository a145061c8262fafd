// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/archive_finder.h"

#include "store/maildir.h"

#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using mailbox::MessageId;
using visit::ArchiveFinder;

namespace {

constexpr int patience = 20'000;

const QString mailboxKey = QStringLiteral("guest@pop.example.org");

MessageId id(int n)
{
    return {"uid" + QByteArray::number(n), 0};
}

QByteArray letter(const QByteArray& body, const QByteArray& subject = "A letter")
{
    return "From: Ada <ada@example.org>\r\nTo: Bob <bob@example.net>\r\nSubject: " + subject +
           "\r\nDate: Sun, 1 Mar 2026 12:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n"
           "Content-Transfer-Encoding: 8bit\r\n\r\n" +
           body + "\r\n";
}

const QByteArray withFile =
    "From: Ada <ada@example.org>\r\nSubject: Two parts\r\nMIME-Version: 1.0\r\n"
    "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
    "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    "<p>See the <b>enclosed</b> plan.</p>\r\n"
    "--b\r\nContent-Type: application/octet-stream\r\n"
    "Content-Disposition: attachment; filename=\"Lageplan.pdf\"\r\n\r\nxyz\r\n--b--\r\n";

/// An account's folder with saved messages, and a finder that follows it.
struct Archive {
    QTemporaryDir folder;
    std::unique_ptr<ArchiveFinder> finder;
    QList<MessageId> found;
    QList<MessageId> withAttachments;
    quint64 ticket = 0;
    quint64 answered = 0;

    Archive() { start(); }

    void start()
    {
        finder = std::make_unique<ArchiveFinder>(folder.path(), mailboxKey);
        finder->readAs(QThread::NormalPriority);
        QObject::connect(finder.get(), &visit::TextFinder::found,
                         [this](quint64 number, const QList<MessageId>& messages) {
                             answered = number;
                             found = messages;
                         });
        QObject::connect(finder.get(), &visit::TextFinder::attachmentsSeen,
                         [this](const QList<MessageId>& messages) { withAttachments += messages; });
    }

    QString save(int n, const QByteArray& octets) const
    {
        store::Maildir maildir(folder.filePath(QStringLiteral("Maildir")));
        auto incoming = maildir.deliver({mailboxKey, id(n).uid, 0});
        if (!incoming || !(*incoming)->write(octets))
            return {};
        const auto saved = (*incoming)->finish();
        return saved ? saved->path : QString();
    }

    /// Until everything of these is in the index.
    bool read(const QList<MessageId>& saved)
    {
        QSignalSpy grew(finder.get(), &visit::TextFinder::grew);
        finder->know(saved);
        return grew.wait(patience);
    }

    QList<MessageId> find(const char* words, const QStringList& unwanted = {})
    {
        finder->search(++ticket, {{QString::fromUtf8(words)}, unwanted});
        return QTest::qWaitFor([&] { return answered == ticket; }, patience) ? found
                                                                             : QList<MessageId>{id(-1)};
    }

    QString index() const { return folder.filePath(QStringLiteral("search.sqlite")); }
};

} // namespace

class ArchiveFinderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<QList<MessageId>>(); }

    void findsByTextPeopleSubjectAndFiles()
    {
        Archive archive;
        archive.save(1, letter("We meet at the fountain.", "Tomorrow"));
        archive.save(2, withFile);
        archive.save(3, letter("会議は東京で行います"));
        QVERIFY(archive.read({id(1), id(2), id(3)}));
        QCOMPARE(archive.find("fountain"), QList{id(1)});
        QCOMPARE(archive.find("tomorrow"), QList{id(1)});
        QCOMPARE(archive.find("enclosed plan"), QList{id(2)});
        QCOMPARE(archive.find("lageplan"), QList{id(2)});
        QCOMPARE(archive.find("東京"), QList{id(3)});
        QCOMPARE(archive.find("bob@example").size(), 2);
        QCOMPARE(archive.find("ada", {QStringLiteral("fountain")}).size(), 2);
        QVERIFY(archive.find("quince").isEmpty());
        QCOMPARE(archive.withAttachments, QList{id(2)});
    }

    void whatIsSavedLaterIsFoundToo()
    {
        Archive archive;
        archive.save(1, letter("apples"));
        QVERIFY(archive.read({id(1)}));
        archive.save(2, letter("more apples"));
        QSignalSpy grew(archive.finder.get(), &visit::TextFinder::grew);
        archive.finder->follow(id(2));
        QVERIFY(grew.wait(patience));
        QCOMPARE(archive.find("apples").size(), 2);
    }

    void whatAnotherProgramTookAwayIsNotFound()
    {
        Archive archive;
        const QString path = archive.save(1, letter("apples"));
        archive.save(2, letter("more apples"));
        QVERIFY(archive.read({id(1), id(2)}));
        QVERIFY(QFile::remove(path));
        archive.finder->know({id(1), id(2)});
        QCOMPARE(archive.find("apples"), QList{id(2)});
    }

    void whatIsNotInTheListIsNotFound()
    {
        Archive archive;
        archive.save(1, letter("apples"));
        archive.save(2, letter("more apples"));
        QVERIFY(archive.read({id(1), id(2)}));
        archive.finder->know({id(2)});
        QCOMPARE(archive.find("apples"), QList{id(2)});
    }

    void theNextRunReadsNothingAnew()
    {
        Archive archive;
        const QString path = archive.save(1, letter("apples"));
        QVERIFY(archive.read({id(1)}));
        archive.finder.reset();
        QFile file(path); // what is read now would have no such word
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(letter("pears"));
        file.close();
        archive.start();
        archive.finder->know({id(1)});
        QCOMPARE(archive.find("apples"), QList{id(1)});
    }

    void aMailReadersFlagsMakeItNoOtherMessage()
    {
        Archive archive;
        const QString path = archive.save(1, letter("apples"));
        QVERIFY(archive.read({id(1)}));
        QString moved = path;
        moved.replace(QStringLiteral("/new/"), QStringLiteral("/cur/"));
        QVERIFY(QFile::rename(path, moved + QStringLiteral(":2,S")));
        QSignalSpy grew(archive.finder.get(), &visit::TextFinder::grew);
        archive.finder->know({id(1)});
        QCOMPARE(archive.find("apples"), QList{id(1)});
        QCOMPARE(grew.count(), 0);
    }

    void aDamagedIndexIsMadeAnew_data()
    {
        QTest::addColumn<bool>("atStart");
        QTest::newRow("no index at all") << true;
        QTest::newRow("harmed within") << false;
    }

    void aDamagedIndexIsMadeAnew()
    {
        QFETCH(bool, atStart);
        Archive archive;
        QList<MessageId> all;
        for (int n = 1; n <= 40; ++n) {
            archive.save(n, letter("apples number " + QByteArray::number(n).repeated(500)));
            all.append(id(n));
        }
        QVERIFY(archive.read(all));
        archive.finder.reset();
        QFile file(archive.index());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > 8192);
        file.seek(atStart ? 0 : 4096);
        file.write(QByteArray(int(file.size() - file.pos()), 'x'));
        file.close();
        archive.start();
        QSignalSpy grew(archive.finder.get(), &visit::TextFinder::grew);
        archive.finder->know(all);
        QVERIFY(grew.wait(patience));
        QCOMPARE(archive.find("apples").size(), 40);
    }

    void theLatestSearchIsAnswered()
    {
        Archive archive;
        archive.save(1, letter("apples"));
        QVERIFY(archive.read({id(1)}));
        for (int i = 0; i < 50; ++i)
            archive.finder->search(++archive.ticket, {{QStringLiteral("appl")}, {}});
        QCOMPARE(archive.find("apples"), QList{id(1)});
    }

    void endsInTheMidstOfReading()
    {
        Archive archive;
        QList<MessageId> all;
        for (int n = 1; n <= 60; ++n) {
            archive.save(n, letter(QByteArray("apples and pears ").repeated(3000)));
            all.append(id(n));
        }
        archive.finder->know(all);
        archive.finder.reset(); // the next one goes on
        archive.start();
        QVERIFY(archive.read(all));
        QTRY_COMPARE(archive.find("apples").size(), 60);
    }

    void withoutAnArchiveNothingIsFound()
    {
        Archive archive;
        archive.finder->know({});
        QVERIFY(archive.find("apples").isEmpty());
    }
};

QTEST_GUILESS_MAIN(ArchiveFinderTest)
#include "archive_finder_test.moc"
