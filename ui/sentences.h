// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "visit/counter.h"

#include <QString>

namespace ui {

/// A failure in words. Plain text: the server's words and the subject have gone through base::visible().
struct Words {
    QString happened;
    QString advice;
    QString server; ///< the server's own words, quoted and introduced; empty when it had none
};

/// The one place where a failure becomes sentences, in the person's language.
[[nodiscard]] Words wordsFor(const base::Error& error);

/// All of wordsFor() in one line, for a tool tip.
[[nodiscard]] QString lineFor(const base::Error& error);

/// "Signed on: the mailbox is locked for others".
[[nodiscard]] QString wordsFor(visit::Stage stage);

/// What the keeper of the mailbox noticed; `server` stays empty.
[[nodiscard]] Words wordsFor(const visit::Notice& notice);

/// "4,812".
[[nodiscard]] QString numberText(qint64 number);

/// "1 message", "4,812 messages".
[[nodiscard]] QString messagesText(qint64 messages);

/// "14:03" today, "1 Jul, 14:03" before.
[[nodiscard]] QString momentText(const QDateTime& moment);

/// "3 messages, 5,675 bytes".
[[nodiscard]] QString countWords(qint64 messages, qint64 octets);

} // namespace ui
