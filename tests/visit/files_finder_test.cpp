// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/files_finder.h"

#include "visit/files.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using mailbox::MessageId;

namespace {

constexpr int patience = 20'000;

QByteArray letter(const char* subject, const char* body)
{
    return QByteArray("From: Ada <ada@example.org>\nSubject: ") + subject +
           "\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + body + "\n";
}

/// Files that are opened, listed, and read by a finder.
struct Opened {
    QTemporaryDir folder;
    QStringList paths;
    QList<mailbox::Row> rows;
    QList<MessageId> found;
    quint64 ticket = 0;
    quint64 answered = 0;
    std::unique_ptr<visit::Files> files;
    std::unique_ptr<visit::FilesFinder> finder;

    QString write(const char* name, const QByteArray& octets)
    {
        QFile file(folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size())
            qFatal("cannot write");
        if (!paths.contains(file.fileName()))
            paths.append(file.fileName());
        return file.fileName();
    }

    void open()
    {
        files = std::make_unique<visit::Files>(paths);
        finder = std::make_unique<visit::FilesFinder>(paths);
        finder->readAs(QThread::NormalPriority);
        QObject::connect(files.get(), &visit::Counter::listed,
                         [this](const mailbox::PackedRows& all) { rows = all.rows(); });
        QObject::connect(finder.get(), &visit::TextFinder::found,
                         [this](quint64 number, const QList<MessageId>& messages) {
                             answered = number;
                             found = messages;
                         });
    }

    /// Lists the files; the finder is told of them.
    void list()
    {
        files->check();
        QList<MessageId> ids;
        for (const mailbox::Row& row : std::as_const(rows))
            ids += row.id;
        finder->know(ids);
    }

    bool listAndRead()
    {
        QSignalSpy grew(finder.get(), &visit::TextFinder::grew);
        list();
        return grew.wait(patience);
    }

    /// The subjects of those that hold these words.
    QStringList find(const char* words)
    {
        finder->search(++ticket, {{QString::fromUtf8(words)}});
        if (!QTest::qWaitFor([&] { return answered == ticket; }, patience))
            return {QStringLiteral("no answer")};
        QStringList subjects;
        for (const mailbox::Row& row : std::as_const(rows)) {
            if (found.contains(row.id))
                subjects += row.summary.subject;
        }
        return subjects;
    }
};

const QByteArray box = "From a@example.org Thu Jan  1 00:00:00 1970\n" + letter("First", "plums and pears") +
                       "\nFrom b@example.org Thu Jan  1 00:00:00 1970\n" +
                       letter("Second", "会議は東京で行います") + "\n";

} // namespace

/// The words of messages that lie on this machine.
class FilesFinderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<QList<MessageId>>(); }

    void findsInFilesMboxAndMaildir()
    {
        Opened opened;
        opened.write("one.eml", letter("Third", "plums only"));
        opened.write("box.mbox", box);
        QDir(opened.folder.path()).mkpath(QStringLiteral("dir/cur"));
        QDir(opened.folder.path()).mkpath(QStringLiteral("dir/new"));
        opened.write("dir/cur/1.a.host:2,S", letter("Fourth", "quinces"));
        opened.paths.last() = opened.folder.filePath(QStringLiteral("dir"));
        opened.open();
        QVERIFY(opened.listAndRead());
        QCOMPARE(opened.find("plums"), (QStringList{QStringLiteral("Third"), QStringLiteral("First")}));
        QCOMPARE(opened.find("東京"), QStringList{QStringLiteral("Second")});
        QCOMPARE(opened.find("quinces"), QStringList{QStringLiteral("Fourth")});
        QCOMPARE(opened.find("cherries"), QStringList());
    }

    void whatCannotBeReadDoesNotMixUpTheOthers()
    {
        Opened opened;
        opened.write("one.eml", letter("Gone", "plums"));
        opened.write("two.eml", letter("Here", "pears"));
        QVERIFY(QFile::remove(opened.paths.first()));
        opened.open();
        QVERIFY(opened.listAndRead());
        QCOMPARE(opened.find("pears"), QStringList{QStringLiteral("Here")});
    }

    void aNewListIsReadAnew()
    {
        Opened opened;
        opened.write("box.mbox", box);
        opened.open();
        QVERIFY(opened.listAndRead());
        opened.write("box.mbox", "From c@example.org Thu Jan  1 00:00:00 1970\n" + letter("New", "cherries") +
                                     "\n" + box);
        QVERIFY(opened.listAndRead());
        QCOMPARE(opened.find("cherries"), QStringList{QStringLiteral("New")});
        QCOMPARE(opened.find("pears"), QStringList{QStringLiteral("First")});
    }
};

QTEST_GUILESS_MAIN(FilesFinderTest)
#include "files_finder_test.moc"
