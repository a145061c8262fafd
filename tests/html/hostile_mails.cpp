// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_mails.h"

namespace htmltest {

namespace {

QString numbered(const char* text, int times)
{
    QString all;
    for (int i = 0; i < times; ++i)
        all += QString::fromLatin1(text).arg(i);
    return all;
}

} // namespace

QString many(const char* text, int times)
{
    return QString::fromLatin1(text).repeated(times);
}

QList<HostileMail> hostileMails()
{
    return {
        {"50,000 levels", many("<div>", 50'000) + u'x', true},
        {"50,000 tables in tables", many("<table><tr><td>", 50'000) + u'x', true},
        {"end tags out of reach", many("<div><table><td></div>", 20'000), true},
        {"200,000 attributes", QStringLiteral("<p ") + numbered("a%1=1 ", 200'000) + QStringLiteral(">x"),
         true},
        {"huge colspan", QStringLiteral("<table><tr><td colspan=99999999>x<td>y</table>"), true},
        {"huge rowspan", QStringLiteral("<table>") + many("<tr><td rowspan=99999 colspan=100>x", 3'000),
         true},
        {"1 MiB of <", many("<", 1 << 20), false},
        {"2 MiB", many("word ", 400'000), true},
        {"entities", many("&amp;", 200'000), false},
        {"NUL", QString(5'000, QChar(u'\0')), false},
        {"endless word", QString(1'000'000, u'x'), false},
        {"huge widths",
         QStringLiteral("<table width=1e9><tr><td width=1000000000>x"
                        "<td style='width:1e30px'>y<td style='width:calc(1e9px + 9e99%)'>z"),
         false},
        {"negative margins", many("<div style='margin:-99999px;padding:-5px;width:-3px'>x</div>", 1'000),
         false},
        {"huge fonts", many("<p style='font-size:1e9px;line-height:1e9;letter-spacing:1e9px'>x", 500), false},
        {"unclosed formats", numbered("<p><font color=#%1>x", 40'000), true},
        {"60,000 cells", QStringLiteral("<table>") + many("<tr>", 1) + many("<td>x<td>y<tr>", 30'000), true},
        {"many selectors",
         QStringLiteral("<style>") + many("* * * * * * * *{color:red}", 1'400) + QStringLiteral("</style>") +
             many("<div>", 180) + many("<p>x", 2'000),
         true},
        {"empty rules",
         QStringLiteral("<style>") + many("@;", 100'000) + many("{", 50'000) + QStringLiteral("</style>x"),
         true},
        {"open brackets",
         QStringLiteral("<style>") + many("a{b:((((((((", 10'000) + QStringLiteral("</style>x"), false},
        {"open comments", many("<!--", 200'000), false},
        {"declarations", QStringLiteral("<p style='") + many("a:b;", 200'000) + QStringLiteral("'>x"), false},
        {"floats in floats", many("<div style='float:left;border:1px solid red'>x", 190), false},
        {"inline blocks in inline blocks",
         many("<div style='display:inline-block;border:1px solid red'>x<p>", 190), false},
        {"flex in flex", many("<div style='display:flex'>", 190) + u'x', false},
        {"20,000 pictures", many("<img src='https://e.example/' width=99999 height=99999>", 20'000), true},
        {"20,000 links", many("<a href='https://e.example/'>x</a> ", 20'000), true},
        {"250,000 end tags", many("</p>", 250'000), false},
        {"12 levels of tables", many("<table bgcolor=#eee border=1><tr><td>a<td>", 12), false},
        {"16 levels of tables", many("<table bgcolor=#eee border=1><tr><td>a<td>", 16), false},
        {"40 levels of tables", many("<table bgcolor=#eee border=1><tr><td>a<td>", 40), false},
    };
}

} // namespace htmltest
