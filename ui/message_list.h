// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/header_model.h"

#include <QTreeView>

namespace ui {

/// The list "Messages". One selected message is a wish to look at it; Enter and a double click wish for all
/// of it.
class MessageList : public QTreeView {
    Q_OBJECT
public:
    explicit MessageList(QWidget* parent = nullptr);

    /// Null shows nothing. The model outlives its stay here.
    void showMailbox(mailbox::HeaderModel* mailbox);

    [[nodiscard]] QList<mailbox::MessageId> selectedIds() const;
    [[nodiscard]] int selectionCount() const;
    /// Of the rows on the screen, from top to bottom.
    [[nodiscard]] QList<mailbox::MessageId> visibleIds() const;
    void select(const mailbox::MessageId& id);

    /// What stands in the middle of an empty list.
    void setPlaceholder(const QString& text);

Q_SIGNALS:
    /// One message is selected now. Fires again only for another one.
    void looked(const mailbox::MessageId& id);
    void selectionCountChanged(int count);
    void opened();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUpColumns();
    void fitColumns();
    void followSelection();

    mailbox::HeaderModel* mailbox_ = nullptr;
    mailbox::MessageId looked_;
    QString placeholder_;
    bool narrow_ = false;
};

} // namespace ui
