// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/renderer.h"
#include "visit/attachment_orders.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;

namespace ui {

class PictureView;

/// A small window that shows an attached picture or text as it lies in the message, without saving or opening
/// it: Space or Escape sends it away. Pictures are decoded by the helper process, as those in HTML are, and
/// come no larger than they are shown.
class GlanceWindow : public QDialog {
    Q_OBJECT
public:
    /// `helper`: see html::Renderer.
    explicit GlanceWindow(QWidget* parent = nullptr, QString helper = {});

    void showGlance(const QString& name, const visit::Glance& glance);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpLayout();
    void showText(const visit::Glance& glance);
    void showPicture(const visit::Glance& glance);
    void takeDrawing(quint64 ticket, const html::Drawing& drawing);
    void takeFailure(quint64 ticket, html::Renderer::Failure failure);
    void say(const QString& words);

    QString helper_;
    QStackedWidget* stack_;
    QLabel* words_;
    QPlainTextEdit* text_;
    PictureView* picture_;
    QLabel* note_;
    html::Renderer* renderer_ = nullptr; ///< made with the first picture
    quint64 ticket_ = 0;
};

} // namespace ui
