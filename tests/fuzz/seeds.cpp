// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/seeds.h"

#include <QDirIterator>
#include <QFile>

namespace fuzz {

namespace {

const QByteArray header =
    "Received: from a by b; Tue, 1 Jul 2025 10:00:00 +0000\nAuthentication-Results: mx.example.org; spf=fail "
    "smtp.mailfrom=a@b.test; dkim=pass header.d=b.test\nFrom: =?utf-8?B?SsO8cmdlbg==?= <j@example.org>\nTo: "
    "a: b@c.test, \"D, E\" "
    "<d@e.test>;\nReply-To: x@y.test\nSubject: =?iso-8859-1?Q?Gr=FC=DFe?= =?utf-8?B?4oKs?=\nDate: Tue, 1 Jul "
    "2025 12:00:00 +0200 (CEST)\n";

QByteArray mixed(const QByteArray& part)
{
    return header +
           "Content-Type: multipart/mixed; boundary=\"b\"\n\npreamble\n--b\nContent-Type: text/plain; "
           "charset=utf-8; format=flowed\n\n"
           "one \ntwo\n> quoted\n-- \nme\n--b\n" +
           part + "\n--b--\nepilogue\n";
}

QByteArray calendar()
{
    return "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VTIMEZONE\r\nTZID:Z\r\nBEGIN:STANDARD\r\nDTSTART:"
           "19700101T000000\r\n"
           "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:"
           "STANDARD\r\nEND:VTIMEZONE\r\n"
           "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:x\\, "
           "y\r\nDTSTART;TZID=Z:20250701T120000\r\nDURATION:PT1H\r\nORGANIZER;CN=A:mailto:a@b.test\r\n"
           "ATTENDEE;PARTSTAT=ACCEPTED:mailto:c@d.test\r\nRRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3\r\nEND:"
           "VEVENT\r\nEND:VCALENDAR\r\n";
}

QByteArray tnef()
{
    return QByteArray::fromHex(
        "789f3e2201000206900000000000000000020f800600050000006865 6c6c6f14021080010002000000610061"
        "00");
}

QList<QByteArray> own()
{
    return {
        header + "\njust text\n",
        header + "Content-Type: text/html; charset=iso-2022-jp\nContent-Transfer-Encoding: "
                 "quoted-printable\n\n<p>a=20<b>\x1B$B$3\x1B(B</b>&amp;&#8364;=\n</p>",
        mixed("Content-Type: image/png; name*0*=utf-8''%C3%BC; name*1=.png\nContent-Disposition: attachment; "
              "filename=\"=?utf-8?Q?=C3=BC?=.png\"\n"
              "Content-ID: <a@b>\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"),
        mixed("Content-Type: multipart/alternative; boundary=c\n\n--c\n\nplain\n--c\nContent-Type: "
              "multipart/related; boundary=d\n\n--d\n"
              "Content-Type: text/html\n\n<img src=cid:a@b>\n--d--\n--c--"),
        mixed("Content-Type: message/rfc822\n\nSubject: inner\nContent-Type: multipart/digest; "
              "boundary=i\n\n--i\n\nSubject: d\n\nx\n--i--"),
        mixed("Content-Type: text/calendar; method=REQUEST\n\n" + calendar()),
        mixed("Content-Type: "
              "text/"
              "vcard\n\nBEGIN:VCARD\nVERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE:M=C3=BC=\n;J\nTEL;HOME:1\nEND:"
              "VCARD\n"),
        mixed("Content-Type: message/delivery-status\n\nReporting-MTA: dns; a\n\nFinal-Recipient: rfc822; "
              "b@c\nAction: failed\nStatus: 5.1.1\n"),
        mixed("Content-Type: message/disposition-notification\n\nDisposition: "
              "manual-action/MDN-sent-manually; displayed\n"),
        mixed("Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n" +
              tnef().toBase64()),
        mixed("Content-Type: multipart/signed; protocol=\"application/pgp-signature\"; "
              "boundary=s\n\n--s\n\nsigned\n--s\nContent-Type: "
              "application/pgp-signature\n\nx\n--s--"),
        header + "\nfile:\nbegin 644 a.txt\n%:&5L;&\\`\n`\nend\n=ybegin line=128 size=3 "
                 "name=b\n\x8b\x8c\x8d\n=yend size=3 crc32=352441c2\n",
        header + "\nbefore\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n- -- \nsigned\n"
                 "-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----\nbetween\n"
                 "-----BEGIN PGP MESSAGE-----\nCharset: utf-8\n\nAAAA\n-----END PGP MESSAGE-----\nbehind\n",
        mixed("Content-Type: application/octet-stream; name=smime.p7m\nContent-Transfer-Encoding: "
              "\"base-64\"\n\nBgkqhkiG9w0BBwI=\n"),
        header +
            "To: <<a@b.test>> C (d <e@f.test> \"g h@i.test\nContent-Type: multipart/mixed\n\nwords\n--b\n"
            "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nwords that say base64, and are\n"
            "--b\nContent-Type: text/plain; charset=utf-16\n\na\n--b-->\n",
        header + "Content-Type: text/plain; charset=gb2312\nContent-Transfer-Encoding: base64\n\nxOO6w6Oh\n",
    };
}

} // namespace

QList<QByteArray> seeds(const QStringList& folders)
{
    QList<QByteArray> list = own();
    for (const QString& folder : folders) {
        QDirIterator files(folder, {QStringLiteral("*.eml")}, QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                list.append(file.read(200'000));
        }
    }
    return list;
}

} // namespace fuzz
