// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "mailbox/row.h"
#include "store/group_commit.h"

#include <QObject>
#include <QTimer>

#include <future>
#include <memory>
#include <optional>
#include <vector>

namespace visit {

/// Makes messages that came whole durable, several together and in a thread of its own, while the next ones
/// come. Nothing is told before it is on the medium.
///
/// One batch is under way and one gathers: whoever brings more waits for the disk, so that memory and open
/// files stay bounded. What gathers leaves when it is large enough, when hurry() says that nothing follows,
/// or after a moment. Destroyed, it waits for what is under way and gives up what gathers; neither is told.
class Commits : public QObject {
    Q_OBJECT
public:
    explicit Commits(QObject* parent = nullptr);
    ~Commits() override;

    /// All octets are in. Ends in saved() or failed(), perhaps of others before this comes back.
    void add(const mailbox::MessageId& id, std::unique_ptr<store::Incoming> message, qint64 octets);

    /// Nothing follows soon: what gathers waits for no other message.
    void hurry();

    /// Comes back when all that was added has been told.
    void finish();

Q_SIGNALS:
    void saved(const mailbox::MessageId& id, const store::Saved& copy);
    void failed(const mailbox::MessageId& id, const base::Error& error);

private:
    struct Batch {
        std::vector<mailbox::MessageId> ids;
        std::vector<std::unique_ptr<store::Incoming>> messages;
        qint64 octets = 0;
    };
    struct UnderWay {
        std::vector<mailbox::MessageId> ids;
        std::unique_ptr<store::GroupCommit> commit;
        std::future<void> synced;
    };

    [[nodiscard]] bool isFull() const;
    void begin();
    void settle();

    Batch gathering_;
    bool due_ = false; ///< what gathers is to leave as soon as nothing is under way
    std::optional<UnderWay> underWay_;
    quint64 begun_ = 0;
    QTimer limit_;
};

} // namespace visit
