// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"
#include "store/mbox.h"
#include "store/saved.h"
#include "visit/counter.h"

namespace visit {

/// Gives the octets of one message, piece by piece.
using MessageSource = store::MboxWriter::Source;

/// A copy in an archive, as the server sent it: proved before the first octet is given.
[[nodiscard]] MessageSource sourceOf(const store::Saved& saved);

/// One message that is to become a file or a part of one.
struct ExportItem {
    mail::Summary summary; ///< names the file, or the sender and the date in an mbox
    MessageSource read;
};

/// A message that could not be had. The others were written.
struct ExportFailure {
    qsizetype item = 0; ///< its place in the list
    base::Error error;
};

struct Exported {
    int messages = 0;
    QList<ExportFailure> failures;
};

/// Writes one message to a file, durably, in place of what was there. Fault::CannotWrite, or the source's.
[[nodiscard]] base::Done exportOne(const MessageSource& message, const QString& to);

/// Writes all messages into one mbox, in place of what was there, or into a folder, which is made if it is
/// missing and in which nothing is replaced: "Subject.eml", "Subject (2).eml"... Durable when it comes back.
///
/// A message that cannot be read costs itself; one that breaks off in the middle costs an mbox, whose parts
/// cannot be told apart then. An error means that nothing was written: Fault::CannotWrite, or the source's.
/// Memory: one piece. Takes as long as the disk does: not for a window's thread.
[[nodiscard]] base::Result<Exported> exportAll(const QList<ExportItem>& items, const QString& to,
                                               ExportForm form);

} // namespace visit
