// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

class QIODevice;

namespace mail {

/// A person or list in From or To. The name may be empty; the address is the addr-spec as written.
struct Address {
    QString name;
    QString address;

    bool operator==(const Address&) const = default;
};

/// What a list shows of a message. Missing or broken fields are empty, never an error.
struct Summary {
    QString subject;
    QList<Address> from;
    QList<Address> to;
    QDateTime date;            ///< UTC; invalid when there is none or it cannot be read
    QByteArray messageId = {}; ///< Message-ID as written, without blanks around it; empty when there is none
};

/// One attached file, found but not kept: ask saveAttachment() for its bytes.
struct Attachment {
    int index = 0;     ///< position among the attachments of this message
    QString name;      ///< as the sender wrote it, decoded; empty when there is none. NOT safe as a file name
    QString type;      ///< claimed media type, lower case, "image/png"
    qint64 octets = 0; ///< decoded
    QByteArray sha256; ///< of the decoded bytes, lower-case hex
};

/// A message made readable. There is always something to show.
struct Reading {
    Summary summary;
    QString text;              ///< what to read: text/plain, or HTML as text; line ends are LF
    bool html = false;         ///< the message has an HTML body
    bool textFromHtml = false; ///< `text` was made from HTML: there is no text/plain body
    bool damaged = false;      ///< something was cut or could not be decoded; what could be read is here
    QList<Attachment> attachments;
};

/// Reads a header block: a whole message, TOP n 0 with or without the blank line, or a cut one. Never fails.
[[nodiscard]] Summary summarize(QByteArrayView headerBlock);

/// Reads the header of the message in a file, and nothing behind it. Fault::CannotRead.
[[nodiscard]] base::Result<Summary> summarizeFile(const QString& path);

/// Reads the beginning of a message (TOP n k): the text part as far as it came. Never fails.
[[nodiscard]] Reading readBeginning(QByteArrayView bytes);

/// Reads a whole message from a file as a stream: memory does not grow with attachments.
/// Fault::CannotRead when the file cannot be read; a broken message is never an error (see Reading::damaged).
[[nodiscard]] base::Result<Reading> readFile(const QString& path);

/// Writes the decoded bytes of one attachment of the message in `path` to `to` (open for writing).
[[nodiscard]] base::Done saveAttachment(const QString& path, int index, QIODevice& to);

/// A name that is safe to create in any folder: base name only, no controls, no leading dot or dash, at most
/// 200 octets of UTF-8, never empty (SECURITY: attachment names).
[[nodiscard]] QString safeFileName(const QString& name);

} // namespace mail
