// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/row.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace mailbox {

/// What a person wants to get rid of. Each condition that is set narrows the others; none set chooses
/// nothing. A value: copy it freely.
struct CleanUpRules {
    std::optional<int> olderThanDays;   ///< by the Date field; a message without one is never old
    std::optional<qint64> biggerThan;   ///< octets
    std::optional<int> allButNewest;    ///< that many of the whole mailbox stay, whatever else is said
    std::optional<qint64> untilUnder;   ///< octets: the oldest only, until the rest is smaller than this
    std::optional<QStringList> senders; ///< addresses, or domains with all that is below them
    bool onlySaved = false;             ///< only what has a copy in the archive

    bool operator==(const CleanUpRules&) const = default;

    [[nodiscard]] bool chooseNothing() const;

    [[nodiscard]] QJsonObject toJson() const;
    /// What makes no sense is left out.
    [[nodiscard]] static CleanUpRules fromJson(const QJsonObject& json);
};

/// What goes of one sender.
struct SenderShare {
    QString name; ///< as a list shows it; empty: no sender is known
    QString address;
    qint64 messages = 0;
    qint64 octets = 0;
};

/// The result of rules, before anything is done.
struct CleanUpPlan {
    std::vector<int> chosen; ///< places in CleanUp::rows(), oldest first; without what is marked already
    qint64 freed = 0;        ///< octets of the chosen
    qint64 marked = 0;       ///< messages that are marked already: they count as gone
    qint64 markedOctets = 0;
    qint64 left = 0;           ///< octets of everything else
    QList<SenderShare> shares; ///< of the chosen, biggest first
    SenderShare others;        ///< the senders that did not fit, together; no messages: all fitted
    qint64 otherSenders = 0;
};

/// A mailbox as clean-up looks at it: ages and senders are worked out once, so that rules can be tried as one
/// types. Holds its own copy of the rows and belongs to no thread.
class CleanUp {
public:
    /// More bars are no picture any more.
    static constexpr int sharesShown = 8;

    explicit CleanUp(QList<Row> rows);

    /// Rows that are gone, or whose id does not last, are never chosen.
    [[nodiscard]] CleanUpPlan plan(const CleanUpRules& rules, const QDateTime& now) const;

    [[nodiscard]] const QList<Row>& rows() const { return rows_; }
    [[nodiscard]] qint64 octets() const { return octets_; }
    [[nodiscard]] QList<MessageId> idsOf(const CleanUpPlan& plan) const;

private:
    void orderByAge();
    void groupSenders();
    std::vector<char> protectedRows(const CleanUpRules& rules) const;
    std::vector<char> wantedSenders(const CleanUpRules& rules) const;
    void share(CleanUpPlan& plan) const;

    QList<Row> rows_;
    qint64 octets_ = 0;
    std::vector<int> oldestFirst_;
    std::vector<int> senderOf_; ///< place in senders_
    QList<SenderShare> senders_;
};

} // namespace mailbox
