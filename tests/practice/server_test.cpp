// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/client.h"
#include "practice/host.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>

namespace practice {

/// Real sockets, the server in its own thread, in clear so that the protocol is all there is; TLS in
/// tls_test.cpp.
class ServerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { host_.reset(); }
    void listsFortyLetters();
    void givesEveryLetterInItsSize();
    void givesDotsBack();
    void cutsAtTop();
    void answersPipelinedTopsInOrder();
    void keepsUidsAcrossSessions();
    void deletesAtQuitAndNotOnADrop();
    void letsOneInAtATime();
    void refusesAWrongPassword();
    void takesApop();
    void keepsTheSealedLetter();
    void refusesWhatWasTakenMeanwhile();
    void showsNewMailToTheNextSession();
    void cutsTheLine();
    void waitsForASlowReader();
    void endsWithClientsInside();

private:
    bool enter(Client& client) const
    {
        return client.connectClear(host_->port()) &&
               client.signOn("guest", host_->password().reveal()).startsWith("+OK");
    }
    void restart(Options options)
    {
        host_.reset();
        options.implicitTls = false;
        auto started = Host::start(std::move(options));
        QVERIFY(started.has_value());
        host_ = std::move(*started);
    }
    /// The number of a letter in this session.
    static QByteArray numberOf(Client& client, const QByteArray& uid)
    {
        if (!client.ask("UIDL").startsWith("+OK"))
            return {};
        for (const QByteArray& line : client.body().split('\n'))
            if (line.trimmed().endsWith(' ' + uid))
                return line.left(line.indexOf(' '));
        return {};
    }

    std::unique_ptr<Host> host_;
};

void ServerTest::init()
{
    restart(Options{.apop = true});
}

void ServerTest::listsFortyLetters()
{
    Client client;
    QVERIFY(enter(client));
    const QByteArray stat = client.ask("STAT");
    QVERIFY2(stat.startsWith("+OK 40 "), stat.constData());
    QVERIFY(client.ask("LIST").startsWith("+OK 40 messages, "));
    const QByteArray list = client.body();
    qint64 sum = 0;
    for (const QByteArray& line : list.split('\n'))
        sum += line.trimmed().split(' ').value(1).toLongLong();
    QCOMPARE(list.count("\r\n"), 41);
    QCOMPARE(sum, stat.split(' ').value(2).toLongLong());
}

void ServerTest::givesEveryLetterInItsSize()
{
    Client client;
    QVERIFY(enter(client));
    int given = 0;
    for (int number = 1; number <= 40; ++number) {
        const qint64 size = client.ask("LIST " + QByteArray::number(number)).split(' ').value(2).toLongLong();
        if (!client.ask("RETR " + QByteArray::number(number)).startsWith("+OK"))
            continue;
        QCOMPARE(client.message().size(), size);
        ++given;
    }
    QCOMPARE(given, 39); // the sealed one is never given; the carillon of 30 MB is among the others
}

void ServerTest::givesDotsBack()
{
    Client client;
    QVERIFY(enter(client));
    QVERIFY(client.ask("RETR " + numberOf(client, "dots")).startsWith("+OK"));
    const QByteArray message = client.message();
    QVERIFY(message.contains("\r\n.\r\n-ERR you should see this line"));
    QVERIFY(message.contains("\r\n..\r\n...\r\n"));
    QVERIFY(message.endsWith("all is well.\r\n.\r\n"));
    QVERIFY(client.ask("NOOP").startsWith("+OK still here"));
}

void ServerTest::cutsAtTop()
{
    Client client;
    QVERIFY(enter(client));
    QVERIFY(client.ask("TOP " + numberOf(client, "carillon") + " 12").startsWith("+OK"));
    const QByteArray beginning = client.message();
    QVERIFY(beginning.contains("Dear guest,"));
    QCOMPARE(beginning.mid(beginning.indexOf("\r\n\r\n") + 4).count("\r\n"), 12);
    QVERIFY(client.ask("TOP 1 0").startsWith("+OK"));
    QVERIFY(client.message().endsWith("\r\n\r\n"));
}

void ServerTest::answersPipelinedTopsInOrder()
{
    Client client;
    QVERIFY(enter(client));
    QByteArray commands;
    for (int round = 0; round < 10; ++round)
        for (int number = 1; number <= 30; ++number)
            commands += "TOP " + QByteArray::number(number) + " 0\r\n";
    const QByteArray expected = [&] {
        QByteArray all;
        for (int number = 1; number <= 30; ++number) {
            all += client.ask("TOP " + QByteArray::number(number) + " 0");
            all += client.body();
        }
        return all;
    }();
    client.send(commands);
    for (int round = 0; round < 10; ++round) {
        QByteArray all;
        for (int number = 1; number <= 30; ++number) {
            all += client.line();
            all += client.body();
        }
        QCOMPARE(all, expected);
    }
}

void ServerTest::keepsUidsAcrossSessions()
{
    Client first;
    QVERIFY(enter(first));
    QVERIFY(first.ask("UIDL").startsWith("+OK"));
    const QByteArray uids = first.body();
    QCOMPARE(uids.count("\r\n"), 41);
    QVERIFY(first.ask("QUIT").startsWith("+OK"));
    restart({}); // even after a restart of the program
    Client second;
    QVERIFY(enter(second));
    QVERIFY(second.ask("UIDL").startsWith("+OK"));
    QCOMPARE(second.body(), uids);
}

void ServerTest::deletesAtQuitAndNotOnADrop()
{
    Client dropped;
    QVERIFY(enter(dropped));
    QVERIFY(dropped.ask("DELE 1").startsWith("+OK"));
    dropped.drop();
    Client polite;
    QVERIFY(polite.connectClear(host_->port()));
    // the server has to notice the drop first
    bool in = false; // QTRY_VERIFY looks again once it is true
    QTRY_VERIFY(in = in || polite.signOn("guest", host_->password().reveal()).startsWith("+OK"));
    QVERIFY(polite.ask("STAT").startsWith("+OK 40 "));
    QVERIFY(polite.ask("DELE 2").startsWith("+OK"));
    QVERIFY(polite.ask("QUIT").startsWith("+OK"));
    QVERIFY(polite.isHungUp());
    QCOMPARE(host_->uids().size(), 39u);
    QCOMPARE(host_->uids().at(1), QByteArray("moved-house"));
}

void ServerTest::letsOneInAtATime()
{
    Client first;
    QVERIFY(enter(first));
    Client second;
    QVERIFY(second.connectClear(host_->port()));
    QVERIFY(second.signOn("guest", host_->password().reveal()).startsWith("-ERR [IN-USE] "));
    QVERIFY(first.ask("QUIT").startsWith("+OK"));
    QVERIFY(second.signOn("guest", host_->password().reveal()).startsWith("+OK"));
}

void ServerTest::refusesAWrongPassword()
{
    Client client;
    QVERIFY(client.connectClear(host_->port()));
    QVERIFY(client.signOn("guest", "wrong").startsWith("-ERR [AUTH] "));
    QVERIFY(client.signOn("nobody", host_->password().reveal()).startsWith("-ERR [AUTH] "));
    QVERIFY(client.signOn("guest", host_->password().reveal()).startsWith("+OK"));
}

void ServerTest::takesApop()
{
    Client client;
    QVERIFY(client.connectClear(host_->port()));
    const auto stamp = QRegularExpression(QStringLiteral("<[^<>@ ]+@[^<>@ ]+>"))
                           .match(QString::fromLatin1(client.greeting()))
                           .captured()
                           .toLatin1();
    QVERIFY(!stamp.isEmpty());
    Client other;
    QVERIFY(other.connectClear(host_->port()));
    QVERIFY(other.greeting() != client.greeting());
    const QByteArray digest =
        QCryptographicHash::hash(stamp + host_->password().reveal(), QCryptographicHash::Md5).toHex();
    QVERIFY(other.ask("APOP guest " + digest).startsWith("-ERR [AUTH] "));
    QVERIFY(client.ask("APOP guest " + digest).startsWith("+OK"));
}

void ServerTest::keepsTheSealedLetter()
{
    Client client;
    QVERIFY(enter(client));
    const QByteArray number = numberOf(client, "sealed-letter");
    QVERIFY(client.ask("LIST " + number).startsWith("+OK " + number + ' '));
    QVERIFY(client.ask("RETR " + number).startsWith("-ERR "));
    QVERIFY(client.ask("TOP " + number + " 0").startsWith("-ERR "));
    QVERIFY(client.ask("NOOP").startsWith("+OK"));
}

void ServerTest::refusesWhatWasTakenMeanwhile()
{
    Client client;
    QVERIFY(enter(client));
    host_->removeMessage("welcome");
    QVERIFY(client.ask("RETR 1").startsWith("-ERR "));
    QVERIFY(client.ask("RETR 2").startsWith("+OK"));
    QVERIFY(client.message().contains("The spare key"));
}

void ServerTest::showsNewMailToTheNextSession()
{
    Client client;
    QVERIFY(enter(client));
    host_->addMessage(messageFromText("new", "Subject: new\n\nhello\n"));
    QVERIFY(client.ask("STAT").startsWith("+OK 40 "));
    QVERIFY(client.ask("QUIT").startsWith("+OK"));
    Client next;
    QVERIFY(enter(next));
    QVERIFY(next.ask("STAT").startsWith("+OK 41 "));
    QVERIFY(next.ask("UIDL 41").startsWith("+OK 41 new"));
}

void ServerTest::cutsTheLine()
{
    Client client;
    QVERIFY(enter(client));
    host_->cutConnections();
    QVERIFY(client.isHungUp());
    Client next;
    QVERIFY(enter(next));
    QCOMPARE(host_->heard(), (QList<QByteArray>{"USER guest", "PASS ***", "USER guest", "PASS ***"}));
}

void ServerTest::waitsForASlowReader()
{
    Client client;
    client.socket().setReadBufferSize(4096);
    QVERIFY(enter(client));
    QVERIFY(client.ask("RETR " + numberOf(client, "carillon")).startsWith("+OK"));
    Client other; // while megabytes wait for the first one, the server has time for others
    QVERIFY(other.connectClear(host_->port()));
    QVERIFY(other.ask("CAPA").startsWith("+OK"));
    client.drop();
    bool in = false; // QTRY_VERIFY looks again once it is true
    QTRY_VERIFY(in = in || other.signOn("guest", host_->password().reveal()).startsWith("+OK"));
}

void ServerTest::endsWithClientsInside()
{
    Client reading;
    QVERIFY(enter(reading));
    reading.send("RETR " + QByteArray::number(36) + "\r\n");
    QVERIFY(reading.line().startsWith("+OK"));
    Client waiting;
    QVERIFY(waiting.connectClear(host_->port()));
    host_.reset();
    QVERIFY(reading.isHungUp());
    QVERIFY(waiting.isHungUp());
}

} // namespace practice

QTEST_GUILESS_MAIN(practice::ServerTest)
#include "server_test.moc"
