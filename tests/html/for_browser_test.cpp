// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/for_browser.h"

#include <QRegularExpression>
#include <QTest>

namespace {

// The smallest GIF: one pixel.
const QByteArray gif = QByteArray::fromBase64("R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=");
const QString gifUrl = QStringLiteral("data:image/gif;base64,") + QString::fromLatin1(gif.toBase64());

QString pageOf(const QString& mail, const QList<html::Supply>& supplies = {})
{
    return QString::fromUtf8(html::forBrowser({mail, {}, supplies}));
}

/// Without the head that we write, and without links' own addresses: what is left loads by itself.
QString loading(QString page)
{
    static const QRegularExpression head(QStringLiteral("^.*?prefetch-control\" content=\"off\">"),
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression href(QStringLiteral(" href=\"[^\"]*\""));
    return page.remove(head).remove(href);
}

} // namespace

/// A mail for a browser: what it shows stays, what it could do goes.
class ForBrowserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesNothingToLoad_data()
    {
        QTest::addColumn<QString>("mail");
        const auto row = [](const char* mail) { QTest::newRow(mail) << QString::fromLatin1(mail); };
        row("<img src='https://evil.example/'>x");
        row("<img src='//evil.example/'>x");
        row("<img src='HTTPS://evil.example/'>x");
        row("<img src='data:image/svg+xml;base64,evil.example'>x");
        row("<img src='data:text/html;base64,evil.example'>x");
        row("<img src='file://evil.example/x.png'>x");
        row("<img srcset='https://evil.example/ 2x'>x");
        row("<img lowsrc='https://evil.example/' dynsrc='https://evil.example/'>x");
        row("<img longdesc='https://evil.example/' usemap='https://evil.example/'>x");
        row("<picture><source srcset='https://evil.example/'><img></picture>x");
        row("<input type=image src='https://evil.example/'>x");
        row("<body background='https://evil.example/'>x");
        row("<table background='https://evil.example/'><tr><td background='https://evil.example/'>x</table>");
        row("<p style='background:url(https://evil.example/)'>x");
        row("<p style='background-image:url(\"https://evil.example/\")'>x");
        row("<p style='background: URL( \"https://evil.example/\" )'>x");
        row("<p style='background:\\75rl(https://evil.example/)'>x");
        row("<p style='background:\\75 rl(https://evil.example/)'>x");
        row("<p style='background:u\\rl(https://evil.example/)'>x");
        row("<p style='background:url(https\\3a //evil.example/)'>x");
        row("<p style='background:ur/**/l(https://evil.example/)'>x");
        row("<p style='background:image-set(\"https://evil.example/\" 1x)'>x");
        row("<p style='background:-webkit-image-set(url(https://evil.example/) 1x)'>x");
        row("<p style='background:image(\"https://evil.example/\")'>x");
        row("<p style='background:cross-fade(url(https://evil.example/),red)'>x");
        row("<p style='background:src(\"https://evil.example/\")'>x");
        row("<p style='--a:url(https://evil.example/);background:var(--a)'>x");
        row("<p style='background:var(--a,url(https://evil.example/))'>x");
        row("<p style='list-style:url(https://evil.example/)'>x");
        row("<p style='cursor:url(https://evil.example/),auto'>x");
        row("<p style='border-image:url(https://evil.example/) 30'>x");
        row("<p style='content:url(https://evil.example/)'>x");
        row("<p style='filter:url(https://evil.example/#f)'>x");
        row("<p style=\"filter:progid:DXImageTransform.Microsoft.AlphaImageLoader(src='//evil.example')\">x");
        row("<p style='behavior:url(https://evil.example/)'>x");
        row("<p style='-moz-binding:url(https://evil.example/)'>x");
        row("<p style='width:expression(open(\"//evil.example\"))'>x");
        row("<p style='color:red}p{background:url(https://evil.example/)'>x");
        row("<p style='a:\"\n;background:url(//evil.example);b:\"'>x");
        row("<style>@import 'https://evil.example/';</style>x");
        row("<style>@import url(https://evil.example/);</style>x");
        row("<style>@\\69mport 'https://evil.example/';</style>x");
        row("<style>@import 'https://evil.example/' screen</style>x");
        row("<style>@charset 'a';@namespace url(https://evil.example/);p{color:red}</style><p>x");
        row("<style>@font-face{font-family:f;src:url(https://evil.example/)}p{font-family:f}</style><p>x");
        row("<style>@media screen{p{background:url(https://evil.example/)}}</style><p>x");
        row("<style>@media screen{@import 'https://evil.example/';}</style><p>x");
        row("<style>@supports (color:red){p{background:url(https://evil.example/)}}</style><p>x");
        row("<style>p{color:red;&:hover{background:url(https://evil.example/)}}</style><p>x");
        row("<style>p{a:'\n}p{background:url(https://evil.example/)}'}</style><p>x");
        row("<style>p{x:y</style><style>} p{background:url(https://evil.example/)}</style><p>x");
        row("<style>p::before{content:url(https://evil.example/)}</style><p>x");
        row("<style>p{font:1px '</style><img src=https://evil.example/>'}</style><p>x");
        row("<style media='screen{}p{background:url(https://evil.example/)}'>p{}</style>x");
        row("<link rel=stylesheet href='https://evil.example/'>x");
        row("<link rel=dns-prefetch href='//evil.example'>x");
        row("<base href='https://evil.example/'><img src='a.png'>x");
        row("<meta http-equiv=refresh content='0;url=https://evil.example/'>x");
        row("<iframe src='https://evil.example/' srcdoc='<img src=//evil.example>'></iframe>x");
        row("<frameset><frame src='https://evil.example/'></frameset>x");
        row("<object data='https://evil.example/'>x</object><embed src='https://evil.example/'>");
        row("<applet codebase='https://evil.example/'>x</applet>");
        row("<video src='https://evil.example/' poster='https://evil.example/'>x</video>");
        row("<audio src='https://evil.example/'>x</audio><track src='https://evil.example/'>");
        row("<svg><image href='https://evil.example/'/></svg>x");
        row("<math href='https://evil.example/'>x</math>x");
        row("<a href='https://good.example/' ping='https://evil.example/'>x</a>");
        row("<form action='https://evil.example/'><button formaction='https://evil.example/'>x</form>");
        row("<script src='https://evil.example/'></script>x");
        row("<script>open('https://evil.example/')</script>x");
        row("<p onclick=\"open('https://evil.example/')\">x");
        row("<q cite='https://evil.example/'>x</q>");
        row("<template><img src='https://evil.example/'></template>x");
        row("<noscript><img src='https://evil.example/'></noscript>x");
        row("<!--[if mso]><img src='https://evil.example/'><![endif]-->x");
        row("<xml:namespace ns='https://evil.example/'>x");
        row("<p bgcolor='url(https://evil.example/)'>x");
    }

    void leavesNothingToLoad()
    {
        QFETCH(QString, mail);
        const QString page = pageOf(mail);
        QVERIFY2(page.contains(u'x'), qPrintable(page));
        const QString left = loading(page);
        QVERIFY2(!left.contains(QLatin1String("evil.example")), qPrintable(page));
        QVERIFY2(!left.contains(QRegularExpression(QStringLiteral("url\\((?!\"data:image/)"))),
                 qPrintable(page));
        QVERIFY2(left.contains(u'x'), qPrintable(left));
    }

    void forbidsToLoadBeforeAnythingElse()
    {
        const QString page =
            pageOf(QStringLiteral("<!DOCTYPE html><meta charset=utf-8><style>p{color:red}</style>x"));
        const QString policy = QStringLiteral(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
            "style-src 'unsafe-inline'");
        QVERIFY2(page.startsWith(QStringLiteral("<!DOCTYPE html><html><head>") + policy), qPrintable(page));
    }

    void leavesNoScriptAndNoForm_data()
    {
        QTest::addColumn<QString>("mail");
        const auto row = [](const char* mail) { QTest::newRow(mail) << QString::fromLatin1(mail); };
        row("<a href='javascript:evil()'>x</a>");
        row("<a href=' java\nscript:evil()'>x</a>");
        row("<a href='data:text/html,<script>evil()</script>'>x</a>");
        row("<a href='vbscript:evil()'>x</a>");
        row("<a href='file:///etc/passwd#evil'>x</a>");
        row("<a href='evil.html'>x</a>");
        row("<p onmouseover=evil()>x");
        row("<p style='position:fixed;top:0' title=x>evil</p>");
        row("<p style='position:sticky' title=x>evil</p>");
        row("<p style='position:var(--p);--p:fixed' title=x>evil</p>");
        row("<form action='evil'>x<input name=evil></form>");
        row("<textarea><script>evil()</script></textarea>x");
        row("<xmp><script>evil()</script></xmp>x");
        row("<p title='\"><script>evil()</script>'>x");
        row("<style><!--</style><script>evil()</script>--></style>x");
        row("<svg><style><!--</style><script>evil()</script>-->x");
        row("x<math><mtext><table><mglyph><style><img src onerror=evil()>");
    }

    void leavesNoScriptAndNoForm()
    {
        QFETCH(QString, mail);
        const QString page = loading(pageOf(mail));
        static const QRegularExpression active(
            QStringLiteral(
                "<(script|form|input|button|textarea|base|meta|iframe|object|embed|link|svg|math)\\b|"
                "<[^>]*\\son\\w+\\s*=|javascript:|vbscript:|position:\\s*(fixed|sticky|var)"),
            QRegularExpression::CaseInsensitiveOption);
        QVERIFY2(!page.contains(active), qPrintable(page));
        QVERIFY2(!page.contains(QLatin1String("href")), qPrintable(page));
        QVERIFY2(page.contains(u'x'), qPrintable(page));
    }

    void keepsTheLook_data()
    {
        QTest::addColumn<QString>("mail");
        QTest::addColumn<QString>("kept");
        const auto row = [](const char* mail, const char* kept) {
            QTest::newRow(mail) << QString::fromUtf8(mail) << QString::fromUtf8(kept);
        };
        row("<p style='color:#333; margin:0 auto!important'>x",
            "style=\"color:#333;margin:0 auto!important\"");
        row("<style>.a>b:hover{color:red}</style>x", ".a>b:hover{color:red}");
        row("<style>@media (max-width:600px){td{width:100%!important}}</style>x",
            "@media (max-width:600px){td{width:100%!important}");
        row("<style>.sm\\:w-1\\/2{width:50%}</style>x", ".sm\\:w-1\\/2{width:50%}");
        row("<style>p:before{content:'\\201C'}</style>x", "content:'\\201C'");
        row("<style>p{background:#fff url(http://a.example/) no-repeat}</style>x",
            "background:#fff none no-repeat");
        row("<p style='background:linear-gradient(to right,#fff 0%,rgba(0,0,0,.5))'>x",
            "linear-gradient(to right,#fff 0%,rgba(0,0,0,.5))");
        row("<p style='width:calc(100% - (2px*3))'>x", "width:calc(100% - (2px*3))");
        row("<table width=100% cellpadding=0 bgcolor=#eee><tr><td align=center>x</table>",
            "<table width=\"100%\" cellpadding=\"0\" bgcolor=\"#eee\">");
        row("<body bgcolor=silver class=a>x", "<body bgcolor=\"silver\" class=\"a\">");
        row("<html lang=zh dir=ltr><body>x", "<html lang=\"zh\" dir=\"ltr\">");
        row("<font face='Arial, Helvetica' size=+1>x</font>", "<font face=\"Arial, Helvetica\" size=\"+1\">");
        row("<a href='https://a.example/?b=c&amp;d'>x</a>",
            "<a href=\"https://a.example/?b=c&amp;d\" rel=\"noreferrer noopener\">");
        row("<a href='mailto:a@b.example'>x</a>", "<a href=\"mailto:a@b.example\"");
        row("<img alt='a \"b\"' src='https://a.example/'>x", "<img alt=\"a &quot;b&quot;\">");
        row("<button>Click</button>x", "Click");
        row("1 &lt; 2 &amp; ü x", "1 &lt; 2 &amp; ü x");
    }

    void keepsTheLook()
    {
        QFETCH(QString, mail);
        QFETCH(QString, kept);
        const QString page = pageOf(mail);
        QVERIFY2(page.contains(kept), qPrintable(page));
    }

    void bringsPicturesAlong()
    {
        const QList<html::Supply> supplies{
            {html::Picture::Kind::Cid, QStringLiteral("a@b"), gif},
            {html::Picture::Kind::Remote, QStringLiteral("https://a.example/x"), gif},
            {html::Picture::Kind::Cid, QStringLiteral("drawing"),
             "<svg xmlns='http://www.w3.org/2000/svg'/>"}};
        const auto count = [&](const QString& mail) { return pageOf(mail, supplies).count(gifUrl); };
        QCOMPARE(count(QStringLiteral("<img src='cid:a%40b'>")), 1);
        QCOMPARE(count(QStringLiteral("<img src='https://a.example/x'>")), 1);
        QCOMPARE(count(QStringLiteral("<img src='%1'>").arg(gifUrl)), 1);
        QCOMPARE(count(QStringLiteral("<td background='cid:a@b'><p style='background:url(cid:a@b)'>x")), 1);
        QCOMPARE(count(QStringLiteral("<table><td background='cid:a@b'>x")), 1);
        QCOMPARE(count(QStringLiteral("<style>p{background:url(\"cid:a@b\")}</style>x")), 1);
        QVERIFY(!pageOf(QStringLiteral("<img src='cid:drawing'>"), supplies).contains(QLatin1String("src=")));
    }

    void growsWithinMeasure()
    {
        const QByteArray large = gif + QByteArray(1 << 20, 'x');
        const QString mail = QStringLiteral("<img src='cid:a'>").repeated(1'000);
        const QString page = pageOf(mail, {{html::Picture::Kind::Cid, QStringLiteral("a"), large}});
        QVERIFY(page.size() < 70 << 20);
        QCOMPARE(page.count(QLatin1String("<img")), 1'000);
    }
};

QTEST_MAIN(ForBrowserTest)
#include "for_browser_test.moc"
