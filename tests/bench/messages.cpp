// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/messages.h"

#include <QFile>
#include <QRandomGenerator>

namespace bench {

namespace {

QByteArray transport(int n)
{
    QByteArray lines;
    for (int hop = 0; hop < 4; ++hop) {
        lines += "Received: from mail" + QByteArray::number(n % 97) +
                 ".example.net (mail.example.net [192.0.2." + QByteArray::number(n % 250) + "])\r\n\tby mx" +
                 QByteArray::number(hop) + ".example.org (Postfix) with ESMTPS id 4T" +
                 QByteArray::number(n * 7919 + hop, 16) +
                 "\r\n\tfor <reader@example.org>; Tue, 25 Nov 2025 09:" + QByteArray::number(10 + n % 50) +
                 ":0" + QByteArray::number(hop) + " +0000 (UTC)\r\n";
    }
    return lines +
           "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.net; "
           "s=s1;\r\n\th=from:to:subject:date;"
           " bh=" +
           QByteArray(43, char('A' + n % 26)) + "=;\r\n\tb=" + QByteArray(300, char('a' + n % 26)) +
           "\r\nReturn-Path: <bounce-" + QByteArray::number(n) + "@example.net>\r\n";
}

/// Every third subject is plain, every third base64, every third quoted-printable: about what a mailbox
/// holds.
QByteArray subject(int n)
{
    const QString words = QStringLiteral("Größe und Länge der Sendung Nummer %1").arg(n);
    switch (n % 3) {
    case 0: return "Minutes of the meeting number " + QByteArray::number(n);
    case 1: return "=?utf-8?B?" + words.toUtf8().toBase64() + "?=";
    default:
        return "=?iso-8859-1?Q?" + words.toLatin1().toPercentEncoding(" ", {}, '=').replace(' ', '_') + "?=";
    }
}

} // namespace

QList<QByteArray> headerBlocks(int count)
{
    QList<QByteArray> blocks;
    for (int n = 0; n < count; ++n) {
        blocks +=
            transport(n) + "Message-ID: <" + QByteArray::number(n * 104729, 16) +
            "@example.net>\r\nDate: Tue, 25 Nov 2025 10:" + QByteArray::number(10 + n % 50) +
            ":37 +0100\r\nFrom: =?utf-8?Q?J=C3=BCrgen_Gro=C3=9F?= <juergen@example.net>\r\nTo: \"Reader, A.\""
            " <reader@example.org>, team@example.org\r\nSubject: " +
            subject(n) + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b1_" +
            QByteArray::number(n, 16) + "\"\r\nList-Unsubscribe: <https://example.net/u/" +
            QByteArray::number(n) +
            ">\r\nX-Mailer: Example Mailer 4.2\r\nX-Spam-Status: No, score=-1.2\r\n\r\n";
    }
    return blocks;
}

bool writeMessage(const QString& path, qint64 octets, int attachments)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    bool right =
        file.write(
            "From: a@example.net\r\nTo: b@example.org\r\nSubject: large\r\nDate: Tue, 25 Nov 2025 10:00:00 "
            "+0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=frontier\r\n\r\n"
            "--frontier\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe files you asked for.\r\n") > 0;
    QRandomGenerator random(1);
    QByteArray block;
    for (int line = 0; line < 1000; ++line) {
        QByteArray bytes(57, '\0');
        for (char& c : bytes)
            c = char(random.generate());
        block += bytes.toBase64() + "\r\n";
    }
    for (int n = 0; n < attachments; ++n) {
        right =
            right &&
            file.write(
                "--frontier\r\nContent-Type: application/octet-stream; name=file" + QByteArray::number(n) +
                ".bin\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment\r\n\r\n") > 0;
        for (qint64 left = octets / attachments; left > 0 && right; left -= block.size())
            right = file.write(block) == block.size();
    }
    return right && file.write("--frontier--\r\n") > 0;
}

} // namespace bench
