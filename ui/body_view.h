// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/find_target.h"

#include <QWidget>

class QStackedLayout;

namespace ui {

class HtmlView;
class TextView;
struct Page;

/// What is written in a message: as text, or as the sender's HTML. The one that is shown is "Message".
class BodyView : public QWidget, public FindTarget {
    Q_OBJECT
public:
    explicit BodyView(QWidget* parent = nullptr);

    void showPage(const Page& page);
    void showNothing();

    [[nodiscard]] TextView& textView() const { return *text_; }
    [[nodiscard]] HtmlView& htmlView() const { return *html_; }
    [[nodiscard]] bool showsHtml() const;

    /// Larger (above 0) or smaller by so many steps, as text and as HTML.
    void zoomBy(int steps);
    void zoomNormal();

    [[nodiscard]] QList<QTextDocument*> documents() const override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QTextCursor reader() const override;
    void showFound(const QTextCursor& found) override;
    void mark(const QList<QTextEdit::ExtraSelection>& marks) override;
    void takeFocus() override;

Q_SIGNALS:
    /// Another text is shown, or begins to arrive.
    void replaced();
    /// All of it arrived.
    void completed();

private:
    TextView* text_;
    HtmlView* html_;
    QStackedLayout* stack_;
};

} // namespace ui
