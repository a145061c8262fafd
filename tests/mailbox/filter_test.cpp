// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox/filter.h"

#include <QTest>

using namespace mailbox;

namespace {

// A Sunday, noon.
const QDateTime now(QDate(2026, 3, 15), QTime(12, 0), Qt::UTC);

People& people()
{
    static People all;
    return all;
}

Entry letter()
{
    Row row;
    row.id = {"uid1", 0};
    row.octets = 2'500'000;
    row.headerKnown = true;
    row.saved = true;
    row.summary.from = {{QStringLiteral("Zoë Müller"), QStringLiteral("zoe@example.org")}};
    row.summary.to = {{QStringLiteral("Ada"), QStringLiteral("ada@example.net")}};
    row.summary.subject = QStringLiteral("Re: Die Straße nach Ōsaka, 大阪への道");
    row.summary.date = now.addDays(-20);
    Entry entry(row, true, people());
    entry.attachments = true;
    return entry;
}

bool finds(const char* words, const Entry& entry)
{
    return Filter(QString::fromUtf8(words), now).matches(entry, people());
}

} // namespace

class FilterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<bool>("found");
        for (const char* words : {"muller",
                                  "MÜLLER",
                                  "zoë",
                                  "strasse",
                                  "STRASSE",
                                  "osaka",
                                  "大阪",
                                  "への",
                                  "from:zoe",
                                  "von:müller",
                                  "from:\"zoe mul\"",
                                  "„zoe müller“",
                                  "to:ada",
                                  "an:example.net",
                                  "subject:strasse",
                                  "betreff:die",
                                  "muller osaka",
                                  "larger:2M",
                                  "larger:2.4MB",
                                  "Größer:2,4",
                                  "smaller:3M",
                                  "kleiner:2500001",
                                  "larger:2441k",
                                  "larger:2441kib",
                                  "smaller:2442kib",
                                  "older:19d",
                                  "älter:2w",
                                  "newer:21d",
                                  "newer:1mo",
                                  "seit:1j",
                                  "date:2026-02",
                                  "date:23.2.2026",
                                  "on:2026-02-23",
                                  "before:2026-02-24",
                                  "since:2026-02-23",
                                  "older:2027",
                                  "has:attachment",
                                  "hat:Anhang",
                                  "is:unread",
                                  "ist:ungelesen",
                                  "is:saved",
                                  "is:new",
                                  "-is:marked",
                                  "is:unmarked",
                                  "-quince",
                                  "-from:bob",
                                  "-older:30d",
                                  "larger:2M from:zoe -is:gone",
                                  "from:",
                                  "is:un",
                                  "older:2026-0",
                                  "  ",
                                  "example.org"})
            QTest::newRow(words) << true;
        for (const char* words :
             {"quince",           "from:ada",        "to:zoe",        "ada",          "subject:muller",
              "\"muller zoe\"",   "larger:3M",       "smaller:2M",    "older:21d",    "newer:19d",
              "newer:2w",         "date:2026-03",    "date:today",    "on:24.2.2026", "before:2026-02-23",
              "since:2026-02-24", "-has:attachment", "is:read",       "-is:unread",   "is:unsaved",
              "-is:saved",        "is:marked",       "is:gone",       "is:trouble",   "-muller",
              "-from:zoe",        "-larger:2M",      "muller quince", "re:quince",    "http://example.org"})
            QTest::newRow(words) << false;
    }

    void finds()
    {
        QFETCH(bool, found);
        QCOMPARE(::finds(QTest::currentDataTag(), letter()), found);
    }

    void aWrongValueIsNamedAndDoesNotCount_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* typed, FilterMistake::Kind kind, const char* name,
                            const char* value) {
            QTest::newRow(typed) << int(kind) << QString::fromUtf8(name) << QString::fromUtf8(value);
        };
        row("larger:huge", FilterMistake::Kind::Size, "larger", "huge");
        row("zoe Größer:2x", FilterMistake::Kind::Size, "Größer", "2x");
        row("older:soon", FilterMistake::Kind::Date, "older", "soon");
        row("older:30q", FilterMistake::Kind::Date, "older", "30q");
        row("has:fleas", FilterMistake::Kind::Thing, "has", "fleas");
        row("is:odd muller", FilterMistake::Kind::State, "is", "odd");
        row("is:odd is:odder", FilterMistake::Kind::State, "is", "odd");
    }

    void aWrongValueIsNamedAndDoesNotCount()
    {
        const Filter filter(QString::fromUtf8(QTest::currentDataTag()), now);
        QVERIFY(filter.mistake());
        QTEST(int(filter.mistake()->kind), "kind");
        QTEST(filter.mistake()->name, "name");
        QTEST(filter.mistake()->value, "value");
        QVERIFY(filter.matches(letter(), people()));
    }

    void aSlipInANameIsToldAndStaysAWord()
    {
        for (const char* typed : {"form:ada", "froom:ada", "Frpm:ada", "zoe sbject:x"}) {
            const Filter filter(QString::fromUtf8(typed), now);
            QVERIFY2(filter.mistake() && !filter.words().isEmpty(), typed);
        }
        const Filter slip(QStringLiteral("Lagrer:2M"), now);
        QCOMPARE(*slip.mistake(), (FilterMistake{FilterMistake::Kind::Name, QStringLiteral("larger"),
                                                 QStringLiteral("Lagrer")}));
        for (const char* typed : {"Re:offer", "http://example.org", "form:", "note:this", "12:30", "::x"})
            QVERIFY2(!Filter(QString::fromUtf8(typed), now).mistake(), typed);
    }

    void whatIsStillBeingTypedIsNoMistake()
    {
        for (const char* typed :
             {"l", "larger", "larger:", "larger:2", "older:", "older:3", "older:2026-", "older:2026-1",
              "date:tod", "date:13.", "is:", "is:unr", "has:att", "-", "-is:", "\"", "from:\""})
            QVERIFY2(!Filter(QString::fromUtf8(typed), now).mistake(), typed);
    }

    void aMessageWithoutHeaderIsFoundByWhatIsKnown()
    {
        Row row;
        row.octets = 2'500'000;
        const Entry entry(row, true, people());
        for (const char* words : {"", "larger:2M", "is:unread", "-quince"})
            QVERIFY2(::finds(words, entry), words);
        for (const char* words : {"quince", "from:zoe", "older:1d", "newer:1d", "date:2026"})
            QVERIFY2(!::finds(words, entry), words);
    }

    void narrowsOnlyWhatItCertainlyNarrows()
    {
        const auto narrows = [](const char* ours, const char* wider) {
            return Filter(QString::fromUtf8(ours), now).narrows(Filter(QString::fromUtf8(wider), now));
        };
        QVERIFY(narrows("apples", "appl"));
        QVERIFY(narrows("appl zoe", "appl"));
        QVERIFY(narrows("from:zoe", "zo"));
        QVERIFY(narrows("larger:3M", "larger:2M"));
        QVERIFY(narrows("older:40d", "older:30d"));
        QVERIFY(!narrows("appl", "apples"));
        QVERIFY(!narrows("zoe", "from:zoe"));
        QVERIFY(!narrows("to:zoe", "zoe"));
        QVERIFY(!narrows("-apples", "-appl"));
        QVERIFY(!narrows("-appl", "appl"));
        QVERIFY(!narrows("larger:2M", "larger:3M"));
        QVERIFY(!narrows("is:read", "is:unread"));
    }

    void tellsTheWordsThatMayStandAnywhere()
    {
        const Filter filter(QStringLiteral("Zoë -spam \"two words\" from:ada larger:2M -is:saved"), now);
        QCOMPARE(filter.words(), QStringList({QStringLiteral("Zoë"), QStringLiteral("two words")}));
        QCOMPARE(filter.unwanted(), QStringList({QStringLiteral("spam")}));
        QVERIFY(!filter.asksForAttachments());
        QVERIFY(Filter(QStringLiteral("-has:attachment"), now).asksForAttachments());
    }

    void whatIsPastedByMistakeHasAnEnd()
    {
        const Filter filter(QStringLiteral("a ").repeated(100'000), now);
        QVERIFY(filter.words().size() <= 32);
    }
};

QTEST_GUILESS_MAIN(FilterTest)
#include "filter_test.moc"
