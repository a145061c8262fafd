// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// html-bench [--short]: the speed of app/html beside Qt's own reading of the same mail, and what the worst
// mail costs beside an ordinary one. --short asks for ratios that a busy machine cannot spoil.
#include "bench/measure.h"
#include "html/drawing.h"
#include "html/hostile_mails.h"

#include <QGuiApplication>
#include <QTextDocument>

#include <cstdio>

namespace {

struct Aims {
    int rounds;
    double composeRatio; ///< our normal form / Qt's reading and layout of the mail's own markup, at most
    double hostileRatio; ///< the worst hostile mail / an ordinary one, at most
};

constexpr Aims shortAims{2, 6, 200};
constexpr Aims wholeAims{5, 2, 60};

/// A newsletter as most are: 120 KB of tables in tables with styles inside.
QString ordinaryMail()
{
    const QString row = QStringLiteral(
        "<tr><td class='cell' style='padding:12px 24px;font-family:Arial,Helvetica,sans-serif;font-size:14px;"
        "line-height:20px;color:#333333'><table width='100%' cellpadding='0' cellspacing='0'><tr>"
        "<td width='180' valign='top' bgcolor='#f0f4f8'><img src='cid:p%1' width='160' height='90' "
        "alt='Kettle'>"
        "</td><td valign='top' style='padding-left:16px'><h2 style='margin:0 0 8px'>The kettle sings</h2>"
        "<p style='margin:0 0 8px'>And nobody comes to take it off the fire until the window is white and "
        "the cat has moved to the <a href='https://news.example/%1'>other chair</a>.</p>"
        "<a class='button' href='https://news.example/more/%1' style='display:inline-block;padding:8px 16px;"
        "background:#336699;color:#ffffff;text-decoration:none'>Read more</a></td></tr></table></td></tr>");
    QString rows;
    for (int i = 0; i < 150; ++i)
        rows += row.arg(i);
    return QStringLiteral("<style>.cell{border-bottom:1px solid #ddd}.button:hover{color:#fff}@media "
                          "(max-width:600px){.cell{padding:8px!important}}</style><table width='640' "
                          "align='center'>") +
           rows + QStringLiteral("</table>");
}

bool composes(const QString& mail)
{
    return !html::compose(mail, {}).html.isEmpty();
}

bool readsAsItIs(const QString& mail)
{
    QTextDocument document;
    document.setTextWidth(html::Pane().width);
    document.setHtml(mail);
    return document.size().height() > 0;
}

bool hold(const char* what, double value, double limit)
{
    std::printf("  %s %s: %.2f, at most %.2f\n", value <= limit ? "ok    " : "FAILED", what, value, limit);
    return value <= limit;
}

bool holdHostile(const Aims& aims, double ordinary)
{
    bench::Cost worst;
    QByteArray name;
    for (const htmltest::HostileMail& hostile : htmltest::hostileMails()) {
        const bench::Cost cost = bench::costOf(aims.rounds, [&] { return composes(hostile.html); });
        if (cost.failed)
            std::printf("  FAILED %s: not composed\n", hostile.name.constData());
        if (cost.failed || cost.seconds > worst.seconds) {
            worst = cost;
            name = hostile.name;
        }
    }
    std::printf("  the worst: %s, %.3f s\n", name.constData(), worst.seconds);
    return !worst.failed &&
           hold("the worst mail / an ordinary one", worst.seconds / ordinary, aims.hostileRatio);
}

} // namespace

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    const Aims& aims = application.arguments().contains(QLatin1String("--short")) ? shortAims : wholeAims;
    const QString mail = ordinaryMail();
    const bench::Cost ours = bench::costOf(aims.rounds, [&] { return composes(mail); });
    const bench::Cost qt = bench::costOf(aims.rounds, [&] { return readsAsItIs(mail); });
    std::printf("an ordinary mail of %lld KB: %.3f s; by Qt as it is %.3f s\n", qlonglong(mail.size() / 1024),
                ours.seconds, qt.seconds);
    const bool isFast =
        !ours.failed && !qt.failed && hold("ours / Qt's", ours.seconds / qt.seconds, aims.composeRatio);
    const bool isSafe = holdHostile(aims, ours.seconds);
    return isFast && isSafe ? 0 : 1;
}
