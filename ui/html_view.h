// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/drawing.h"
#include "html/renderer.h"

#include <QScrollArea>
#include <QTextEdit>
#include <QTimer>

class QVBoxLayout;

namespace ui {

class Drawer;
class HtmlSheet;
class HtmlWork;
struct Page;

/// Shows the HTML of a message: each body drawn by itself, never joined (EFAIL), one under the other. Asks
/// nobody for anything: remote pictures come with supply(). Draws anew, where the reader is, when its width,
/// the zoom or the colours around it change.
class HtmlView : public QScrollArea {
    Q_OBJECT
public:
    explicit HtmlView(QWidget* parent = nullptr);
    ~HtmlView() override;

    /// Who draws; made when it is first needed if nobody gives one. Outlives this.
    void setDrawer(Drawer* drawer);

    /// Has the page drawn: ends in drawn() or failed(). What is shown of the same message stays meanwhile,
    /// that of another one goes.
    void showPage(const Page& page);
    void clear();

    /// Something of the message stands here.
    [[nodiscard]] bool isDrawn() const;
    [[nodiscard]] bool isBusy() const;

    /// What was left out of any of the bodies.
    [[nodiscard]] html::Notes notes() const;

    /// 1: as the sender meant it. Of fonts and pictures.
    void setZoom(double zoom);
    /// In dark surroundings: mails that have colours of their own are turned dark too.
    void setAdaptColours(bool adapt);

    /// http and https URLs of pictures that are not shown and not hidden by the mail either; each once.
    [[nodiscard]] QStringList remotePictures() const;

    /// Remote pictures that somebody fetched for this message: draws it anew with them.
    void supply(const QList<html::Supply>& supplies);

    /// The bodies, from top to bottom.
    [[nodiscard]] QList<HtmlSheet*> sheets() const { return sheets_; }

    /// Scrolls to what is selected in this sheet.
    void reveal(HtmlSheet* sheet);

Q_SIGNALS:
    /// The message, as far as it came, stands here; `anew` it did not before.
    void drawn(bool anew);
    void failed(html::Renderer::Failure failure);
    /// Too long for a page: better read as text.
    void tooLong();
    /// Of the message that was just drawn; 0: none.
    void remotePicturesFound(int count);
    void linkChosen(const html::Link& link);
    /// An empty one: none any more.
    void linkPointedAt(const html::Link& link);
    void zoomWanted(int steps);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] html::Pane pane() const;
    void drawAgain();
    void takeDrawings(const QList<html::Drawing>& drawings);
    void setSheets(qsizetype count);
    HtmlSheet* makeSheet();
    void blank();

    HtmlWork* work_;
    QVBoxLayout* column_;
    QList<HtmlSheet*> sheets_;
    QList<html::Supply> supplies_; ///< all that were fetched for the message
    QTimer settle_;                ///< runs while the width is still changing
    html::Pane for_;               ///< what was drawn last, or is being drawn
    QString message_;              ///< the latest: its own and no other's
    double zoom_ = 1;
    bool adapt_ = false;
    bool hasDrawer_ = false;
    bool isDrawn_ = false;
};

} // namespace ui
