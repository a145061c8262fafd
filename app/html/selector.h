// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/tree.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace html {

/// One simple test of an attribute: [name], [name=value], ~= ^= $= *= |=.
struct AttributeTest {
    QString name;
    QChar sign; ///< null: it only has to be there
    QString value;
};

/// What one element has to be: "td.wide#top[width]:first-child".
struct Compound {
    enum class Place { Anywhere, First, Last, Nth };
    enum class Left { Ancestor, Parent, Previous, Earlier }; ///< where the compound to the left has to match

    QString name; ///< of the element; empty: any
    QString id;
    QStringList classes;
    std::vector<AttributeTest> attributes;
    Place place = Place::Anywhere;
    int step = 0; ///< :nth-child(step n + offset)
    int offset = 0;
    bool isLink = false;
    Left left = Left::Ancestor;
};

/// Compounds from right to left.
struct Selector {
    std::vector<Compound> compounds;
    int specificity = 0; ///< ids * 10,000 + classes * 100 + names (CSS 2.2, 6.4.3)
};

/// Nothing for selectors with what we do not know, or what is never so here (":hover", "::before").
[[nodiscard]] std::optional<Selector> selectorFrom(const QString& text);

/// A tree, its class lists cut once, and the steps that matching may still take.
class Matching {
public:
    explicit Matching(const Tree& tree);

    [[nodiscard]] bool matches(const Selector& selector, int node);
    [[nodiscard]] const QStringList& classes(int node) const { return classes_[size_t(node)]; }
    [[nodiscard]] bool isExhausted() const { return steps_ <= 0; }

private:
    [[nodiscard]] bool matches(const Compound& compound, int node);
    [[nodiscard]] bool matchesLeft(const Selector& selector, size_t index, int node);
    [[nodiscard]] int elementBefore(int node) const;
    [[nodiscard]] bool isAtPlace(const Compound& compound, int node) const;

    const Tree& tree_;
    std::vector<QStringList> classes_;
    int steps_;
};

} // namespace html
