// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/folders.h"
#include "store/ledger.h"
#include "store/ledgers.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

#include <random>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using base::Fault;
using store::Known;
using store::Ledger;
using support::contentOf;
using support::filesIn;
using support::openLedger;
using support::writeFile;

/// Files that are not as we left them: each is either read right or told, and none is made worse.
class LedgerDamageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void anEmptyFileIsANewLedger();
    void whatIsNoLedgerIsToldAndLeft_data();
    void whatIsNoLedgerIsToldAndLeft();
    void aLaterVersionIsLeftAsItIs();
    void aCutFileIsNeverBelieved();
    void aCutLogIsAnEarlierStateOrTold();
    void scribblesNeverMoveAMessage();
    void damageIsToldByVerify();
    void damageIsToldByReading();
    void aChangedUidIsTold();
    void aRowThatMakesNoSenseIsTold();
    void damagedOnesAreSetAside();
    void settingAsideOverwritesNothing();
    void aFolderThatCannotBeWritten();
    void aFolderInItsPlace();

private:
    QString path() const { return folder_->filePath(QStringLiteral("ledger.sqlite")); }

    /// What the ledger at path() says: the rows, or the fault that stood in the way.
    struct Answer {
        std::optional<base::Error> error;
        QStringList rows;
    };
    Answer ask() const;

    /// Changes the closed ledger behind its back.
    void alter(const QString& sql);

    std::unique_ptr<QTemporaryDir> folder_;
    QByteArray sound_; ///< the bytes of a closed ledger
    QStringList soundRows_;
};

void LedgerDamageTest::initTestCase()
{
    init();
    auto ledger = openLedger(path());
    support::fill(*ledger);
    QList<Known> many = support::manyWaiting(300);
    support::must(ledger->add(many));
    soundRows_ = support::openOnes(*ledger);
    ledger.reset();
    sound_ = contentOf(path());
    QVERIFY(sound_.size() > 100000);
}

void LedgerDamageTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
}

LedgerDamageTest::Answer LedgerDamageTest::ask() const
{
    auto opened = Ledger::open(path());
    if (!opened)
        return {opened.error(), {}};
    if (auto sound = (*opened)->verify(); !sound)
        return {sound.error(), {}};
    QStringList rows;
    const auto read = (*opened)->forEachOpen([&](const Known& known) { rows.append(support::tell(known)); });
    if (!read)
        return {read.error(), {}};
    return {{}, rows};
}

void LedgerDamageTest::alter(const QString& sql)
{
    const QString name = QStringLiteral("alter");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path());
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(name);
}

void LedgerDamageTest::anEmptyFileIsANewLedger()
{
    writeFile(path(), {});
    const auto ledger = openLedger(path());
    QVERIFY(support::openOnes(*ledger).isEmpty());
    support::fill(*ledger);
}

void LedgerDamageTest::whatIsNoLedgerIsToldAndLeft_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("one octet") << QByteArray("S");
    QTest::newRow("text") << QByteArray("Restante keeps mail.\n").repeated(500);
    QTest::newRow("zeros") << QByteArray(8192, '\0');
    QTest::newRow("a header alone") << sound_.left(100);
    QTest::newRow("half a header") << sound_.left(50);
    QTest::newRow("another program's database") << QByteArray(sound_).replace(68, 4, "Mail");
    QTest::newRow("no version") << QByteArray(sound_).replace(60, 4, QByteArray(4, '\0'));
    QTest::newRow("other text encoding") << QByteArray(sound_).replace(56, 4, QByteArray("\0\0\0\x02", 4));
    QTest::newRow("no page size") << QByteArray(sound_).replace(16, 2, QByteArray(2, '\0'));
    QTest::newRow("odd page size") << QByteArray(sound_).replace(16, 2, QByteArray("\x10\x01", 2));
    QTest::newRow("a future journal") << QByteArray(sound_).replace(18, 2, QByteArray("\x03\x03", 2));
}

void LedgerDamageTest::whatIsNoLedgerIsToldAndLeft()
{
    QFETCH(QByteArray, content);
    writeFile(path(), content);
    const auto opened = Ledger::open(path());
    QVERIFY(!opened);
    QCOMPARE(opened.error(), (base::Error{Fault::LedgerDamaged, path(), {}}));
    QCOMPARE(contentOf(path()), content);
    QCOMPARE(filesIn(folder_->path()).size(), 1);
}

void LedgerDamageTest::aLaterVersionIsLeftAsItIs()
{
    const QByteArray later =
        QByteArray(sound_).replace(60, 4, QByteArray("\0\0\0", 3) + char(Ledger::version + 1));
    const QString log = path() + QStringLiteral("-wal");
    writeFile(path(), later);
    writeFile(log, "as that version keeps it");
    const auto opened = Ledger::open(path());
    QVERIFY(!opened);
    QCOMPARE(opened.error(), (base::Error{Fault::LedgerTooNew, path(), {}}));
    QCOMPARE(contentOf(path()), later);
    QCOMPARE(contentOf(log), QByteArray("as that version keeps it"));
    QCOMPARE(filesIn(folder_->path()).size(), 2);
}

void LedgerDamageTest::aCutFileIsNeverBelieved()
{
    std::mt19937 random(1);
    QList<qsizetype> sizes{1, 99, 100, 4095, 4096, 8192, sound_.size() - 4096, sound_.size() - 1};
    while (sizes.size() < 40)
        sizes.append(qsizetype(random() % size_t(sound_.size() - 1)) + 1);
    for (const qsizetype size : sizes) {
        init();
        writeFile(path(), sound_.left(size));
        const Answer answer = ask();
        QVERIFY2(answer.error, qPrintable(QString::number(size)));
        QCOMPARE(answer.error->fault, Fault::LedgerDamaged);
    }
}

// As a copy of the folder, or a crash, can leave it: the last of the log is missing.
void LedgerDamageTest::aCutLogIsAnEarlierStateOrTold()
{
    QList<QStringList> states;
    QByteArray main;
    QByteArray log;
    {
        const auto ledger = openLedger(path());
        states.append(support::openOnes(*ledger));
        for (Known& known : support::manyWaiting(10)) {
            QList<Known> one{known};
            support::must(ledger->add(one));
            states.append(support::openOnes(*ledger));
        }
        main = contentOf(path());
        log = contentOf(path() + QStringLiteral("-wal"));
    }
    QVERIFY(log.size() > 40000);
    QSet<qsizetype> reached;
    for (int part = 0; part <= 40; ++part) {
        init();
        writeFile(path(), main);
        writeFile(path() + QStringLiteral("-wal"), log.left(log.size() * part / 40));
        const Answer answer = ask();
        if (answer.error) {
            QCOMPARE(answer.error->fault, Fault::LedgerDamaged);
            continue;
        }
        QVERIFY2(states.contains(answer.rows), qPrintable(QString::number(part)));
        reached.insert(states.indexOf(answer.rows));
    }
    QVERIFY(reached.contains(0) && reached.contains(10));
}

// What SQLite cannot see is a changed octet within a header or a time; which messages there are, and where,
// stands twice, in the table and in the indexes.
void LedgerDamageTest::scribblesNeverMoveAMessage()
{
    const auto places = [](const QStringList& rows) {
        QStringList told;
        for (const QString& row : rows)
            told.append(row.section(QLatin1Char(' '), 0, 2) + row.section(QLatin1Char(' '), -1));
        return told;
    };
    std::mt19937 random(2);
    int damaged = 0;
    for (int turn = 0; turn < 60; ++turn) {
        init();
        QByteArray bytes = sound_;
        const auto start = qsizetype(random() % size_t(bytes.size() - 4096));
        const auto length = qsizetype(1) << (random() % 13);
        for (qsizetype i = start; i < start + length; ++i)
            bytes[i] = char(random());
        writeFile(path(), bytes);
        const Answer answer = ask();
        if (answer.error)
            ++damaged;
        else
            QCOMPARE(places(answer.rows), places(soundRows_));
        if (answer.error)
            QCOMPARE(answer.error->fault, Fault::LedgerDamaged);
    }
    QVERIFY2(damaged > 10, qPrintable(QString::number(damaged)));
}

void LedgerDamageTest::damageIsToldByVerify()
{
    writeFile(path(), QByteArray(sound_).replace(sound_.size() - 4096, 4096, QByteArray(4096, '\x55')));
    const auto ledger = openLedger(path());
    const auto sound = ledger->verify();
    QVERIFY(!sound);
    QCOMPARE(sound.error(), (base::Error{Fault::LedgerDamaged, path(), {}}));
}

void LedgerDamageTest::damageIsToldByReading()
{
    const qsizetype half = sound_.size() / 8192 * 4096;
    writeFile(path(), sound_.left(half) + QByteArray(sound_.size() - half, '\x55'));
    const auto ledger = openLedger(path());
    QStringList rows;
    const auto read = ledger->forEachOpen([&](const Known& known) { rows.append(support::tell(known)); });
    QVERIFY(!read);
    QCOMPARE(read.error(), (base::Error{Fault::LedgerDamaged, path(), {}}));
    QVERIFY(rows.size() < soundRows_.size());
    QCOMPARE(rows, soundRows_.first(rows.size()));
}

// In the table, or in the index: either way another message would be taken for this one.
void LedgerDamageTest::aChangedUidIsTold()
{
    const QByteArray uid = "uid-" + QByteArray::number(7919LL * 123);
    int changed = 0;
    for (qsizetype place = sound_.indexOf(uid); place >= 0; place = sound_.indexOf(uid, place + 1)) {
        init();
        writeFile(path(), QByteArray(sound_).replace(place, 4, "UID-"));
        const Answer answer = ask();
        QVERIFY2(answer.error, qPrintable(QString::number(place)));
        QCOMPARE(answer.error->fault, Fault::LedgerDamaged);
        ++changed;
    }
    QVERIFY2(changed >= 2, qPrintable(QString::number(changed)));
}

void LedgerDamageTest::aRowThatMakesNoSenseIsTold()
{
    writeFile(path(), sound_);
    alter(QStringLiteral("UPDATE message SET whereabouts = -3 WHERE id = 20"));
    const auto ledger = openLedger(path());
    QStringList rows;
    const auto read = ledger->forEachOpen([&](const Known& known) { rows.append(support::tell(known)); });
    QVERIFY(!read);
    QCOMPARE(read.error().fault, Fault::LedgerDamaged);
    QCOMPARE(rows, soundRows_.first(rows.size()));
    QVERIFY(!ledger->find(20));

    init();
    writeFile(path(), sound_);
    alter(QStringLiteral("DROP TABLE receipt_item"));
    const auto receipts = openLedger(path())->receipts(5);
    QVERIFY(!receipts);
    QCOMPARE(receipts.error().fault, Fault::LedgerDamaged);
}

void LedgerDamageTest::damagedOnesAreSetAside()
{
    for (const char* end : {"", "-wal", "-shm"})
        writeFile(path() + QString::fromLatin1(end), QByteArray("bad") + end);
    const QString aside = Ledger::setAside(path()).value();
    QVERIFY2(QRegularExpression(QStringLiteral("/ledger-damaged-\\d{8}T\\d{6}\\.\\d{3}Z\\.sqlite$"))
                 .match(aside)
                 .hasMatch(),
             qPrintable(aside));
    for (const char* end : {"", "-wal", "-shm"})
        QCOMPARE(contentOf(aside + QString::fromLatin1(end)), QByteArray("bad") + end);
    QCOMPARE(filesIn(folder_->path()).size(), 3);
    support::fill(*openLedger(path()));
    QCOMPARE(contentOf(aside), QByteArray("bad"));
}

void LedgerDamageTest::settingAsideOverwritesNothing()
{
    QSet<QString> asides;
    for (int i = 0; i < 20; ++i) {
        writeFile(path(), QByteArray::number(i));
        const auto aside = Ledger::setAside(path());
        if (aside)
            asides.insert(*aside);
        else
            QCOMPARE(contentOf(path()), QByteArray::number(i));
    }
    QVERIFY(!asides.isEmpty());
    QSet<QByteArray> contents;
    for (const QString& aside : asides)
        contents.insert(contentOf(aside));
    QCOMPARE(contents.size(), asides.size());

    QFile::remove(path());
    const auto missing = Ledger::setAside(path());
    QVERIFY(!missing);
    QCOMPARE(missing.error().fault, Fault::CannotWrite);
}

#ifdef Q_OS_UNIX
namespace {

/// Root may write anywhere, so it is somebody else for a while.
class AsOrdinaryUser {
public:
    explicit AsOrdinaryUser(const QString& folder)
    {
        if (::geteuid() != 0)
            return;
        constexpr uid_t nobody = 65534;
        for (const QString& path : QStringList{folder} + QDir(folder).entryList(QDir::Files))
            given_ =
                ::chown(QFile::encodeName(QDir(folder).filePath(path)).constData(), nobody, nobody) == 0 &&
                given_;
        given_ = ::seteuid(nobody) == 0 && given_;
    }
    ~AsOrdinaryUser() { static_cast<void>(::seteuid(::getuid())); }
    AsOrdinaryUser(const AsOrdinaryUser&) = delete;
    AsOrdinaryUser& operator=(const AsOrdinaryUser&) = delete;

    bool worked() const { return given_; }

private:
    bool given_ = true;
};

} // namespace

void LedgerDamageTest::aFolderThatCannotBeWritten()
{
    const auto readOnly = QFile::ReadOwner | QFile::ExeOwner;
    writeFile(path(), sound_);
    const AsOrdinaryUser somebody(folder_->path());
    QVERIFY(somebody.worked());
    QVERIFY(QFile::setPermissions(folder_->path(), readOnly));
    const auto there = Ledger::open(path());
    const auto missing = Ledger::open(folder_->filePath(QStringLiteral("other.sqlite")));
    QVERIFY(QFile::setPermissions(folder_->path(), readOnly | QFile::WriteOwner));

    QVERIFY(!there);
    QCOMPARE(there.error().fault, Fault::CannotWrite);
    QVERIFY2(there.error().subject.startsWith(path() + QStringLiteral(" (")),
             qPrintable(there.error().subject));
    QVERIFY(!missing);
    QCOMPARE(missing.error().fault, Fault::CannotWrite);
    QVERIFY2(missing.error().subject.endsWith(QLatin1String("(Permission denied)")),
             qPrintable(missing.error().subject));
    QCOMPARE(ask().rows, soundRows_);

    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner));
    const auto locked = Ledger::open(path());
    QVERIFY(!locked);
    QCOMPARE(locked.error().fault, Fault::CannotWrite);
    QVERIFY2(locked.error().subject.contains(QLatin1String("readonly")), qPrintable(locked.error().subject));
}
#else
void LedgerDamageTest::aFolderThatCannotBeWritten()
{
    const auto opened = Ledger::open(QStringLiteral("nowhere:/ledger.sqlite"));
    QVERIFY(!opened);
    QCOMPARE(opened.error().fault, Fault::CannotWrite);
}
#endif

void LedgerDamageTest::aFolderInItsPlace()
{
    QVERIFY(QDir().mkpath(path()));
    const auto opened = Ledger::open(path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().fault, Fault::CannotRead);
}

QTEST_GUILESS_MAIN(LedgerDamageTest)
#include "ledger_damage_test.moc"
