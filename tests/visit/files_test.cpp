// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using visit::Counter;
using visit::Files;

/// Messages on this machine behind the same counter as a server's.
class FilesTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir folder_;

    QString written(const char* name, const QByteArray& bytes)
    {
        QFile file(folder_.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }

    QString fresh(const char* name) const { return folder_.filePath(QLatin1String(name)); }

    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
    }

    // Two messages in cur/, one in new/, and things that are none.
    QString maildir(const char* name)
    {
        const QDir folder(fresh(name));
        for (const char* part : {"cur", "new", "tmp", ".Sent/cur"})
            folder.mkpath(QLatin1String(part));
        const QByteArray path(name);
        written((path + "/cur/1700000003.c.host:2,S").constData(), "Subject: Third\n\nText\n");
        written((path + "/new/1700000002.b.host").constData(), "Subject: Second\n\nText\n");
        written((path + "/cur/1700000001.a.host:2,").constData(), "Subject: First\n\nText\n");
        written((path + "/tmp/1700000004.d.host").constData(), "Subject: Not yet\n\nText\n");
        written((path + "/cur/.hidden").constData(), "Subject: Hidden\n\nText\n");
        written((path + "/.Sent/cur/1.e.host").constData(), "Subject: Elsewhere\n\nText\n");
        return folder.path();
    }

    QString mbox(const char* name)
    {
        return written(name, "From a@example.org Thu Jan  1 00:00:00 1970\n"
                             "Subject: In a box\nFrom: ann@example.org\n\n>From here on\n\n"
                             "From b@example.org Thu Jan  1 00:00:00 1970\n"
                             "Subject: Too\nFrom: bob@example.org\n\nText\n\n");
    }

    static QStringList subjectsOf(const QList<mailbox::Row>& rows)
    {
        QStringList subjects;
        for (const mailbox::Row& row : rows)
            subjects += row.summary.subject;
        return subjects;
    }

    static QList<mailbox::MessageId> idsOf(const QList<mailbox::Row>& rows)
    {
        QList<mailbox::MessageId> ids;
        for (const mailbox::Row& row : rows)
            ids += row.id;
        return ids;
    }

    QStringList filesIn(const QString& folder) const
    {
        return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    static QList<mailbox::Row> listing(Files& files)
    {
        QSignalSpy listed(&files, &Counter::listed);
        files.check();
        return listed.value(0).value(0).value<mailbox::PackedRows>().rows();
    }

private Q_SLOTS:
    void listsEachFileWithItsHeader()
    {
        Files files({written("a.eml", "Subject: One\nFrom: ann@example.org\n\nText\n"),
                     written("b.eml", "Subject: Two\r\n\r\nText\r\n")});
        const auto rows = listing(files);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].summary.subject, QStringLiteral("One"));
        QCOMPARE(rows[1].summary.subject, QStringLiteral("Two"));
        QVERIFY(rows[0].saved);
        QVERIFY(!rows[0].id.lasts());
    }

    void anUnreadableFileIsToldAndTheOthersAreListed()
    {
        Files files({folder_.filePath(QStringLiteral("missing.eml")), folder_.path(),
                     written("a.eml", "Subject: One\n\nText\n")});
        QSignalSpy failed(&files, &Counter::failed);
        QCOMPARE(listing(files).size(), 1);
        QCOMPARE(failed.count(), 2);
        QCOMPARE(failed[0][0].value<base::Error>().fault, base::Fault::CannotRead);
    }

    void opensTheWholeMessage()
    {
        Files files({written("a.eml", "Subject: One\n\nText of it\n")});
        const auto rows = listing(files);
        QSignalSpy opened(&files, &Counter::opened);
        files.look(rows[0].id);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened[0][2].value<mail::Reading>().text.trimmed(), QStringLiteral("Text of it"));
    }

    void aFileThatVanishedIsAnErrorNotAnEmptyMessage()
    {
        const QString path = written("a.eml", "Subject: One\n\nText\n");
        Files files({path});
        const auto rows = listing(files);
        QVERIFY(QFile::remove(path));
        QSignalSpy failed(&files, &Counter::openFailed);
        files.open(rows[0].id);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed[0][1].value<base::Error>().fault, base::Fault::CannotRead);
    }

    void savesAnExactCopy()
    {
        const QByteArray bytes = QByteArray("Subject: One\r\n\r\nbare\nlines\0here", 31);
        Files files({written("a.eml", bytes)});
        const auto rows = listing(files);
        QSignalSpy saved(&files, &Counter::fileSaved);
        files.saveMessage(rows[0].id, folder_.filePath(QStringLiteral("copy.eml")));
        QCOMPARE(saved.count(), 1);
        QFile copy(folder_.filePath(QStringLiteral("copy.eml")));
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), bytes);
    }

    void listsFilesMboxesAndMaildirsInOneRow()
    {
        Files files({written("a.eml", "Subject: One\n\nText\n"), mbox("box"), maildir("maildir"),
                     written("b.eml", "Subject: Last\n\nText\n")});
        QSignalSpy failed(&files, &Counter::failed);
        const auto rows = listing(files);
        QCOMPARE(failed.count(), 0);
        QCOMPARE(subjectsOf(rows).join(QLatin1Char('|')),
                 QStringLiteral("One|In a box|Too|First|Second|Third|Last"));
        for (qsizetype i = 0; i < rows.size(); ++i)
            QCOMPARE(rows[i].number, i + 1);
        QCOMPARE(rows[1].octets,
                 qint64(qstrlen("Subject: In a box\nFrom: ann@example.org\n\n>From here on\n")));
    }

    void aRelativePathWorks()
    {
        mbox("relative.mbox");
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder_.path()));
        Files files({QStringLiteral("relative.mbox")});
        const auto rows = listing(files);
        QSignalSpy opened(&files, &Counter::opened);
        files.open(rows.value(1).id);
        QVERIFY(QDir::setCurrent(before));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(opened.count(), 1);
    }

    void aMessageOfAnMboxIsReadWithoutItsQuotation()
    {
        QString copy;
        {
            Files files({mbox("box")});
            const auto rows = listing(files);
            QSignalSpy opened(&files, &Counter::opened);
            files.look(rows[0].id);
            files.open(rows[0].id);
            QCOMPARE(opened.count(), 2);
            QCOMPARE(opened[1][2].value<mail::Reading>().text.trimmed(), QStringLiteral("From here on"));
            copy = opened[1][1].toString();
            QVERIFY(!copy.startsWith(folder_.path()));
            QVERIFY(!(QFileInfo(copy).dir().exists() &&
                      QFile::permissions(QFileInfo(copy).path()) & (QFile::ReadOther | QFile::ReadGroup)));
        }
        QVERIFY2(!QFile::exists(copy), "the copy goes with the window");
    }

    void aHeaderOfAnyLengthIsListedWithoutTheRest()
    {
        const QByteArray wide = "X-Wide: " + QByteArray(40'000, 'x') + "\n";
        Files files({written("wide.eml", wide + "Subject: Behind\n\nText\n"),
                     written("box", "From a\n" + wide + "Subject: Behind, too\n\nText\n")});
        QCOMPARE(subjectsOf(listing(files)).join(QLatin1Char('|')), QStringLiteral("Behind|Behind, too"));
    }

    void aFolderWithoutMailIsToldAndCostsNothingElse()
    {
        QVERIFY(QDir(folder_.path()).mkpath(QStringLiteral("plain/cur")));
        Files files({fresh("plain"), maildir("maildir")});
        QSignalSpy failed(&files, &Counter::failed);
        QCOMPARE(listing(files).size(), 3);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed[0][0].value<base::Error>().fault, base::Fault::CannotRead);
    }

    void savesAMessageOfAnMbox()
    {
        Files files({mbox("box")});
        const auto rows = listing(files);
        QSignalSpy saved(&files, &Counter::fileSaved);
        files.saveMessage(rows[0].id, fresh("out.eml"));
        QCOMPARE(saved.count(), 1);
        QCOMPARE(contentOf(fresh("out.eml")),
                 QByteArray("Subject: In a box\nFrom: ann@example.org\n\nFrom here on\n"));
    }

    void exportsIntoAnMboxThatReadsBack()
    {
        Files files({written("a.eml", "Subject: One\r\nFrom: ann@example.org\r\nDate: Tue, 1 Jul 2003 "
                                      "10:52:37 +0000\r\n\r\nFrom me\r\n"),
                     mbox("box"), maildir("maildir")});
        const auto rows = listing(files);
        QSignalSpy exported(&files, &Counter::exported);
        files.exportMessages(idsOf(rows), fresh("all.mbox"), visit::ExportForm::Mbox);
        QCOMPARE(exported.count(), 1);
        QCOMPARE(exported[0][0].toInt(), 6);
        QVERIFY(contentOf(fresh("all.mbox"))
                    .startsWith("From ann@example.org Tue Jul  1 10:52:37 2003\nSubject: One\n"));
        Files again({fresh("all.mbox")});
        QCOMPARE(subjectsOf(listing(again)), subjectsOf(rows));
    }

    void exportsIntoAFolderUnderTheSubjects()
    {
        const QByteArray bytes = QByteArray("Subject: a/b: \"c\"?\r\n\r\nbare\nlines\0here", 37);
        Files files({written("a.eml", bytes), written("b.eml", "Subject: Same\n\n1\n"),
                     written("c.eml", "Subject: Same\n\n2\n"), written("d.eml", "\nno header\n"),
                     written("e.eml", "Subject: ../../../evil\n\nx\n"), mbox("box")});
        const auto rows = listing(files);
        QVERIFY(QDir(folder_.path()).mkpath(QStringLiteral("out")));
        written("out/Same.eml", "mine");
        QSignalSpy exported(&files, &Counter::exported);
        files.exportMessages(idsOf(rows), fresh("out"), visit::ExportForm::Folder);
        QCOMPARE(exported.count(), 1);
        QCOMPARE(exported[0][0].toInt(), 7);
        QCOMPARE(contentOf(fresh("out/Same.eml")), QByteArray("mine"));
        const QStringList names = filesIn(fresh("out"));
        QCOMPARE(names.size(), 8);
        QCOMPARE(contentOf(fresh("out/a_b_ _c__.eml")), bytes);
        QVERIFY2(names.contains(QStringLiteral("message.eml")), qPrintable(names.join(QLatin1Char('|'))));
        QCOMPARE(contentOf(fresh("out/In a box.eml")),
                 QByteArray("Subject: In a box\nFrom: ann@example.org\n\nFrom here on\n"));
    }

    void whatCannotBeReadCostsOnlyItselfInAnExport_data()
    {
        QTest::addColumn<visit::ExportForm>("form");
        QTest::newRow("mbox") << visit::ExportForm::Mbox;
        QTest::newRow("folder") << visit::ExportForm::Folder;
    }

    void whatCannotBeReadCostsOnlyItselfInAnExport()
    {
        QFETCH(visit::ExportForm, form);
        const QString gone = written("gone.eml", "Subject: Gone\n\nText\n");
        Files files({written("a.eml", "Subject: One\n\nText\n"), gone});
        auto ids = idsOf(listing(files));
        ids.append({{}, 77});
        QVERIFY(QFile::remove(gone));
        QSignalSpy lost(&files, &Counter::openFailed);
        QSignalSpy exported(&files, &Counter::exported);
        const QString to = fresh(QTest::currentDataTag());
        files.exportMessages(ids, to, form);
        QCOMPARE(lost.count(), 2);
        QCOMPARE(exported.count(), 1);
        QCOMPARE(exported[0][0].toInt(), 1);
        QVERIFY(QFile::exists(to));
    }

    void anExportThatCannotBeWrittenLeavesNothing()
    {
        Files files({written("a.eml", "Subject: One\n\nText\n")});
        const auto ids = idsOf(listing(files));
        QSignalSpy failed(&files, &Counter::fileFailed);
        QSignalSpy exported(&files, &Counter::exported);
        files.exportMessages(ids, fresh("no/such/all.mbox"), visit::ExportForm::Mbox);
        files.exportMessages(ids, fresh("a.eml/folder"), visit::ExportForm::Folder);
        QCOMPARE(failed.count(), 2);
        QCOMPARE(exported.count(), 0);
        QCOMPARE(failed[0][0].value<base::Error>().fault, base::Fault::CannotWrite);
        QVERIFY(!QFile::exists(fresh("no")));
    }

    void savesAnAttachmentWhereThereIsAPlaceForIt()
    {
        const QString path = written("m.eml", "Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
                                              "boundary=b\n\n--b\n\ntext\n--b\nContent-Type: application/x\n"
                                              "Content-Disposition: attachment; filename=a.bin\n"
                                              "Content-Transfer-Encoding: base64\n\naGVsbG8=\n--b--\n");
        Files files({path});
        QSignalSpy saved(&files, &Counter::fileSaved);
        files.saveAttachmentOf({path}, 0, folder_.filePath(QStringLiteral("a.bin")));
        QCOMPARE(saved.count(), 1);
        QFile file(folder_.filePath(QStringLiteral("a.bin")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("hello"));

        QSignalSpy failed(&files, &Counter::fileFailed);
        files.saveAttachmentOf({path}, 0, folder_.filePath(QStringLiteral("no/such/folder/a.bin")));
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed[0][0].value<base::Error>().fault, base::Fault::CannotWrite);
        QVERIFY(QDir(folder_.path())
                    .entryList({QStringLiteral("*.part")}, QDir::AllEntries | QDir::Hidden)
                    .isEmpty());
    }
};

Q_DECLARE_METATYPE(visit::ExportForm)

QTEST_GUILESS_MAIN(FilesTest)
#include "files_test.moc"
