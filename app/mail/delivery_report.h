// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace mail {

/// What became of a message for one recipient (RFC 3464 section 2.3).
struct RecipientReport {
    enum class Action { Unknown, Failed, Delayed, Delivered, Relayed, Expanded };
    Action action = Action::Unknown;
    QString recipient;        ///< final, else original: without its "rfc822;"
    QString status;           ///< "5.1.1" (RFC 3463); empty when it is no such number
    QString diagnostic;       ///< the other server's words, without "smtp;". Foreign text
    QString remoteMta;        ///< the server that said so; empty: the reporting one
    QDateTime willRetryUntil; ///< UTC; invalid when not said

    bool operator==(const RecipientReport&) const = default;
};

/// A machine's report on a message that was sent: delivery (RFC 3464) or reading (RFC 8098).
struct DeliveryReport {
    enum class Kind { Delivery, Reading };
    /// With Reading: what was done with the message.
    enum class Disposition { Unknown, Displayed, Deleted, Dispatched, Processed, Denied, Failed };
    Kind kind = Kind::Delivery;
    Disposition disposition = Disposition::Unknown;
    bool byHand = false;               ///< with Reading: a person let the report be sent
    QString reporter;                  ///< the server or program that reports
    QString messageId;                 ///< with Reading: of the message it is about
    QList<RecipientReport> recipients; ///< at most a thousand
};

/// Reads a message/delivery-status part.
[[nodiscard]] DeliveryReport deliveryReportFrom(QByteArrayView status);

/// Reads a message/disposition-notification part.
[[nodiscard]] DeliveryReport readingReportFrom(QByteArrayView notification);

} // namespace mail
