// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/chain.h"

#include <QTest>

using account::Chain;

/// Against a real Secret Service.
class KeychainTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPasswordIsKept();
    void whatIsNotThereIsNothing();
    void eachMailboxHasItsOwn();
};

void KeychainTest::aPasswordIsKept()
{
    const QString key = QStringLiteral("me@pop.example.org:995");
    QVERIFY(Chain().write(key, "s\xc3\xa9"
                               "cret \n"));
    QCOMPARE(Chain().read(key).value().value().reveal(), QByteArray("s\xc3\xa9"
                                                                    "cret \n"));
    QVERIFY(Chain().write(key, "another"));
    QCOMPARE(Chain().read(key).value().value().reveal(), QByteArray("another"));
    QVERIFY(Chain().remove(key));
    QVERIFY(!Chain().read(key).value());
}

void KeychainTest::whatIsNotThereIsNothing()
{
    const QString key = QStringLiteral("nobody@pop.example.org:995");
    QVERIFY(!Chain().read(key).value());
    QVERIFY(Chain().remove(key));
}

void KeychainTest::eachMailboxHasItsOwn()
{
    QVERIFY(Chain().write(QStringLiteral("a@pop.example.org:995"), "one"));
    QVERIFY(Chain().write(QStringLiteral("b@pop.example.org:995"), "two"));
    QCOMPARE(Chain().read(QStringLiteral("a@pop.example.org:995")).value().value().reveal(),
             QByteArray("one"));
    QCOMPARE(Chain().read(QStringLiteral("b@pop.example.org:995")).value().value().reveal(),
             QByteArray("two"));
}

QTEST_GUILESS_MAIN(KeychainTest)
#include "keychain_test.moc"
