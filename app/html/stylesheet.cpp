// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/stylesheet.h"

#include "html/limits.h"
#include "html/media.h"

#include <algorithm>

namespace html {

namespace {

QString keyOf(const Compound& compound)
{
    if (!compound.id.isEmpty())
        return u'#' + compound.id;
    if (!compound.classes.isEmpty())
        return u'.' + compound.classes.front();
    return compound.name.isEmpty() ? QStringLiteral("*") : compound.name;
}

/// Where what begins at `at` ends, if it is no block: behind ';'. -1 if a block comes first.
qsizetype endOfStatement(QStringView text, qsizetype at)
{
    const qsizetype semicolon = text.indexOf(u';', at);
    return semicolon >= 0 && !text.sliced(at, semicolon - at).contains(u'{') ? semicolon + 1 : -1;
}

} // namespace

StyleSheet::StyleSheet(const QString& text, double width, Notes& notes)
{
    if (text.size() > limits::cssLetters)
        notes |= Note::StylesCut;
    const QString bare = css::withoutComments(text.left(limits::cssLetters));
    readBlock(bare, width, 0, notes);
}

void StyleSheet::readBlock(QStringView text, double width, int depth, Notes& notes)
{
    qsizetype at = 0;
    while (at < text.size()) {
        const QStringView rest = text.sliced(at).trimmed();
        if (rest.startsWith(u'@')) {
            const qsizetype end = endOfStatement(text, at);
            if (end >= 0) { // @import, @charset, @namespace: none of them does anything here
                at = end;
                continue;
            }
        }
        const qsizetype open = text.indexOf(u'{', at);
        if (open < 0)
            return;
        const qsizetype close = css::endOfBlock(text, open);
        const QStringView head = text.sliced(at, open - at).trimmed();
        const QStringView body = text.sliced(open + 1, std::max<qsizetype>(0, close - open - 1));
        at = close + 1;
        if (!head.startsWith(u'@'))
            addRules(head, body, notes);
        else if (head.startsWith(u"@media", Qt::CaseInsensitive) && depth < limits::mediaDepth &&
                 mediaHolds(head.sliced(6).toString().toLower(), width))
            readBlock(body, width, depth + 1, notes);
    }
}

void StyleSheet::addRules(QStringView selectors, QStringView body, Notes& notes)
{
    const auto declarations = std::make_shared<const css::Declarations>(css::declarations(body));
    if (declarations->empty())
        return;
    for (const QString& text : css::split(selectors, u',')) {
        if (rules_.size() >= size_t(limits::cssRules)) {
            notes |= Note::StylesCut;
            return;
        }
        const auto selector = selectorFrom(text);
        if (!selector)
            continue;
        byKey_[keyOf(selector->compounds.front())].push_back(int(rules_.size()));
        rules_.push_back({*selector, declarations, int(rules_.size())});
    }
}

std::vector<const Rule*> StyleSheet::rulesFor(const Tree& tree, int node, Matching& matching) const
{
    std::vector<const Rule*> found;
    const auto take = [&](const QString& key) {
        const auto candidates = byKey_.constFind(key);
        if (candidates == byKey_.constEnd())
            return;
        for (const int index : *candidates) {
            const Rule& rule = rules_[size_t(index)];
            if (!matching.isExhausted() && matching.matches(rule.selector, node))
                found.push_back(&rule);
        }
    };
    const Node& element = tree.nodes[size_t(node)];
    take(QStringLiteral("*"));
    take(element.name);
    const QString id = element.attribute(QLatin1String("id"));
    if (!id.isEmpty())
        take(u'#' + id);
    QStringList classes = matching.classes(node);
    classes.removeDuplicates();
    for (const QString& name : classes)
        take(u'.' + name);
    std::sort(found.begin(), found.end(), [](const Rule* one, const Rule* other) {
        return std::pair(one->selector.specificity, one->order) <
               std::pair(other->selector.specificity, other->order);
    });
    return found;
}

} // namespace html
