// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the list shows before and between visits, and when messages change behind it.
#include "ui/fake_world.h"
#include "ui/sentences.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace ui;

namespace {

const QDateTime lastSummer(QDate(2025, 7, 1), QTime(12, 0), Qt::UTC);

mailbox::Row knownRow(int n, bool saved = false)
{
    mailbox::Row row = FakeWorld::row(n);
    row.headerKnown = true;
    row.summary = FakeWorld::header(n, "Known").summary;
    row.saved = saved;
    return row;
}

mailbox::HeaderUpdate replaced(int n)
{
    mailbox::HeaderUpdate header = FakeWorld::header(n, "Another");
    header.replaced = true;
    return header;
}

/// A mailbox with two remembered messages, the second one saved; not listed yet.
struct Recalled : FakeWorld {
    explicit Recalled(const char* password = "secret")
        : FakeWorld(false)
    {
        open(base::Secret(password));
        Q_EMIT counter->remembered({knownRow(1), knownRow(2, true)}, lastSummer);
    }

    QString counts() const { return child<QLabel>("Counts")->text(); }
    bool called(const char* call) const { return counter->calls.contains(QLatin1String(call)); }
};

} // namespace

class KnownListTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theListIsThereBeforeTheServerIs()
    {
        const Recalled world;
        QCOMPARE(world.counter->calls, (QStringList{QStringLiteral("recall"), QStringLiteral("check")}));
        QCOMPARE(world.list()->model()->rowCount(), 2);
        QVERIFY2(world.counts().startsWith(QStringLiteral("As of 7/1/2025")), qPrintable(world.counts()));
        QVERIFY2(world.counts().endsWith(QStringLiteral("2 messages, 3,000 bytes")),
                 qPrintable(world.counts()));
    }

    void ofManyAllHaveTheirHeadersAtOnce()
    {
        constexpr int many = 6000;
        QList<mailbox::Row> rows;
        for (int n = 1; n <= many; ++n)
            rows.append(knownRow(n));
        const FakeWorld world(false);
        world.window->openMailbox(FakeWorld::account(), base::Secret("secret"));
        Q_EMIT world.counter->listed(rows);
        mailbox::HeaderModel& model = world.window->desk()->mailbox();
        QCOMPARE(model.rowCount(), many);
        QCOMPARE(model.find(world.id(many))->summary.subject, QStringLiteral("Known"));
        QCOMPARE(model.find(world.id(2))->summary.subject, QStringLiteral("Known"));
        Q_EMIT world.counter->headersArrived({world.header(1, "Later")});
        QCOMPARE(model.find(world.id(1))->summary.subject, QStringLiteral("Later"));
    }

    void whatIsCountedIsNotSaidToBeNothing()
    {
        FakeWorld world(false);
        world.open(base::Secret("secret"));
        Q_EMIT world.counter->stageChanged(visit::Stage::Listing);
        Q_EMIT world.counter->counted(2, 3000);
        QCOMPARE(world.window->messages().placeholder(), wordsFor(visit::Stage::Listing));
        Q_EMIT world.counter->stageChanged(visit::Stage::Away); // the line broke
        QCOMPARE(world.window->messages().placeholder(), QString());
        Q_EMIT world.counter->counted(0, 0);
        Q_EMIT world.counter->listed({});
        QCOMPARE(world.window->messages().placeholder(), QStringLiteral("No messages are waiting."));
    }

    void ofVeryManyHeadersAreGatheredForAMoment()
    {
        QList<mailbox::Row> rows(200'000);
        for (qsizetype n = 1; n <= rows.size(); ++n) {
            rows[n - 1].id = FakeWorld::id(int(n));
            rows[n - 1].number = n;
        }
        const FakeWorld world(false);
        world.window->openMailbox(FakeWorld::account(), base::Secret("secret"));
        Q_EMIT world.counter->listed(rows);
        const mailbox::HeaderModel& model = world.window->desk()->mailbox();
        const auto isKnown = [&](int n) { return model.find(world.id(n))->headerKnown; };
        Q_EMIT world.counter->headersArrived({world.header(9, "First")});
        QVERIFY(isKnown(9));
        Q_EMIT world.counter->headersArrived({world.header(8, "Second")});
        Q_EMIT world.counter->headersArrived({world.header(7, "Third")});
        QVERIFY(!isKnown(8) && !isKnown(7));
        QTRY_VERIFY(isKnown(8) && isKnown(7));
        Q_EMIT world.counter->headersArrived({world.header(6, "Last")});
        Q_EMIT world.counter->checked();
        QVERIFY(isKnown(6));
    }

    void theFirstListingTakesItsPlace()
    {
        const Recalled world;
        Q_EMIT world.counter->counted(1, 3000);
        QVERIFY(world.counts().startsWith(QStringLiteral("As of")));
        Q_EMIT world.counter->listed({world.row(3)});
        QCOMPARE(world.list()->model()->rowCount(), 1);
        QCOMPARE(world.counts(), QStringLiteral("1 message, 3,000 bytes"));
        Q_EMIT world.counter->remembered({knownRow(1)}, lastSummer);
        QCOMPARE(world.counts(), QStringLiteral("1 message, 3,000 bytes"));
    }

    void aFailedCheckKeepsWhatIsKnown()
    {
        const Recalled world;
        Q_EMIT world.counter->failed({base::Fault::Unreachable, QStringLiteral("pop.example.org"), {}});
        QCOMPARE(world.list()->model()->rowCount(), 2);
        QVERIFY(world.counts().startsWith(QStringLiteral("As of")));
        QVERIFY(world.child<QFrame>("Error")->isVisible());
    }

    void withoutAPasswordTheListIsThereToo()
    {
        const Recalled world("");
        QVERIFY(!world.called("check"));
        QVERIFY(world.child<QLineEdit>("Mailbox Password")->isVisible());
        QCOMPARE(world.list()->model()->rowCount(), 2);
    }

    void aSavedMessageIsReadWithoutAPassword()
    {
        const Recalled world("");
        world.click(0);
        QCOMPARE(world.counter->calls.last(), QStringLiteral("look uid2"));
    }

    void anotherMessageWaitsForThePassword()
    {
        const Recalled world("");
        world.click(1);
        QVERIFY(!world.called("look uid1"));
        QCOMPARE(world.child<QLabel>("Subject")->text(), QStringLiteral("Known"));
        QVERIFY(world.child<QLabel>("Notice Words")->text().contains(QStringLiteral("password")));
        auto* field = world.child<QLineEdit>("Mailbox Password");
        QTest::mouseClick(field, Qt::LeftButton);
        QTest::keyClicks(field, QStringLiteral("open sesame"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(world.counter->calls.last(), QStringLiteral("look uid1"));
    }

    void aDownloadAsksForThePasswordAndGoesOn()
    {
        const Recalled world("");
        QTest::mouseClick(world.child<QPushButton>("Cancel Sign On"), Qt::LeftButton);
        world.click(1);
        world.press(Qt::Key_Return);
        QVERIFY(!world.called("open uid1"));
        auto* field = world.child<QLineEdit>("Mailbox Password");
        QVERIFY(field->isVisible());
        QTest::keyClicks(field, QStringLiteral("open sesame"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(world.called("open uid1"));
    }

    void whatIsReadStaysWhenItGoes()
    {
        const FakeWorld world;
        world.click(0);
        Q_EMIT world.counter->previewed(world.id(3), world.reading("The beginning"), world.peek());
        Q_EMIT world.counter->listed({world.row(1)});
        QCOMPARE(world.child<QPlainTextEdit>("Message")->toPlainText(), QStringLiteral("The beginning"));
        QCOMPARE(world.child<QLabel>("Notice Words")->text(),
                 QStringLiteral("This message is not in the mailbox any more."));
    }

    void whatNeverCameIsNotWaitedFor()
    {
        const FakeWorld world;
        world.click(0);
        Q_EMIT world.counter->listed({world.row(1)});
        QCOMPARE(world.window->desk()->page().kind, Page::Kind::Nothing);
    }

    void anotherMessageUnderTheSameIdIsNeitherMarkedNorSaved()
    {
        const FakeWorld world;
        Q_EMIT world.counter->archived(world.id(3));
        world.click(0);
        world.press(Qt::Key_Delete);
        Q_EMIT world.counter->headersArrived({replaced(3)});
        QCOMPARE(world.list()->model()->index(0, 1).data().toString(), QStringLiteral("Another"));
        QCOMPARE(world.list()->model()->index(0, 4).data().toString(), QStringLiteral("Trouble"));
        QVERIFY(world.counter->calls.contains(QStringLiteral("keep uid3")));
        QVERIFY(!world.child<QAction>("Carry Out")->isEnabled());
        world.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(world.window->desk()->mailbox().markedRows().isEmpty());
    }

    void thePageOfTheMessageBeforeIsNotShownForIt()
    {
        const FakeWorld world;
        world.click(0);
        Q_EMIT world.counter->previewed(world.id(3), world.reading("of the one before"), world.peek());
        Q_EMIT world.counter->headersArrived({replaced(3)});
        QVERIFY(world.child<QPlainTextEdit>("Message")->toPlainText().isEmpty());
        QCOMPARE(world.counter->calls.count(QStringLiteral("look uid3")), 2);
        QVERIFY(!world.counter->calls.contains(QStringLiteral("keep uid3")));
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    KnownListTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "known_list_test.moc"
