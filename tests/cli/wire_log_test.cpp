// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/wire_log.h"

#include <QTemporaryDir>
#include <QtTest>

class WireLogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isPrivateAndAppended();
    void cannotSteerATerminal();
    void aFolderThatIsNotThereIsTold();
};

static QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void WireLogTest::isPrivateAndAppended()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("wire.log"));
    for (const char* line : {"C: CAPA", "S: +OK"}) {
        cli::WireLog log;
        QVERIFY(log.open(path));
        log.add(line);
    }
    QCOMPARE(contentOf(path), "C: CAPA\nS: +OK\n");
    QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther)));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    cli::WireLog log;
    QVERIFY(log.open(path));
    QVERIFY2(!(QFile::permissions(path) & QFile::ReadOther), "an older file becomes private too");
}

void WireLogTest::cannotSteerATerminal()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("wire.log"));
    cli::WireLog log;
    QVERIFY(log.open(path));
    log.add("S: +OK \x1b[2J\r");
    QVERIFY(!contentOf(path).contains('\x1b'));
    QVERIFY(!contentOf(path).contains('\r'));
}

void WireLogTest::aFolderThatIsNotThereIsTold()
{
    const QTemporaryDir folder;
    cli::WireLog log;
    const auto opened = log.open(folder.filePath(QStringLiteral("no/wire.log")));
    QVERIFY(!opened);
    QCOMPARE(opened.error().fault, base::Fault::CannotWrite);
    log.add("C: CAPA"); // and does no harm
}

QTEST_APPLESS_MAIN(WireLogTest)
#include "wire_log_test.moc"
