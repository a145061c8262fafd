// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/transcript.h"

#include <QDir>
#include <QTest>

/// Plays every conversation in tests/data/pop3, whole and in pieces of 1, 2, 3 and 7 octets: the same
/// answers, the same events, the same end, and nothing more was said.
class TranscriptsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void plays_data();
    void plays();
};

void TranscriptsTest::plays_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("piece");
    const QDir folder(QStringLiteral(TEST_DATA "/pop3"));
    const QStringList names = folder.entryList({QStringLiteral("*.session")}, QDir::Files, QDir::Name);
    QVERIFY(names.size() >= 40);
    for (const QString& name : names) {
        for (const int piece : {0, 1, 2, 3, 7})
            QTest::addRow("%s in pieces of %d", qPrintable(name), piece) << folder.filePath(name) << piece;
    }
}

void TranscriptsTest::plays()
{
    QFETCH(QString, path);
    QFETCH(int, piece);
    const support::Transcript transcript = support::Transcript::load(path);
    const QString expected = transcript.expected().join(QLatin1Char('\n'));
    const QString played = transcript.played(piece).join(QLatin1Char('\n'));
    if (played != expected)
        qWarning("--- expected\n%s\n--- played\n%s", qPrintable(expected), qPrintable(played));
    QCOMPARE(played, expected);
}

QTEST_APPLESS_MAIN(TranscriptsTest)
#include "transcripts_test.moc"
