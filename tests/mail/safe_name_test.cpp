// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/reading.h"

#include <QTest>

using mail::safeFileName;

class SafeNameTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesNamesSafe_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("safe");
        const auto row = [](const char* what, const char16_t* name, const char16_t* safe) {
            QTest::newRow(what) << QString::fromUtf16(name) << QString::fromUtf16(safe);
        };
        row("plain", u"report 2003.pdf", u"report 2003.pdf");
        row("letters of the world", u"Größe 報告.pdf", u"Größe 報告.pdf");
        row("up and away", u"../../etc/passwd", u"passwd");
        row("absolute", u"/etc/passwd", u"passwd");
        row("windows path", u"C:\\Windows\\evil.dll", u"evil.dll");
        row("drive", u"C:evil.dll", u"C_evil.dll");
        row("data stream", u"a.txt:evil.exe", u"a.txt_evil.exe");
        row("leading dots", u"..bashrc", u"bashrc");
        row("leading dash", u"--rf", u"rf");
        row("dash behind dot", u".-x", u"x");
        row("trailing dots and blanks", u"a.exe. . ", u"a.exe");
        row("right-to-left override", u"photo\u202Egpj.exe", u"photogpj.exe");
        row("zero width", u"a\u200B\uFEFFb", u"ab");
        row("controls", u"a\nb\u0007c\u0085.txt", u"abc.txt");
        row("device", u"CON", u"_CON");
        row("device with suffix", u"nul.tar.gz", u"_nul.tar.gz");
        row("port", u"com1.txt", u"_com1.txt");
        row("odd port", u"LPT¹", u"_LPT¹");
        row("no device", u"console.txt", u"console.txt");
        row("special", u"a<b>|c?*\".txt", u"a_b__c___.txt");
        row("padding", u"a.txt                    .exe", u"a.txt .exe");
        row("nothing", u"", u"attachment");
        row("only dots", u"...", u"attachment");
        row("only a slash", u"folder/", u"attachment");
        row("separator", u"a\u2028b", u"ab");
    }

    void makesNamesSafe()
    {
        QFETCH(QString, name);
        QTEST(safeFileName(name), "safe");
        QCOMPARE(safeFileName(safeFileName(name)), safeFileName(name));
    }

    void shortensButKeepsTheSuffix()
    {
        const QString name = safeFileName(QString(5000, u'ü') + QStringLiteral(".pdf"));
        QVERIFY(name.endsWith(QStringLiteral("ü.pdf")));
        QCOMPARE(name.toUtf8().size(), 200);
    }

    void cutsNoLetterInTwo()
    {
        const QString faces = QStringLiteral("😀").repeated(2000);
        const QString name = safeFileName(QStringLiteral("a") + faces);
        QVERIFY(name.toUtf8().size() <= 200);
        QCOMPARE(QString::fromUtf8(name.toUtf8()), name);
    }

    void bearsHalfLetters()
    {
        const QString name = safeFileName(QString(QChar(0xD83D)) + QStringLiteral("a.txt"));
        QVERIFY(name.endsWith(QStringLiteral("a.txt")));
        QVERIFY(QString::fromUtf8(name.toUtf8()) == name);
    }

    void stripsALongSuffix()
    {
        QVERIFY(safeFileName(QStringLiteral("a.") + QString(5000, u'x')).toUtf8().size() <= 200);
        QVERIFY(safeFileName(QString(195, u'a') + QStringLiteral(".") + QString(300, u'.')).size() <= 200);
    }
};

QTEST_GUILESS_MAIN(SafeNameTest)
#include "safe_name_test.moc"
