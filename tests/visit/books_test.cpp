// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/books.h"

#include "store/folders.h"
#include "store/no_room.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using base::Fault;
using mailbox::HeaderUpdate;
using mailbox::MessageId;
using mailbox::Row;
using visit::Books;
using visit::Fate;
using visit::Notice;

namespace {

const QString me = QStringLiteral("me@pop.example.org:995");

/// A message of a mailbox that a test makes up: its content follows from its name.
struct Letter {
    QByteArray uid;
    int name = 0;

    QByteArray header() const
    {
        const QByteArray n = QByteArray::number(name);
        return "From: Ann <ann@example.org>\r\nSubject: Letter " + n + "\r\nMessage-ID: <" + n +
               "@example.org>\r\n";
    }
    bool operator==(const Letter&) const = default;
    QByteArray octets() const { return header() + "\r\nText of " + QByteArray::number(name) + "\r\n"; }
};

QList<Letter> letters(int count, const QByteArray& prefix = "u")
{
    QList<Letter> all;
    for (int i = 1; i <= count; ++i)
        all.append({prefix + QByteArray::number(i), i});
    return all;
}

QList<Row> rowsOf(const QList<Letter>& letters)
{
    QList<Row> rows;
    QHash<QByteArray, qint64> copies;
    for (const Letter& letter : letters) {
        Row row;
        row.number = rows.size() + 1;
        row.id =
            letter.uid.isEmpty() ? MessageId{{}, row.number} : MessageId{letter.uid, copies[letter.uid]++};
        row.octets = letter.octets().size();
        rows.append(row);
    }
    return rows;
}

/// The books of one run of the program.
class Run {
public:
    explicit Run(const QString& folder)
        : archive(folder + QStringLiteral("/Maildir"))
        , books(folder, me, archive, [this](const base::Error& error) { complaints.append(error); })
    {
        if (const auto opened = books.open()) {
            books.beginStudy();
            memory = books.remember();
            seen = books.study();
            books.beginExamination();
            memory.notices += books.examine();
            remembered = memory.rows.rows();
        } else {
            refusal = opened.error();
        }
    }

    /// A listing and all its headers, as a check brings them.
    Books::Landing check(const QList<Letter>& letters, bool whole = true)
    {
        const QList<Row> rows = rowsOf(letters);
        Books::Landing landing = books.takeListing(rows, whole);
        QList<HeaderUpdate> headers;
        for (qsizetype i = 0; i < rows.size(); ++i)
            headers.append({rows[i].id, false, mail::summarize(letters[i].header())});
        books.takeHeaders(headers);
        updates = headers;
        recognition = books.recognise();
        return landing;
    }

    void save(const MessageId& id, const Letter& letter)
    {
        auto incoming = archive.deliver({me, id.uid, id.copy});
        QVERIFY(incoming && (*incoming)->write(letter.octets()));
        const auto saved = (*incoming)->finish();
        QVERIFY(saved);
        books.noteSaved(id, *saved);
    }

    /// DELE and QUIT for these, with this outcome.
    void carryOut(const QList<MessageId>& ids, Fate fate)
    {
        QVERIFY(books.intend(ids));
        visit::Receipt receipt;
        receipt.carriedOut = QDateTime::currentDateTimeUtc();
        receipt.words = "bye";
        for (const MessageId& id : ids)
            receipt.deletions.append({id, 1, fate, std::nullopt});
        books.file(receipt);
    }

    bool proves(const MessageId& id) const { return archive.proves({me, id.uid, id.copy}, books.copyOf(id)); }

    QList<base::Error> complaints;
    store::Maildir archive;
    Books books;
    Books::Memory memory;
    QList<Row> remembered;
    visit::SeenMessages seen;
    Books::Recognition recognition;
    QList<HeaderUpdate> updates;
    std::optional<base::Error> refusal;
};

QList<QByteArray> uidsOf(const QList<MessageId>& ids)
{
    QList<QByteArray> uids;
    for (const MessageId& id : ids)
        uids.append(id.uid);
    std::sort(uids.begin(), uids.end());
    return uids;
}

QList<QByteArray> savedIn(const QList<Row>& rows)
{
    QList<QByteArray> uids;
    for (const Row& row : rows) {
        if (row.saved)
            uids.append(row.id.uid);
    }
    return uids;
}

int count(const QList<Notice>& notices, Notice::Kind kind)
{
    return int(std::count_if(notices.begin(), notices.end(),
                             [kind](const Notice& notice) { return notice.kind == kind; }));
}

/// What the ledger's connection has read before is of no use any more, and what it reads now is noise.
void damageUnderneath(const QString& folder)
{
    const QString path = folder + QStringLiteral("/ledger.sqlite");
    const QString name = QStringLiteral("somebody else");
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        other.setDatabaseName(path);
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(QStringLiteral("UPDATE message SET number = number + 1")));
    }
    QSqlDatabase::removeDatabase(name);
    for (const QString& file : {path, path + QStringLiteral("-wal")}) {
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        damaged.write(QByteArray(damaged.size(), char(0x5a)));
    }
}

using Uids = QList<QByteArray>;

} // namespace

/// What is known of a mailbox over many visits. Each Run is a start of the program.
class BooksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theListIsThereAtOnceTheNextTime();
    void theLineIsRemembered();
    void whatIsBehindIsWrittenBeforeItIsNeeded();
    void whatIsBehindIsWrittenAtTheEnd();
    void marksSurvive();
    void marksOfTheFirstVersionAreTakenOver();
    void aRenumberedMailboxIsRecognised();
    void lookAlikesAreNotTakenForEachOther();
    void anEmptyMailboxForgetsNothing();
    void mostMissingIsToldAndRemembered();
    void aFewThatWentAreInTheHistory();
    void whatCameBackLaterIsTheSame();
    void aListingThatIsNotWholeLosesNothing();
    void acceptedIsConfirmedByTheNextListing();
    void acceptedButStillThereIsTold();
    void aServerThatTakesItsTimeIsBelievedAtLast();
    void whatTheServerKeptAndOthersTookMayHaveMoved();
    void aMessageWithoutUniqueIdHoldsUpOnlyItsLikes_data();
    void aMessageWithoutUniqueIdHoldsUpOnlyItsLikes();
    void whatCouldNotBeWrittenIsWrittenLater();
    void aReceiptOutlivesADamagedLedger_data();
    void aReceiptOutlivesADamagedLedger();
    void unknownIsSettledByTheNextListing_data();
    void unknownIsSettledByTheNextListing();
    void killedBetweenDeleAndQuit();
    void aReusedUniqueIdTakesNeitherCopyNorMark();
    void aLostLedgerComesBackFromArchiveAndServer();
    void aCopyOfAnotherMessageProvesNothing();
    void equalUniqueIdsAreSeveralMessages();
    void oneOfSeveralEqualOnesIsDeleted();
    void oneOfSeveralEqualOnesWasKept();
    void oneOfSeveralEqualOnesVanishes();
    void theCopyOfADeletedTwinProvesNothing_data();
    void theCopyOfADeletedTwinProvesNothing();
    void anotherHeaderIsAnotherMessage();
    void aUniqueIdUsedAgainBetweenTwoRunsProvesNothing();
    void whatComesBackAsAnotherMessageIsAnother();
    void aRenumberedListingConfirmsNothing();
    void aListingThatIsNotWholeConfirmsNothing();
    void withoutAMessageIdNothingIsRecognised();
    void withoutUniqueIdsSavedOnesAreRecognised();
    void damageIsMendedWhereverItIs();
    void aLaterVersionsLedgerIsLeftAlone();
    void withoutALedgerNothingIsDeleted();
    void copiesTakenOutOfTheArchiveAreNoticed();

private:
    QString folder() const { return folder_->filePath(QStringLiteral("me-0123")); }
    std::unique_ptr<QTemporaryDir> folder_;
};

void BooksTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
}

void BooksTest::theListIsThereAtOnceTheNextTime()
{
    {
        Run first(folder());
        QVERIFY(!first.memory.visited.isValid());
        first.check(letters(3));
        first.save({"u2", 0}, letters(3)[1]);
        first.books.notePreviewed({"u3", 0});
    }
    Run second(folder());
    QVERIFY(second.memory.visited.isValid());
    const QList<Row>& rows = second.remembered;
    QCOMPARE(rows.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(rows[i].number, i + 1);
        QVERIFY(rows[i].headerKnown);
        QCOMPARE(rows[i].summary.subject, QStringLiteral("Letter %1").arg(i + 1));
        QCOMPARE(rows[i].summary.from.value(0).address, QStringLiteral("ann@example.org"));
        QCOMPARE(rows[i].saved, i == 1);
        QCOMPARE(rows[i].opened, i == 2);
        const visit::Seen seen = second.seen.value(rows[i].id);
        QVERIFY2(seen.headerKnown, "no header is fetched twice");
        QCOMPARE(seen.octets, rows[i].octets);
    }
    QVERIFY(second.complaints.isEmpty());
}

/// The ledger as somebody sees it who has no part in the books: after a kill -9 it has this.
QByteArrayList inTheLedger(const QString& folder)
{
    QByteArrayList found;
    const auto ledger = store::Ledger::open(folder + QStringLiteral("/ledger.sqlite")).value();
    const auto read = ledger->forEachOpen([&](const store::Known& known) {
        found.append(known.uid + (known.header.isEmpty() ? "" : " header") +
                     (known.marked == 0 ? "" : " mark"));
    });
    return read ? found : QByteArrayList{"not to be read"};
}

void BooksTest::whatIsBehindIsWrittenBeforeItIsNeeded()
{
    Run run(folder());
    const QList<Letter> all = letters(2);
    static_cast<void>(run.books.takeListing(rowsOf(all), true));
    QCOMPARE(inTheLedger(folder()), QByteArrayList());
    QList<HeaderUpdate> headers{{{"u1", 0}, false, mail::summarize(all[0].header())}};
    run.books.takeHeaders(headers);
    QCOMPARE(run.books.headersBehind(), 1);
    run.books.setMarks({{"u2", 0}}, true);
    QCOMPARE(inTheLedger(folder()), (QByteArrayList{"u1 header", "u2 mark"}));
    QCOMPARE(run.books.headersBehind(), 0);
}

void BooksTest::whatIsBehindIsWrittenAtTheEnd()
{
    {
        Run run(folder());
        const QList<Letter> all = letters(2);
        static_cast<void>(run.books.takeListing(rowsOf(all), true));
        QList<HeaderUpdate> headers{{{"u1", 0}, false, mail::summarize(all[0].header())}};
        run.books.takeHeaders(headers);
    }
    QCOMPARE(inTheLedger(folder()), (QByteArrayList{"u1 header", "u2"}));
    const Run again(folder());
    QCOMPARE(again.remembered.size(), 2);
    QVERIFY(again.memory.visited.isValid());
}

void BooksTest::theLineIsRemembered()
{
    {
        Run first(folder());
        QCOMPARE(first.books.line().learnt.octetsPerSecond, -1);
        first.books.noteLine({{1'250'000, std::chrono::milliseconds(40)}, true});
    }
    Run second(folder());
    QCOMPARE(second.books.line().learnt.octetsPerSecond, 1'250'000);
    QCOMPARE(second.books.line().learnt.roundTrip.count(), 40'000);
    QVERIFY(second.books.line().careful);
}

void BooksTest::marksSurvive()
{
    {
        Run first(folder());
        first.check(letters(3));
        first.books.setMarks({{"u1", 0}, {"u3", 0}}, true);
        first.books.setMarks({{"u1", 0}}, false);
    }
    QCOMPARE(Run(folder()).memory.marks, (QList<MessageId>{{"u3", 0}}));
}

void BooksTest::marksOfTheFirstVersionAreTakenOver()
{
    QVERIFY(QDir().mkpath(folder()));
    QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/ledger/marks.json"),
                        folder() + QStringLiteral("/marks.json")));
    for (int run = 0; run < 2; ++run) {
        Run again(folder());
        QCOMPARE(uidsOf(again.memory.marks),
                 (Uids{"UID1-17,S=3.a", "same", "same", QByteArray("\xff\x80\x01")}));
        QVERIFY(again.remembered.isEmpty());
        QVERIFY(!QFile::exists(folder() + QStringLiteral("/marks.json")));
    }
    Run third(folder());
    const auto landing = third.check({{"UID1-17,S=3.a", 1}});
    QCOMPARE(landing.rows.size(), 1);
    QCOMPARE(Run(folder()).memory.marks, (QList<MessageId>{{"UID1-17,S=3.a", 0}}));
}

void BooksTest::aRenumberedMailboxIsRecognised()
{
    {
        Run first(folder());
        first.check(letters(5));
        first.save({"u1", 0}, letters(5)[0]);
        first.save({"u4", 0}, letters(5)[3]);
        first.books.setMarks({{"u4", 0}, {"u5", 0}}, true);
    }
    QList<Letter> now = letters(5, "other");
    now.append({"new", 77});
    {
        Run second(folder());
        const auto landing = second.check(now);
        QCOMPARE(count(landing.notices, Notice::Kind::ReadsEmpty), 0);
        QCOMPARE(second.recognition.notices.size(), 1);
        QCOMPARE(second.recognition.notices.first().kind, Notice::Kind::Renumbered);
        QCOMPARE(second.recognition.notices.first().recognised, 5);
        QCOMPARE(second.recognition.notices.first().fresh, 1);
        QCOMPARE(uidsOf(second.recognition.saved), (Uids{"other1", "other4"}));
        QCOMPARE(uidsOf(second.recognition.marks), (Uids{"other4", "other5"}));
        QVERIFY(second.proves({"other1", 0}));
        QVERIFY(!second.proves({"other2", 0}));
    }
    Run third(folder());
    QCOMPARE(third.remembered.size(), 6);
    QCOMPARE(savedIn(third.remembered), (Uids{"other1", "other4"}));
    QCOMPARE(uidsOf(third.memory.marks), (Uids{"other4", "other5"}));
    third.check(now);
    QVERIFY2(third.recognition.notices.isEmpty(), "it is told once");
    QVERIFY(third.books.history().vanished.isEmpty());
    QCOMPARE(support::filesIn(folder() + QStringLiteral("/Maildir")).size(), 2);
}

void BooksTest::lookAlikesAreNotTakenForEachOther()
{
    // Two with the same header and size; only one of them was saved.
    QList<Letter> twins{{"a", 1}, {"b", 1}, {"c", 3}};
    {
        Run first(folder());
        first.check(twins);
        first.save({"a", 0}, twins[0]);
    }
    Run second(folder());
    second.check({{"x", 1}, {"y", 1}, {"z", 3}});
    QCOMPARE(second.recognition.saved, QList<MessageId>());
    QVERIFY(!second.proves({"x", 0}));
    QVERIFY(!second.proves({"y", 0}));
    QCOMPARE(second.recognition.notices.value(0).recognised, 1); // the third
}

void BooksTest::anEmptyMailboxForgetsNothing()
{
    {
        Run first(folder());
        first.check(letters(4));
        first.save({"u2", 0}, letters(4)[1]);
        first.books.setMarks({{"u3", 0}}, true);
    }
    {
        Run second(folder());
        const auto landing = second.check({});
        QCOMPARE(landing.notices.size(), 1);
        QCOMPARE(landing.notices.first().kind, Notice::Kind::ReadsEmpty);
        QCOMPARE(landing.notices.first().missing, 4);
        QVERIFY(landing.notices.first().before.isValid());
    }
    Run third(folder());
    QVERIFY(third.remembered.isEmpty());
    const auto landing = third.check(letters(4));
    QCOMPARE(count(third.recognition.notices, Notice::Kind::CameBack), 1);
    QCOMPARE(third.recognition.notices.first().recognised, 4);
    QCOMPARE(savedIn(landing.rows), (Uids{"u2"}));
    QVERIFY(third.proves({"u2", 0}));
    QCOMPARE(third.recognition.marks, (QList<MessageId>{{"u3", 0}}));
    QVERIFY(third.books.history().vanished.isEmpty());
}

void BooksTest::mostMissingIsToldAndRemembered()
{
    Run run(folder());
    run.check(letters(10));
    const auto landing = run.check(letters(3));
    QVERIFY(landing.notices.isEmpty()); // first the headers: it may be a renumbering
    QCOMPARE(run.recognition.notices.size(), 1);
    QCOMPARE(run.recognition.notices.first().kind, Notice::Kind::MostMissing);
    QCOMPARE(run.recognition.notices.first().missing, 7);
    QCOMPARE(run.books.history().vanished.value(0).messages.size(), 7);
    run.check(letters(10));
    QCOMPARE(run.recognition.notices.value(0).kind, Notice::Kind::CameBack);
    QVERIFY(run.books.history().vanished.isEmpty());
}

void BooksTest::aFewThatWentAreInTheHistory()
{
    Run run(folder());
    run.check(letters(10));
    const QDateTime between = QDateTime::currentDateTimeUtc();
    QTRY_VERIFY(QDateTime::currentDateTimeUtc() > between);
    QList<Letter> rest = letters(10);
    rest.removeAt(4);
    QVERIFY(run.check(rest).notices.isEmpty());
    const visit::History history = run.books.history();
    QCOMPARE(history.vanished.size(), 1);
    QCOMPARE(history.vanished[0].messages.size(), 1);
    QCOMPARE(history.vanished[0].messages[0].summary.subject, QStringLiteral("Letter 5"));
    QVERIFY(history.vanished[0].lastSeen <= between);
    QVERIFY(history.vanished[0].missed > between);
}

void BooksTest::whatCameBackLaterIsTheSame()
{
    Run run(folder());
    run.check(letters(10));
    run.save({"u5", 0}, letters(10)[4]);
    QList<Letter> rest = letters(10);
    rest.removeAt(4);
    run.check(rest);
    const auto landing = run.check(letters(10));
    QCOMPARE(savedIn(landing.rows), (Uids{"u5"}));
    QCOMPARE(run.recognition.notices.value(0).kind, Notice::Kind::CameBack);
    QVERIFY(run.proves({"u5", 0}));
    QVERIFY(run.books.history().vanished.isEmpty());
}

void BooksTest::aListingThatIsNotWholeLosesNothing()
{
    Run run(folder());
    run.check(letters(10));
    run.check({}, false);
    run.check(letters(2), false);
    QVERIFY(run.books.history().vanished.isEmpty());
    QCOMPARE(Run(folder()).remembered.size(), 10);
}

void BooksTest::acceptedIsConfirmedByTheNextListing()
{
    Run run(folder());
    run.check(letters(10));
    run.books.setMarks({{"u1", 0}, {"u2", 0}}, true);
    run.carryOut({{"u1", 0}, {"u2", 0}}, Fate::Accepted);
    const auto landing = run.check(letters(10).sliced(2));
    QCOMPARE(landing.settled.size(), 1);
    QCOMPARE(landing.settled[0].count(Fate::Confirmed), 2);
    QVERIFY(landing.settled[0].settled.isValid());
    QCOMPARE(landing.settled[0].words, QByteArray("bye"));
    Run later(folder());
    QVERIFY(later.memory.marks.isEmpty());
    const visit::History history = later.books.history();
    QVERIFY2(history.vanished.isEmpty(), "what we deleted did not vanish");
    QCOMPARE(history.receipts.size(), 1);
    QCOMPARE(history.receipts[0].messages[1].summary.subject, QStringLiteral("Letter 2"));
    QCOMPARE(history.receipts[0].messages[1].fate, Fate::Confirmed);
}

void BooksTest::acceptedButStillThereIsTold()
{
    Run run(folder());
    run.check(letters(3));
    run.carryOut({{"u1", 0}, {"u2", 0}}, Fate::Accepted);
    const auto landing = run.check(letters(3).sliced(1));
    QCOMPARE(landing.settled[0].count(Fate::Confirmed), 1);
    QCOMPARE(landing.settled[0].count(Fate::Kept), 1);
    const base::Error error = landing.settled[0].deletions[1].error.value();
    QCOMPARE(error.fault, Fault::StillThere);
    QCOMPARE(error.subject, QStringLiteral("1")); // its number now
    QCOMPARE(landing.rows.size(), 2);
}

void BooksTest::aServerThatTakesItsTimeIsBelievedAtLast()
{
    {
        Run run(folder());
        run.check(letters(8));
        run.carryOut({{"u1", 0}, {"u2", 0}}, Fate::Accepted);
        QCOMPARE(run.check(letters(8).sliced(1)).settled.value(0).count(Fate::Kept), 1);
    }
    Run next(folder());
    const auto landing = next.check(letters(8).sliced(2));
    QCOMPARE(landing.settled.size(), 1);
    QCOMPARE(landing.settled[0].count(Fate::Confirmed), 2);
    const visit::History history = next.books.history();
    QVERIFY2(history.vanished.isEmpty(), "we asked for it");
    QCOMPARE(history.receipts.size(), 1);
    QVERIFY(!history.receipts[0].messages[1].error);
}

void BooksTest::whatTheServerKeptAndOthersTookMayHaveMoved()
{
    Run run(folder());
    run.check(letters(5));
    run.carryOut({{"u1", 0}}, Fate::Accepted);
    run.check(letters(5));
    const auto landing = run.check(letters(5, "other")); // renumbered: it is still there
    QVERIFY(landing.settled.isEmpty());
    QVERIFY(run.recognition.settled.isEmpty());
    QCOMPARE(run.check(letters(5, "other")).settled.value(0).count(Fate::Kept), 1);
}

void BooksTest::aMessageWithoutUniqueIdHoldsUpOnlyItsLikes_data()
{
    QTest::addColumn<int>("nameless"); // which letter the server gives no unique id for
    QTest::addColumn<bool>("confirmed");
    QTest::newRow("another one, for ever") << 5 << true;
    QTest::newRow("the deleted one") << 1 << false;
}

void BooksTest::aMessageWithoutUniqueIdHoldsUpOnlyItsLikes()
{
    QFETCH(int, nameless);
    QFETCH(bool, confirmed);
    Run run(folder());
    run.check(letters(9));
    run.carryOut({{"u1", 0}}, Fate::Accepted);
    QList<Letter> rest = letters(9).sliced(1);
    rest.removeAll(Letter{"u" + QByteArray::number(nameless), nameless});
    rest.append({{}, nameless});
    QVERIFY2(run.check(rest).settled.isEmpty(), "not before its header is known");
    QCOMPARE(run.recognition.settled.size(), confirmed ? 1 : 0);
    QVERIFY2(run.books.history().vanished.isEmpty(), "the nameless one is there");
}

void BooksTest::whatCouldNotBeWrittenIsWrittenLater()
{
    Run run(folder());
    run.check(letters(3));
    {
        const support::NoRoom full(1);
        run.check(letters(5));
        run.books.setMarks({{"u4", 0}}, true);
        QVERIFY(!run.complaints.isEmpty());
    }
    run.check(letters(6));
    run.books.setMarks({{"u5", 0}}, true);
    QVERIFY(run.books.intend({{"u4", 0}, {"u6", 0}}));
    Run next(folder());
    QCOMPARE(next.remembered.size(), 6);
    QCOMPARE(uidsOf(next.memory.marks), (Uids{"u4", "u5"}));
}

void BooksTest::aReceiptOutlivesADamagedLedger_data()
{
    QTest::addColumn<bool>("beforeDele");
    QTest::newRow("damaged before DELE") << true;
    QTest::newRow("damaged before QUIT was answered") << false;
}

void BooksTest::aReceiptOutlivesADamagedLedger()
{
    QFETCH(bool, beforeDele);
    {
        Run run(folder());
        run.check(letters(150));
        if (beforeDele)
            damageUnderneath(folder());
        QVERIFY(run.books.intend({{"u1", 0}, {"u2", 0}}));
        if (!beforeDele)
            damageUnderneath(folder());
        visit::Receipt receipt;
        receipt.carriedOut = QDateTime::currentDateTimeUtc();
        receipt.deletions = {{{"u1", 0}, 1, Fate::Accepted, {}}, {{"u2", 0}, 2, Fate::Accepted, {}}};
        run.books.file(receipt);
        QVERIFY(receipt.filed != 0);
    }
    Run next(folder());
    QCOMPARE(QDir(folder()).entryList({QStringLiteral("ledger-damaged-*.sqlite")}).size(), 1);
    QCOMPARE(next.check(letters(150).sliced(2)).settled.value(0).count(Fate::Confirmed), 2);
    QVERIFY(next.books.history().vanished.isEmpty());
}

void BooksTest::unknownIsSettledByTheNextListing_data()
{
    QTest::addColumn<bool>("happened");
    QTest::newRow("it happened") << true;
    QTest::newRow("it did not") << false;
}

void BooksTest::unknownIsSettledByTheNextListing()
{
    QFETCH(bool, happened);
    {
        Run run(folder());
        run.check(letters(5));
        run.books.setMarks({{"u1", 0}}, true);
        run.carryOut({{"u1", 0}}, Fate::Unknown);
    }
    Run next(folder());
    QCOMPARE(next.memory.marks.size(), 1);
    const auto landing = next.check(happened ? letters(5).sliced(1) : letters(5));
    QCOMPARE(landing.settled.size(), 1);
    QCOMPARE(landing.settled[0].deletions[0].fate, happened ? Fate::Confirmed : Fate::Kept);
    QVERIFY(next.books.history().vanished.isEmpty());
    QCOMPARE(Run(folder()).memory.marks.size(), happened ? 0 : 1);
}

void BooksTest::killedBetweenDeleAndQuit()
{
    {
        Run run(folder());
        run.check(letters(5));
        QVERIFY(run.books.intend({{"u1", 0}, {"u2", 0}}));
    } // and nothing more
    Run next(folder());
    const auto landing = next.check(letters(5).sliced(1));
    QCOMPARE(landing.settled.size(), 1);
    QCOMPARE(landing.settled[0].count(Fate::Confirmed), 1);
    QCOMPARE(landing.settled[0].count(Fate::Kept), 1);
    QVERIFY(next.books.history().vanished.isEmpty());
}

void BooksTest::aReusedUniqueIdTakesNeitherCopyNorMark()
{
    Run run(folder());
    run.check({{"u1", 1}, {"u2", 2}});
    run.save({"u1", 0}, {"u1", 1});
    run.books.setMarks({{"u1", 0}}, true);
    QList<HeaderUpdate> update{{{"u1", 0}, false, mail::summarize(Letter{"u1", 900}.header()), true}};
    run.books.takeHeaders(update); // the visit saw that the print is another one
    QVERIFY(!run.proves({"u1", 0}));
    Run next(folder());
    QVERIFY(next.memory.marks.isEmpty());
    QCOMPARE(savedIn(next.remembered), Uids());
    QCOMPARE(support::filesIn(folder() + QStringLiteral("/Maildir")).size(), 1); // the copy is not lost
}

void BooksTest::aLostLedgerComesBackFromArchiveAndServer()
{
    {
        Run first(folder());
        first.check(letters(4));
        first.save({"u3", 0}, letters(4)[2]);
    }
    QVERIFY(QFile::remove(folder() + QStringLiteral("/ledger.sqlite")));
    Run second(folder());
    QVERIFY(second.remembered.isEmpty());
    const auto landing = second.books.takeListing(rowsOf(letters(4)), true);
    QCOMPARE(savedIn(landing.rows), (Uids{"u3"}));
    QVERIFY2(!second.proves({"u3", 0}), "only the unique id speaks for it so far");
    second.check(letters(4));
    QVERIFY(second.proves({"u3", 0}));
}

void BooksTest::aCopyOfAnotherMessageProvesNothing()
{
    {
        Run first(folder());
        first.check(letters(1));
        first.save({"u1", 0}, letters(1)[0]);
    }
    QVERIFY(QFile::remove(folder() + QStringLiteral("/ledger.sqlite")));
    Run second(folder());
    second.check({{"u1", 5}}); // the server gave the unique id to another one of the same size meanwhile
    QVERIFY(second.updates.first().replaced);
    QVERIFY(!second.proves({"u1", 0}));
    QCOMPARE(support::filesIn(folder() + QStringLiteral("/Maildir")).size(), 1);
}

void BooksTest::equalUniqueIdsAreSeveralMessages()
{
    const QList<Letter> twins{{"same", 1}, {"same", 2}, {"u3", 3}};
    {
        Run first(folder());
        first.check(twins);
        first.save({"same", 1}, twins[1]);
    }
    Run second(folder());
    const auto landing = second.check(twins);
    QVERIFY(!landing.rows[0].saved);
    QVERIFY(landing.rows[1].saved);
    QVERIFY(second.proves({"same", 1}));
    QCOMPARE(second.seen.value({"same", 1}).copies, 2);
}

void BooksTest::oneOfSeveralEqualOnesIsDeleted()
{
    const QList<Letter> three{{"same", 1}, {"same", 2}, {"same", 3}};
    Run run(folder());
    run.check(three);
    for (qint64 copy = 0; copy < 3; ++copy)
        run.save({"same", copy}, three[copy]);
    run.carryOut({{"same", 1}}, Fate::Accepted);
    const auto landing = run.check({{"same", 1}, {"same", 3}});
    QCOMPARE(landing.settled.value(0).count(Fate::Confirmed), 1);
    QCOMPARE(run.recognition.saved.size(), 2);
    QVERIFY(run.proves({"same", 0}));
    QVERIFY(run.proves({"same", 1}));
    const auto third = run.archive.find({me, "same", 1});
    QVERIFY(support::contentOf(third->path).contains("Letter 3"));
    QVERIFY(run.books.history().vanished.isEmpty());
}

void BooksTest::oneOfSeveralEqualOnesWasKept()
{
    Run run(folder());
    run.check({{"same", 1}, {"same", 2}, {"u3", 3}});
    run.carryOut({{"same", 0}, {"same", 1}}, Fate::Accepted);
    const auto landing = run.check({{"same", 2}, {"u3", 3}});
    QCOMPARE(landing.settled.size(), 1);
    QCOMPARE(landing.settled[0].count(Fate::Confirmed), 0);
    const base::Error error = landing.settled[0].deletions[1].error.value();
    QCOMPARE(error.fault, Fault::Unsettled);
    QCOMPARE(error.subject, QStringLiteral("2"));
    QVERIFY2(run.books.history().vanished.isEmpty(), "what we asked for did not go without us");
}

void BooksTest::oneOfSeveralEqualOnesVanishes()
{
    const QList<Letter> two{{"same", 1}, {"same", 2}, {"u3", 3}};
    Run run(folder());
    run.check(two);
    run.save({"same", 0}, two[0]);
    run.check({{"same", 2}, {"u3", 3}}); // which one went, nobody says
    QVERIFY2(!run.proves({"same", 0}), "the copy is of the one that went");
}

void BooksTest::theCopyOfADeletedTwinProvesNothing_data()
{
    QTest::addColumn<int>("other");
    QTest::newRow("another header") << 2;
    QTest::newRow("the same header") << 1;
}

void BooksTest::theCopyOfADeletedTwinProvesNothing()
{
    QFETCH(int, other);
    const QList<Letter> two{{"same", 1}, {"same", other}};
    Run run(folder());
    run.check(two);
    run.save({"same", 0}, two[0]);
    run.carryOut({{"same", 0}}, Fate::Accepted);
    run.check({two[1]});
    QVERIFY2(!run.proves({"same", 0}), "the one that is left was never saved");
}

void BooksTest::anotherHeaderIsAnotherMessage()
{
    Run run(folder());
    run.check(letters(3));
    run.save({"u1", 0}, letters(1)[0]);
    run.books.setMarks({{"u1", 0}}, true);
    run.check({{"u1", 7}, {"u2", 2}, {"u3", 3}}); // of the same size
    QVERIFY(run.updates.first().replaced);
    QVERIFY(run.books.wasReplaced({"u1", 0}));
    QVERIFY(!run.proves({"u1", 0}));
    QVERIFY(Run(folder()).memory.marks.isEmpty());
}

void BooksTest::aUniqueIdUsedAgainBetweenTwoRunsProvesNothing()
{
    {
        Run first(folder());
        first.check({{"u1", 1}, {"u2", 2}, {"u3", 3}});
        first.save({"u1", 0}, {"u1", 1});
        first.check({{"u2", 2}, {"u3", 3}});
        // The listing with the new u1 is written down, but the program ends before its header is there.
        static_cast<void>(first.books.takeListing(rowsOf({{"u1", 7}, {"u2", 2}, {"u3", 3}}), true));
    }
    Run second(folder());
    QVERIFY(!second.seen.value({"u1", 0}).headerKnown);
    static_cast<void>(second.books.takeListing(rowsOf({{"u1", 7}, {"u2", 2}, {"u3", 3}}), true));
    QVERIFY(!second.proves({"u1", 0}));
    second.check({{"u1", 7}, {"u2", 2}, {"u3", 3}});
    QVERIFY(!second.proves({"u1", 0}));
}

void BooksTest::whatComesBackAsAnotherMessageIsAnother()
{
    Run run(folder());
    run.check(letters(4));
    run.save({"u1", 0}, letters(1)[0]);
    run.books.setMarks({{"u1", 0}}, true);
    run.check({});
    run.check({{"u1", 5}, {"u2", 6}}); // the server lost its mailbox and counts from the start again
    QVERIFY(!run.proves({"u1", 0}));
    QVERIFY(run.recognition.marks.isEmpty());
    QVERIFY(run.recognition.saved.isEmpty());
}

void BooksTest::aRenumberedListingConfirmsNothing()
{
    Run run(folder());
    run.check(letters(5));
    run.carryOut({{"u1", 0}, {"u2", 0}}, Fate::Accepted);
    auto landing = run.check(letters(5, "other"));
    QVERIFY(landing.settled.isEmpty());
    QVERIFY(run.recognition.settled.isEmpty());
    landing = run.check(letters(5, "other"));
    QCOMPARE(landing.settled.size(), 1);
    QCOMPARE(landing.settled[0].count(Fate::Kept), 2);
    QCOMPARE(landing.settled[0].deletions[0].error.value().fault, Fault::StillThere);
}

void BooksTest::aListingThatIsNotWholeConfirmsNothing()
{
    {
        Run first(folder());
        first.check(letters(5));
        first.carryOut({{"u1", 0}}, Fate::Unknown);
    }
    Run next(folder());
    auto landing = next.check(letters(5).sliced(1), false); // the line that has u1 made no sense
    QVERIFY(landing.settled.isEmpty());
    QVERIFY(next.recognition.settled.isEmpty());
    landing = next.check(letters(5));
    QCOMPARE(landing.settled.value(0).count(Fate::Kept), 1);
}

void BooksTest::withoutAMessageIdNothingIsRecognised()
{
    const mail::Summary report = mail::summarize("From: device@example.org\r\nSubject: Report\r\n");
    Run run(folder());
    QList<Row> rows = rowsOf({{"u1", 1}, {"u2", 2}, {"u3", 3}});
    static_cast<void>(run.books.takeListing(rows, true));
    QList<HeaderUpdate> headers{{{"u1", 0}, false, report}};
    run.books.takeHeaders(headers);
    run.save({"u1", 0}, {"u1", 1});
    run.books.setMarks({{"u1", 0}}, true);
    rows[0].id.uid = "u9"; // the next day's report
    static_cast<void>(run.books.takeListing(rows, true));
    headers = {{{"u9", 0}, false, report}};
    run.books.takeHeaders(headers);
    const auto recognition = run.books.recognise();
    QVERIFY(recognition.saved.isEmpty() && recognition.marks.isEmpty());
    QVERIFY(!run.proves({"u9", 0}));
}

void BooksTest::withoutUniqueIdsSavedOnesAreRecognised()
{
    const QList<Letter> plain{{{}, 1}, {{}, 2}, {{}, 3}};
    {
        Run first(folder());
        first.check(plain);
        first.save({{}, 2}, plain[1]);
    }
    Run second(folder());
    second.check({{{}, 2}, {{}, 3}, {{}, 4}}); // numbers have moved
    QCOMPARE(second.recognition.unlasting.size(), 1);
    const store::Saved copy = second.recognition.unlasting.value({{}, 1});
    QVERIFY(support::contentOf(copy.path).contains("Letter 2"));
    QVERIFY(second.books.history().vanished.isEmpty());
}

void BooksTest::damageIsMendedWhereverItIs()
{
    const QList<Letter> all = letters(150);
    const QString path = folder() + QStringLiteral("/ledger.sqlite");
    {
        Run first(folder());
        first.check(all);
        first.save({"u7", 0}, all[6]);
        first.books.setMarks({{"u9", 0}}, true);
    }
    const QByteArray sound = support::contentOf(path);
    constexpr qsizetype page = 4096;
    int rebuilt = 0;
    int marksStayed = 0;
    for (qsizetype at = 0; at < sound.size(); at += page) {
        QByteArray damaged = sound;
        damaged.replace(at, page, QByteArray(page, char(0x5a)));
        QVERIFY(QFile::remove(path));
        support::writeFile(path, damaged);
        Run run(folder());
        const bool noticed = count(run.memory.notices, Notice::Kind::LedgerRebuilt) > 0;
        const auto landing = run.check(all);
        QCOMPARE(landing.rows.size(), all.size());
        QCOMPARE(savedIn(landing.rows), (Uids{"u7"}));
        QVERIFY(run.proves({"u7", 0}));
        QVERIFY(run.complaints.isEmpty());
        QVERIFY2(noticed, qPrintable(QStringLiteral("page at %1").arg(at)));
        ++rebuilt;
        marksStayed += !run.memory.marks.isEmpty() && !Run(folder()).memory.marks.isEmpty();
    }
    QCOMPARE(rebuilt, int(QDir(folder()).entryList({QStringLiteral("ledger-damaged-*.sqlite")}).size()));
    QVERIFY2(marksStayed > 0, "what could be read before the damage was met is kept");
}

void BooksTest::aLaterVersionsLedgerIsLeftAlone()
{
    {
        Run first(folder());
        first.check(letters(3));
    }
    const QString path = folder() + QStringLiteral("/ledger.sqlite");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(60) && file.write("\x7f\0\0\0", 4) == 4);
    file.close();
    const QByteArray before = support::contentOf(path);
    Run later(folder());
    QCOMPARE(later.refusal.value().fault, Fault::LedgerTooNew);
    QCOMPARE(support::contentOf(path), before);
}

void BooksTest::withoutALedgerNothingIsDeleted()
{
    QVERIFY(QDir().mkpath(folder() + QStringLiteral("/ledger.sqlite"))); // a folder in its place
    Run run(folder());
    QVERIFY(!run.refusal);
    QVERIFY(!run.complaints.isEmpty());
    QCOMPARE(run.check(letters(3)).rows.size(), 3);
    QVERIFY(!run.books.intend({{"u1", 0}}));
}

void BooksTest::copiesTakenOutOfTheArchiveAreNoticed()
{
    Run run(folder());
    run.check(letters(3));
    run.save({"u2", 0}, letters(3)[1]);
    QVERIFY(QFile::remove(run.archive.find({me, "u2", 0})->path));
    QCOMPARE(savedIn(run.check(letters(3)).rows), Uids());
    QCOMPARE(savedIn(Run(folder()).remembered), Uids());
}

QTEST_GUILESS_MAIN(BooksTest)
#include "books_test.moc"
