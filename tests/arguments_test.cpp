// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include <QTest>

/// What stands on the command line of the window, or comes from a double click.
class ArgumentsTest : public QObject {
    Q_OBJECT

    static tl::expected<Arguments, Farewell> read(const char* word)
    {
        return readArguments({QStringLiteral("restante"), QString::fromUtf8(word)});
    }

private Q_SLOTS:
    void takesFiles_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<QString>("path");
        QTest::newRow("absolute") << QByteArray("/a/b.eml") << QStringLiteral("/a/b.eml");
        QTest::newRow("relative") << QByteArray("b.eml") << QStringLiteral("b.eml");
        QTest::newRow("a folder") << QByteArray("mail/box/") << QStringLiteral("mail/box/");
        QTest::newRow("per cent in a name") << QByteArray("a%20b.eml") << QStringLiteral("a%20b.eml");
        QTest::newRow("URL") << QByteArray("file:///a/b.eml") << QStringLiteral("/a/b.eml");
        QTest::newRow("short URL") << QByteArray("file:/a/b.eml") << QStringLiteral("/a/b.eml");
        QTest::newRow("URL in capitals") << QByteArray("FILE:///a/B.eml") << QStringLiteral("/a/B.eml");
        QTest::newRow("URL of this host") << QByteArray("file://localhost/a.eml") << QStringLiteral("/a.eml");
        QTest::newRow("encoded") << QByteArray("file:///a%20b%23%3F%25/%C3%A4.eml")
                                 << QStringLiteral(u"/a b#?%/\u00e4.eml");
    }

    void takesFiles()
    {
        QFETCH(QByteArray, word);
        QFETCH(QString, path);
        const auto arguments = read(word.constData());
        QVERIFY(arguments);
        QCOMPARE(arguments->files, QStringList{path});
        QVERIFY(arguments->mailboxes.isEmpty());
    }

    void takesMailboxes()
    {
        const auto arguments = read("pops://ann@pop.example.org");
        QVERIFY(arguments);
        QCOMPARE(arguments->mailboxes.size(), 1);
        QVERIFY(arguments->files.isEmpty());
    }

    void refusesOtherPlaces()
    {
        const auto arguments = read("https://example.org/a.eml");
        QVERIFY(!arguments);
        QCOMPARE(arguments.error().exitCode, 64);
    }
};

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "arguments_test.moc"
