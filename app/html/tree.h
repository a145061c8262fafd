// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace html {

/// The elements that mean something to us. All others are Other: their text stays, their name does nothing.
enum class Tag {
    Text, ///< no element: a run of letters
    Other,
    Root,
    Body,
    A,
    Abbr,
    Address,
    B,
    Big,
    Blockquote,
    Br,
    Button,
    Caption,
    Center,
    Code,
    Col,
    Dd,
    Del,
    Div,
    Dl,
    Dt,
    Em,
    Fieldset,
    Font,
    Form,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    Hr,
    Img,
    Input,
    Ins,
    Label,
    Li,
    Mark,
    Ol,
    Option,
    P,
    Pre,
    Q,
    S,
    Section, ///< article, aside, section, header, footer, main, nav, figure ...
    Select,
    Small,
    Span,
    Sub,
    Sup,
    Table,
    Tbody,
    Td,
    Th,
    Tr,
    U,
    Ul,
    Wbr,
};

struct Attribute {
    QString name; ///< lower case
    QString value;
};

/// One element or run of text. Neighbours are indices into Tree::nodes; -1 = none.
struct Node {
    Tag tag = Tag::Text;
    int parent = -1;
    int first = -1;
    int last = -1;
    int next = -1;
    int previous = -1;
    int position = 1; ///< among the elements of its parent, from 1
    QString text;     ///< of a Text
    QString name;     ///< lower case; of an element, for selectors
    std::vector<Attribute> attributes;

    /// Null where there is none.
    [[nodiscard]] QString attribute(QLatin1String name) const;
    [[nodiscard]] bool has(QLatin1String name) const;
};

/// How browsers measure, by the document type (HTML 13.2.6.4.1).
enum class Mode {
    Quirks,  ///< tables forget the font, lines with pictures only have no room below
    Limited, ///< lines with pictures only have no room below
    Standard,
};

/// The allowed elements of a mail. nodes[0] is the Root; parents come before their children.
struct Tree {
    std::vector<Node> nodes;
    QString styles; ///< all style sheets of the mail, in order, each in its own @media
    Mode mode = Mode::Quirks;

    /// Adds `node` as the last child of `parent`; its index.
    int append(int parent, Node node);
};

} // namespace html
