// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/summary.h"

#include "mail/addresses.h"
#include "mail/dates.h"
#include "mail/words.h"

namespace mail {

Summary summaryOf(const HeaderBlock& header)
{
    Summary summary;
    summary.subject = decodeWords(unfolded(header.first("Subject")));
    summary.from = readAddresses(header.first("From"));
    summary.to = readAddresses(header.first("To"));
    summary.date = readDate(unfolded(header.first("Date")));
    return summary;
}

Summary summarize(QByteArrayView headerBlock)
{
    return summaryOf(HeaderBlock::parse(headerBlock));
}

} // namespace mail
