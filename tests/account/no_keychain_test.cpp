// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/chain.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

using account::Chain;

/// Where there is no keychain: it says so, and no file has the password instead.
class NoKeychainTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itIsSaid();
    void noFileHasIt();
};

void NoKeychainTest::itIsSaid()
{
    const QString key = QStringLiteral("me@pop.example.org:995");
    const base::Done written = Chain().write(key, "s3cret-of-the-test");
    QVERIFY(!written);
    QCOMPARE(written.error().fault, base::Fault::KeychainClosed);
    QVERIFY(!written.error().subject.isEmpty());
    const auto read = Chain().read(key);
    QVERIFY(!read);
    QCOMPARE(read.error().fault, base::Fault::KeychainClosed);
}

void NoKeychainTest::noFileHasIt()
{
    QVERIFY(QDir::homePath().contains(QStringLiteral("keyring"))); // the script's, with nothing else in it
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("s3cret-of-the-test"), qPrintable(file.fileName()));
    }
}

QTEST_GUILESS_MAIN(NoKeychainTest)
#include "no_keychain_test.moc"
