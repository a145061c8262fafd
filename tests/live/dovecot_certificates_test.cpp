// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/caller.h"

using account::Account;
using account::Encryption;
using base::Fault;
using live::accountOn;
using live::Caller;
using namespace Qt::StringLiterals;

/// A server that cannot prove who it is hears no user name, whichever way TLS begins.
class DovecotCertificatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refuses_data();
    void refuses();
    void refusesAnAuthorityThatNobodyNamed();
    void acceptsEveryNameOfTheCertificate_data();
    void acceptsEveryNameOfTheCertificate();

private:
    static void isRefused(const Account& account, const support::LiveServer& server);
};

void DovecotCertificatesTest::isRefused(const Account& account, const support::LiveServer& server)
{
    Caller caller(server, account);
    QVERIFY(!caller.look());
    QCOMPARE(caller.errors.size(), 1);
    const base::Error error = caller.errors.first();
    QVERIFY2(error.fault == Fault::CertificateRefused, caller.story());
    QVERIFY2(error.subject.contains(account.host) && error.subject.contains(u"SHA-256"),
             qPrintable(error.subject));
    QVERIFY(caller.isAway());
    for (const char* command : {"C: USER", "C: PASS", "C: APOP", "C: AUTH", "C: STAT"})
        QVERIFY2(caller.said(command) == 0, caller.story());
}

void DovecotCertificatesTest::refuses_data()
{
    QTest::addColumn<QString>("certificate");
    for (const char* kind : {"wrong-host", "expired", "self-signed", "no-san"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void DovecotCertificatesTest::refuses()
{
    QFETCH(QString, certificate);
    support::LiveServer server;
    if (!requireServer(server, u"dovecot"_s, {u"--certificate"_s, certificate}))
        return;
    for (const Encryption encryption : {Encryption::Implicit, Encryption::StartTls}) {
        Account account = accountOn(server, encryption);
        account.host = u"localhost"_s; // a name: the harder half of the check
        account.allowPlaintext = true; // is about links that were never meant to be safe
        isRefused(account, server);
    }
}

void DovecotCertificatesTest::refusesAnAuthorityThatNobodyNamed()
{
    support::LiveServer server;
    if (!requireServer(server, u"dovecot"_s))
        return;
    for (const Encryption encryption : {Encryption::Implicit, Encryption::StartTls}) {
        Account account = accountOn(server, encryption);
        account.caFile.clear();
        isRefused(account, server);
    }
}

void DovecotCertificatesTest::acceptsEveryNameOfTheCertificate_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("name") << u"localhost"_s;
    QTest::newRow("name in capitals") << u"LocalHost"_s;
    QTest::newRow("address") << u"127.0.0.1"_s;
}

void DovecotCertificatesTest::acceptsEveryNameOfTheCertificate()
{
    QFETCH(QString, host);
    support::LiveServer server;
    if (!requireServer(server, u"dovecot"_s))
        return;
    Account account = accountOn(server);
    account.host = host;
    Caller caller(server, account);
    QVERIFY2(caller.look(), caller.story());
    QVERIFY(caller.link.encrypted);
    QVERIFY(caller.leave());
}

QTEST_GUILESS_MAIN(DovecotCertificatesTest)
#include "dovecot_certificates_test.moc"
