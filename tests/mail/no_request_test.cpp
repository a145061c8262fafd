// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gnupg_home.h"
#include "mail/gpgsm.h"
#include "message_file.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using mail::Protection;
using mailtest::GnupgHome;
using mailtest::MessageFile;
using State = Protection::State;

namespace {

const QByteArray part = "Content-Type: text/plain\r\n\r\nI owe you ten.";

/// Somebody who waits to be asked, and would learn who looks at which message.
class Tracker : public QTcpServer {
public:
    Tracker()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* caller = nextPendingConnection()) {
                ++asked;
                caller->write("HTTP/1.0 404 Not Found\r\n\r\n");
                caller->disconnectFromHost();
            }
        });
    }

    [[nodiscard]] QByteArray address() const { return "127.0.0.1:" + QByteArray::number(serverPort()); }

    int asked = 0;
};

mail::Protection checked(const QByteArray& message)
{
    const MessageFile file(message);
    return mail::checkProtection(file.path(), 0).value_or(mail::Checked()).protection;
}

} // namespace

/// Looking at a signature asks nobody on the network, whatever the message and the person's own settings say.
class NoRequestTest : public QObject {
    Q_OBJECT
private:
    /// A certificate that names the tracker as the place of its list of revoked ones, and who vouches for it.
    void makeCertificates(const GnupgHome& home, const QByteArray& address)
    {
        const QString folder = home.file("") + u'/';
        home.write("extensions", "crlDistributionPoints=URI:http://" + address +
                                     "/crl\nkeyUsage=digitalSignature\n"
                                     "authorityInfoAccess=OCSP;URI:http://" +
                                     address + "/ocsp\nsubjectAltName=email:ada@example.org\n");
        const auto openssl = [&](const char* words) {
            (void)GnupgHome::run(QStringLiteral("openssl ") +
                                 QString::fromLatin1(words).replace(u'@', folder));
        };
        openssl("req -x509 -newkey rsa:2048 -nodes -days 30 -keyout @ca.key -out @ca.pem -subj /CN=Voucher "
                "-addext keyUsage=critical,keyCertSign,cRLSign");
        openssl("req -newkey rsa:2048 -nodes -keyout @ada.key -out @ada.csr -subj /CN=Ada");
        openssl("x509 -req -in @ada.csr -CA @ca.pem -CAkey @ca.key -CAcreateserial -days 20 -extfile "
                "@extensions -out @ada.pem");
    }

    static QByteArray sign(const GnupgHome& home)
    {
        return GnupgHome::run(QStringLiteral("openssl cms -sign -binary -signer %1 -inkey %2 -certfile %3 "
                                             "-outform DER")
                                  .arg(home.file("ada.pem"), home.file("ada.key"), home.file("ca.pem")),
                              part);
    }

    static void trust(const GnupgHome& home)
    {
        QByteArray print = GnupgHome::run(QStringLiteral("openssl x509 -noout -fingerprint -sha1 -in ") +
                                          home.file("ca.pem"));
        print = print.mid(print.indexOf('=') + 1).trimmed().replace(':', "");
        home.write("trustlist.txt", print + " S relax\n");
    }

    /// The trap is set right where the program itself walks into it.
    static bool asksByItself(const char* program, const GnupgHome& home, const QByteArray& signature,
                             const Tracker& tracker)
    {
        home.write("signature", signature);
        QProcess process;
        process.start(QLatin1String(program), {QStringLiteral("--batch"), QStringLiteral("--verify"),
                                               home.file("signature"), QStringLiteral("-")});
        process.write(part);
        process.closeWriteChannel();
        constexpr int patienceMs = 30'000;
        const bool asked = QTest::qWaitFor([&] { return tracker.asked > 0; }, patienceMs);
        return QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, patienceMs) && asked;
    }

private Q_SLOTS:
    void initTestCase() { mail::setGpgsmHelper(QStringLiteral(GPGSM_HELPER)); }

    void smimeAsksForNoListOfRevokedOnes()
    {
        const GnupgHome home;
        Tracker tracker;
        makeCertificates(home, tracker.address());
        trust(home);
        const QByteArray signature = sign(home);
        const Protection found = checked(mailtest::smimeSigned(part, signature));
        QCOMPARE(found.state, State::Valid);
        QVERIFY(found.trusted); // all the way up to who vouches for it
        QCOMPARE(found.signerAddress, QStringLiteral("ada@example.org"));
        QCOMPARE(checked(mailtest::smimeSigned("x" + part, signature)).state, State::Invalid);
        QVERIFY(!tracker.waitForNewConnection(0));
        QCOMPARE(tracker.asked, 0);
        QVERIFY(asksByItself("gpgsm", home, signature, tracker));
    }

    void pgpLooksForNoKey()
    {
        QByteArray signature;
        {
            const GnupgHome hers;
            (void)GnupgHome::gpg("--quick-gen-key ada@example.org ed25519 default never");
            signature = GnupgHome::gpg("--armor --detach-sign", part);
        }
        const GnupgHome home;
        Tracker tracker;
        const QByteArray options = "auto-key-retrieve\nkeyserver hkp://" + tracker.address() + "\n";
        home.write("gpg.conf", options);
        QCOMPARE(checked(mailtest::pgpSigned(part, signature)).state, State::UnknownKey);
        QVERIFY(!tracker.waitForNewConnection(0));
        QCOMPARE(tracker.asked, 0);
        QVERIFY(asksByItself("gpg", home, signature, tracker));
    }
};

QTEST_GUILESS_MAIN(NoRequestTest)
#include "no_request_test.moc"
