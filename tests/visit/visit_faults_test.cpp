// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visitor.h"

#include "base/sentences.h"
#include "support/scripted_server.h"

using account::Account;
using account::Encryption;
using base::Fault;
using support::ScriptedServer;
using visit::Fate;
using visit::Stage;

namespace {

const QByteArray signedOn = R"(S: +OK ready
C: CAPA
S: -ERR
C: USER
S: +OK
C: PASS
S: +OK
)";

const QByteArray listed = signedOn + R"(C: STAT
S: +OK 2 30
C: LIST
S: +OK
S: 1 10
S: 2 20
S: .
C: UIDL
S: +OK
S: 1 a
S: 2 b
S: .
)";

/// The first `steps` steps of a script, then `end`.
QByteArray cutAfter(const QByteArray& script, qsizetype steps, const QByteArray& end)
{
    return script.split('\n').mid(0, steps).join('\n') + '\n' + end;
}

Account clearAccount(const ScriptedServer& server)
{
    Account account;
    account.host = QStringLiteral("127.0.0.1");
    account.port = server.port();
    account.user = QStringLiteral("joe");
    account.encryption = Encryption::None;
    account.allowPlaintext = true;
    return account;
}

const visit::Visit::Options impatient{.headers = false, .timeoutSeconds = 1};

} // namespace

/// Faults made to order, over a real wire: nothing is lost, every failure is a sentence, every wire ends in
/// QUIT.
class VisitFaultsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLineThatDropsInAnyStateIsExplained_data();
    void aLineThatDropsInAnyStateIsExplained();
    void silenceInAnyStateIsBounded_data();
    void silenceInAnyStateIsBounded();
    void aByteNowAndThenIsSilenceToo();
    void clearTextBehindStlsEndsIt();
    void quitDecides_data();
    void quitDecides();
    void halfAMessageIsNotSaved();
    void farMoreThanAnnouncedIsAskedFirst();
    void emptyTopIsNoHeader();
    void aServerThatHangsUpOnEveryTopIsNotAskedForEver();
    void oneHeaderThatBreaksTheLineCostsOnlyItself();
    void aLineThatGoesWhileLeavingEndsEveryWish();
    void aListingWithHolesProvesNothingGone();
    void hangsUpAfterRefusedApop();
    void codesAtLogin_data();
    void codesAtLogin();
    void nobodyListens();
    void unknownHost();
    void controlCharactersNeverReachASocket();
    void unreadableCaFile();
};

void VisitFaultsTest::aLineThatDropsInAnyStateIsExplained_data()
{
    QTest::addColumn<QByteArray>("script");
    const qsizetype steps = listed.count('\n');
    for (qsizetype step = 0; step < steps; ++step)
        QTest::addRow("after step %d", int(step)) << cutAfter(listed, step, "close\n");
}

void VisitFaultsTest::aLineThatDropsInAnyStateIsExplained()
{
    QFETCH(QByteArray, script);
    ScriptedServer server({script});
    Visitor visitor(clearAccount(server), "s3cret", impatient);
    visitor.visit.check();
    QTRY_COMPARE(visitor.errors.size(), 1);
    QCOMPARE(visitor.errors.first().fault, Fault::ClosedByServer);
    const QString sentence = base::inEnglish(visitor.errors.first());
    QVERIFY2(sentence.contains(QStringLiteral("Nothing was lost")), qPrintable(sentence));
    QTRY_COMPARE(visitor.stage, Stage::Away);
    QCOMPARE(visitor.checks, 0);
}

void VisitFaultsTest::silenceInAnyStateIsBounded_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("greeting") << QByteArray("silence\n");
    QTest::newRow("CAPA") << QByteArray("S: +OK\nC: CAPA\nsilence\n");
    QTest::newRow("USER") << QByteArray("S: +OK\nC: CAPA\nS: -ERR\nC: USER\nsilence\n");
    QTest::newRow("PASS") << QByteArray("S: +OK\nC: CAPA\nS: -ERR\nC: USER\nS: +OK\nC: PASS\nsilence\n");
    QTest::newRow("STAT") << signedOn + "C: STAT\nsilence\n";
    QTest::newRow("in LIST") << signedOn + "C: STAT\nS: +OK 2 30\nC: LIST\nS: +OK\nS: 1 10\nsilence\n";
}

void VisitFaultsTest::silenceInAnyStateIsBounded()
{
    QFETCH(QByteArray, script);
    ScriptedServer server({script});
    Visitor visitor(clearAccount(server), "s3cret", impatient);
    visitor.visit.check();
    QTRY_COMPARE(visitor.errors.size(), 1);
    QCOMPARE(visitor.errors.first().fault, Fault::TimedOut);
    QTRY_COMPARE(server.heard().last(), QByteArray("QUIT"));
}

void VisitFaultsTest::aByteNowAndThenIsSilenceToo()
{
    ScriptedServer server({"drip: +OK and so on and on and on\n"});
    Visitor visitor(clearAccount(server), "s3cret", impatient);
    visitor.visit.check();
    QTRY_COMPARE(visitor.errors.size(), 1);
    QCOMPARE(visitor.errors.first().fault, Fault::TimedOut);
}

void VisitFaultsTest::clearTextBehindStlsEndsIt()
{
    ScriptedServer server(
        {"S: +OK\nC: CAPA\nS: +OK\nS: STLS\nS: .\nC: STLS\nS: +OK go\nS: +OK injected USER SASL PLAIN\n"});
    Account account = clearAccount(server);
    account.encryption = Encryption::StartTls;
    Visitor visitor(account, "s3cret", impatient);
    visitor.visit.check();
    QTRY_COMPARE(visitor.errors.size(), 1);
    QCOMPARE(visitor.errors.first().fault, Fault::BytesBehindStls);
    QTRY_COMPARE(visitor.stage, Stage::Away);
    QCOMPARE(visitor.said("C: USER"), 0);
}

void VisitFaultsTest::quitDecides_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<Fate>("fate");
    QTest::newRow("+OK") << QByteArray("S: +OK bye\n") << Fate::Accepted;
    QTest::newRow("-ERR") << QByteArray("S: -ERR some messages were not removed\n") << Fate::Unknown;
    QTest::newRow("closed") << QByteArray("close\n") << Fate::Unknown;
    QTest::newRow("silence") << QByteArray("silence\n") << Fate::Unknown;
    QTest::newRow("garbage") << QByteArray("S: OK\n") << Fate::Unknown;
}

void VisitFaultsTest::quitDecides()
{
    QFETCH(QByteArray, end);
    QFETCH(Fate, fate);
    ScriptedServer server({listed + "C: DELE 1\nS: +OK\nC: QUIT\n" + end});
    Visitor visitor(clearAccount(server), "s3cret", impatient);
    visitor.visit.carryOut({{{"a", 0}, true}}, {});
    QTRY_COMPARE(visitor.receipts.size(), 1);
    QCOMPARE(visitor.receipts.first().deletions.first().fate, fate);
    QCOMPARE(visitor.receipts.first().error.has_value(), fate == Fate::Unknown);
}

void VisitFaultsTest::halfAMessageIsNotSaved()
{
    ScriptedServer server({listed + "C: RETR 2\nS: +OK\nS: Subject: half\nS: \nS: text\nclose\n"});
    Visitor visitor(clearAccount(server), "s3cret", impatient);
    visitor.visit.download({"b", 0}, visitor.toFile());
    QTRY_COMPARE(visitor.downloadErrors.size(), 1);
    QCOMPARE(visitor.downloadErrors.first().fault, Fault::ClosedByServer);
    QCOMPARE(visitor.saved.size(), 0);
    QCOMPARE(QDir(visitor.folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 0);
}

void VisitFaultsTest::farMoreThanAnnouncedIsAskedFirst()
{
    const QByteArray flood = "S: " + QByteArray(1'200'000, 'x') + "\nS: .\n";
    ScriptedServer server({listed + "C: RETR 2\nS: +OK\n" + flood});
    Visitor visitor(clearAccount(server), "s3cret", impatient);
    visitor.visit.download({"b", 0}, visitor.toFile());
    QTRY_COMPARE(visitor.downloadErrors.size(), 1);
    QCOMPARE(visitor.downloadErrors.first().fault, Fault::MessageTooLong);
    QCOMPARE(QDir(visitor.folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 0);
    visitor.visit.download({"b", 0}, visitor.toFile()); // knowing it now
    QTRY_COMPARE(visitor.saved.size(), 1);
    QCOMPARE(visitor.saved.value({"b", 0}).octets, 1'200'002);
}

void VisitFaultsTest::emptyTopIsNoHeader()
{
    ScriptedServer server({listed + "C: TOP 2\nS: +OK\nS: .\nC: TOP 1\nS: +OK\nS: Subject: one\nS: .\n"});
    Visitor visitor(clearAccount(server), "s3cret", {.timeoutSeconds = 1});
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    QCOMPARE(visitor.headers.size(), 2);
    QVERIFY(visitor.headers[0].missing);
    QCOMPARE(visitor.headers[1].summary.subject, QStringLiteral("one"));
}

void VisitFaultsTest::aServerThatHangsUpOnEveryTopIsNotAskedForEver()
{
    const QByteArray refusing = "C: TOP\nS: -ERR\nC: TOP\nS: -ERR too many errors\nclose\n";
    ScriptedServer server({listed + refusing});
    Visitor visitor(clearAccount(server), "s3cret", {.timeoutSeconds = 1});
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks + visitor.errors.size(), 1);
    QVERIFY2(server.connections() <= 3, qPrintable(QString::number(server.connections())));
    QCOMPARE(visitor.headers.size(), 2);
}

void VisitFaultsTest::oneHeaderThatBreaksTheLineCostsOnlyItself()
{
    const QByteArray fatal = "C: TOP 2\nclose\n";
    const QByteArray good = "C: TOP 1\nS: +OK\nS: Subject: one\nS: .\n";
    ScriptedServer server({listed + fatal, listed + fatal, listed + good});
    Visitor visitor(clearAccount(server), "s3cret", {.timeoutSeconds = 1});
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    QCOMPARE(server.connections(), 3); // it was asked for once more: the line may have gone by itself
    QCOMPARE(visitor.headers.size(), 2);
    QVERIFY(visitor.headers[0].missing);
    QCOMPARE(visitor.headers[1].summary.subject, QStringLiteral("one"));
}

void VisitFaultsTest::aLineThatGoesWhileLeavingEndsEveryWish()
{
    const QByteArray withoutUidl = listed.first(listed.indexOf("C: UIDL")) + "C: UIDL\nS: -ERR\n";
    ScriptedServer server({withoutUidl + "C: RETR\nS: +OK\nS: half\nsilence\n", withoutUidl});
    Visitor visitor(clearAccount(server), "s3cret", impatient);
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    visitor.visit.download(visitor.rows.first().id, visitor.toFile());
    QTRY_COMPARE(visitor.stage, Stage::Reading);
    visitor.visit.check(); // ends this session first, and the line falls silent in it
    QTRY_COMPARE(visitor.downloadErrors.size(), 1);
    QTRY_COMPARE(visitor.checks, 2);
    QCOMPARE(server.connections(), 2);
}

void VisitFaultsTest::aListingWithHolesProvesNothingGone()
{
    QByteArray holed = listed;
    holed.replace("S: 2 20", "S: 2 twenty");
    ScriptedServer server({holed});
    Visitor visitor(clearAccount(server), "s3cret", impatient);
    visitor.visit.carryOut({{{"b", 0}, true}}, {});
    QTRY_COMPARE(visitor.receipts.size(), 1);
    QCOMPARE(visitor.receipts.first().deletions.first().fate, Fate::Kept);
    QCOMPARE(visitor.receipts.first().deletions.first().error->fault, Fault::BrokenReply);
}

void VisitFaultsTest::hangsUpAfterRefusedApop()
{
    ScriptedServer server(
        {"S: +OK <1.2@example.org>\nC: CAPA\nS: -ERR\nC: APOP\nS: -ERR no\nC: USER\nclose\n", listed});
    Visitor visitor(clearAccount(server), "s3cret", impatient);
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    QCOMPARE(server.connections(), 2);
    QCOMPARE(visitor.errors.size(), 0);
}

void VisitFaultsTest::codesAtLogin_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("[AUTH]") << QByteArray("-ERR [AUTH] wrong") << Fault::LoginRefused;
    QTest::newRow("no code") << QByteArray("-ERR wrong") << Fault::LoginRefused;
    QTest::newRow("bare") << QByteArray("-ERR") << Fault::LoginRefused;
    QTest::newRow("[IN-USE]") << QByteArray("-ERR [IN-USE] locked") << Fault::MailboxInUse;
    QTest::newRow("[LOGIN-DELAY]") << QByteArray("-ERR [LOGIN-DELAY] slow") << Fault::LoginDelay;
    QTest::newRow("[SYS/TEMP]") << QByteArray("-ERR [SYS/TEMP] oops") << Fault::TemporaryFault;
    QTest::newRow("[SYS/PERM]") << QByteArray("-ERR [SYS/PERM] dead") << Fault::MailboxFault;
}

void VisitFaultsTest::codesAtLogin()
{
    QFETCH(QByteArray, answer);
    QFETCH(Fault, fault);
    ScriptedServer server(
        {"S: +OK\nC: CAPA\nS: -ERR\nC: USER\nS: +OK\nC: PASS\nS: " + answer + "\nC: QUIT\nS: +OK\n"});
    Visitor visitor(clearAccount(server), "s3cret", impatient);
    visitor.visit.check();
    QTRY_COMPARE(visitor.errors.size(), 1);
    QCOMPARE(visitor.errors.first().fault, fault);
    QTRY_COMPARE(server.heard().last(), QByteArray("QUIT"));
}

void VisitFaultsTest::nobodyListens()
{
    Account account;
    {
        const ScriptedServer server({"silence\n"});
        account = clearAccount(server);
    }
    Visitor visitor(account, "s3cret", impatient);
    visitor.visit.check();
    QTRY_COMPARE(visitor.errors.size(), 1);
    QCOMPARE(visitor.errors.first().fault, Fault::ConnectionRefused);
}

void VisitFaultsTest::unknownHost()
{
    Account account;
    account.host = QStringLiteral("no-such-host.invalid");
    account.user = QStringLiteral("joe");
    Visitor visitor(account, "s3cret");
    visitor.visit.check();
    QTRY_COMPARE_WITH_TIMEOUT(visitor.errors.size(), 1, 30'000);
    QCOMPARE(visitor.errors.first().fault, Fault::HostNotFound);
}

void VisitFaultsTest::controlCharactersNeverReachASocket()
{
    ScriptedServer server({listed});
    Account account = clearAccount(server);
    account.user = QStringLiteral("joe\r\nDELE 1");
    Visitor visitor(account, "s3cret");
    visitor.visit.check();
    QTRY_COMPARE(visitor.errors.size(), 1);
    QCOMPARE(visitor.errors.first().fault, Fault::BadName);
    QCOMPARE(server.connections(), 0);
}

void VisitFaultsTest::unreadableCaFile()
{
    ScriptedServer server({listed});
    Account account = clearAccount(server);
    account.caFile = QStringLiteral("/nonexistent/ca.pem");
    Visitor visitor(account, "s3cret");
    visitor.visit.check();
    QTRY_COMPARE(visitor.errors.size(), 1);
    QCOMPARE(visitor.errors.first().fault, Fault::CannotRead);
}

Q_DECLARE_METATYPE(Fate)
Q_DECLARE_METATYPE(Fault)

QTEST_GUILESS_MAIN(VisitFaultsTest)
#include "visit_faults_test.moc"
