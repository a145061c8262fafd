// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/row.h"

#include <QLocale>

namespace mailbox {

/// Text for cells and labels. Everything foreign has gone through base::visible(): plain text, one line.

/// "Ada Example"; the address where there is no name; both where the name itself looks like an address,
/// because a name such as "bank@example.org" is the oldest trick there is. Several senders are joined by
/// commas.
[[nodiscard]] QString fromText(const mail::Summary& summary);

/// "Ada Example <ada@example.org>", always with the real address.
[[nodiscard]] QString fullAddress(const mail::Address& address);

/// The subject with runs of blanks collapsed (padding hides what follows); empty when there is none.
[[nodiscard]] QString subjectText(const mail::Summary& summary);

/// Short and relative to now, in now's time zone: "14:05", "Yesterday 14:05", "Tue 14:05", "1 Jul" or
/// "01/07/2003". A date in the future is written out. Empty for an invalid date.
[[nodiscard]] QString dateText(const QDateTime& date, const QDateTime& now,
                               const QLocale& locale = QLocale());

/// A moment of ours, "14:05" today, "1 Jul, 14:05" this year, "01/07/2003, 14:05" before; in now's time zone.
/// Empty for an invalid date.
[[nodiscard]] QString momentText(const QDateTime& moment, const QDateTime& now,
                                 const QLocale& locale = QLocale());

/// The whole date, for tool tips and the reading pane. Empty for an invalid date.
[[nodiscard]] QString dateTip(const QDateTime& date, const QLocale& locale = QLocale());

/// "5.7 kB", "31 MB", with the word bytes below 1000. Units are powers of 1000, as disks and networks count.
[[nodiscard]] QString sizeText(qint64 octets, const QLocale& locale = QLocale());

/// "5,675 bytes".
[[nodiscard]] QString octetsText(qint64 octets, const QLocale& locale = QLocale());

/// What the State column says in words, "Marked, saved". Empty for a message that just waits.
[[nodiscard]] QString stateText(const Row& row, bool trouble);

} // namespace mailbox
