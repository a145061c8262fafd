// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/caller.h"

using account::Account;
using account::Encryption;
using account::Mechanism;
using base::Fault;
using live::accountOn;
using live::Caller;
using namespace Qt::StringLiterals;

/// Who signs on without a password: by an access token, or by a certificate.
class DovecotTokensTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTokenSignsOn_data();
    void aTokenSignsOn();
    void anExpiredTokenIsRefused_data();
    void anExpiredTokenIsRefused();
    void noTokenGoesOverAClearLine();
    void aCertificateSignsOn_data();
    void aCertificateSignsOn();
    void withoutACertificateNobodyIsKnown();

private:
    [[nodiscard]] bool haveTokens();
    [[nodiscard]] bool haveCertificates();

    support::LiveServer tokens_;
    support::LiveServer certificates_;
    bool tokensRun_ = false;
    bool certificatesRun_ = false;
};

bool DovecotTokensTest::haveTokens()
{
    tokensRun_ = tokensRun_ || requireServer(tokens_, u"dovecot"_s, {u"--tokens"_s, u"--quick-refusals"_s});
    return tokensRun_;
}

bool DovecotTokensTest::haveCertificates()
{
    certificatesRun_ = certificatesRun_ || requireServer(certificates_, u"dovecot"_s,
                                                         {u"--certificates"_s, u"--quick-refusals"_s});
    return certificatesRun_;
}

void DovecotTokensTest::aTokenSignsOn_data()
{
    QTest::addColumn<Mechanism>("mechanism");
    QTest::addColumn<Encryption>("encryption");
    for (const Encryption encryption : {Encryption::Implicit, Encryption::StartTls}) {
        const QByteArray how = encryption == Encryption::Implicit ? ", TLS" : ", STLS";
        QTest::newRow("XOAUTH2" + how) << Mechanism::XOAuth2 << encryption;
        QTest::newRow("OAUTHBEARER" + how) << Mechanism::OAuthBearer << encryption;
    }
}

void DovecotTokensTest::aTokenSignsOn()
{
    if (!haveTokens())
        return;
    QFETCH(Mechanism, mechanism);
    QFETCH(Encryption, encryption);
    Account account = accountOn(tokens_, encryption);
    account.mechanism = mechanism;
    Caller caller(account, tokens_.fact("goodToken").toUtf8());
    QVERIFY2(caller.look(), caller.story());
    QCOMPARE(caller.rows.size(), 3);
    QVERIFY(caller.leave());
    QCOMPARE(caller.said("C: AUTH"), 1);
    QVERIFY(!caller.saidSecret(tokens_.fact("goodToken")));
    QVERIFY2(caller.everySessionQuit(), caller.story());
}

void DovecotTokensTest::anExpiredTokenIsRefused_data()
{
    QTest::addColumn<Mechanism>("mechanism");
    QTest::newRow("XOAUTH2") << Mechanism::XOAuth2;
    QTest::newRow("OAUTHBEARER") << Mechanism::OAuthBearer;
}

void DovecotTokensTest::anExpiredTokenIsRefused()
{
    if (!haveTokens())
        return;
    QFETCH(Mechanism, mechanism);
    Account account = accountOn(tokens_);
    account.mechanism = mechanism;
    Caller caller(account, tokens_.fact("expiredToken").toUtf8());
    QVERIFY(!caller.look());
    QCOMPARE(caller.errors.size(), 1);
    QCOMPARE(caller.errors.first().fault, Fault::LoginRefused);
    QVERIFY(caller.isAway());
    QCOMPARE(caller.said("C: AUTH"), 1);
    QVERIFY(!caller.saidSecret(tokens_.fact("expiredToken")));
    QVERIFY2(caller.everySessionQuit(), caller.story());
}

void DovecotTokensTest::noTokenGoesOverAClearLine()
{
    if (!haveTokens())
        return;
    Account account = accountOn(tokens_, Encryption::None);
    account.mechanism = Mechanism::OAuthBearer;
    Caller caller(account, tokens_.fact("goodToken").toUtf8());
    QVERIFY(!caller.look());
    QCOMPARE(caller.errors.first().fault, Fault::PasswordInClear);
    QVERIFY(caller.isAway());
    QCOMPARE(caller.said("C: AUTH"), 0);
}

void DovecotTokensTest::aCertificateSignsOn_data()
{
    QTest::addColumn<Encryption>("encryption");
    QTest::newRow("TLS") << Encryption::Implicit;
    QTest::newRow("STLS") << Encryption::StartTls;
}

void DovecotTokensTest::aCertificateSignsOn()
{
    if (!haveCertificates())
        return;
    QFETCH(Encryption, encryption);
    Account account = accountOn(certificates_, encryption);
    account.user = certificates_.fact("certifiedUser");
    account.mechanism = Mechanism::External;
    account.certificateFile = certificates_.fact("userCertificate");
    account.keyFile = certificates_.fact("userKey");
    Caller caller(account, {});
    QVERIFY2(caller.look(), caller.story());
    QCOMPARE(caller.rows.size(), 2);
    QVERIFY(caller.leave());
    QCOMPARE(caller.said("C: AUTH EXTERNAL ***"), 1);
}

void DovecotTokensTest::withoutACertificateNobodyIsKnown()
{
    if (!haveCertificates())
        return;
    Account account = accountOn(certificates_);
    account.user = certificates_.fact("certifiedUser");
    account.mechanism = Mechanism::External;
    Caller stranger(account, {});
    QVERIFY(!stranger.look());
    QCOMPARE(stranger.errors.first().fault, Fault::LoginRefused);
    QVERIFY(stranger.isAway());

    account.certificateFile = certificates_.fact("userCertificate");
    account.keyFile = certificates_.fact("userCertificate"); // no key in it
    Caller keyless(account, {});
    QVERIFY(!keyless.look());
    QCOMPARE(keyless.errors.first().fault, Fault::CannotRead);
    QCOMPARE(keyless.errors.first().subject, account.certificateFile);
}

Q_DECLARE_METATYPE(account::Encryption)
Q_DECLARE_METATYPE(account::Mechanism)

QTEST_GUILESS_MAIN(DovecotTokensTest)
#include "dovecot_tokens_test.moc"
