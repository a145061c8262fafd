// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace ui {

class AttachmentList;

/// What hangs on the message: how many files, what can be done with them, the list. Pictures that the page
/// shows, and a winmail.dat whose files are listed, are folded away. Does nothing itself: it tells what is
/// wanted.
class AttachmentStrip : public QWidget {
    Q_OBJECT
public:
    explicit AttachmentStrip(QWidget* parent = nullptr);

    /// Hides where the page has nothing attached.
    void showPage(const Page& page);

    /// One line under the list until the next page: what is under way, or why something did not happen.
    void say(const QString& words);

    [[nodiscard]] const AttachmentList& list() const { return *list_; }

Q_SIGNALS:
    void openWanted(const mail::Attachment& attachment);
    void glanceWanted(const mail::Attachment& attachment);
    void saveWanted(const QList<mail::Attachment>& attachments);
    void dragWanted(const QList<mail::Attachment>& attachments);

private:
    void setUpLayout();
    void connectParts();
    void fillList();
    void showCount();
    void enable();
    void saveAll();
    void showMenu(const QPoint& at);
    void tellChosen(void (AttachmentStrip::*wanted)(const mail::Attachment&));
    QAction* addDeed(QMenu& menu, const QPushButton& button) const;

    QLabel* count_;
    QToolButton* fold_; ///< shows what is folded away
    QPushButton* open_;
    QPushButton* glance_;
    QPushButton* save_;
    QPushButton* saveAll_;
    AttachmentList* list_;
    QLabel* words_;
    QList<mail::Attachment> plain_;
    QList<mail::Attachment> folded_;
    bool beginning_ = false;
};

} // namespace ui
