// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/parse.h"

#include "html/limits.h"

#include <QHash>
#include <QStringList>

#include <gumbo.h>
#include <memory>

namespace html {

namespace {

const QHash<int, Tag>& knownTags()
{
    static const QHash<int, Tag> tags{
        {GUMBO_TAG_BODY, Tag::Body},
        {GUMBO_TAG_A, Tag::A},
        {GUMBO_TAG_ABBR, Tag::Abbr},
        {GUMBO_TAG_ACRONYM, Tag::Abbr},
        {GUMBO_TAG_ADDRESS, Tag::Address},
        {GUMBO_TAG_ARTICLE, Tag::Section},
        {GUMBO_TAG_ASIDE, Tag::Section},
        {GUMBO_TAG_B, Tag::B},
        {GUMBO_TAG_BIG, Tag::Big},
        {GUMBO_TAG_BLOCKQUOTE, Tag::Blockquote},
        {GUMBO_TAG_BR, Tag::Br},
        {GUMBO_TAG_BUTTON, Tag::Button},
        {GUMBO_TAG_CAPTION, Tag::Caption},
        {GUMBO_TAG_CENTER, Tag::Center},
        {GUMBO_TAG_CITE, Tag::Em},
        {GUMBO_TAG_CODE, Tag::Code},
        {GUMBO_TAG_COL, Tag::Col},
        {GUMBO_TAG_DD, Tag::Dd},
        {GUMBO_TAG_DEL, Tag::Del},
        {GUMBO_TAG_DETAILS, Tag::Section},
        {GUMBO_TAG_DFN, Tag::Em},
        {GUMBO_TAG_DIR, Tag::Ul},
        {GUMBO_TAG_DIV, Tag::Div},
        {GUMBO_TAG_DL, Tag::Dl},
        {GUMBO_TAG_DT, Tag::Dt},
        {GUMBO_TAG_EM, Tag::Em},
        {GUMBO_TAG_FIELDSET, Tag::Fieldset},
        {GUMBO_TAG_FIGCAPTION, Tag::Section},
        {GUMBO_TAG_FIGURE, Tag::Section},
        {GUMBO_TAG_FONT, Tag::Font},
        {GUMBO_TAG_FOOTER, Tag::Section},
        {GUMBO_TAG_FORM, Tag::Form},
        {GUMBO_TAG_H1, Tag::H1},
        {GUMBO_TAG_H2, Tag::H2},
        {GUMBO_TAG_H3, Tag::H3},
        {GUMBO_TAG_H4, Tag::H4},
        {GUMBO_TAG_H5, Tag::H5},
        {GUMBO_TAG_H6, Tag::H6},
        {GUMBO_TAG_HEADER, Tag::Section},
        {GUMBO_TAG_HGROUP, Tag::Section},
        {GUMBO_TAG_HR, Tag::Hr},
        {GUMBO_TAG_I, Tag::Em},
        {GUMBO_TAG_IMG, Tag::Img},
        {GUMBO_TAG_IMAGE, Tag::Img},
        {GUMBO_TAG_INPUT, Tag::Input},
        {GUMBO_TAG_INS, Tag::Ins},
        {GUMBO_TAG_KBD, Tag::Code},
        {GUMBO_TAG_LABEL, Tag::Label},
        {GUMBO_TAG_LEGEND, Tag::Section},
        {GUMBO_TAG_LI, Tag::Li},
        {GUMBO_TAG_LISTING, Tag::Pre},
        {GUMBO_TAG_MAIN, Tag::Section},
        {GUMBO_TAG_MARK, Tag::Mark},
        {GUMBO_TAG_MENU, Tag::Ul},
        {GUMBO_TAG_NAV, Tag::Section},
        {GUMBO_TAG_OL, Tag::Ol},
        {GUMBO_TAG_OPTION, Tag::Option},
        {GUMBO_TAG_P, Tag::P},
        {GUMBO_TAG_PRE, Tag::Pre},
        {GUMBO_TAG_Q, Tag::Q},
        {GUMBO_TAG_S, Tag::S},
        {GUMBO_TAG_SAMP, Tag::Code},
        {GUMBO_TAG_SECTION, Tag::Section},
        {GUMBO_TAG_SELECT, Tag::Select},
        {GUMBO_TAG_SMALL, Tag::Small},
        {GUMBO_TAG_SPAN, Tag::Span},
        {GUMBO_TAG_STRIKE, Tag::S},
        {GUMBO_TAG_STRONG, Tag::B},
        {GUMBO_TAG_SUB, Tag::Sub},
        {GUMBO_TAG_SUMMARY, Tag::Section},
        {GUMBO_TAG_SUP, Tag::Sup},
        {GUMBO_TAG_TABLE, Tag::Table},
        {GUMBO_TAG_TBODY, Tag::Tbody},
        {GUMBO_TAG_TFOOT, Tag::Tbody},
        {GUMBO_TAG_THEAD, Tag::Tbody},
        {GUMBO_TAG_TD, Tag::Td},
        {GUMBO_TAG_TH, Tag::Th},
        {GUMBO_TAG_TR, Tag::Tr},
        {GUMBO_TAG_TT, Tag::Code},
        {GUMBO_TAG_U, Tag::U},
        {GUMBO_TAG_UL, Tag::Ul},
        {GUMBO_TAG_VAR, Tag::Em},
        {GUMBO_TAG_WBR, Tag::Wbr},
    };
    return tags;
}

/// Shared: a mail has thousands of elements and a dozen names.
QString nameOf(GumboTag tag)
{
    static const QStringList names = [] {
        QStringList all;
        for (int each = 0; each <= GUMBO_TAG_LAST; ++each)
            all.append(QString::fromLatin1(gumbo_normalized_tagname(GumboTag(each))));
        return all;
    }();
    return names.value(tag);
}

/// Nothing of these is for reading.
bool isDropped(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_META:
    case GUMBO_TAG_LINK:
    case GUMBO_TAG_BASE:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_MAP:
    case GUMBO_TAG_AREA:
    case GUMBO_TAG_PARAM:
    case GUMBO_TAG_SOURCE:
    case GUMBO_TAG_TRACK:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH: return true;
    default: return false;
    }
}

struct Visit {
    const GumboNode* node;
    int parent;
    int depth;
};

class Planter {
public:
    Planter(Tree& tree, Notes& notes)
        : tree_(tree)
        , notes_(notes)
    {}

    void plant(const GumboNode* root)
    {
        std::vector<Visit> todo{{root, 0, 1}};
        while (!todo.empty()) {
            const Visit visit = todo.back();
            todo.pop_back();
            if (tree_.nodes.size() >= size_t(limits::nodes)) {
                notes_ |= Note::TooMany;
                return;
            }
            take(visit, todo);
        }
    }

private:
    void take(const Visit& visit, std::vector<Visit>& todo)
    {
        switch (visit.node->type) {
        case GUMBO_NODE_ELEMENT: takeElement(visit, todo); break;
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA: takeText(visit); break;
        case GUMBO_NODE_DOCUMENT:
        case GUMBO_NODE_COMMENT:
        case GUMBO_NODE_TEMPLATE: break;
        }
    }

    void takeText(const Visit& visit)
    {
        Node node;
        node.text = QString::fromUtf8(visit.node->v.text.text);
        tree_.append(visit.depth < limits::treeDepth ? visit.parent : outsideRows(visit.parent),
                     std::move(node));
    }

    /// Letters that lost the cell they stood in: nobody looks for letters between cells.
    [[nodiscard]] int outsideRows(int node) const
    {
        const auto isRow = [&](Tag tag) { return tag == Tag::Table || tag == Tag::Tbody || tag == Tag::Tr; };
        while (node > 0 && isRow(tree_.nodes[size_t(node)].tag))
            node = tree_.nodes[size_t(node)].parent;
        return node;
    }

    void takeElement(const Visit& visit, std::vector<Visit>& todo)
    {
        const GumboElement& element = visit.node->v.element;
        if (element.tag == GUMBO_TAG_STYLE)
            takeStyle(element);
        if (element.tag == GUMBO_TAG_HEAD)
            takeStyles(element);
        if (isDropped(element.tag))
            return;
        int parent = visit.parent;
        if (visit.depth < limits::treeDepth)
            parent = tree_.append(visit.parent, nodeOf(element));
        else
            notes_ |= Note::TooDeep;
        for (unsigned int i = element.children.length; i > 0; --i)
            todo.push_back({static_cast<const GumboNode*>(element.children.data[i - 1]), parent,
                            parent == visit.parent ? visit.depth : visit.depth + 1});
    }

    static Node nodeOf(const GumboElement& element)
    {
        Node node;
        node.tag = knownTags().value(element.tag, Tag::Other);
        node.name = nameOf(element.tag);
        node.attributes.reserve(element.attributes.length);
        for (unsigned int i = 0; i < element.attributes.length; ++i) {
            const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
            node.attributes.push_back(
                {QString::fromUtf8(attribute->name), QString::fromUtf8(attribute->value)});
        }
        return node;
    }

    void takeStyles(const GumboElement& head)
    {
        for (unsigned int i = 0; i < head.children.length; ++i) {
            const auto* child = static_cast<const GumboNode*>(head.children.data[i]);
            if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_STYLE)
                takeStyle(child->v.element);
        }
    }

    void takeStyle(const GumboElement& style)
    {
        const GumboAttribute* type = gumbo_get_attribute(&style.attributes, "type");
        if (type && *type->value && qstricmp(type->value, "text/css") != 0)
            return;
        QString css;
        for (unsigned int i = 0; i < style.children.length; ++i) {
            const auto* child = static_cast<const GumboNode*>(style.children.data[i]);
            if (child->type == GUMBO_NODE_TEXT)
                css += QString::fromUtf8(child->v.text.text);
        }
        const GumboAttribute* media = gumbo_get_attribute(&style.attributes, "media");
        if (media && *media->value)
            css = QStringLiteral("@media ") + QString::fromUtf8(media->value) + u'{' + css + u'}';
        tree_.styles += css + u'\n';
    }

    Tree& tree_;
    Notes& notes_;
};

Mode modeOf(const GumboDocument& document)
{
    switch (document.doc_type_quirks_mode) {
    case GUMBO_DOCTYPE_NO_QUIRKS: return Mode::Standard;
    case GUMBO_DOCTYPE_LIMITED_QUIRKS: return Mode::Limited;
    case GUMBO_DOCTYPE_QUIRKS: return Mode::Quirks;
    }
    return Mode::Quirks;
}

} // namespace

Tree parse(const QByteArray& markup, Notes& notes)
{
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0; // a hostile mail has a million of them
    const auto destroy = [&](GumboOutput* output) { gumbo_destroy_output(&options, output); };
    const std::unique_ptr<GumboOutput, decltype(destroy)> output(
        gumbo_parse_with_options(&options, markup.constData(), size_t(markup.size())), destroy);
    Tree tree;
    Node root;
    root.tag = Tag::Root;
    tree.append(-1, std::move(root));
    tree.mode = modeOf(output->document->v.document);
    Planter(tree, notes).plant(output->root);
    return tree;
}

} // namespace html
