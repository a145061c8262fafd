// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox/filter.h"

#include "base/folded.h"

#include <algorithm>

namespace mailbox {

using Field = FilterTerm::Field;

Filter::Filter(const QString& text, const QDateTime& now)
{
    for (const FilterWord& word : filterWords(text))
        take(word, now);
}

void Filter::take(const FilterWord& word, const QDateTime& now)
{
    if (word.name.isEmpty()) {
        (word.wanted ? words_ : unwanted_).append(word.value);
        terms_.push_back({Field::Anywhere, word.wanted, base::folded(word.value).toStdString()});
        if (!mistake_)
            mistake_ = slipIn(word.value);
        return;
    }
    const FilterMeaning meaning = meaningOf(word, now);
    if (meaning.term)
        terms_.push_back(*meaning.term);
    if (!mistake_)
        mistake_ = meaning.mistake;
}

bool Filter::matches(const Entry& entry, const People& people) const
{
    return std::all_of(terms_.begin(), terms_.end(),
                       [&](const FilterTerm& term) { return term.matches(entry, people); });
}

bool Filter::matchesBesideWords(const Entry& entry, const People& people) const
{
    return !words_.isEmpty() && std::all_of(terms_.begin(), terms_.end(), [&](const FilterTerm& term) {
        return (term.field == Field::Anywhere && term.wanted) || term.matches(entry, people);
    });
}

bool Filter::narrows(const Filter& wider) const
{
    return std::all_of(wider.terms_.begin(), wider.terms_.end(), [this](const FilterTerm& theirs) {
        return std::any_of(terms_.begin(), terms_.end(),
                           [&](const FilterTerm& ours) { return ours.implies(theirs); });
    });
}

FilterPass::FilterPass(const Filter& filter, const People& people)
    : filter_(filter)
    , people_(people)
    , found_(filter.terms_.size())
{}

bool FilterPass::matches(const Entry& entry)
{
    for (size_t i = 0; i < found_.size(); ++i) {
        if (!filter_.terms_[i].matches(entry, people_, found_[i]))
            return false;
    }
    return true;
}

bool Filter::asksForAttachments() const
{
    return std::any_of(terms_.begin(), terms_.end(),
                       [](const FilterTerm& term) { return term.field == Field::Attachment; });
}

} // namespace mailbox
