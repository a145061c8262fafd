// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include <QFile>
#include <QJsonArray>
#include <QtTest>

using support::Counter;
using support::Outcome;

/// stat, list, show, capa and parse: what takes nothing away.
class ReadingCommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void statSpeaksTheBooksSentence();
    void statAsJson();
    void listInColumns();
    void listAsJson();
    void showForPeople();
    void showAsJson();
    void showByUid();
    void capaTellsWhatTheServerCan();
    void parseGoesOnAfterABadFile();
    void parseAsJson();
    void theWireLogHoldsNoPassword();
    void theLinkMayBeginInClear();
    void usageAndVersion();
};

static QString text(const QJsonObject& object, const char* key)
{
    return object[QLatin1String(key)].toString();
}

void ReadingCommandsTest::statSpeaksTheBooksSentence()
{
    Counter counter;
    QVERIFY(counter.works());
    qint64 octets = 0;
    for (const practice::Message& message : support::letters())
        octets += message.octets;
    const Outcome outcome = counter.run("stat URL");
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out, "You have 3 messages totaling " + QByteArray::number(octets) + " bytes\n");
    QVERIFY(counter.heardQuit());
}

void ReadingCommandsTest::statAsJson()
{
    practice::Options options;
    options.messages = std::vector{practice::messageFromText("x", "Subject: x\n\nx\n")};
    Counter counter(std::move(options));
    const Outcome outcome = counter.run("--json stat URL");
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out, "{\"messages\":1,\"octets\":17}\n");
    QCOMPARE(counter.run("stat URL").out, "You have 1 message totaling 17 bytes\n");
}

void ReadingCommandsTest::listInColumns()
{
    Counter counter;
    const Outcome outcome = counter.run("list URL");
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.code, 0);
    const QList<QByteArray> lines = outcome.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].contains("Ada <ada@example.org>  Gr\u00fc\u00dfe     2003-07-01 10:52"),
             lines[0].constData());
    QCOMPARE(lines[1].indexOf("The file"), lines[0].indexOf("Gr\u00fc\u00dfe"));
    QVERIFY(counter.heardQuit());
}

void ReadingCommandsTest::listAsJson()
{
    Counter counter;
    const QList<QJsonObject> rows = counter.run("list URL --json").objects();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0].keys().join(QLatin1Char(' ')), QStringLiteral("date from number size subject to uid"));
    QCOMPARE(rows[0][QLatin1String("number")].toInt(), 1);
    QCOMPARE(rows[0][QLatin1String("size")].toInteger(), support::letters().front().octets);
    QCOMPARE(text(rows[0], "uid"), QStringLiteral("one"));
    QCOMPARE(text(rows[0], "subject"), QStringLiteral("Gr\u00fc\u00dfe"));
    QCOMPARE(text(rows[0], "date"), QStringLiteral("2003-07-01T10:52:37Z"));
    const QJsonObject sender = rows[0][QLatin1String("from")].toArray().first().toObject();
    QCOMPARE(text(sender, "name"), QStringLiteral("Ada"));
    QCOMPARE(text(sender, "address"), QStringLiteral("ada@example.org"));
    QVERIFY2(rows[2][QLatin1String("date")].isNull(), "a message without a date has none");
}

void ReadingCommandsTest::showForPeople()
{
    Counter counter;
    const Outcome outcome = counter.run("show URL 1");
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out, "From: Ada <ada@example.org>\n"
                          "To: guest@example.org\n"
                          "Date: 2003-07-01 10:52\n"
                          "Subject: Gr\u00fc\u00dfe\n"
                          "\n"
                          "See you at the \u241b[31mcounter.\n"
                          ".\n"
                          "A line behind a dot.\n");
    QVERIFY(counter.heardQuit());
}

void ReadingCommandsTest::showAsJson()
{
    Counter counter;
    const QList<QJsonObject> objects = counter.run("show URL 2 --json").objects();
    QCOMPARE(objects.size(), 1);
    QCOMPARE(objects[0].keys().join(QLatin1Char(' ')),
             QStringLiteral("attachments date file from html subject text to"));
    const QJsonObject attachment = objects[0][QLatin1String("attachments")].toArray().first().toObject();
    QCOMPARE(attachment.keys().join(QLatin1Char(' ')), QStringLiteral("name sha256 size type"));
    QVERIFY(text(objects[0], "text").startsWith(QLatin1String("Here it is.")));
}

void ReadingCommandsTest::showByUid()
{
    Counter counter;
    QVERIFY(counter.run("show URL two/../x").out.contains("Subject: The file"));
    QVERIFY(counter.run("show URL uid:three").out.contains("Subject: Lone"));
    const Outcome nothing = counter.run("show URL 4");
    QCOMPARE(nothing.code, 69);
    QVERIFY(nothing.err.contains("no message 4"));
}

void ReadingCommandsTest::capaTellsWhatTheServerCan()
{
    Counter counter;
    const Outcome outcome = counter.run("capa URL");
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.out.split('\n').contains("UIDL"));
    const QList<QJsonObject> objects = counter.run("capa URL --json").objects();
    QCOMPARE(objects.size(), 1);
    QVERIFY(objects[0][QLatin1String("capabilities")].toArray().contains(QStringLiteral("TOP")));
    QVERIFY(counter.heardQuit());
}

void ReadingCommandsTest::parseGoesOnAfterABadFile()
{
    const QTemporaryDir folder;
    const QString good = folder.filePath(QStringLiteral("good.eml"));
    QFile file(good);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Subject: Still here\n\ntext\n");
    file.close();
    const QString missing = folder.filePath(QStringLiteral("missing.eml"));
    const Outcome outcome = support::runProgram({QStringLiteral("parse"), missing, good});
    QCOMPARE(outcome.code, 64);
    QVERIFY(outcome.err.contains("missing.eml"));
    QVERIFY(outcome.out.contains("Subject: Still here"));
}

void ReadingCommandsTest::parseAsJson()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.eml"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("From: a@example.org\nSubject: x\n\nodd but whole");
    file.close();
    const Outcome outcome = support::runProgram({QStringLiteral("--json"), QStringLiteral("parse"), path});
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.code, 0);
    QCOMPARE(text(outcome.objects().first(), "file"), path);
    QCOMPARE(text(outcome.objects().first(), "subject"), QStringLiteral("x"));
}

void ReadingCommandsTest::theWireLogHoldsNoPassword()
{
    Counter counter;
    QCOMPARE(counter.run("stat URL --wire-log FOLDER/wire.log").code, 0);
    QFile log(counter.path("wire.log"));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray lines = log.readAll();
    QVERIFY(lines.contains("C: USER guest\n"));
    QVERIFY(lines.contains("C: QUIT\n"));
    QVERIFY(!lines.contains(counter.server().password().reveal()));
}

void ReadingCommandsTest::theLinkMayBeginInClear()
{
    practice::Options options;
    options.implicitTls = false;
    options.offerStls = true;
    Counter counter(std::move(options));
    QCOMPARE(counter.run("stat URL").code, 0);
    QVERIFY(counter.server().heard().contains("STLS"));
}

void ReadingCommandsTest::usageAndVersion()
{
    QVERIFY(support::runProgram({QStringLiteral("--help")}).out.startsWith("Usage: restante-cli"));
    QVERIFY(support::runProgram({QStringLiteral("--version")}).out.startsWith("restante-cli "));
    const Outcome wrong = support::runProgram({QStringLiteral("--json"), QStringLiteral("fetch")});
    QCOMPARE(wrong.code, 64);
    QCOMPARE(text(wrong.error(), "kind"), QStringLiteral("usage"));
}

QTEST_GUILESS_MAIN(ReadingCommandsTest)
#include "reading_commands_test.moc"
