// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/caller.h"
#include "visit/keeper_run.h"

using mailbox::MessageId;
using mailbox::Row;
using visit::Fate;
using namespace Qt::StringLiterals;

namespace {

constexpr int some = 12;

struct Run : KeeperRun {
    Run(const support::LiveServer& server, const QString& folder)
        : KeeperRun(live::accountOn(server), server.password().toUtf8(), folder)
    {}
};

} // namespace

/// Two runs of the program at servers that share nothing with each other: what is known stays known, what is
/// deleted is proved to be gone.
class KeepingBooksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingComesTwiceAndReceiptsSettle_data();
    void nothingComesTwiceAndReceiptsSettle();
};

void KeepingBooksTest::nothingComesTwiceAndReceiptsSettle_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"dovecot", "mailutils", "popa3d", "courier", "solid-pop3d"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void KeepingBooksTest::nothingComesTwiceAndReceiptsSettle()
{
    QFETCH(QString, name);
    support::LiveServer server;
    if (!requireServer(server, name, {u"--messages"_s, QString::number(some)}))
        return;
    const QTemporaryDir folder;
    MessageId kept;
    {
        Run first(server, folder.path());
        QVERIFY(first.check());
        QCOMPARE(first.rows.size(), some);
        for (const Row& row : std::as_const(first.rows).first(3))
            first.keeper.open(row.id);
        QTRY_COMPARE_WITH_TIMEOUT(first.archived.size(), 3, live::patience);
        const MessageId one = first.rows[0].id;
        const MessageId two = first.rows[1].id;
        kept = first.rows[2].id;
        first.keeper.setMarks({one, two}, true);
        first.keeper.carryOut({{one, false}, {two, false}});
        QTRY_COMPARE_WITH_TIMEOUT(first.receipts.size(), 1, live::patience);
        QCOMPARE(first.receipts[0].count(Fate::Accepted), 2);
        QTRY_COMPARE_WITH_TIMEOUT(first.settled.size(), 1, live::patience); // Courier wants a pause of 10 s
        QCOMPARE(first.settled[0].count(Fate::Confirmed), 2);
        QVERIFY(first.leave());
        QVERIFY2(first.errors.isEmpty(), first.log.join('\n').constData());
    }
    QCOMPARE(server.messagesOnDisk(), some - 2);
    Run second(server, folder.path());
    second.keeper.recall();
    QCOMPARE(second.remembered.size(), some - 2);
    QVERIFY(second.check());
    QCOMPARE(second.rows.size(), some - 2);
    // Mailutils writes into headers at first sight: sizes change once, so it is looked at those again.
    if (name != u"mailutils")
        QCOMPARE(second.said("C: TOP"), 0);
    second.keeper.open(kept);
    QTRY_COMPARE(second.opens, 1);
    QCOMPARE(second.said("C: RETR"), 0);
    QVERIFY2(second.notices.isEmpty(), "nothing vanished, nothing was renumbered");
    second.keeper.readHistory();
    QVERIFY(second.history.vanished.isEmpty());
    QVERIFY(second.leave());
}

QTEST_GUILESS_MAIN(KeepingBooksTest)
#include "keeping_books_test.moc"
