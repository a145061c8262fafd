// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include <QDirIterator>
#include <QProcess>
#include <QTcpServer>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using support::Counter;
using support::Outcome;

/// What goes wrong: an exit code of the contract, a sentence or an object on standard error, nothing on
/// standard output.
class FailuresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beforeAnySocket_data();
    void beforeAnySocket();
    void aRefusedPasswordEndsWithQuit();
    void aCertificateThatNobodyTrusts();
    void aPasswordDoesNotCrossAClearLink();
    void unlessThePersonSaysSo();
    void nobodyListens();
    void aSilentServer();
    void noPasswordAndNoTerminal();
    void anUnwritableOutputStillEndsWithQuit();
    void aSignalStillEndsWithQuit();
    void onlyOneVisitsAMailbox();
};

static QString kind(const Outcome& outcome)
{
    return outcome.error()[QLatin1String("kind")].toString();
}

void FailuresTest::beforeAnySocket_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code");
    const auto row = [](const char* words, int code) {
        QTest::newRow(words) << QString::fromLatin1(words) << code;
    };
    row("stat http://me@localhost", 64);
    row("stat pops://me@", 64);
    row("stat pops://localhost", 64);
    row("stat pops://me%0d%0aDELE@localhost", 64);
    row("stat pops://me@localhost --ca-file /nowhere/ca.pem", 64);
    row("stat pops://me@localhost --auth kerberos", 64);
    row("stat pops://me@localhost --wire-log /nowhere/log", 73);
}

void FailuresTest::beforeAnySocket()
{
    QFETCH(QString, words);
    QFETCH(int, code);
    QStringList all = words.split(QLatin1Char(' '));
    all += {QStringLiteral("--json"), QStringLiteral("--password-stdin")};
    const Outcome outcome = support::runProgram(all, "secret\n");
    QCOMPARE(outcome.code, code);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(!kind(outcome).isEmpty(), outcome.err.constData());
}

void FailuresTest::aRefusedPasswordEndsWithQuit()
{
    Counter counter;
    QVERIFY(counter.works());
    counter.setPassword("wrong-secret");
    const Outcome outcome = counter.run("list URL --json");
    QCOMPARE(outcome.code, 77);
    QCOMPARE(kind(outcome), QStringLiteral("refused"));
    QVERIFY(!outcome.error()[QLatin1String("server")].toString().isEmpty());
    QVERIFY(!outcome.err.contains("wrong-secret"));
    QVERIFY(counter.heardQuit());
}

void FailuresTest::aCertificateThatNobodyTrusts()
{
    practice::Options options;
    options.flaw = practice::Flaw::OtherHost;
    Counter counter(std::move(options));
    const Outcome outcome = counter.run("list URL --json");
    QCOMPARE(outcome.code, 77);
    QCOMPARE(kind(outcome), QStringLiteral("insecure"));
    QVERIFY(!counter.server().heard().contains("USER guest"));
}

void FailuresTest::aPasswordDoesNotCrossAClearLink()
{
    practice::Options options;
    options.implicitTls = false;
    Counter counter(std::move(options));
    const Outcome outcome = counter.run("stat URL --tls none --json");
    QCOMPARE(outcome.code, 77);
    QCOMPARE(kind(outcome), QStringLiteral("insecure"));
    QVERIFY(!counter.server().heard().contains("PASS ***"));
    QVERIFY(counter.heardQuit());
}

void FailuresTest::unlessThePersonSaysSo()
{
    practice::Options options;
    options.implicitTls = false;
    Counter counter(std::move(options));
    QCOMPARE(counter.run("stat URL --tls none --allow-plaintext").code, 0);
    QVERIFY(counter.heardQuit());
}

void FailuresTest::nobodyListens()
{
    QTcpServer server; // its port is free again as soon as it is known
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QString url = QStringLiteral("pops://me@127.0.0.1:%1").arg(server.serverPort());
    server.close();
    const Outcome outcome =
        support::runProgram({QStringLiteral("stat"), url, QStringLiteral("--password-stdin")}, "secret\n");
    QCOMPARE(outcome.code, 69);
    QVERIFY(outcome.err.contains("refused the connection"));
}

void FailuresTest::aSilentServer()
{
    QTcpServer server; // accepts, and never says a word
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QString url = QStringLiteral("pop://me@127.0.0.1:%1").arg(server.serverPort());
    const Outcome outcome =
        support::runProgram({QStringLiteral("stat"), url, QStringLiteral("--password-stdin"),
                             QStringLiteral("--timeout"), QStringLiteral("1")},
                            "secret\n");
    QCOMPARE(outcome.code, 69);
    QVERIFY2(outcome.err.contains("silent"), outcome.err.constData());
}

void FailuresTest::noPasswordAndNoTerminal()
{
    const Outcome outcome = support::runProgram(
        {QStringLiteral("stat"), QStringLiteral("pops://me@localhost"), QStringLiteral("--password-stdin")});
    QCOMPARE(outcome.code, 64);
    QVERIFY(outcome.err.contains("There is no password for me@localhost."));
}

void FailuresTest::anUnwritableOutputStillEndsWithQuit()
{
    Counter counter;
    const QString command = QStringLiteral("exec %1 list %2 --password-stdin --ca-file %3 > /dev/full");
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"),
                {QStringLiteral("-c"),
                 command.arg(QStringLiteral(CLI_PROGRAM), counter.url(), counter.path("ca.pem"))});
    shell.write(counter.server().password().reveal() + '\n');
    shell.closeWriteChannel();
    QVERIFY(shell.waitForFinished(60'000));
    QCOMPARE(shell.exitCode(), 73);
    QVERIFY(counter.heardQuit());
}

void FailuresTest::aSignalStillEndsWithQuit()
{
#ifdef Q_OS_UNIX
    practice::Options options;
    options.messages = support::letters();
    // A message that goes on for longer than anybody waits.
    practice::Message endless;
    endless.uid = "endless";
    endless.octets = qint64(4) << 30;
    endless.open = [] { return [] { return QByteArray("0123456789abcde\r\n").repeated(1000); }; };
    options.messages->push_back(endless);
    Counter counter(std::move(options));
    QProcess process;
    process.start(QStringLiteral(CLI_PROGRAM),
                  {QStringLiteral("save"), counter.url(), QStringLiteral("--all"), QStringLiteral("--to"),
                   counter.path("box"), QStringLiteral("--password-stdin"), QStringLiteral("--ca-file"),
                   counter.path("ca.pem")});
    process.write(counter.server().password().reveal() + '\n');
    process.closeWriteChannel();
    QTRY_VERIFY_WITH_TIMEOUT(counter.server().heard().contains("RETR 4"), 30'000);
    QCOMPARE(::kill(pid_t(process.processId()), SIGTERM), 0);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 128 + SIGTERM);
    QVERIFY(process.readAllStandardOutput().count('\n') == 3);
#endif
}

void FailuresTest::onlyOneVisitsAMailbox()
{
    Counter counter;
    QVERIFY(counter.works());
    QProcess first; // waits for a password
    support::begin(first, {QStringLiteral("stat"), counter.url(), QStringLiteral("--password-stdin"),
                           QStringLiteral("--ca-file"), counter.path("ca.pem")});
    QVERIFY(first.waitForStarted());
    // Whoever holds an account has its folder open, or a lock file in it.
    const auto isIn = [&first] {
        const QString held = support::dataFolder();
        QDirIterator open(QStringLiteral("/proc/%1/fd").arg(first.processId()),
                          QDir::AllEntries | QDir::System);
        while (open.hasNext()) {
            if (QFile::symLinkTarget(open.next()).startsWith(held))
                return true;
        }
        QDirIterator locks(held, {QStringLiteral("lock")}, QDir::Files, QDirIterator::Subdirectories);
        return locks.hasNext();
    };
    QTRY_VERIFY(isIn());
    const Outcome second = counter.run("stat URL --json");
    QCOMPARE(second.code, 75);
    QCOMPARE(kind(second), QStringLiteral("locked"));
    QVERIFY2(second.err.contains("Another Restante"), second.err.constData());
    QCOMPARE(counter.run("stat pops://somebody@localhost:1").code, 69); // another mailbox is free
    first.write(counter.server().password().reveal() + '\n');
    QVERIFY(first.waitForFinished());
    QCOMPARE(first.exitCode(), 0);
    QCOMPARE(counter.run("stat URL").code, 0);
}

QTEST_GUILESS_MAIN(FailuresTest)
#include "failures_test.moc"
