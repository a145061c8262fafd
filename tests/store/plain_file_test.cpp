// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/plain_file.h"

#include "store/folders.h"
#include "store/sha256.h"
#include "support/fake_disk.h"

#include <QTemporaryDir>
#include <QtTest>

using support::filesIn;

class PlainFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsEveryOctetAsSent();
    void nothingIsThereBeforeTheEnd();
    void aFullDiskLeavesNothing();
    void aMissingFolderIsTold();
};

void PlainFileTest::holdsEveryOctetAsSent()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("message.eml"));
    const char octets[] = "From: a@example.org\r\n\r\nlone\nfeed\r and\0NUL";
    const QByteArray sent(octets, sizeof octets - 1);
    auto incoming = store::intoPlainFile(path);
    QVERIFY(incoming);
    for (const char octet : sent)
        QVERIFY((*incoming)->write(QByteArrayView(&octet, 1)));
    const auto saved = (*incoming)->finish();
    QVERIFY(saved);
    QCOMPARE(support::contentOf(path), sent);
    QCOMPARE(saved->path, path);
    QCOMPARE(saved->octets, sent.size());
    QCOMPARE(saved->sha256, store::sha256Hex(sent));
}

void PlainFileTest::nothingIsThereBeforeTheEnd()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("message.eml"));
    {
        auto incoming = store::intoPlainFile(path);
        QVERIFY(incoming);
        QVERIFY((*incoming)->write("half a mess"));
        QVERIFY(!QFile::exists(path));
    }
    QCOMPARE(filesIn(folder.path()), QStringList());
}

void PlainFileTest::aFullDiskLeavesNothing()
{
    const QTemporaryDir folder;
    support::FakeDisk disk;
    disk.fillUpAt(5);
    auto incoming =
        store::intoPlainFile(folder.filePath(QStringLiteral("message.eml")), store::Existing::Keep, disk);
    QVERIFY(incoming);
    QVERIFY((*incoming)->write("more than five"));
    const auto saved = (*incoming)->finish();
    QVERIFY(!saved);
    QCOMPARE(saved.error().fault, base::Fault::CannotWrite);
    QCOMPARE(filesIn(folder.path()), QStringList());
}

void PlainFileTest::aMissingFolderIsTold()
{
    const QTemporaryDir folder;
    const auto incoming = store::intoPlainFile(folder.filePath(QStringLiteral("no/message.eml")));
    QVERIFY(!incoming);
    QVERIFY(incoming.error().subject.contains(QLatin1String("No such file or directory")));
}

QTEST_APPLESS_MAIN(PlainFileTest)
#include "plain_file_test.moc"
