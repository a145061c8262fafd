// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_world.h"

#include "ui/preview_words.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>

using mailbox::Column;

namespace ui {

namespace {

QString lines(int count)
{
    QString text;
    for (int i = 1; i <= count; ++i)
        text += QStringLiteral("This is line %1 of the letter.\n").arg(i);
    return text;
}

/// One body of a text, whole or cut.
mail::Reading letter(int count, bool whole)
{
    mail::Reading reading = FakeWorld::reading(lines(count).toUtf8().constData());
    reading.textWhole = whole;
    mail::Passage passage;
    passage.text = mail::textFrom(reading.text);
    passage.whole = whole;
    reading.passages = {passage};
    return reading;
}

visit::Peek step(int count, qint64 missing = 14'000'000)
{
    visit::Peek peek;
    peek.lines = count;
    peek.received = 50 * count;
    peek.missing = missing;
    peek.announced = peek.received + missing;
    peek.more = count < 2000;
    return peek;
}

} // namespace

/// Previews that grow while somebody reads on.
class PreviewTest : public QObject {
    Q_OBJECT
private:
    struct Reader : FakeWorld {
        Reader() { click(0); }

        void answer(const mail::Reading& reading, const visit::Peek& peek) const
        {
            Q_EMIT counter->previewed(id(3), reading, peek);
            settle();
        }

        /// What is queued is done.
        static void settle()
        {
            for (int i = 0; i < 5; ++i)
                QCoreApplication::processEvents();
        }

        QPlainTextEdit* text() const { return child<QPlainTextEdit>("Message"); }
        QString words() const
        {
            const auto* label = child<QLabel>("Preview Words");
            return label->isVisible() ? label->text() : QString();
        }
        void press(const char* button) const
        {
            QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton);
            settle();
        }
        qsizetype asked(const char* call) const { return counter->calls.count(QLatin1String(call)); }
        QString state(int line) const
        {
            return list()->model()->index(line, int(Column::State)).data().toString();
        }
    };

private Q_SLOTS:
    void aTextThatDoesNotFillTheViewGrowsByItself()
    {
        const Reader reader;
        reader.answer(letter(2, false), step(20));
        QTRY_COMPARE(reader.asked("look further uid3"), 1);
        QCOMPARE(reader.words(), QStringLiteral("Preview: the first 20 lines. Fetching more… On the server: "
                                                "about 14 MB more."));
        reader.answer(letter(4, true), step(200));
        QCOMPARE(reader.asked("look further uid3"), 1); // whole: nothing more is fetched
        QCOMPARE(reader.words(), QStringLiteral("The text is whole. On the server: about 14 MB more."));
    }

    void aLongTextGrowsWhenItIsReadToNearItsEnd()
    {
        const Reader reader;
        reader.answer(letter(200, false), step(200));
        QCOMPARE(reader.asked("look further uid3"), 0);
        QCOMPARE(reader.words(),
                 QStringLiteral("Preview: the first 200 lines. More comes as you read on. On the "
                                "server: about 14 MB more."));
        QScrollBar* const bar = reader.text()->verticalScrollBar();
        bar->setValue(bar->maximum() - bar->pageStep());
        QTRY_COMPARE(reader.asked("look further uid3"), 1);
        bar->setValue(bar->maximum());
        reader.settle();
        QCOMPARE(reader.asked("look further uid3"), 1); // one at a time
    }

    void afterTheLastStepOnlyDownloadingHelps()
    {
        const Reader reader;
        reader.answer(letter(2, false), step(2000));
        reader.settle();
        QCOMPARE(reader.asked("look further uid3"), 0);
        QVERIFY(reader.words().contains(QStringLiteral("More comes only by downloading.")));
        reader.press("Preview Download");
        QCOMPARE(reader.counter->calls.last(), QStringLiteral("open uid3"));
    }

    void attachmentsAndTimeAreTold()
    {
        const Reader reader;
        mail::Reading reading = letter(4, true);
        mail::Attachment picture;
        picture.related = true; // of the page itself
        reading.attachments = {{0, QStringLiteral("film.mp4"), QStringLiteral("video/mp4"), 100, {}},
                               {1, QStringLiteral("plan.pdf"), QStringLiteral("application/pdf"), 100, {}},
                               picture};
        visit::Peek peek = step(20);
        peek.octetsPerSecond = 80'000;
        reader.answer(reading, peek);
        QCOMPARE(reader.words(),
                 QStringLiteral("The text is whole. At least 2 attachments wait on the server: about 14 MB "
                                "more, about 3 min on this line."));
    }

    void whereThereIsOnlyAnAttachmentNothingGrows()
    {
        const Reader reader;
        mail::Reading reading = reader.reading("");
        reading.textWhole = false;
        reading.attachments = {{0, QStringLiteral("film.mp4"), QStringLiteral("video/mp4"), 100, {}}};
        reader.answer(reading, step(20));
        QCOMPARE(reader.words(),
                 QStringLiteral("No text came so far. At least 1 attachment waits on the server: "
                                "about 14 MB more."));
        QCOMPARE(reader.asked("look further uid3"), 0);
    }

    void timeIsRoundedAsAnEstimateDeserves_data()
    {
        QTest::addColumn<qint64>("octets");
        QTest::addColumn<qint64>("rate");
        QTest::addColumn<QString>("words");
        QTest::newRow("unknown") << qint64(14'000'000) << qint64(-1) << QStringLiteral("14 MB more");
        QTest::newRow("no wait") << qint64(14'000) << qint64(10'000) << QStringLiteral("14 kB more");
        QTest::newRow("seconds") << qint64(40'000) << qint64(10'000)
                                 << QStringLiteral("40 kB more, about 4 s on this line");
        QTest::newRow("more seconds")
            << qint64(430'000) << qint64(10'000) << QStringLiteral("430 kB more, about 45 s on this line");
        QTest::newRow("minutes") << qint64(580'000) << qint64(10'000)
                                 << QStringLiteral("580 kB more, about 1 min on this line");
        QTest::newRow("hours") << qint64(80'000'000) << qint64(10'000)
                               << QStringLiteral("80 MB more, about 2 h on this line");
    }

    void timeIsRoundedAsAnEstimateDeserves()
    {
        QFETCH(qint64, octets);
        QFETCH(qint64, rate);
        QTEST(costText(octets, rate), "words");
    }

    void aStepThatFailsIsToldAndNotTriedAgainByItself()
    {
        const Reader reader;
        reader.answer(letter(2, false), step(20));
        QTRY_COMPARE(reader.asked("look further uid3"), 1);
        Q_EMIT reader.counter->previewFailed(reader.id(3), {base::Fault::ClosedByServer, {}, {}});
        reader.settle();
        QVERIFY2(reader.words().contains(QStringLiteral("More could not be fetched.")),
                 qPrintable(reader.words()));
        QVERIFY(reader.text()->toPlainText().contains(QStringLiteral("line 2 of")));
        QCOMPARE(reader.asked("look further uid3"), 1);
        reader.click(1);
        reader.click(0); // coming back tries anew
        QTRY_COMPARE(reader.asked("look further uid3"), 2);
    }

    void aWholeMessageIsNoPreview()
    {
        const Reader reader;
        visit::Peek peek = step(20, 0);
        peek.whole = true;
        peek.more = false;
        reader.answer(letter(4, true), peek);
        QCOMPARE(reader.words(),
                 QStringLiteral("This is the whole message. It is not saved on this computer."));
        QVERIFY(!reader.child<QPushButton>("Text Is Enough")->isVisible());
        QCOMPARE(reader.state(0), QString());
    }

    void textIsEnoughLeavesTheRestOnTheServer()
    {
        const Reader reader;
        reader.answer(letter(200, false), step(200));
        reader.press("Text Is Enough");
        QVERIFY(reader.words().isEmpty());
        QCOMPARE(reader.state(0), QStringLiteral("Text read"));
        reader.text()->verticalScrollBar()->setValue(reader.text()->verticalScrollBar()->maximum());
        reader.settle();
        QCOMPARE(reader.asked("look further uid3"), 0);
        reader.click(1);
        reader.click(0);
        reader.settle();
        QCOMPARE(reader.asked("look uid3"), 1); // it is at hand
        QVERIFY(reader.text()->toPlainText().contains(QStringLiteral("line 200 of")));
        QVERIFY(reader.words().isEmpty());
        Q_EMIT reader.counter->archived(reader.id(3));
        QCOMPARE(reader.state(0), QStringLiteral("Saved"));
    }

    void aStepThatComesAfterEnoughChangesNothing()
    {
        const Reader reader;
        reader.answer(letter(2, false), step(20));
        QTRY_COMPARE(reader.asked("look further uid3"), 1);
        reader.press("Text Is Enough");
        reader.answer(letter(150, false), step(200));
        QVERIFY(!reader.text()->toPlainText().contains(QStringLiteral("line 3 of")));
        QVERIFY(reader.words().isEmpty());
    }

    void theReadersPlaceStaysWhileTheTextGrows()
    {
        const Reader reader;
        reader.answer(letter(200, false), step(200));
        QScrollBar* const bar = reader.text()->verticalScrollBar();
        bar->setValue(150);
        const QString before = reader.text()->cursorForPosition({0, 0}).block().text();
        QVERIFY(before.contains(QStringLiteral("line 151")));
        reader.answer(letter(1500, false), step(2000));
        QTRY_COMPARE(reader.text()->cursorForPosition({0, 0}).block().text(), before);
    }
};

} // namespace ui

QTEST_MAIN(ui::PreviewTest)
#include "preview_test.moc"
