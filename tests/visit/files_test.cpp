// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/files.h"

#include <QDir>
#include <QFile>
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

    static QList<mailbox::Row> listing(Files& files)
    {
        QSignalSpy listed(&files, &Counter::listed);
        files.check();
        return listed.value(0).value(0).value<QList<mailbox::Row>>();
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

    void savesAnAttachmentWhereThereIsAPlaceForIt()
    {
        const QString path = written("m.eml", "Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
                                              "boundary=b\n\n--b\n\ntext\n--b\nContent-Type: application/x\n"
                                              "Content-Disposition: attachment; filename=a.bin\n"
                                              "Content-Transfer-Encoding: base64\n\naGVsbG8=\n--b--\n");
        Files files({path});
        QSignalSpy saved(&files, &Counter::fileSaved);
        files.saveAttachment(path, 0, folder_.filePath(QStringLiteral("a.bin")));
        QCOMPARE(saved.count(), 1);
        QFile file(folder_.filePath(QStringLiteral("a.bin")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("hello"));

        QSignalSpy failed(&files, &Counter::fileFailed);
        files.saveAttachment(path, 0, folder_.filePath(QStringLiteral("no/such/folder/a.bin")));
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed[0][0].value<base::Error>().fault, base::Fault::CannotWrite);
        QVERIFY(QDir(folder_.path())
                    .entryList({QStringLiteral("*.part")}, QDir::AllEntries | QDir::Hidden)
                    .isEmpty());
    }
};

QTEST_GUILESS_MAIN(FilesTest)
#include "files_test.moc"
