// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/caller.h"
#include "live/mail_on_disk.h"

#include <QRegularExpression>

using base::Fault;
using live::Caller;
using live::Mail;
using live::mailOnDisk;
using mailbox::MessageId;
using mailbox::Row;
using visit::Fate;
using namespace Qt::StringLiterals;

namespace {

constexpr int some = 60;

/// What a server gives for a message of its store. solid-pop3d counts the mbox's empty line before the next
/// "From " as one of the message's own; Mailutils writes its notes into the header at the first sight of it.
QByteArray asGivenBy(const QString& name, const QByteArray& octets)
{
    return name == u"solid-pop3d" ? octets + "\r\n" : octets;
}

QByteArray withoutNotes(const QString& name, QByteArray octets)
{
    if (name != u"mailutils")
        return octets;
    static const QRegularExpression notes(u"^(X-UID|X-UIDL|Status): [^\\r]*\\r\\n"_s,
                                          QRegularExpression::MultilineOption);
    return QString::fromLatin1(octets).remove(notes).toLatin1();
}

QMap<qint64, QByteArray> uidsOf(const QList<Row>& rows)
{
    QMap<qint64, QByteArray> uids;
    for (const Row& row : rows)
        uids.insert(row.number, row.id.uid);
    return uids;
}

} // namespace

/// The same visit to four servers that share nothing with Dovecot, nor with each other.
class ServersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data() { servers(); }
    void reads();
    void deletes_data() { servers(); }
    void deletes();
    void deletesInALaterSession_data();
    void deletesInALaterSession();
    void wrongPasswordLeavesNoLock_data() { servers(); }
    void wrongPasswordLeavesNoLock();

private:
    static void servers();
    static void showsAll(const Caller& caller);
    static void looksFurther(Caller& caller);
    static void downloadsWhole(Caller& caller, const QString& name, const Mail& mail);
};

void ServersTest::servers()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"mailutils", "popa3d", "courier", "solid-pop3d"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void ServersTest::showsAll(const Caller& caller)
{
    QCOMPARE(caller.rows.size(), some);
    QCOMPARE(caller.headers.size(), some);
    const QHash<MessageId, int> subjects = caller.subjects();
    QCOMPARE(subjects.size(), some); // as many unique ids as messages
    for (const Row& row : caller.rows) {
        QVERIFY(row.id.lasts());
        QCOMPARE(subjects.value(row.id), int(row.number));
    }
}

/// One of 800 lines: each step gives what it is asked for, and the last the whole message.
void ServersTest::looksFurther(Caller& caller)
{
    const MessageId id = caller.idOfMessage(50);
    for (const int lines : {20, 200, 2000}) {
        QVERIFY2(caller.preview(id, lines), caller.story());
        QCOMPARE(caller.peeks.last().lines, lines);
        QCOMPARE(caller.peeks.last().whole, lines == 2000);
        QCOMPARE(caller.peeks.last().more, lines < 2000);
        QCOMPARE(caller.previews.value(id).textWhole, lines == 2000);
    }
}

/// One with lines of dots, two with raw 8-bit text, one that takes more than one read.
void ServersTest::downloadsWhole(Caller& caller, const QString& name, const Mail& mail)
{
    for (const int subject : {2, 5, 7, 50}) {
        const MessageId id = caller.idOfMessage(subject);
        QVERIFY2(caller.download(id), caller.story());
        const QByteArray octets = caller.octetsOf(id);
        QCOMPARE(withoutNotes(name, octets), asGivenBy(name, mail.value(subject)));
        QCOMPARE(caller.saved.value(id).octets, octets.size());
    }
}

void ServersTest::reads()
{
    QFETCH(QString, name);
    support::LiveServer server;
    if (!requireServer(server, name, {u"--messages"_s, QString::number(some)}))
        return;
    const Mail mail = mailOnDisk(server);
    QCOMPARE(mail.size(), some);
    Caller caller(server);
    QVERIFY2(caller.look(), caller.story());
    showsAll(caller);
    if (QTest::currentTestFailed())
        return;
    QVERIFY2(caller.preview(caller.idOfMessage(15), 20), caller.story());
    const mail::Reading beginning = caller.previews.value(caller.idOfMessage(15));
    QCOMPARE(beginning.summary.subject, u"Message 15"_s);
    QVERIFY2(beginning.text.contains(u"Nachricht 15 für Sie liegt am Schalter. 郵便局 ✉"),
             qPrintable(beginning.text));
    QVERIFY2(caller.peeks.last().whole, caller.story()); // it has a line
    looksFurther(caller);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(caller.said("C: RETR"), 0);
    downloadsWhole(caller, name, mail);
    if (QTest::currentTestFailed())
        return;
    QVERIFY(caller.leave());
    QVERIFY2(caller.everySessionQuit(), caller.story());
    QVERIFY(!caller.saidSecret(server.password()));
    QCOMPARE(server.messagesOnDisk(), some); // reading takes nothing away
}

void ServersTest::deletes()
{
    QFETCH(QString, name);
    support::LiveServer server;
    if (!requireServer(server, name, {u"--messages"_s, u"20"_s}))
        return;
    Caller caller(server);
    QVERIFY2(caller.look(), caller.story());
    QMap<qint64, QByteArray> expected = uidsOf(caller.rows);
    QCOMPARE(expected.size(), 20);
    QVERIFY2(caller.remove({7, 12}), caller.story());
    for (const visit::Deletion& deletion : caller.receipts.first().deletions)
        QCOMPARE(deletion.fate, Fate::Accepted);
    QCOMPARE(caller.receipts.first().deletions.size(), 2);
    QVERIFY2(caller.everySessionQuit(), caller.story());

    expected.remove(7);
    expected.remove(12);
    QList<int> left;
    for (const qint64 number : expected.keys())
        left.append(int(number));
    QTRY_COMPARE_WITH_TIMEOUT(mailOnDisk(server).keys(), left,
                              live::patience); // some write after their answer
    QCOMPARE(server.messagesOnDisk(), 18);

    Caller later(server); // that knows nothing of the first one
    QVERIFY2(later.look(), later.story());
    QCOMPARE(uidsOf(later.rows).values(), expected.values());
    const QHash<MessageId, int> subjects = later.subjects();
    for (const auto& [number, uid] : expected.asKeyValueRange())
        QCOMPARE(subjects.value({uid, 0}), int(number));
    QVERIFY(later.leave());
}

void ServersTest::deletesInALaterSession_data()
{
    servers(); // Mailutils grows a header between two sessions: the same message all the same
}

/// Marked while reading, carried out after the session had ended by itself: as it mostly goes.
void ServersTest::deletesInALaterSession()
{
    QFETCH(QString, name);
    support::LiveServer server;
    if (!requireServer(server, name, {u"--messages"_s, u"12"_s}))
        return;
    Caller caller(server);
    QVERIFY2(caller.look(), caller.story());
    QVERIFY2(caller.download(caller.idOfMessage(5)), caller.story());
    QVERIFY(caller.leave());
    QVERIFY2(caller.remove({1, 5, 12}), caller.story());
    QCOMPARE(caller.receipts.first().deletions.size(), 3);
    for (const visit::Deletion& deletion : caller.receipts.first().deletions)
        QVERIFY2(deletion.fate == Fate::Accepted, caller.story());
    QTRY_COMPARE_WITH_TIMEOUT(mailOnDisk(server).keys(), (QList<int>{2, 3, 4, 6, 7, 8, 9, 10, 11}),
                              live::patience);
}

void ServersTest::wrongPasswordLeavesNoLock()
{
    QFETCH(QString, name);
    support::LiveServer server;
    if (!requireServer(server, name))
        return;
    Caller stranger(live::accountOn(server), "not-the-password");
    QVERIFY(!stranger.look());
    QCOMPARE(stranger.errors.size(), 1);
    QVERIFY2(stranger.errors.first().fault == Fault::LoginRefused, stranger.story());
    QVERIFY(stranger.isAway());
    QCOMPARE(stranger.said("C: PASS") + stranger.said("C: AUTH"), 1); // not tried again by itself
    Caller reader(server);
    QVERIFY2(reader.look(), reader.story());
    QCOMPARE(reader.rows.size(), 3);
    QVERIFY(reader.leave());
}

QTEST_GUILESS_MAIN(ServersTest)
#include "servers_test.moc"
