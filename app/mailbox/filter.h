// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/entry.h"

#include <string>

namespace mailbox {

/// Words that must all occur in From (name or address) or Subject, in any order and case. A row without a
/// header matches the empty filter only.
class Filter {
public:
    Filter() = default;
    explicit Filter(const QString& text);

    [[nodiscard]] bool isEmpty() const { return words_.empty(); }
    [[nodiscard]] bool matches(const Keys& keys) const;

    /// Everything this filter lets through, `wider` lets through too: only its rows need a look.
    [[nodiscard]] bool narrows(const Filter& wider) const;

    bool operator==(const Filter&) const = default;

private:
    std::vector<std::string> words_; // case-folded UTF-8, as Keys::haystack
};

} // namespace mailbox
