// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn.h"

#include <QDataStream>
#include <QRegularExpression>
#include <QTest>

using htmltest::Drawn;

/// Nothing of the mail's own markup passes through, and no URL.
class SafetyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void letsNoUrlThrough_data()
    {
        QTest::addColumn<QString>("mail");
        const auto row = [](const char* mail) { QTest::newRow(mail) << QString::fromLatin1(mail); };
        row("<img src='https://evil.example/'>");
        row("<img srcset='https://evil.example/ 2x'>");
        row("<img lowsrc='https://evil.example/'>");
        row("<input type=image src='https://evil.example/'>");
        row("<body background='https://evil.example/'>x");
        row("<table background='https://evil.example/'><tr><td background='https://evil.example/'>x</table>");
        row("<p style='background:url(https://evil.example/)'>x");
        row("<p style='background-image:url(\"https://evil.example/\")'>x");
        row("<ul style='list-style:url(https://evil.example/)'><li>x</ul>");
        row("<p style='cursor:url(https://evil.example/)'>x");
        row("<p style=\"font-family:'url(https://evil.example/)'\">x");
        row("<style>@import 'https://evil.example/';p{content:url(https://evil.example/)}</style><p>x");
        row("<style>@font-face{font-family:f;src:url(https://evil.example/)}p{font-family:f}</style><p>x");
        row("<link rel=stylesheet href='https://evil.example/'>x");
        row("<base href='https://evil.example/'><img src='a.png'>");
        row("<meta http-equiv=refresh content='0;url=https://evil.example/'>x");
        row("<iframe src='https://evil.example/'></iframe>x");
        row("<object data='https://evil.example/'>x</object><embed src='https://evil.example/'>");
        row("<video src='https://evil.example/' poster='https://evil.example/'>x</video>");
        row("<audio src='https://evil.example/'>x</audio>");
        row("<svg><image href='https://evil.example/'/></svg>x");
        row("<a href='https://evil.example/' ping='https://evil.example/'>x</a>");
        row("<form action='https://evil.example/'><button "
            "formaction='https://evil.example/'>x</button></form>");
        row("<img src='cid:x' alt='\"><img src=https://evil.example/>'>");
        row("<img src='file:///evil.example/x.png'>");
    }

    void letsNoUrlThrough()
    {
        QFETCH(QString, mail);
        const auto page = html::compose(mail, {}, {{QStringLiteral("picture:0"), QSize(10, 10)}});
        static const QRegularExpression sources(QStringLiteral("(src|href)=\"(?!picture:\\d|link:\\d)"));
        QVERIFY2(!page.html.contains(QLatin1String("url(")), qPrintable(page.html));
        QVERIFY2(!page.html.contains(sources), qPrintable(page.html));
        QVERIFY2(!page.html.contains(QLatin1String("<img src=https")), qPrintable(page.html));
    }

    void lettersStayLetters()
    {
        const QString text = QStringLiteral("&lt;img src=x&gt; &amp;amp; &quot;a&quot; &#39;b&#39;");
        QCOMPARE(Drawn(QStringLiteral("<p>") + text).text(), QStringLiteral("<img src=x> &amp; \"a\" 'b'"));
    }

    void dropsOverridesOfDirection()
    {
        QCOMPARE(Drawn(QStringLiteral("safe\u202Egpj.exe")).text(), QStringLiteral("safegpj.exe"));
    }

    void staysLightInTheDarkIfItHasColours()
    {
        html::Pane dark;
        dark.dark = true;
        const auto coloured = html::compose(QStringLiteral("<p style='color:#333'>x</p>"), dark);
        QVERIFY(coloured.declaresColours);
        QCOMPARE(coloured.background, QColor(Qt::white));
        const auto plain = html::compose(QStringLiteral("<p>x</p>"), dark);
        QVERIFY(!plain.declaresColours);
        QVERIFY(plain.background.lightness() < 60);
        QVERIFY(plain.ink.lightness() > 200);
    }

    void adaptsColoursOnRequest()
    {
        html::Pane dark;
        dark.dark = true;
        dark.adaptColours = true;
        const Drawn drawn(
            QStringLiteral("<body style='margin:0'><div style='background:#ffffee;color:#ccccaa'>x</div>"),
            dark);
        QVERIFY(drawn.colourAt(700, 5).lightness() < 80);
    }

    void crossesTheBorderOfAProcess()
    {
        const auto page =
            html::compose(QStringLiteral("<a href='https://a@b.example/'>x</a><img src='cid:y'>"), {});
        QByteArray bytes;
        QDataStream out(&bytes, QIODevice::WriteOnly);
        out << page;
        html::Page other;
        QDataStream in(bytes);
        in >> other;
        QCOMPARE(in.status(), QDataStream::Ok);
        QVERIFY(other == page);
        QVERIFY(page.links.value(0).doubts.testFlag(html::Doubt::UserInfo));
    }

    void liftsEmbeddedPicturesOut()
    {
        const QString picture = QStringLiteral("data:image/png;base64,") + QString(3'000'000, u'A');
        const auto page = html::compose(QStringLiteral("<img src='%1'><p>after</p>").arg(picture), {});
        QCOMPARE(page.pictures.value(0).source, picture);
        QVERIFY(page.html.contains(QLatin1String("after")));
        QVERIFY(!page.notes);
    }
};

QTEST_MAIN(SafetyTest)
#include "safety_test.moc"
