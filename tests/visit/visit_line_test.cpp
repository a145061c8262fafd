// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scripted_server.h"
#include "visitor.h"

#include "practice/host.h"

using account::Account;
using account::Encryption;

/// What a visit makes of its line: round trips, what comes first, what is honest about it.
class VisitLineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void roundTripsToTheList_data();
    void roundTripsToTheList();
    void nothingIsPipelinedUnasked();
    void whatTheEyeSeesComesFirst();
    void stoppingIsHonest();
    void resumingGoesOnInTheSameSession();
    void resumingAfterTheSessionListsAnew();
    void theLineIsLearnt();
    void whoStumbledBeginsWithOneCommand();
    void wholeMessagesFollowEachOther();
    void anAnswerBeforeTheDotCostsARetry();
};

namespace {

std::vector<practice::Message> numbered(int count)
{
    std::vector<practice::Message> messages;
    for (int i = 1; i <= count; ++i) {
        const QByteArray n = QByteArray::number(i);
        messages.push_back(practice::messageFromText("uid-" + n, "Subject: Message " + n + "\n\nText\n"));
    }
    return messages;
}

std::unique_ptr<practice::Host> serve(practice::Options options)
{
    options.password = base::Secret("s3cret");
    options.utf8 = false;
    auto host = practice::Host::start(options);
    return host ? std::move(*host) : nullptr;
}

Account accountOn(quint16 port, Encryption encryption)
{
    Account account;
    account.host = QStringLiteral("localhost");
    account.port = port;
    account.user = QStringLiteral("guest");
    account.encryption = encryption;
    account.allowPlaintext = encryption == Encryption::None;
    return account;
}

QByteArrayList topsIn(const QByteArrayList& log)
{
    QByteArrayList tops;
    std::copy_if(log.begin(), log.end(), std::back_inserter(tops),
                 [](const QByteArray& line) { return line.startsWith("C: TOP"); });
    return tops;
}

/// How often the client spoke and then waited, up to this line of the server's.
int turnsUntil(const QByteArrayList& log, const QByteArray& line)
{
    int turns = 0;
    bool speaking = false;
    for (const QByteArray& said : log) {
        if (said == line)
            break;
        const bool ours = said.startsWith("C: ");
        turns += ours && !speaking ? 1 : 0;
        speaking = ours;
    }
    return turns;
}

} // namespace

void VisitLineTest::roundTripsToTheList_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<bool>("apop");
    QTest::addColumn<int>("most");
    // Connecting, the handshake of TLS 1.3 and the greeting are three; in clear two.
    QTest::newRow("TLS, two steps to sign on") << true << false << 7 - 3;
    QTest::newRow("in clear, APOP") << false << true << 5 - 2;
    QTest::newRow("in clear, two steps to sign on") << false << false << 6 - 2;
}

void VisitLineTest::roundTripsToTheList()
{
    QFETCH(bool, encrypted);
    QFETCH(bool, apop);
    QFETCH(int, most);
    const auto host = serve({.implicitTls = encrypted, .apop = apop, .messages = numbered(3)});
    Account account = accountOn(host->port(), encrypted ? Encryption::Implicit : Encryption::None);
    QTemporaryDir folder;
    account.caFile = folder.filePath(QStringLiteral("ca.pem"));
    QVERIFY(host->writeCaFile(account.caFile));
    Visitor visitor(account);
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    QCOMPARE(visitor.rows.size(), 3);
    QVERIFY2(turnsUntil(visitor.log, "S: 3 uid-3") <= most, visitor.log.join('\n').constData());
}

void VisitLineTest::nothingIsPipelinedUnasked()
{
    const auto host =
        serve({.implicitTls = false, .apop = true, .pipelining = false, .messages = numbered(20)});
    Visitor visitor(accountOn(host->port(), Encryption::None));
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    for (qsizetype i = 1; i < visitor.log.size(); ++i)
        QVERIFY2(!(visitor.log[i].startsWith("C: ") && visitor.log[i - 1].startsWith("C: ")),
                 visitor.log[i].constData());
}

void VisitLineTest::whatTheEyeSeesComesFirst()
{
    const auto host =
        serve({.implicitTls = false, .apop = true, .pipelining = false, .messages = numbered(300)});
    Visitor visitor(accountOn(host->port(), Encryption::None));
    connect(&visitor.visit, &visit::Visit::listed, this, [&] {
        visitor.visit.see({visitor.idOf("uid-20"), visitor.idOf("uid-19")});
    });
    connect(&visitor.visit, &visit::Visit::headersArrived, this, // scrolled
            [&] { visitor.visit.see({visitor.idOf("uid-2")}); });
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    const QByteArrayList tops = topsIn(visitor.log);
    QCOMPARE(tops.size(), 300); // none twice
    QCOMPARE(visitor.headers.size(), 300);
    QCOMPARE(tops[0], QByteArray("C: TOP 20 0"));
    QCOMPARE(tops[1], QByteArray("C: TOP 19 0"));
    QCOMPARE(tops[2], QByteArray("C: TOP 300 0")); // then the newest
    QVERIFY(tops.indexOf("C: TOP 2 0") < tops.indexOf("C: TOP 30 0"));
}

void VisitLineTest::stoppingIsHonest()
{
    const auto host =
        serve({.implicitTls = false, .apop = true, .pipelining = false, .messages = numbered(200)});
    Visitor visitor(accountOn(host->port(), Encryption::None));
    qint64 known = -1;
    qint64 wanted = -1;
    connect(&visitor.visit, &visit::Visit::headersProgressed, this, [&](qint64 now, qint64 all) {
        known = now;
        wanted = all;
    });
    connect(&visitor.visit, &visit::Visit::stageChanged, this, [&](visit::Stage stage) {
        if (stage == visit::Stage::Headers)
            visitor.visit.stop();
    });
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    QCOMPARE(wanted, 200);
    QCOMPARE(known, visitor.headers.size());
    QVERIFY(known < wanted);
}

namespace {

/// A visit of 200 messages, stopped when the first headers were asked for.
struct Stopped {
    explicit Stopped(std::chrono::seconds idle)
        : host(serve({.implicitTls = false, .apop = true, .pipelining = false, .messages = numbered(200)}))
        , visitor(idling(accountOn(host->port(), Encryption::None), idle))
    {
        QObject::connect(&visitor.visit, &visit::Visit::headersProgressed, [this](qint64 now, qint64 all) {
            known.append(now);
            wanted = all;
        });
        stopping = QObject::connect(&visitor.visit, &visit::Visit::headersArrived, [this] {
            QObject::disconnect(stopping);
            visitor.visit.stop();
        });
        visitor.visit.check();
    }

    static Account idling(Account account, std::chrono::seconds idle)
    {
        account.idle = idle;
        return account;
    }

    std::unique_ptr<practice::Host> host;
    QList<qint64> known;
    qint64 wanted = 0;
    QMetaObject::Connection stopping;
    Visitor visitor;
};

} // namespace

void VisitLineTest::resumingGoesOnInTheSameSession()
{
    Stopped stopped(std::chrono::minutes(1));
    QTRY_COMPARE(stopped.visitor.checks, 1);
    const qint64 before = stopped.known.last();
    QVERIFY(before > 0 && before < 200);
    QCOMPARE(stopped.visitor.headers.size(), before);
    stopped.visitor.visit.resume();
    QTRY_COMPARE(stopped.visitor.checks, 2);
    QCOMPARE(stopped.visitor.headers.size(), 200);
    QCOMPARE(stopped.wanted, 200);
    QCOMPARE(stopped.known.last(), 200);
    QVERIFY(std::is_sorted(stopped.known.cbegin(), stopped.known.cend()));
    QCOMPARE(stopped.visitor.said("C: LIST"), 1);
    QCOMPARE(topsIn(stopped.visitor.log).size(), 200); // none twice
}

void VisitLineTest::resumingAfterTheSessionListsAnew()
{
    Stopped stopped(std::chrono::seconds(0));
    QTRY_COMPARE(stopped.visitor.checks, 1);
    QTRY_COMPARE(stopped.visitor.stage, visit::Stage::Away);
    stopped.visitor.visit.resume();
    QTRY_COMPARE(stopped.visitor.checks, 2);
    QCOMPARE(stopped.visitor.headers.size(), 200);
    QCOMPARE(stopped.wanted, 200);
    QCOMPARE(stopped.known.last(), 200);
    QVERIFY(std::is_sorted(stopped.known.cbegin(), stopped.known.cend()));
    QCOMPARE(stopped.visitor.said("C: LIST"), 2);
    QCOMPARE(topsIn(stopped.visitor.log).size(), 200);
}

void VisitLineTest::theLineIsLearnt()
{
    const auto host = serve({.implicitTls = false, .apop = true, .messages = numbered(500)});
    Visitor visitor(accountOn(host->port(), Encryption::None));
    std::optional<visit::LineMemory> learnt;
    connect(&visitor.visit, &visit::Visit::lineLearnt, this,
            [&](const visit::LineMemory& line) { learnt = line; });
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    visitor.visit.leave();
    QTRY_COMPARE(visitor.leaves, 1);
    QVERIFY(learnt);
    QVERIFY(learnt->learnt.octetsPerSecond > 0);
    QVERIFY(!learnt->careful);
    const visit::LineMemory read = visit::lineMemoryFrom(written(*learnt));
    QCOMPARE(read.learnt.octetsPerSecond, learnt->learnt.octetsPerSecond);
    QCOMPARE(read.learnt.roundTrip.count(), learnt->learnt.roundTrip.count());
    QCOMPARE(visit::lineMemoryFrom("1 2 x 3").learnt.octetsPerSecond, -1);
    QCOMPARE(visit::lineMemoryFrom("-7 2 0").learnt.octetsPerSecond, -1);
}

void VisitLineTest::whoStumbledBeginsWithOneCommand()
{
    for (const bool careful : {false, true}) {
        const auto host = serve({.implicitTls = false, .apop = true, .messages = numbered(20)});
        Visitor visitor(accountOn(host->port(), Encryption::None));
        visitor.visit.setLine({{1'000'000, std::chrono::milliseconds(10)}, careful});
        visitor.visit.check();
        QTRY_COMPARE(visitor.checks, 1);
        QCOMPARE(visitor.headers.size(), 20);
        // Together with the second CAPA, or each for itself.
        const qsizetype capa = visitor.log.lastIndexOf("C: CAPA");
        QCOMPARE(visitor.log[capa + 1] == "C: STAT", !careful);
    }
}

void VisitLineTest::wholeMessagesFollowEachOther()
{
    const auto host = serve({.implicitTls = false, .apop = true, .messages = numbered(40)});
    Visitor visitor(accountOn(host->port(), Encryption::None), "s3cret", {.headers = false});
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    visitor.log.clear();
    for (const mailbox::Row& row : std::as_const(visitor.rows))
        visitor.visit.download(row.id, visitor.toFile());
    QTRY_COMPARE(visitor.saved.size(), 40);
    for (const mailbox::Row& row : std::as_const(visitor.rows)) {
        QFile file(visitor.saved.value(row.id).path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "Subject: Message " + QByteArray::number(row.number) + "\r\n\r\nText\r\n");
    }
    QVERIFY2(turnsUntil(visitor.log, {}) < 25, visitor.log.join('\n').constData());
}

/// The "+OK" of the next stands in front of the dot: neither message is kept so, both come whole.
void VisitLineTest::anAnswerBeforeTheDotCostsARetry()
{
    const QByteArray in = "S: +OK\nC: CAPA\nS: +OK\nS: PIPELINING\nS: TOP\nS: UIDL\nS: USER\nS: .\n"
                          "C: USER\nS: +OK\nC: PASS\nS: +OK\nC: CAPA\n"
                          "S: +OK\nS: PIPELINING\nS: TOP\nS: UIDL\nS: .\n"
                          "C: STAT\nS: +OK 2 20\nC: LIST\nS: +OK\nS: 1 10\nS: 2 10\nS: .\n"
                          "C: UIDL\nS: +OK\nS: 1 a\nS: 2 b\nS: .\n";
    support::ScriptedServer server(
        {in + "C: RETR 1\nC: RETR 2\nS: +OK\nS: Subject: one\nS: +OK\nS: .\nS: Subject: two\nS: .\n",
         in + "C: RETR 1\nS: +OK\nS: Subject: one\nS: .\nC: RETR 2\nS: +OK\nS: Subject: two\nS: .\n"
              "C: QUIT\nS: +OK\nclose"});
    Visitor visitor(accountOn(server.port(), Encryption::None), "s3cret", {.headers = false});
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    const mailbox::MessageId one = visitor.idOf("a");
    const mailbox::MessageId two = visitor.idOf("b");
    visitor.visit.download(one, visitor.toFile());
    visitor.visit.download(two, visitor.toFile());
    QTRY_COMPARE(visitor.saved.size(), 2);
    QCOMPARE(visitor.downloadErrors.size(), 0);
    for (const auto& [id, text] : {std::pair(one, "Subject: one\r\n"), std::pair(two, "Subject: two\r\n")}) {
        QFile file(visitor.saved.value(id).path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray(text));
    }
    QCOMPARE(server.connections(), 2);
}

QTEST_GUILESS_MAIN(VisitLineTest)
#include "visit_line_test.moc"
