// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/signals.h"
#include "cli/wire_log.h"
#include "visit/visit.h"

#include <QEventLoop>

#include <functional>
#include <optional>

namespace cli {

/// A visit::Visit one deed at a time: each function waits, with the event loop running, until its answer is
/// there.
class Errand : public QObject {
    Q_OBJECT
public:
    struct Count {
        qint64 messages = 0;
        qint64 octets = 0;
    };

    /// A listing as far as it came, ascending by number, and what cut it short, if anything did.
    struct Listing {
        QList<mailbox::Row> rows;
        std::optional<base::Error> error;
        bool whole = false; ///< what is not among the rows is not on the server
    };

    enum class Headers { Fetch, Leave };

    Errand(const account::Account& account, const base::Secret& password, int timeoutSeconds, WireLog& log);

    [[nodiscard]] const account::Account& account() const { return account_; }

    [[nodiscard]] base::Result<Count> count();
    [[nodiscard]] Listing list(Headers headers);
    [[nodiscard]] base::Result<QStringList> capabilities();
    /// Takes what became of one message; false: no more are wanted. What is safe by then is told all the
    /// same.
    using Taker = std::function<bool(const mailbox::MessageId&, const base::Result<store::Saved>&)>;

    /// Downloads these in order. Many share one durability point, so `take` hears of each when it is safe.
    /// Comes back when all have ended.
    void download(const QList<mailbox::MessageId>& ids, visit::Visit::Destination to, const Taker& take);

    /// One message, for itself.
    [[nodiscard]] base::Result<store::Saved> download(const mailbox::MessageId& id,
                                                      visit::Visit::Destination to);
    /// `seen`: what is known of the messages besides this session's listing; see Visit::setKnown(). Without a
    /// deletion in the receipt it was stopped before anything was decided.
    [[nodiscard]] visit::Receipt carryOut(const QList<visit::DeleteOrder>& orders, visit::Visit::Proof proof,
                                          visit::Visit::Intent intent, const visit::SeenMessages& seen = {});

    /// What the mailbox holds after carryOut(), seen in a session of its own. Nothing where it could not be
    /// seen, or where the server wants a pause before (LOGIN-DELAY).
    [[nodiscard]] std::optional<QList<mailbox::Row>> lookAgain();

    /// QUIT goes out and nobody waits for its answer yet: leave() does.
    void beginLeaving();

    /// Ends the session with QUIT. Call it at the end whatever happened before.
    void leave();

    /// The signal that asked for an early end; 0 if none did. What was under way then ended in
    /// Fault::Stopped.
    [[nodiscard]] int stoppedBy() const { return stoppedBy_; }

private:
    visit::Visit& begin(visit::Visit::Options options);
    /// Does `deed` with the event loop running until `loop` is quit.
    void run(QEventLoop& loop, const std::function<void()>& deed);
    void stop(int signal);

    account::Account account_;
    base::Secret password_;
    int timeoutSeconds_;
    WireLog& log_;
    Signals signals_;
    int stoppedBy_ = 0;
    std::unique_ptr<visit::Visit> visit_;
    QEventLoop* loop_ = nullptr;
};

} // namespace cli
