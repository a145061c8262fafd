// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/open_elements.h"

#include "html/limits.h"

#include <QSet>

#include <algorithm>

namespace html {

namespace {

using Names = QSet<QByteArray>;

bool isVoid(const QByteArray& name)
{
    static const Names names{"area",   "base", "br",   "col",   "embed",  "hr",    "img", "input",
                             "keygen", "link", "meta", "param", "source", "track", "wbr"};
    return names.contains(name);
}

/// HTML 13.2.4.3: what is opened again in the next block if nobody closed it.
bool isFormat(const QByteArray& name)
{
    static const Names names{"a",    "b", "big",   "code",   "em",     "font", "i",
                             "nobr", "s", "small", "strike", "strong", "tt",   "u"};
    return names.contains(name);
}

/// End tags do not reach through these, and formats opened inside end with them.
bool isBorder(const QByteArray& name)
{
    static const Names names{"td",     "th",      "caption",  "table", "object",
                             "applet", "marquee", "template", "html"};
    return names.contains(name);
}

bool isTablePart(const QByteArray& name)
{
    static const Names names{"td", "th", "tr", "tbody", "thead", "tfoot", "caption", "table", "colgroup"};
    return names.contains(name);
}

/// What a start tag of this name ends without being told.
const Names& endedBy(const QByteArray& name)
{
    static const Names none;
    static const QHash<QByteArray, Names> table{
        {"li", {"li", "p"}},
        {"dt", {"dt", "dd", "p"}},
        {"dd", {"dt", "dd", "p"}},
        {"p", {"p"}},
        {"div", {"p"}},
        {"ul", {"p"}},
        {"ol", {"p"}},
        {"h1", {"p"}},
        {"h2", {"p"}},
        {"h3", {"p"}},
        {"blockquote", {"p"}},
        {"center", {"p"}},
        {"option", {"option"}},
        {"tr", {"tr", "td", "th"}},
        {"td", {"td", "th"}},
        {"th", {"td", "th"}},
        {"tbody", {"tbody", "thead", "tfoot", "tr", "td", "th"}},
    };
    const auto found = table.constFind(name);
    return found == table.constEnd() ? none : *found;
}

} // namespace

bool OpenElements::open(const QByteArray& name)
{
    if (isVoid(name))
        return true;
    closeImplied(name);
    if (stack_.size() >= size_t(limits::parserDepth))
        return false;
    if (isFormat(name)) {
        if (formats_ >= limits::openFormats)
            return false;
        ++formats_;
    } else {
        reopened_ += formats_;
    }
    stack_.push_back({name, formats_});
    return true;
}

void OpenElements::closeImplied(const QByteArray& name)
{
    const Names& ended = endedBy(name);
    if (ended.isEmpty())
        return;
    // Only what lies right on top: anything else in between is one more level, at worst counted too often.
    size_t depth = stack_.size();
    while (depth > 0 && (ended.contains(stack_[depth - 1].name) || isFormat(stack_[depth - 1].name)))
        --depth;
    while (depth < stack_.size() && !ended.contains(stack_[depth].name))
        ++depth;
    popTo(depth);
}

int OpenElements::find(const QByteArray& name) const
{
    const bool part = isTablePart(name);
    for (int i = int(stack_.size()) - 1; i >= 0; --i) {
        const QByteArray& open = stack_[size_t(i)].name;
        if (open == name)
            return i;
        if (part ? open == "table" || open == "template" : isBorder(open))
            return -1;
    }
    return -1;
}

void OpenElements::close(const QByteArray& name)
{
    const int at = find(name);
    if (isFormat(name)) {
        formats_ = std::max(0, formats_ - 1);
        // Out of order: the parser takes it out of the middle. Its place goes with its parent here.
        if (at >= 0 && size_t(at) + 1 != stack_.size())
            return;
    }
    if (at >= 0)
        popTo(size_t(at));
}

void OpenElements::popTo(size_t depth)
{
    for (size_t i = stack_.size(); i > depth; --i) {
        if (isBorder(stack_[i - 1].name))
            formats_ = std::min(formats_, stack_[i - 1].formats);
    }
    stack_.resize(depth, Element{});
}

} // namespace html
