// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/event.h"
#include "visit/listing.h"
#include "visit/visit.h"

namespace visit {

/// One carryOut() from the orders to the receipt: decides what may be deleted, and what became of each.
///
/// Knows no wire. A message goes only when this session's own UIDL has it, it is still the one that was seen,
/// and either a saved copy is proved or the person gave it up in words.
class Removal {
public:
    /// `seen`: what was known of the messages when the orders were given. Whatever comes to be known later is
    /// not what the person meant.
    Removal(QList<DeleteOrder> orders, const SeenMessages& seen, Visit::Proof proof,
            Visit::Intent intent = {});

    /// Judges every order that has no last word yet against this session's listing.
    void plan(const Listing& listing);

    /// Messages whose size changed since they were seen. Mailutils writes into headers between two sessions,
    /// so that alone says nothing: their headers decide.
    [[nodiscard]] std::vector<pop3::MessageNumber> doubtful() const;
    void judgeHeader(pop3::MessageNumber number, const mail::Summary& summary);

    /// The numbers to DELE, highest first: one server renumbers after a DELE, and from above that does no
    /// harm.
    [[nodiscard]] std::vector<pop3::MessageNumber> due() const;

    /// Writes down what is due, before the first DELE. If that cannot be, nothing is due any more.
    void intend();

    void noteAccepted(pop3::MessageNumber number);
    void noteRefused(pop3::MessageNumber number, const base::Error& error);

    /// A DELE went out: from here on an ending without QUIT's +OK leaves things unknown.
    void noteSent(pop3::MessageNumber number);

    /// The session ended: the last word on each message. `error` is what broke the session, if anything did.
    [[nodiscard]] Receipt settle(pop3::QuitOutcome quit, const QByteArray& words,
                                 std::optional<base::Error> error);

private:
    enum class Step { Undecided, Doubtful, Due, Sent, Accepted, Closed };
    struct Item {
        DeleteOrder order;
        Deletion deletion;
        std::optional<Seen> seen;
        Step step = Step::Undecided;
    };

    void judge(Item& item, const Listing& listing);
    void judgeProof(Item& item);
    [[nodiscard]] std::vector<pop3::MessageNumber> numbersAt(Step step) const;
    static void keep(Item& item, base::Error error);
    Item* at(pop3::MessageNumber number);

    std::vector<Item> items_;
    Visit::Proof proof_;
    Visit::Intent intent_;
};

} // namespace visit
