// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/caller.h"
#include "live/mail_on_disk.h"

using account::Account;
using account::Encryption;
using base::Fault;
using live::accountOn;
using live::Caller;
using live::mailOnDisk;
using namespace Qt::StringLiterals;

/// What single servers do, and others do not.
class ServerHabitsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutCapabilities_data();
    void withoutCapabilities();
    void startsTls_data();
    void startsTls();
    void signsOnByApop_data();
    void signsOnByApop();
    void neverSaysApopWithoutAStamp();
    void hangsUpAfterARefusedApop();
    void asksForUtf8WhereItIsListed();
    void isLockedAtOnce();
};

void ServerHabitsTest::withoutCapabilities_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("popa3d") << u"popa3d"_s;
    QTest::newRow("solid-pop3d") << u"solid-pop3d"_s;
}

/// -ERR to CAPA says nothing about TOP and UIDL: both work.
void ServerHabitsTest::withoutCapabilities()
{
    QFETCH(QString, name);
    support::LiveServer server;
    if (!requireServer(server, name))
        return;
    Caller caller(server);
    QVERIFY2(caller.look(), caller.story());
    const qsizetype asked = caller.log.indexOf("C: CAPA");
    QVERIFY2(asked >= 0 && caller.log.value(asked + 1).startsWith("S: -ERR"), caller.story());
    QCOMPARE(caller.said("C: STLS") + caller.said("C: UTF8") + caller.said("C: AUTH"), 0);
    QCOMPARE(caller.subjects().size(), 3);
    QVERIFY(caller.rows.first().id.lasts());
    QVERIFY2(caller.preview(caller.idOfMessage(2), 1), caller.story());
    QVERIFY(caller.leave());
    QVERIFY2(caller.everySessionQuit(), caller.story());
}

void ServerHabitsTest::startsTls_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("mailutils") << u"mailutils"_s;
    QTest::newRow("courier") << u"courier"_s;
}

void ServerHabitsTest::startsTls()
{
    QFETCH(QString, name);
    support::LiveServer server;
    if (!requireServer(server, name))
        return;
    Caller caller(server, accountOn(server, Encryption::StartTls));
    QVERIFY2(caller.look(), caller.story());
    QVERIFY(caller.link.encrypted);
    const auto signOn = std::max(caller.log.indexOf("C: USER " + server.user().toUtf8()),
                                 caller.log.indexOf("C: AUTH PLAIN ***"));
    QVERIFY2(caller.log.indexOf("C: STLS") < signOn, caller.story());
    QCOMPARE(caller.rows.size(), 3);
    QVERIFY(caller.leave());
    QVERIFY2(caller.everySessionQuit(), caller.story());
}

void ServerHabitsTest::signsOnByApop_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("mailutils") << u"mailutils"_s;
    QTest::newRow("solid-pop3d") << u"solid-pop3d"_s;
}

void ServerHabitsTest::signsOnByApop()
{
    QFETCH(QString, name);
    support::LiveServer server;
    if (!requireServer(server, name))
        return;
    Caller caller(server, accountOn(server, Encryption::None));
    QVERIFY2(caller.look(), caller.story());
    QVERIFY(!caller.link.encrypted);
    QCOMPARE(caller.said("C: APOP"), 1);
    QCOMPARE(caller.said("C: USER") + caller.said("C: PASS") + caller.said("C: AUTH"), 0);
    QCOMPARE(caller.rows.size(), 3);
    QVERIFY(caller.leave());
}

void ServerHabitsTest::neverSaysApopWithoutAStamp()
{
    support::LiveServer server;
    if (!requireServer(server, u"popa3d"_s))
        return;
    Account account = accountOn(server, Encryption::None);
    Caller strict(server, account);
    QVERIFY(!strict.look());
    QCOMPARE(strict.errors.first().fault, Fault::PasswordInClear);
    QVERIFY(strict.isAway());
    QCOMPARE(
        strict.said("C: APOP") + strict.said("C: USER") + strict.said("C: PASS") + strict.said("C: AUTH"), 0);
    QVERIFY2(strict.everySessionQuit(), strict.story());
    account.allowPlaintext = true;
    Caller allowed(server, account);
    QVERIFY2(allowed.look(), allowed.story());
    QCOMPARE(allowed.said("C: APOP"), 0);
    QVERIFY(allowed.leave());
}

/// solid-pop3d ends the connection after a refused APOP, though USER and PASS would do: they get a session of
/// their own, where the account allows them.
void ServerHabitsTest::hangsUpAfterARefusedApop()
{
    support::LiveServer server;
    if (!requireServer(server, u"solid-pop3d"_s))
        return;
    QFile secret(server.workFolder() + u"/house/home/reader/.spop3d"_s);
    QVERIFY(secret.open(QIODevice::WriteOnly | QIODevice::Truncate)); // another one than the password
    QVERIFY(secret.write("APOPSecret 00112233445566778899aabbccddeeff \n") > 0);
    secret.close();
    Account account = accountOn(server, Encryption::None);
    Caller strict(server, account);
    QVERIFY(!strict.look());
    QVERIFY2(strict.errors.first().fault == Fault::ApopRefused, strict.story());
    QVERIFY(strict.isAway());
    QCOMPARE(strict.said("C: APOP"), 1);
    QCOMPARE(strict.said("C: USER") + strict.said("C: PASS") + strict.said("C: AUTH"), 0);
    account.allowPlaintext = true;
    Caller allowed(server, account);
    QVERIFY2(allowed.look(), allowed.story());
    QCOMPARE(allowed.said("C: APOP"), 1);
    QCOMPARE(allowed.said("C: PASS ***"), 1);
    QCOMPARE(allowed.errors.size(), 0);
    QCOMPARE(allowed.rows.size(), 3);
    QVERIFY(allowed.leave());
}

/// Without the command Courier wraps what has raw 8-bit headers, and what is saved is not the original.
void ServerHabitsTest::asksForUtf8WhereItIsListed()
{
    support::LiveServer server;
    if (!requireServer(server, u"courier"_s))
        return;
    QFile file(server.fact("store") + u"/new/1057060000.M1P1.counter"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("From: Schalter f\303\274r Pakete <pakete@example.org>\nSubject: Message 4\nTo: Reader "
               "<reader@example.org>\nMIME-Version: 1.0\nContent-Type: text/plain; "
               "charset=utf-8\n\nGr\303\274\303\237e\n");
    file.close();
    Caller caller(server);
    QVERIFY2(caller.look(), caller.story());
    QCOMPARE(caller.said("C: UTF8"), 1);
    const mailbox::MessageId id = caller.idOfMessage(4);
    QVERIFY2(caller.download(id), caller.story());
    QCOMPARE(caller.octetsOf(id), mailOnDisk(server).value(4));
    QVERIFY(caller.leave());
    QVERIFY2(caller.everySessionQuit(), caller.story());
}

void ServerHabitsTest::isLockedAtOnce()
{
    support::LiveServer server;
    if (!requireServer(server, u"mailutils"_s))
        return;
    Caller first(server);
    QVERIFY2(first.look(), first.story());
    Caller second(server);
    QVERIFY(!second.look());
    QVERIFY2(second.errors.first().fault == Fault::MailboxInUse, second.story());
    QVERIFY(second.isAway());
    QVERIFY2(second.everySessionQuit(), second.story());
    QVERIFY(first.leave());
    second.errors.clear();
    QVERIFY2(second.look(), second.story());
    QVERIFY(second.leave());
}

QTEST_GUILESS_MAIN(ServerHabitsTest)
#include "server_habits_test.moc"
