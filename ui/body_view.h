// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/renderer.h"
#include "ui/find_target.h"

#include <QTimer>
#include <QWidget>

class QStackedLayout;

namespace ui {

class BodyNote;
class Drawer;
class HtmlView;
class TextView;
struct Page;

/// What is written in a message: as the sender's HTML where there is any, as text where not, where HTML
/// cannot be drawn, and for the one who likes text better. The one that is shown is "Message".
///
/// Nothing of another message stays under a new head: what is drawn at once appears at once, and who would
/// have to wait for it reads the text meanwhile.
class BodyView : public QWidget, public FindTarget {
    Q_OBJECT
public:
    explicit BodyView(QWidget* parent = nullptr);
    ~BodyView() override;

    /// Who draws; see HtmlView::setDrawer().
    void setDrawer(Drawer* drawer);

    void showPage(const Page& page);
    void showNothing();

    /// Text, also where there is HTML.
    void setPlain(bool plain);
    void setAdaptColours(bool adapt);

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
    /// The person asks for the text, or for the page.
    void plainWanted(bool plain);

private:
    void connectHtml();
    void setUpLayout();
    void showFirst();
    void showText();
    void showHtml();
    void takeDrawn(bool anew);
    void takeFailure(html::Renderer::Failure failure);
    void turnTo(QWidget* view);

    BodyNote* note_;
    TextView* text_;
    HtmlView* html_;
    QStackedLayout* stack_ = nullptr;
    QTimer patience_;            ///< runs while the page is blank
    std::unique_ptr<Page> page_; ///< null: nothing
    int zoomSteps_ = 0;
    bool plain_ = false;
};

} // namespace ui
