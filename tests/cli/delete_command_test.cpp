// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using support::Counter;
using support::Outcome;

class DeleteCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCommandIsThePersonsWord();
    void onlyWhatIsSavedGoes();
    void aUniqueIdUsedAgainKeepsTheMessage();
    void aDamagedCopyKeepsTheMessage();
    void withoutUniqueIdsNothingGoes();
    void aMessageThatIsNotThereIsTold();
};

void DeleteCommandTest::theCommandIsThePersonsWord()
{
    Counter counter;
    QVERIFY(counter.works());
    const Outcome outcome = counter.run("delete URL 1 three --json");
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.states(), QStringLiteral("1 confirmed, 3 confirmed"));
    QCOMPARE(outcome.objects().first().keys().join(QLatin1Char(' ')), QStringLiteral("number state uid"));
    QCOMPARE(counter.server().uids(), std::vector<QByteArray>{"two/../x"});
}

void DeleteCommandTest::onlyWhatIsSavedGoes()
{
    Counter counter;
    QCOMPARE(counter.run("save URL 1 3 --to FOLDER/box").code, 0);
    const Outcome outcome = counter.run("delete URL --all --if-saved FOLDER/box --json");
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.states(), QStringLiteral("1 confirmed, 2 kept, 3 confirmed"));
    QCOMPARE(counter.server().uids(), std::vector<QByteArray>{"two/../x"});
}

void DeleteCommandTest::aUniqueIdUsedAgainKeepsTheMessage()
{
    Counter counter;
    QCOMPARE(counter.run("save URL 1 3 --to FOLDER/box").code, 0);
    counter.server().removeMessage("one");
    counter.server().addMessage(practice::messageFromText(
        "one", "From: somebody@example.org\nSubject: Never seen\n\nNever saved.\n"));
    const Outcome outcome = counter.run("delete URL --all --if-saved FOLDER/box --json");
    QCOMPARE(outcome.states(), QStringLiteral("1 kept, 2 confirmed, 3 kept"));
    QCOMPARE(counter.server().uids(), (std::vector<QByteArray>{"two/../x", "one"}));
}

void DeleteCommandTest::aDamagedCopyKeepsTheMessage()
{
    Counter counter;
    const QList<QJsonObject> saved = counter.run("save URL 1 --to FOLDER/box --json").objects();
    QCOMPARE(saved.size(), 1);
    QFile file(saved[0][QLatin1String("path")].toString());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.putChar('X'));
    file.close();
    const Outcome outcome = counter.run("delete URL 1 --if-saved FOLDER/box --json");
    QCOMPARE(outcome.states(), QStringLiteral("1 kept"));
    QVERIFY(outcome.err.contains("no whole copy"));
    QCOMPARE(counter.server().uids().size(), size_t(3));
    QVERIFY(!counter.server().heard().contains("DELE 1"));
}

void DeleteCommandTest::withoutUniqueIdsNothingGoes()
{
    practice::Options options;
    options.uidl = false;
    Counter counter(std::move(options));
    const Outcome outcome = counter.run("delete URL 1 --json");
    QCOMPARE(outcome.code, 69);
    QCOMPARE(outcome.states(), QStringLiteral("1 kept"));
    QCOMPARE(counter.server().uids().size(), size_t(3));
    QVERIFY(counter.heardQuit());
}

void DeleteCommandTest::aMessageThatIsNotThereIsTold()
{
    Counter counter;
    const Outcome outcome = counter.run("delete URL 7 --json");
    QCOMPARE(outcome.code, 69);
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(counter.server().uids().size(), size_t(3));
    QVERIFY(counter.heardQuit());
}

QTEST_GUILESS_MAIN(DeleteCommandTest)
#include "delete_command_test.moc"
