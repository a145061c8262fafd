// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_index.h"
#include "store/search_words.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace store;

namespace {

/// An index of messages that are known by one word.
struct Indexed {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("account/search.sqlite"));
    std::unique_ptr<SearchIndex> index;

    Indexed() { open(); }

    void open()
    {
        index.reset();
        auto opened = SearchIndex::open(path);
        QVERIFY(opened);
        index = std::move(*opened);
    }

    qint64 add(const char* name, const char* body, const char* subject = "", const char* files = "") const
    {
        SearchText text;
        text.body = QString::fromUtf8(body);
        text.subject = QString::fromUtf8(subject);
        text.files = QString::fromUtf8(files);
        return index->add({0, SearchIndex::nameOf(QLatin1String(name)), name, false}, text).value_or(-1);
    }

    QList<qint64> find(const char* word, const char* unwanted = nullptr) const
    {
        const QStringList without = unwanted ? QStringList(QString::fromUtf8(unwanted)) : QStringList();
        const QString search = searchFor({QString::fromUtf8(word)}, without);
        return search.isEmpty() ? QList<qint64>() : index->find(search).value_or(QList<qint64>{-1});
    }

    QByteArrayList keys() const
    {
        QByteArrayList all;
        const auto told = index->each([&](const SearchIndex::Known& known) { all.append(known.key); });
        return told ? all : QByteArrayList{"failed"};
    }
};

void scribble(const QString& path, qint64 from, qint64 octets)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(from);
    file.write(QByteArray(octets, 'x'));
}

} // namespace

class SearchIndexTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsWhatStandsInTheText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("found");
        const auto row = [](const char* name, const char* text, const char* word, bool found) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(word) << found;
        };
        row("a word", "the invoice is due", "invoice", true);
        row("its beginning", "the invoice is due", "inv", true);
        row("not its end", "the invoice is due", "voice", false);
        row("two letters are a whole word", "it is due", "is", true);
        row("and no beginning", "the island", "is", false);
        row("any case", "INVOICE", "invoice", true);
        row("accents", "Zoë Müller", "muller", true);
        row("accents looked for", "Zoe Muller", "Müller", true);
        row("sharp s", "Straße", "STRASSE", true);
        row("side by side", "two words here", "two words", true);
        row("not side by side", "two more words", "two words", false);
        row("through signs", "see page-42.", "page 42", true);
        row("an address", "write to ada@example.org", "ada@example", true);
        row("Cyrillic", "Привет, мир", "привет", true);
        row("Greek without accents", "Αθήνα", "αθηνα", true);
        row("Chinese, two letters", "我们在北京大学见面", "北京", true);
        row("Chinese, one letter", "我们在北京大学见面", "京", true);
        row("Chinese, the last letter", "我们在北京大学见面", "面", true);
        row("Chinese, a whole name", "我们在北京大学见面", "北京大学", true);
        row("Chinese, the same letters elsewhere", "北方大学在东京", "北京大学", false);
        row("Japanese", "明日の会議は東京で行います", "会議", true);
        row("Japanese kana", "明日のかいぎ", "かいぎ", true);
        row("Japanese long vowels", "サーバーを再起動", "サーバー", true);
        row("Japanese wide letters", "ＡＢＣ会議", "abc", true);
        row("both scripts", "iPhone中国版", "phone中国", false);
        row("both scripts, from the start", "iPhone中国版", "iphone中国", true);
        row("Thai", "ฉันกินข้าวที่บ้าน", "ข้าว", true);
        row("Thai, other vowels", "ฉันกินข้าว", "กัน", false);
        row("Korean", "내일 회의가 있습니다", "회의", true);
        row("Arabic without points", "السَّلامُ عليكم", "السلام", true);
        row("emoji", "well done \xF0\x9F\x8E\x89 all", "\xF0\x9F\x8E\x89", true);
        row("what FTS5 would read as its own", "a AND b NEAR c", "NEAR c", true);
        row("quotation marks", "say \"hello\" now", "\"hello\"", true);
        row("a letter alone is too short", "a b c", "b", false);
        row("signs alone are nothing", "a * b", "*", false);
    }

    void findsWhatStandsInTheText()
    {
        QFETCH(QString, text);
        QFETCH(QString, word);
        QFETCH(bool, found);
        const Indexed world;
        world.add("other", "nothing of the sort");
        const qint64 number = world.add("one", text.toUtf8().constData());
        QCOMPARE(world.find(word.toUtf8().constData()), found ? QList{number} : QList<qint64>());
    }

    void allWordsAndNotTheUnwanted()
    {
        const Indexed world;
        const qint64 both = world.add("1", "apples and pears");
        const qint64 one = world.add("2", "apples and plums");
        QCOMPARE(world.find("apples"), QList({both, one}));
        QCOMPARE(world.find("apples", "plums"), QList{both});
        QCOMPARE(world.index->find(searchFor({QStringLiteral("apples"), QStringLiteral("plums")})).value(),
                 QList{one});
        QVERIFY(searchFor({QStringLiteral("apples"), QStringLiteral("x")}).isEmpty());
    }

    void wordsMayStandInSubjectAndNamesOfFiles()
    {
        const Indexed world;
        const qint64 number = world.add("1", "see there", "The budget", "plan-2026.ods\nphoto.jpg");
        for (const char* word : {"budget", "plan", "2026", "photo.jpg"})
            QCOMPARE(world.find(word), QList{number});
    }

    void staysAfterClosing()
    {
        Indexed world;
        const qint64 number = world.add("1", "apples");
        world.open();
        QCOMPARE(world.find("apples"), QList{number});
        QVERIFY(!world.index->wasDamaged());
    }

    void isForThisPersonOnly()
    {
        const Indexed world;
        world.add("1", "secret");
        QVERIFY(world.index->keep());
        QCOMPARE(QFileInfo(world.path).permissions() &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
    }

    void whatWasTakenOutIsNotToldAnyMoreAndItsNumberNotGivenAgain()
    {
        Indexed world;
        const qint64 first = world.add("first", "apples");
        QVERIFY(world.index->takeOut({first}));
        QVERIFY(world.keys().isEmpty());
        world.open();
        QVERIFY(world.add("second", "pears") > first);
        QCOMPARE(world.keys(), QByteArrayList{"second"});
    }

    void isStaleOnceMoreIsDeadThanAlive()
    {
        const Indexed world;
        QList<qint64> numbers;
        for (int i = 0; i < 1100; ++i)
            numbers.append(world.add(QByteArray::number(i).constData(), "apples"));
        QVERIFY(!world.index->isStale().value());
        QVERIFY(world.index->takeOut(numbers));
        QVERIFY(world.index->isStale().value());
    }

    void flagsOfMailReadersChangeNoName()
    {
        QCOMPARE(SearchIndex::nameOf(QStringLiteral("17.abc.host:2,S")),
                 SearchIndex::nameOf(QStringLiteral("17.abc.host")));
        QVERIFY(SearchIndex::nameOf(QStringLiteral("17.abc")) !=
                SearchIndex::nameOf(QStringLiteral("17.abd")));
    }

    void whatIsNoIndexIsMadeAnew_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::newRow("text") << QByteArray("this is no database, and long enough to be none").repeated(100);
        QTest::newRow("zeros") << QByteArray(8192, '\0');
        QTest::newRow("the beginning alone") << QByteArray("SQLite format 3\0", 16);
    }

    void whatIsNoIndexIsMadeAnew()
    {
        Indexed world;
        world.index.reset();
        SearchIndex::remove(world.path);
        QFETCH(QByteArray, octets);
        QFile file(world.path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(octets);
        file.close();
        world.open();
        QVERIFY(world.index->wasDamaged());
        const qint64 number = world.add("1", "apples");
        QCOMPARE(world.find("apples"), QList{number});
    }

    void harmInTheMidstIsToldAsDamage()
    {
        Indexed world;
        for (int i = 0; i < 3000; ++i)
            world.add(QByteArray::number(i).constData(),
                      QByteArray("apples pears n" + QByteArray::number(i)).constData());
        world.index.reset();
        const qint64 size = QFileInfo(world.path).size();
        scribble(world.path, 4096, size - 4096);
        auto opened = SearchIndex::open(world.path);
        QVERIFY(opened);
        if ((*opened)->wasDamaged())
            return; // seen at once
        const auto found = (*opened)->find(searchFor({QStringLiteral("apples")}));
        QVERIFY(!found);
        QCOMPARE(found.error().fault, base::Fault::LedgerDamaged);
    }

    void aTextWithoutEndCostsItsBeginningOnly()
    {
        const Indexed world;
        const QByteArray endless = QByteArray("word ").repeated(400'000) + "omega";
        const qint64 number = world.add("1", endless.constData());
        QCOMPARE(world.find("word"), QList{number});
        QVERIFY(world.find("omega").isEmpty());
        world.add("2", QByteArray(3'000'000, 'a').constData());
        QCOMPARE(world.find("aaa").size(), 1);
    }
};

QTEST_GUILESS_MAIN(SearchIndexTest)
#include "search_index_test.moc"
