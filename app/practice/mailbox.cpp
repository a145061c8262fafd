// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/mailbox.h"

#include <algorithm>

namespace practice {

Mailbox::Mailbox(std::vector<Message> messages)
{
    messages_.reserve(messages.size());
    for (Message& message : messages)
        add(std::move(message));
}

std::unique_ptr<Maildrop> Mailbox::open()
{
    return inUse_ ? nullptr : std::make_unique<Maildrop>(shared_from_this());
}

void Mailbox::add(Message message)
{
    messages_.push_back(std::make_shared<const Message>(std::move(message)));
}

void Mailbox::remove(const QByteArray& uid)
{
    std::erase_if(messages_, [&](const Entry& entry) { return entry->uid == uid; });
}

std::vector<QByteArray> Mailbox::uids() const
{
    std::vector<QByteArray> uids;
    uids.reserve(messages_.size());
    for (const Entry& entry : messages_)
        uids.push_back(entry->uid);
    return uids;
}

Maildrop::Maildrop(std::shared_ptr<Mailbox> mailbox)
    : mailbox_(std::move(mailbox))
    , messages_(mailbox_->messages_)
{
    mailbox_->inUse_ = true;
}

Maildrop::~Maildrop()
{
    mailbox_->inUse_ = false;
}

qint64 Maildrop::count() const
{
    return highestNumber() - static_cast<qint64>(deleted_.size());
}

qint64 Maildrop::octets() const
{
    qint64 sum = 0;
    for (qint64 number = 1; number <= highestNumber(); ++number)
        if (const Message* message = find(number))
            sum += message->octets;
    return sum;
}

const Message* Maildrop::find(qint64 number) const
{
    if (number < 1 || number > highestNumber() || deleted_.contains(number))
        return nullptr;
    return messages_[static_cast<std::size_t>(number - 1)].get();
}

bool Maildrop::isThere(qint64 number) const
{
    const Message* message = find(number);
    return message && std::ranges::any_of(mailbox_->messages_,
                                          [&](const auto& entry) { return entry.get() == message; });
}

void Maildrop::markDeleted(qint64 number)
{
    deleted_.insert(number);
}

void Maildrop::unmarkAll()
{
    deleted_.clear();
}

void Maildrop::commit()
{
    std::set<const Message*> gone;
    for (const qint64 number : deleted_)
        gone.insert(messages_[static_cast<std::size_t>(number - 1)].get());
    std::erase_if(mailbox_->messages_, [&](const auto& entry) { return gone.contains(entry.get()); });
}

} // namespace practice
