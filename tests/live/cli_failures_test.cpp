// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/caller.h"
#include "live/cli_at_server.h"

#include <QTcpServer>

using live::Caller;
using live::CliAtServer;
using support::Outcome;
using namespace Qt::StringLiterals;

/// Exit status and words of restante-cli when a real server says no, or nobody is there.
class CliFailuresTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void fails_data();
    void fails();
    void wrongPassword();
    void unknownAuthority();
    void wrongCertificate();
    void nobodyListens();
    void mailboxInUse();

private:
    support::LiveServer server_;
};

void CliFailuresTest::initTestCase()
{
    if (!requireServer(server_, u"dovecot"_s, {u"--quick-refusals"_s}))
        return;
}

void CliFailuresTest::fails_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("kind");
    QTest::newRow("no such command") << "fetch TLS"_ba << 64 << u"usage"_s;
    QTest::newRow("no address") << "stat nonsense://x"_ba << 64 << u"usage"_s;
    QTest::newRow("nothing named") << "show TLS"_ba << 64 << u"usage"_s;
    QTest::newRow("no such message") << "show TLS 4"_ba << 69 << u"refused"_s;
    QTest::newRow("no such unique id") << "delete TLS uid:unheard-of"_ba << 69 << u"refused"_s;
    QTest::newRow("no folder to be made") << "save TLS 1 --to FOLDER/wire.log/box"_ba << 73 << u"disk"_s;
    QTest::newRow("password in clear") << "stat --tls none --auth user CLEAR"_ba << 77 << u"insecure"_s;
}

void CliFailuresTest::fails()
{
    QFETCH(QByteArray, command);
    QFETCH(int, code);
    QFETCH(QString, kind);
    const CliAtServer cli(server_);
    const Outcome outcome = cli.run((command + " --json --wire-log FOLDER/wire.log").constData());
    QVERIFY2(outcome.code == code, outcome.err.constData());
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.error()[u"kind"].toString(), kind);
    QVERIFY(!outcome.error()[u"text"].toString().isEmpty());
    const QByteArrayList said = cli.wireLog("wire.log");
    QVERIFY2(said.join().isEmpty() || live::endsInQuit(said), said.join('\n').constData());
    QCOMPARE(said.join().isEmpty(), code == 64 || code == 73); // known before anybody is called
    QCOMPARE(server_.messagesOnDisk(), 3);
}

void CliFailuresTest::wrongPassword()
{
    const CliAtServer cli(server_);
    const Outcome outcome = cli.run("list TLS --json --wire-log FOLDER/wire.log", "not-the-password");
    QCOMPARE(outcome.code, 77);
    QCOMPARE(outcome.error()[u"kind"].toString(), u"refused"_s);
    QVERIFY(outcome.error()[u"server"].toString().contains(u"Authentication failed"));
    const QByteArrayList said = cli.wireLog("wire.log");
    QVERIFY2(live::endsInQuit(said), said.join('\n').constData());
    QVERIFY(!(said.join('\n') + outcome.err).contains("not-the-password"));
    QCOMPARE(cli.run("list TLS", "").code, 64); // no password at all
}

void CliFailuresTest::unknownAuthority()
{
    const Outcome outcome = support::runProgram({u"--json"_s, u"--password-stdin"_s, u"stat"_s,
                                                 u"pops://reader@127.0.0.1:%1"_s.arg(server_.tlsPort())},
                                                "x\n");
    QCOMPARE(outcome.code, 77);
    QCOMPARE(outcome.error()[u"kind"].toString(), u"insecure"_s);
    QVERIFY(outcome.error()[u"text"].toString().contains(u"127.0.0.1"));
}

void CliFailuresTest::wrongCertificate()
{
    support::LiveServer server;
    if (!requireServer(server, u"dovecot"_s, {u"--certificate"_s, u"wrong-host"_s}))
        return;
    const CliAtServer cli(server);
    for (const char* command :
         {"stat TLS --wire-log FOLDER/wire.log", "stat STLS --wire-log FOLDER/wire.log"}) {
        QCOMPARE(cli.run(command).code, 77);
        QVERIFY(!cli.wireLog("wire.log").join('\n').contains("C: USER"));
    }
}

void CliFailuresTest::nobodyListens()
{
    QTcpServer nobody; // takes a free port and gives it back
    QVERIFY(nobody.listen(QHostAddress::LocalHost));
    const QString address = u"pops://reader@127.0.0.1:%1"_s.arg(nobody.serverPort());
    nobody.close();
    const Outcome outcome =
        support::runProgram({u"stat"_s, address, u"--json"_s, u"--password-stdin"_s}, "x\n");
    QCOMPARE(outcome.code, 69);
    QCOMPARE(outcome.error()[u"kind"].toString(), u"lost"_s);
}

/// Mailutils says so at once; Dovecot would take 12 s.
void CliFailuresTest::mailboxInUse()
{
    support::LiveServer server;
    if (!requireServer(server, u"mailutils"_s))
        return;
    Caller holder(server);
    QVERIFY2(holder.look(), holder.story());
    const CliAtServer cli(server);
    const Outcome outcome = cli.run("stat TLS --json --wire-log FOLDER/wire.log");
    QCOMPARE(outcome.code, 75);
    QCOMPARE(outcome.error()[u"kind"].toString(), u"locked"_s);
    QVERIFY(cli.wireLog("wire.log").contains("C: QUIT"));
    QVERIFY(holder.leave());
    QCOMPARE(cli.run("stat TLS").code, 0);
}

QTEST_GUILESS_MAIN(CliFailuresTest)
#include "cli_failures_test.moc"
