// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/past_messages.h"

#include "mailbox/display.h"
#include "ui/history_text.h"
#include "ui/sentences.h"

namespace ui {

namespace {

// Sizes end where the next column begins: without a gap the two would touch.
constexpr QChar enSpace(0x2002);

} // namespace

void PastMessages::show(const QList<visit::PastMessage>& messages, bool vanished)
{
    beginResetModel();
    messages_ = messages;
    vanished_ = vanished;
    endResetModel();
}

QString PastMessages::textAt(int row, int column) const
{
    const visit::PastMessage& message = messages_[row];
    switch (column) {
    case Sender: return mailbox::fromText(message.summary);
    case Subject: return subjectWords(message);
    case Size: return message.octets < 0 ? QString() : mailbox::sizeText(message.octets) + enSpace;
    case Fate: return fateWords(message, vanished_);
    case Copy: return message.saved ? tr("Saved here", "message") : tr("No copy", "message");
    case Reason: return message.error ? lineFor(*message.error) : QString();
    default: return {};
    }
}

QString PastMessages::titleOf(int column) const
{
    switch (column) {
    case Sender: return tr("From");
    case Subject: return tr("Subject");
    case Size: return tr("Size") + enSpace;
    case Fate: return tr("Outcome");
    case Copy: return tr("Copy");
    case Reason: return tr("Reason");
    default: return {};
    }
}

} // namespace ui
