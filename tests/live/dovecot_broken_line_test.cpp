// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/breaking_wire.h"
#include "live/caller.h"
#include "live/mail_on_disk.h"

using base::Fault;
using live::breakingOnce;
using live::Caller;
using live::mailOnDisk;
using visit::Fate;
using visit::Stage;
using namespace Qt::StringLiterals;

namespace {

constexpr int some = 300;

QList<int> everyThird()
{
    QList<int> subjects;
    for (int subject = 3; subject <= some; subject += 3)
        subjects.append(subject);
    return subjects;
}

} // namespace

/// Without QUIT nothing is deleted, and what was under way is taken up again.
class DovecotBrokenLineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cutBeforeQuitKeepsEverything();
    void cutBetweenTheDeletesKeepsEverything();
    void goneVisitKeepsEverything();
    void cutBetweenTheHeadersIsTakenUpAgain();
    void leavingBetweenTheHeadersSaysQuit();
};

void DovecotBrokenLineTest::cutBeforeQuitKeepsEverything()
{
    support::LiveServer server;
    if (!requireServer(server, u"dovecot"_s, {u"--messages"_s, QString::number(some)}))
        return;
    Caller caller(server, {.transport = breakingOnce("QUIT\r\n")});
    QVERIFY2(caller.look(), caller.story());
    const QList<int> unwanted = everyThird();
    QVERIFY2(caller.remove(unwanted), caller.story());
    QCOMPARE(caller.said("C: DELE"), unwanted.size());
    const visit::Receipt receipt = caller.receipts.first();
    QCOMPARE(receipt.deletions.size(), unwanted.size());
    for (const visit::Deletion& deletion : receipt.deletions)
        QCOMPARE(deletion.fate, Fate::Unknown); // never told as deleted
    QVERIFY(receipt.error);
    QCOMPARE(receipt.error->fault, Fault::QuitUnanswered);
    QCOMPARE(server.messagesOnDisk(), some);
    QVERIFY2(caller.look(), caller.story());
    QCOMPARE(caller.rows.size(), some); // the next listing decides: they are all still there
    QVERIFY(caller.leave());
}

void DovecotBrokenLineTest::cutBetweenTheDeletesKeepsEverything()
{
    support::LiveServer server;
    if (!requireServer(server, u"dovecot"_s, {u"--messages"_s, QString::number(some)}))
        return;
    Caller caller(server, {.transport = breakingOnce("DELE 150\r\n")});
    QVERIFY2(caller.look(), caller.story());
    QVERIFY2(caller.remove(everyThird()), caller.story());
    for (const visit::Deletion& deletion : caller.receipts.first().deletions) {
        QVERIFY(deletion.fate == Fate::Unknown || deletion.fate == Fate::Kept);
        QVERIFY(deletion.error);
    }
    QCOMPARE(server.messagesOnDisk(), some);
}

void DovecotBrokenLineTest::goneVisitKeepsEverything()
{
    support::LiveServer server;
    if (!requireServer(server, u"dovecot"_s, {u"--messages"_s, QString::number(some)}))
        return;
    auto caller = std::make_unique<Caller>(server);
    QVERIFY2(caller->look(), caller->story());
    QList<visit::DeleteOrder> orders;
    for (const int subject : everyThird())
        orders.append({caller->idOfMessage(subject), true});
    bool deleting = false;
    connect(&caller->visit, &visit::Visit::stageChanged, this, [&](Stage stage) {
        deleting = deleting || stage == Stage::Deleting;
        if (stage == Stage::Deleting)
            QMetaObject::invokeMethod(
                this, [&] { caller.reset(); }, Qt::QueuedConnection);
    });
    caller->visit.carryOut(orders, {});
    QTRY_VERIFY_WITH_TIMEOUT(!caller, live::patience);
    QVERIFY(deleting);
    QVERIFY(server.stop()); // it has heard all it will ever hear
    QCOMPARE(server.messagesOnDisk(), some);
}

void DovecotBrokenLineTest::cutBetweenTheHeadersIsTakenUpAgain()
{
    support::LiveServer server;
    if (!requireServer(server, u"dovecot"_s, {u"--messages"_s, QString::number(some)}))
        return;
    Caller caller(server, {.transport = breakingOnce("TOP 100 0\r\n")});
    QVERIFY2(caller.look(), caller.story());
    QCOMPARE(caller.subjects().size(), some);
    QCOMPARE(caller.said("C: AUTH"), 2);
    QCOMPARE(caller.errors.size(), 0);
    QVERIFY2(caller.look(), caller.story()); // asks again for the one that the wire broke on
    const QHash<mailbox::MessageId, int> subjects = caller.subjects();
    for (const mailbox::Row& row : caller.rows)
        QCOMPARE(subjects.value(row.id), int(row.number));
    QVERIFY(caller.leave());
}

void DovecotBrokenLineTest::leavingBetweenTheHeadersSaysQuit()
{
    support::LiveServer server;
    if (!requireServer(server, u"dovecot"_s, {u"--messages"_s, QString::number(some)}))
        return;
    Caller caller(server);
    connect(&caller.visit, &visit::Visit::stageChanged, this, [&](Stage stage) {
        if (stage == Stage::Headers)
            caller.visit.leave();
    });
    caller.visit.check();
    QTRY_COMPARE_WITH_TIMEOUT(caller.leaves, 1, live::patience);
    QVERIFY(caller.said("C: TOP") > 0);
    QVERIFY(caller.said("C: TOP") < some);
    QVERIFY2(caller.everySessionQuit(), caller.story());
    QCOMPARE(server.messagesOnDisk(), some);
}

QTEST_GUILESS_MAIN(DovecotBrokenLineTest)
#include "dovecot_broken_line_test.moc"
