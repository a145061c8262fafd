// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/counter.h"

namespace ui {

/// One line of a mailbox's history: a receipt, or messages that went without us.
struct HistoryEntry {
    QDateTime when;  ///< UTC
    QString outcome; ///< "12 of 12 gone, confirmed 14:03"
    QString server;  ///< the server's words to QUIT, quoted and introduced; empty when there are none
    QString trouble; ///< what ended the visit; empty: nothing did
    bool vanished = false;
    QList<visit::PastMessage> messages;
};

/// Latest first.
[[nodiscard]] QList<HistoryEntry> entriesOf(const visit::History& history);

/// "Gone", "Kept"; "Vanished" for what went without us.
[[nodiscard]] QString fateWords(const visit::PastMessage& message, bool vanished);

/// "Third", "(no subject)", "Message uid3" where nothing else is known.
[[nodiscard]] QString subjectWords(const visit::PastMessage& message);

/// All of an entry as plain text, to be pasted into a letter to a provider.
[[nodiscard]] QString textOf(const HistoryEntry& entry);

} // namespace ui
