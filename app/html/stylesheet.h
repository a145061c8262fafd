// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/css_text.h"
#include "html/page.h"
#include "html/selector.h"

#include <QHash>

#include <memory>
#include <vector>

namespace html {

struct Rule {
    Selector selector;
    std::shared_ptr<const css::Declarations> declarations;
    int order = 0;
};

/// The rules of a mail that hold for this pane, to be found by what their rightmost compound asks for.
class StyleSheet {
public:
    /// `width` in CSS px. Of the at-rules only @media counts; nothing is imported.
    StyleSheet(const QString& text, double width, Notes& notes);

    /// Rules that match, in the order in which they count: the last one wins.
    [[nodiscard]] std::vector<const Rule*> rulesFor(const Tree& tree, int node, Matching& matching) const;

private:
    void readBlock(QStringView text, double width, int depth, Notes& notes);
    void addRules(QStringView selectors, QStringView body, Notes& notes);

    std::vector<Rule> rules_;
    QHash<QString, std::vector<int>> byKey_; ///< "#id", ".class", "name" or "*"
};

} // namespace html
