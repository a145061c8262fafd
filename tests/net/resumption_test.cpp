// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/ssl_transport.h"
#include "tls_peer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using Resumed = std::vector<bool>;

/// What one connection saw: TLS and a greeting, or the reason why not.
class ResumptionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSecondConnectionIsResumed();
    void aResumedOneRenewsTheTicketAndNotTheTrust();
    void withoutABoxNothingIsKept();
    void anotherCertificateIsStillRefused();
    void whoKnowsTheTicketIsTheSameServer();
    void anotherNameBringsNoTicket();
    void aTicketOfAnotherNameHelpsNobody();
    void anExpiredTrustIsJudgedAnew();
    void whoChokesOnTicketsIsCalledWithout();

private:
    struct Call {
        bool greeted = false;
        net::TlsFacts facts;
        std::optional<base::Error> error;
    };
    [[nodiscard]] Call call(quint16 port, const std::shared_ptr<net::TicketBox>& box,
                            const QString& host = QStringLiteral("localhost"));
    [[nodiscard]] net::Endpoint endpoint(quint16 port, const QString& host = QStringLiteral("localhost"));
    void trust(const practice::Identity& identity);

    const practice::Identity identity_ = *practice::makeIdentity();
    QTemporaryDir folder_;
};

net::Endpoint ResumptionTest::endpoint(quint16 port, const QString& host)
{
    return {host, port, true, folder_.filePath(QStringLiteral("ca.pem"))};
}

void ResumptionTest::trust(const practice::Identity& identity)
{
    QFile file(folder_.filePath(QStringLiteral("ca.pem")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(identity.authorityPem);
}

/// Until the greeting is read, before which the tickets come, or the wire ends.
ResumptionTest::Call ResumptionTest::call(quint16 port, const std::shared_ptr<net::TicketBox>& box,
                                          const QString& host)
{
    Call call;
    net::SslTransport wire(box);
    connect(&wire, &net::Transport::encrypted, this, [&](const net::TlsFacts& facts) { call.facts = facts; });
    connect(&wire, &net::Transport::bytesArrived, this,
            [&] { call.greeted = call.greeted || wire.read(100).startsWith("+OK"); });
    connect(&wire, &net::Transport::closed, this, [&](const base::Error& how) { call.error = how; });
    wire.open(endpoint(port, host));
    (void)QTest::qWaitFor([&] { return call.greeted || call.error; });
    wire.abort();
    return call;
}

void ResumptionTest::theSecondConnectionIsResumed()
{
    trust(identity_);
    TlsPeer peer(identity_);
    const auto box = std::make_shared<net::TicketBox>();
    const Call first = call(peer.port(), box);
    const Call second = call(peer.port(), box);
    QVERIFY(first.greeted && second.greeted);
    QCOMPARE(second.facts.protocol, QStringLiteral("TLS 1.3"));
    QVERIFY(!first.facts.resumed);
    QVERIFY(second.facts.resumed);
    QCOMPARE(peer.resumed(), Resumed({false, true}));
}

void ResumptionTest::aResumedOneRenewsTheTicketAndNotTheTrust()
{
    trust(identity_);
    TlsPeer peer(identity_);
    const auto box = std::make_shared<net::TicketBox>();
    QVERIFY(call(peer.port(), box).greeted);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto first = box->ticketFor(endpoint(peer.port()), now);
    QVERIFY(call(peer.port(), box).facts.resumed);
    const auto second = box->ticketFor(endpoint(peer.port()), now);
    QVERIFY(first && second);
    QVERIFY(first->octets != second->octets);
    QCOMPARE(second->until, first->until);
    QVERIFY(first->until <= QDateTime::currentDateTimeUtc().addDays(1));
}

void ResumptionTest::withoutABoxNothingIsKept()
{
    trust(identity_);
    TlsPeer peer(identity_);
    for (int i = 0; i < 2; ++i)
        QVERIFY(!call(peer.port(), {}).facts.resumed);
    QCOMPARE(peer.resumed(), Resumed({false, false}));
}

void ResumptionTest::anotherCertificateIsStillRefused()
{
    trust(identity_);
    TlsPeer peer(identity_);
    const auto box = std::make_shared<net::TicketBox>();
    QVERIFY(call(peer.port(), box).greeted);
    peer.become(*practice::makeIdentity(), false); // another authority's
    const Call second = call(peer.port(), box);
    QVERIFY(!second.greeted);
    QCOMPARE(second.error.value().fault, base::Fault::CertificateRefused);
    QVERIFY(!box->ticketFor(endpoint(peer.port()), QDateTime::currentDateTimeUtc()));
}

/// Whoever can open the ticket holds the secret of the session in which the certificate was judged.
void ResumptionTest::whoKnowsTheTicketIsTheSameServer()
{
    trust(identity_);
    TlsPeer peer(identity_);
    const auto box = std::make_shared<net::TicketBox>();
    QVERIFY(call(peer.port(), box).greeted);
    peer.become(*practice::makeIdentity(), true);
    QVERIFY(call(peer.port(), box).facts.resumed);
}

void ResumptionTest::anotherNameBringsNoTicket()
{
    trust(identity_);
    TlsPeer peer(identity_);
    const auto box = std::make_shared<net::TicketBox>();
    QVERIFY(call(peer.port(), box).greeted);
    const Call second = call(peer.port(), box, QStringLiteral("127.0.0.1"));
    QVERIFY(second.greeted);
    QVERIFY(!second.facts.resumed);
}

/// The name is judged on the certificate each time, wherever it comes from.
void ResumptionTest::aTicketOfAnotherNameHelpsNobody()
{
    trust(identity_);
    TlsPeer peer(identity_);
    const auto box = std::make_shared<net::TicketBox>();
    QVERIFY(call(peer.port(), box).greeted);
    const auto ticket = box->ticketFor(endpoint(peer.port()), QDateTime::currentDateTimeUtc());
    const QString stranger = QStringLiteral("127.0.0.2"); // whom the certificate does not name
    TlsPeer there(identity_, QHostAddress(stranger));
    there.shareTicketsOf(peer);
    box->keep(endpoint(there.port(), stranger), *ticket);
    const Call second = call(there.port(), box, stranger);
    QVERIFY(!second.greeted);
    QCOMPARE(second.error.value().fault, base::Fault::CertificateRefused);
}

void ResumptionTest::anExpiredTrustIsJudgedAnew()
{
    trust(identity_);
    TlsPeer peer(identity_);
    const auto box = std::make_shared<net::TicketBox>();
    QVERIFY(call(peer.port(), box).greeted);
    auto ticket = box->ticketFor(endpoint(peer.port()), QDateTime::currentDateTimeUtc());
    ticket->until = QDateTime::currentDateTimeUtc().addSecs(-1);
    box->keep(endpoint(peer.port()), *ticket);
    const Call second = call(peer.port(), box);
    QVERIFY(second.greeted);
    QVERIFY(!second.facts.resumed);
}

void ResumptionTest::whoChokesOnTicketsIsCalledWithout()
{
    trust(identity_);
    TlsPeer peer(identity_);
    const auto box = std::make_shared<net::TicketBox>();
    QVERIFY(call(peer.port(), box).greeted);
    peer.cutWhoResumes();
    const Call second = call(peer.port(), box);
    QVERIFY(second.greeted);
    QVERIFY(!second.facts.resumed);
    QCOMPARE(peer.resumed(), Resumed({false, false}));
}

QTEST_GUILESS_MAIN(ResumptionTest)
#include "resumption_test.moc"
