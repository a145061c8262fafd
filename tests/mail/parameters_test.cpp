// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/parameters.h"

#include <QTest>

using mail::readParameters;

class ParametersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheName_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* name, const char* raw, const char16_t* shown) {
            QTest::newRow(name) << QByteArray(raw) << QString::fromUtf16(shown);
        };
        row("token", "attachment; filename=a.txt", u"a.txt");
        row("quoted", "attachment; filename=\"a\\\"b\\\\c;d.txt\"", u"a\"b\\c;d.txt");
        row("unquoted blank", "attachment; filename=my file.txt", u"my file.txt");
        row("RFC 2231", "attachment; filename*=utf-8'de'gr%C3%BC%C3%9F.txt", u"grüß.txt");
        row("RFC 2231 in pieces",
            "attachment; filename*1*=%BC%C3%9F; filename*2=.txt; filename*0*=utf-8''f%C3", u"füß.txt");
        row("RFC 2231 wins", "attachment; filename=plain.txt; filename*=utf-8''best.txt", u"best.txt");
        row("pieces without charset", "attachment; filename*0=one; filename*1=two.txt", u"onetwo.txt");
        row("encoded words", "attachment; filename=\"=?utf-8?B?Zg==?=\r\n =?utf-8?B?w7w=?=\"", u"fü");
        row("raw 8 bit", "attachment; filename=\"f\xC3\xBC\"", u"fü");

        row("no first semicolon", "attachment filename=\"a b.txt\"", u"a b.txt");
        row("no first semicolon but a line end", "attachment\r\n\tfilename=a.txt; size=1", u"a.txt");
        row("quote never closes", "attachment; filename=\"a.txt; size=1", u"a.txt");
        row("comment", "attachment (saved); filename=a.txt (really)", u"a.txt");
        row("the first one", "attachment; filename=first; filename=second", u"first");
        row("capitals", "ATTACHMENT; FileName=a.txt", u"a.txt");
    }

    void readsTheName()
    {
        QFETCH(QByteArray, raw);
        const mail::ParameterField field = readParameters(raw);
        QCOMPARE(field.value, "attachment");
        QTEST(field.parameter("filename"), "name");
    }

    void keepsWhatFollowsANul()
    {
        const QString name = readParameters("attachment; filename*=utf-8''a%00b").parameter("filename");
        QCOMPARE(name.size(), 3);
        QVERIFY(name.endsWith(u'b'));
    }

    void readsTheType()
    {
        QCOMPARE(readParameters(" Text/HTML ;charset=\"utf-8\"").value, "text/html");
        QCOMPARE(readParameters("text/html; charset=\"utf-8\"").parameter("charset"),
                 QStringLiteral("utf-8"));
        QCOMPARE(readParameters("").value, "");
        QCOMPARE(readParameters(";;;=;=a").value, "");
    }

    void bearsFloods()
    {
        QVERIFY(readParameters("a/b" + QByteArray(";").repeated(500'000)).parameters.isEmpty());
        QVERIFY(readParameters("a/b" + QByteArray(";a=\"").repeated(200'000)).parameters.size() <= 1);
        QVERIFY(readParameters("a/b" + QByteArray("; x*9999999999*=a").repeated(50'000)).parameters.size() <=
                1);
    }
};

QTEST_GUILESS_MAIN(ParametersTest)
#include "parameters_test.moc"
