// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/gpgsm.h"
#include "message_file.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using mail::Protection;
using mailtest::MessageFile;
using mailtest::onTheWire;
using Kind = Protection::Kind;
using State = Protection::State;

namespace {

/// Runs a program of GnuPG with its keys in this test's own folder.
QByteArray run(const QString& program, const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

QByteArray gpg(const char* arguments, const QByteArray& input = {})
{
    const QStringList common{QStringLiteral("--batch"),
                             QStringLiteral("--quiet"),
                             QStringLiteral("--yes"),
                             QStringLiteral("--pinentry-mode"),
                             QStringLiteral("loopback"),
                             QStringLiteral("--passphrase"),
                             QString()};
    return run(QStringLiteral("gpg"), common + QString::fromLatin1(arguments).split(u' '), input);
}

const QByteArray signedPart = "Content-Type: text/plain\r\n\r\nI owe you ten.\r\n-- \r\nAda";

QByteArray pgpSigned(const QByteArray& part, const QByteArray& signature)
{
    return "Subject: s\r\nContent-Type: multipart/signed; micalg=pgp-sha256; "
           "protocol=\"application/pgp-signature\"; "
           "boundary=s\r\n\r\n--s\r\n" +
           part + "\r\n--s\r\nContent-Type: application/pgp-signature; name=signature.asc\r\n\r\n" +
           signature + "\r\n--s--\r\n";
}

QByteArray pgpEncrypted(const QByteArray& armored)
{
    return "Subject: s\r\nContent-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; "
           "boundary=e\r\n\r\n--e\r\n"
           "Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--e\r\nContent-Type: "
           "application/octet-stream\r\n\r\n" +
           armored + "\r\n--e--\r\n";
}

mail::Checked checked(const QByteArray& message, int index = 0)
{
    const MessageFile file(message);
    return mail::checkProtection(file.path(), index).value_or(mail::Checked());
}

} // namespace

/// With keys of its own, made here and thrown away.
class ProtectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(home_.isValid());
        mail::setGpgsmHelper(QStringLiteral(GPGSM_HELPER));
        qputenv("GNUPGHOME", QFile::encodeName(home_.path()));
        gpg("--quick-gen-key ada@example.org ed25519 default never");
        gpg("--quick-gen-key bob@example.org default default never");
        QVERIFY(gpg("--list-secret-keys").contains("bob@example.org"));
        makeCertificates();
    }

    void cleanupTestCase()
    {
        run(QStringLiteral("gpgconf"), {QStringLiteral("--kill"), QStringLiteral("all")}, {});
    }

    void readsWithoutStartingGnuPG()
    {
        const mail::Reading reading = mailtest::readingOf(pgpSigned(signedPart, "x"));
        QCOMPARE(reading.protections.size(), 1);
        QCOMPARE(reading.protections[0].kind, Kind::PgpSigned);
        QCOMPARE(reading.protections[0].state, State::Unchecked);
        QCOMPARE(reading.passages.value(0).protection, 0);
    }

    void verifiesASignature()
    {
        const QByteArray signature = gpg("-u ada@example.org --armor --detach-sign", signedPart);
        const QByteArray message = pgpSigned(signedPart, signature);
        const Protection right = checked(message).protection;
        QCOMPARE(right.state, State::Valid);
        QVERIFY(right.trusted);
        QCOMPARE(right.signerAddress, QStringLiteral("ada@example.org"));
        QVERIFY(right.time.isValid());
        // Stored with LF alone, as archives of other programs do.
        QCOMPARE(checked(QByteArray(message).replace("\r\n", "\n")).protection.state, State::Valid);
        QCOMPARE(checked(QByteArray(message).replace("you ten", "you two")).protection.state, State::Invalid);
        QCOMPARE(checked(pgpSigned(signedPart, "no signature")).protection.state, State::Invalid);
    }

    void saysWhenTheKeyIsNotThere()
    {
        const QByteArray signature = gpg("-u ada@example.org --armor --detach-sign", signedPart);
        const QTemporaryDir empty;
        qputenv("GNUPGHOME", QFile::encodeName(empty.path()));
        const State state = checked(pgpSigned(signedPart, signature)).protection.state;
        run(QStringLiteral("gpgconf"), {QStringLiteral("--kill"), QStringLiteral("all")}, {});
        qputenv("GNUPGHOME", QFile::encodeName(home_.path()));
        QCOMPARE(state, State::UnknownKey);
    }

    void opensWhatIsEncrypted()
    {
        const QByteArray inner =
            "Content-Type: multipart/mixed; boundary=i\r\n\r\n--i\r\n\r\nthe secret\r\n--i\r\n"
            "Content-Type: a/b; name=x\r\n\r\nfile\r\n--i--\r\n";
        const QByteArray armored = gpg("-r bob@example.org --trust-model always --armor --encrypt", inner);
        const QByteArray message = pgpEncrypted(armored);
        const mail::Checked found = checked(message);
        QCOMPARE(found.protection.kind, Kind::PgpEncrypted);
        QCOMPARE(found.protection.state, State::Valid);
        QVERIFY(found.inside);
        QCOMPARE(found.inside->text, QStringLiteral("the secret"));
        QCOMPARE(found.inside->attachments.size(), 1);
        QVERIFY(!mailtest::readingOf(message).text.contains(QStringLiteral("secret")));
        QVERIFY(!checked(pgpEncrypted("no message")).inside);
        QCOMPARE(checked(pgpEncrypted("no message")).protection.state, State::Invalid);
    }

    /// EFAIL: what is around an encrypted part never becomes one text with what is inside.
    void keepsPartsApart()
    {
        const QByteArray armored = gpg("-r bob@example.org --trust-model always --armor --encrypt",
                                       "Content-Type: text/plain\r\n\r\nsecret");
        QByteArray inner = pgpEncrypted(armored);
        inner.remove(0, inner.indexOf("Content-Type"));
        const QByteArray message =
            "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: text/html\r\n\r\n"
            "<img src=\"http://evil.test/\r\n--m\r\n" +
            inner + "\r\n--m\r\nContent-Type: text/html\r\n\r\n\">\r\n--m--\r\n";
        const mail::Reading reading = mailtest::readingOf(message);
        QCOMPARE(reading.passages.size(), 2);
        QCOMPARE(reading.passages[0].pages.size(), 1);
        QCOMPARE(reading.protections.size(), 1);
        const mail::Checked found = checked(message);
        QVERIFY(found.inside);
        QCOMPARE(found.inside->text, QStringLiteral("secret"));
        QVERIFY(!found.inside->html);
    }

    void verifiesSmime()
    {
        const QByteArray signature =
            run(QStringLiteral("openssl"),
                {QStringLiteral("cms"), QStringLiteral("-sign"), QStringLiteral("-binary"),
                 QStringLiteral("-signer"), file("ada.pem"), QStringLiteral("-inkey"), file("ada.key"),
                 QStringLiteral("-outform"), QStringLiteral("DER")},
                signedPart);
        QVERIFY(!signature.isEmpty());
        const auto message = [&](const QByteArray& part) {
            return "Content-Type: multipart/signed; micalg=sha-256; "
                   "protocol=\"application/pkcs7-signature\"; boundary=s\r\n\r\n--s\r\n" +
                   part +
                   "\r\n--s\r\nContent-Type: application/pkcs7-signature\r\nContent-Transfer-Encoding: "
                   "base64\r\n\r\n" +
                   signature.toBase64() + "\r\n--s--\r\n";
        };
        const Protection right = checked(message(signedPart)).protection;
        QCOMPARE(right.kind, Kind::SmimeSigned);
        QCOMPARE(right.state, State::Valid);
        QVERIFY(!right.trusted); // nobody vouches for the certificate
        QCOMPARE(checked(message(QByteArray(signedPart).replace("you ten", "you two"))).protection.state,
                 State::Invalid);
    }

    void verifiesASignedText()
    {
        // Blanks at the end of a line are not signed: the mark of a signature comes back without its own.
        const QByteArray words = "I owe you ten.\n-- \nfrom Ada\n- a list\nf\xC3\xBC\xC3\x9F\n";
        const QByteArray armored = gpg("-u ada@example.org --clear-sign", words);
        QVERIFY(armored.contains("- -- "));
        const QByteArray message =
            onTheWire("Subject: s\nContent-Type: text/plain; charset=utf-8\n\n" + armored);
        const mail::Reading reading = mailtest::readingOf(message);
        QCOMPARE(reading.protections.size(), 1);
        QCOMPARE(reading.protections[0].kind, Kind::PgpSignedText);
        QCOMPARE(reading.text, QString::fromUtf8(words));
        QVERIFY(reading.sent.startsWith(QStringLiteral("-----BEGIN PGP SIGNED MESSAGE-----")));
        const mail::Checked right = checked(message);
        QCOMPARE(right.protection.state, State::Valid);
        QCOMPARE(right.protection.signerAddress, QStringLiteral("ada@example.org"));
        QVERIFY(right.inside);
        QCOMPARE(right.inside->text.trimmed(),
                 QString::fromUtf8(QByteArray(words).replace("-- \n", "--\n")).trimmed());
        QCOMPARE(checked(QByteArray(message).replace("you ten", "you two")).protection.state, State::Invalid);
    }

    void opensAnEncryptedText()
    {
        const QByteArray armored =
            gpg("-r bob@example.org --trust-model always --armor --encrypt", "secret gr\xC3\xBC\xC3\x9F"
                                                                             "e\n");
        const QByteArray message = "Subject: s\n\nDear Bob,\n" + armored + "Ada\n";
        const mail::Reading reading = mailtest::readingOf(message);
        QCOMPARE(reading.protections.size(), 1);
        QCOMPARE(reading.protections[0].kind, Kind::PgpEncryptedText);
        QCOMPARE(reading.passages.size(), 3);
        QCOMPARE(mail::plainText(reading.passages[0].text), QStringLiteral("Dear Bob,\n"));
        QCOMPARE(reading.passages[1].protection, 0);
        QCOMPARE(mail::plainText(reading.passages[2].text), QStringLiteral("Ada\n"));
        QCOMPARE(reading.passages[2].protection, -1);
        const mail::Checked found = checked(message);
        QCOMPARE(found.protection.state, State::Valid);
        QVERIFY(found.inside);
        QCOMPARE(found.inside->text, QStringLiteral("secret grüße\n"));
        QVERIFY(
            !checked(QByteArray(message).replace(message.indexOf("\n\n", 20) + 8, 9, "AAAAAAAAA")).inside);
    }

    void checksWhatLiesInANestedMessage()
    {
        const QByteArray inner =
            pgpSigned(signedPart, gpg("-u ada@example.org --armor --detach-sign", signedPart));
        const MessageFile file("Content-Type: message/rfc822\r\n\r\n" + inner);
        const auto found = mail::checkProtection(mail::Place{file.path(), {0}}, 0);
        QVERIFY(found);
        QCOMPARE(found->protection.state, State::Valid);
    }

    void takesASignatureWithoutAProtocol()
    {
        const QByteArray message =
            pgpSigned(signedPart, gpg("-u ada@example.org --armor --detach-sign", signedPart))
                .replace("protocol=", "x-what=");
        QCOMPARE(checked(message).protection.state, State::Valid);
    }

    /// Signed and not encrypted, but armored as if it were.
    void readsASignedTextThatIsWrapped()
    {
        const QByteArray armored = gpg("-u ada@example.org --armor --sign", "I owe you ten.\n");
        const mail::Checked found = checked("Subject: s\n\n" + armored);
        QCOMPARE(found.protection.kind, Kind::PgpSignedText);
        QCOMPARE(found.protection.state, State::Valid);
        QCOMPARE(found.protection.signerAddress, QStringLiteral("ada@example.org"));
        QVERIFY(found.inside);
        QCOMPARE(found.inside->text, QStringLiteral("I owe you ten.\n"));
    }

    void opensSmime_data()
    {
        QTest::addColumn<QByteArray>("arguments");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<Kind>("kind");
        const char* sign = "cms -sign -binary -nodetach -signer %1 -inkey %2 -outform DER";
        const char* encrypt = "cms -encrypt -binary -aes256 -outform DER %3";
        QTest::newRow("signed") << QByteArray(sign)
                                << QByteArray("application/pkcs7-mime; smime-type=signed-data")
                                << Kind::SmimeSigned;
        QTest::newRow("signed, and does not say so")
            << QByteArray(sign) << QByteArray("application/x-pkcs7-mime; name=smime.p7m")
            << Kind::SmimeSigned;
        QTest::newRow("signed, known by its name")
            << QByteArray(sign) << QByteArray("application/octet-stream; name=smime.p7m")
            << Kind::SmimeSigned;
        QTest::newRow("encrypted") << QByteArray(encrypt)
                                   << QByteArray("application/pkcs7-mime; smime-type=enveloped-data")
                                   << Kind::SmimeEncrypted;
        QTest::newRow("encrypted, known by its name")
            << QByteArray(encrypt) << QByteArray("application/octet-stream; name=\"SMIME.P7M\"")
            << Kind::SmimeEncrypted;
    }

    void opensSmime()
    {
        QFETCH(QByteArray, arguments);
        QFETCH(QByteArray, type);
        const QByteArray inner = "Content-Type: text/plain\r\n\r\nthe secret\r\n";
        const QString line = QString::fromLatin1(arguments)
                                 .replace(QLatin1String("%1"), file("ada.pem"))
                                 .replace(QLatin1String("%2"), file("ada.key"))
                                 .replace(QLatin1String("%3"), file("bob.pem"));
        const QByteArray der = run(QStringLiteral("openssl"), line.split(u' '), inner);
        const QByteArray message = "Subject: s\r\nContent-Type: " + type +
                                   "\r\nContent-Transfer-Encoding: base64\r\n\r\n" + der.toBase64() + "\r\n";
        const mail::Checked found = checked(message);
        QTEST(found.protection.kind, "kind");
        QCOMPARE(found.protection.state, State::Valid);
        QVERIFY(found.inside);
        QCOMPARE(found.inside->text.trimmed(), QStringLiteral("the secret"));
        QVERIFY(!mailtest::readingOf(message).text.contains(QLatin1String("secret")));
    }

    void doesNotTakeCertificatesForASignature()
    {
        QVERIFY(mailtest::readingOf("Content-Type: application/pkcs7-mime; smime-type=certs-only\n\nx\n")
                    .protections.isEmpty());
    }

    void refusesWhatIsNotThere()
    {
        const MessageFile file("Subject: s\n\nhi\n");
        QCOMPARE(mail::checkProtection(file.path(), 0).error().fault, base::Fault::NoSuchMessage);
    }

private:
    [[nodiscard]] QString file(const char* name) const { return home_.filePath(QLatin1String(name)); }

    /// A certificate that can sign, of Ada; one with its key in GnuPG, of Bob.
    void makeCertificates() const
    {
        run(QStringLiteral("openssl"),
            QStringLiteral(
                "req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=Ada/emailAddress=ada@example.org "
                "-keyout %1 -out %2")
                .arg(file("ada.key"), file("ada.pem"))
                .split(u' '),
            {});
        QFile order(file("bob.txt"));
        if (!order.open(QIODevice::WriteOnly) ||
            order.write("Key-Type: RSA\nKey-Length: 2048\nKey-Usage: sign, encrypt\nSerial: random\n"
                        "Name-DN: CN=Bob\nName-Email: bob@example.org\n") < 0)
            qFatal("cannot write the order of a certificate");
        order.close();
        const QString common = QStringLiteral("--batch --quiet --disable-dirmngr ");
        const QString make =
            common + QStringLiteral("--pinentry-mode loopback --passphrase-fd 0 --armor --output %1 "
                                    "--gen-key %2");
        run(QStringLiteral("gpgsm"), make.arg(file("bob.pem"), file("bob.txt")).split(u' '), "\n");
        run(QStringLiteral("gpgsm"), (common + QStringLiteral("--import ") + file("bob.pem")).split(u' '),
            {});
    }

    QTemporaryDir home_{QStringLiteral("/tmp/restante-keys-XXXXXX")}; // short: sockets lie in it
};

QTEST_GUILESS_MAIN(ProtectionTest)
#include "protection_test.moc"
