// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"
#include "base/sentences.h"
#include "base/visible.h"

#include <QRegularExpression>
#include <QTest>

using base::Error;
using base::Fault;

class BaseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFaultHasTwoSentences();
    void theServersOwnWordsAreQuotedAndHarmless();
    void thePersonsWordsNeverActAsPlaceholders();
    void foreignTextSteersNothing_data();
    void foreignTextSteersNothing();
    void aSecretPrintsAsStars();
    void aSecretIsWipedWhenTheLastOwnerLetsGo();
};

void BaseTest::everyFaultHasTwoSentences()
{
    for (int i = 0; i <= int(Fault::MessageDamaged); ++i) {
        const base::Sentence sentence = base::sentenceFor(Fault(i));
        for (const char* text : {sentence.happened, sentence.advice}) {
            const QString words = QString::fromUtf8(text);
            QVERIFY2(words.endsWith(QLatin1Char('.')), text);
            QVERIFY2(words.size() > 10, text);
        }
        QVERIFY(!base::nameOf(base::blameFor(Fault(i))).isEmpty());
        QVERIFY(base::faultNamed(base::nameOf(Fault(i))) == Fault(i));
    }
    QVERIFY(!base::faultNamed(QStringLiteral("FaultOfALaterVersion")));
}

void BaseTest::theServersOwnWordsAreQuotedAndHarmless()
{
    const QString text = base::inEnglish({Fault::LoginRefused, {}, "no \x1b[31m\xe2\x80\xaejoe"});
    QVERIFY2(text.contains(QStringLiteral("The server said: \"no ")), qPrintable(text));
    QVERIFY(!text.contains(QChar(0x1b)));
    QVERIFY(!text.contains(QChar(0x202e)));
}

void BaseTest::thePersonsWordsNeverActAsPlaceholders()
{
    const QString text = base::inEnglish({Fault::HostNotFound, QStringLiteral("100%1.example"), {}});
    QVERIFY2(text.startsWith(QStringLiteral("The server 100%1.example was not found.")), qPrintable(text));
}

void BaseTest::foreignTextSteersNothing_data()
{
    QTest::addColumn<QString>("foreign");
    QTest::newRow("escape") << QString(QChar(0x1b)) + QStringLiteral("[2J");
    QTest::newRow("NUL") << QString(QChar(0));
    QTest::newRow("bell") << QString(QChar(7));
    QTest::newRow("delete") << QString(QChar(0x7f));
    QTest::newRow("C1") << QString(QChar(0x9b));
    QTest::newRow("right-to-left override") << QString(QChar(0x202e));
    QTest::newRow("isolate") << QString(QChar(0x2066));
    QTest::newRow("line separator") << QString(QChar(0x2028));
    QTest::newRow("line feed") << QStringLiteral("a\nb");
    QTest::newRow("carriage return") << QStringLiteral("a\rb");
}

void BaseTest::foreignTextSteersNothing()
{
    static const QRegularExpression steers(QStringLiteral(
        "[\\x{00}-\\x{1f}\\x{7f}-\\x{9f}\\x{2028}\\x{2029}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]"));
    QFETCH(QString, foreign);
    const QString shown = base::visible(foreign);
    QCOMPARE(shown.size(), foreign.size()); // visibly replaced, not silently dropped
    QVERIFY(!shown.contains(steers));
}

void BaseTest::aSecretPrintsAsStars()
{
    QString printed;
    QDebug(&printed) << base::Secret("hunter2");
    QVERIFY(printed.contains(QStringLiteral("***")));
    QVERIFY(!printed.contains(QStringLiteral("hunter2")));
}

void BaseTest::aSecretIsWipedWhenTheLastOwnerLetsGo()
{
    QByteArray watched("hunter2");
    watched.detach();
    const char* memory = watched.constData();
    auto secret = std::make_unique<base::Secret>(std::move(watched));
    QCOMPARE(secret->reveal().constData(), memory); // no copy was left behind on the way in
    base::Secret moved(std::move(*secret));
    secret.reset();
    QCOMPARE(moved.reveal(), QByteArray("hunter2"));
}

QTEST_APPLESS_MAIN(BaseTest)
#include "base_test.moc"
