// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing.h"

#include <QPainter>
#include <QTextDocument>

#include <memory>
#include <vector>

namespace ui {

/// The sheets of one print: documents cut into pages, a head on the first, numbers on all.
class Sheets {
public:
    /// The painter paints on the device; `size` is a sheet between its margins, in px.
    Sheets(QPainter& painter, QPagedPaintDevice& device, QSizeF size);

    /// Lays out, counts and paints all of it.
    void add(const Print& print);

private:
    struct Body {
        std::unique_ptr<QTextDocument> document;
        QColor background;
        QColor ink;
        qreal width = 0; ///< px that come onto the width of a sheet: more than that where a table is wider
        int pages = 0;
    };

    [[nodiscard]] std::vector<Body> bodiesOf(const Print& print) const;
    void layOut(Body& body, qreal head) const;
    void paintPage(const Body& body, int page, qreal head);
    void paintFoot(const QString& subject, int number, int of);
    [[nodiscard]] qreal bodyHeight() const;

    QPainter& painter_;
    QPagedPaintDevice& device_;
    QSizeF size_;
};

} // namespace ui
