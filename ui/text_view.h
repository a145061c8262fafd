// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QTimer>

namespace ui {

/// A message's text, "Message": plain text only, whatever it looks like; in lines no longer than the eye
/// likes; selectable with mouse and keyboard; each paragraph aligned as its script reads. A long text is laid
/// in piece by piece, so that 30 MB never hold up the window.
class TextView : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit TextView(QWidget* parent = nullptr);

    void showText(const QString& text);

    /// Everything of the text is there.
    [[nodiscard]] bool isComplete() const { return shown_ >= text_.size(); }

    /// Larger (above 0) or smaller by so many steps; between half and three times the normal size.
    void zoomBy(int steps);
    void zoomNormal();

Q_SIGNALS:
    /// Another text begins to arrive.
    void replaced();
    /// All of it arrived.
    void completed();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void layInPiece();
    void setPercent(int percent);
    void setMargins();

    QString text_;
    qsizetype shown_ = 0;
    QTimer next_;
    qreal normalSize_; ///< points
    int percent_ = 100;
    int wheel_ = 0; ///< eighths of a degree that make no step yet
};

} // namespace ui
