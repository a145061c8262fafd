// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/selector.h"

#include "html/limits.h"

#include <algorithm>

namespace html {

namespace {

bool holds(const AttributeTest& test, const Node& node)
{
    const auto found = std::find_if(node.attributes.begin(), node.attributes.end(),
                                    [&](const Attribute& one) { return one.name == test.name; });
    if (found == node.attributes.end())
        return false;
    const QString& value = found->value;
    if (test.sign.isNull())
        return true;
    if (test.sign == u'=')
        return value == test.value;
    if (test.value.isEmpty())
        return false; // Selectors 3, 6.3.2: an empty value never matches
    if (test.sign == u'^')
        return value.startsWith(test.value);
    if (test.sign == u'$')
        return value.endsWith(test.value);
    if (test.sign == u'*')
        return value.contains(test.value);
    if (test.sign == u'~')
        return value.simplified().split(u' ').contains(test.value);
    return value == test.value || value.startsWith(test.value + u'-');
}

} // namespace

Matching::Matching(const Tree& tree)
    : tree_(tree)
    , steps_(limits::matchSteps)
{
    classes_.reserve(tree.nodes.size());
    for (const Node& node : tree.nodes) {
        const QString classes = node.attribute(QLatin1String("class")).simplified();
        classes_.push_back(classes.isEmpty() ? QStringList() : classes.split(u' '));
    }
}

bool Matching::matches(const Selector& selector, int node)
{
    return matches(selector.compounds.front(), node) && matchesLeft(selector, 1, node);
}

/// compounds[index] has to match where compounds[index - 1] says, seen from `node`. As deep as a selector has
/// parts; each step on the way counts.
bool Matching::matchesLeft(const Selector& selector, size_t index, int node)
{
    if (index >= selector.compounds.size())
        return true;
    using Left = Compound::Left;
    const Left left = selector.compounds[index - 1].left;
    const bool isAbove = left == Left::Ancestor || left == Left::Parent;
    const bool isNear = left == Left::Parent || left == Left::Previous;
    const auto next = [&](int from) {
        return isAbove ? tree_.nodes[size_t(from)].parent : elementBefore(from);
    };
    for (int candidate = next(node); candidate > 0 && steps_ > 0; candidate = next(candidate)) {
        if (matches(selector.compounds[index], candidate) && matchesLeft(selector, index + 1, candidate))
            return true;
        if (isNear)
            return false;
    }
    return false;
}

int Matching::elementBefore(int node) const
{
    int before = tree_.nodes[size_t(node)].previous;
    while (before >= 0 && tree_.nodes[size_t(before)].tag == Tag::Text)
        before = tree_.nodes[size_t(before)].previous;
    return before;
}

bool Matching::matches(const Compound& compound, int index)
{
    --steps_;
    const Node& node = tree_.nodes[size_t(index)];
    if (!compound.name.isEmpty() && compound.name != node.name)
        return false;
    if (!compound.id.isEmpty() && compound.id != node.attribute(QLatin1String("id")))
        return false;
    const QStringList& own = classes_[size_t(index)];
    const auto isOwn = [&](const QString& name) { return own.contains(name); };
    const auto isTrue = [&](const AttributeTest& test) { return holds(test, node); };
    return std::all_of(compound.classes.begin(), compound.classes.end(), isOwn) &&
           std::all_of(compound.attributes.begin(), compound.attributes.end(), isTrue) &&
           (!compound.isLink || (node.tag == Tag::A && node.has(QLatin1String("href")))) &&
           isAtPlace(compound, index);
}

bool Matching::isAtPlace(const Compound& compound, int index) const
{
    const int position = tree_.nodes[size_t(index)].position;
    switch (compound.place) {
    case Compound::Place::Anywhere: return true;
    case Compound::Place::First: return position == 1;
    case Compound::Place::Last: {
        int after = tree_.nodes[size_t(index)].next;
        while (after >= 0 && tree_.nodes[size_t(after)].tag == Tag::Text)
            after = tree_.nodes[size_t(after)].next;
        return after < 0;
    }
    case Compound::Place::Nth:
        if (compound.step == 0)
            return position == compound.offset;
        return (position - compound.offset) % compound.step == 0 &&
               (position - compound.offset) / compound.step >= 0;
    }
    return false;
}

} // namespace html
