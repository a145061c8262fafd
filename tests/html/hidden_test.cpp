// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn.h"

#include <QTest>

using htmltest::Drawn;

/// What nobody is meant to see is gone; what people see stays.
class HiddenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dropsWhatNobodySees_data()
    {
        QTest::addColumn<QString>("style");
        QTest::newRow("display") << QStringLiteral("display:none");
        QTest::newRow("important") << QStringLiteral("display:none !important");
        QTest::newRow("visibility") << QStringLiteral("visibility:hidden");
        QTest::newRow("opacity") << QStringLiteral("opacity:0");
        QTest::newRow("no height") << QStringLiteral("max-height:0;overflow:hidden");
        QTest::newRow("no size") << QStringLiteral("font-size:0");
        QTest::newRow("one pixel") << QStringLiteral("font-size:1px;line-height:1px;mso-hide:all");
        QTest::newRow("no colour") << QStringLiteral("color:transparent");
        QTest::newRow("off the page") << QStringLiteral("position:absolute;left:-9999px");
    }

    void dropsWhatNobodySees()
    {
        QFETCH(QString, style);
        QCOMPARE(Drawn(QStringLiteral("<div style='%1'>secret</div>seen").arg(style)).text(),
                 QStringLiteral("seen"));
    }

    void keepsWhatOnlyOutlookHides()
    {
        QCOMPARE(Drawn("<a href='https://example.org/' style='mso-hide:all;background:#00f'>Buy</a>").text(),
                 QStringLiteral("Buy"));
    }

    void dropsThePaddingOfAPreview()
    {
        const QString padding = QStringLiteral("&#847;&zwnj;&nbsp;").repeated(50);
        QCOMPARE(Drawn(QStringLiteral("<div>Hello ") + padding + QStringLiteral("</div>")).text(),
                 QStringLiteral("Hello"));
    }

    void keepsJoinedEmoji()
    {
        const QString family = QString::fromUtf8("\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9");
        QCOMPARE(Drawn(family).text(), family);
    }

    void dropsConditionalsForOutlook()
    {
        QCOMPARE(Drawn("<!--[if mso]><p>Outlook</p><![endif]--><![if !mso]><p>others</p><![endif]>").text(),
                 QStringLiteral("others"));
    }

    void dropsTrackersAndCountsThem()
    {
        const auto page =
            html::compose(QStringLiteral("<img src='https://t.example/1.gif' width=1 height=1>"
                                         "<div style='display:none'><img src='https://t.example/2.png'></div>"
                                         "<img src='https://e.example/3.png' width=40 height=40>"),
                          {});
        QCOMPARE(page.pictures.size(), 3);
        QVERIFY(page.pictures[0].hidden);
        QVERIFY(page.pictures[1].hidden);
        QVERIFY(!page.pictures[2].hidden);
        QCOMPARE(page.pictures[2].name, QStringLiteral("picture:2"));
        QCOMPARE(page.pictures[2].asked, QSize(40, 40));
    }

    void keepsTheTextOfFormsAndObjects()
    {
        QCOMPARE(Drawn("<form><label>Name</label> <input type=submit value=Send></form>"
                       "<object data=x><p>instead</p></object><svg><text>drawn</text></svg>")
                     .text(),
                 QStringLiteral("Name Send instead"));
    }
};

QTEST_MAIN(HiddenTest)
#include "hidden_test.moc"
