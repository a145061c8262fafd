// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace mailtest {

/// Keys of a test's own, made and thrown away with it: GNUPGHOME while this lives.
class GnupgHome {
public:
    GnupgHome() { qputenv("GNUPGHOME", QFile::encodeName(folder_.path())); }
    ~GnupgHome() { (void)run(QStringLiteral("gpgconf --kill all")); }
    Q_DISABLE_COPY_MOVE(GnupgHome)

    /// Runs a command, words parted by blanks, with `input`; its standard output.
    static QByteArray run(const QString& command, const QByteArray& input = {})
    {
        QStringList words = command.split(u' ');
        QProcess process;
        process.start(words.takeFirst(), words);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            qWarning("%s: %s", qPrintable(command), process.readAllStandardError().constData());
        return process.readAllStandardOutput();
    }

    /// gpg with an empty passphrase; `arguments` parted by blanks.
    static QByteArray gpg(const char* arguments, const QByteArray& input = {})
    {
        return run(QStringLiteral("gpg --batch --quiet --yes --pinentry-mode loopback --passphrase= ") +
                       QLatin1String(arguments),
                   input);
    }

    [[nodiscard]] QString file(const char* name) const { return folder_.filePath(QLatin1String(name)); }

    void write(const char* name, const QByteArray& bytes) const
    {
        QFile to(file(name));
        if (!to.open(QIODevice::WriteOnly) || to.write(bytes) != bytes.size())
            qWarning("%s cannot be written", name);
    }

private:
    QTemporaryDir folder_{QDir::tempPath() + QStringLiteral("/keys-XXXXXX")}; // short: sockets lie in it
};

inline QByteArray pgpSigned(const QByteArray& part, const QByteArray& signature)
{
    return "Subject: s\r\nFrom: ada@example.org\r\nContent-Type: multipart/signed; micalg=pgp-sha256; "
           "protocol=\"application/pgp-signature\"; boundary=s\r\n\r\n--s\r\n" +
           part + "\r\n--s\r\nContent-Type: application/pgp-signature\r\n\r\n" + signature + "\r\n--s--\r\n";
}

inline QByteArray smimeSigned(const QByteArray& part, const QByteArray& signature)
{
    return "Subject: s\r\nFrom: ada@example.org\r\nContent-Type: multipart/signed; micalg=sha-256; "
           "protocol=\"application/pkcs7-signature\"; boundary=s\r\n\r\n--s\r\n" +
           part +
           "\r\n--s\r\nContent-Type: application/pkcs7-signature\r\nContent-Transfer-Encoding: "
           "base64\r\n\r\n" +
           signature.toBase64() + "\r\n--s--\r\n";
}

inline QByteArray pgpEncrypted(const QByteArray& armored)
{
    return "Subject: s\r\nFrom: ada@example.org\r\nContent-Type: multipart/encrypted; "
           "protocol=\"application/pgp-encrypted\"; boundary=e\r\n\r\n--e\r\n"
           "Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--e\r\nContent-Type: "
           "application/octet-stream\r\n\r\n" +
           armored + "\r\n--e--\r\n";
}

} // namespace mailtest
