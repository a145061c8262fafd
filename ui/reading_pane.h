// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace ui {

class AttachmentStrip;
class BodyView;
class Cards;
class FindBar;
class Growth;
class MessageHead;
class PreviewBar;
class PictureBar;
class WayBack;

/// Shows a Page: head, a notice that says what this is (a preview, a message as plain text, a failure), the
/// text, the attachments.
class ReadingPane : public QFrame {
    Q_OBJECT
public:
    explicit ReadingPane(QWidget* parent = nullptr);

    void showPage(const Page& page);

    /// Only what is known of signatures and encryption changed.
    void showProtections(const Page& page);

    /// The page is the one that is shown; only what is to come of its preview changed.
    void showPreview(const Page& page);

    /// Nothing to read; `hint` says how to change that.
    void showHint(const QString& hint);

    /// The messages around the one of the page: see Desk::around().
    void showAround(const QList<Page>& around);

    [[nodiscard]] AttachmentStrip& attachments() const { return *attachments_; }
    [[nodiscard]] BodyView& body() const { return *body_; }
    [[nodiscard]] PictureBar& pictureBar() const { return *pictures_; }

    /// Everything of the page can be seen or scrolled to.
    [[nodiscard]] bool isComplete() const;

    /// There is a message to read, not a hint.
    [[nodiscard]] bool hasMessage() const;

    void find();
    /// Marks all of these in the message, and goes to the first; none: no more, unless the person looks for
    /// something else by now.
    void findAll(const QStringList& words);
    void findNext();
    void findPrevious();
    void zoomBy(int steps);
    void zoomNormal();

Q_SIGNALS:
    void downloadWanted();
    /// See MessageHead.
    void checkWanted(int protection);
    void insideWanted(int protection);
    void outsideWanted();
    /// The part that a card was made of is to be saved under such a name.
    void cardWanted(int part, const QString& name);
    /// Somebody reads on, and a preview has more.
    void moreWanted();
    void textIsEnough();
    /// From a message in a message to the one around it.
    void backWanted();

private:
    void setUpLayout();
    QWidget* makeNotice();
    void showNotice(const Page& page);

    QStackedWidget* stack_;
    QLabel* hint_;
    QWidget* message_;
    MessageHead* head_;
    Cards* cards_;
    QFrame* notice_;
    QLabel* noticeWords_;
    QPushButton* download_;
    PictureBar* pictures_;
    BodyView* body_;
    PreviewBar* preview_;
    Growth* growth_;
    FindBar* find_;
    AttachmentStrip* attachments_;
    WayBack* wayBack_;
};

} // namespace ui
