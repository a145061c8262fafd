// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/page.h"
#include "ui/text_feed.h"

#include <QPlainTextEdit>
#include <QSet>
#include <QTimer>

#include <optional>

namespace ui {

/// A message's text, "Message": plain text only, whatever it looks like; in lines no longer than the eye
/// likes; selectable with mouse and keyboard; each paragraph aligned as its script reads. What is quoted
/// stands back in calm colours, long quotes are folded under a line that a click or Enter opens, signatures
/// step back. A long text is laid in piece by piece, so that 30 MB never hold up the window.
class TextView : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit TextView(QWidget* parent = nullptr);

    /// As it is, without quotes.
    void showText(const QString& text);

    /// The bodies of a message under each other. Where this is the same text with more of it behind, what is
    /// read, selected and unfolded stays as it is.
    void showPassages(const QList<mail::Passage>& passages);

    /// Everything of the text is there.
    [[nodiscard]] bool isComplete() const { return feed_.atEnd(); }

    /// Long quotes are folded under a line; on at first.
    void setFolding(bool folding);

    /// Selects what the cursor selects, and unfolds what hides it.
    void reveal(const QTextCursor& cursor);

    /// Larger (above 0) or smaller by so many steps; between half and three times the normal size.
    void zoomBy(int steps);
    void zoomNormal();

Q_SIGNALS:
    /// Another text begins to arrive.
    void replaced();
    /// All of it arrived.
    void completed();
    /// The person wants to go there. Nothing was opened.
    void linkOpened(const html::Link& link);
    /// The pointer is on it; an empty one: it is on none any more.
    void linkHovered(const html::Link& link);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    QMimeData* createMimeDataFromSelection() const override;

private:
    /// A place in the text as sent: headings do not count.
    struct Spot {
        int paragraph = 0;
        int offset = 0;
    };
    struct Place {
        Spot top; ///< offset: lines of the paragraph that are scrolled out
        Spot anchor;
        Spot position;
    };

    // text_view.cpp: what is shown
    void showFeed(TextFeed feed, bool stay);
    void hover(const html::Link& link);
    void layInPiece();
    void layIn(const QList<Paragraph>& piece);
    void takeBlock(QTextBlock block, const Paragraph& paragraph);
    [[nodiscard]] Place place() const;
    void goTo(const Place& place);
    [[nodiscard]] int paragraphOf(const QTextBlock& block) const;
    [[nodiscard]] QTextBlock blockOf(int paragraph) const;
    void setPercent(int percent);
    void setMargins();

    // text_view_folds.cpp: what is folded
    [[nodiscard]] QTextBlock headingOver(const QTextBlock& block) const;
    void toggle(const QTextBlock& heading);
    void setOpen(const QTextBlock& heading, bool open);

    // text_view_deeds.cpp: mouse and keys
    [[nodiscard]] QTextBlock blockAt(const QPoint& at) const;
    [[nodiscard]] std::optional<html::Link> linkAt(const QPoint& at) const;
    bool act(const QTextCursor& at);
    [[nodiscard]] QTextCursor targetIn(const QTextBlock& block, int from, bool next) const;

    // text_view_paint.cpp
    void paintBlock(QPainter& painter, const QTextBlock& block, const QRectF& rect,
                    const QAbstractTextDocumentLayout::PaintContext& context);
    void paintBars(QPainter& painter, const ParagraphKind& kind, const QRectF& rect) const;

    QList<mail::Passage> passages_; ///< as shown last; empty for showText()
    TextFeed whole_;                ///< of which nothing was taken
    TextFeed feed_;                 ///< what is still to come
    QTimer next_;
    QList<int> headings_; ///< numbers of their blocks, rising
    QSet<int> open_;      ///< paragraphs behind headings that are open
    bool folding_ = true;
    bool hiding_ = false; ///< the last heading is closed
    std::optional<Place> wanted_;
    QPoint pressedAt_;
    QString hovered_;
    qreal normalSize_; ///< points
    int percent_ = 100;
    int wheel_ = 0; ///< eighths of a degree that make no step yet
};

} // namespace ui
