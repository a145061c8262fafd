// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"

#include <QTreeWidget>

namespace ui {

/// The list "Attachments": name, type, size, and a sign where there is something to beware of. Names are
/// shown as they would be saved, never as the sender wrote them. Enter opens, Space shows in place, files can
/// be dragged out.
class AttachmentList : public QTreeWidget {
    Q_OBJECT
public:
    explicit AttachmentList(QWidget* parent = nullptr);

    /// Of a beginning the sizes are not known yet.
    void showAttachments(const QList<mail::Attachment>& attachments, bool beginning = false);

    /// The current one, or the first; null when there is none.
    [[nodiscard]] const mail::Attachment* chosen() const;
    /// Those that are selected, in order; else the chosen one.
    [[nodiscard]] QList<mail::Attachment> chosenOnes() const;

Q_SIGNALS:
    /// Enter or a double click.
    void openWanted();
    /// Space.
    void glanceWanted();
    /// The pointer begins to drag the chosen ones away.
    void dragWanted();

protected:
    QSize sizeHint() const override;
    /// A list of one line wants the room of one line.
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    void keyPressEvent(QKeyEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUpColumns();
    void add(const mail::Attachment& attachment, int place);
    void fitColumns();
    const mail::Attachment* at(const QTreeWidgetItem* item) const;

    QList<mail::Attachment> shown_;
    bool beginning_ = false;
};

} // namespace ui
