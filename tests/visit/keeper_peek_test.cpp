// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keeper_run.h"

#include "practice/host.h"
#include "support/scripted_server.h"

#include <QTemporaryDir>
#include <QTest>

using mailbox::MessageId;
using visit::Peek;

namespace {

constexpr qint64 thirtyMb = 30'000'000;

QByteArray lines(int first, int last)
{
    QByteArray text;
    for (int i = first; i <= last; ++i)
        text += "This is line " + QByteArray::number(i) + " of the letter, about as long as lines are.\n";
    return text;
}

/// A letter of 60 lines, and a film behind it.
QByteArray letterWithAFilm()
{
    const QByteArray film = ("QUJD" + QByteArray("QUJDREVG").repeated(9) + "\n").repeated(thirtyMb / 77);
    return "From: Ann <ann@example.org>\nSubject: Our film\nMIME-Version: 1.0\n"
           "Content-Type: multipart/mixed; boundary=\"cut\"\n\n"
           "--cut\nContent-Type: text/plain; charset=utf-8\n\n" +
           lines(1, 60) +
           "--cut\nContent-Type: video/mp4; name=\"film.mp4\"\nContent-Transfer-Encoding: base64\n"
           "Content-Disposition: attachment; filename=\"film.mp4\"\n\n" +
           film + "--cut--\n";
}

QByteArray letter(int count)
{
    return "From: Ann <ann@example.org>\nSubject: Letter\n\n" + lines(1, count);
}

std::unique_ptr<practice::Host> serve(const QByteArrayList& texts)
{
    practice::Options options;
    options.password = base::Secret("s3cret");
    options.implicitTls = false;
    options.messages.emplace();
    for (const QByteArray& text : texts)
        options.messages->push_back(
            practice::messageFromText("uid-" + QByteArray::number(options.messages->size() + 1), text));
    auto host = practice::Host::start(options);
    return host ? std::move(*host) : nullptr;
}

/// What was seen of one message.
struct Peeking : KeeperRun {
    Peeking(const QString& folder, quint16 port)
        : KeeperRun(accountOn(port), "s3cret", folder)
    {
        using C = visit::Counter;
        QObject::connect(&keeper, &C::previewed,
                         [this](const MessageId& id, const mail::Reading& beginning, const Peek& peek) {
                             ids += id;
                             readings += beginning;
                             peeks += peek;
                         });
        QObject::connect(
            &keeper, &C::opened,
            [this](const MessageId&, const QString&, const mail::Reading& reading) { whole = reading; });
    }

    /// Octets of all messages and beginnings that came over the wire.
    qint64 octetsOverTheWire() const
    {
        qint64 octets = 0;
        for (const QByteArray& line : log) {
            if (line.startsWith("S: (") && line.endsWith(" octets)"))
                octets += line.mid(4).chopped(8).toLongLong();
        }
        return octets;
    }

    QList<MessageId> ids;
    QList<mail::Reading> readings;
    QList<Peek> peeks;
    mail::Reading whole;
};

} // namespace

/// Previews that grow, over a real wire.
class KeeperPeekTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLetterInFrontOfThirtyMegabytesIsReadAfterAFewKilobytes()
    {
        const auto host = serve({letterWithAFilm()});
        Peeking run(folder(), host->port());
        QVERIFY(run.check());
        const MessageId id = run.idOf("uid-1");
        run.keeper.look(id);
        QTRY_COMPARE(run.peeks.size(), 1);
        QCOMPARE(run.said("C: TOP 1 20"), 1);
        QVERIFY(!run.readings[0].textWhole && run.peeks[0].more);
        run.keeper.lookFurther(id);
        QTRY_COMPARE(run.peeks.size(), 2);
        QCOMPARE(run.said("C: TOP 1 200"), 1);
        QVERIFY(run.readings[1].textWhole);
        QVERIFY(run.readings[1].text.contains(QStringLiteral("This is line 60 of")));
        QCOMPARE(run.readings[1].attachments.size(), 1);
        QCOMPARE(run.readings[1].attachments[0].name, QStringLiteral("film.mp4"));
        QVERIFY(run.peeks[1].missing > thirtyMb * 99 / 100);
        QVERIFY2(run.octetsOverTheWire() < 20'000, qPrintable(QString::number(run.octetsOverTheWire())));
        QCOMPARE(run.said("C: RETR"), 0);
    }

    void stepsAreAskedForOneByOneAndEnd()
    {
        const auto host = serve({letter(5000)});
        Peeking run(folder(), host->port());
        QVERIFY(run.check());
        const MessageId id = run.idOf("uid-1");
        run.keeper.look(id);
        for (const int count : {20, 200, 2000}) {
            QTRY_COMPARE(run.peeks.isEmpty() ? 0 : run.peeks.last().lines, count);
            const QString last = QStringLiteral("This is line %1 of").arg(count);
            QVERIFY(run.readings.last().text.contains(last));
            QVERIFY(!run.readings.last().textWhole);
            run.keeper.lookFurther(id);
        }
        QVERIFY(!run.peeks.last().more);
        QVERIFY(run.leave());
        QCOMPARE(run.said("C: TOP 1 20"), 3); // 20, 200 and 2000
        QCOMPARE(run.said("C: TOP 1 200"), 2);
        QCOMPARE(run.said("C: TOP 1 2000"), 1);
        QCOMPARE(run.peeks.size(), 3);
    }

    void aShortMessageIsWhole()
    {
        const auto host = serve({letter(5)});
        Peeking run(folder(), host->port());
        QVERIFY(run.check());
        run.keeper.look(run.idOf("uid-1"));
        QTRY_COMPARE(run.peeks.size(), 1);
        QVERIFY(run.peeks[0].whole && !run.peeks[0].more);
        QCOMPARE(run.peeks[0].missing, 0);
        QVERIFY(run.readings[0].textWhole && !run.readings[0].damaged);
        run.keeper.lookFurther(run.idOf("uid-1"));
        QVERIFY(run.leave());
        QCOMPARE(run.said("C: TOP 1"), 2); // the header, the beginning
        QVERIFY2(run.archived.isEmpty(), "seen is not saved");
    }

    void whatIsLeftOfAShorterMessageComesAtOnce()
    {
        const auto host = serve({letter(300)});
        Peeking run(folder(), host->port());
        QVERIFY(run.check());
        run.keeper.look(run.idOf("uid-1"));
        QTRY_COMPARE(run.peeks.size(), 1);
        run.keeper.lookFurther(run.idOf("uid-1"));
        QTRY_COMPARE(run.peeks.size(), 2);
        QVERIFY(run.peeks[1].whole);
        QCOMPARE(run.said("C: TOP 1 2000"), 1);
    }

    void askedForTwiceItComesOnce()
    {
        const auto host = serve({letter(5000)});
        Peeking run(folder(), host->port());
        QVERIFY(run.check());
        const MessageId id = run.idOf("uid-1");
        run.keeper.look(id);
        QTRY_COMPARE(run.peeks.size(), 1);
        run.keeper.lookFurther(id);
        run.keeper.lookFurther(id);
        QTRY_COMPARE(run.peeks.size(), 2);
        QVERIFY(run.leave());
        QCOMPARE(run.said("C: TOP 1 200"), 1);
        QCOMPARE(run.peeks.size(), 2);
    }

    void aStepNobodyLooksAtAnyMoreIsNotAskedFor()
    {
        const auto host = serve({letter(5000), letter(30)});
        Peeking run(folder(), host->port());
        QVERIFY(run.check());
        run.keeper.look(run.idOf("uid-1"));
        QTRY_COMPARE(run.peeks.size(), 1);
        QVERIFY(run.leave()); // no session: what is wished for now waits
        run.keeper.lookFurther(run.idOf("uid-1"));
        run.keeper.look(run.idOf("uid-2"));
        QTRY_COMPARE(run.peeks.size(), 2);
        QCOMPARE(run.ids.last(), run.idOf("uid-2"));
        QCOMPARE(run.said("C: TOP 1 200"), 0);
    }

    void aServerThatGivesNoMoreIsNotAskedAgain()
    {
        const QByteArray beginning =
            "S: +OK\nS: Subject: Odd\nS:\n" + QByteArray("S: line\n").repeated(20) + "S: .\n";
        support::ScriptedServer server(
            {"S: +OK hello\nC: CAPA\nS: -ERR\nC: USER\nS: +OK\nC: PASS\nS: +OK\n"
             "C: STAT\nS: +OK 1 90000\nC: LIST\nS: +OK\nS: 1 90000\nS: .\nC: UIDL\nS: +OK\nS: 1 uid-1\nS: .\n"
             "C: TOP 1 0\nS: +OK\nS: Subject: Odd\nS:\nS: .\n"
             "C: TOP 1 20\n" +
             beginning + "C: TOP 1 200\n" + beginning + "C: QUIT\nS: +OK bye\n"});
        Peeking run(folder(), server.port());
        QVERIFY2(run.check(), run.log.join('\n').constData());
        run.keeper.look(run.idOf("uid-1"));
        QTRY_COMPARE(run.peeks.size(), 1);
        QVERIFY(run.peeks[0].more && !run.peeks[0].whole);
        run.keeper.lookFurther(run.idOf("uid-1"));
        QTRY_COMPARE(run.peeks.size(), 2);
        QVERIFY(!run.peeks[1].more && !run.peeks[1].whole);
        QVERIFY(run.leave());
    }

    void theAccountsOwnServerIsBelieved()
    {
        const QByteArray said = "Authentication-Results: 127.0.0.1; dmarc=fail header.from=example.org\n"
                                "Authentication-Results: elsewhere.example; spf=fail\n";
        const auto host = serve({said + letter(5)});
        Peeking run(folder(), host->port());
        QVERIFY(run.check());
        run.keeper.look(run.idOf("uid-1"));
        QTRY_COMPARE(run.peeks.size(), 1);
        QCOMPARE(run.readings[0].trust.authentication.size(), 1);
        run.keeper.open(run.idOf("uid-1"));
        QTRY_COMPARE(run.opens, 1);
        QCOMPARE(run.whole.trust.authentication, run.readings[0].trust.authentication);
    }

private:
    QString folder()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        return folder_->filePath(QStringLiteral("guest-0123"));
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(KeeperPeekTest)
#include "keeper_peek_test.moc"
