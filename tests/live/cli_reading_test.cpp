// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cli_at_server.h"
#include "live/mail_on_disk.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using live::CliAtServer;
using live::Mail;
using support::Outcome;
using namespace Qt::StringLiterals;

namespace {

constexpr int some = 60;

qint64 octetsOf(const Mail& mail)
{
    qint64 octets = 0;
    for (const QByteArray& message : mail)
        octets += message.size();
    return octets;
}

} // namespace

/// stat, list, show and capa of the command line against Dovecot.
class CliReadingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void stat_data();
    void stat();
    void statAsJson();
    void listForPeople();
    void listAsJson();
    void showForPeople();
    void showAsJson();
    void capa();
    void wireLogTellsAllButThePassword();
    void cleanupTestCase();

private:
    support::LiveServer server_;
    Mail mail_;
};

void CliReadingTest::initTestCase()
{
    qputenv("TZ", "UTC");
    if (requireServer(server_, u"dovecot"_s, {u"--messages"_s, QString::number(some)}))
        mail_ = live::mailOnDisk(server_);
}

void CliReadingTest::stat_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::newRow("TLS") << "stat TLS"_ba;
    QTest::newRow("STLS") << "stat STLS"_ba;
    QTest::newRow("TLS by option") << "--tls implicit stat TLS"_ba;
    QTest::newRow("STLS by option") << "--tls starttls stat STLS"_ba;
    QTest::newRow("APOP over TLS") << "stat --auth apop TLS"_ba;
    QTest::newRow("APOP in clear") << "stat CLEAR --tls none"_ba;
    QTest::newRow("allowed password in clear") << "stat --tls none --auth user --allow-plaintext CLEAR"_ba;
}

void CliReadingTest::stat()
{
    QFETCH(QByteArray, command);
    const Outcome outcome = CliAtServer(server_).run(command.constData());
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.out,
             "You have 60 messages totaling " + QByteArray::number(octetsOf(mail_)) + " bytes\n");
}

void CliReadingTest::statAsJson()
{
    const Outcome outcome = CliAtServer(server_).run("stat TLS --json");
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.objects().size(), 1);
    const QJsonObject count{{u"messages"_s, some}, {u"octets"_s, octetsOf(mail_)}};
    QCOMPARE(outcome.objects().first(), count);
}

void CliReadingTest::listForPeople()
{
    const Outcome outcome = CliAtServer(server_).run("list TLS");
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.code, 0);
    const QByteArrayList lines = outcome.out.trimmed().split('\n');
    QCOMPARE(lines.size(), some);
    for (const char* field :
         {"Schalter f\303\274r Pakete <pakete@example.test>", "Message 2 ", "2003-07-01 11:52"})
        QVERIFY2(lines[1].contains(field), lines[1].constData());
    QVERIFY(lines[1].trimmed().startsWith("2 "));
    QVERIFY(lines[59].startsWith("60 "));
}

void CliReadingTest::listAsJson()
{
    const Outcome outcome = CliAtServer(server_).run("list TLS --json");
    QCOMPARE(outcome.code, 0);
    const QList<QJsonObject> rows = outcome.objects();
    QCOMPARE(rows.size(), some);
    QSet<QString> uids;
    for (int number = 1; number <= some; ++number) {
        const QJsonObject row = rows[number - 1];
        QCOMPARE(row[u"number"].toInt(), number);
        QCOMPARE(row[u"size"].toInteger(), mail_.value(number).size());
        QCOMPARE(row[u"subject"].toString(), u"Message %1"_s.arg(number));
        uids.insert(row[u"uid"].toString());
    }
    QCOMPARE(uids.size(), some);
    QCOMPARE(rows[0][u"date"].toString(), u"2003-07-01T10:52:37Z"_s);
    const QJsonObject sender = rows[3][u"from"].toArray().first().toObject();
    QCOMPARE(sender[u"name"].toString(), u"郵便局"_s);
    QCOMPARE(sender[u"address"].toString(), u"post@example.test"_s);
}

void CliReadingTest::showForPeople()
{
    const Outcome outcome = CliAtServer(server_).run("show TLS 12");
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.out.contains("Subject: Message 12\n"), outcome.out.constData());
    QVERIFY2(outcome.out.endsWith("Message 12 has\n.\n..\n.one line\n...and another\n"),
             outcome.out.constData());
}

void CliReadingTest::showAsJson()
{
    const CliAtServer cli(server_);
    const QList<QJsonObject> rows = cli.run("list TLS --json").objects();
    QCOMPARE(rows.size(), some);
    const QByteArray uid = rows[12][u"uid"].toString().toLatin1();
    const Outcome outcome = cli.run(("show --json TLS uid:" + uid).constData());
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.objects().size(), 1);
    const QJsonObject message = outcome.objects().first();
    QCOMPARE(message[u"subject"].toString(), u"Message 13"_s);
    QVERIFY(message[u"text"].toString().startsWith(u"The receipt is attached."));
    const QJsonObject attachment = message[u"attachments"].toArray().first().toObject();
    QCOMPARE(attachment[u"name"].toString(), u"receipt-13.bin"_s);
    QCOMPARE(attachment[u"size"].toInteger(), QByteArray("Receipt for message 13\n").size() * 20);
    QVERIFY(cli.run("show --json TLS 7")
                .objects()
                .first()[u"text"]
                .toString()
                .contains(u"Le message 7 est resté à la poste.")); // ISO-8859-1
}

void CliReadingTest::capa()
{
    const Outcome outcome = CliAtServer(server_).run("capa TLS");
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.out.split('\n').contains("UIDL"), outcome.out.constData());
    QVERIFY2(outcome.out.split('\n').contains("PIPELINING"), outcome.out.constData());
}

void CliReadingTest::wireLogTellsAllButThePassword()
{
    const CliAtServer cli(server_);
    for (const char* command : {"list TLS", "stat STLS", "stat CLEAR --tls none", "show TLS 1",
                                "stat CLEAR --tls none --auth user --allow-plaintext"}) {
        QFile::remove(cli.path("wire.log"));
        QCOMPARE(cli.run((QByteArray(command) + " --wire-log FOLDER/wire.log").constData()).code, 0);
        const QByteArrayList lines = cli.wireLog("wire.log");
        QVERIFY2(live::endsInQuit(lines), lines.join('\n').constData());
        QVERIFY(lines.first().startsWith("S: +OK"));
        QVERIFY(!lines.join('\n').contains(server_.password().toUtf8()));
        QVERIFY(lines.contains("C: AUTH SCRAM-SHA-256 ***") || lines.contains("C: AUTH PLAIN ***") ||
                lines.contains("C: PASS ***") || lines.contains("C: APOP reader ***"));
    }
}

void CliReadingTest::cleanupTestCase()
{
    QCOMPARE(live::mailOnDisk(server_), mail_); // reading took nothing away
}

QTEST_GUILESS_MAIN(CliReadingTest)
#include "cli_reading_test.moc"
