// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/account.h"

#include <QTest>

using account::Account;
using account::Encryption;
using base::Fault;

namespace {

Account joe()
{
    Account account;
    account.host = QStringLiteral("Pop.Example.org");
    account.user = QStringLiteral("joe");
    return account;
}

} // namespace

class AccountTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void portsFollowTheEncryption();
    void labelsNameThePortOnlyWhereItIsUnusual();
    void theSameMailboxHasTheSameKey();
    void folderNamesAreHarmlessAndDistinct();
    void refusesWhatCannotBeAsked_data();
    void refusesWhatCannotBeAsked();
};

void AccountTest::portsFollowTheEncryption()
{
    Account account = joe();
    QCOMPARE(account.effectivePort(), 995);
    account.encryption = Encryption::StartTls;
    QCOMPARE(account.effectivePort(), 110);
    account.port = 1110;
    QCOMPARE(account.effectivePort(), 1110);
}

void AccountTest::labelsNameThePortOnlyWhereItIsUnusual()
{
    Account account = joe();
    account.port = 995;
    QCOMPARE(account.label(), QStringLiteral("joe@Pop.Example.org"));
    account.port = 9950;
    QCOMPARE(account.label(), QStringLiteral("joe@Pop.Example.org:9950"));
}

void AccountTest::theSameMailboxHasTheSameKey()
{
    Account other = joe();
    other.host = QStringLiteral("pop.example.ORG");
    QCOMPARE(other.key(), joe().key());
    other.user = QStringLiteral("Joe"); // user names may differ by case
    QVERIFY(other.key() != joe().key());
}

void AccountTest::folderNamesAreHarmlessAndDistinct()
{
    Account evil = joe();
    evil.user = QStringLiteral("../../etc");
    QVERIFY(!evil.folderName().contains(QLatin1Char('/')));
    QVERIFY(!evil.folderName().startsWith(QLatin1Char('.')));
    Account similar = evil;
    similar.user = QStringLiteral("__/__/etc");
    QVERIFY(similar.folderName() != evil.folderName());
}

void AccountTest::refusesWhatCannotBeAsked_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("fault");
    QTest::newRow("line break in the user") << "a\r\nb"
                                            << "h.example" << int(Fault::BadName);
    QTest::newRow("NUL in the user") << QString(QChar(0)) << "h.example" << int(Fault::BadName);
    QTest::newRow("line break in the host") << "a"
                                            << "h\n.example" << int(Fault::BadName);
    QTest::newRow("no host") << "a"
                             << "" << int(Fault::BadUrl);
    QTest::newRow("no user") << ""
                             << "h.example" << int(Fault::BadUrl);
}

void AccountTest::refusesWhatCannotBeAsked()
{
    QFETCH(QString, user);
    QFETCH(QString, host);
    Account account;
    account.user = user;
    account.host = host;
    const base::Done done = account::validate(account);
    QVERIFY(!done.has_value());
    QTEST(int(done.error().fault), "fault");
}

QTEST_APPLESS_MAIN(AccountTest)
#include "account_test.moc"
