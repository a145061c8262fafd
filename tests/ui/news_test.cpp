// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window tells after deletions, when saving fails, and when the keeper noticed something.
#include "ui/fake_world.h"

#include <QLabel>
#include <QPushButton>

using namespace ui;
using visit::Fate;
using visit::Notice;

namespace {

const base::Error diskFull{base::Fault::CannotWrite, QStringLiteral("/mail/new"), {}};

struct Telling : FakeWorld {
    QString happened() const { return shown("News", "News Text"); }
    QString error() const { return shown("Error", "Error Text"); }
    QString advice() const { return shown("Error", "Error Advice"); }
    QString state(int line) const { return list()->model()->index(line, 4).data().toString(); }
    QString why(int line) const { return list()->model()->index(line, 4).data(Qt::ToolTipRole).toString(); }
    bool called(const char* call) const { return counter->calls.contains(QLatin1String(call)); }

    void markAll() const
    {
        click(0);
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_Delete);
    }

    static visit::Receipt receipt(Fate third, Fate others = Fate::Accepted)
    {
        visit::Receipt receipt;
        for (int n = 1; n <= 3; ++n)
            receipt.deletions.append({id(n), n, n == 3 ? third : others, std::nullopt});
        return receipt;
    }

    static visit::Receipt settled(Fate third)
    {
        visit::Receipt done = receipt(third, Fate::Confirmed);
        done.settled = QDateTime(QDate::currentDate(), QTime(14, 3)).toUTC();
        done.words = "+OK see you";
        if (third == Fate::Kept)
            done.deletions.last().error = base::Error{base::Fault::StillThere, QStringLiteral("3"), {}};
        return done;
    }

private:
    QString shown(const char* bar, const char* label) const
    {
        return child<QFrame>(bar)->isVisible() ? child<QLabel>(label)->text() : QString();
    }
};

} // namespace

class NewsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void acceptedThenConfirmed()
    {
        const Telling world;
        world.markAll();
        Q_EMIT world.counter->carriedOut(Telling::receipt(Fate::Accepted));
        QCOMPARE(world.happened(), QStringLiteral("3 of 3 accepted by the server; confirmation follows"));
        QCOMPARE(world.list()->model()->rowCount(), 0);
        Q_EMIT world.counter->settled(Telling::settled(Fate::Confirmed));
        QCOMPARE(world.happened(), QStringLiteral("3 of 3 gone, confirmed 2:03 PM"));
        QCOMPARE(world.error(), QString());
        QTest::mouseClick(world.child<QPushButton>("News Dismiss"), Qt::LeftButton);
        QCOMPARE(world.happened(), QString());
    }

    void theServerKeptOneAfterAll()
    {
        const Telling world;
        world.markAll();
        Q_EMIT world.counter->carriedOut(Telling::receipt(Fate::Accepted));
        Q_EMIT world.counter->listed({world.row(3)});
        Q_EMIT world.counter->settled(Telling::settled(Fate::Kept));
        QCOMPARE(world.error(), QStringLiteral("2 of 3 gone, confirmed 2:03 PM; the server kept 1"));
        QVERIFY2(world.advice().contains(QStringLiteral("+OK see you")), qPrintable(world.advice()));
        QCOMPARE(world.happened(), QString());
        QCOMPARE(world.state(0), QStringLiteral("Trouble"));
    }

    void withoutAnAnswerToQuitNothingIsKnown()
    {
        const Telling world;
        world.markAll();
        visit::Receipt receipt = Telling::receipt(Fate::Unknown, Fate::Unknown);
        for (visit::Deletion& deletion : receipt.deletions)
            deletion.error = base::Error{base::Fault::QuitUnanswered, {}, {}};
        Q_EMIT world.counter->carriedOut(receipt);
        QCOMPARE(world.error(), QStringLiteral("3 of 3 not known yet: the next visit shows which are gone"));
        QCOMPARE(world.window->desk()->mailbox().markedRows().size(), 3);
        Q_EMIT world.counter->settled(Telling::settled(Fate::Confirmed));
        QCOMPARE(world.happened(), QStringLiteral("3 of 3 gone, confirmed 2:03 PM"));
    }

    void whatCannotBeSavedIsNotMarked()
    {
        const Telling world;
        world.markAll();
        world.press(Qt::Key_Return);
        Q_EMIT world.counter->openFailed(world.id(3), diskFull);
        Q_EMIT world.counter->archived(world.id(2));
        QVERIFY(world.called("keep uid3"));
        QCOMPARE(world.state(0), QStringLiteral("Trouble"));
        QVERIFY2(world.why(0).contains(QStringLiteral("Deleting it is off")), qPrintable(world.why(0)));
        QCOMPARE(world.state(1), QStringLiteral("To delete, Saved"));
        QCOMPARE(world.error(), QStringLiteral("1 message could not be saved and stays on the server"));
        QVERIFY(!world.called("stop"));
    }

    void oneBarSpeaksForAll()
    {
        const Telling world;
        world.click(0);
        world.press(Qt::Key_A, Qt::ControlModifier);
        world.press(Qt::Key_Return);
        Q_EMIT world.counter->openFailed(world.id(3), diskFull);
        Q_EMIT world.counter->openFailed(world.id(1), diskFull);
        QCOMPARE(world.error(), QStringLiteral("2 messages could not be saved and stay on the server"));
        QVERIFY(world.advice().contains(QStringLiteral("/mail/new")));
    }

    void markingItIsRefusedUntilItIsSavedOrCheckedAgain_data()
    {
        QTest::addColumn<bool>("saved");
        QTest::newRow("saved") << true;
        QTest::newRow("checked") << false;
    }

    void markingItIsRefusedUntilItIsSavedOrCheckedAgain()
    {
        QFETCH(bool, saved);
        const Telling world;
        world.click(0);
        world.press(Qt::Key_Return);
        Q_EMIT world.counter->openFailed(world.id(3), diskFull);
        QTest::mouseClick(world.child<QPushButton>("Dismiss"), Qt::LeftButton);
        world.press(Qt::Key_Delete);
        QVERIFY(world.window->desk()->mailbox().markedRows().isEmpty());
        QVERIFY(!world.error().isEmpty());
        if (saved)
            Q_EMIT world.counter->archived(world.id(3));
        else
            world.trigger("Check Mail");
        world.press(Qt::Key_Delete);
        QCOMPARE(world.window->desk()->mailbox().markedRows().size(), 1);
        QVERIFY(world.why(0).isEmpty());
    }

    void undoDoesNotMarkItEither()
    {
        const Telling world;
        world.markAll();
        world.press(Qt::Key_Delete, Qt::ShiftModifier);
        Q_EMIT world.counter->openFailed(world.id(3), diskFull);
        world.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(world.window->desk()->mailbox().markedRows().size(), 2);
    }

    void whatTheKeeperNoticed_data()
    {
        QTest::addColumn<Notice>("notice");
        QTest::addColumn<QString>("happened");
        const QDateTime before(QDate(2025, 7, 1), QTime(12, 0), Qt::LocalTime);
        QTest::newRow("renumbered")
            << Notice{Notice::Kind::Renumbered, 4812, 3}
            << QStringLiteral("The server renumbered its messages: 4,812 recognised, 3 are new.");
        QTest::newRow("renumbered, one new")
            << Notice{Notice::Kind::Renumbered, 12, 1}
            << QStringLiteral("The server renumbered its messages: 12 recognised, 1 is new.");
        QTest::newRow("reads empty")
            << Notice{Notice::Kind::ReadsEmpty, 0, 0, 12, before}
            << QStringLiteral("The server says that the mailbox is empty. 12 messages waited there before "
                              "(7/1/2025, 12:00 PM).");
        QTest::newRow("most missing")
            << Notice{Notice::Kind::MostMissing, 0, 0, 9000, before}
            << QStringLiteral("9,000 messages that waited before (7/1/2025, 12:00 PM) are not listed any "
                              "more.");
        QTest::newRow("came back") << Notice{Notice::Kind::CameBack, 1}
                                   << QStringLiteral("1 message that was missing is listed again.");
        QTest::newRow("ledger") << Notice{Notice::Kind::LedgerRebuilt, 0, 0, 0, {}, QStringLiteral("/x")}
                                << QStringLiteral("The ledger of this mailbox was damaged and was made "
                                                  "anew.");
        QTest::newRow("damaged copy") << Notice{Notice::Kind::CopyDamaged, 0, 0, 0, {}, QStringLiteral("/x")}
                                      << QStringLiteral("A saved message is damaged. It is fetched from the "
                                                        "server again.");
        QTest::newRow("damaged and the last")
            << Notice{Notice::Kind::DamagedShown, 0, 0, 0, {}, QStringLiteral("/x")}
            << QStringLiteral("What you see is a damaged copy: it is not what the server sent.");
    }

    void whatTheKeeperNoticed()
    {
        QFETCH(Notice, notice);
        QFETCH(QString, happened);
        const Telling world;
        Q_EMIT world.counter->noticed(notice);
        QCOMPARE(world.happened(), happened);
        QCOMPARE(world.error(), QString());
        if (!notice.path.isEmpty())
            QVERIFY(world.child<QLabel>("News Advice")->text().contains(notice.path));
    }

    void newsAreReadOneAfterTheOther()
    {
        const Telling world;
        Q_EMIT world.counter->noticed({Notice::Kind::CameBack, 5});
        Q_EMIT world.counter->noticed({Notice::Kind::Renumbered, 7, 2});
        auto* next = world.child<QPushButton>("News Dismiss");
        QCOMPARE(next->text(), QStringLiteral("Next (1)"));
        QTest::mouseClick(next, Qt::LeftButton);
        QVERIFY(world.happened().startsWith(QStringLiteral("The server renumbered")));
        QCOMPARE(next->text(), QStringLiteral("Dismiss"));
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(world.happened(), QString());
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    NewsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "news_test.moc"
