// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/header_note.h"

#include <QTest>

namespace {

mail::Summary summary()
{
    mail::Summary summary;
    summary.subject = QStringLiteral("Grüße aus 東京");
    summary.from = {{QStringLiteral("Ada Bell"), QStringLiteral("ada@example.org")},
                    {{}, QStringLiteral("b@example.org")}};
    summary.to = {{QStringLiteral("Reader"), {}}};
    summary.date = QDateTime::fromMSecsSinceEpoch(-123'456, Qt::UTC);
    summary.messageId = "<1@example.org>";
    return summary;
}

QString drawn(const QList<mail::Address>& addresses)
{
    QString text;
    for (const mail::Address& one : addresses)
        text += one.name + u'<' + one.address + u'>';
    return text;
}

void compare(const mail::Summary& read, const mail::Summary& wanted)
{
    QCOMPARE(read.subject, wanted.subject);
    QCOMPARE(drawn(read.from), drawn(wanted.from));
    QCOMPARE(drawn(read.to), drawn(wanted.to));
    QCOMPARE(read.date, wanted.date);
    QCOMPARE(read.messageId, wanted.messageId);
}

} // namespace

class HeaderNoteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesBackAsItWas()
    {
        for (const mail::Summary& wanted : {summary(), mail::Summary()}) {
            const auto read = visit::summaryFrom(visit::noteOf(wanted));
            QVERIFY(read);
            compare(*read, wanted);
        }
    }

    void readsWhatEarlierVersionsWrote()
    {
        // Version 1: subject "S", one sender "N" <a@b>, nobody else, 2003-07-01T10:52:37Z, Message-ID "<i>".
        const QByteArray note = QByteArray::fromHex("01"
                                                    "00000001"
                                                    "53"
                                                    "00000001"
                                                    "00000001"
                                                    "4e"
                                                    "00000003"
                                                    "614062"
                                                    "00000000"
                                                    "01"
                                                    "000000f61d7e1508"
                                                    "00000003"
                                                    "3c693e");
        const auto read = visit::summaryFrom(note);
        QVERIFY(read);
        QCOMPARE(read->subject, QStringLiteral("S"));
        QCOMPARE(drawn(read->from), QStringLiteral("N<a@b>"));
        QCOMPARE(read->date.toString(Qt::ISODate), QStringLiteral("2003-07-01T10:52:37Z"));
        QCOMPARE(read->messageId, QByteArray("<i>"));
        QVERIFY(read->to.isEmpty());
    }

    void anyCutIsNoNote()
    {
        const QByteArray note = visit::noteOf(summary());
        for (qsizetype length = 0; length < note.size(); ++length)
            QVERIFY2(!visit::summaryFrom(note.first(length)), QByteArray::number(length).constData());
        QVERIFY(!visit::summaryFrom(note + '\0'));
        QVERIFY(!visit::summaryFrom("\2" + note.sliced(1)));
    }

    void aLieAboutALengthIsNoNote()
    {
        QByteArray note = visit::noteOf(summary());
        note.replace(1, 4, "\x7f\xff\xff\xff");
        QVERIFY(!visit::summaryFrom(note));
    }
};

QTEST_APPLESS_MAIN(HeaderNoteTest)
#include "header_note_test.moc"
