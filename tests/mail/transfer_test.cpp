// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/transfer.h"

#include <QTest>

namespace {

QByteArray decodedInPieces(const QByteArray& encoding, const QByteArray& text, qsizetype size)
{
    const auto decoder = mail::transferDecoder(encoding);
    QByteArray out;
    for (qsizetype at = 0; at < text.size(); at += size)
        out += decoder->decode(QByteArrayView(text).sliced(at, qMin(size, text.size() - at)));
    return out + decoder->finish();
}

} // namespace

class TransferTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodesHoweverItIsCut_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* name, const char* encoding, const QByteArray& text,
                            const QByteArray& bytes) {
            QTest::newRow(name) << QByteArray(encoding) << text << bytes;
        };
        row("base64", "base64", "aGVs\r\nbG8=\r\n", "hello");
        row("base64 in capitals", "BASE64", "aGVsbG8=", "hello");
        row("base64 without padding", "base64", "aGVsbG8", "hello");
        row("base64 with one letter left", "base64", "aGVsbG8hA", "hello!");
        row("base64 padded in mid-stream", "base64", "aGVsbG8=IHRoZXJl", "hello there");
        row("base64 with junk", "base64", "aG*Vs\tbG-8=", "hello");
        row("quoted-printable", "quoted-printable", "gr=C3=BC=\r\n=C3=9Fe\r\n",
            "gr\xC3\xBC\xC3\x9F"
            "e\r\n");
        row("quoted-printable, small letters", "quoted-printable", "=c3=bc", "\xC3\xBC");
        row("soft line end with blanks", "quoted-printable", "a= \t\r\nb", "ab");
        row("blanks at the line's end", "quoted-printable", "a  \t\r\nb ", "a\r\nb ");
        row("no escape", "quoted-printable", "1=2, =XY, =", "1=2, =XY, ");
        row("uuencoded", "x-uuencode", "begin 644 x\n%:&5L;&\\`\n`\nend\n", "hello");
        row("uuencoded, CR LF", "uuencode", "begin 644 x\r\n%:&5L;&\\`\r\n`\r\nend\r\n", "hello");
        row("uuencoded, words behind the end", "x-uuencode", "begin 644 x\n%:&5L;&\\`\nend\n%:&5L;&\\`\n",
            "hello");
        row("uuencoded without an end", "x-uuencode", "begin 644 x\n%:&5L;&\\`", "hello");
        row("uuencoded, begun again", "x-uuencode", "%:&5L;&\\`\nbegin 644 x\n%:&5L;&\\`\n", "hellohello");
        row("uuencoded, a line without measure", "x-uuencode",
            "begin 644 x\n" + QByteArray(1'000, '#') + "\n%:&5L;&\\`\nend\n", "hello");
        row("7bit", "7bit", "a=3D\r\n", "a=3D\r\n");
        row("unknown", "x-what", "abc", "abc");
    }

    void decodesHoweverItIsCut()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QByteArray, text);
        for (const qsizetype size :
             {qsizetype(1), qsizetype(2), qsizetype(3), qsizetype(7), qMax(text.size(), qsizetype(1))})
            QTEST(decodedInPieces(encoding, text, size), "bytes");
    }

    void decodesALineWithoutEnd()
    {
        const QByteArray text = QByteArray("=41").repeated(100'000);
        QCOMPARE(decodedInPieces("quoted-printable", text, 1000), QByteArray(100'000, 'A'));
    }

    void readsUnderscoreAsBlankInWords() { QCOMPARE(mail::fromQ("a_b=5F=4"), "a b_=4"); }
};

QTEST_GUILESS_MAIN(TransferTest)
#include "transfer_test.moc"
