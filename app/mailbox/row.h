// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"
#include "mailbox/message_id.h"

#include <QList>

namespace mailbox {

/// What is known of one message that waits on the server.
struct Row {
    MessageId id;
    qint64 number = 0; ///< in the latest session; decides "newest" while no date is known
    qint64 octets = 0; ///< as LIST announced: a hint
    bool headerKnown = false;
    bool headerMissing = false; ///< the server gave no header (no TOP, an empty TOP, or an error)
    bool saved = false;         ///< a whole copy lies in the archive
    bool marked = false;        ///< to be deleted on leaving
    bool textEnough = false;    ///< its text was read; the rest stays on the server
    bool opened = false;        ///< somebody looked at it, in this run or an earlier one
    bool gone = false; ///< was listed before and is not there any more, or the server no longer gives it
    mail::Summary summary;
};

/// A header that arrived for a row.
struct HeaderUpdate {
    MessageId id;
    bool missing = false; ///< the server gave none
    mail::Summary summary;
    bool replaced =
        false; ///< the unique id now names another message than before: mark and copy were of that one
};

} // namespace mailbox

Q_DECLARE_METATYPE(mailbox::Row)
Q_DECLARE_METATYPE(mailbox::HeaderUpdate)
