// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/page.h"

#include <QImage>
#include <QTextDocument>

#include <memory>

namespace htmltest {

/// A mail drawn as the reading pane draws it, and questions about what is seen there.
class Drawn {
public:
    explicit Drawn(const QString& html, const html::Pane& pane = {}, const html::PictureSizes& known = {});
    explicit Drawn(const char* html)
        : Drawn(QString::fromUtf8(html))
    {}

    [[nodiscard]] const html::Page& page() const { return page_; }
    /// The text as a person would read it, blanks simplified.
    [[nodiscard]] QString text() const;
    /// Where these letters stand, px; null if nowhere.
    [[nodiscard]] QRectF place(const QString& letters) const;
    [[nodiscard]] QColor colourAt(int x, int y) const;
    /// Around all pixels of this colour; null if there are none.
    [[nodiscard]] QRect areaOf(const QColor& colour) const;
    [[nodiscard]] QSize size() const { return image_.size(); }

private:
    html::Page page_;
    std::unique_ptr<QTextDocument> document_;
    QImage image_;
};

} // namespace htmltest
