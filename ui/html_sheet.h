// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/drawing.h"

#include <QTextBrowser>
#include <QTextDocument>

namespace ui {

class HtmlPage;

/// One drawn page, to be read: selected and copied, its links reached with mouse and keyboard. Opens nothing
/// and loads nothing by itself, whatever stands in the drawing.
class HtmlSheet : public QTextBrowser {
    Q_OBJECT
public:
    explicit HtmlSheet(QWidget* parent = nullptr);

    /// `width` is what it was drawn for, px.
    void showDrawing(const html::Drawing& drawing, int width);

    /// Null before the first drawing.
    [[nodiscard]] const HtmlPage* page() const { return page_; }

    /// As high as its page, so that something around it scrolls; else it scrolls by itself.
    void setWhole(bool whole);

    /// What is selected, to be read by people: no traces of pictures.
    [[nodiscard]] QString selectedText() const;

Q_SIGNALS:
    void linkChosen(const html::Link& link);
    /// Under the mouse, or reached with Tab; an empty one: none any more.
    void linkPointedAt(const html::Link& link);
    void zoomWanted(int steps);

protected:
    QMimeData* createMimeDataFromSelection() const override;
    QVariant loadResource(int type, const QUrl& name) override;
    bool viewportEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] html::Link linkNamed(const QString& name) const;
    void pointAt(const html::Link& link);
    void takeColours(const html::Page& page);
    void fitHeight();

    QTextDocument nothing_;
    HtmlPage* page_ = nullptr;
    bool whole_ = false;
    QString pointedAt_; ///< the link's address
    int wheel_ = 0;     ///< eighths of a degree towards the next step
};

} // namespace ui
