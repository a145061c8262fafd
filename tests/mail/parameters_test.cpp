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
        row("parentheses in a name", "attachment; filename=report (1).pdf; size=1", u"report (1).pdf");
        row("parentheses at the end of a name", "attachment; filename=report(final)", u"report(final)");
        row("parentheses that never close", "attachment; filename=a(b.txt", u"a(b.txt");
        row("RFC 2231, percent signs that are none", "attachment; filename*=utf-8''a%ZZ%4.txt%",
            u"a%ZZ%4.txt%");
        row("RFC 2231, escape sequences", "attachment; filename*0*=iso-2022-jp''%1B$B$%22; filename*1*=%1B(B",
            u"あ");
        row("quotes in quotes", "attachment; filename=\"a \"b\" c.txt\"; size=1", u"a \"b\" c.txt");
        row("RFC 2231 with an encoded word", "attachment; filename*=\"=?utf-8?B?w7w=?=\"", u"ü");
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
        QCOMPARE(readParameters("\"text/html\"").value, "text/html");
        QCOMPARE(readParameters("text/html, charset=utf-8").value, "text/html");
        QCOMPARE(readParameters("").value, "");
        QCOMPARE(readParameters(";;;=;=a").value, "");
    }

    void readsANameWithoutAnythingBeforeIt()
    {
        QCOMPARE(readParameters("filename=\"a.txt\"; size=1").parameter("filename"), QStringLiteral("a.txt"));
    }

    void bearsFloods()
    {
        QVERIFY(readParameters("a/b; c=" + QByteArray("(").repeated(500'000)).parameters.size() <= 1);
        QVERIFY(readParameters("a/b" + QByteArray(";").repeated(500'000)).parameters.isEmpty());
        QVERIFY(readParameters("a/b" + QByteArray(";a=\"").repeated(200'000)).parameters.size() <= 1);
        QVERIFY(readParameters("a/b" + QByteArray("; x*9999999999*=a").repeated(50'000)).parameters.size() <=
                1);
    }
};

QTEST_GUILESS_MAIN(ParametersTest)
#include "parameters_test.moc"
