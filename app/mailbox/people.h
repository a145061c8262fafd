// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/address.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <string_view>
#include <vector>

namespace mailbox {

/// Whom messages are from and to, each combination once: most mail is from few people, and nearly all of it
/// to the same one. What was taken in stays for as long as this lives.
class People {
public:
    People();

    /// The number of these people; 0 for nobody.
    [[nodiscard]] quint32 take(const QList<mail::Address>& people);

    /// All numbers are below this.
    [[nodiscard]] size_t count() const { return all_.size(); }

    [[nodiscard]] const QList<mail::Address>& at(quint32 number) const { return all_[number].people; }

    /// As shown in the list, folded (see base::folded()), in UTF-8: what sorting goes by.
    [[nodiscard]] std::string_view key(quint32 number) const;
    /// The same, and all names and addresses, one a line.
    [[nodiscard]] std::string_view text(quint32 number) const;

private:
    struct Some {
        QList<mail::Address> people;
        QByteArray text;
        qsizetype keyEnd = 0;
    };

    std::vector<Some> all_;
    QMultiHash<size_t, quint32> numbers_; ///< by the hash of the people
};

} // namespace mailbox
