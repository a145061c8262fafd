// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox/people.h"

#include "mailbox/display.h"
#include "mailbox/searched.h"

#include <algorithm>

namespace mailbox {

namespace {

// A header may hold thousands of people; the filter looks at the first ones only, so that one odd message
// does not slow down every key press.
constexpr qsizetype peopleSearched = 20;

size_t hashOf(const QList<mail::Address>& people)
{
    size_t hash = 0;
    for (const mail::Address& one : people)
        hash = qHashMulti(hash, one.name, one.address);
    return hash;
}

// Each on a line of its own. What is there already is not said twice.
void append(QByteArray& text, const QList<mail::Address>& people)
{
    for (const mail::Address& person : people.first(std::min(people.size(), peopleSearched))) {
        for (const QString* one : {&person.name, &person.address}) {
            const QByteArray line = searched(*one).toUtf8();
            if (!line.isEmpty() && !text.contains(line))
                text += '\n' + line;
        }
    }
}

} // namespace

People::People()
    : all_(1)
{}

quint32 People::take(const QList<mail::Address>& people)
{
    if (people.isEmpty())
        return 0;
    const size_t hash = hashOf(people);
    const auto [begin, end] = std::as_const(numbers_).equal_range(hash);
    for (auto known = begin; known != end; ++known) {
        if (all_[*known].people == people)
            return *known;
    }
    Some some{people, searched(fromText({{}, people, {}, {}})).toUtf8(), 0};
    some.keyEnd = some.text.size();
    append(some.text, people);
    some.text.squeeze();
    const auto number = quint32(all_.size());
    all_.push_back(std::move(some));
    numbers_.insert(hash, number);
    return number;
}

std::string_view People::key(quint32 number) const
{
    return text(number).substr(0, size_t(all_[number].keyEnd));
}

std::string_view People::text(quint32 number) const
{
    return {all_[number].text.constData(), size_t(all_[number].text.size())};
}

} // namespace mailbox
