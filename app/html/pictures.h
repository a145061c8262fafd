// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/page.h"
#include "html/style.h"
#include "html/tree.h"

#include <QStringList>

namespace html {

/// The pictures of a mail and their measures.
class Pictures {
public:
    Pictures(const PictureSizes& known, const QStringList& lifted, double zoom);

    /// Finds all <img>, in order; `styles` tell the hidden ones.
    void collect(const Tree& tree, const Styles& styles);

    /// Index into list() of an <img> node; -1 for one without a source that may ever be shown.
    [[nodiscard]] int of(int node) const { return byNode_.value(node, -1); }
    [[nodiscard]] const QList<Picture>& list() const { return list_; }
    [[nodiscard]] bool isShown(int picture) const;

    /// px of the picture where `room` px are there; negative room: as wide as it likes.
    [[nodiscard]] QSizeF size(int picture, const Style& style, double room) const;

private:
    void add(const Tree& tree, int node, const Style& style, bool hidden);

    const PictureSizes& known_;
    const QStringList& lifted_;
    double zoom_;
    QList<Picture> list_;
    QHash<int, int> byNode_;
};

} // namespace html
