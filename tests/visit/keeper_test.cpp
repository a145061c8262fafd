// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keeper_run.h"

#include "practice/host.h"
#include "store/folders.h"
#include "support/scripted_server.h"

#include <QTemporaryDir>
#include <QTest>

using base::Fault;
using mailbox::MessageId;
using mailbox::Row;
using visit::Fate;

namespace {

QByteArray textOf(int name)
{
    const QByteArray n = QByteArray::number(name);
    return "From: Ann <ann@example.org>\nSubject: Message " + n + "\nMessage-ID: <" + n +
           "@example.org>\n\nText of " + n + "\n.\nend\n";
}

practice::Message message(int name, const QByteArray& prefix = "uid-")
{
    return practice::messageFromText(prefix + QByteArray::number(name), textOf(name));
}

std::unique_ptr<practice::Host> serve(int count, practice::Options options = {})
{
    std::vector<practice::Message> messages;
    for (int i = 1; i <= count; ++i)
        messages.push_back(message(i));
    options.password = base::Secret("s3cret");
    options.messages = messages;
    options.implicitTls = false;
    auto host = practice::Host::start(options);
    return host ? std::move(*host) : nullptr;
}

/// At the practice server.
struct Run : KeeperRun {
    Run(const QString& folder, quint16 port)
        : KeeperRun(accountOn(port), "s3cret", folder)
    {}
};

} // namespace

/// A mailbox, its archive and its books, over a real wire.
class KeeperTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theListIsThereWithoutAWire();
    void whoChecksAtOnceHearsWhatIsRememberedFirst();
    void onlyWhatIsNewIsFetched();
    void ofAHundredThousandOnlyTheNewTenAreFetched();
    void deletionsAreConfirmedInASecondVisit();
    void aCheckMeanwhileShowsNewMail();
    void leavingWaitsForTheConfirmation();
    void loginDelayPutsTheConfirmationOff();
    void aFailedConfirmationIsNoTrouble();
    void oneAtATime();
    void aLaterVersionsLedgerStopsEverything();
    void manyDownloadsShareTheirSafety();
    void aDamagedCopyIsFetchedAnew_data();
    void aDamagedCopyIsFetchedAnew();
    void aDamagedCopyThatIsTheLastIsShownAsSuch();
    void severalMessagesBecomeAnMbox();
    void aRenumberedMailboxIsNotDownloadedTwice();
    void whatCannotBeWrittenDownIsNotDeleted();

private:
    void remember(int messages, quint16 port);
    QString saveAndDamage(quint16 port);
    QString folder() const { return folder_->filePath(QStringLiteral("guest-0123")); }
    std::unique_ptr<QTemporaryDir> folder_;
};

void KeeperTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
}

void KeeperTest::theListIsThereWithoutAWire()
{
    quint16 port = 0;
    {
        const auto host = serve(3);
        port = host->port();
        Run first(folder(), port);
        QVERIFY(first.check());
        first.keeper.setMarks({first.idOf("uid-2")}, true);
        QVERIFY(first.leave());
    }
    Run second(folder(), port);
    second.keeper.recall();
    QCOMPARE(second.remembered.size(), 3);
    QCOMPARE(second.remembered[1].summary.subject, QStringLiteral("Message 2"));
    QVERIFY(second.visited.isValid());
    QCOMPARE(second.marks, QList<MessageId>{second.idOf("uid-2")});
    QVERIFY2(second.log.isEmpty(), "no wire");
    second.keeper.check(); // nobody is there any more
    QTRY_COMPARE(second.errors.size(), 1);
    QCOMPARE(second.errors.first().fault, Fault::ConnectionRefused);
    QCOMPARE(second.remembered.size(), 3);
}

void KeeperTest::whoChecksAtOnceHearsWhatIsRememberedFirst()
{
    const auto host = serve(3);
    {
        Run first(folder(), host->port());
        QVERIFY(first.check());
        first.keeper.setMarks({first.idOf("uid-2")}, true);
        QVERIFY(first.leave());
    }
    host->addMessage(message(4));
    Run second(folder(), host->port());
    qsizetype whenListed = -1;
    QObject::connect(&second.keeper, &visit::Counter::listed, [&] { whenListed = second.remembered.size(); });
    second.keeper.check();
    QTRY_COMPARE(second.checks, 1);
    QCOMPARE(whenListed, 3);
    QCOMPARE(second.rows.size(), 4);
    QCOMPARE(second.marks, QList<MessageId>{second.idOf("uid-2")});
    QVERIFY(second.leave());
}

void KeeperTest::onlyWhatIsNewIsFetched()
{
    const auto host = serve(20);
    {
        Run first(folder(), host->port());
        QVERIFY(first.check());
        QCOMPARE(first.said("C: TOP"), 20);
        QVERIFY(first.leave());
    }
    host->addMessage(message(21));
    host->addMessage(message(22));
    Run second(folder(), host->port());
    QVERIFY(second.check());
    QCOMPARE(second.rows.size(), 22);
    QCOMPARE(second.said("C: TOP"), 2);
    QCOMPARE(second.said("C: TOP 22 0") + second.said("C: TOP 21 0"), 2);
    QVERIFY(second.leave());
}

void KeeperTest::ofAHundredThousandOnlyTheNewTenAreFetched()
{
    constexpr int known = 100'000;
    const auto host = serve(known + 10);
    remember(known, host->port());
    Run run(folder(), host->port());
    run.keeper.recall();
    QCOMPARE(run.remembered.size(), known);
    run.keeper.check();
    QTRY_COMPARE_WITH_TIMEOUT(run.checks, 1, 60'000);
    QCOMPARE(run.rows.size(), known + 10);
    const QByteArrayList said = run.commandsBehindQuit(0);
    QCOMPARE(said.count("LIST"), 1);
    QCOMPARE(said.count("UIDL"), 1);
    QCOMPARE(run.said("C: TOP"), 10);
    QCOMPARE(said.last(), QByteArray("TOP 100001 0")); // newest first
    QCOMPARE(run.said("C: RETR"), 0);
    QVERIFY2(said.size() < 20, said.join('\n').constData());
    QVERIFY(run.leave());
}

/// The books of somebody who visited the mailbox before, when it had so many messages.
void KeeperTest::remember(int messages, quint16 port)
{
    store::Maildir archive(folder() + QStringLiteral("/Maildir"));
    visit::Books books(folder(), accountOn(port).key(), archive, [](const base::Error&) {});
    QVERIFY(books.open());
    QList<Row> rows;
    QList<mailbox::HeaderUpdate> headers;
    for (int i = 1; i <= messages; ++i) {
        Row row;
        row.id = {"uid-" + QByteArray::number(i), 0};
        row.number = i;
        row.octets = message(i).octets;
        rows.append(row);
        headers.append({row.id, false, mail::summarize(textOf(i))});
    }
    QCOMPARE(books.takeListing(rows, true).rows.size(), messages);
    books.takeHeaders(headers);
}

void KeeperTest::deletionsAreConfirmedInASecondVisit()
{
    const auto host = serve(5);
    auto first = std::make_unique<Run>(folder(), host->port());
    Run& run = *first;
    QVERIFY(run.check());
    run.keeper.open(run.idOf("uid-2"));
    QTRY_COMPARE(run.archived.size(), 1);
    run.keeper.setMarks({run.idOf("uid-1"), run.idOf("uid-2")}, true);
    run.keeper.carryOut({{run.idOf("uid-1"), true}, {run.idOf("uid-2"), false}, {run.idOf("uid-3"), false}});
    QTRY_COMPARE(run.receipts.size(), 1);
    QCOMPARE(run.receipts[0].count(Fate::Accepted), 2);
    QCOMPARE(run.receipts[0].count(Fate::Kept), 1); // no copy, and nobody said so
    QVERIFY(!run.receipts[0].settled.isValid());
    host->addMessage(message(600)); // of another size than those that went
    QTRY_COMPARE(run.settled.size(), 1);
    QCOMPARE(run.settled[0].count(Fate::Confirmed), 2);
    QVERIFY(run.settled[0].settled.isValid());
    QTRY_VERIFY(run.log.last().startsWith("S: +OK"));
    const QByteArrayList confirming = run.commandsBehindQuit(1);
    QVERIFY2(confirming.contains("UIDL"), confirming.join('\n').constData());
    QCOMPARE(confirming.last(), QByteArray("QUIT"));
    QVERIFY2(!confirming.join('\n').contains("TOP"), "the second look reads the listing alone");
    QVERIFY(run.leave());
    first.reset();
    Run later(folder(), host->port());
    later.keeper.readHistory();
    QCOMPARE(later.history.receipts.size(), 1);
    QVERIFY(later.history.receipts[0].settled.isValid());
    QCOMPARE(later.history.receipts[0].messages.size(), 3);
}

void KeeperTest::aCheckMeanwhileShowsNewMail()
{
    const auto host = serve(3);
    Run run(folder(), host->port());
    QVERIFY(run.check());
    QObject::connect(&run.keeper, &visit::Counter::carriedOut, [&] {
        host->addMessage(message(4));
        run.keeper.check();
    });
    run.keeper.carryOut({{run.idOf("uid-1"), true}});
    QTRY_COMPARE(run.checks, 2);
    QCOMPARE(run.rows.size(), 3);
    QCOMPARE(run.rows.last().id, run.idOf("uid-4"));
    QCOMPARE(run.settled.size(), 1);
    QCOMPARE(run.said("C: TOP"), 4);
    QVERIFY(run.leave());
}

void KeeperTest::leavingWaitsForTheConfirmation()
{
    const auto host = serve(3);
    Run run(folder(), host->port());
    QVERIFY(run.check());
    QObject::connect(&run.keeper, &visit::Counter::carriedOut, [&run] { run.keeper.leave(); });
    run.keeper.carryOut({{run.idOf("uid-1"), true}});
    QTRY_COMPARE(run.leaves, 1);
    QCOMPARE(run.settled.size(), 1);
    QCOMPARE(run.said("C: QUIT"), 2);
}

void KeeperTest::loginDelayPutsTheConfirmationOff()
{
    const QByteArray session = R"(S: +OK ready
C: CAPA
S: +OK
S: LOGIN-DELAY 300
S: UIDL
S: USER
S: .
C: USER
S: +OK
C: PASS
S: +OK
C: CAPA
S: +OK
S: LOGIN-DELAY 300
S: UIDL
S: .
C: STAT
S: +OK 1 10
C: LIST
S: +OK
S: 1 10
S: .
C: UIDL
S: +OK
S: 1 a
S: .
)";
    support::ScriptedServer server({session + "C: DELE 1\nS: +OK\nC: QUIT\nS: +OK bye\n", session});
    {
        Run run(folder(), server.port());
        run.keeper.carryOut({{run.idOf("a"), true}});
        QTRY_COMPARE(run.receipts.size(), 1);
        QCOMPARE(run.receipts[0].count(Fate::Accepted), 1);
        QVERIFY(run.leave());
        QCOMPARE(server.connections(), 1);
    }
    Run later(folder(), server.port());
    later.keeper.readHistory();
    QVERIFY(!later.history.receipts.value(0).settled.isValid());
    later.keeper.check();
    QTRY_COMPARE(later.settled.size(), 1); // it is still listed
    QCOMPARE(later.settled[0].deletions[0].error.value().fault, Fault::StillThere);
}

void KeeperTest::aFailedConfirmationIsNoTrouble()
{
    const auto host = serve(3);
    Run run(folder(), host->port());
    QVERIFY(run.check());
    std::unique_ptr<practice::Host> other;
    QObject::connect(&run.keeper, &visit::Counter::carriedOut, [&] { host->cutConnections(); });
    run.keeper.carryOut({{run.idOf("uid-1"), true}});
    QTRY_COMPARE(run.receipts.size(), 1);
    QVERIFY(run.leave());
    QVERIFY(run.errors.isEmpty());
}

void KeeperTest::oneAtATime()
{
    const auto host = serve(3);
    auto first = std::make_unique<Run>(folder(), host->port());
    QVERIFY(first->check());
    Run second(folder(), host->port());
    second.keeper.check();
    second.keeper.open(second.idOf("uid-1"));
    second.keeper.setMarks({second.idOf("uid-1")}, true);
    QTRY_COMPARE(second.errors.size(), 3);
    for (const base::Error& error : second.errors) {
        QCOMPARE(error.fault, Fault::OpenElsewhere);
        QVERIFY2(error.subject.startsWith(QLatin1String("guest@127.0.0.1")), qPrintable(error.subject));
    }
    QVERIFY(second.log.isEmpty());
    QVERIFY(first->leave());
    first.reset();
    QVERIFY(second.check());
    QVERIFY(second.marks.isEmpty());
}

void KeeperTest::aLaterVersionsLedgerStopsEverything()
{
    const auto host = serve(2);
    {
        Run run(folder(), host->port());
        QVERIFY(run.check());
        QVERIFY(run.leave());
    }
    QFile file(folder() + QStringLiteral("/ledger.sqlite"));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(60) && file.write("\x7f\0\0\0", 4) == 4);
    file.close();
    Run later(folder(), host->port());
    later.keeper.check();
    later.keeper.carryOut({{later.idOf("uid-1"), true}});
    QTRY_COMPARE(later.receipts.size(), 1);
    QCOMPARE(later.receipts[0].error.value().fault, Fault::LedgerTooNew);
    QCOMPARE(later.errors.value(0).fault, Fault::LedgerTooNew);
    QVERIFY(later.log.isEmpty());
}

void KeeperTest::manyDownloadsShareTheirSafety()
{
    const auto host = serve(100);
    Run run(folder(), host->port());
    QVERIFY(run.check());
    for (const Row& row : std::as_const(run.rows))
        run.keeper.open(row.id);
    QTRY_COMPARE(run.archived.size(), 100);
    QCOMPARE(run.opens, 100);
    QVERIFY(run.errors.isEmpty());
    for (const Row& row : std::as_const(run.rows))
        run.keeper.open(row.id); // from the archive
    QCOMPARE(run.opens, 200);
    QCOMPARE(run.said("C: RETR"), 100);
    QVERIFY(run.leave());
}

/// An earlier run saved uid-2; since then something has written into its file. Gives the file.
QString KeeperTest::saveAndDamage(quint16 port)
{
    Run run(folder(), port);
    QString path;
    QObject::connect(&run.keeper, &visit::Counter::opened,
                     [&](const MessageId&, const QString& opened) { path = opened; });
    if (run.check())
        run.keeper.open(run.idOf("uid-2"));
    if (!QTest::qWaitFor([&] { return run.opens == 1; }) || !run.leave())
        return {};
    QByteArray content = support::contentOf(path);
    support::writeFile(path, content.replace("Text of", "Lies of"));
    return path;
}

void KeeperTest::aDamagedCopyIsFetchedAnew_data()
{
    QTest::addColumn<bool>("saveAs");
    QTest::newRow("shown") << false;
    QTest::newRow("saved elsewhere") << true;
}

void KeeperTest::aDamagedCopyIsFetchedAnew()
{
    QFETCH(bool, saveAs);
    const auto host = serve(3);
    const QString damaged = saveAndDamage(host->port());
    const QString to = folder_->filePath(QStringLiteral("saved.eml"));
    Run run(folder(), host->port());
    QStringList shown;
    QObject::connect(
        &run.keeper, &visit::Counter::opened,
        [&](const MessageId&, const QString&, const mail::Reading& reading) { shown += reading.text; });
    QVERIFY(run.check());
    QVERIFY(run.rows[1].saved);
    if (saveAs)
        run.keeper.saveMessage(run.idOf("uid-2"), to);
    else
        run.keeper.look(run.idOf("uid-2"));
    QTRY_COMPARE(run.opens, 1);
    QVERIFY2(shown[0].startsWith(QLatin1String("Text of 2")), qPrintable(shown[0]));
    QCOMPARE(support::contentOf(to).contains("Text of 2"), saveAs);
    QCOMPARE(run.notices.size(), 1);
    QCOMPARE(run.notices[0].kind, visit::Notice::Kind::CopyDamaged);
    QCOMPARE(run.notices[0].path, damaged);
    QCOMPARE(run.said("C: RETR 2"), 1);
    run.keeper.open(run.idOf("uid-2")); // from the archive again
    QCOMPARE(run.opens, 2);
    QVERIFY(shown[1].startsWith(QLatin1String("Text of 2")));
    QVERIFY(run.errors.isEmpty());
    const store::Maildir archive(folder() + QStringLiteral("/Maildir"));
    QCOMPARE(archive.copiesOf({accountOn(host->port()).key(), "uid-2", 0}).size(), 1);
    QCOMPARE(archive.catalogue().size(), 2); // what is in the damaged file is not lost either
}

void KeeperTest::aDamagedCopyThatIsTheLastIsShownAsSuch()
{
    const auto host = serve(3);
    const QString damaged = saveAndDamage(host->port());
    Run run(folder(), host->port());
    QList<mail::Reading> shown;
    QObject::connect(
        &run.keeper, &visit::Counter::opened,
        [&](const MessageId&, const QString&, const mail::Reading& reading) { shown += reading; });
    QVERIFY(run.check());
    host->removeMessage("uid-2");
    QVERIFY(run.leave());
    run.keeper.look(run.idOf("uid-2"));
    QTRY_COMPARE(run.opens, 1);
    QVERIFY(shown[0].damaged && shown[0].text.startsWith(QLatin1String("Lies of 2")));
    QCOMPARE(run.errors.size(), 1);
    QCOMPARE(run.errors[0].fault, Fault::MessageGone);
    QCOMPARE(run.notices.size(), 2);
    QCOMPARE(run.notices[1].kind, visit::Notice::Kind::DamagedShown);
    QCOMPARE(run.notices[1].path, damaged);
}

void KeeperTest::severalMessagesBecomeAnMbox()
{
    const auto host = serve(4);
    Run run(folder(), host->port());
    QVERIFY(run.check());
    run.keeper.open(run.idOf("uid-2"));
    QTRY_COMPARE(run.opens, 1);
    const QString to = folder_->filePath(QStringLiteral("some.mbox"));
    run.keeper.exportMessages({run.idOf("uid-1"), run.idOf("uid-2"), run.idOf("uid-4")}, to,
                              visit::ExportForm::Mbox);
    QTRY_COMPARE(run.exported, 3);
    const QByteArray mbox = support::contentOf(to);
    QCOMPARE(mbox.count("\nSubject: Message "), 3);
    QVERIFY(mbox.contains(textOf(4).trimmed()));
    QCOMPARE(run.said("C: RETR"), 3);
    host->removeMessage("uid-3");
    run.keeper.exportMessages({run.idOf("uid-3"), run.idOf("uid-4")},
                              folder_->filePath(QStringLiteral("out")), visit::ExportForm::Folder);
    QTRY_COMPARE(run.exported, 4);
    QCOMPARE(run.errors.size(), 1); // one that is gone costs itself
    QCOMPARE(support::filesIn(folder_->filePath(QStringLiteral("out"))).size(), 1);
}

void KeeperTest::aRenumberedMailboxIsNotDownloadedTwice()
{
    const auto host = serve(5);
    Run run(folder(), host->port());
    QVERIFY(run.check());
    run.keeper.open(run.idOf("uid-3"));
    QTRY_COMPARE(run.opens, 1);
    run.keeper.setMarks({run.idOf("uid-3")}, true);
    for (int i = 1; i <= 5; ++i) {
        host->removeMessage("uid-" + QByteArray::number(i));
        host->addMessage(message(i, "again-"));
    }
    host->addMessage(message(6, "again-"));
    QVERIFY(run.check());
    QCOMPARE(run.notices.size(), 1);
    QCOMPARE(run.notices[0].kind, visit::Notice::Kind::Renumbered);
    QCOMPARE(run.notices[0].recognised, 5);
    QCOMPARE(run.notices[0].fresh, 1);
    QVERIFY(run.archived.contains(run.idOf("again-3")));
    QCOMPARE(run.marks, QList<MessageId>{run.idOf("again-3")});
    run.keeper.open(run.idOf("again-3"));
    QTRY_COMPARE(run.opens, 2);
    QCOMPARE(run.said("C: RETR"), 1);
    run.keeper.carryOut({{run.idOf("again-3"), false}});
    QTRY_COMPARE(run.receipts.size(), 1);
    QCOMPARE(run.receipts[0].count(Fate::Accepted), 1);
}

void KeeperTest::whatCannotBeWrittenDownIsNotDeleted()
{
    const auto host = serve(2);
    QVERIFY(QDir().mkpath(folder() + QStringLiteral("/ledger.sqlite"))); // a folder in its place
    Run run(folder(), host->port());
    QVERIFY(run.check()); // looking works
    QCOMPARE(run.rows.size(), 2);
    QVERIFY(!run.errors.isEmpty());
    run.keeper.carryOut({{run.idOf("uid-1"), true}});
    QTRY_COMPARE(run.receipts.size(), 1);
    QCOMPARE(run.receipts[0].deletions[0].fate, Fate::Kept);
    QCOMPARE(run.receipts[0].deletions[0].error.value().fault, Fault::CannotWrite);
    QCOMPARE(run.said("C: DELE"), 0);
    QCOMPARE(host->uids().size(), 2u);
}

QTEST_GUILESS_MAIN(KeeperTest)
#include "keeper_test.moc"
