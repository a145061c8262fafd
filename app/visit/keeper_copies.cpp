// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Saved copies: which one is a message's, whether it still is what the server sent, and what is done where it
// is not.

#include "store/proof.h"
#include "visit/keeper.h"

#include <QFileInfo>

#include <algorithm>

namespace visit {

using mailbox::MessageId;

/// False: there is no copy.
bool Keeper::showSaved(const MessageId& id)
{
    const QList<store::Saved> copies = copiesOf(id);
    if (copies.isEmpty())
        return false;
    if (const auto sound = soundOf(copies))
        readOut(id, sound->path);
    else
        fetchAnew(id, copies);
    return true;
}

/// Those that are there now; the books may know which one of them it is.
QList<store::Saved> Keeper::copiesOf(const MessageId& id) const
{
    const auto unlasting = unlasting_.constFind(id);
    QList<store::Saved> copies =
        unlasting != unlasting_.constEnd() ? QList<store::Saved>{*unlasting} : archive_.copiesOf(keyOf(id));
    const QByteArray known = books_->copyOf(id);
    copies.removeIf([&](const store::Saved& copy) {
        return !QFileInfo::exists(copy.path) || (!known.isEmpty() && copy.sha256 != known);
    });
    return copies;
}

/// The first that reads back with its hash: nothing is shown for what it is not.
std::optional<store::Saved> Keeper::soundOf(const QList<store::Saved>& copies)
{
    const auto sound = std::find_if(copies.begin(), copies.end(),
                                    [](const store::Saved& copy) { return store::verify(copy).has_value(); });
    return sound == copies.end() ? std::nullopt : std::optional(*sound);
}

void Keeper::fetchAnew(const MessageId& id, const QList<store::Saved>& damaged)
{
    if (damaged_.contains(id))
        return; // it is on its way
    damaged_.insert(id, damaged);
    Q_EMIT noticed({.kind = Notice::Kind::CopyDamaged, .path = damaged.first().path});
    download(id);
}

/// The server does not give it any more, or not now: better this than nothing, if it is told.
void Keeper::showDamaged(const MessageId& id)
{
    for (const store::Saved& copy : damaged_.take(id)) {
        auto reading = mail::readFile(copy.path, readOptions(id));
        if (!reading)
            continue;
        reading->damaged = true;
        Q_EMIT opened(id, copy.path, *reading);
        Q_EMIT noticed({.kind = Notice::Kind::DamagedShown, .path = copy.path});
        return;
    }
}

/// A whole copy is there: the damaged ones stay in the Maildir and are nobody's copies any more. One that
/// cannot be renamed stays what it is, and is passed over each time.
void Keeper::putAside(const QList<store::Saved>& damaged)
{
    for (const store::Saved& copy : damaged) {
        if (const auto aside = archive_.rekey(copy, {account_.key(), {}, 0}); !aside)
            complain(aside.error());
    }
}

std::optional<store::Saved> Keeper::copyOf(const MessageId& id) const
{
    const QList<store::Saved> copies = copiesOf(id);
    return copies.isEmpty() ? std::nullopt : std::optional(copies.first());
}

store::MessageKey Keeper::keyOf(const MessageId& id) const
{
    return {account_.key(), id.uid, id.copy};
}

} // namespace visit
