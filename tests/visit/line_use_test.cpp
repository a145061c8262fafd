// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keeper_run.h"

#include "practice/server.h"
#include "support/counting_relay.h"
#include "support/scripted_server.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QByteArray said = "S: +OK hello\nC: CAPA\nS: -ERR\nC: USER\nS: +OK\nC: PASS\nS: +OK\n"
                        "C: STAT\nS: +OK 1 90000\nC: LIST\nS: +OK\nS: 1 90000\nS: .\n"
                        "C: UIDL\nS: +OK\nS: 1 uid-1\nS: .\n";
const QByteArray header = "C: TOP 1 0\nS: +OK\nS: Subject: Odd\nS:\nS: .\n";
const QByteArray preview = "C: TOP 1 20\nS: +OK\nS: Subject: Odd\nS:\nS: line\nS: .\n";
const QByteArray bye = "C: QUIT\nS: +OK bye\n";

/// Octets of all that a script lets the server say.
qint64 spokenIn(const QByteArray& script)
{
    qint64 octets = 0;
    for (const QByteArray& line : script.split('\n')) {
        if (line.startsWith("S:"))
            octets += line.mid(2).trimmed().size() + 2;
    }
    return octets;
}

struct Metered : KeeperRun {
    Metered(const QString& folder, quint16 port)
        : Metered(accountOn(port), "s3cret", folder)
    {}

    Metered(const account::Account& account, const QByteArray& password, const QString& folder)
        : KeeperRun(account, password, folder)
    {
        QObject::connect(&keeper, &visit::Counter::lineUseRead, [this](const visit::LineUse& all) {
            use = all;
            ++readings;
        });
    }

    const visit::LineUse& read()
    {
        keeper.readLineUse();
        return use;
    }

    visit::LineUse use;
    int readings = 0;
};

} // namespace

/// What goes over the line is counted, day by day.
class LineUseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void bothDirectionsAreCountedAndSurviveARestart()
    {
        const support::ScriptedServer server({said + header + preview + bye, said + bye});
        const auto heard = [&server] {
            return server.heard().join("\r\n").size() + 2; // each ends its line
        };
        qint64 received = spokenIn(said + header);
        {
            Metered run(folder(), server.port());
            QVERIFY(run.check());
            const visit::LineUse checked = run.read();
            QCOMPARE(checked.byDay.size(), 1);
            QCOMPARE(checked.byDay[0].day, QDate::currentDate());
            QCOMPARE(checked.byDay[0].traffic, (base::Traffic{received, heard()}));
            QCOMPARE(checked.latestCheck, checked.byDay[0].traffic);
            run.keeper.look(run.idOf("uid-1"));
            QTRY_COMPARE(run.said("C: TOP 1 20"), 1);
            QVERIFY(run.leave());
        }
        received += spokenIn(preview + bye);
        Metered again(folder(), server.port());
        QCOMPARE(again.read().byDay[0].traffic, (base::Traffic{received, heard()}));
        QCOMPARE(again.use.latestCheck, base::Traffic());
        QVERIFY(again.check());
        received += spokenIn(said);
        QCOMPARE(again.read().byDay[0].traffic, (base::Traffic{received, heard()}));
        QCOMPARE(again.use.latestCheck.received, spokenIn(said));
        QVERIFY(again.leave());
    }

    void aVisitThatFailsCostsAsWell()
    {
        const support::ScriptedServer server({"S: -ERR go away\nclose"});
        Metered run(folder(), server.port());
        run.keeper.check();
        QTRY_COMPARE(run.errors.size(), 1);
        QTRY_COMPARE(run.read().byDay.value(0).traffic.received, spokenIn("S: -ERR go away"));
    }

    void whatTlsPutsAroundCountsAsWell_data()
    {
        QTest::addColumn<bool>("implicitTls");
        QTest::newRow("from the first octet") << true;
        QTest::newRow("after STLS") << false;
    }

    void whatTlsPutsAroundCountsAsWell()
    {
        QFETCH(const bool, implicitTls);
        practice::Options options;
        options.implicitTls = implicitTls;
        options.offerStls = !implicitTls;
        practice::Server server(options);
        QVERIFY(server.listen());
        support::CountingRelay relay(server.port());
        for (int visit = 1; visit <= 2; ++visit) {
            Metered run(accountAt(server, relay.port(), implicitTls), server.password().reveal(), folder());
            QVERIFY(run.check());
            QVERIFY(run.leave());
            QTRY_VERIFY(relay.isIdle());
            const base::Traffic counted = run.read().byDay.value(0).traffic;
            QCOMPARE(counted.sent, relay.up());
            // The system counts the end of the stream as an octet; what comes behind our end, nobody does.
            QVERIFY2(std::abs(counted.received - relay.down()) <= 64 * visit,
                     qPrintable(QStringLiteral("%1 of %2").arg(counted.received).arg(relay.down())));
        }
    }

    void theLineIsToldOfBeforeAnyWire()
    {
        const support::ScriptedServer server({said + header + bye});
        QList<visit::LineSpeed> speeds;
        Metered run(folder(), server.port());
        connect(&run.keeper, &visit::Counter::lineKnown, this,
                [&](const visit::LineSpeed& speed) { speeds += speed; });
        run.keeper.recall();
        QCOMPARE(speeds, QList<visit::LineSpeed>{visit::LineSpeed()}); // nobody was there yet
    }

private:
    account::Account accountAt(const practice::Server& server, quint16 port, bool implicitTls)
    {
        account::Account account = accountOn(port);
        account.user = server.user();
        account.encryption = implicitTls ? account::Encryption::Implicit : account::Encryption::StartTls;
        account.allowPlaintext = false;
        account.caFile = folder_->filePath(QStringLiteral("ca.pem"));
        QFile file(account.caFile);
        if (file.open(QIODevice::WriteOnly))
            file.write(server.caCertificatePem());
        return account;
    }

    QString folder() const { return folder_->filePath(QStringLiteral("guest-0123")); }
    std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(LineUseTest)
#include "line_use_test.moc"
