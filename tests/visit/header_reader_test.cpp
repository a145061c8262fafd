// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/header_reader.h"

#include "visit/visit.h"

#include <QTest>

using visit::HeaderReader;

namespace {

QByteArray headerOf(int number)
{
    return "From: Counter <counter@example.org>\r\nSubject: letter " + QByteArray::number(number) +
           "\r\nMessage-ID: <" + QByteArray::number(number) + "@example.org>\r\n\r\n";
}

mailbox::MessageId idOf(int number)
{
    return {QByteArray::number(number), 0};
}

void give(HeaderReader& reader, int first, int count)
{
    for (int number = first; number < first + count; ++number)
        reader.add(idOf(number), headerOf(number));
}

/// What a person would see, in order.
QStringList subjectsOf(const std::vector<HeaderReader::Header>& headers)
{
    QStringList subjects;
    for (const HeaderReader::Header& header : headers)
        subjects.append(QString::fromLatin1(header.id.uid) + u':' + header.summary.subject);
    return subjects;
}

QStringList expected(int first, int count)
{
    QStringList subjects;
    for (int number = first; number < first + count; ++number)
        subjects.append(QStringLiteral("%1:letter %1").arg(number));
    return subjects;
}

} // namespace

class HeaderReaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAllInOrder()
    {
        HeaderReader reader;
        give(reader, 1, 5000);
        QCOMPARE(subjectsOf(reader.takeAll()), expected(1, 5000));
        QVERIFY(reader.isEmpty());
        QVERIFY(reader.takeAll().empty());
    }

    void readsFewWhereTheyAreAskedFor()
    {
        HeaderReader reader;
        give(reader, 1, 3);
        QVERIFY(!reader.isEmpty());
        QCOMPARE(subjectsOf(reader.takeRead()), expected(1, 3));
        QVERIFY(reader.isEmpty());
    }

    /// What is taken early, in whatever pieces, and what is left for the end make the whole, in order.
    void keepsTheOrderOverPieces()
    {
        HeaderReader reader;
        QStringList subjects;
        for (int round = 0; round < 40; ++round) {
            give(reader, round * 77, 77);
            subjects += subjectsOf(reader.takeRead());
        }
        subjects += subjectsOf(reader.takeAll());
        QCOMPARE(subjects, expected(0, 40 * 77));
    }

    void saysWhichAreMissing()
    {
        HeaderReader reader;
        reader.add(idOf(1), "\r\n");
        reader.add(idOf(2), headerOf(2));
        const auto headers = reader.takeAll();
        QCOMPARE(headers.size(), std::size_t(2));
        QVERIFY(headers[0].missing);
        QVERIFY(headers[0].print.isEmpty());
        QVERIFY(!headers[1].missing);
        QCOMPARE(headers[1].print, visit::printOf(mail::summarize(headerOf(2))));
    }

    void mayGoWhileHeadersAreRead()
    {
        for (int round = 0; round < 20; ++round) {
            HeaderReader reader;
            give(reader, 1, 1000);
        }
        HeaderReader after; // the threads are free again
        give(after, 1, 500);
        QCOMPARE(subjectsOf(after.takeAll()), expected(1, 500));
    }
};

QTEST_APPLESS_MAIN(HeaderReaderTest)
#include "header_reader_test.moc"
