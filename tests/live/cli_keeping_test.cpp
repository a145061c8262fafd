// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cli_at_server.h"
#include "live/mail_on_disk.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTest>

using live::CliAtServer;
using live::Mail;
using live::mailOnDisk;
using support::Outcome;
using namespace Qt::StringLiterals;

namespace {

QString sha256(const QByteArray& octets)
{
    return QString::fromLatin1(QCryptographicHash::hash(octets, QCryptographicHash::Sha256).toHex());
}

/// A file's content with the line ends of the wire.
QByteArray asOnTheWire(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().replace("\r\n", "\n").replace("\n", "\r\n")
                                          : QByteArray();
}

QStringList states(const Outcome& outcome)
{
    QStringList states;
    for (const QJsonObject& object : outcome.objects())
        states += u"%1 %2"_s.arg(object[u"number"].toInt()).arg(object[u"state"].toString());
    return states;
}

} // namespace

/// save and delete of the command line against Dovecot: what is kept is whole, and only what was named goes.
class CliKeepingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void savesEveryOctet();
    void savesAttachments();
    void deletesWhatIsNamed();
    void deletesOnlyWhatIsSaved();
};

void CliKeepingTest::savesEveryOctet()
{
    support::LiveServer server;
    if (!requireServer(server, u"dovecot"_s, {u"--messages"_s, u"60"_s}))
        return;
    const Mail mail = mailOnDisk(server);
    const CliAtServer cli(server);
    const Outcome outcome = cli.run("save TLS --all --to FOLDER/box --json --wire-log FOLDER/wire.log");
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.code, 0);
    const QList<QJsonObject> saved = outcome.objects();
    QCOMPARE(saved.size(), mail.size());
    for (const QJsonObject& object : saved) {
        const QByteArray octets = mail.value(object[u"number"].toInt());
        QCOMPARE(object[u"size"].toInteger(), octets.size());
        QCOMPARE(object[u"sha256"].toString(), sha256(octets));
        QVERIFY(object[u"path"].toString().startsWith(cli.path("box/")));
        QCOMPARE(asOnTheWire(object[u"path"].toString()), octets);
    }
    for (const char* part : {"box/cur", "box/new", "box/tmp"})
        QVERIFY2(QDir(cli.path(part)).exists(), part); // other programs read it as a Maildir
    QCOMPARE(QDir(cli.path("box/tmp")).entryList(QDir::Files | QDir::Hidden).size(), 0);
    QVERIFY(live::endsInQuit(cli.wireLog("wire.log")));
    QCOMPARE(mailOnDisk(server), mail);
}

void CliKeepingTest::savesAttachments()
{
    support::LiveServer server;
    if (!requireServer(server, u"dovecot"_s))
        return;
    const CliAtServer cli(server);
    const Outcome outcome = cli.run("save TLS 3 --attachments --to FOLDER/files --json");
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.code, 0);
    QFile file(cli.path("files/receipt-3.bin"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("Receipt for message 3\n").repeated(20));
}

void CliKeepingTest::deletesWhatIsNamed()
{
    support::LiveServer server;
    if (!requireServer(server, u"dovecot"_s, {u"--messages"_s, u"8"_s}))
        return;
    const CliAtServer cli(server);
    const QList<QJsonObject> rows = cli.run("list TLS --json").objects();
    QCOMPARE(rows.size(), 8);
    const QByteArray uid = rows[6][u"uid"].toString().toLatin1();
    const Outcome outcome =
        cli.run(("delete TLS 2 uid:" + uid + " --json --wire-log FOLDER/wire.log").constData());
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.code, 0);
    QCOMPARE(states(outcome), (QStringList{u"2 confirmed"_s, u"7 confirmed"_s}));
    QCOMPARE(mailOnDisk(server).keys(), (QList<int>{1, 3, 4, 5, 6, 8}));
    QVERIFY(live::endsInQuit(cli.wireLog("wire.log")));

    const Outcome again = cli.run("delete TLS 6"); // numbers are of this session: it is message 8 now
    QCOMPARE(again.code, 0);
    QCOMPARE(again.out, "Message 6 is deleted, and gone from the server\n"_ba);
    QCOMPARE(mailOnDisk(server).keys(), (QList<int>{1, 3, 4, 5, 6}));
}

void CliKeepingTest::deletesOnlyWhatIsSaved()
{
    support::LiveServer server;
    if (!requireServer(server, u"dovecot"_s, {u"--messages"_s, u"5"_s}))
        return;
    const CliAtServer cli(server);
    const QList<QJsonObject> saved = cli.run("save TLS 1 3 4 --to FOLDER/box --json").objects();
    QCOMPARE(saved.size(), 3);
    QFile damaged(saved[1][u"path"].toString());
    QVERIFY(damaged.open(QIODevice::Append));
    QVERIFY(damaged.putChar('x'));
    damaged.close();
    const Outcome outcome = cli.run("delete TLS --all --if-saved FOLDER/box --json");
    QCOMPARE(outcome.code, 0); // keeping what is not saved is what it was asked for
    QCOMPARE(states(outcome),
             (QStringList{u"1 confirmed"_s, u"2 kept"_s, u"3 kept"_s, u"4 confirmed"_s, u"5 kept"_s}));
    QVERIFY2(outcome.err.contains("no whole copy"), outcome.err.constData());
    QCOMPARE(mailOnDisk(server).keys(), (QList<int>{2, 3, 5}));
}

QTEST_GUILESS_MAIN(CliKeepingTest)
#include "cli_keeping_test.moc"
