// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/cascade.h"

#include "html/css_text.h"
#include "html/defaults.h"
#include "html/properties.h"
#include "html/stylesheet.h"

namespace html {

namespace {

using Shared = std::shared_ptr<const css::Declarations>;

bool isHack(const css::Declaration& declaration)
{
    // QUIRK: "*zoom" and "_height" are for Internet Explorer 7 and 6.
    return declaration.name.startsWith(u'*') || declaration.name.startsWith(u'_');
}

class Cascade {
public:
    Cascade(const Tree& tree, const Pane& pane, const Fonts& fonts, Notes& notes)
        : tree_(tree)
        , pane_(pane)
        , fonts_(fonts)
        , sheet_(tree.styles, pane.width / pane.zoom, notes)
        , matching_(tree)
    {}

    Styles run(Notes& notes)
    {
        for (int node = 0; node < int(tree_.nodes.size()); ++node)
            styles_.push_back(styleOf(node));
        if (matching_.isExhausted())
            notes |= Note::StylesCut;
        return std::move(styles_);
    }

private:
    [[nodiscard]] Style styleOf(int index)
    {
        const Node& node = tree_.nodes[size_t(index)];
        Style style;
        if (node.parent < 0)
            return initial();
        const Style& parent = styles_[size_t(node.parent)];
        static_cast<Inherited&>(style) = parent;
        if (node.tag == Tag::Text)
            return style;
        Applying to{style, parent, units(style), fonts_};
        applyDefaults(tree_, index, to);
        applyAttributes(tree_, index, to);
        applyRules(index, to);
        return style;
    }

    [[nodiscard]] Style initial() const
    {
        Style style;
        style.display = Display::Block;
        style.family = fonts_.standard();
        style.fontSize = pane_.pixelSize * pane_.zoom;
        return style;
    }

    [[nodiscard]] Units units(const Style& style) const
    {
        return {pane_.zoom, style.fontSize, pane_.pixelSize * pane_.zoom, double(pane_.width),
                tree_.mode == Mode::Quirks};
    }

    void applyRules(int index, Applying& to)
    {
        std::vector<const css::Declarations*> blocks;
        for (const Rule* rule : sheet_.rulesFor(tree_, index, matching_))
            blocks.push_back(rule->declarations.get());
        Shared own;
        const QString text = tree_.nodes[size_t(index)].attribute(QLatin1String("style"));
        if (!text.isEmpty()) {
            own = ownDeclarations(text);
            blocks.push_back(own.get());
        }
        apply(blocks, to, true);
        to.units.em = to.style.fontSize;
        apply(blocks, to, false);
    }

    /// Mailers say the same style again and again.
    [[nodiscard]] Shared ownDeclarations(const QString& text)
    {
        auto found = own_.find(text);
        if (found == own_.end())
            found = own_.insert(text, std::make_shared<const css::Declarations>(
                                          css::declarations(css::withoutComments(text))));
        return *found;
    }

    static void apply(const std::vector<const css::Declarations*>& blocks, Applying& to, bool fonts)
    {
        for (const bool important : {false, true}) {
            for (const css::Declarations* block : blocks) {
                for (const css::Declaration& one : *block) {
                    if (one.important == important && !isHack(one))
                        applyOne(one, to, fonts);
                }
            }
        }
    }

    static void applyOne(const css::Declaration& one, Applying& to, bool fonts)
    {
        if (fonts) {
            if (const Apply found = fontProperties().value(one.name))
                found(to, one.words);
            return;
        }
        for (const Properties* table : {&textProperties(), &boxProperties(), &borderProperties()}) {
            if (const Apply found = table->value(one.name)) {
                found(to, one.words);
                return;
            }
        }
    }

    const Tree& tree_;
    const Pane& pane_;
    const Fonts& fonts_;
    StyleSheet sheet_;
    Matching matching_;
    Styles styles_;
    QHash<QString, Shared> own_;
};

} // namespace

Styles cascade(const Tree& tree, const Pane& pane, const Fonts& fonts, Notes& notes)
{
    return Cascade(tree, pane, fonts, notes).run(notes);
}

} // namespace html
