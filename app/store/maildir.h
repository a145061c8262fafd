// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/catalogue.h"
#include "store/disk.h"
#include "store/saved.h"

#include <memory>
#include <optional>

namespace store {

/// A copy that is to belong to another message than its name says.
struct Rekeying {
    Saved saved;
    MessageKey newKey;
};

/// A folder of messages, one file each, that every Maildir program can read (mutt, notmuch, Dovecot...). It
/// proves what it holds: each file's name carries the hash of the server's octets and which message of which
/// mailbox they are.
///
/// Nothing is kept beside the files, so programs may move them from new/ to cur/, flag and remove them at
/// will. One object belongs to one thread; several may work on one folder.
class Maildir {
public:
    explicit Maildir(QString folder, Disk& disk = systemDisk());

    [[nodiscard]] const QString& folder() const { return folder_; }

    /// Makes cur/, new/, tmp/ and the folders above them where they are missing (0700), durably, and clears
    /// tmp/ of what a killed program of ours left there more than 36 hours ago. deliver() does it too.
    /// Fault::CannotWrite.
    [[nodiscard]] base::Done prepare();

    /// A place for one message: write it, then finish(). Fault::CannotWrite.
    [[nodiscard]] base::Result<std::unique_ptr<Incoming>> deliver(const MessageKey& key);

    /// A copy of this message by its name alone: nothing is read back yet. Use catalogue() to ask for many.
    [[nodiscard]] std::optional<Saved> find(const MessageKey& key) const;

    /// Everything that is there now: two folders are read, no file.
    [[nodiscard]] Catalogue catalogue() const;

    /// A copy lies in new/ or cur/, is on the medium, and reads back with its hash. Reads the whole file.
    [[nodiscard]] bool proves(const MessageKey& key) const;

    /// The same, by the copy that has this hash and no other. False for an empty hash.
    [[nodiscard]] bool proves(const MessageKey& key, const QByteArray& sha256) const;

    /// All copies of this message by their names; more than one where the server gave the key to several.
    [[nodiscard]] QList<Saved> copiesOf(const MessageKey& key) const;

    /// The server gave these messages other keys: the files' names follow, durably; everything else of them
    /// stays. A key that does not last makes a file nobody's copy, though still a good message of the
    /// Maildir. Results in the order of the changes. Fault::CannotRead (the file is gone, or not ours) or
    /// Fault::CannotWrite: then the file has the old name, unless the medium fails so badly that it cannot be
    /// given back.
    [[nodiscard]] QList<base::Result<Saved>> rekey(const QList<Rekeying>& changes);

    [[nodiscard]] base::Result<Saved> rekey(const Saved& saved, const MessageKey& newKey);

    /// Writes the exact octets that the server sent to `path`, durably, for this person only (0600).
    /// Fault::CannotRead, Fault::MessageDamaged (the copy is not what it was; nothing is written),
    /// Fault::CannotWrite.
    [[nodiscard]] base::Done exportTo(const Saved& saved, const QString& path,
                                      Existing existing = Existing::Keep) const;

private:
    [[nodiscard]] QList<Saved> follow(const QList<Rekeying>& changes) const;
    void sweep() const;

    QString folder_;
    Disk* disk_;
    std::shared_ptr<Catalogue> known_; ///< the last look, shared with deliveries under way
    bool prepared_ = false;
};

} // namespace store
