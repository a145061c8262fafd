// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

using Rooms = QSet<QString>;

QString word(const char* text)
{
    return QString::fromLatin1(text);
}

Rooms rooms(std::initializer_list<const char*> names)
{
    Rooms set;
    for (const char* name : names)
        set.insert(word(name));
    return set;
}

/// Who may include whom: the table of the rooms' README.md. A room may always include itself.
const QMap<QString, Rooms>& allowed()
{
    static const QMap<QString, Rooms> table{
        {word("base"), rooms({})},
        {word("pop3"), rooms({"base"})},
        {word("net"), rooms({"base", "pop3"})},
        {word("sasl"), rooms({"base"})},
        {word("mail"), rooms({"base"})},
        {word("html"), rooms({"base"})},
        {word("store"), rooms({"base"})},
        {word("mailbox"), rooms({"base", "mail"})},
        {word("account"), rooms({"base"})},
        {word("visit"), rooms({"base", "pop3", "net", "sasl", "mail", "store", "mailbox", "account"})},
        {word("practice"), rooms({"base", "net"})},
        {word("cli"),
         rooms({"base", "pop3", "net", "mail", "store", "mailbox", "account", "visit", "practice"})},
        {word("ui"), rooms({"base", "mail", "html", "mailbox", "account", "visit"})},
    };
    return table;
}

/// What lives in one place only: a pattern, and the rooms that may hold it.
struct Reserved {
    const char* pattern;
    Rooms rooms;
};

const QList<Reserved>& reserved()
{
    static const QList<Reserved> list{
        {R"(#include <Q(Ssl|Tcp|Udp|Network|Host|AbstractSocket|DnsLookup)\w*>)", rooms({"net", "practice"})},
        {R"(\bf(data)?sync\s*\()", rooms({"store"})},
        {R"(#include <QSql\w*>)", rooms({"store"})},
        {R"(#include <Q(Widget|MainWindow|Dialog|Action|TreeView|TableView|Label|MessageBox|Application)>)",
         rooms({"ui"})},
        {R"(#include <gmime/)", rooms({"mail"})},
        {R"(#include <gumbo)", rooms({"html"})},
        {R"(\btr\(")", rooms({"ui", "mailbox"})}, // mailbox: the words in its columns
        {R"(#include <Q(Object|File|Timer|Date|DateTime|ElapsedTimer|Thread|SaveFile|Settings)>)",
         rooms({"net", "mail", "html", "store", "mailbox", "account", "visit", "practice", "cli",
                "ui"})}, // so: not in pop3, base
    };
    return list;
}

/// What is wrong with one source file of a room, a sentence each.
QStringList sins(const QString& room, const QString& source)
{
    QStringList found;
    static const QRegularExpression include(word(R"re(^\s*#\s*include\s*"([a-z0-9]+)/)re"),
                                            QRegularExpression::MultilineOption);
    for (const auto& match : include.globalMatch(source)) {
        const QString other = match.captured(1);
        if (other != room && !allowed().value(room).contains(other))
            found.append(QStringLiteral("%1 includes %2").arg(room, other));
    }
    for (const Reserved& thing : reserved()) {
        if (!thing.rooms.contains(room) && source.contains(QRegularExpression(word(thing.pattern))))
            found.append(QStringLiteral("%1 holds what matches %2").arg(room, word(thing.pattern)));
    }
    return found;
}

QString read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// Link lists alone leak: what a room may see is checked include by include.
class RoomsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRoomKeepsToItsTable_data();
    void everyRoomKeepsToItsTable();
    void everyFolderIsARoom();
    void aSinIsSeen_data();
    void aSinIsSeen();
};

void RoomsTest::everyRoomKeepsToItsTable_data()
{
    QTest::addColumn<QString>("room");
    QTest::addColumn<QString>("folder");
    for (const QString& room : allowed().keys()) {
        const QString place = room == QLatin1String("ui") ? room : QStringLiteral("app/") + room;
        QTest::newRow(qPrintable(room)) << room << QStringLiteral(SOURCE_ROOT "/") + place;
    }
}

void RoomsTest::everyRoomKeepsToItsTable()
{
    QFETCH(QString, room);
    QFETCH(QString, folder);
    int files = 0;
    QDirIterator sources(folder, {word("*.h"), word("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
    while (sources.hasNext()) {
        const QString path = sources.next();
        const QStringList found = sins(room, read(path));
        QVERIFY2(found.isEmpty(), qPrintable(path + QStringLiteral(": ") + found.join(QStringLiteral("; "))));
        ++files;
    }
    QVERIFY2(files > 0, qPrintable(folder));
}

void RoomsTest::everyFolderIsARoom()
{
    for (const QString& name : QDir(word(SOURCE_ROOT "/app")).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QVERIFY2(allowed().contains(name), qPrintable(name));
}

void RoomsTest::aSinIsSeen_data()
{
    QTest::addColumn<QString>("room");
    QTest::addColumn<QString>("source");
    QTest::newRow("the core sees the wire") << "pop3"
                                            << "#include \"net/driver.h\"\n";
    QTest::newRow("the window sees the core") << "ui"
                                              << "#include <vector>\n#include \"pop3/session.h\"\n";
    QTest::newRow("the window sees the disk") << "ui"
                                              << "#include \"store/maildir.h\"\n";
    QTest::newRow("mail sees the mailbox") << "mail"
                                           << "#include \"mailbox/row.h\"\n";
    QTest::newRow("a socket in the core") << "pop3"
                                          << "#include <QSslSocket>\n";
    QTest::newRow("an object in the core") << "pop3"
                                           << "#include <QObject>\n";
    QTest::newRow("a widget in the model") << "mailbox"
                                           << "#include <QWidget>\n";
    QTest::newRow("fsync in the visit") << "visit"
                                        << "::fsync(fd);\n";
    QTest::newRow("a database in the visit") << "visit"
                                             << "#include <QSqlQuery>\n";
    QTest::newRow("GMime in the window") << "ui"
                                         << "#include <gmime/gmime.h>\n";
    QTest::newRow("a sentence in the wire") << "net"
                                            << "tr(\"hello\")\n";
}

void RoomsTest::aSinIsSeen()
{
    QFETCH(QString, room);
    QFETCH(QString, source);
    QCOMPARE(sins(room, source).size(), 1);
}

QTEST_APPLESS_MAIN(RoomsTest)
#include "rooms_test.moc"
