// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/html_leaf.h"

#include "base/visible.h"

#include <QPalette>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

// Real mail has one, mailing lists three; each becomes a widget and an order of its own.
constexpr qsizetype mostLeaves = 40;
// Text among pages is laid out at once; a log file is better read as text, where it comes piece by piece.
constexpr qsizetype mostText = 256 * 1024;
constexpr int textMargin = 8;

} // namespace

QList<HtmlLeaf> leavesOf(const mail::Reading& reading)
{
    QList<HtmlLeaf> leaves;
    qsizetype text = 0;
    bool pages = false;
    for (const mail::Passage& passage : reading.passages) {
        for (const QString& page : passage.pages)
            leaves.append({page, {}});
        pages = pages || !passage.pages.isEmpty();
        if (!passage.pages.isEmpty() || passage.text.isEmpty())
            continue;
        leaves.append({{}, mail::plainText(passage.text)});
        text += leaves.last().text.size();
    }
    if (!pages || leaves.size() > mostLeaves || text > mostText)
        return {};
    return leaves;
}

bool hasPages(const mail::Reading& reading)
{
    return !leavesOf(reading).isEmpty();
}

bool hasBoth(const mail::Reading& reading)
{
    return hasPages(reading) &&
           std::any_of(reading.passages.cbegin(), reading.passages.cend(), [](const mail::Passage& passage) {
               return !passage.pages.isEmpty() && !passage.textFromHtml;
           });
}

html::Drawing drawnText(const QString& text, const html::Pane& pane, const QPalette& colours)
{
    html::Drawing drawing;
    html::Page& page = drawing.page;
    page.html = QStringLiteral("<div style=\"white-space:pre-wrap\">%1</div>")
                    .arg(base::visibleLines(text).toHtmlEscaped());
    page.family = pane.family;
    page.pixelSize = std::max(1, int(std::lround(pane.pixelSize * pane.zoom)));
    page.margin = textMargin;
    page.width = pane.width;
    page.background = colours.color(QPalette::Base);
    page.ink = colours.color(QPalette::Text);
    return drawing;
}

} // namespace ui
