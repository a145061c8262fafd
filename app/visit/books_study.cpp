// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a visit needs to know of all messages, read while the line is opened.

#include "visit/books.h"

#include "visit/header_note.h"

namespace visit {

using base::Done;
using base::Error;
using mailbox::MessageId;
using store::Known;
using store::Ledger;
using store::Moment;
using store::Whereabouts;

void Books::beginStudy()
{
    if (!ledger_ || read_ || ahead_.valid())
        return;
    ahead_ = std::async(std::launch::async, [path = ledgerPath()]() -> base::Result<Open> {
        const auto ledger = Ledger::open(path); // a connection belongs to its thread
        Open open;
        const Done read = ledger ? readOpen(**ledger, open) : tl::unexpected(ledger.error());
        return read.map([&] { return std::move(open); });
    });
}

SeenMessages Books::study()
{
    readAll();
    return std::exchange(seen_, {});
}

void Books::beginExamination(const std::function<void()>& examined)
{
    if (!ledger_ || std::exchange(examined_, true))
        return;
    soundness_ = std::async(
        std::launch::async, [path = ledgerPath(), stop = closing_.get_token(), examined]() -> Done {
            const auto ledger = Ledger::open(path);
            const Done sound = ledger ? (*ledger)->verify(stop) : tl::unexpected(ledger.error());
            if (examined)
                examined();
            return sound;
        });
}

QList<Notice> Books::examine()
{
    if (soundness_.valid())
        keep(soundness_.get());
    return std::exchange(notices_, {});
}

void Books::readAll()
{
    if (!ledger_ || std::exchange(read_, true))
        return;
    auto ahead = ahead_.valid() ? ahead_.get() : base::Result<Open>(tl::unexpected(Error()));
    keep(ahead ? takeIn(*std::move(ahead)) : load()); // what went wrong there shows here, where it is mended
}

Done Books::load()
{
    Open open;
    const Done read = readOpen(*ledger_, open);
    const Done taken = takeIn(std::move(open)); // as much as could be read
    return read ? taken : read;
}

Done Books::readOpen(const Ledger& ledger, Open& to)
{
    const auto compared = ledger.fact(comparedFact());
    const Moment comparedUpTo = compared ? compared->toLongLong() : 0;
    if (const auto count = ledger.countOpen()) { // what goes wrong shows in what follows
        to.entries.reserve(*count);
        to.seen.reserve(*count);
    }
    return ledger.forEachOpen([&](const Known& known) {
        if (known.whereabouts == Whereabouts::Missing) {
            to.anyGone = true;
            return;
        }
        const MessageId id{known.uid, known.copy};
        Entry& entry = *to.entries.insert(id, entryOf(known));
        entry.compared = known.firstSeen <= comparedUpTo;
        entry.recognisable = hasMessageId(known.header);
        if (known.octets < 0)
            return; // a mark from before the ledger: nothing else is known of it yet
        const bool headerKnown = !known.header.isEmpty() && !known.print.isEmpty();
        to.seen.insert(id, {known.octets, known.copies, headerKnown, known.print});
    });
}

Done Books::takeIn(Open open)
{
    entries_ = std::move(open.entries);
    seen_ = std::move(open.seen);
    const auto receipts = ledger_->openReceipts();
    const auto vanished = ledger_->vanished(1);
    openReceipts_ = receipts && !receipts->isEmpty();
    anyGone_ = anyGone_ || open.anyGone || !vanished || !vanished->isEmpty();
    return receipts ? Done() : tl::unexpected(receipts.error());
}

} // namespace visit
