// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include <QtTest>

using account::Encryption;
using account::Mechanism;
using cli::Arguments;
using cli::Command;

class ArgumentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void optionsMayStandAnywhere_data();
    void optionsMayStandAnywhere();
    void everyWayToSignOnIsKnown();
    void everyCommandIsKnown_data();
    void everyCommandIsKnown();
    void howToEncryptAndToSignOn();
    void otherOptionsAreTaken();
    void nonsenseIsToldInOneSentence_data();
    void nonsenseIsToldInOneSentence();
    void errorsAreJsonWhenAskedFor();
};

static QStringList words(const QString& line)
{
    return line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

void ArgumentsTest::optionsMayStandAnywhere_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("before") << QStringLiteral("--json --to box save pops://a@b 1 2");
    QTest::newRow("after") << QStringLiteral("save pops://a@b 1 2 --to box --json");
    QTest::newRow("between") << QStringLiteral("save --json pops://a@b --to=box 1 2");
}

void ArgumentsTest::optionsMayStandAnywhere()
{
    QFETCH(QString, line);
    const auto arguments = cli::parseArguments(words(line));
    QVERIFY(arguments);
    QCOMPARE(arguments->command, Command::Save);
    QCOMPARE(arguments->url, QStringLiteral("pops://a@b"));
    QCOMPARE(arguments->names, words(QStringLiteral("1 2")));
    QCOMPARE(arguments->to, QStringLiteral("box"));
    QVERIFY(arguments->json);
}

void ArgumentsTest::everyWayToSignOnIsKnown()
{
    for (const char* way : {"auto", "user", "apop", "plain", "login", "cram-md5", "scram-sha-1",
                            "scram-sha-256", "xoauth2", "oauthbearer", "external"}) {
        const QString name = QString::fromLatin1(way);
        const auto arguments =
            cli::parseArguments(words(QStringLiteral("stat pops://a@b --auth %1").arg(name)));
        QVERIFY2(arguments && arguments->mechanism, way);
        QCOMPARE(account::nameOf(*arguments->mechanism), name);
    }
}

void ArgumentsTest::everyCommandIsKnown_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Command>("command");
    QTest::newRow("stat") << QStringLiteral("stat pops://a@b") << Command::Stat;
    QTest::newRow("list") << QStringLiteral("list pops://a@b") << Command::List;
    QTest::newRow("show") << QStringLiteral("show pops://a@b uid:7") << Command::Show;
    QTest::newRow("save all") << QStringLiteral("save pops://a@b --all --to box") << Command::Save;
    QTest::newRow("save attachments")
        << QStringLiteral("save pops://a@b 1 --attachments --to d") << Command::Save;
    QTest::newRow("delete") << QStringLiteral("delete pops://a@b 1 --if-saved box") << Command::Delete;
    QTest::newRow("delete all") << QStringLiteral("delete pops://a@b --all") << Command::Delete;
    QTest::newRow("parse") << QStringLiteral("parse a.eml b.eml") << Command::Parse;
    QTest::newRow("capa") << QStringLiteral("capa pops://a@b") << Command::Capa;
    QTest::newRow("help") << QStringLiteral("--help") << Command::Help;
    QTest::newRow("version") << QStringLiteral("--version") << Command::Version;
}

void ArgumentsTest::everyCommandIsKnown()
{
    QFETCH(QString, line);
    QFETCH(Command, command);
    const auto arguments = cli::parseArguments(words(line));
    QVERIFY2(arguments, arguments ? "" : qPrintable(arguments.error()));
    QCOMPARE(arguments->command, command);
}

void ArgumentsTest::howToEncryptAndToSignOn()
{
    const auto said = cli::parseArguments(words(QStringLiteral("stat pop://a@b --tls starttls --auth apop")));
    QCOMPARE(said->encryption, Encryption::StartTls);
    QCOMPARE(said->mechanism, Mechanism::Apop);
    const auto clear = cli::parseArguments(words(QStringLiteral("stat pop://a@b --tls none --auth user")));
    QCOMPARE(clear->encryption, Encryption::None);
    QCOMPARE(clear->mechanism, Mechanism::User);
    const auto implicit =
        cli::parseArguments(words(QStringLiteral("stat pop://a@b --tls implicit --auth auto")));
    QCOMPARE(implicit->encryption, Encryption::Implicit);
    QCOMPARE(implicit->mechanism, Mechanism::Auto);
    const auto unsaid = cli::parseArguments(words(QStringLiteral("stat pop://a@b")));
    QVERIFY2(!unsaid->encryption && !unsaid->mechanism, "the address decides");
    QVERIFY(!unsaid->allowPlaintext);
}

void ArgumentsTest::otherOptionsAreTaken()
{
    const auto arguments = cli::parseArguments(words(QStringLiteral(
        "list pop://a@b --timeout 7 --ca-file ca.pem --wire-log log --password-stdin --allow-plaintext")));
    QCOMPARE(arguments->timeoutSeconds, 7);
    QCOMPARE(arguments->caFile, QStringLiteral("ca.pem"));
    QCOMPARE(arguments->wireLog, QStringLiteral("log"));
    QVERIFY(arguments->passwordFromStdin);
    QVERIFY(arguments->allowPlaintext);
}

void ArgumentsTest::nonsenseIsToldInOneSentence_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* line, const char* part) {
        QTest::newRow(*line ? line : "(nothing)") << QString::fromLatin1(line) << QString::fromLatin1(part);
    };
    row("", "command is missing");
    row("fetch pops://a@b", "no command \"fetch\"");
    row("stat", "address");
    row("stat pops://a@b 1", "nothing else");
    row("show pops://a@b", "one message");
    row("show pops://a@b 1 2", "one message");
    row("save pops://a@b 1", "--to");
    row("save pops://a@b --to box", "--all");
    row("save pops://a@b --to box --all 1", "--all");
    row("save pops://a@b 1 --to=", "--to");
    row("save pops://a@b 1 --to box --if-saved box", "--if-saved does not go with save");
    row("delete pops://a@b", "--all");
    row("delete pops://a@b 1 --to box", "--to does not go with delete");
    row("delete pops://a@b 1 --if-saved=", "--if-saved needs a value");
    row("list pops://a@b --all", "--all does not go with list");
    row("list pops://a@b --attachments", "--attachments does not go");
    row("parse", "file");
    row("stat pops://a@b --timeout", "timeout");
    row("stat pops://a@b --timeout 0", "--timeout");
    row("stat pops://a@b --timeout -5", "--timeout");
    row("stat pops://a@b --timeout soon", "--timeout");
    row("stat pops://a@b --timeout 99999999999", "--timeout");
    row("stat pops://a@b --tls maybe", "--tls");
    row("stat pops://a@b --auth magic", "--auth");
    row("stat pops://a@b --auth kerberos", "cram-md5, scram-sha-1, scram-sha-256, xoauth2");
    row("stat pops://a@b --certificate me.pem", "--certificate and --key go together");
    row("stat pops://a@b --frobnicate", "frobnicate");
}

void ArgumentsTest::nonsenseIsToldInOneSentence()
{
    QFETCH(QString, line);
    QFETCH(QString, part);
    const auto arguments = cli::parseArguments(words(line));
    QVERIFY(!arguments);
    QVERIFY2(arguments.error().contains(part), qPrintable(arguments.error()));
}

void ArgumentsTest::errorsAreJsonWhenAskedFor()
{
    QVERIFY(cli::wantsJson(words(QStringLiteral("fetch --json"))));
    QVERIFY(!cli::wantsJson(words(QStringLiteral("fetch"))));
}

QTEST_APPLESS_MAIN(ArgumentsTest)
#include "arguments_test.moc"
