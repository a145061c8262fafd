// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scripted_server.h"
#include "visitor.h"

#include "net/transport.h"

#include <QTcpSocket>

using account::Account;
using account::Encryption;
using support::ScriptedServer;
using visit::LineMemory;

namespace {

/// A clear wire that is taken for TLS: what the protocol does over it is the same.
class BelievedWire : public net::Transport {
public:
    BelievedWire()
    {
        connect(&socket_, &QTcpSocket::connected, this, [this] {
            Q_EMIT encrypted({QStringLiteral("TLS 1.3"), QString()});
            Q_EMIT opened();
        });
        connect(&socket_, &QTcpSocket::readyRead, this, &Transport::bytesArrived);
        connect(&socket_, &QTcpSocket::disconnected, this, [this] {
            Q_EMIT closed({base::Fault::ClosedByServer, {}, {}});
        });
    }
    ~BelievedWire() override { socket_.disconnect(this); }

    void open(const net::Endpoint& endpoint) override
    {
        socket_.connectToHost(QHostAddress::LocalHost, endpoint.port);
    }
    void startTls() override {}
    QByteArray read(qint64 most) override { return socket_.read(most); }
    qint64 bytesAvailable() const override { return socket_.bytesAvailable(); }
    void write(const QByteArray& bytes) override { socket_.write(bytes); }
    void close() override { socket_.disconnectFromHost(); }
    void abort() override { socket_.abort(); }

private:
    QTcpSocket socket_;
};

const QByteArray greeting = "S: +OK POP ready\n";
const QByteArray announced = "S: +OK\nS: SASL PLAIN\nS: PIPELINING\nS: TOP\nS: UIDL\nS: .\n";
const QByteArray capa = "C: CAPA\n" + announced;
const QByteArray auth = "C: AUTH PLAIN\nS: +OK\n";
const QByteArray sizes = "S: +OK\nS: 1 10\nS: 2 10\nS: 3 10\nS: .\n";
const QByteArray uids = "S: +OK\nS: 1 uid-1\nS: 2 uid-2\nS: 3 uid-3\nS: .\n";
const QByteArray header = "S: +OK\nS: Subject: Hi\nS: \nS: .\n";
const QByteArray end = "C: QUIT\nS: +OK\nclose";
const QByteArray tops = "C: TOP 3\n" + header + "C: TOP 2\n" + header + "C: TOP 1\n" + header;
const QByteArray whole = greeting + capa + auth + capa + "C: STAT\nS: +OK 3 30\nC: LIST\n" + sizes +
                         "C: UIDL\n" + uids + tops + end;
/// The server's last words of the first screen.
const QByteArray lastHeader = "S: (15 octets)";

/// How often the client spoke and then waited, up to the last of these lines of the server's.
int turnsUntilLast(const QByteArrayList& log, const QByteArray& line)
{
    int turns = 0;
    bool speaking = false;
    for (const QByteArray& said : log.mid(0, log.lastIndexOf(line))) {
        const bool ours = said.startsWith("C: ");
        turns += ours && !speaking ? 1 : 0;
        speaking = ours;
    }
    return turns;
}

bool wentByPlan(const QByteArrayList& log)
{
    return log.value(log.indexOf("C: CAPA") + 1).startsWith("C: AUTH");
}

/// The listing left along with the second CAPA, and not after it.
bool beganTogether(const QByteArrayList& log)
{
    return log.value(log.lastIndexOf("C: CAPA") + 1) == "C: STAT";
}

/// One visit to a scripted server, over what is taken for TLS.
struct Caller : Visitor {
    explicit Caller(const ScriptedServer& server, const LineMemory& memory = {}, int timeoutSeconds = 0)
        : Visitor(account(server), "s3cret", options(timeoutSeconds))
    {
        QObject::connect(&visit, &visit::Visit::lineLearnt, &visit,
                         [this](const LineMemory& line) { learnt = line; });
        visit.setLine(memory);
    }

    static Account account(const ScriptedServer& server)
    {
        Account account;
        account.host = QStringLiteral("localhost");
        account.port = server.port();
        account.user = QStringLiteral("guest");
        account.encryption = Encryption::Implicit;
        return account;
    }

    static visit::Visit::Options options(int timeoutSeconds)
    {
        visit::Visit::Options options;
        options.timeoutSeconds = timeoutSeconds;
        options.transport = [] { return std::make_unique<BelievedWire>(); };
        return options;
    }

    /// True when the headers came and the session is over.
    bool call()
    {
        visit.check();
        if (!QTest::qWaitFor([this] { return checks + errors.size() > 0; }))
            return false;
        visit.leave();
        return QTest::qWaitFor([this] { return leaves > 0; }) && checks == 1;
    }

    std::optional<LineMemory> learnt;
};

LineMemory planOf(const QByteArrayList& lines)
{
    LineMemory memory;
    memory.plan = pop3::Plan{pop3::likenessOf("POP ready"), {}};
    for (const QByteArray& line : lines)
        memory.plan->capabilities.add(line);
    return memory;
}

LineMemory usualPlan()
{
    return planOf({"SASL PLAIN", "PIPELINING", "TOP", "UIDL"});
}

} // namespace

/// What one session learns of the server, and how the next one gets ahead by it.
class VisitPlanTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void roundTripsToTheFirstScreen();
    void isWrittenAndRead();
    void aLineThatBrokeOnThePlanIsCalledAgainWithout();
    void answersThatAreLostCostOneSession();
    void aPlanThatFailedIsNotTriedAgain();
    void anotherServerIsTrustedAnew();
    void aRefusedPasswordIsNotTriedTwice();
    void utf8ThatIsNewCostsOneSession();
    void afterAnAnomalyThereIsNoPlan();
    void anAnomalyIsRememberedForOneVisit();
    void headersComeBehindTheListing();
    void ofWhatIsKnownNothingIsAskedEarly();
    void aGapInTheNumbersIsNobodysBlame();
    void aLineThatBrokeOnAnEarlyHeaderIsCalledAgain();
};

void VisitPlanTest::roundTripsToTheFirstScreen()
{
    constexpr int before = 3; // connecting, the handshake of TLS 1.3, the greeting
    ScriptedServer server({whole});
    Caller first(server);
    QVERIFY(first.call());
    QCOMPARE(first.headers.size(), 3);
    QVERIFY2(before + turnsUntilLast(first.log, lastHeader) <= 7, first.log.join('\n').constData());
    Caller later(server, first.learnt.value());
    QVERIFY(later.call());
    QCOMPARE(later.headers.size(), 3);
    QVERIFY2(before + turnsUntilLast(later.log, lastHeader) <= 6, later.log.join('\n').constData());
    QVERIFY(!wentByPlan(first.log));
    QVERIFY(wentByPlan(later.log));
}

void VisitPlanTest::isWrittenAndRead()
{
    LineMemory memory = usualPlan();
    memory.learnt = {1'250'000, std::chrono::milliseconds(40)};
    for (const bool failed : {false, true}) {
        memory.planFailed = failed;
        const LineMemory read = visit::lineMemoryFrom(written(memory));
        QVERIFY(read.plan == memory.plan);
        QCOMPARE(read.planFailed, failed);
        QCOMPARE(read.learnt.octetsPerSecond, 1'250'000);
    }
    QVERIFY(!visit::lineMemoryFrom("1 2 0 0 abc %%%").plan);
    QCOMPARE(visit::lineMemoryFrom("1 2 0").learnt.octetsPerSecond, 1); // as it was written before
    const LineMemory endless = planOf({"SASL PLAIN", QByteArray(5000, 'X')});
    QVERIFY(!visit::lineMemoryFrom(written(endless)).plan);
}

void VisitPlanTest::aLineThatBrokeOnThePlanIsCalledAgainWithout()
{
    ScriptedServer server({greeting + "C: CAPA\nC: AUTH\nclose", whole});
    Caller caller(server, usualPlan());
    QVERIFY(caller.call());
    QCOMPARE(caller.headers.size(), 3);
    QCOMPARE(caller.errors.size(), 0);
    QCOMPARE(server.connections(), 2);
    QVERIFY(caller.learnt.value().planFailed);
}

void VisitPlanTest::answersThatAreLostCostOneSession()
{
    ScriptedServer server({greeting + capa + "C: AUTH\nsilence", whole});
    Caller caller(server, usualPlan(), 1);
    QVERIFY(caller.call());
    QCOMPARE(server.connections(), 2);
    QVERIFY(caller.learnt.value().planFailed);
}

void VisitPlanTest::aPlanThatFailedIsNotTriedAgain()
{
    ScriptedServer server({whole});
    LineMemory memory = usualPlan();
    memory.planFailed = true;
    Caller caller(server, memory);
    QVERIFY(caller.call());
    QVERIFY(!wentByPlan(caller.log));
    QVERIFY(caller.learnt.value().planFailed);
}

void VisitPlanTest::anotherServerIsTrustedAnew()
{
    ScriptedServer server({whole});
    LineMemory memory = planOf({"SASL PLAIN", "PIPELINING", "TOP", "UIDL", "EXPIRE 30"});
    memory.planFailed = true;
    Caller caller(server, memory);
    QVERIFY(caller.call());
    QVERIFY(!caller.learnt.value().planFailed);
    QVERIFY(caller.learnt->plan == usualPlan().plan);
}

void VisitPlanTest::aRefusedPasswordIsNotTriedTwice()
{
    ScriptedServer server({greeting + capa + "C: AUTH\nS: -ERR no\n" + end});
    Caller caller(server, usualPlan());
    QVERIFY(!caller.call());
    QCOMPARE(caller.errors.value(0).fault, base::Fault::LoginRefused);
    QCOMPARE(server.connections(), 1);
}

void VisitPlanTest::utf8ThatIsNewCostsOneSession()
{
    const QByteArray news = "C: CAPA\nS: +OK\nS: SASL PLAIN\nS: PIPELINING\nS: TOP\nS: UIDL\nS: UTF8\nS: .\n";
    QByteArray second = whole;
    second.replace(second.indexOf(capa), capa.size(), news + "C: UTF8\nS: +OK\n");
    ScriptedServer server({greeting + news + auth + end, second});
    Caller caller(server, usualPlan());
    QVERIFY(caller.call());
    QCOMPARE(server.connections(), 2);
    QCOMPARE(caller.headers.size(), 3);
    QVERIFY(caller.learnt->plan.value().capabilities.has("UTF8"));
}

void VisitPlanTest::afterAnAnomalyThereIsNoPlan()
{
    ScriptedServer server({whole});
    LineMemory memory = usualPlan();
    memory.careful = true;
    Caller caller(server, memory);
    QVERIFY(caller.call());
    QVERIFY(!wentByPlan(caller.log));
    QVERIFY(!caller.learnt.value().careful); // it went well: the next one is quick again
}

/// A refusal between answers that were on their way together.
void VisitPlanTest::anAnomalyIsRememberedForOneVisit()
{
    QByteArray odd = whole;
    odd.replace("C: TOP 2\n" + header, "C: TOP 2\nS: -ERR\n");
    ScriptedServer server({odd, whole});
    Caller first(server);
    QVERIFY(first.call());
    QVERIFY(first.learnt.value().careful);
    Caller second(server, visit::lineMemoryFrom(written(*first.learnt)));
    QVERIFY(second.call());
    QVERIFY(!second.learnt.value().careful);
    QVERIFY(!wentByPlan(second.log));
    QVERIFY(!beganTogether(second.log));
    Caller third(server, *second.learnt);
    QVERIFY(third.call());
    QVERIFY(wentByPlan(third.log));
    QVERIFY(beganTogether(third.log));
}

void VisitPlanTest::headersComeBehindTheListing()
{
    ScriptedServer server({greeting + capa + auth + "C: CAPA\nC: STAT\nC: LIST\nC: UIDL\n" + announced +
                           "S: +OK 3 30\nC: TOP 3\nC: TOP 2\nC: TOP 1\n" + sizes + uids + header + header +
                           header + end});
    Caller caller(server);
    QVERIFY(caller.call());
    QCOMPARE(caller.headers.size(), 3);
    for (const mailbox::HeaderUpdate& update : std::as_const(caller.headers))
        QCOMPARE(update.summary.subject, QStringLiteral("Hi"));
    QCOMPARE(server.connections(), 1);
}

void VisitPlanTest::ofWhatIsKnownNothingIsAskedEarly()
{
    const QByteArray one = greeting + capa + auth + capa + "C: STAT\nS: +OK 3 30\nC: LIST\n" + sizes +
                           "C: UIDL\n" + uids + "C: TOP 3\n" + header + end;
    ScriptedServer server({one});
    Caller caller(server);
    visit::SeenMessages known;
    for (const QByteArray& uid : {QByteArray("uid-1"), QByteArray("uid-2")})
        known.insert({uid, 0}, {10, 1, true, "print"});
    caller.visit.setKnown(known);
    QVERIFY(caller.call());
    QCOMPARE(caller.headers.size(), 1);
    QCOMPARE(caller.said("C: TOP"), 1);
}

void VisitPlanTest::aGapInTheNumbersIsNobodysBlame()
{
    ScriptedServer server({greeting + capa + auth + "C: CAPA\nC: STAT\nC: LIST\nC: UIDL\n" + announced +
                           "S: +OK 3 30\nC: TOP 3\nC: TOP 2\nC: TOP 1\n" +
                           "S: +OK\nS: 1 10\nS: 3 10\nS: .\nS: +OK\nS: 1 uid-1\nS: 3 uid-3\nS: .\n" + header +
                           "S: -ERR no such message\n" + header + end});
    Caller caller(server);
    QVERIFY(caller.call());
    QCOMPARE(caller.headers.size(), 2);
    for (const mailbox::HeaderUpdate& update : std::as_const(caller.headers))
        QVERIFY(!update.missing);
}

void VisitPlanTest::aLineThatBrokeOnAnEarlyHeaderIsCalledAgain()
{
    ScriptedServer server(
        {greeting + capa + auth + capa + "C: STAT\nS: +OK 3 30\nC: LIST\nC: UIDL\n" + "C: TOP\nclose",
         whole});
    Caller caller(server);
    QVERIFY(caller.call());
    QCOMPARE(caller.headers.size(), 3);
    QCOMPARE(caller.errors.size(), 0);
    QCOMPARE(server.connections(), 2);
    QVERIFY(!beganTogether(caller.log)); // the line went with several commands on their way
}

QTEST_GUILESS_MAIN(VisitPlanTest)
#include "plan_test.moc"
