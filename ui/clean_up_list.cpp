// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clean_up_list.h"

#include "mailbox/display.h"

namespace ui {

void CleanUpList::show(std::shared_ptr<const mailbox::CleanUp> cleanUp, std::vector<int> chosen)
{
    beginResetModel();
    cleanUp_ = std::move(cleanUp);
    chosen_ = std::move(chosen);
    endResetModel();
}

QString CleanUpList::textAt(int line, int column) const
{
    const mailbox::Row& row = cleanUp_->rows()[chosen_[size_t(line)]];
    switch (column) {
    case From: return mailbox::fromText(row.summary);
    case Subject: {
        const QString subject = mailbox::subjectText(row.summary);
        if (!subject.isEmpty())
            return subject;
        return row.headerKnown ? tr("(no subject)") : tr("Message %1").arg(row.number);
    }
    case Date: return mailbox::dateText(row.summary.date, QDateTime::currentDateTime());
    case Size: return mailbox::sizeText(row.octets);
    default: return {};
    }
}

QString CleanUpList::titleOf(int column) const
{
    switch (column) {
    case From: return tr("From");
    case Subject: return tr("Subject");
    case Date: return tr("Date");
    case Size: return tr("Size");
    default: return {};
    }
}

} // namespace ui
