// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/box.h"
#include "html/fonts.h"
#include "html/pictures.h"

namespace html {

/// px that a box needs: at least (every line broken where it can be), and at most (no line broken), padding,
/// border and margins included.
struct Extent {
    double least = 0;
    double most = 0;
};

/// Measures boxes bottom-up, each once.
class Extents {
public:
    Extents(const Fonts& fonts, const Pictures& pictures);

    [[nodiscard]] Extent of(const Box& box) const;

    /// Of each column of a table, and what its cells ask for (CSS 2.2, 17.5.2.2).
    struct Column {
        double least = 0;
        double most = 0;
        Length asked = Length::automatic();
    };
    [[nodiscard]] std::vector<Column> columns(const Box& table) const;

    [[nodiscard]] const Fonts& fonts() const { return fonts_; }
    [[nodiscard]] const Pictures& pictures() const { return pictures_; }

private:
    [[nodiscard]] Extent measure(const Box& box) const;
    [[nodiscard]] Extent lines(const Box& box) const;
    [[nodiscard]] Extent children(const Box& box) const;
    [[nodiscard]] Extent row(const Box& box) const;
    [[nodiscard]] Extent table(const Box& box) const;

    const Fonts& fonts_;
    const Pictures& pictures_;
};

/// px of padding and border, left and right together; shares count as nothing.
[[nodiscard]] double frameWidth(const Style& style, double whole);

} // namespace html
