// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/conversation.h"

#include <QCryptographicHash>
#include <QTest>

namespace practice {

/// Both sides in one place: commands in, everything that is answered out.
class Talk {
public:
    explicit Talk(Options options = {}, Conversation::Link link = Conversation::Link::Encrypted)
        : mailbox_(std::make_shared<Mailbox>(three()))
        , options_(std::move(options))
        , conversation_(mailbox_, withPassword(options_), link, "<1.2@practice.example.org>")
    {
        greeting = heard();
    }

    static std::vector<Message> three()
    {
        return {messageFromText("uid-a", "A: 1\n\none\n"), messageFromText("uid-b", "B: 1\n\n.\ntwo\n"),
                messageFromText("uid-c", "C: 1\n\nthree\n")};
    }

    QByteArray say(const QByteArray& commands)
    {
        conversation_.receive(commands);
        return heard();
    }

    QByteArray signOn() { return say("USER guest\r\nPASS open sesame\r\n"); }

    std::vector<QByteArray> left() const { return mailbox_->uids(); }

    Conversation& conversation() { return conversation_; }

    QByteArray greeting;

private:
    static Options withPassword(Options options)
    {
        options.password = base::Secret("open sesame");
        return options;
    }

    QByteArray heard()
    {
        QByteArray all;
        for (QByteArray piece = conversation_.take(); !piece.isEmpty(); piece = conversation_.take())
            all += piece;
        return all;
    }

    std::shared_ptr<Mailbox> mailbox_;
    Options options_;
    Conversation conversation_;
};

class ConversationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersTheSameInAnyChunks();
    void lists();
    void deletesOnlyAtQuit();
    void forgetsDeletionsWithoutQuit();
    void takesDeletionsBack();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
    void refusesOutOfTurn();
    void announcesWhatItCan();
    void leavesOutWhatItMayNot_data();
    void leavesOutWhatItMayNot();
    void signsOnByApop();
    void toleratesFewWrongPasswords();
    void answersNothingThatWasNotTaken();
    void endsOnAnEndlessLine();
    void endsOnWordsBehindStls();
    void keepsPasswordsToItself();
};

void ConversationTest::answersTheSameInAnyChunks()
{
    const QByteArray commands = "USER guest\r\nPASS open sesame\r\nSTAT\r\nLIST\r\nTOP 2 1\r\nRETR 2\r\n"
                                "dele 1\r\nUIDL\r\nBLAH\r\nQUIT\r\n";
    const QByteArray expected = "+OK now the password\r\n"
                                "+OK welcome: 3 messages, 44 octets\r\n"
                                "+OK 3 44\r\n"
                                "+OK 3 messages, 44 octets\r\n1 13\r\n2 16\r\n3 15\r\n.\r\n"
                                "+OK the beginning follows\r\nB: 1\r\n\r\n..\r\n.\r\n"
                                "+OK 16 octets\r\nB: 1\r\n\r\n..\r\ntwo\r\n.\r\n"
                                "+OK message 1 goes when you QUIT\r\n"
                                "+OK these names stay for ever\r\n2 uid-b\r\n3 uid-c\r\n.\r\n"
                                "-ERR unknown command\r\n"
                                "+OK goodbye, come again\r\n";
    for (const int size : {1, 2, 3, 7, 1000}) {
        Talk talk;
        QByteArray answers;
        for (qsizetype at = 0; at < commands.size(); at += size)
            answers += talk.say(commands.mid(at, size));
        QCOMPARE(answers, expected);
        QVERIFY(talk.conversation().isOver());
        QCOMPARE(talk.left(), (std::vector<QByteArray>{"uid-b", "uid-c"}));
    }
}

void ConversationTest::lists()
{
    Talk talk;
    QVERIFY(talk.signOn().endsWith("+OK welcome: 3 messages, 44 octets\r\n"));
    QCOMPARE(talk.say("LIST 2\r\n"), QByteArray("+OK 2 16\r\n"));
    QCOMPARE(talk.say("UIDL 2\r\n"), QByteArray("+OK 2 uid-b\r\n"));
}

void ConversationTest::deletesOnlyAtQuit()
{
    Talk talk;
    QVERIFY(talk.signOn().contains("+OK welcome"));
    QCOMPARE(talk.say("DELE 2\r\n"), QByteArray("+OK message 2 goes when you QUIT\r\n"));
    QCOMPARE(talk.say("RETR 2\r\n"), QByteArray("-ERR no such message\r\n"));
    QCOMPARE(talk.say("STAT\r\n"), QByteArray("+OK 2 28\r\n"));
    QCOMPARE(talk.say("LIST\r\n"), QByteArray("+OK 2 messages, 28 octets\r\n1 13\r\n3 15\r\n.\r\n"));
    QCOMPARE(talk.left().size(), 3u);
    QVERIFY(talk.say("QUIT\r\n").startsWith("+OK"));
    QCOMPARE(talk.left(), (std::vector<QByteArray>{"uid-a", "uid-c"}));
}

void ConversationTest::forgetsDeletionsWithoutQuit()
{
    const auto mailbox = std::make_shared<Mailbox>(Talk::three());
    {
        const auto drop = mailbox->open();
        QVERIFY(drop);
        QVERIFY(!mailbox->open());
        drop->markDeleted(1);
    }
    QCOMPARE(mailbox->uids().size(), 3u);
    QVERIFY(mailbox->open());
}

void ConversationTest::takesDeletionsBack()
{
    Talk talk;
    QVERIFY(talk.signOn().contains("+OK welcome"));
    QVERIFY(talk.say("DELE 1\r\nDELE 3\r\n").count("+OK") == 2);
    QCOMPARE(talk.say("RSET\r\n"), QByteArray("+OK 3 messages, 44 octets\r\n"));
    QVERIFY(talk.say("QUIT\r\n").startsWith("+OK"));
    QCOMPARE(talk.left().size(), 3u);
}

void ConversationTest::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<QByteArray>("command");
    for (const char* command : {"LIST 0", "LIST 4", "LIST -1", "LIST 1x", "LIST 99999999999999999999",
                                "UIDL 4", "RETR", "RETR +1", "RETR 4", "TOP 1", "TOP 1 -1", "TOP 1 x",
                                "TOP 4 0", "DELE", "DELE 0", "XYZZY", "", " ", "USER guest"})
        QTest::newRow(command) << QByteArray(command);
}

void ConversationTest::refusesWhatMakesNoSense()
{
    QFETCH(QByteArray, command);
    Talk talk;
    QVERIFY(talk.signOn().contains("+OK welcome"));
    const QByteArray answer = talk.say(command + "\r\n");
    QVERIFY2(answer.startsWith("-ERR ") && answer.count("\r\n") == 1, answer.constData());
    QVERIFY(talk.say("NOOP\r\n").startsWith("+OK"));
}

void ConversationTest::refusesOutOfTurn()
{
    Talk talk;
    QCOMPARE(talk.say("STAT\r\n"), QByteArray("-ERR sign on first\r\n"));
    QCOMPARE(talk.say("PASS open sesame\r\n"), QByteArray("-ERR USER comes first\r\n"));
    QVERIFY(talk.say("STLS\r\n").startsWith("-ERR"));
    QVERIFY(talk.say("APOP guest 0123\r\n").startsWith("-ERR"));
}

void ConversationTest::announcesWhatItCan()
{
    Talk talk;
    const QByteArray before = talk.say("CAPA\r\n");
    for (const char* name :
         {"TOP", "UIDL", "USER", "PIPELINING", "RESP-CODES", "AUTH-RESP-CODE", "UTF8 USER"})
        QVERIFY2(before.contains(QByteArray("\r\n") + name + "\r\n"), name);
    QVERIFY(!before.contains("STLS"));
    QVERIFY(before.endsWith("\r\n.\r\n"));
    QVERIFY(talk.say("UTF8\r\n").startsWith("+OK"));
    QVERIFY(talk.signOn().contains("+OK welcome"));
    QVERIFY(talk.say("CAPA\r\n").contains("\r\nIMPLEMENTATION "));
}

void ConversationTest::leavesOutWhatItMayNot_data()
{
    QTest::addColumn<Options>("options");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("command");
    QTest::newRow("TOP") << Options{.top = false} << QByteArray("TOP") << QByteArray("TOP 1 0");
    QTest::newRow("UIDL") << Options{.uidl = false} << QByteArray("UIDL") << QByteArray("UIDL");
    QTest::newRow("UTF8") << Options{.utf8 = false} << QByteArray("UTF8 USER") << QByteArray("UTF8");
    QTest::newRow("USER") << Options{.userInClear = false} << QByteArray("USER") << QByteArray("USER guest");
}

void ConversationTest::leavesOutWhatItMayNot()
{
    QFETCH(Options, options);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, command);
    Talk talk(options, Conversation::Link::Clear);
    QVERIFY(!talk.say("CAPA\r\n").contains("\r\n" + name + "\r\n"));
    QVERIFY(talk.say(command + "\r\n").startsWith("-ERR"));
}

void ConversationTest::signsOnByApop()
{
    Talk talk(Options{.apop = true}, Conversation::Link::Clear);
    QVERIFY(talk.greeting.endsWith(" <1.2@practice.example.org>\r\n"));
    QVERIFY(talk.say("APOP guest 00000000000000000000000000000000\r\n").startsWith("-ERR [AUTH] "));
    const QByteArray digest =
        QCryptographicHash::hash("<1.2@practice.example.org>open sesame", QCryptographicHash::Md5).toHex();
    QVERIFY(talk.say("APOP guest " + digest + "\r\n").startsWith("+OK welcome"));
}

void ConversationTest::toleratesFewWrongPasswords()
{
    Talk talk;
    for (int i = 0; i < 10; ++i)
        QVERIFY(talk.say("USER guest\r\nPASS wrong\r\n").contains("-ERR [AUTH] "));
    QVERIFY(talk.say("USER guest\r\nPASS wrong\r\n").contains("-ERR too many mistakes"));
    QVERIFY(talk.conversation().isOver());
}

void ConversationTest::answersNothingThatWasNotTaken()
{
    Talk talk;
    QVERIFY(talk.signOn().contains("+OK welcome"));
    Conversation& server = talk.conversation();
    while (server.hasRoom())
        server.receive("RETR 1\r\nRETR 2\r\nRETR 3\r\n");
    QCOMPARE(server.heard().size(), 2); // USER, PASS: nothing else was looked at
    QCOMPARE(server.take(), QByteArray("+OK 13 octets\r\n"));
    QCOMPARE(server.heard().size(), 3);
}

void ConversationTest::endsOnAnEndlessLine()
{
    Talk talk;
    QCOMPARE(talk.say(QByteArray(5000, 'x')), QByteArray("-ERR that line is too long\r\n"));
    QVERIFY(talk.conversation().isOver());
}

void ConversationTest::endsOnWordsBehindStls()
{
    Talk talk(Options{.offerStls = true}, Conversation::Link::Clear);
    QVERIFY(talk.say("CAPA\r\n").contains("\r\nSTLS\r\n"));
    QCOMPARE(talk.say("STLS\r\nUSER guest\r\n"), QByteArray("-ERR nothing may follow STLS\r\n"));
    QVERIFY(!talk.conversation().wantsTls());
    QVERIFY(talk.conversation().isOver());
}

void ConversationTest::keepsPasswordsToItself()
{
    Talk talk;
    QVERIFY(talk.signOn().contains("+OK welcome"));
    QCOMPARE(talk.conversation().heard(), (QList<QByteArray>{"USER guest", "PASS ***"}));
}

} // namespace practice

Q_DECLARE_METATYPE(practice::Options)
QTEST_GUILESS_MAIN(practice::ConversationTest)
#include "conversation_test.moc"
