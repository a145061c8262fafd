// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/live_server.h"
#include "visit/visitor.h"

namespace live {

/// How long a test waits for anything: real servers think for seconds on purpose, and the machine is busy.
constexpr int patience = 60'000;

/// The server's user, its authority trusted, on the port that this encryption belongs to.
[[nodiscard]] account::Account accountOn(const support::LiveServer& server,
                                         account::Encryption encryption = account::Encryption::Implicit);

/// A Visitor at a real server that waits for its answers.
struct Caller : Visitor {
    explicit Caller(const support::LiveServer& server, visit::Visit::Options options = {});
    Caller(const support::LiveServer& server, const account::Account& account,
           visit::Visit::Options options = {});
    Caller(const account::Account& account, const QByteArray& password, visit::Visit::Options options = {});

    /// check() to its end. True if it ended in checked().
    [[nodiscard]] bool look();
    /// leave() to its end.
    [[nodiscard]] bool leave();
    /// Deletes the messages with these subjects ("Message N"), by the person's word. True if the receipt
    /// came.
    [[nodiscard]] bool remove(const QList<int>& subjects);
    [[nodiscard]] bool preview(const mailbox::MessageId& id, int lines);
    [[nodiscard]] bool download(const mailbox::MessageId& id);
    /// Until no wire is left. True if that came.
    [[nodiscard]] bool isAway();

    /// Every connection that was made ended in QUIT.
    [[nodiscard]] bool everySessionQuit() const;
    [[nodiscard]] bool saidSecret(const QString& secret) const;

    /// Which message has the subject "Message N"; without a lasting id if none has.
    [[nodiscard]] mailbox::MessageId idOfMessage(int subject) const;
    /// The N of "Message N" of every header that came.
    [[nodiscard]] QHash<mailbox::MessageId, int> subjects() const;
    /// The octets of a download.
    [[nodiscard]] QByteArray octetsOf(const mailbox::MessageId& id) const;

    /// What was said and what went wrong, for the message of a failed test.
    [[nodiscard]] const char* story();

private:
    QSignalSpy stages_;
    QByteArray story_;
};

} // namespace live
