// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/boxes.h"

#include "html/hidden.h"
#include "html/limits.h"
#include "html/lines.h"
#include "html/links.h"

#include <algorithm>

namespace html {

Boxes::Boxes(const Tree& tree, Styles& styles, const Pictures& pictures)
    : tree_(tree)
    , styles_(styles)
    , pictures_(pictures)
{}

Box Boxes::make()
{
    Box box = block(0, {});
    for (qsizetype i = 0; i < links_.size(); ++i)
        judge(links_[i], linkTexts_[i]);
    return box;
}

Box Boxes::block(int node, const Context& context)
{
    Box box;
    box.style = &style(node);
    fill(box, node, context);
    return box;
}

void Boxes::fill(Box& box, int node, const Context& context)
{
    for (int child = at(node).first; child >= 0; child = at(child).next)
        add(box, child, context);
    std::vector<Box> finished;
    for (Box& child : box.children) {
        if (child.kind != Box::Kind::Lines) {
            finished.push_back(std::move(child));
            continue;
        }
        for (Box& one : finishedLines(std::move(child)))
            finished.push_back(std::move(one));
    }
    box.children = std::move(finished);
    gatherFloats(box);
}

Boxes::Context Boxes::inside(int node, const Context& around, bool isBlock)
{
    Context context = around;
    const Style& own = style(node);
    const int link = at(node).tag == Tag::A ? linkOf(at(node)) : -1;
    if (link >= 0)
        context.link = link;
    context.underline = (context.underline || own.underline) && !own.noDecoration;
    context.strike = context.strike || own.strike;
    context.opacity *= own.opacity;
    if (isBlock)
        context.background = 0;
    else if (qAlpha(own.background) > 0)
        context.background = own.background;
    if (!isBlock && own.upright != Upright::Baseline)
        context.upright = own.upright;
    return context;
}

int Boxes::linkOf(const Node& node)
{
    if (links_.size() >= limits::links) {
        notes_ |= Note::TooManyLinks;
        return -1;
    }
    auto link = linkFrom(node.attribute(QLatin1String("href")));
    if (!link)
        return -1;
    link->name = QStringLiteral("link:%1").arg(links_.size());
    links_.append(*link);
    linkTexts_.append(QString());
    return int(links_.size()) - 1;
}

void Boxes::add(Box& box, int node, Context context)
{
    const Node& element = at(node);
    if (element.tag == Tag::Text)
        return addText(box, node, context);
    const Style& own = style(node);
    if (isHidden(own))
        return;
    switch (element.tag) {
    case Tag::Img: return addPicture(box, node, context);
    case Tag::Input:
    case Tag::Select: return addField(box, node, context);
    case Tag::Br: {
        Run run;
        run.kind = Run::Kind::Break;
        run.style = &style(element.parent);
        return addRun(box, run);
    }
    case Tag::Wbr: {
        Run run;
        run.text = QString(QChar(0x200B));
        run.style = &own;
        return addRun(box, run);
    }
    default: break;
    }
    const bool isOut = own.floating != Float::None || own.absolute;
    if (own.display == Display::InlineBlock || (own.display == Display::Inline && isButton(node) && !isOut))
        addInlineBlock(box, node, context);
    else if (own.display == Display::Inline && own.floating == Float::None)
        addInline(box, node, context);
    else
        addBlock(box, node, context);
}

void Boxes::addRun(Box& box, Run run)
{
    if (box.children.empty() || box.children.back().kind != Box::Kind::Lines) {
        Box lines;
        lines.kind = Box::Kind::Lines;
        lines.style = box.style;
        box.children.push_back(std::move(lines));
    }
    box.children.back().runs.push_back(std::move(run));
}

void Boxes::addText(Box& box, int node, const Context& context)
{
    Run run;
    run.style = &style(node);
    if (hidesLetters(*run.style))
        return;
    run.text = withoutPadding(at(node).text);
    run.link = context.link;
    run.background = context.background;
    run.opacity = context.opacity;
    run.underline = context.underline;
    run.strike = context.strike;
    run.upright = context.upright;
    if (run.link >= 0 && linkTexts_[run.link].size() < limits::linkText)
        linkTexts_[run.link] += run.text;
    addRun(box, run);
}

void Boxes::addInline(Box& box, int node, const Context& context)
{
    const Context within = inside(node, context, false);
    if (at(node).tag == Tag::Q) {
        Run mark;
        mark.style = &style(node);
        mark.text = QString(QChar(0x201C));
        addRun(box, mark);
    }
    for (int child = at(node).first; child >= 0; child = at(child).next)
        add(box, child, within);
    if (at(node).tag == Tag::Q) {
        Run mark;
        mark.style = &style(node);
        mark.text = QString(QChar(0x201D));
        addRun(box, mark);
    }
}

/// A link that looks like a button: it has a surface of its own, and room around its text.
bool Boxes::isButton(int node) const
{
    if (at(node).tag != Tag::A && at(node).tag != Tag::Span)
        return false;
    const Style& own = style(node);
    const bool hasSurface = qAlpha(own.background) > 0 || own.border[Side::Top].isSeen();
    return hasSurface && own.padding[Side::Left].px >= 4 && own.padding[Side::Top].px >= 2;
}

void Boxes::addInlineBlock(Box& box, int node, const Context& context)
{
    Run run;
    run.kind = Run::Kind::Box;
    run.style = &style(node);
    run.box = std::make_shared<Box>(block(node, inside(node, context, true)));
    run.box->shrinks = true;
    addRun(box, run);
}

void Boxes::addBlock(Box& box, int node, const Context& context)
{
    const Style& own = style(node);
    const Context within = inside(node, context, true);
    const bool isTable = own.display == Display::Table || own.display == Display::Row ||
                         own.display == Display::RowGroup || own.display == Display::Cell;
    Box child = isTable ? table(node, within) : block(node, within);
    child.shrinks = isTable || own.floating != Float::None || own.absolute;
    if (own.display == Display::Flex && !own.column) {
        child.why = Box::Why::Flex;
        Box row;
        row.kind = Box::Kind::Row;
        row.why = Box::Why::Flex;
        row.style = child.style;
        row.children = std::move(child.children);
        child.children.clear();
        child.children.push_back(std::move(row));
    }
    if (own.display == Display::ListItem)
        child.marker = markerOf(node);
    const bool isNothing = at(node).tag == Tag::Other && child.children.empty();
    if (!isNothing)
        box.children.push_back(std::move(child));
}

/// What a form field shows. Nothing of it can be sent from here.
void Boxes::addField(Box& box, int node, const Context& context)
{
    const Node& element = at(node);
    QString text;
    if (element.tag == Tag::Select) {
        const int option = element.first;
        if (option >= 0 && at(option).first >= 0)
            text = at(at(option).first).text;
    } else {
        const QString type = element.attribute(QLatin1String("type")).toLower();
        const bool isSeen = type != u"hidden" && type != u"checkbox" && type != u"radio" && type != u"image";
        text = isSeen ? element.attribute(QLatin1String("value")) : element.attribute(QLatin1String("alt"));
    }
    Run run;
    run.style = &style(node);
    run.text = text;
    run.link = context.link;
    if (!text.isEmpty())
        addRun(box, run);
}

} // namespace html
