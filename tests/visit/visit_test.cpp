// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visitor.h"

#include "practice/host.h"

#include <QCryptographicHash>

using account::Account;
using account::Encryption;
using base::Fault;
using visit::Fate;
using visit::Stage;

namespace {

std::unique_ptr<practice::Host> serve(practice::Options options)
{
    options.password = base::Secret("s3cret");
    auto host = practice::Host::start(options);
    return host ? std::move(*host) : nullptr;
}

std::vector<practice::Message> numbered(int count)
{
    std::vector<practice::Message> messages;
    for (int i = 1; i <= count; ++i) {
        const QByteArray n = QByteArray::number(i);
        messages.push_back(
            practice::messageFromText("uid-" + n, "From: Ann <ann@example.org>\nSubject: Message " + n +
                                                      "\n\nText of " + n + "\n.\nend\n"));
    }
    return messages;
}

Account accountOn(const practice::Host& host, const QString& caFile,
                  Encryption encryption = Encryption::Implicit)
{
    Account account;
    account.host = QStringLiteral("localhost");
    account.port = host.port();
    account.user = host.user();
    account.encryption = encryption;
    account.caFile = caFile;
    return account;
}

} // namespace

/// The visit against a whole server over a real wire.
class VisitTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsAndFetchesHeadersNewestFirst();
    void previewMarksNothingAndDownloadIsWhole();
    void severalHundredHeadersArriveInBatches();
    void deletesOnlyWhatWasOrdered();
    void ordersThatComeWhileOthersAreCarriedOutHaveTheirOwnReceipt();
    void wishesBehindLeaveAreServed();
    void keepsWhatIsNotProved();
    void idleSessionEndsAndComesBack();
    void checkSeesNewMail();
    void wrongPasswordIsSaidOnceAndNotTriedAgain();
    void newPasswordAfterARefusal();
    void lockedMailboxIsNoWrongPassword();
    void goneMessageCostsItsOwnRow();
    void refusedHeaderCostsItsOwnRow();
    void brokenLineWhileFetchingHeadersIsTakenUpAgain();
    void stoppingAnEndlessDownloadFreesTheMailbox();
    void leavingWhileListing();
    void signsOn_data();
    void signsOn();
    void refusesCertificates_data();
    void refusesCertificates();
    void neverSpeaksInClearWhereTlsIsAsked();
    void withoutTop();
    void withoutUidl();
    void emptyMailbox();
    void countsOnly();

private:
    /// The authority of `host` in a file.
    QString trust(const practice::Host& host);

    QTemporaryDir folder_;
    int files_ = 0;
};

QString VisitTest::trust(const practice::Host& host)
{
    const QString path = folder_.filePath(QStringLiteral("ca-%1.pem").arg(++files_));
    return host.writeCaFile(path) ? path : QString();
}

void VisitTest::listsAndFetchesHeadersNewestFirst()
{
    const auto host = serve({.messages = numbered(3)});
    Visitor visitor(accountOn(*host, trust(*host)));
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    QCOMPARE(visitor.rows.size(), 3);
    QCOMPARE(visitor.rows.last().id.uid, QByteArray("uid-3"));
    QCOMPARE(visitor.counts.size(), 1);
    QCOMPARE(visitor.counts.first().first, 3);
    QStringList subjects;
    for (const auto& header : visitor.headers)
        subjects.append(header.summary.subject);
    QCOMPARE(subjects, (QStringList{QStringLiteral("Message 3"), QStringLiteral("Message 2"),
                                    QStringLiteral("Message 1")}));
    QVERIFY(visitor.link.encrypted);
    QTRY_COMPARE(visitor.stage, Stage::Ready);
    visitor.visit.leave();
    QTRY_COMPARE(visitor.leaves, 1);
    QCOMPARE(visitor.said("C: QUIT"), 1);
    QVERIFY(!visitor.log.join('\n').contains("s3cret"));
}

void VisitTest::previewMarksNothingAndDownloadIsWhole()
{
    const auto host = serve({.messages = numbered(3)});
    Visitor visitor(accountOn(*host, trust(*host)));
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    const mailbox::MessageId id = visitor.idOf("uid-2");
    visitor.visit.preview(id, 1);
    QTRY_COMPARE(visitor.previews.size(), 1);
    QCOMPARE(visitor.previews.value(id).text.trimmed(), QStringLiteral("Text of 2"));
    QCOMPARE(visitor.said("C: RETR"), 0);
    visitor.visit.download(id, visitor.toFile());
    QTRY_COMPARE(visitor.saved.size(), 1);
    QFile file(visitor.saved.value(id).path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray sent =
        "From: Ann <ann@example.org>\r\nSubject: Message 2\r\n\r\nText of 2\r\n.\r\nend\r\n";
    QCOMPARE(file.readAll(), sent);
    QCOMPARE(visitor.saved.value(id).sha256,
             QCryptographicHash::hash(sent, QCryptographicHash::Sha256).toHex());
    QCOMPARE(host->uids().size(), 3u);
}

void VisitTest::severalHundredHeadersArriveInBatches()
{
    const auto host = serve({.messages = numbered(500)});
    Visitor visitor(accountOn(*host, trust(*host)));
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    QCOMPARE(visitor.headers.size(), 500);
    QVERIFY2(visitor.batches < 250, qPrintable(QString::number(visitor.batches)));
}

void VisitTest::deletesOnlyWhatWasOrdered()
{
    const auto host = serve({.messages = numbered(4)});
    Visitor visitor(accountOn(*host, trust(*host)));
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    visitor.visit.carryOut({{visitor.idOf("uid-1"), true}, {visitor.idOf("uid-3"), true}}, {});
    QTRY_COMPARE(visitor.receipts.size(), 1);
    for (const visit::Deletion& deletion : visitor.receipts.first().deletions)
        QCOMPARE(deletion.fate, Fate::Accepted);
    QCOMPARE(host->uids(), (std::vector<QByteArray>{"uid-2", "uid-4"}));
    QTRY_COMPARE(visitor.stage, Stage::Away);
    QCOMPARE(visitor.said("C: DELE"), 2);
    visitor.visit.carryOut({{visitor.idOf("uid-4"), true}}, {}); // from a session of its own
    QTRY_COMPARE(visitor.receipts.size(), 2);
    QCOMPARE(host->uids(), (std::vector<QByteArray>{"uid-2"}));
    QCOMPARE(visitor.said("C: UIDL"), 2);
}

void VisitTest::ordersThatComeWhileOthersAreCarriedOutHaveTheirOwnReceipt()
{
    const auto host = serve({.messages = numbered(3)});
    Visitor visitor(accountOn(*host, trust(*host)));
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    visitor.visit.carryOut({{visitor.idOf("uid-1"), true}}, {});
    visitor.visit.carryOut({{visitor.idOf("uid-2"), true}}, {});
    QTRY_COMPARE(visitor.receipts.size(), 2);
    QCOMPARE(visitor.receipts[0].deletions.first().fate, Fate::Accepted);
    QCOMPARE(visitor.receipts[1].deletions.first().fate, Fate::Accepted);
    QCOMPARE(host->uids(), (std::vector<QByteArray>{"uid-3"}));
}

void VisitTest::wishesBehindLeaveAreServed()
{
    const auto host = serve({.messages = numbered(2)});
    Visitor visitor(accountOn(*host, trust(*host)));
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    visitor.visit.leave();
    visitor.visit.check();
    visitor.visit.preview(visitor.idOf("uid-1"), 5);
    QTRY_COMPARE(visitor.leaves, 1);
    QTRY_COMPARE(visitor.checks, 2);
    QTRY_COMPARE(visitor.previews.size(), 1);
}

void VisitTest::keepsWhatIsNotProved()
{
    const auto host = serve({.messages = numbered(2)});
    Visitor visitor(accountOn(*host, trust(*host)));
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    const mailbox::MessageId proved = visitor.idOf("uid-1");
    visitor.visit.carryOut({{proved, false}, {visitor.idOf("uid-2"), false}},
                           [proved](const mailbox::MessageId& id) { return id == proved; });
    QTRY_COMPARE(visitor.receipts.size(), 1);
    QCOMPARE(visitor.receipts.first().deletions[0].fate, Fate::Accepted);
    QCOMPARE(visitor.receipts.first().deletions[1].fate, Fate::Kept);
    QCOMPARE(visitor.receipts.first().deletions[1].error->fault, Fault::NotSaved);
    QCOMPARE(host->uids(), (std::vector<QByteArray>{"uid-2"}));
}

void VisitTest::idleSessionEndsAndComesBack()
{
    const auto host = serve({.messages = numbered(2)});
    Account account = accountOn(*host, trust(*host));
    account.idle = std::chrono::seconds(1);
    Visitor visitor(account);
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    QTRY_COMPARE(visitor.stage, Stage::Away);
    QCOMPARE(visitor.said("C: QUIT"), 1);
    visitor.visit.preview(visitor.idOf("uid-1"), 5);
    QTRY_COMPARE(visitor.previews.size(), 1);
    QCOMPARE(visitor.said("C: UIDL"), 2);
    QCOMPARE(visitor.said("C: TOP"), 3); // two headers and the preview: nothing is fetched again
}

void VisitTest::checkSeesNewMail()
{
    const auto host = serve({.messages = numbered(2)});
    Visitor visitor(accountOn(*host, trust(*host)));
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    host->addMessage(practice::messageFromText("new", "Subject: new\n\nx\n"));
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 2);
    QCOMPARE(visitor.rows.size(), 3);
    QCOMPARE(visitor.said("C: TOP"), 3);
}

void VisitTest::wrongPasswordIsSaidOnceAndNotTriedAgain()
{
    const auto host = serve({.messages = numbered(1)});
    Visitor visitor(accountOn(*host, trust(*host)), "wrong");
    visitor.visit.check();
    QTRY_COMPARE(visitor.errors.size(), 1);
    QCOMPARE(visitor.errors.first().fault, Fault::LoginRefused);
    QTRY_COMPARE(visitor.said("C: QUIT"), 1);
    QTRY_COMPARE(visitor.stage, Stage::Away);
    visitor.visit.preview({"uid-1", 0}, 5);
    QTRY_COMPARE(visitor.previewErrors.size(), 1);
    QCOMPARE(visitor.said("C: PASS"), 1);
}

void VisitTest::newPasswordAfterARefusal()
{
    const auto host = serve({.messages = numbered(1)});
    Visitor visitor(accountOn(*host, trust(*host)), "wrong");
    visitor.visit.check();
    QTRY_COMPARE(visitor.errors.size(), 1);
    visitor.visit.setPassword(base::Secret("s3cret"));
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    QCOMPARE(visitor.rows.size(), 1);
}

void VisitTest::lockedMailboxIsNoWrongPassword()
{
    const auto host = serve({.messages = numbered(1)});
    const Account account = accountOn(*host, trust(*host));
    Visitor first(account);
    first.visit.check();
    QTRY_COMPARE(first.checks, 1);
    Visitor second(account);
    second.visit.check();
    QTRY_COMPARE(second.errors.size(), 1);
    QCOMPARE(second.errors.first().fault, Fault::MailboxInUse);
    first.visit.leave();
    QTRY_COMPARE(first.leaves, 1);
    second.visit.check();
    QTRY_COMPARE(second.checks, 1);
}

void VisitTest::goneMessageCostsItsOwnRow()
{
    const auto host = serve({.messages = numbered(3)});
    Visitor visitor(accountOn(*host, trust(*host)));
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    host->removeMessage("uid-2");
    visitor.visit.download(visitor.idOf("uid-2"), visitor.toFile());
    visitor.visit.download(visitor.idOf("uid-3"), visitor.toFile());
    QTRY_COMPARE(visitor.saved.size(), 1);
    QCOMPARE(visitor.downloadErrors.size(), 1);
    QCOMPARE(visitor.downloadErrors.first().fault, Fault::MessageGone);
    QCOMPARE(visitor.errors.size(), 0);
}

void VisitTest::refusedHeaderCostsItsOwnRow()
{
    auto messages = numbered(5);
    messages[2].refuses = true;
    const auto host = serve({.messages = messages});
    Visitor visitor(accountOn(*host, trust(*host)));
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    QCOMPARE(visitor.headers.size(), 5);
    for (const auto& header : visitor.headers)
        QCOMPARE(header.missing, header.id.uid == "uid-3");
}

void VisitTest::brokenLineWhileFetchingHeadersIsTakenUpAgain()
{
    const auto host = serve({.messages = numbered(3000)});
    Visitor visitor(accountOn(*host, trust(*host)));
    bool cut = false;
    connect(&visitor.visit, &visit::Visit::headersArrived, this, [&] {
        if (!std::exchange(cut, true))
            host->cutConnections();
    });
    visitor.visit.check();
    QTRY_COMPARE_WITH_TIMEOUT(visitor.checks, 1, 60'000);
    QSet<mailbox::MessageId> known;
    for (const auto& header : visitor.headers)
        known.insert(header.id);
    QCOMPARE(known.size(), 3000);
    QCOMPARE(visitor.errors.size(), 0);
    QCOMPARE(visitor.said("C: PASS"), 2);
}

void VisitTest::stoppingAnEndlessDownloadFreesTheMailbox()
{
    practice::Message endless{"big", 1'000'000'000,
                              [] { return [] { return QByteArray(64, 'x').append("\r\n"); }; }};
    const auto host = serve({.messages = std::vector{endless}});
    Visitor visitor(accountOn(*host, trust(*host)), "s3cret", {.headers = false});
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    QSignalSpy progress(&visitor.visit, &visit::Visit::downloadProgressed);
    visitor.visit.download(visitor.idOf("big"), visitor.toFile());
    QTRY_VERIFY(progress.size() > 2);
    visitor.visit.stop();
    QTRY_COMPARE(visitor.downloadErrors.size(), 1);
    QCOMPARE(visitor.downloadErrors.first().fault, Fault::Stopped);
    QTRY_COMPARE(visitor.stage, Stage::Away);
    QCOMPARE(visitor.said("C: QUIT"), 1);
    QCOMPARE(QDir(visitor.folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 0);
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 2);
}

void VisitTest::leavingWhileListing()
{
    const auto host = serve({.messages = numbered(50)});
    Visitor visitor(accountOn(*host, trust(*host)));
    bool asked = false;
    connect(&visitor.visit, &visit::Visit::stageChanged, this, [&](Stage stage) {
        if (stage == Stage::Listing && !std::exchange(asked, true))
            visitor.visit.leave();
    });
    visitor.visit.check();
    QTRY_COMPARE(visitor.leaves, 1);
    QCOMPARE(visitor.said("C: QUIT"), 1);
    QCOMPARE(visitor.stage, Stage::Away);
}

void VisitTest::signsOn_data()
{
    QTest::addColumn<practice::Options>("options");
    QTest::addColumn<Account>("account");
    QTest::addColumn<QByteArray>("by");
    QTest::newRow("TLS") << practice::Options{} << Account{} << QByteArray("C: PASS ***");
    Account stls;
    stls.encryption = Encryption::StartTls;
    QTest::newRow("STLS") << practice::Options{.implicitTls = false, .offerStls = true} << stls
                          << QByteArray("C: STLS");
    Account clear;
    clear.encryption = Encryption::None;
    QTest::newRow("APOP in clear") << practice::Options{.implicitTls = false, .apop = true} << clear
                                   << QByteArray("C: APOP guest ***");
    clear.allowPlaintext = true;
    QTest::newRow("allowed password in clear")
        << practice::Options{.implicitTls = false} << clear << QByteArray("C: PASS ***");
    QTest::newRow("no CAPA") << practice::Options{.capa = false} << Account{} << QByteArray("S: -ERR");
}

void VisitTest::signsOn()
{
    QFETCH(practice::Options, options);
    QFETCH(Account, account);
    QFETCH(QByteArray, by);
    options.messages = numbered(2);
    const auto host = serve(options);
    const Account there = accountOn(*host, trust(*host), account.encryption);
    account.host = there.host;
    account.port = there.port;
    account.user = there.user;
    account.caFile = there.caFile;
    Visitor visitor(account);
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    QCOMPARE(visitor.headers.size(), 2);
    QVERIFY2(visitor.said(by) > 0, visitor.log.join('\n').constData());
    QCOMPARE(visitor.link.encrypted, account.encryption != Encryption::None);
}

void VisitTest::refusesCertificates_data()
{
    QTest::addColumn<practice::Flaw>("flaw");
    QTest::addColumn<bool>("startTls");
    QTest::addColumn<bool>("trusted");
    using practice::Flaw;
    QTest::newRow("unknown authority") << Flaw::None << false << false;
    QTest::newRow("unknown authority, STLS") << Flaw::None << true << false;
    QTest::newRow("expired") << Flaw::Expired << false << true;
    QTest::newRow("other host") << Flaw::OtherHost << false << true;
    QTest::newRow("other host, STLS") << Flaw::OtherHost << true << true;
    QTest::newRow("right common name, other subjectAltName") << Flaw::CommonNameBesideOther << false << true;
    QTest::newRow("common name only") << Flaw::CommonNameOnly << false << true;
    QTest::newRow("common name only, STLS") << Flaw::CommonNameOnly << true << true;
}

void VisitTest::refusesCertificates()
{
    QFETCH(practice::Flaw, flaw);
    QFETCH(bool, startTls);
    QFETCH(bool, trusted);
    const auto host =
        serve({.implicitTls = !startTls, .offerStls = startTls, .flaw = flaw, .messages = numbered(1)});
    Visitor visitor(accountOn(*host, trusted ? trust(*host) : QString(),
                              startTls ? Encryption::StartTls : Encryption::Implicit));
    visitor.visit.check();
    QTRY_COMPARE(visitor.errors.size(), 1);
    QCOMPARE(visitor.errors.first().fault, Fault::CertificateRefused);
    QVERIFY2(visitor.errors.first().subject.contains(QStringLiteral("SHA-256")),
             qPrintable(visitor.errors.first().subject));
    QCOMPARE(visitor.said("C: USER"), 0);
    for (const QByteArray& heard : host->heard())
        QVERIFY2(!heard.startsWith("USER") && !heard.startsWith("PASS"), heard.constData());
}

void VisitTest::neverSpeaksInClearWhereTlsIsAsked()
{
    const auto host = serve({.implicitTls = false, .messages = numbered(1)});
    Visitor implicit(accountOn(*host, trust(*host)));
    implicit.visit.check();
    QTRY_COMPARE(implicit.errors.size(), 1);
    QCOMPARE(implicit.errors.first().fault, Fault::HandshakeFailed);
    Account stls = accountOn(*host, trust(*host), Encryption::StartTls);
    stls.allowPlaintext =
        true; // allows a password in clear where there is no TLS to be had, not instead of TLS
    Visitor stripped(stls);
    stripped.visit.check();
    QTRY_COMPARE(stripped.errors.size(), 1);
    QCOMPARE(stripped.errors.first().fault, Fault::TlsNotOffered);
    QCOMPARE(stripped.said("C: USER"), 0);
}

void VisitTest::withoutTop()
{
    const auto host = serve({.top = false, .messages = numbered(2)});
    Visitor visitor(accountOn(*host, trust(*host)));
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    QVERIFY(visitor.headers.first().missing);
    visitor.visit.preview(visitor.idOf("uid-1"), 5);
    QTRY_COMPARE(visitor.previewErrors.size(), 1);
    visitor.visit.download(visitor.idOf("uid-1"), visitor.toFile());
    QTRY_COMPARE(visitor.saved.size(), 1);
}

void VisitTest::withoutUidl()
{
    const auto host = serve({.uidl = false, .messages = numbered(2)});
    Visitor visitor(accountOn(*host, trust(*host)));
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    const mailbox::MessageId id = visitor.rows.first().id;
    QVERIFY(!id.lasts());
    visitor.visit.download(id, visitor.toFile());
    QTRY_COMPARE(visitor.saved.size(), 1);
    visitor.visit.carryOut({{id, true}}, {});
    QTRY_COMPARE(visitor.receipts.size(), 1);
    QCOMPARE(visitor.receipts.first().deletions.first().fate, Fate::Kept);
    QCOMPARE(visitor.receipts.first().deletions.first().error->fault, Fault::UidlUnsupported);
    QCOMPARE(host->uids().size(), 2u);
}

void VisitTest::emptyMailbox()
{
    const auto host = serve({.messages = std::vector<practice::Message>{}});
    Visitor visitor(accountOn(*host, trust(*host)));
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    QCOMPARE(visitor.rows.size(), 0);
    QCOMPARE(visitor.counts.first(), (std::pair<qint64, qint64>{0, 0}));
}

void VisitTest::countsOnly()
{
    const auto host = serve({.messages = numbered(3)});
    Visitor visitor(accountOn(*host, trust(*host)), "s3cret", {.listing = false});
    visitor.visit.check();
    QTRY_COMPARE(visitor.checks, 1);
    QCOMPARE(visitor.counts.first().first, 3);
    QCOMPARE(visitor.said("C: LIST"), 0);
}

Q_DECLARE_METATYPE(practice::Options)
Q_DECLARE_METATYPE(practice::Flaw)
Q_DECLARE_METATYPE(Account)

QTEST_GUILESS_MAIN(VisitTest)
#include "visit_test.moc"
