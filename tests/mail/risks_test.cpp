// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/charsets.h"
#include "mail/legacy_charset.h"
#include "message_file.h"

#include <QTest>

using mail::Attachment;
using mailtest::MessageFile;
using Risk = Attachment::Risk;

Q_DECLARE_METATYPE(Risk)

namespace {

const QByteArray elf = QByteArray("\x7F"
                                  "ELF\x02\x01\x01",
                                  7) +
                       QByteArray(9, '\0') + QByteArray("\x02\0\x3E\0", 4) + QByteArray(60, '\0');
const QByteArray png = QByteArray("\x89PNG\r\n\x1A\n", 8) + QByteArray(30, '\0');

mail::Reading quick(const QByteArray& message)
{
    const MessageFile file(message);
    return mail::readFile(file.path()).value_or(mail::Reading());
}

QByteArray attached(const QByteArray& type, const QByteArray& name, const QByteArray& bytes)
{
    return "Content-Type: multipart/mixed; boundary=m\n\n--m\n\nhi\n--m\nContent-Type: " + type +
           "\nContent-Disposition: attachment; "
           "filename*=utf-8''" +
           name.toPercentEncoding() + "\nContent-Transfer-Encoding: base64\n\n" + bytes.toBase64() +
           "\n--m--\n";
}

/// Base64 in lines, as programs write it.
QByteArray inLines(const QByteArray& bytes, const QByteArray& lineEnd)
{
    const QByteArray letters = bytes.toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < letters.size(); at += 76)
        lines += letters.mid(at, 76) + lineEnd;
    return lines;
}

} // namespace

class RisksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void warnsOfWhatRuns_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Risk>("risk");
        const auto row = [](const char* what, const QByteArray& type, const QByteArray& name,
                            const QByteArray& bytes,
                            Risk risk) { QTest::newRow(what) << type << name << bytes << risk; };
        row("a picture", "image/png", "a.png", png, Risk::None);
        row("a picture under its old name", "image/x-png", "a.png", png, Risk::None);
        row("text", "text/plain", "a.txt", "hello", Risk::None);
        row("nobody knows", "application/octet-stream", "a", "hello", Risk::None);
        row("a program", "application/octet-stream", "a.exe", "MZ", Risk::Runs);
        row("a program without a suffix", "application/octet-stream", "readme", elf, Risk::Runs);
        row("a script", "text/plain", "a.sh", "#!/bin/sh\n", Risk::Runs);
        row("a starter", "application/octet-stream", "a.desktop", "[Desktop Entry]\n", Risk::Runs);
        row("two suffixes", "image/jpeg", "photo.jpg.exe", "MZ", Risk::HidesSuffix);
        row("two suffixes far apart", "image/jpeg", "photo              .scr", "MZ", Risk::HidesSuffix);
        row("a suffix that runs backwards", "image/jpeg", "photo\xE2\x80\xAEgpj.exe", "MZ",
            Risk::HidesSuffix);
        row("two harmless suffixes", "application/gzip", "a.tar.gz", "\x1F\x8B", Risk::None);
        row("a program that says it is a picture", "image/png", "a.png", elf, Risk::Runs);
        row("a picture that says it is a document", "application/pdf", "a.pdf", png, Risk::OtherContent);
    }

    void warnsOfWhatRuns()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, bytes);
        const mail::Reading reading = quick(attached(type, name, bytes));
        QCOMPARE(reading.attachments.size(), 1);
        QTEST(reading.attachments[0].risk, "risk");
    }

    void tellsTheTypeOfTheContent()
    {
        QCOMPARE(quick(attached("application/octet-stream", "x", png)).attachments[0].content,
                 QStringLiteral("image/png"));
        QCOMPARE(quick(attached("application/octet-stream", "x", "")).attachments[0].content, QString());
    }

    /// What is large is not decoded only to be listed, and yet its size is right.
    void reckonsSizes()
    {
        for (const QByteArray& lineEnd : {QByteArray("\n"), QByteArray("\r\n")}) {
            for (const int octets : {6'000'000, 6'000'001, 6'000'002, 6'000'056, 6'000'057}) {
                const QByteArray message = "Content-Type: a/b; name=x" + lineEnd +
                                           "Content-Transfer-Encoding: base64" + lineEnd + lineEnd +
                                           inLines(QByteArray(octets, 'x'), lineEnd);
                const Attachment one = quick(message).attachments.value(0);
                QVERIFY(one.reckoned);
                QCOMPARE(one.octets, octets);
                QVERIFY(one.sha256.isEmpty());
            }
        }
    }

    void guessesByTheLanguage()
    {
        QCOMPARE(mail::legacyCharset(QLocale(QLocale::Russian)), "windows-1251");
        QCOMPARE(mail::legacyCharset(QLocale(QLocale::German)), "windows-1252");
        QCOMPARE(mail::guessed("\xCF\xF0\xE8", "CP1251"), QStringLiteral("При"));
        QCOMPARE(mail::guessed("\xC3\xA9", "CP1251"), QStringLiteral("é")); // valid UTF-8 is UTF-8
        QCOMPARE(mail::guessed("\xE9", "windows-1252"), QStringLiteral("é"));
    }
};

QTEST_GUILESS_MAIN(RisksTest)
#include "risks_test.moc"
