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
    void selectFirst();

    /// Before other messages are listed: of several that are selected none stays so, because what would be
    /// left of them is not what the person selected.
    void releaseSeveral();
    /// After that: the message that is being read is selected again where it is listed and nothing else is
    /// selected, and the selected one is on the screen. No new look.
    void returnTo(const mailbox::MessageId& id);
    /// The one behind this in the direction the person last moved in, at first downwards; none: an empty id.
    [[nodiscard]] mailbox::MessageId next(const mailbox::MessageId& id) const;

    /// What stands in the middle of an empty list.
    void setPlaceholder(const QString& text);
    [[nodiscard]] const QString& placeholder() const { return placeholder_; }

    void selectAll() override;
    void reset() override;
    void doItemsLayout() override;

Q_SIGNALS:
    /// One message is selected now. Fires again only for another one, and never because others went.
    void looked(const mailbox::MessageId& id);
    void selectionCountChanged(int count);
    void opened();

protected:
    void dataChanged(const QModelIndex& from, const QModelIndex& to, const QList<int>& roles) override;
    void rowsInserted(const QModelIndex& parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void keepSelectionFromHeader();
    void setUpColumns();
    void fitColumns();
    void followSelection();
    void lookAtSelected();

    mailbox::HeaderModel* mailbox_ = nullptr;
    mailbox::MessageId looked_;
    bool upwards_ = false;
    QString placeholder_;
    bool narrow_ = false;
    bool rowsLeave_ = false;
    int laidOutRows_ = -1; ///< -1: not yet, or other ones
    int laidOutHeight_ = 0;
};

} // namespace ui
