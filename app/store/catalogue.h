// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/maildir_name.h"
#include "store/saved.h"

#include <QDateTime>
#include <QHash>

#include <optional>

namespace store {

/// What lies in a Maildir's new/ and cur/, as one reading of the two folders showed it: no file is opened.
/// For a list of 100,000 messages ask this, not Maildir::find() for each. A value; copies are cheap.
class Catalogue {
public:
    /// Empty where there is no such Maildir.
    [[nodiscard]] static Catalogue of(const QString& maildir);

    [[nodiscard]] bool holds(const MessageKey& key) const;

    /// Every copy of this message that has a name of ours. None for a key that does not last.
    [[nodiscard]] QList<Saved> copiesOf(const MessageKey& key) const;

    [[nodiscard]] qsizetype size() const { return copies_.size(); }

    /// False while the folders are certainly as they were when this was read.
    [[nodiscard]] bool mayHaveChanged() const;

    /// Notes a file that was just delivered.
    void add(const MessageKey& key, const Saved& saved);

    /// Notes that a file of ours got another name of ours.
    void rename(const Saved& from, const Saved& to);

    /// The same file, wherever a mail reader moved it and whatever flags it added. Nothing if it is gone.
    [[nodiscard]] std::optional<Saved> follow(const Saved& saved) const;

private:
    struct Seen {
        QDateTime changed; ///< the folder's time stamp before it was read
        QDateTime read;
    };

    void readFolder(const QString& folder);

    QHash<QString, Seen> seen_;
    QMultiHash<QByteArray, Saved> copies_;
};

} // namespace store
