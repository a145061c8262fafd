// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/message_id.h"

#include <QTimer>

namespace ui {

class MessageList;

/// Which rows of the list are on the screen: what a visit fetches first. Tells it when something moved, not
/// more often than the eye follows.
class Sight : public QObject {
    Q_OBJECT
public:
    explicit Sight(MessageList* list);

Q_SIGNALS:
    /// From top to bottom.
    void moved(const QList<mailbox::MessageId>& visible);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void look();

    MessageList* list_;
    QList<mailbox::MessageId> visible_;
    QTimer rest_;
};

} // namespace ui
