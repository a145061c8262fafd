// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/durable_file.h"
#include "store/saved.h"

#include <QList>

#include <memory>
#include <vector>

namespace store {

/// A written file on its way to its name.
struct Landing {
    DurableFile* file = nullptr;
    QString target;
    Existing existing = Existing::Keep;
};

/// DurableFile::commit() for many files that share one durability point: the system begins to write all of
/// them, each is synced, all are renamed, each folder is synced once. Far cheaper than one after another,
/// because the medium works on all of them at the same time.
///
/// Outcomes in the order of the landings; good ones passed all four steps. A file that fails costs only
/// itself, a folder that cannot be synced all its names: those that replaced nothing are removed again.
[[nodiscard]] std::vector<base::Done> commitTogether(const std::vector<Landing>& landings);

/// Another name for a file that is there.
struct Renaming {
    QString from;
    QString to;
};

/// Renames without replacing, and syncs each folder once. Outcomes in the order of the renamings; where the
/// folder cannot be synced the files get their old names back, if the disk still does that.
/// Fault::CannotWrite.
[[nodiscard]] QList<base::Done> renameTogether(const QList<Renaming>& renamings, Disk& disk);

/// Incoming::finish() for many messages that share one durability point, in three steps, so that the disk can
/// be waited for in another thread: what others may look at, the archive's catalogue, is touched by the first
/// and the last step only.
///
/// Two equal messages of a batch become one copy, if their kind wants only one (see Delivery). A failure
/// costs its message, or, where the folder cannot be synced, all that went into that folder; nothing is left
/// behind of them.
class GroupCommit {
public:
    /// All octets are in: each is told its name. To be made when no other commit into the same place is
    /// between its steps, or equal messages are not seen to be equal.
    explicit GroupCommit(std::vector<std::unique_ptr<Incoming>> batch);
    /// The messages stay their owner's, who keeps them until settle() was called.
    explicit GroupCommit(const std::vector<Incoming*>& batch);

    /// Makes them durable. In any thread, while nobody else touches this or the messages. Once.
    void sync();

    /// What became of each, in the order of the batch; from now on the archive knows of the good ones. Once.
    [[nodiscard]] std::vector<base::Result<Saved>> settle();

private:
    struct Traveller;
    using Travellers = std::vector<Traveller>;

    [[nodiscard]] Travellers syncRound(const Travellers& waiting);
    void landTogether(const Travellers& travellers);

    /// A message that has to get to its name, and where its result goes.
    struct Traveller {
        Incoming* message = nullptr;
        Arrival arrival;
        base::Result<Saved>* result = nullptr;
    };

    std::vector<std::unique_ptr<Incoming>> owned_;
    std::vector<base::Result<Saved>> results_;
    Travellers waiting_;
    Travellers landed_;
};

/// All steps of a GroupCommit at once.
[[nodiscard]] std::vector<base::Result<Saved>> finishTogether(std::vector<std::unique_ptr<Incoming>> batch);

} // namespace store
