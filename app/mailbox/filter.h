// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/filter_term.h"

#include <QStringList>

namespace mailbox {

/// What the person typed to find messages: words that must all occur in From (name or address) or Subject, in
/// any order, and terms such as "from:ada", "larger:2M", "older:30d", "is:unread" (see filter_words.cpp for
/// all of them, in English and German). "-" in front means the contrary, quotation marks keep words together.
/// Case and accents do not count. A row without a header matches what asks nothing of its header.
class Filter {
public:
    Filter() = default;
    /// Ages are reckoned from `now`.
    explicit Filter(const QString& text, const QDateTime& now = QDateTime::currentDateTime());

    [[nodiscard]] bool isEmpty() const { return terms_.empty(); }
    [[nodiscard]] bool matches(const Entry& entry, const People& people) const;

    /// Would match, were it not for the words that may stand anywhere: those are looked for in the text of
    /// saved copies too. False where there is no such word.
    [[nodiscard]] bool matchesBesideWords(const Entry& entry, const People& people) const;

    /// Everything this filter lets through, `wider` lets through too: only its rows need a look.
    [[nodiscard]] bool narrows(const Filter& wider) const;

    /// The words that may stand anywhere, as typed; those in quotation marks hold blanks.
    [[nodiscard]] const QStringList& words() const { return words_; }
    /// Those that must not.
    [[nodiscard]] const QStringList& unwanted() const { return unwanted_; }
    /// Asks whether there are attachments.
    [[nodiscard]] bool asksForAttachments() const;

    /// The first value that makes no sense, whose term does not count; or a name that may be a slip.
    [[nodiscard]] const std::optional<FilterMistake>& mistake() const { return mistake_; }

    bool operator==(const Filter&) const = default;

private:
    friend class FilterPass;

    void take(const FilterWord& word, const QDateTime& now);

    std::vector<FilterTerm> terms_;
    QStringList words_;
    QStringList unwanted_;
    std::optional<FilterMistake> mistake_;
};

/// Holds many messages against a filter, one after the other, while both and their people stay as they are.
class FilterPass {
public:
    FilterPass(const Filter& filter, const People& people);

    [[nodiscard]] bool matches(const Entry& entry);

private:
    const Filter& filter_;
    const People& people_;
    std::vector<FoundPeople> found_; ///< by term
};

} // namespace mailbox
