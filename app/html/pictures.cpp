// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/pictures.h"

#include "html/hidden.h"
#include "html/lengths.h"
#include "html/limits.h"
#include "html/picture_source.h"

#include <algorithm>
#include <optional>

namespace html {

namespace {

/// A tracker: so small that it is not there to be seen.
bool isDot(const Style& style, double zoom)
{
    const auto isSmall = [&](const Length& length) { return length.isFixed() && length.px <= 2 * zoom; };
    const bool isThin = isSmall(style.width) && isSmall(style.height);
    return isThin && (style.width.px <= zoom || style.height.px <= zoom);
}

} // namespace

Pictures::Pictures(const PictureSizes& known, const QStringList& lifted, double zoom)
    : known_(known)
    , lifted_(lifted)
    , zoom_(zoom)
{}

void Pictures::collect(const Tree& tree, const Styles& styles)
{
    std::vector<bool> hidden(tree.nodes.size(), false);
    for (size_t i = 1; i < tree.nodes.size(); ++i) { // parents come first
        hidden[i] = hidden[size_t(tree.nodes[i].parent)] || isHidden(styles[i]);
        if (tree.nodes[i].tag == Tag::Img && list_.size() < limits::pictures)
            add(tree, int(i), styles[i], hidden[i] || styles[i].invisible);
    }
}

void Pictures::add(const Tree& tree, int node, const Style& style, bool hidden)
{
    const Node& element = tree.nodes[size_t(node)];
    const auto source = pictureSource(element.attribute(QLatin1String("src")), lifted_);
    if (!source)
        return;
    Picture picture;
    picture.name = QStringLiteral("picture:%1").arg(list_.size());
    picture.kind = source->first;
    picture.source = source->second;
    picture.alt = element.attribute(QLatin1String("alt")).simplified().left(limits::linkText);
    picture.hidden = hidden || isDot(style, zoom_);
    const auto asked = [&](const Length& length) { return length.isFixed() ? qRound(length.px / zoom_) : 0; };
    picture.asked = QSize(asked(style.width), asked(style.height));
    byNode_.insert(node, int(list_.size()));
    list_.append(picture);
}

bool Pictures::isShown(int picture) const
{
    return picture >= 0 && !list_[picture].hidden && !known_.value(list_[picture].name).isEmpty();
}

QSizeF Pictures::size(int picture, const Style& style, double room) const
{
    const QSizeF natural = QSizeF(known_.value(list_.value(picture).name)) * zoom_;
    const double ratio = natural.width() > 0 ? natural.height() / natural.width() : 0;
    const auto across = [&](const Length& length) {
        const bool isKnown = !length.isAuto && (length.percent == 0 || room >= 0);
        return isKnown ? std::optional(length.of(room)) : std::nullopt;
    };
    auto width = across(style.width);
    auto height = style.height.isFixed() ? std::optional(style.height.px) : std::nullopt;
    if (!width)
        width = height && ratio > 0 ? *height / ratio : natural.width();
    if (!height)
        height = *width * ratio;
    // Whatever makes it narrower makes it lower, unless a height was asked for.
    const auto narrow = [&](double to) {
        if (!style.height.isFixed() && *width > 0)
            height = *height * to / *width;
        width = to;
    };
    if (const auto most = across(style.maxWidth); most && *width > *most)
        narrow(std::max(*most, 1.0));
    if (const auto least = across(style.minWidth); least && *width < *least)
        narrow(*least);
    if (style.maxHeight.isFixed() && *height > style.maxHeight.px && *height > 0) {
        width = style.width.isAuto ? *width * style.maxHeight.px / *height : *width;
        height = style.maxHeight.px;
    }
    const double longest = limits::longest * zoom_;
    return {std::clamp(*width, 1.0, longest), std::clamp(*height, 1.0, longest * 4)};
}

} // namespace html
