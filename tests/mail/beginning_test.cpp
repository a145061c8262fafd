// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message_file.h"

#include <QTest>

using mail::Reading;
using mailtest::onTheWire;

namespace {

const QByteArray letter =
    "Subject: s\nContent-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: text/plain\n\nDear all,\n"
    "see the film.\n--m\nContent-Type: video/mp4; name=film.mp4\nContent-Transfer-Encoding: base64\n\n";

Reading beginning(const QByteArray& bytes, qint64 announced = -1)
{
    return mail::readBeginning(onTheWire(bytes), {.announced = announced});
}

} // namespace

/// Messages that come by TOP, piece after piece.
class BeginningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhenTheTextIsWhole()
    {
        const qsizetype inText = letter.indexOf("see the");
        const Reading cut = beginning(letter.first(inText), 30'000'000);
        QVERIFY(!cut.textWhole);
        QCOMPARE(cut.text.trimmed(), QStringLiteral("Dear all,"));
        QVERIFY(cut.attachments.isEmpty());
        const Reading whole = beginning(letter + "AAAA", 30'000'000);
        QVERIFY(whole.textWhole);
        QCOMPARE(whole.text.trimmed(), QStringLiteral("Dear all,\nsee the film."));
        QCOMPARE(whole.attachments.size(), 1);
        QCOMPARE(whole.attachments[0].name, QStringLiteral("film.mp4"));
        QCOMPARE(whole.attachments[0].damage, mail::Attachment::Damage::Cut);
    }

    void tellsHowMuchIsMissing()
    {
        QCOMPARE(beginning(letter, 30'000'000).missing, 30'000'000 - onTheWire(letter).size());
        QCOMPARE(beginning(letter).missing, -1);
        const QByteArray all = letter + "AAAA\n--m--\n";
        QCOMPARE(beginning(all, onTheWire(all).size()).missing, 0);
        QVERIFY(!beginning(all, onTheWire(all).size()).damaged);
    }

    void knowsAPlainLetterOnlyByItsSize()
    {
        const QByteArray plain = "Subject: s\n\nhello\n";
        QVERIFY(!beginning(plain, 1'000).textWhole);
        QVERIFY(beginning(plain, onTheWire(plain).size()).textWhole);
        QVERIFY(beginning(plain).textWhole);
    }

    void nothingIsMissingWhereAllCameAndNothingIsText()
    {
        const QByteArray picture = "Content-Type: image/png; name=a.png\n\nPNG\n";
        QVERIFY(beginning(picture, onTheWire(picture).size()).textWhole);
        QVERIFY(!beginning(picture, 5'000).textWhole);
    }

    void isContentWithThePlainOneOfTwo()
    {
        const QByteArray both =
            "Content-Type: multipart/alternative; boundary=a\n\n--a\n\nhello\n--a\nContent-Type: "
            "text/html\n\n<p>h";
        const Reading reading = beginning(both, 5'000);
        QVERIFY(reading.textWhole);
        QVERIFY(!reading.passages[0].pagesWhole);
    }

    void neverGoesBack()
    {
        const QByteArray all = onTheWire(letter + QByteArray("QUFB\n").repeated(50) + "--m--\n");
        bool whole = false;
        for (qsizetype size = 0; size <= all.size(); size += 7) {
            const Reading reading = mail::readBeginning(all.first(size), {.announced = all.size()});
            QVERIFY2(reading.textWhole || !whole, QByteArray::number(size));
            whole = reading.textWhole && !reading.text.isEmpty();
            QCOMPARE(reading.missing, all.size() - size);
        }
        QVERIFY(whole);
    }

    void takesTheCharsetThePersonChose()
    {
        const QByteArray russian =
            "Subject: \xF0\xD2\xC9\nContent-Type: text/plain; charset=iso-8859-1\n\n\xF0\xD2\xC9\n";
        QCOMPARE(mail::readBeginning(russian).text, QStringLiteral("ðÒÉ\n"));
        const Reading chosen = mail::readBeginning(russian, {.charset = "koi8-r"});
        QCOMPARE(chosen.text, QStringLiteral("При\n"));
        QCOMPARE(chosen.summary.subject, QStringLiteral("При"));
    }

    void readsRawHeadersInTheCharsetOfTheBody()
    {
        const QByteArray message = "Subject: \xF0\xD2\xC9\nContent-Type: multipart/mixed; boundary=m\n\n--m\n"
                                   "Content-Type: text/plain; charset=koi8-r\n\n\xF0\xD2\xC9\n--m--\n";
        QCOMPARE(mail::readBeginning(message).summary.subject, QStringLiteral("При"));
    }
};

QTEST_GUILESS_MAIN(BeginningTest)
#include "beginning_test.moc"
