// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"
#include "store/mbox.h"

#include <memory>

namespace visit {

/// A message that lies on this machine: a file, or a part of an mbox. Cheap to copy; belongs to one thread
/// together with all others of its mbox.
class LocalMessage {
public:
    LocalMessage(QString path, qint64 octets);
    LocalMessage(std::shared_ptr<const store::MboxReader> mbox, const QString& path,
                 const store::MboxEntry& part);

    /// The message's file, or the mbox it is in.
    [[nodiscard]] const QString& path() const { return path_; }
    [[nodiscard]] bool isPart() const { return mbox_ != nullptr; }
    [[nodiscard]] qint64 octets() const { return part_.octets; }

    /// Gives its octets as they lie there, piece by piece, an mbox's quotation undone. Fault::CannotRead.
    [[nodiscard]] base::Done read(const std::function<base::Done(QByteArrayView)>& take) const;

    /// The same into a file, which need not last. Fault::CannotRead, Fault::CannotWrite.
    [[nodiscard]] base::Done copyTo(const QString& path) const;

    /// What a list shows of it. Reads the header, and little behind it. Fault::CannotRead.
    [[nodiscard]] base::Result<mail::Summary> summary() const;

private:
    [[nodiscard]] base::Result<QByteArray> beginning(qint64 octets) const;

    QString path_;
    std::shared_ptr<const store::MboxReader> mbox_;
    store::MboxEntry part_;
};

/// The messages of a file, of an mbox (in its order), or of a Maildir: a folder with cur and new in it (in
/// the order of the names, which is that of their arrival). Fault::CannotRead for everything else.
[[nodiscard]] base::Result<QList<LocalMessage>> messagesIn(const QString& path);

} // namespace visit
