// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/json_line.h"

#include "cli/json_text.h"

#include <QJsonArray>
#include <QtTest>

class JsonLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWhatJsonLineMakesOfATree_data();
    void isWhatJsonLineMakesOfATree();
    void writesArraysAndObjects();
    void writesNothingAsAnEmptyObject();
};

void JsonLineTest::isWhatJsonLineMakesOfATree_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("plain") << QStringLiteral("The parcel is waiting");
    QTest::newRow("what JSON escapes") << QStringLiteral("a\n\r\t\b\f\"b\"\\ /\u0001\u001f");
    QTest::newRow("letters of all lengths")
        << QStringLiteral("\u00fc\u00e2\u0160\u20ac\u2013\U0001F600\u05d0");
    QTest::newRow("ESC, DEL and CSI") << QStringLiteral("\u001b[2J\u007f\u009b31m\u0080\u009f\u00a0");
    QTest::newRow("bidi") << QStringLiteral("\u2027\u2028\u2029\u202a\u202e\u202f\u2065\u2066\u2069\u206a");
    QTest::newRow("steering at the end") << QStringLiteral("x\u202e");
}

void JsonLineTest::isWhatJsonLineMakesOfATree()
{
    QFETCH(QString, text);
    const QByteArray written = cli::JsonLine().name("n").number(-17).name("text").text(text).finish();
    QCOMPARE(written, cli::jsonLine({{QStringLiteral("n"), -17}, {QStringLiteral("text"), text}}));
}

void JsonLineTest::writesArraysAndObjects()
{
    cli::JsonLine line;
    line.name("a").begin('[');
    line.begin('{').name("b").text(QStringLiteral("1")).name("c").null().end('}');
    line.begin('{').name("b").text(QStringLiteral("2")).end('}').end(']').name("z").null();
    const QJsonArray array{
        QJsonObject{{QStringLiteral("b"), QStringLiteral("1")}, {QStringLiteral("c"), QJsonValue()}},
        QJsonObject{{QStringLiteral("b"), QStringLiteral("2")}}};
    QCOMPARE(line.finish(),
             cli::jsonLine({{QStringLiteral("a"), array}, {QStringLiteral("z"), QJsonValue()}}));
}

void JsonLineTest::writesNothingAsAnEmptyObject()
{
    QCOMPARE(cli::JsonLine().finish(), QByteArray("{}\n"));
}

QTEST_APPLESS_MAIN(JsonLineTest)
#include "json_line_test.moc"
