// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fake_world.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

using namespace ui;
using visit::Fate;

namespace {

const QDateTime summer(QDate(2025, 7, 1), QTime(12, 0), Qt::LocalTime);

visit::PastMessage past(int n, Fate fate, bool saved)
{
    visit::PastMessage message;
    message.id = FakeWorld::id(n);
    message.summary = FakeWorld::header(n, "Letter").summary;
    message.octets = 1000 * n;
    message.saved = saved;
    message.fate = fate;
    if (fate == Fate::Kept)
        message.error = base::Error{base::Fault::StillThere, QString::number(n), {}};
    return message;
}

visit::History history()
{
    visit::History history;
    history.receipts = {
        {summer.addDays(3),
         {},
         {},
         base::Error{base::Fault::QuitUnanswered, {}, {}},
         {past(1, Fate::Unknown, true)}},
        {summer,
         summer.addSecs(60),
         "bye \x1b[31mnow",
         std::nullopt,
         {past(2, Fate::Confirmed, true), past(3, Fate::Kept, false)}},
    };
    history.vanished = {{summer.addDays(1), summer.addDays(2), {past(4, Fate::Kept, false)}}};
    return history;
}

struct Reading : FakeWorld {
    QDialog* dialog = nullptr;

    Reading()
    {
        trigger("History");
        dialog = child<QDialog>("History");
    }

    template <class T> T* part(const char* name) const { return dialog->findChild<T*>(QLatin1String(name)); }
    QString line(int n) const { return part<QTreeWidget>("Receipts")->topLevelItem(n)->text(1); }
    QString cell(int column) const
    {
        return part<QTreeView>("Receipt Messages")->model()->index(0, column).data().toString();
    }
};

} // namespace

class HistoryDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itAsksAndSaysThatItReads()
    {
        const Reading world;
        QVERIFY(world.dialog->isVisible());
        QCOMPARE(world.counter->calls.last(), QStringLiteral("history"));
        QCOMPARE(world.part<QLabel>("History Hint")->text(), QStringLiteral("Reading…"));
        QVERIFY(!world.part<QPushButton>("Copy")->isEnabled());
    }

    void anEmptyHistorySaysWhatWillStandThere()
    {
        const Reading world;
        Q_EMIT world.counter->historyRead({});
        QVERIFY(world.part<QLabel>("History Hint")->isVisible());
        QVERIFY(world.part<QLabel>("History Hint")->text().startsWith(QStringLiteral("Nothing was deleted")));
    }

    void latestFirstWithOutcome()
    {
        const Reading world;
        Q_EMIT world.counter->historyRead(history());
        QCOMPARE(world.part<QTreeWidget>("Receipts")->topLevelItemCount(), 3);
        QCOMPARE(world.line(0), QStringLiteral("1 of 1 not known yet: the next visit shows which are gone"));
        QCOMPARE(world.line(1), QStringLiteral("1 message went without Restante, between 7/2/2025, 12:00 PM "
                                               "and 7/3/2025, 12:00 PM"));
        QCOMPARE(world.line(2),
                 QStringLiteral("1 of 2 gone, confirmed 7/1/2025, 12:01 PM; the server kept 1"));
    }

    void theArrowsGoThroughItAndEachMessageIsTold()
    {
        const Reading world;
        Q_EMIT world.counter->historyRead(history());
        auto* receipts = world.part<QTreeWidget>("Receipts");
        QTRY_VERIFY(receipts->hasFocus());
        QCOMPARE(world.cell(0), QStringLiteral("Ada Example"));
        QCOMPARE(world.cell(1), QStringLiteral("Letter"));
        QCOMPARE(world.cell(2).trimmed(), QStringLiteral("1.0 kB"));
        QCOMPARE(world.cell(3), QStringLiteral("Not known yet"));
        QCOMPARE(world.cell(4), QStringLiteral("Saved here"));
        QTest::keyClick(receipts, Qt::Key_Down);
        QCOMPARE(world.cell(3), QStringLiteral("Vanished"));
        QCOMPARE(world.cell(4), QStringLiteral("No copy"));
        QTest::keyClick(receipts, Qt::Key_Down);
        const QString words = world.part<QLabel>("Server Words")->text();
        QVERIFY2(words.contains(QStringLiteral("bye")), qPrintable(words));
        QVERIFY(!words.contains(QChar(0x1B)));
    }

    void aReceiptCanBeCopied()
    {
        const Reading world;
        Q_EMIT world.counter->historyRead(history());
        QTest::keyClick(world.part<QTreeWidget>("Receipts"), Qt::Key_End);
        QTest::mouseClick(world.part<QPushButton>("Copy"), Qt::LeftButton);
        const QString text = QGuiApplication::clipboard()->text();
        for (const char* part :
             {"1 of 2 gone", "bye", "Gone", "Kept", "Ada Example", "2,000 bytes", "uid3", "still has it"})
            QVERIFY2(text.contains(QLatin1String(part)), part);
    }

    void escapeClosesIt()
    {
        const Reading world;
        QTest::keyClick(world.dialog, Qt::Key_Escape);
        QVERIFY(!world.dialog->isVisible());
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    HistoryDialogTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "history_dialog_test.moc"
