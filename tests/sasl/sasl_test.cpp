// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/session.h"
#include "sasl/mechanisms.h"
#include "sasl/sasl_server.h"

#include <QTest>

#include <functional>

using base::Fault;
using pop3::Session;

namespace {

const QByteArray greeting = "+OK ready\r\n";

pop3::SignOn signOn(const QByteArray& mechanism, bool encrypted = true, const QByteArray& password = "s3cret")
{
    pop3::SignOn in;
    in.user = "joe";
    in.password = base::Secret(password);
    in.way = mechanism.isEmpty() ? pop3::SignOn::Way::Auto : pop3::SignOn::Way::Sasl;
    in.mechanism = mechanism;
    in.encrypted = encrypted;
    in.clients = sasl::clientsFor(
        {in.user, in.password, QStringLiteral("pop.example.org"), quint16(encrypted ? 995 : 110)});
    return in;
}

/// A session and what it was told; everything it says goes into `said`.
class Talk {
public:
    explicit Talk(pop3::SignOn in)
        : session(std::move(in))
    {
        session.keepLog();
    }

    /// The server says it; gives what the client says to it.
    QByteArray hear(const QByteArray& bytes)
    {
        static_cast<void>(session.takeOutput());
        session.receive(bytes);
        const QByteArray output = session.takeOutput();
        said.append(output);
        log += session.takeLog();
        for (const pop3::Event& event : session.takeEvents()) {
            if (const auto* failed = std::get_if<pop3::Failed>(&event))
                error = failed->error;
            signedOn = signedOn || std::holds_alternative<pop3::SignedOn>(event);
        }
        return output;
    }

    QByteArray enter(const QByteArray& offered)
    {
        hear(greeting);
        return hear("+OK\r\nSASL " + offered + "\r\nUSER\r\n.\r\n");
    }

    Session session;
    QByteArrayList said;
    QByteArrayList log;
    std::optional<base::Error> error;
    bool signedOn = false;
};

/// What is in base64 in a line of the client: the answer to a challenge, or what stands behind AUTH.
QByteArray wordsIn(const QByteArray& line)
{
    const QByteArray last = line.trimmed().split(' ').last();
    return last == "=" ? QByteArray() : QByteArray::fromBase64(last);
}

QByteArray challenge(const QByteArray& words)
{
    return "+ " + words.toBase64() + "\r\n";
}

/// A real exchange, step by step, until the server is done, refuses or is not heard any more. `bend`: what
/// comes instead of the server's words of that step.
using Bend = std::function<QByteArray(int step, const QByteArray& words)>;

void exchange(Talk& talk, const QByteArray& mechanism, QByteArray line, const Bend& bend = {})
{
    support::SaslServer server(mechanism);
    const bool clientBegan = line.count(' ') > 1;
    for (int step = 0; step < 10 && !line.isEmpty(); ++step) {
        const auto words = server.step(step == 0 && !clientBegan ? QByteArray() : wordsIn(line));
        if (!words) {
            talk.hear("-ERR no\r\n");
            return;
        }
        if (server.isDone() && words->isEmpty()) {
            talk.hear("+OK\r\n");
            return;
        }
        line = talk.hear(challenge(bend ? bend(step, *words) : *words));
        if (server.isDone()) {
            talk.hear("+OK\r\n");
            return;
        }
    }
}

} // namespace

/// Every mechanism against a server of another make, and what servers do to them that are none.
class SaslTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void signsOn_data();
    void signsOn();
    void aWrongPasswordIsRefused_data();
    void aWrongPasswordIsRefused();
    void theStrongestIsChosen_data();
    void theStrongestIsChosen();
    void nothingWeakerAfterARefusal();
    void aServerThatProvesNothingHearsNothing_data();
    void aServerThatProvesNothingHearsNothing();
    void whatMakesNoSenseIsCancelled_data();
    void whatMakesNoSenseIsCancelled();
    void aRefusalInTheExchangeIsARefusal();
    void tokens_data();
    void tokens();
    void aRefusedTokenIsAnsweredAndTold();
    void noSecretIsLogged();
};

void SaslTest::signsOn_data()
{
    QTest::addColumn<QByteArray>("mechanism");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("SCRAM-SHA-256") << QByteArray("SCRAM-SHA-256") << QByteArray("AUTH SCRAM-SHA-256 biws");
    QTest::newRow("SCRAM-SHA-1") << QByteArray("SCRAM-SHA-1") << QByteArray("AUTH SCRAM-SHA-1 biws");
    QTest::newRow("CRAM-MD5") << QByteArray("CRAM-MD5") << QByteArray("AUTH CRAM-MD5\r\n");
    QTest::newRow("LOGIN") << QByteArray("LOGIN") << QByteArray("AUTH LOGIN\r\n");
    QTest::newRow("PLAIN") << QByteArray("PLAIN") << QByteArray("AUTH PLAIN AGpvZQBzM2NyZXQ=\r\n");
    QTest::newRow("EXTERNAL") << QByteArray("EXTERNAL") << QByteArray("AUTH EXTERNAL am9l\r\n");
}

void SaslTest::signsOn()
{
    QFETCH(QByteArray, mechanism);
    QFETCH(QByteArray, begins);
    Talk talk(signOn(mechanism));
    const QByteArray line = talk.enter("PLAIN " + mechanism);
    QVERIFY2(line.startsWith(begins), line.constData());
    exchange(talk, mechanism, line);
    QCOMPARE(talk.said.last(), QByteArray("CAPA\r\n"));
    QVERIFY(!talk.error);
    talk.hear("-ERR\r\n");
    QVERIFY(talk.signedOn);
}

void SaslTest::aWrongPasswordIsRefused_data()
{
    QTest::addColumn<QByteArray>("mechanism");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("SCRAM-SHA-256") << QByteArray("SCRAM-SHA-256") << Fault::MechanismRefused;
    QTest::newRow("CRAM-MD5") << QByteArray("CRAM-MD5") << Fault::MechanismRefused;
    QTest::newRow("LOGIN") << QByteArray("LOGIN") << Fault::LoginRefused;
    QTest::newRow("PLAIN") << QByteArray("PLAIN") << Fault::LoginRefused;
}

void SaslTest::aWrongPasswordIsRefused()
{
    QFETCH(QByteArray, mechanism);
    QFETCH(Fault, fault);
    Talk talk(signOn(mechanism, true, "wrong"));
    exchange(talk, mechanism, talk.enter(mechanism));
    QVERIFY(talk.error);
    QCOMPARE(talk.error->fault, fault);
    QCOMPARE(talk.error->serverWords, QByteArray("no"));
    QCOMPARE(talk.said.last(), QByteArray("QUIT\r\n"));
}

void SaslTest::theStrongestIsChosen_data()
{
    QTest::addColumn<QByteArray>("offered");
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<QByteArray>("begins");
    const QByteArray all = "LOGIN PLAIN CRAM-MD5 SCRAM-SHA-1 scram-sha-256 EXTERNAL XOAUTH2";
    QTest::newRow("all, TLS") << all << true << QByteArray("AUTH SCRAM-SHA-256 ");
    QTest::newRow("all, in clear") << all << false << QByteArray("AUTH SCRAM-SHA-256 ");
    QTest::newRow("SHA-1, TLS") << QByteArray("PLAIN SCRAM-SHA-1") << true << QByteArray("AUTH SCRAM-SHA-1 ");
    QTest::newRow("TLS hides a password better than MD5")
        << QByteArray("CRAM-MD5 PLAIN") << true << QByteArray("AUTH PLAIN ");
    QTest::newRow("in clear") << QByteArray("CRAM-MD5 PLAIN") << false << QByteArray("AUTH CRAM-MD5\r\n");
    QTest::newRow("in clear there is nothing left")
        << QByteArray("LOGIN PLAIN") << false << QByteArray("QUIT\r\n");
}

void SaslTest::theStrongestIsChosen()
{
    QFETCH(QByteArray, offered);
    QFETCH(bool, encrypted);
    QFETCH(QByteArray, begins);
    Talk talk(signOn({}, encrypted));
    const QByteArray line = talk.enter(offered);
    QVERIFY2(line.startsWith(begins), line.constData());
}

void SaslTest::nothingWeakerAfterARefusal()
{
    Talk talk(signOn({}, true, "wrong"));
    exchange(talk, "SCRAM-SHA-256", talk.enter("PLAIN SCRAM-SHA-256"));
    QCOMPARE(talk.error->fault, Fault::MechanismRefused);
    QCOMPARE(talk.said.last(), QByteArray("QUIT\r\n"));
    QVERIFY(!talk.said.join().contains("PLAIN") && !talk.said.join().contains("USER"));
}

void SaslTest::aServerThatProvesNothingHearsNothing_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("was");
    QTest::addColumn<QByteArray>("is"); // empty: the server says +OK instead
    QTest::newRow("a wrong signature") << 1 << QByteArray("v=") << QByteArray("v=AAAA");
    QTest::newRow("no signature") << 1 << QByteArray() << QByteArray();
    QTest::newRow("+OK before the password was proved") << 0 << QByteArray() << QByteArray();
    QTest::newRow("once") << 0 << QByteArray("i=4096") << QByteArray("i=1");
    QTest::newRow("twice") << 0 << QByteArray("i=4096") << QByteArray("i=2");
    QTest::newRow("two thousand million times") << 0 << QByteArray("i=4096") << QByteArray("i=2147483648");
    QTest::newRow("less than never") << 0 << QByteArray("i=4096") << QByteArray("i=-1");
    QTest::newRow("no number") << 0 << QByteArray("i=4096") << QByteArray("i=4096x");
    QTest::newRow("a nonce of its own") << 0 << QByteArray("r=") << QByteArray("r=x");
    QTest::newRow("an extension that must be known") << 0 << QByteArray("r=") << QByteArray("m=ext,r=");
}

void SaslTest::aServerThatProvesNothingHearsNothing()
{
    QFETCH(int, at);
    QFETCH(QByteArray, was);
    QFETCH(QByteArray, is);
    Talk talk(signOn("SCRAM-SHA-256"));
    QByteArray line = talk.enter("SCRAM-SHA-256");
    support::SaslServer server("SCRAM-SHA-256");
    for (int step = 0; step <= at; ++step) {
        QByteArray words = server.step(wordsIn(line)).value();
        QVERIFY(step != at || words.contains(was));
        if (step == at)
            words.replace(was, is);
        line = talk.hear(step == at && was.isEmpty() ? "+OK\r\n" : challenge(words));
    }
    QVERIFY(talk.error);
    QCOMPARE(talk.error->fault, Fault::ServerNotProven);
    QCOMPARE(talk.error->subject, QStringLiteral("SCRAM-SHA-256"));
    QCOMPARE(line, QByteArray());
    QCOMPARE(talk.session.state(), Session::State::Ended);
    QVERIFY(!talk.signedOn);
}

void SaslTest::whatMakesNoSenseIsCancelled_data()
{
    QTest::addColumn<QByteArray>("mechanism");
    QTest::addColumn<QByteArrayList>("challenges");
    QTest::newRow("not base64") << QByteArray("CRAM-MD5") << QByteArrayList{"+ <1.2@example.org>\r\n"};
    QTest::newRow("one more than CRAM-MD5 has")
        << QByteArray("CRAM-MD5")
        << QByteArrayList{challenge("<1.2@example.org>"), challenge("<1.3@example.org>")};
    QTest::newRow("PLAIN has said it all")
        << QByteArray("PLAIN") << QByteArrayList{"+ \r\n", challenge("more")};
}

void SaslTest::whatMakesNoSenseIsCancelled()
{
    QFETCH(QByteArray, mechanism);
    QFETCH(QByteArrayList, challenges);
    Talk talk(signOn(mechanism));
    talk.enter(mechanism);
    for (const QByteArray& line : challenges)
        talk.hear(line);
    QCOMPARE(talk.said.last(), QByteArray("*\r\n"));
    QCOMPARE(talk.hear("-ERR as you like\r\n"), QByteArray("QUIT\r\n"));
    QVERIFY(talk.error);
    QCOMPARE(talk.error->fault, Fault::BrokenChallenge);
    QCOMPARE(talk.error->subject, QString::fromLatin1(mechanism));
}

/// RFC 5802 section 7: some servers tell in the exchange what others say with -ERR.
void SaslTest::aRefusalInTheExchangeIsARefusal()
{
    Talk talk(signOn("SCRAM-SHA-256"));
    exchange(talk, "SCRAM-SHA-256", talk.enter("SCRAM-SHA-256"), [](int step, const QByteArray& words) {
        return step == 1 ? QByteArray("e=invalid-proof") : words;
    });
    QCOMPARE(talk.error->fault, Fault::LoginRefused);
    QCOMPARE(talk.error->serverWords, QByteArray("e=invalid-proof"));
    QCOMPARE(talk.said.last(), QByteArray("QUIT\r\n")); // though "+OK" came behind "*"
    QVERIFY(!talk.signedOn);
}

void SaslTest::tokens_data()
{
    QTest::addColumn<QByteArray>("mechanism");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("XOAUTH2, in two lines") << QByteArray("XOAUTH2") << QByteArray("AUTH XOAUTH2\r\n")
                                           << QByteArray("user=joe\1auth=Bearer s3cret\1\1");
    QTest::newRow("OAUTHBEARER") << QByteArray("OAUTHBEARER") << QByteArray("AUTH OAUTHBEARER ")
                                 << QByteArray(
                                        "n,a=joe,\1host=pop.example.org\1port=995\1auth=Bearer s3cret\1\1");
}

void SaslTest::tokens()
{
    QFETCH(QByteArray, mechanism);
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, words);
    Talk talk(signOn(mechanism));
    const QByteArray line = talk.enter(mechanism);
    QVERIFY2(line.startsWith(first), line.constData());
    const bool apart = line.count(' ') == 1;
    QCOMPARE(wordsIn(apart ? talk.hear("+ \r\n") : line), words);
    QCOMPARE(talk.hear("+OK\r\n"), QByteArray("CAPA\r\n"));
}

void SaslTest::aRefusedTokenIsAnsweredAndTold()
{
    const QByteArray why =
        R"({"status":"401","schemes":"bearer","openid-configuration":"http://example.org"})";
    Talk google(signOn("XOAUTH2"));
    google.enter("XOAUTH2");
    google.hear("+ \r\n");
    QCOMPARE(google.hear(challenge(why)), QByteArray("\r\n"));
    QCOMPARE(google.hear("-ERR [AUTH] no\r\n"), QByteArray("QUIT\r\n"));
    QCOMPARE(google.error->fault, Fault::LoginRefused);

    Talk standard(signOn("OAUTHBEARER"));
    standard.enter("OAUTHBEARER");
    QCOMPARE(standard.hear(challenge(why)), QByteArray("AQ==\r\n"));
    QCOMPARE(standard.hear("+OK after all\r\n"), QByteArray());
    QCOMPARE(standard.error->fault, Fault::ServerNotProven);
}

void SaslTest::noSecretIsLogged()
{
    for (const char* mechanism : {"PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "OAUTHBEARER", "XOAUTH2"}) {
        Talk talk(signOn(mechanism));
        QByteArray line = talk.enter(mechanism);
        if (!line.contains("OAUTH"))
            exchange(talk, mechanism, line);
        else if (line.count(' ') == 1)
            line = talk.hear("+ \r\n");
        QByteArrayList secrets{"s3cret", QByteArray("s3cret").toBase64()};
        for (const QByteArray& said : talk.said) {
            const QByteArray last = said.trimmed().split(' ').last();
            if (QByteArray::fromBase64Encoding(last, QByteArray::AbortOnBase64DecodingErrors) &&
                last.size() >= 8)
                secrets.append(last);
        }
        QVERIFY(secrets.size() > 2);
        talk.hear("-ERR what is " + secrets.join(' ') + "?\r\n"); // some servers do
        const QByteArray log = talk.log.join('\n');
        for (const QByteArray& secret : secrets)
            QVERIFY2(!log.contains(secret), log.constData());
        QVERIFY(log.contains("AUTH"));
    }
}

QTEST_GUILESS_MAIN(SaslTest)
#include "sasl_test.moc"
