// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/session.h"

#include <QTest>

using base::Fault;
using pop3::Session;

/// What a transcript cannot show: the log, what the timers are told, and what is known of a failure.
class SessionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLogHoldsNoPassword();
    void timersAreToldWhatIsAwaited();
    void anAnswerIsCounted();
    void aFailureNamesItsCommand();
    void theFaultOfTheWireKeepsItsSubject();
    void theFallBackIsRemembered();
    void aQuoteHoldsNoPieceOfThePassword();
    void aPairTellsOfALineThatNobodyKnows();
    void behindAPairGoesWhatFits();
};

namespace {

pop3::SignOn signOn(bool encrypted = true)
{
    pop3::SignOn in;
    in.user = "joe";
    in.password = base::Secret("s3cret");
    in.encrypted = encrypted;
    in.allowPlaintext = true;
    return in;
}

void hear(Session& session, const QByteArray& bytes)
{
    (void)session.takeOutput();
    session.receive(bytes);
    (void)session.takeOutput();
}

void enter(Session& session)
{
    for (const char* line : {"+OK\r\n", "-ERR\r\n", "+OK\r\n", "+OK\r\n"})
        hear(session, line);
    QCOMPARE(session.state(), Session::State::Transaction);
    (void)session.takeEvents();
}

/// Signed on where commands may follow each other.
void enterPipelining(Session& session)
{
    const QByteArray capabilities = "+OK\r\nPIPELINING\r\n.\r\n";
    for (const QByteArray& answer :
         {QByteArray("+OK\r\n"), capabilities, QByteArray("+OK\r\n"), QByteArray("+OK\r\n"), capabilities})
        hear(session, answer);
    QCOMPARE(session.state(), Session::State::Transaction);
    (void)session.takeEvents();
}

void askFor(Session& session, qint64 number, qint64 octets)
{
    session.send(pop3::Retr{*pop3::MessageNumber::from(number), 2 * octets, octets});
}

template <class Event> std::optional<Event> eventOf(Session& session)
{
    std::optional<Event> found;
    for (const pop3::Event& event : session.takeEvents()) {
        if (const auto* wanted = std::get_if<Event>(&event))
            found = *wanted;
    }
    return found;
}

} // namespace

void SessionTest::theLogHoldsNoPassword()
{
    Session session(signOn());
    session.keepLog();
    hear(session, "+OK\r\n");
    hear(session, "-ERR\r\n");
    hear(session, "+OK\r\n");
    hear(session, "-ERR no s3cret here\r\n");
    const QByteArray log = session.takeLog().join('\n');
    QVERIFY(log.contains("C: PASS ***"));
    QVERIFY(log.contains("S: -ERR no *** here"));
    QVERIFY2(!log.contains("s3cret"), log.constData());
}

void SessionTest::timersAreToldWhatIsAwaited()
{
    using Wait = Session::Wait;
    Session session(signOn());
    QCOMPARE(session.waitingFor(), Wait::Greeting);
    hear(session, "+OK\r\n");
    QCOMPARE(session.waitingFor(), Wait::Line);
    hear(session, "-ERR\r\n");
    hear(session, "+OK\r\n");
    QCOMPARE(session.waitingFor(), Wait::Login);
    hear(session, "+OK\r\n");
    QCOMPARE(session.waitingFor(), Wait::Nothing);
    session.send(pop3::Uidl{});
    QCOMPARE(session.waitingFor(), Wait::Listing);
    hear(session, "+OK\r\n.\r\n");
    session.send(pop3::Top{*pop3::MessageNumber::from(1), 0});
    QCOMPARE(session.waitingFor(), Wait::Preview);
    hear(session, "+OK\r\n.\r\n");
    session.send(pop3::Retr{*pop3::MessageNumber::from(1), 100});
    QCOMPARE(session.waitingFor(), Wait::Line);
    hear(session, "+OK\r\n");
    QCOMPARE(session.waitingFor(), Wait::Body);
    hear(session, ".\r\n");
    session.send(pop3::Dele{*pop3::MessageNumber::from(1)});
    hear(session, "+OK\r\n");
    session.leave();
    QCOMPARE(session.waitingFor(), Wait::QuitAfterDeletes);
    hear(session, "+OK\r\n");
    QCOMPARE(session.waitingFor(), Wait::Nothing);
}

void SessionTest::anAnswerIsCounted()
{
    Session session(signOn());
    enter(session);
    const quint64 before = session.answers();
    session.send(pop3::Noop{});
    hear(session, "+OK\r\n");
    QCOMPARE(session.answers(), before + 1);
}

void SessionTest::aFailureNamesItsCommand()
{
    Session session(signOn());
    enter(session);
    const pop3::CommandId id = session.send(pop3::Retr{*pop3::MessageNumber::from(1), 100});
    hear(session, "+OK\r\nhalf");
    session.closed({Fault::ClosedByServer, {}, {}});
    const auto failed = eventOf<pop3::Failed>(session);
    QVERIFY(failed);
    QCOMPARE(failed->during, id);
}

void SessionTest::theFaultOfTheWireKeepsItsSubject()
{
    Session refused(signOn());
    refused.closed({Fault::CertificateRefused, {}, {}});
    QCOMPARE(eventOf<pop3::Failed>(refused)->error.subject, QString());
    Session named(signOn());
    named.closed({Fault::ClosedByServer, QStringLiteral("proxy"), {}});
    QCOMPARE(eventOf<pop3::Failed>(named)->error.subject, QStringLiteral("proxy"));
}

void SessionTest::theFallBackIsRemembered()
{
    Session plain(signOn());
    hear(plain, "+OK\r\n");
    hear(plain, "-ERR\r\n");
    QVERIFY(!plain.fellBack());
    Session apop(signOn(false));
    hear(apop, "+OK <1.2@example.org>\r\n");
    hear(apop, "-ERR\r\n");
    hear(apop, "-ERR no\r\n");
    QCOMPARE(apop.state(), Session::State::User);
    QVERIFY(apop.fellBack());
}

/// The cut comes behind the mask: else it leaves the first letters.
void SessionTest::aQuoteHoldsNoPieceOfThePassword()
{
    Session session(signOn());
    session.receive(QByteArray(509, 'x') + "s3cret\r\n");
    const auto failed = eventOf<pop3::Failed>(session);
    QVERIFY(failed);
    QVERIFY2(!failed->error.serverWords.contains("s3c"), failed->error.serverWords.right(12).constData());
}

void SessionTest::aPairTellsOfALineThatNobodyKnows()
{
    struct Case {
        qint64 octets;
        bool guessed;
        QByteArray said;
    };
    for (const Case& each :
         {Case{1'000'000, true, "RETR 1\r\nRETR 2\r\n"}, Case{1'000'000, false, "RETR 1\r\n"},
          Case{10'000'000, true, "RETR 1\r\n"}, Case{100, true, "RETR 1\r\nRETR 2\r\n"}}) {
        Session session(signOn());
        enterPipelining(session);
        session.allow(1000, each.guessed);
        for (int number = 1; number <= 3; ++number)
            askFor(session, number, each.octets);
        QCOMPARE(session.takeOutput(), each.said);
    }
}

void SessionTest::behindAPairGoesWhatFits()
{
    Session session(signOn());
    enterPipelining(session);
    session.allow(5000);
    for (int number = 1; number <= 20; ++number)
        askFor(session, number, 1000);
    hear(session, "+OK\r\n.\r\n"); // the next one may still begin in the wrong place
    QVERIFY(!eventOf<pop3::Answered>(session));
    QVERIFY(!session.hasRoomFor(pop3::Noop{}));
    session.receive("+OK\r\n");
    QVERIFY(eventOf<pop3::Answered>(session));
    QCOMPARE(session.takeOutput(), QByteArray("RETR 4\r\nRETR 5\r\nRETR 6\r\n"));
}

QTEST_APPLESS_MAIN(SessionTest)
#include "session_test.moc"
