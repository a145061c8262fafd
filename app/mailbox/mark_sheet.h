// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/message_id.h"

#include <QList>
#include <QSet>

#include <optional>

namespace mailbox {

/// Which messages are to be deleted on leaving, and the way back. A plain value: no disk, no signals.
class MarkSheet {
public:
    /// Messages whose mark changed, all in one direction.
    struct Step {
        QList<MessageId> ids;
        bool marked = false;
    };

    /// Marks or keeps; the step holds only those that changed. Messages without a lasting id are left alone:
    /// they could never be deleted safely.
    Step set(const QList<MessageId>& ids, bool marked);

    /// Takes back the latest step, or does again what undo() took back. Nothing when there is none.
    std::optional<Step> undo();
    std::optional<Step> redo();

    /// Marks from an earlier run: no step to undo.
    Step restore(const QList<MessageId>& ids);

    /// Forgets messages that are no more, in marks and history.
    void forget(const QSet<MessageId>& ids);

    [[nodiscard]] bool canUndo() const { return !done_.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !undone_.isEmpty(); }
    [[nodiscard]] bool contains(const MessageId& id) const { return marked_.contains(id); }
    [[nodiscard]] const QSet<MessageId>& marked() const { return marked_; }

private:
    Step put(const QList<MessageId>& ids, bool marked);

    QSet<MessageId> marked_;
    QList<Step> done_;
    QList<Step> undone_;
};

} // namespace mailbox
