// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keeper_run.h"

#include "practice/host.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using mailbox::MessageId;

namespace {

QByteArray letter(int number)
{
    return "From: Ann <ann@example.org>\nSubject: Letter " + QByteArray::number(number) + "\n\n" +
           QByteArray("A line of this letter.\n").repeated(100);
}

std::unique_ptr<practice::Host> serve(int count)
{
    practice::Options options;
    options.password = base::Secret("s3cret");
    options.implicitTls = false;
    options.messages.emplace();
    for (int number = 1; number <= count; ++number)
        options.messages->push_back(
            practice::messageFromText("uid-" + QByteArray::number(number), letter(number)));
    auto host = practice::Host::start(options);
    return host ? std::move(*host) : nullptr;
}

account::Account impatient(quint16 port, bool slowOrCostly)
{
    account::Account account = accountOn(port);
    account.idle = std::chrono::seconds(1);
    account.slowOrCostly = slowOrCostly;
    return account;
}

struct Reader : KeeperRun {
    Reader(const QString& folder, quint16 port, bool slowOrCostly = false)
        : KeeperRun(impatient(port, slowOrCostly), "s3cret", folder)
    {
        using C = visit::Counter;
        QObject::connect(&keeper, &C::previewed, [this](const MessageId& id, const mail::Reading& beginning) {
            shown += id;
            subjects += beginning.summary.subject;
        });
        QObject::connect(&keeper, &C::held, [this](const MessageId& id) { held += id; });
    }

    bool look(const QByteArray& uid)
    {
        const qsizetype before = shown.size();
        keeper.look(idOf(uid));
        return QTest::qWaitFor([&] { return shown.size() > before; });
    }

    /// What came of message `number`, asked for ahead.
    bool lookAhead(int number)
    {
        const QByteArray command = "C: TOP " + QByteArray::number(number) + " 20";
        keeper.lookAhead(idOf("uid-" + QByteArray::number(number)));
        return QTest::qWaitFor([&] { return said(command) > 0 && log.last() != command; });
    }

    QList<MessageId> shown;
    QStringList subjects;
    QList<MessageId> held;
};

} // namespace

/// What is fetched without having been asked for: the next message's beginning on a good line, nothing on a
/// slow or costly one.
class ReadAheadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void theNextOneIsThereWhenItIsLookedAt()
    {
        const auto host = serve(3);
        Reader run(folder(), host->port());
        QVERIFY(run.check());
        QVERIFY(run.look("uid-3"));
        QVERIFY(run.lookAhead(2));
        QCOMPARE(run.shown.size(), 1); // nobody is told
        QVERIFY(run.look("uid-2"));
        QCOMPARE(run.subjects, (QStringList{QStringLiteral("Letter 3"), QStringLiteral("Letter 2")}));
        QCOMPARE(run.said("C: TOP 2 20"), 1);
        QCOMPARE(run.said("C: RETR"), 0);
        run.keeper.lookFurther(run.idOf("uid-2")); // and it grows like any other
        QTRY_COMPARE(run.shown.size(), 3);
        QCOMPARE(run.said("C: TOP 2 "), 3); // the header, what came ahead, the rest
        QVERIFY(run.leave());
    }

    void whatIsOnItsWayIsNotAskedForTwice()
    {
        const auto host = serve(3);
        Reader run(folder(), host->port());
        QVERIFY(run.check());
        QVERIFY(run.look("uid-3"));
        run.keeper.lookAhead(run.idOf("uid-2"));
        QVERIFY(run.look("uid-2"));
        QCOMPARE(run.said("C: TOP 2 20"), 1);
        QVERIFY(run.leave());
    }

    void nobodyHasReadWhatCameAhead()
    {
        const auto host = serve(3);
        {
            Reader run(folder(), host->port());
            QVERIFY(run.check());
            QVERIFY(run.look("uid-3"));
            QVERIFY(run.lookAhead(2));
            QVERIFY(run.leave());
        }
        Reader again(folder(), host->port());
        again.keeper.recall();
        QCOMPARE(again.remembered.size(), 3);
        QVERIFY(!again.remembered[1].opened);
        QVERIFY(again.remembered[2].opened);
    }

    void anotherWishTakesItBack()
    {
        const auto host = serve(3);
        Reader run(folder(), host->port());
        QVERIFY(run.check());
        run.keeper.lookAhead(run.idOf("uid-1")); // nothing tells yet how long that takes
        QVERIFY(run.look("uid-3"));
        run.keeper.open(run.idOf("uid-3"));
        run.keeper.lookAhead(run.idOf("uid-2")); // waits until the whole message has come
        run.keeper.open(run.idOf("uid-1"));
        QTRY_COMPARE(run.opens, 2);
        QVERIFY(run.leave());
        QCOMPARE(run.said("C: TOP 1 20"), 0);
        QCOMPARE(run.said("C: TOP 2 20"), 0);
    }

    void noSessionIsOpenedForIt()
    {
        const auto host = serve(2);
        Reader run(folder(), host->port());
        QVERIFY(run.check());
        QVERIFY(run.look("uid-2"));
        QVERIFY(run.leave());
        run.keeper.lookAhead(run.idOf("uid-1"));
        QVERIFY(run.leave());
        QCOMPARE(run.said("C: QUIT"), 1);
        QCOMPARE(run.said("C: TOP 1 20"), 0);
    }

    void theSessionLastsNoLongerForIt()
    {
        const auto host = serve(200);
        Reader run(folder(), host->port());
        QVERIFY(run.check());
        QVERIFY(run.look("uid-200"));
        int next = 199;
        QTimer guesses; // more often than the session may idle
        connect(&guesses, &QTimer::timeout, this,
                [&] { run.keeper.lookAhead(run.idOf("uid-" + QByteArray::number(next--))); });
        guesses.start(50);
        QTRY_VERIFY_WITH_TIMEOUT(run.said("C: QUIT") == 1, 9'000);
        QVERIFY(run.said("C: TOP 199 20") == 1);
    }

    void onASlowLineNothingComesUnasked()
    {
        const auto host = serve(3);
        Reader run(folder(), host->port(), true);
        QVERIFY(run.check());
        QCOMPARE(run.said("C: TOP"), 3); // the headers
        run.keeper.look(run.idOf("uid-3"));
        QCOMPARE(run.held, QList<MessageId>{run.idOf("uid-3")});
        run.keeper.lookAhead(run.idOf("uid-2"));
        run.keeper.lookFurther(run.idOf("uid-3")); // the person's word
        QTRY_COMPARE(run.shown.size(), 1);
        run.keeper.lookAhead(run.idOf("uid-2"));
        run.keeper.open(run.idOf("uid-1"));
        QTRY_COMPARE(run.opens, 1);
        QVERIFY(run.leave());
        QCOMPARE(run.said("C: TOP"), 4);
        QCOMPARE(run.said("C: TOP 3 20"), 1);
        QCOMPARE(run.said("C: RETR"), 1);
    }

    void aDamagedCopyIsNotFetchedAnewUnasked()
    {
        const auto host = serve(1);
        Reader run(folder(), host->port(), true);
        QVERIFY(run.check());
        run.keeper.open(run.idOf("uid-1"));
        QTRY_COMPARE(run.opens, 1);
        QVERIFY(damageTheCopy());
        run.keeper.look(run.idOf("uid-1"));
        QCOMPARE(run.held.size(), 1);
        QVERIFY(run.leave());
        QCOMPARE(run.said("C: RETR"), 1);
    }

    void theMarkHoldsFromNowOn()
    {
        const auto host = serve(2);
        Reader run(folder(), host->port());
        QVERIFY(run.check());
        QVERIFY(run.look("uid-2"));
        run.keeper.setSlowOrCostly(true);
        run.keeper.lookAhead(run.idOf("uid-1"));
        run.keeper.look(run.idOf("uid-1"));
        QCOMPARE(run.held.size(), 1);
        run.keeper.setSlowOrCostly(false);
        QVERIFY(run.look("uid-1"));
        QVERIFY(run.leave());
        QCOMPARE(run.said("C: TOP 1 20"), 1);
    }

private:
    QString folder() const { return folder_->filePath(QStringLiteral("guest-0123")); }

    bool damageTheCopy() const
    {
        const QDir saved(folder() + QStringLiteral("/Maildir/cur"));
        const QDir fresh(folder() + QStringLiteral("/Maildir/new"));
        QStringList paths;
        for (const QDir& dir : {saved, fresh}) {
            for (const QFileInfo& file : dir.entryInfoList(QDir::Files))
                paths += file.absoluteFilePath();
        }
        QFile file(paths.value(0));
        return paths.size() == 1 && file.open(QIODevice::ReadWrite) && file.write("X") == 1;
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(ReadAheadTest)
#include "read_ahead_test.moc"
