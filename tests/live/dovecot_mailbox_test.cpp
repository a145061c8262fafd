// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/caller.h"
#include "live/mail_on_disk.h"
#include "net/driver.h"
#include "net/ssl_transport.h"
#include "visit/listing.h"

#include "base/overloaded.h"

#include <numeric>

using live::Caller;
using live::Mail;
using live::mailOnDisk;
using mailbox::MessageId;
using mailbox::Row;
using visit::Fate;
using namespace Qt::StringLiterals;

namespace {

constexpr int many = 2000;

QList<int> oneTo(int last)
{
    QList<int> numbers(last);
    std::iota(numbers.begin(), numbers.end(), 1);
    return numbers;
}

QList<int> numbersOf(const QList<Row>& rows)
{
    QList<int> numbers;
    for (const Row& row : rows)
        numbers.append(int(row.number));
    return numbers;
}

/// One session by hand, for what a visit never does: it goes on after DELE.
struct Desk {
    explicit Desk(const support::LiveServer& server)
    {
        net::Driver::Rules rules;
        rules.signOn.user = server.user().toUtf8();
        rules.signOn.password = base::Secret(server.password().toUtf8());
        rules.signOn.encrypted = true;
        const net::Endpoint endpoint{server.host(), server.tlsPort(), true, server.caFile()};
        driver = std::make_unique<net::Driver>(std::make_unique<net::SslTransport>(), endpoint, rules);
        QObject::connect(driver.get(), &net::Driver::happened,
                         [this](const pop3::Event& event) { note(event); });
        driver->start();
    }

    void note(const pop3::Event& event)
    {
        std::visit(base::Overloaded{
                       [this](const pop3::SizeListed& e) { listing.addSize(e.number, e.octets); },
                       [this](const pop3::UidListed& e) { listing.addUid(e.number, e.uid); },
                       [this](const pop3::Answered& e) { answered.append(e.id); },
                       [this](const pop3::SignedOn&) { signedOn = true; },
                       [this](const pop3::Ended& e) { ended = e.quit; },
                       [](const auto&) {},
                   },
                   event);
    }

    [[nodiscard]] bool say(const pop3::Command& command)
    {
        const pop3::CommandId id = driver->send(command);
        return QTest::qWaitFor([&] { return answered.contains(id); }, live::patience);
    }

    /// LIST and UIDL, joined.
    [[nodiscard]] bool list()
    {
        listing = {};
        const bool said = say(pop3::List{}) && say(pop3::Uidl{});
        listing.close(said);
        return said;
    }

    visit::Listing listing;
    QList<pop3::CommandId> answered;
    bool signedOn = false;
    std::optional<pop3::QuitOutcome> ended;
    std::unique_ptr<net::Driver> driver;
};

} // namespace

/// A mailbox of two thousand messages, from the first look to what is left on the server's disk.
class DovecotMailboxTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAndDeletesInTwoThousand();
    void aPreviewGrowsByStepsUntilItIsTheWholeMessage();
    void aGapStaysUntilTheSessionEnds();
    void keepsWhatWasMarkedElsewhere();

private:
    static void showsAll(const Caller& caller, const Mail& before);
};

/// Every row is the right message: number, size and subject fit each other as on disk.
void DovecotMailboxTest::showsAll(const Caller& caller, const Mail& before)
{
    QCOMPARE(numbersOf(caller.rows), oneTo(many));
    QCOMPARE(caller.headers.size(), many);
    const QHash<MessageId, int> subjects = caller.subjects();
    QCOMPARE(subjects.size(), many);
    for (const Row& row : caller.rows) {
        QCOMPARE(subjects.value(row.id), int(row.number));
        QCOMPARE(row.octets, before.value(int(row.number)).size());
    }
}

void DovecotMailboxTest::readsAndDeletesInTwoThousand()
{
    support::LiveServer server;
    if (!requireServer(server, u"dovecot"_s, {u"--messages"_s, QString::number(many)}))
        return;
    const Mail before = mailOnDisk(server);
    QCOMPARE(before.keys(), oneTo(many));
    Caller caller(server);
    QVERIFY2(caller.look(), caller.story());
    showsAll(caller, before);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(caller.headers.first().summary.subject, u"Message 2000"_s); // the newest first
    QVERIFY2(caller.batches < many / 4, qPrintable(QString::number(caller.batches)));

    QList<int> unwanted{1, 2, 999, 1000, 2000}; // both ends, neighbours
    for (int subject = 7; subject < 1400; subject += 14)
        unwanted.append(subject);
    QVERIFY2(caller.remove(unwanted), caller.story());
    QCOMPARE(caller.receipts.first().deletions.size(), unwanted.size());
    for (const visit::Deletion& deletion : caller.receipts.first().deletions)
        QCOMPARE(deletion.fate, Fate::Accepted);
    QCOMPARE(caller.said("C: DELE"), unwanted.size());

    QCOMPARE(server.messagesOnDisk(), many - unwanted.size());
    Mail expected = before;
    for (const int subject : unwanted)
        expected.remove(subject);
    QCOMPARE(mailOnDisk(server), expected);

    QVERIFY2(caller.look(), caller.story()); // a new session: new numbers, the old unique ids
    QCOMPARE(numbersOf(caller.rows), oneTo(int(expected.size())));
    QCOMPARE(caller.said("C: TOP"), many); // no header is fetched twice
    const QHash<MessageId, int> subjects = caller.subjects();
    QList<int> left;
    for (const Row& row : caller.rows)
        left.append(subjects.value(row.id));
    QCOMPARE(left, expected.keys());
    const MessageId moved = caller.idOfMessage(1003); // has another number now
    QVERIFY2(caller.download(moved), caller.story());
    QCOMPARE(caller.octetsOf(moved), expected.value(1003));
    QVERIFY(caller.leave());
    QVERIFY2(caller.everySessionQuit(), caller.story());
}

void DovecotMailboxTest::aPreviewGrowsByStepsUntilItIsTheWholeMessage()
{
    support::LiveServer server;
    if (!requireServer(server, u"dovecot"_s, {u"--messages"_s, u"50"_s}))
        return;
    Caller caller(server);
    QVERIFY2(caller.look(), caller.story());
    const MessageId id = caller.idOfMessage(50); // 800 lines
    int lines = visit::firstLines;
    QList<int> asked;
    while (lines > 0) {
        asked.append(lines);
        QVERIFY2(caller.preview(id, lines), caller.story());
        lines = visit::nextLines(caller.peeks.last());
    }
    QCOMPARE(asked, (QList<int>{20, 200, 2000}));
    QVERIFY(caller.peeks.last().whole);
    QCOMPARE(caller.peeks.last().received, caller.peeks.last().announced);
    QVERIFY(caller.previews.value(id).text.contains(u"Line 799 of message 50"_s));
    QCOMPARE(caller.said("C: RETR"), 0);
    QVERIFY(caller.leave());
}

void DovecotMailboxTest::aGapStaysUntilTheSessionEnds()
{
    support::LiveServer server;
    if (!requireServer(server, u"dovecot"_s, {u"--messages"_s, u"6"_s}))
        return;
    Desk desk(server);
    QTRY_VERIFY_WITH_TIMEOUT(desk.signedOn, live::patience);
    QVERIFY(desk.list());
    const QList<Row> before = desk.listing.rows();
    QCOMPARE(numbersOf(before), oneTo(6));
    for (const int number : {2, 3, 5})
        QVERIFY(desk.say(pop3::Dele{*pop3::MessageNumber::from(number)}));
    QVERIFY(desk.list());
    const QList<Row> after = desk.listing.rows();
    QCOMPARE(numbersOf(after), (QList<int>{1, 4, 6}));
    for (const Row& row : after) {
        QCOMPARE(row.id, before.at(int(row.number) - 1).id);
        QCOMPARE(row.octets, before.at(int(row.number) - 1).octets);
    }
    QVERIFY(desk.say(pop3::Rset{}));
    QVERIFY(desk.list());
    QCOMPARE(numbersOf(desk.listing.rows()), oneTo(6));
    desk.driver->leave();
    QTRY_VERIFY_WITH_TIMEOUT(desk.ended, live::patience);
    QCOMPARE(*desk.ended, pop3::QuitOutcome::Accepted);
    QCOMPARE(server.messagesOnDisk(), 6);
}

/// Two programs at one mailbox: the second one's unique ids still mean the same after the first one deleted.
void DovecotMailboxTest::keepsWhatWasMarkedElsewhere()
{
    support::LiveServer server;
    if (!requireServer(server, u"dovecot"_s, {u"--messages"_s, u"10"_s}))
        return;
    Caller here(server);
    QVERIFY2(here.look(), here.story());
    QVERIFY(here.leave());
    Caller elsewhere(server);
    QVERIFY2(elsewhere.look(), elsewhere.story());
    QVERIFY2(elsewhere.remove({1, 2, 3}), elsewhere.story());
    QVERIFY2(here.remove({3, 4}), here.story()); // message 4 is number 1 now; 3 is already gone
    const QList<visit::Deletion> deletions = here.receipts.first().deletions;
    QCOMPARE(deletions.size(), 2);
    QCOMPARE(deletions[0].fate, Fate::Kept); // it was not us
    QCOMPARE(deletions[0].error.value().fault, base::Fault::MessageGone);
    QCOMPARE(deletions[1].fate, Fate::Accepted);
    QCOMPARE(deletions[1].number, 1);
    QCOMPARE(mailOnDisk(server).keys(), (QList<int>{5, 6, 7, 8, 9, 10}));
}

QTEST_GUILESS_MAIN(DovecotMailboxTest)
#include "dovecot_mailbox_test.moc"
