// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/caller.h"

using account::Account;
using account::Encryption;
using account::Mechanism;
using base::Fault;
using live::accountOn;
using live::Caller;
using namespace Qt::StringLiterals;

/// Every way in that Dovecot offers, and every one that has to stay shut.
class DovecotSignOnTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void signsOn_data();
    void signsOn();
    void saysNothingSensitiveBeforeTls();
    void passwordInClearOnlyIfAllowed();
    void wrongPassword_data();
    void wrongPassword();
    void aRefusedHashNeedsTheWordToFallBack();
    void secondSessionIsNotNow();
    void tellsItsCapabilities();

private:
    support::LiveServer server_;
};

void DovecotSignOnTest::initTestCase()
{
    if (!requireServer(server_, u"dovecot"_s, {u"--messages"_s, u"5"_s, u"--quick-refusals"_s}))
        return;
}

void DovecotSignOnTest::signsOn_data()
{
    QTest::addColumn<Encryption>("encryption");
    QTest::addColumn<Mechanism>("mechanism");
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<QByteArray>("by");
    const QByteArray strongest = "C: AUTH SCRAM-SHA-256 ***";
    QTest::newRow("TLS") << Encryption::Implicit << Mechanism::Auto << false << strongest;
    QTest::newRow("STLS") << Encryption::StartTls << Mechanism::Auto << false << strongest;
    QTest::newRow("in clear") << Encryption::None << Mechanism::Auto << false << strongest;
    for (const auto& [mechanism, by] :
         {std::pair(Mechanism::Plain, "C: AUTH PLAIN ***"_ba),
          std::pair(Mechanism::Login, "C: AUTH LOGIN"_ba),
          std::pair(Mechanism::CramMd5, "C: AUTH CRAM-MD5"_ba),
          std::pair(Mechanism::ScramSha1, "C: AUTH SCRAM-SHA-1 ***"_ba),
          std::pair(Mechanism::ScramSha256, strongest), std::pair(Mechanism::User, "C: PASS ***"_ba)}) {
        const QByteArray name = account::nameOf(mechanism).toLatin1();
        QTest::newRow(name + " over TLS") << Encryption::Implicit << mechanism << false << by;
        QTest::newRow(name + " behind STLS") << Encryption::StartTls << mechanism << false << by;
        QTest::newRow(name + " in clear, allowed") << Encryption::None << mechanism << true << by;
    }
    QTest::newRow("CRAM-MD5 in clear")
        << Encryption::None << Mechanism::CramMd5 << false << "C: AUTH CRAM-MD5"_ba;
    QTest::newRow("APOP over TLS") << Encryption::Implicit << Mechanism::Apop << false
                                   << "C: APOP reader ***"_ba;
    QTest::newRow("APOP only, in clear")
        << Encryption::None << Mechanism::Apop << false << "C: APOP reader ***"_ba;
    QTest::newRow("allowed password in clear")
        << Encryption::None << Mechanism::User << true << "C: PASS ***"_ba;
}

void DovecotSignOnTest::signsOn()
{
    QFETCH(Encryption, encryption);
    QFETCH(Mechanism, mechanism);
    QFETCH(bool, allowed);
    QFETCH(QByteArray, by);
    Account account = accountOn(server_, encryption);
    account.mechanism = mechanism;
    account.allowPlaintext = allowed;
    Caller caller(server_, account);
    QVERIFY2(caller.look(), caller.story());
    QCOMPARE(caller.rows.size(), 5);
    QCOMPARE(caller.headers.size(), 5);
    QCOMPARE(caller.link.encrypted, encryption != Encryption::None);
    QCOMPARE(caller.link.protocol.startsWith(u"TLS"), encryption != Encryption::None);
    QVERIFY(caller.leave());
    QVERIFY2(caller.said(by) == 1, caller.story());
    QCOMPARE(caller.said("C: APOP") + caller.said("C: PASS") + caller.said("C: AUTH"),
             1); // one try, and no other way beside it
    QVERIFY2(caller.everySessionQuit(), caller.story());
    QVERIFY(!caller.saidSecret(server_.password()));
}

void DovecotSignOnTest::saysNothingSensitiveBeforeTls()
{
    Caller caller(server_, accountOn(server_, Encryption::StartTls));
    QVERIFY2(caller.look(), caller.story());
    const qsizetype tls = caller.log.indexOf("C: STLS");
    QVERIFY2(tls > 0, caller.story());
    for (const QByteArray& line : caller.log.mid(0, tls))
        QVERIFY2(line.startsWith("S: ") || line == "C: CAPA", line.constData());
    QVERIFY2(caller.log.mid(tls).contains("C: CAPA"),
             caller.story()); // what was learnt in clear is forgotten
    QVERIFY(caller.leave());
}

void DovecotSignOnTest::passwordInClearOnlyIfAllowed()
{
    Account account = accountOn(server_, Encryption::None);
    account.mechanism = Mechanism::User;
    Caller caller(server_, account);
    QVERIFY(!caller.look());
    QCOMPARE(caller.errors.size(), 1);
    QCOMPARE(caller.errors.first().fault, Fault::PasswordInClear);
    QVERIFY(caller.isAway());
    QCOMPARE(
        caller.said("C: USER") + caller.said("C: PASS") + caller.said("C: APOP") + caller.said("C: AUTH"), 0);
    QVERIFY2(caller.everySessionQuit(), caller.story());
}

void DovecotSignOnTest::wrongPassword_data()
{
    QTest::addColumn<Encryption>("encryption");
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("TLS") << Encryption::Implicit << false << Fault::MechanismRefused;
    QTest::newRow("STLS") << Encryption::StartTls << false << Fault::MechanismRefused;
    QTest::newRow("in clear, password not allowed") << Encryption::None << false << Fault::MechanismRefused;
    QTest::newRow("in clear, password allowed") << Encryption::None << true << Fault::LoginRefused;
}

void DovecotSignOnTest::wrongPassword()
{
    QFETCH(Encryption, encryption);
    QFETCH(bool, allowed);
    QFETCH(Fault, fault);
    Account account = accountOn(server_, encryption);
    account.allowPlaintext = allowed;
    Caller caller(account, "not-the-password");
    QVERIFY(!caller.look());
    QCOMPARE(caller.errors.size(), 1);
    QCOMPARE(caller.errors.first().fault, fault);
    QVERIFY2(caller.errors.first().serverWords.contains("Authentication failed"),
             caller.errors.first().serverWords.constData());
    QVERIFY(caller.isAway());
    QVERIFY2(caller.everySessionQuit(), caller.story());
    QVERIFY(!caller.saidSecret(u"not-the-password"_s));

    caller.visit.setPassword(base::Secret(server_.password().toUtf8())); // and typed right
    caller.errors.clear();
    QVERIFY2(caller.look(), caller.story());
    QCOMPARE(caller.rows.size(), 5);
    QVERIFY(caller.leave());
}

void DovecotSignOnTest::aRefusedHashNeedsTheWordToFallBack()
{
    Account account = accountOn(server_, Encryption::None);
    account.user = server_.cryptUser();
    Caller strict(server_, account);
    QVERIFY(!strict.look());
    QCOMPARE(strict.errors.size(), 1);
    QCOMPARE(strict.errors.first().fault, Fault::MechanismRefused);
    QVERIFY(strict.isAway());
    QCOMPARE(strict.said("C: AUTH"), 1);
    QCOMPARE(strict.said("C: USER") + strict.said("C: PASS") + strict.said("C: APOP"), 0);
    QVERIFY2(strict.everySessionQuit(), strict.story());

    account.allowPlaintext = true;
    Caller allowed(server_, account);
    QVERIFY2(allowed.look(), allowed.story());
    QCOMPARE(allowed.rows.size(), 3);
    QCOMPARE(allowed.said("C: AUTH"), 1);
    QCOMPARE(allowed.said("C: PASS ***"), 1);
    QVERIFY(allowed.leave());
    QVERIFY2(allowed.everySessionQuit(), allowed.story());
}

/// Slow: Dovecot waits about 12 s for the lock before it says no.
void DovecotSignOnTest::secondSessionIsNotNow()
{
    Account account = accountOn(server_);
    account.user = server_.lockUser();
    Caller first(server_, account);
    QVERIFY2(first.look(), first.story());
    Caller second(server_, account);
    QVERIFY(!second.look());
    QCOMPARE(second.errors.size(), 1);
    QCOMPARE(second.errors.first().fault, Fault::MailboxInUse);
    QVERIFY(second.isAway());
    QVERIFY2(second.everySessionQuit(), second.story());
    QVERIFY(first.leave());
    second.errors.clear();
    QVERIFY2(second.look(), second.story()); // the password was not wrong: it is used again without asking
    QVERIFY(second.leave());
}

void DovecotSignOnTest::tellsItsCapabilities()
{
    Caller caller(server_);
    QSignalSpy capabilities(&caller.visit, &visit::Visit::capabilities);
    caller.visit.probe();
    QTRY_COMPARE_WITH_TIMEOUT(caller.leaves, 1, live::patience);
    QCOMPARE(capabilities.size(), 1);
    const QStringList lines = capabilities.first().first().toStringList();
    QVERIFY2(lines.contains(u"UIDL"), qPrintable(lines.join(u' ')));
    QVERIFY2(lines.contains(u"TOP"), qPrintable(lines.join(u' ')));
    QCOMPARE(caller.said("C: STAT"), 0);
    QVERIFY2(caller.everySessionQuit(), caller.story());
}

Q_DECLARE_METATYPE(account::Encryption)
Q_DECLARE_METATYPE(account::Mechanism)
Q_DECLARE_METATYPE(base::Fault)

QTEST_GUILESS_MAIN(DovecotSignOnTest)
#include "dovecot_sign_on_test.moc"
