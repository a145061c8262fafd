// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/page.h"

#include <QTest>

using html::Doubt;
using html::Doubts;

namespace {

html::Page pageOf(const QString& href, const QString& text)
{
    return html::compose(QStringLiteral("<a href=\"%1\">%2</a>").arg(href, text), {});
}

} // namespace

/// Where a link leads, and what is odd about it.
class LinksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doubts_data()
    {
        QTest::addColumn<QString>("href");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Doubts>("doubts");
        const QString shop = QStringLiteral("https://shop.example.org/a");
        QTest::newRow("plain words") << shop << QStringLiteral("Our shop") << Doubts();
        QTest::newRow("its own host") << shop << QStringLiteral("www.example.org") << Doubts();
        QTest::newRow("another host")
            << shop << QStringLiteral("https://bank.example/login") << Doubts(Doubt::OtherHost);
        QTest::newRow("another bare host")
            << shop << QStringLiteral("bank.example") << Doubts(Doubt::OtherHost);
        QTest::newRow("a number is no host") << shop << QStringLiteral("19.99") << Doubts();
        QTest::newRow("a mail address is no host") << shop << QStringLiteral("me@bank.example") << Doubts();
        QTest::newRow("user") << QStringLiteral("https://bank.example@evil.example/") << QStringLiteral("x")
                              << Doubts(Doubt::UserInfo);
        QTest::newRow("address") << QStringLiteral("http://192.0.2.7/x") << QStringLiteral("x")
                                 << Doubts(Doubt::BareAddress);
        QTest::newRow("address of six")
            << QStringLiteral("http://[2001:db8::1]/x") << QStringLiteral("x") << Doubts(Doubt::BareAddress);
        QTest::newRow("punycode") << QStringLiteral("https://xn--bcher-kva.example/") << QStringLiteral("x")
                                  << Doubts(Doubt::Punycode);
        QTest::newRow("mixed scripts") << QStringLiteral("https://p\u0430ypal.example/")
                                       << QStringLiteral("x") << (Doubt::MixedScripts | Doubt::Punycode);
        QTest::newRow("attachment") << QStringLiteral("mailto:a@b.example?subject=s&amp;attach=/etc/passwd")
                                    << QStringLiteral("x") << Doubts(Doubt::CutMailFields);
    }

    void doubts()
    {
        QFETCH(QString, href);
        QFETCH(QString, text);
        QFETCH(Doubts, doubts);
        const auto page = pageOf(href, text);
        QCOMPARE(page.links.size(), 1);
        QCOMPARE(page.links[0].doubts, doubts);
        QCOMPARE(page.links[0].text, text);
        QVERIFY(page.html.contains(QLatin1String("href=\"link:0\"")));
    }

    void showsBothForms()
    {
        const auto link =
            pageOf(QStringLiteral("https://xn--bcher-kva.example/"), QStringLiteral("x")).links.value(0);
        QCOMPARE(link.host, QStringLiteral("b\u00fccher.example"));
        QCOMPARE(link.asciiHost, QStringLiteral("xn--bcher-kva.example"));
    }

    void keepsOnlySafeMailFields()
    {
        const auto link = pageOf(QStringLiteral("mailto:a@b.example?subject=Hi%20you&amp;bcc=c@d.example"),
                                 QStringLiteral("x"))
                              .links.value(0);
        QCOMPARE(link.url, QStringLiteral("mailto:a@b.example?subject=Hi%20you"));
    }

    void dropsOtherSchemes_data()
    {
        QTest::addColumn<QString>("href");
        for (const char* href :
             {"javascript:alert(1)", "java&#10;script:alert(1)", "file:///etc/passwd", "data:text/html,x",
              "vbscript:x", "#top", "page.html", "ftp://a.example/", "http:///x"})
            QTest::newRow(href) << QString::fromLatin1(href);
    }

    void dropsOtherSchemes()
    {
        QFETCH(QString, href);
        const auto page = pageOf(href, QStringLiteral("words"));
        QVERIFY(page.links.isEmpty());
        QVERIFY(!page.html.contains(QLatin1String("<a ")));
        QVERIFY(page.html.contains(QLatin1String("words")));
    }
};

QTEST_MAIN(LinksTest)
#include "links_test.moc"
