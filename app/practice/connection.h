// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/conversation.h"
#include "practice/identity.h"

#include <QSslSocket>
#include <QTimer>

#include <optional>

namespace practice {

/// One client on the wire: a real socket, TLS where the options say so, and the Conversation behind it.
class Connection : public QObject {
    Q_OBJECT
public:
    Connection(std::shared_ptr<Mailbox> mailbox, const Options& options, const Identity& identity,
               QObject* parent = nullptr);
    ~Connection() override;

    /// Takes the accepted socket. False when it is unusable; closed() does not follow then.
    [[nodiscard]] bool begin(qintptr descriptor);

    /// Cuts the line without a word, as a fallen wire would. closed() follows.
    void cut();

    /// What the client has said (Conversation::heard), also when it is gone.
    [[nodiscard]] QList<QByteArray> heard() const;

Q_SIGNALS:
    /// The wire is gone and the mailbox is free for the next one. Exactly once.
    void closed();

private:
    void setUpTls(const Identity& identity);
    void converse(Conversation::Link link);
    void onEncrypted();
    void pump();
    void read();
    void write();
    void finish();
    void end();

    std::shared_ptr<Mailbox> mailbox_;
    Options options_;
    QSslSocket socket_;
    QTimer patience_;
    std::optional<Conversation> conversation_;
    QList<QByteArray> heard_; ///< what an ended conversation has left
    bool ended_ = false;
};

} // namespace practice
