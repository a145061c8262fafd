// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"

#include <QTreeWidget>

namespace ui {

/// The list "Attachments": name, type, size. Names are shown as they would be saved, never as the sender
/// wrote them.
class AttachmentList : public QTreeWidget {
    Q_OBJECT
public:
    explicit AttachmentList(QWidget* parent = nullptr);

    void showAttachments(const QList<mail::Attachment>& attachments);

    /// The chosen one, or the first; -1 when there is none.
    [[nodiscard]] int chosenIndex() const;
    [[nodiscard]] QString chosenName() const;

Q_SIGNALS:
    /// Enter or a double click: the person wants it saved.
    void wanted();

protected:
    QSize sizeHint() const override;
    /// A list of one line wants the room of one line.
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    void keyPressEvent(QKeyEvent* event) override;

private:
    QTreeWidgetItem* chosen() const;
};

} // namespace ui
