// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QtTest>

using support::Counter;
using support::Outcome;

class SavingCommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyOctetIsAccountedFor();
    void aSecondRunFetchesNothingAgain();
    void aMessageTheServerKeepsBackCostsItselfOnly();
    void aNumberThatIsNotThereCostsItselfOnly();
    void aFolderThatCannotBeMadeIsTold();
    void attachmentsStayInTheirFolder();
};

static QByteArray sha256(const QByteArray& octets)
{
    return QCryptographicHash::hash(octets, QCryptographicHash::Sha256).toHex();
}

static QStringList namesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

void SavingCommandsTest::everyOctetIsAccountedFor()
{
    Counter counter;
    QVERIFY(counter.works());
    const Outcome outcome = counter.run("save URL --all --to FOLDER/box --json");
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.code, 0);
    const QList<QJsonObject> objects = outcome.objects();
    const auto sent = support::letters();
    QCOMPARE(objects.size(), qsizetype(sent.size()));
    for (qsizetype i = 0; i < objects.size(); ++i) {
        const QByteArray octets = support::octetsOf(sent[size_t(i)]);
        QCOMPARE(objects[i].keys().join(QLatin1Char(' ')), QStringLiteral("number path sha256 size uid"));
        QCOMPARE(objects[i][QLatin1String("number")].toInt(), i + 1);
        QCOMPARE(objects[i][QLatin1String("uid")].toString().toLatin1(), sent[size_t(i)].uid);
        QCOMPARE(objects[i][QLatin1String("size")].toInteger(), octets.size());
        QCOMPARE(objects[i][QLatin1String("sha256")].toString().toLatin1(), sha256(octets));
        QVERIFY(QFile::exists(objects[i][QLatin1String("path")].toString()));
    }
    QCOMPARE(namesIn(counter.path("box/new")).size(), 3);
    QVERIFY(counter.heardQuit());
}

void SavingCommandsTest::aSecondRunFetchesNothingAgain()
{
    Counter counter;
    const QByteArray first = counter.run("save URL --all --to FOLDER/box --json").out;
    const qsizetype fetched = counter.server().heard().count("RETR 1");
    QCOMPARE(fetched, 1);
    const Outcome again = counter.run("save URL --all --to FOLDER/box --json");
    QCOMPARE(again.code, 0);
    QCOMPARE(again.out, first);
    QCOMPARE(counter.server().heard().count("RETR 1"), fetched);
    QCOMPARE(namesIn(counter.path("box/new")).size(), 3);
}

void SavingCommandsTest::aMessageTheServerKeepsBackCostsItselfOnly()
{
    practice::Options options;
    options.messages = support::letters();
    options.messages->at(1).refuses = true;
    Counter counter(std::move(options));
    const Outcome outcome = counter.run("save URL --all --to FOLDER/box --json");
    QCOMPARE(outcome.code, 69);
    QCOMPARE(outcome.objects().size(), 2);
    QCOMPARE(outcome.error()[QLatin1String("kind")].toString(), QStringLiteral("refused"));
    QVERIFY(counter.heardQuit());
}

void SavingCommandsTest::aNumberThatIsNotThereCostsItselfOnly()
{
    Counter counter;
    const Outcome outcome = counter.run("save URL 9 1 --to FOLDER/box");
    QCOMPARE(outcome.code, 69);
    QVERIFY(outcome.err.contains("no message 9"));
    QCOMPARE(namesIn(counter.path("box/new")).size(), 1);
}

void SavingCommandsTest::aFolderThatCannotBeMadeIsTold()
{
    Counter counter;
    const Outcome outcome = counter.run("save URL 1 --to FOLDER/ca.pem/box --json");
    QCOMPARE(outcome.code, 73);
    QCOMPARE(outcome.error()[QLatin1String("kind")].toString(), QStringLiteral("disk"));
}

void SavingCommandsTest::attachmentsStayInTheirFolder()
{
    Counter counter;
    for (int i = 0; i < 2; ++i) {
        const Outcome outcome = counter.run("save URL --all --attachments --to FOLDER/files --json");
        QCOMPARE(outcome.err, QByteArray());
        QCOMPARE(outcome.code, 0);
        const QList<QJsonObject> objects = outcome.objects();
        QCOMPARE(objects.size(), 1);
        QFile file(objects[0][QLatin1String("path")].toString());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.startsWith("dangerous name"));
        QCOMPARE(objects[0][QLatin1String("sha256")].toString().toLatin1(), sha256(content));
        QCOMPARE(objects[0][QLatin1String("size")].toInteger(), content.size());
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOwner)));
    }
    QCOMPARE(namesIn(counter.path("files")),
             (QStringList{QStringLiteral("notes (2).txt"), QStringLiteral("notes.txt")}));
}

QTEST_GUILESS_MAIN(SavingCommandsTest)
#include "saving_commands_test.moc"
