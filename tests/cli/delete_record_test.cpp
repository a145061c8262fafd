// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"
#include "store/folders.h"
#include "support/scripted_server.h"
#include "visit/books.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using support::Counter;
using support::Outcome;
using visit::Fate;

namespace {

/// What the window has of a mailbox, and how it goes on with it after restante-cli was there.
struct Window {
    explicit Window(const account::Account& account)
        : folder(account::dataFolder(account))
        , archive(folder + QStringLiteral("/Maildir"))
        , books(folder, account.key(), archive, [](const base::Error&) {})
        , isOpen(books.open().has_value())
    {}

    visit::Books::Landing list(const QList<mailbox::Row>& rows) { return books.takeListing(rows, true); }

    QString folder;
    store::Maildir archive;
    visit::Books books;
    bool isOpen;
};

QList<mailbox::Row> rowsOf(const QByteArrayList& uids)
{
    QList<mailbox::Row> rows;
    for (const QByteArray& uid : uids) {
        mailbox::Row row;
        row.id = {uid, 0};
        row.number = rows.size() + 1;
        row.octets = 100 * row.number;
        rows.append(row);
    }
    return rows;
}

account::Account accountAt(const QString& url)
{
    return *visit::accountFromUrl(url);
}

/// One session of a server: messages of 100, 200... octets under these unique ids.
QByteArray session(const QByteArrayList& uids, const QByteArray& then)
{
    QByteArray script = "S: +OK ready\nC: CAPA\nS: +OK\nS: UIDL\nS: USER\nS: .\nC: USER\nS: +OK\nC: PASS\n"
                        "S: +OK\nC: CAPA\nS: +OK\nS: UIDL\nS: .\nC: STAT\nS: +OK " +
                        QByteArray::number(uids.size()) + " 100\nC: LIST\nS: +OK\n";
    for (qsizetype n = 1; n <= uids.size(); ++n)
        script += "S: " + QByteArray::number(n) + ' ' + QByteArray::number(100 * n) + '\n';
    script += "S: .\nC: UIDL\nS: +OK\n";
    for (qsizetype n = 1; n <= uids.size(); ++n)
        script += "S: " + QByteArray::number(n) + ' ' + uids[n - 1] + '\n';
    return script + "S: .\n" + then + "C: QUIT\nS: +OK bye\n";
}

/// At the practice server, under the unique ids that it has.
QList<mailbox::Row> listedBy(Counter& counter)
{
    QList<mailbox::Row> rows;
    for (const QJsonObject& object : counter.run("list URL --json").objects()) {
        mailbox::Row row;
        row.id = {object[QLatin1String("uid")].toString().toLatin1(), 0};
        row.number = object[QLatin1String("number")].toInt();
        row.octets = object[QLatin1String("size")].toInt();
        rows.append(row);
    }
    return rows;
}

} // namespace

/// What restante-cli delete writes down, and what it believes.
class DeleteRecordTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_DATA_HOME", support::dataFolder().toLocal8Bit()); }
    void theWindowKnowsWhoTookIt();
    void whatCannotBeWrittenDownIsNotDeleted();
    void aLaterVersionsLedgerStopsIt();
    void nothingIsKeptWhereNothingWas();
    void aRenumberedMailboxConfirmsNothing_data();
    void aRenumberedMailboxConfirmsNothing();
    void whatTheServerKeptIsTold();
    void ofTwoWithOneUniqueIdOneMayBeLeft();

private:
    /// "delete URL NUMBERS" at a server that follows a script.
    static Outcome deleteAt(const support::ScriptedServer& server,
                            const QStringList& numbers = {QStringLiteral("1")});
    static QString urlOf(const support::ScriptedServer& server)
    {
        return QStringLiteral("pop://guest@127.0.0.1:%1").arg(server.port());
    }
};

void DeleteRecordTest::theWindowKnowsWhoTookIt()
{
    Counter counter;
    const account::Account account = accountAt(counter.url());
    const QList<mailbox::Row> rows = listedBy(counter);
    QCOMPARE(rows.size(), 3);
    {
        Window before(account);
        QVERIFY(before.isOpen);
        before.list(rows);
    }
    const Outcome outcome = counter.run("delete URL 1 three --json");
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.states(), QStringLiteral("1 confirmed, 3 confirmed"));

    Window after(account);
    after.list({rows[1]});
    const visit::History history = after.books.history();
    QVERIFY2(history.vanished.isEmpty(), "nothing went without Restante");
    QCOMPARE(history.receipts.size(), 1);
    QVERIFY(history.receipts[0].settled.isValid());
    QCOMPARE(history.receipts[0].messages.size(), 2);
    for (const visit::PastMessage& past : history.receipts[0].messages)
        QCOMPARE(past.fate, Fate::Confirmed);
}

void DeleteRecordTest::whatCannotBeWrittenDownIsNotDeleted()
{
    Counter counter;
    const QString folder = account::dataFolder(accountAt(counter.url()));
    QVERIFY(QDir().mkpath(folder + QStringLiteral("/ledger.sqlite/in the way")));
    const Outcome outcome = counter.run("delete URL 1 --json");
    QCOMPARE(outcome.code, 73);
    QCOMPARE(outcome.states(), QStringLiteral("1 kept"));
    QVERIFY2(outcome.err.contains(folder.toUtf8()), outcome.err.constData());
    QCOMPARE(counter.server().uids().size(), size_t(3));
    QVERIFY(!counter.server().heard().contains("DELE 1"));
}

void DeleteRecordTest::aLaterVersionsLedgerStopsIt()
{
    Counter counter;
    const account::Account account = accountAt(counter.url());
    QVERIFY(Window(account).isOpen);
    QFile ledger(account::dataFolder(account) + QStringLiteral("/ledger.sqlite"));
    QVERIFY(ledger.open(QIODevice::ReadWrite) && ledger.seek(60)); // its version
    ledger.write(QByteArray("\0\0\0\x7f", 4));
    ledger.close();
    const Outcome outcome = counter.run("delete URL 1");
    QCOMPARE(outcome.code, 73);
    QVERIFY2(outcome.err.contains("newer Restante"), outcome.err.constData());
    QCOMPARE(counter.server().uids().size(), size_t(3));
    QVERIFY(counter.heardQuit());
}

void DeleteRecordTest::nothingIsKeptWhereNothingWas()
{
    Counter counter;
    QCOMPARE(counter.run("delete URL 1 --json").states(), QStringLiteral("1 confirmed"));
    QCOMPARE(support::filesIn(account::dataFolder(accountAt(counter.url()))), QStringList());
}

Outcome DeleteRecordTest::deleteAt(const support::ScriptedServer& server, const QStringList& numbers)
{
    QProcess process;
    support::begin(process,
                   QStringList{QStringLiteral("delete"), urlOf(server), QStringLiteral("--json"),
                               QStringLiteral("--tls"), QStringLiteral("none"), QStringLiteral("--auth"),
                               QStringLiteral("user"), QStringLiteral("--allow-plaintext"),
                               QStringLiteral("--password-stdin")} +
                       numbers);
    process.write("s3cret\n");
    process.closeWriteChannel();
    Outcome outcome;
    if (QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000))
        outcome.code = process.exitCode();
    outcome.out = process.readAllStandardOutput();
    outcome.err = process.readAllStandardError();
    return outcome;
}

void DeleteRecordTest::aRenumberedMailboxConfirmsNothing_data()
{
    QTest::addColumn<bool>("known");
    QTest::addColumn<QByteArrayList>("after");
    const QByteArrayList others{"v", "w", "x", "y"};
    QTest::newRow("other unique ids") << false << others;
    QTest::newRow("other unique ids, with a ledger") << true << others;
    QTest::newRow("reads empty") << false << QByteArrayList();
    QTest::newRow("reads empty, with a ledger") << true << QByteArrayList();
}

void DeleteRecordTest::aRenumberedMailboxConfirmsNothing()
{
    QFETCH(bool, known);
    QFETCH(QByteArrayList, after);
    const QByteArrayList before{"a", "b", "c", "d"};
    const support::ScriptedServer server({session(before, "C: DELE 1\nS: +OK\n"), session(after, {})});
    const account::Account account = accountAt(urlOf(server));
    if (known)
        Window(account).list(rowsOf(before));
    const Outcome outcome = deleteAt(server);
    QVERIFY2(outcome.code == 69, outcome.err.constData());
    QCOMPARE(outcome.states(), QStringLiteral("1 unknown"));
    QVERIFY2(outcome.err.contains("too different to tell"), outcome.err.constData());
    QCOMPARE(server.connections(), 2);
    if (!known)
        return;
    Window next(account);
    const visit::PastReceipt receipt = next.books.history().receipts.value(0);
    QVERIFY2(!receipt.settled.isValid(), "a later visit decides");
    QCOMPARE(receipt.messages[0].fate, Fate::Accepted);
}

void DeleteRecordTest::whatTheServerKeptIsTold()
{
    const support::ScriptedServer server(
        {session({"a", "b", "c"}, "C: DELE 1\nS: +OK\n"), session({"a", "b", "c"}, {})});
    const Outcome outcome = deleteAt(server);
    QVERIFY2(outcome.code == 69, outcome.err.constData());
    QCOMPARE(outcome.states(), QStringLiteral("1 kept"));
    QVERIFY2(outcome.err.contains("and still has it"), outcome.err.constData());
}

void DeleteRecordTest::ofTwoWithOneUniqueIdOneMayBeLeft()
{
    const support::ScriptedServer server(
        {session({"a", "a", "b"}, "C: DELE 2\nS: +OK\nC: DELE 1\nS: +OK\n"), session({"a", "b"}, {})});
    const Outcome outcome = deleteAt(server, {QStringLiteral("1"), QStringLiteral("2")});
    QCOMPARE(outcome.code, 69);
    QCOMPARE(outcome.states(), QStringLiteral("1 unknown, 2 unknown"));
}

QTEST_GUILESS_MAIN(DeleteRecordTest)
#include "delete_record_test.moc"
