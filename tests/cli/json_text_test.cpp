// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/json_text.h"

#include <QJsonDocument>
#include <QtTest>

class JsonTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isOneLineAndExact();
    void cannotSteerATerminal_data();
    void cannotSteerATerminal();
    void aUidIsBytes();
};

static QJsonObject holding(const QString& text)
{
    return {{QStringLiteral("text"), text}};
}

void JsonTextTest::isOneLineAndExact()
{
    const QString text = QStringLiteral("a\n\"b\"\\ \t\u00fc \U0001F600 \u05d0");
    const QByteArray line = cli::jsonLine(holding(text));
    QCOMPARE(line.count('\n'), 1);
    QVERIFY(line.endsWith('\n'));
    QVERIFY2(line.contains("\u00fc"), "plain letters stay readable");
    QCOMPARE(QJsonDocument::fromJson(line).object(), holding(text));
}

void JsonTextTest::cannotSteerATerminal_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("ESC") << QStringLiteral("\u001b[2J");
    QTest::newRow("DEL") << QStringLiteral("a\u007fb");
    QTest::newRow("CSI in one byte") << QStringLiteral("\u009b31m");
    QTest::newRow("right-to-left override") << QStringLiteral("exe.\u202Egpj");
    QTest::newRow("isolate") << QStringLiteral("\u2066x\u2069");
    QTest::newRow("line separator") << QStringLiteral("a\u2028b");
}

void JsonTextTest::cannotSteerATerminal()
{
    QFETCH(QString, text);
    const QByteArray line = cli::jsonLine(holding(text));
    for (const char c : line.chopped(1))
        QVERIFY2(c >= 0x20 && c < 0x7f, line.constData());
    QCOMPARE(QJsonDocument::fromJson(line).object(), holding(text));
}

void JsonTextTest::aUidIsBytes()
{
    QCOMPARE(cli::jsonUid("UID1-17"), QJsonValue(QStringLiteral("UID1-17")));
    QCOMPARE(cli::jsonUid("\xff").toString().toLatin1(), QByteArray("\xff"));
    QVERIFY(cli::jsonUid({}).isNull());
}

QTEST_APPLESS_MAIN(JsonTextTest)
#include "json_text_test.moc"
