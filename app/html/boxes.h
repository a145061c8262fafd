// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/box.h"
#include "html/page.h"
#include "html/pictures.h"
#include "html/tree.h"

namespace html {

/// Makes boxes of a styled tree: what is hidden is gone, lines are gathered, tables have their grid.
class Boxes {
public:
    Boxes(const Tree& tree, Styles& styles, const Pictures& pictures);

    /// The box of <body>, or of what stands for it.
    [[nodiscard]] Box make();

    [[nodiscard]] const QList<Link>& links() const { return links_; }
    [[nodiscard]] Notes notes() const { return notes_; }

private:
    /// What lines take from the elements around them, beyond the style.
    struct Context {
        int link = -1;
        QRgb background = 0;
        double opacity = 1;
        bool underline = false;
        bool strike = false;
        Upright upright = Upright::Baseline;
    };

    void fill(Box& box, int node, const Context& context);
    void add(Box& box, int node, Context context);
    void addText(Box& box, int node, const Context& context);
    void addPicture(Box& box, int node, const Context& context);
    void addMissingPicture(Box& box, int node, const Context& context);
    void addInline(Box& box, int node, const Context& context);
    void addInlineBlock(Box& box, int node, const Context& context);
    void addBlock(Box& box, int node, const Context& context);
    void addField(Box& box, int node, const Context& context);
    void addRun(Box& box, Run run);
    [[nodiscard]] Box block(int node, const Context& context);
    [[nodiscard]] Box table(int node, const Context& context);
    void addRows(Box& table, int node, const Context& context, std::vector<int>& taken, QRgb background);
    void addCells(Box& table, int row, const Context& context, std::vector<int>& taken, QRgb background);
    void addColumns(Box& table, int node);
    [[nodiscard]] Context inside(int node, const Context& around, bool isBlock);
    [[nodiscard]] int linkOf(const Node& node);
    [[nodiscard]] QString markerOf(int node);
    [[nodiscard]] bool isButton(int node) const;

    [[nodiscard]] const Node& at(int node) const { return tree_.nodes[size_t(node)]; }
    [[nodiscard]] const Style& style(int node) const { return styles_[size_t(node)]; }

    const Tree& tree_;
    Styles& styles_; ///< grows: some boxes need a style that no element has
    const Pictures& pictures_;
    QList<Link> links_;
    QStringList linkTexts_;
    Notes notes_;
    QHash<int, int> nextNumbers_; ///< of the next item, by list
    int cells_ = 0;
};

} // namespace html
