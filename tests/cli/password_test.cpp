// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/password.h"

#include <QBuffer>
#include <QtTest>

class PasswordTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheFirstLine_data();
    void isTheFirstLine();
    void nothingIsNoPassword_data();
    void nothingIsNoPassword();
};

void PasswordTest::isTheFirstLine_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("a line") << QByteArray("secret\n") << QByteArray("secret");
    QTest::newRow("no line end") << QByteArray("secret") << QByteArray("secret");
    QTest::newRow("CRLF") << QByteArray("secret\r\n") << QByteArray("secret");
    QTest::newRow("more lines") << QByteArray("secret\nmore\n") << QByteArray("secret");
    QTest::newRow("blanks belong to it") << QByteArray(" two words \n") << QByteArray(" two words ");
    QTest::newRow("not ASCII") << QByteArray("\xc3\xbc\xff\n") << QByteArray("\xc3\xbc\xff");
}

void PasswordTest::isTheFirstLine()
{
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, password);
    QBuffer buffer(&input);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto read = cli::passwordFrom(buffer, QStringLiteral("me@example.org"));
    QVERIFY(read);
    QCOMPARE(read->reveal(), password);
}

void PasswordTest::nothingIsNoPassword_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("end of input") << QByteArray();
    QTest::newRow("an empty line") << QByteArray("\nsecret\n");
}

void PasswordTest::nothingIsNoPassword()
{
    QFETCH(QByteArray, input);
    QBuffer buffer(&input);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto read = cli::passwordFrom(buffer, QStringLiteral("me@example.org"));
    QVERIFY(!read);
    QCOMPARE(read.error().fault, base::Fault::PasswordMissing);
    QCOMPARE(read.error().subject, QStringLiteral("me@example.org"));
}

QTEST_APPLESS_MAIN(PasswordTest)
#include "password_test.moc"
