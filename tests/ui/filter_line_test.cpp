// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fake_world.h"
#include "ui/filter_words.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

using namespace ui;

namespace {

/// A world in which the person types into the filter. Lines: 3, 2, 1.
struct Typing : FakeWorld {
    QLineEdit* filter = child<QLineEdit>("Filter");

    void type(const char* words) const
    {
        filter->setFocus();
        filter->selectAll();
        QTest::keyClicks(filter, QString::fromUtf8(words));
    }

    QString note() const
    {
        const auto* label = child<QLabel>("Filter Note");
        return label->isVisible() ? label->text() : QString();
    }

    QString subjects() const
    {
        QStringList all;
        for (int line = 0; line < list()->model()->rowCount(); ++line)
            all += list()->model()->index(line, 1).data().toString();
        return all.join(QLatin1Char(' '));
    }

    /// The numbers of those that are selected.
    QString selected() const
    {
        QStringList all;
        for (const mailbox::MessageId& one : window->messages().selectedIds())
            all += QString::fromUtf8(one.uid.mid(3));
        return all.join(QLatin1Char(' '));
    }

    QString state(int line) const { return list()->model()->index(line, 4).data().toString(); }

    void answer(const QList<mailbox::MessageId>& messages) const
    {
        Q_EMIT finder->found(finder->ticket, messages);
    }
};

} // namespace

class FilterLineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordsOfTheFilterNarrowTheList()
    {
        const Typing world;
        world.type("larger:1500");
        QCOMPARE(world.subjects(), QStringLiteral("Third Second"));
        QCOMPARE(world.child<QLabel>("Counts")->text(), QStringLiteral("2 of 3 messages shown"));
        world.type("larger:1500 -third");
        QCOMPARE(world.subjects(), QStringLiteral("Second"));
        QCOMPARE(world.note(), QString());
    }

    void aWrongValueIsToldInOneLineAndTheListStays()
    {
        const Typing world;
        world.type("larger:huge");
        QVERIFY2(world.note().contains(QStringLiteral("“huge”")), qPrintable(world.note()));
        QVERIFY2(world.note().contains(QStringLiteral("larger:2M")), qPrintable(world.note()));
        QCOMPARE(world.subjects(), QStringLiteral("Third Second First"));
        world.type("larger:2");
        QCOMPARE(world.note(), QString());
    }

    void everyMistakeHasItsAdvice()
    {
        using Kind = mailbox::FilterMistake::Kind;
        QSet<QString> said;
        for (const Kind kind : {Kind::Size, Kind::Date, Kind::Thing, Kind::State, Kind::Name}) {
            const QString words = wordsFor({kind, QStringLiteral("name"), QStringLiteral("wrong")});
            QVERIFY(words.contains(QStringLiteral("“wrong")) && words.contains(QStringLiteral("name:")));
            said.insert(words);
        }
        QCOMPARE(said.size(), 5);
    }

    void theWordsAreOfferedAndEachOfThemIsUnderstood()
    {
        for (const FilterHelp& help : filterHelp()) {
            const mailbox::Filter filter(help.insert);
            QVERIFY2(!filter.isEmpty() && filter.words().isEmpty() && !filter.mistake(),
                     qPrintable(help.insert));
            QVERIFY(!help.meaning.isEmpty());
        }
    }

    void aWordFromTheMenuIsTypedOver()
    {
        const Typing world;
        world.type("third");
        world.child<QAction>("Filter Words")->trigger();
        auto* menu = world.child<QMenu>("Filter Words Menu");
        QVERIFY(menu);
        menu->actions().first()->trigger();
        QTest::keyClicks(world.filter, QStringLiteral("bob"));
        QCOMPARE(world.filter->text(), QStringLiteral("third from:bob"));
    }

    void downGoesToWhatWasFound()
    {
        const Typing world;
        world.type("second");
        QTest::keyClick(world.filter, Qt::Key_Down);
        QVERIFY(world.list()->hasFocus());
        QCOMPARE(world.selected(), QStringLiteral("2"));
        QCOMPARE(world.counter->calls.last(), QStringLiteral("look uid2"));
    }

    void theMessageThatIsReadStaysAndIsSelectedAgainWhenItIsListedAgain()
    {
        const Typing world;
        world.click(0);
        Q_EMIT world.counter->previewed(world.id(3), world.reading("One fish"), world.peek());
        const auto asked = world.counter->calls.size();
        world.type("second");
        QCOMPARE(world.selected(), QString());
        QCOMPARE(world.child<QPlainTextEdit>("Message")->toPlainText(), QStringLiteral("One fish"));
        world.filter->clear();
        QCOMPARE(world.selected(), QStringLiteral("3"));
        QCOMPARE(world.counter->calls.size(), asked);
    }

    void ofSeveralSelectedNoneStaysSo()
    {
        const Typing world;
        world.click(0);
        world.list()->selectAll();
        world.type("second");
        QCOMPARE(world.selected(), QString());
        QVERIFY(!world.child<QAction>("Delete")->isEnabled());
        world.filter->clear();
        QCOMPARE(world.selected(), QStringLiteral("3")); // which is being read
    }

    void nothingIsLookedAtBecauseTheOthersWent()
    {
        const Typing world;
        world.list()->selectAll();
        const auto asked = world.counter->calls.size();
        Q_EMIT world.counter->listed({world.row(2)});
        QCOMPARE(world.selected(), QStringLiteral("2"));
        QCOMPARE(world.counter->calls.size(), asked);
        world.click(0);
        QCOMPARE(world.counter->calls.last(), QStringLiteral("look uid2"));
    }

    void theFinderKnowsWhatIsSaved()
    {
        const Typing world;
        QVERIFY(world.finder->known.isEmpty());
        Q_EMIT world.counter->archived(world.id(2));
        QCOMPARE(world.finder->followed, QList{world.id(2)});
        Q_EMIT world.counter->checked();
        QCOMPARE(world.finder->known, QList{world.id(2)});
    }

    void whatIsFoundInTheTextJoinsTheListAndSaysSo()
    {
        const Typing world;
        world.type("second");
        QCOMPARE(world.finder->queries.last(), (visit::TextQuery{{QStringLiteral("second")}}));
        world.answer({world.id(1), world.id(2)});
        QCOMPARE(world.subjects(), QStringLiteral("Second First"));
        QCOMPARE(world.state(0), QString());
        QCOMPARE(world.state(1), QStringLiteral("In the text"));
        world.filter->clear();
        QCOMPARE(world.subjects(), QStringLiteral("Third Second First"));
        QCOMPARE(world.state(2), QString());
    }

    void anAnswerToAnEarlierQuestionCountsForNothing()
    {
        const Typing world;
        world.type("second");
        const quint64 earlier = world.finder->ticket;
        world.type("third");
        Q_EMIT world.finder->found(earlier, {world.id(1)});
        QCOMPARE(world.subjects(), QStringLiteral("Third"));
    }

    void whatWasFoundStaysWhileTheNextLetterIsAskedFor()
    {
        const Typing world;
        world.type("quin");
        world.answer({world.id(1)});
        QTest::keyClicks(world.filter, QStringLiteral("ce"));
        QCOMPARE(world.subjects(), QStringLiteral("First"));
        world.answer({});
        QCOMPARE(world.subjects(), QString());
    }

    void theRestOfTheFilterHoldsForTextsToo()
    {
        const Typing world;
        world.type("quince larger:1500");
        QCOMPARE(world.finder->queries.last(), (visit::TextQuery{{QStringLiteral("quince")}}));
        world.answer({world.id(1), world.id(2)});
        QCOMPARE(world.subjects(), QStringLiteral("Second"));
    }

    void withoutAWordThatMayStandAnywhereNoTextIsSearched()
    {
        const Typing world;
        world.type("from:ada is:unread");
        for (const visit::TextQuery& query : std::as_const(world.finder->queries))
            QVERIFY(!query.words.contains(QStringLiteral("from:ada"))); // on the way there it is a word
        const auto asked = world.finder->queries.size();
        world.type("is:new");
        Q_EMIT world.finder->found(world.finder->ticket, {world.id(1)});
        QCOMPARE(world.finder->queries.size() - asked, 2); // "i", "is"
        QCOMPARE(world.subjects(), QStringLiteral("Third Second First"));
    }

    void attachmentsAreFoundOnceTheyAreKnown()
    {
        const Typing world;
        world.type("has:attachment");
        QCOMPARE(world.subjects(), QString());
        Q_EMIT world.finder->attachmentsSeen({world.id(2)});
        QCOMPARE(world.subjects(), QStringLiteral("Second"));
        QVERIFY(world.note().contains(QStringLiteral("saved or were read whole")));
        world.type("second");
        QCOMPARE(world.note(), QString());
    }

    void moreInTheIndexIsAskedForAgain()
    {
        const Typing world;
        world.type("quince");
        const auto asked = world.finder->queries.size();
        Q_EMIT world.finder->grew();
        QCOMPARE(world.finder->queries.size(), asked + 1);
    }

    void whatWasFoundStandsOutInTheOpenedMessage()
    {
        const Typing world;
        world.filter->setText(QStringLiteral("fish café"));
        world.answer({world.id(1)});
        world.click(0);
        Q_EMIT world.counter->opened(world.id(1), QStringLiteral("/m"),
                                     world.reading("One fish, two FISH, a Cafe"));
        auto* text = world.child<QPlainTextEdit>("Message");
        QTRY_COMPARE(text->extraSelections().size(), 3);
        QVERIFY(world.child<QLineEdit>("Find Words")->isVisible());
        QVERIFY(!world.child<QLineEdit>("Find Words")->hasFocus());
        world.filter->clear();
        QVERIFY(!world.child<QLineEdit>("Find Words")->isVisible());
        QVERIFY(text->extraSelections().isEmpty());
    }

    void whatIsFoundLaterStandsOutInTheMessageThatIsReadAlready()
    {
        const Typing world;
        world.click(0);
        Q_EMIT world.counter->opened(world.id(3), QStringLiteral("/m"), world.reading("One fish"));
        world.type("fish");
        auto* text = world.child<QPlainTextEdit>("Message");
        QVERIFY(text->extraSelections().isEmpty());
        world.answer({world.id(3)});
        QTRY_COMPARE(text->extraSelections().size(), 1);
        QVERIFY(world.filter->hasFocus());
    }

    void whatThePersonLooksForInTheMessageStays()
    {
        const Typing world;
        world.type("fish");
        world.answer({world.id(1)});
        world.click(0);
        Q_EMIT world.counter->opened(world.id(1), QStringLiteral("/m"), world.reading("One fish, two fish"));
        auto* words = world.child<QLineEdit>("Find Words");
        words->setText(QStringLiteral("two"));
        world.filter->clear();
        QVERIFY(words->isVisible());
        QCOMPARE(words->text(), QStringLiteral("two"));
    }
};

QTEST_MAIN(FilterLineTest)
#include "filter_line_test.moc"
