// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/tree.h"

#include <algorithm>

namespace html {

QString Node::attribute(QLatin1String wanted) const
{
    const auto found = std::find_if(attributes.begin(), attributes.end(),
                                    [&](const Attribute& one) { return one.name == wanted; });
    return found == attributes.end() ? QString() : found->value;
}

bool Node::has(QLatin1String wanted) const
{
    return std::any_of(attributes.begin(), attributes.end(),
                       [&](const Attribute& one) { return one.name == wanted; });
}

int Tree::append(int parent, Node node)
{
    const int index = int(nodes.size());
    node.parent = parent;
    if (parent >= 0) {
        Node& above = nodes[size_t(parent)];
        node.previous = above.last;
        if (node.tag != Tag::Text) {
            int sibling = above.last;
            while (sibling >= 0 && nodes[size_t(sibling)].tag == Tag::Text)
                sibling = nodes[size_t(sibling)].previous;
            node.position = sibling < 0 ? 1 : nodes[size_t(sibling)].position + 1;
        }
        if (above.last >= 0)
            nodes[size_t(above.last)].next = index;
        else
            above.first = index;
        above.last = index;
    }
    nodes.push_back(std::move(node));
    return index;
}

} // namespace html
