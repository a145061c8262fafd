// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/boxes.h"
#include "html/cascade.h"
#include "html/guard.h"
#include "html/layout.h"
#include "html/limits.h"
#include "html/page.h"
#include "html/parse.h"

#include <algorithm>
#include <cmath>

namespace html {

namespace {

/// A pane that can be laid out, whatever was asked for.
Pane sane(const Pane& asked)
{
    Pane pane = asked;
    pane.zoom = std::isfinite(pane.zoom) ? std::clamp(pane.zoom, 0.25, 5.0) : 1.0;
    pane.width = std::clamp(pane.width, 100, 10'000);
    pane.pixelSize = std::clamp(pane.pixelSize, 6, 72);
    return pane;
}

int find(const Tree& tree, const char* name)
{
    const auto found = std::find_if(tree.nodes.begin(), tree.nodes.end(),
                                    [&](const Node& node) { return node.name == QLatin1String(name); });
    return found == tree.nodes.end() ? -1 : int(found - tree.nodes.begin());
}

/// The colour behind all: that of <html>, else that of <body>, which then has none of its own
/// (CSS 2.2, 14.2).
QRgb takeCanvas(const Tree& tree, Styles& styles)
{
    for (const char* name : {"html", "body"}) {
        const int node = find(tree, name);
        if (node < 0 || qAlpha(styles[size_t(node)].background) == 0)
            continue;
        return blended(std::exchange(styles[size_t(node)].background, 0), qRgb(255, 255, 255));
    }
    return qRgb(255, 255, 255);
}

bool declaresColours(const Styles& styles)
{
    return std::any_of(styles.begin(), styles.end(), [](const Style& style) {
        return style.declaresColour || qAlpha(style.background) > 0;
    });
}

QString document(const Page& page, const Flow& flow)
{
    const QString family = QString(page.family).remove(u'\'').toHtmlEscaped();
    QString html =
        QStringLiteral("<html><body bgcolor=\"%1\" style=\"color:%2;font-family:'%3';font-size:%4px\">")
            .arg(page.background.name(), page.ink.name(), family)
            .arg(page.pixelSize);
    const auto spacer = [](double px) {
        const int height = int(std::lround(px));
        return height <= 0
                   ? QString()
                   : QStringLiteral("<table cellspacing=\"0\" cellpadding=\"0\"><tr><td width=\"1\" "
                                    "style=\"font-size:1px;"
                                    "-qt-line-height-type:fixed;line-height:%1px\"></td></tr></table>")
                         .arg(height);
    };
    // What is free above the first line and below the last one: Qt knows no margins there.
    html += spacer(flow.above()) + flow.html() + spacer(flow.below());
    return html + QStringLiteral("</body></html>");
}

} // namespace

Page compose(const QString& html, const Pane& asked, const PictureSizes& known)
{
    const Pane pane = sane(asked);
    const Guarded guarded = guard(html);
    Page page;
    page.notes = guarded.notes;
    const Tree tree = parse(guarded.markup, page.notes);
    const Fonts fonts(pane.family);
    Styles styles = cascade(tree, pane, fonts, page.notes);
    page.declaresColours = declaresColours(styles);
    const QRgb canvas = takeCanvas(tree, styles);
    Pictures pictures(known, guarded.lifted, pane.zoom);
    pictures.collect(tree, styles);

    Boxes boxes(tree, styles, pictures);
    const Box body = boxes.make();
    page.pictures = pictures.list();
    page.links = boxes.links();
    page.notes |= boxes.notes();

    const Shades shades(pane.dark && (pane.adaptColours || !page.declaresColours));
    const Extents extents(fonts, pictures);
    Layout layout(extents, shades, tree.mode, pane.zoom);
    Flow flow(pane.width);
    Place place;
    place.width = pane.width;
    place.under = canvas;
    layout.place(body, flow, place);

    if (layout.isCut())
        page.notes |= Note::TooMany;
    page.family = fonts.standard();
    page.pixelSize = std::max(1, int(std::lround(pane.pixelSize * pane.zoom)));
    page.width = std::max(pane.width, int(std::ceil(layout.reach())));
    page.background = QColor::fromRgb(shades.surface(canvas));
    page.ink = QColor::fromRgb(shades.letters(qRgb(0, 0, 0), canvas));
    const int bodyNode = find(tree, "body");
    page.rightToLeft = bodyNode >= 0 && styles[size_t(bodyNode)].rightToLeft;
    page.html = document(page, flow);
    return page;
}

} // namespace html
