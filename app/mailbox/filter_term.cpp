// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox/filter_term.h"

namespace mailbox {

namespace {

using Field = FilterTerm::Field;

bool holds(std::string_view text, const std::string& word)
{
    return text.find(word) != std::string_view::npos;
}

bool isText(Field field)
{
    return field == Field::Anywhere || field == Field::From || field == Field::To || field == Field::Subject;
}

// `have` says whether people have the term's word.
template <class Have> bool isSo(const FilterTerm& term, const Entry& entry, Have have)
{
    switch (term.field) {
    case Field::Anywhere: return have(entry.from) || holds(entry.subject(), term.word);
    case Field::From: return have(entry.from);
    case Field::To: return have(entry.to);
    case Field::Subject: return holds(entry.subject(), term.word);
    case Field::Larger: return entry.octets > term.from;
    case Field::Smaller: return entry.octets < term.until;
    case Field::Date: return entry.hasDate && entry.date >= term.from && entry.date < term.until;
    case Field::Attachment: return entry.attachments;
    case Field::Opened: return entry.opened;
    case Field::Saved: return entry.saved;
    case Field::Marked: return entry.marked;
    case Field::Fresh: return entry.fresh;
    case Field::Gone: return entry.gone;
    case Field::Trouble: return entry.trouble;
    }
    Q_UNREACHABLE();
}

} // namespace

bool FoundPeople::have(const std::string& word, quint32 number, const People& people)
{
    if (number >= known_.size())
        known_.resize(people.count());
    Known& known = known_[number];
    if (known == Known::No)
        known = holds(people.text(number), word) ? Known::Found : Known::NotFound;
    return known == Known::Found;
}

bool FilterTerm::matches(const Entry& entry, const People& people, FoundPeople& found) const
{
    return isSo(*this, entry, [&](quint32 number) { return found.have(word, number, people); }) == wanted;
}

bool FilterTerm::matches(const Entry& entry, const People& people) const
{
    return isSo(*this, entry, [&](quint32 number) { return holds(people.text(number), word); }) == wanted;
}

bool FilterTerm::implies(const FilterTerm& wider) const
{
    if (*this == wider)
        return true;
    if (!wanted || !wider.wanted)
        return false;
    const bool within = field == wider.field && from >= wider.from && until <= wider.until;
    if (!isText(field))
        return within;
    const bool shown = field == Field::From || field == Field::Subject;
    const bool same = field == wider.field || (shown && wider.field == Field::Anywhere);
    return same && holds(word, wider.word);
}

} // namespace mailbox
