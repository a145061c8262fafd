// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/maildir_name.h"

#include "store/sha256.h"

#include <QtTest>

using store::MaildirName;
using store::MessageKey;

class MaildirNameTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBackWithAnyFlags_data();
    void readsBackWithAnyFlags();
    void isAValidName();
    void foreignNamesAreNotOurs_data();
    void foreignNamesAreNotOurs();
    void everyPartOfAKeyCounts();
};

static MaildirName someName()
{
    const MessageKey key{QStringLiteral("me@pop.example.org:995"), "UID1-1795400737", 0};
    return {store::sha256Hex("text"), key.digest(), 1234567};
}

void MaildirNameTest::readsBackWithAnyFlags_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char* suffix : {"", ":2,", ":2,FRS", ":2,Sab", ";2,S", "!2,S", ",W=1234:2,S"})
        QTest::newRow(suffix) << QString::fromLatin1(suffix);
}

void MaildirNameTest::readsBackWithAnyFlags()
{
    QFETCH(QString, suffix);
    QCOMPARE(store::parseName(store::composeName(someName(), 99) + suffix), someName());
}

void MaildirNameTest::isAValidName()
{
    MaildirName name = someName();
    name.octets = std::numeric_limits<qint64>::max();
    const QString composed = store::composeName(name, name.octets);
    QVERIFY2(composed.toUtf8().size() < 225, qPrintable(composed));
    QVERIFY(!composed.contains(QLatin1Char('/')) && !composed.contains(QLatin1Char(':')));
    QVERIFY(!composed.startsWith(QLatin1Char('.')));
    QVERIFY(composed.endsWith(QLatin1String(",S=9223372036854775807")));
    QVERIFY2(composed != store::composeName(name, name.octets), "two copies in one second need two names");
}

void MaildirNameTest::foreignNamesAreNotOurs_data()
{
    QTest::addColumn<QString>("name");
    const QString ours = store::composeName(someName(), 99);
    QTest::newRow("dovecot") << QStringLiteral("1700000000.M20046P2137.mailserver,S=4542,W=4642:2,S");
    QTest::newRow("qmail") << QStringLiteral("1204680122.27c448.example.org");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a hash too short") << QString(ours).remove(15, 1);
    QTest::newRow("a hash with other letters") << QString(ours).replace(15, 1, QStringLiteral("g"));
    QTest::newRow("in capitals") << ours.toUpper();
    QTest::newRow("negative octets") << QString(ours).replace(QLatin1String("_1234567_"),
                                                              QLatin1String("_-1_"));
    QTest::newRow("far too many octets")
        << QString(ours).replace(QLatin1String("_1234567_"), QLatin1String("_99999999999999999999_"));
}

void MaildirNameTest::foreignNamesAreNotOurs()
{
    QFETCH(QString, name);
    QVERIFY(!store::parseName(name));
}

void MaildirNameTest::everyPartOfAKeyCounts()
{
    const QString mailbox = QStringLiteral("me@pop.example.org:995");
    const QSet<QByteArray> digests{
        MessageKey{mailbox, "1", 0}.digest(),
        MessageKey{mailbox, "1", 1}.digest(),
        MessageKey{mailbox, "2", 0}.digest(),
        MessageKey{QStringLiteral("you@pop.example.org:995"), "1", 0}.digest(),
        MessageKey{mailbox,
                   QByteArray("1\0"
                              "1",
                              3),
                   0}
            .digest(),
    };
    QCOMPARE(digests.size(), 5);
    for (const QByteArray& digest : digests)
        QCOMPARE(digest.size(), 32);
}

QTEST_APPLESS_MAIN(MaildirNameTest)
#include "maildir_name_test.moc"
