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

bool isSo(const FilterTerm& term, const Entry& entry)
{
    const Keys& keys = entry.keys;
    switch (term.field) {
    case Field::Anywhere: return holds(keys.shown(), term.word);
    case Field::From: return holds(keys.senders(), term.word);
    case Field::To: return holds(keys.recipients(), term.word);
    case Field::Subject: return holds(keys.subjectText(), term.word);
    case Field::Larger: return entry.row.octets > term.from;
    case Field::Smaller: return entry.row.octets < term.until;
    case Field::Date: return keys.hasDate && keys.date >= term.from && keys.date < term.until;
    case Field::Attachment: return entry.attachments;
    case Field::Opened: return entry.opened;
    case Field::Saved: return entry.row.saved;
    case Field::Marked: return entry.row.marked;
    case Field::Fresh: return entry.fresh;
    case Field::Gone: return entry.row.gone;
    case Field::Trouble: return !entry.trouble.isEmpty();
    }
    Q_UNREACHABLE();
}

} // namespace

bool FilterTerm::matches(const Entry& entry) const
{
    return isSo(*this, entry) == wanted;
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
