// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextDocumentLayout>

namespace ui {

/// Lays out a message's text as people read it: what is quoted stands back behind its bars, and each
/// paragraph is aligned as its script reads (QPlainTextEdit aligns all to the left).
class TextLayout : public QPlainTextDocumentLayout {
    Q_OBJECT
public:
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;

    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock& block) const override;

    /// px between two bars, and between the last one and the text.
    [[nodiscard]] qreal barStep() const;

    /// Deeper quotes get no more bars: there must be room for the text.
    static constexpr int mostBars = 6;

private:
    void standBack(QTextBlock block, qreal indent, bool rightToLeft) const;
};

} // namespace ui
