// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to messages. Which lines there are then: header_model_lines.cpp.
#include "mailbox/header_model_sorting.h"

#include <algorithm>

namespace mailbox {

void HeaderModel::takeHeader(Entry& entry, const HeaderUpdate& header)
{
    if (header.replaced) {
        entry.saved = false;
        entry.marked = false;
        entry.textEnough = false;
        entry.opened = false;
        entry.attachments = false;
        entry.inText = false;
        entry.trouble = false;
    }
    retire(entry.takeHeader(header.summary, header.missing, people_));
}

void HeaderModel::drop(const QList<MessageId>& ids)
{
    marks_.forget(QSet<MessageId>(ids.begin(), ids.end()));
    std::vector<char> stays(entries_.size(), 1);
    for (const int index : entriesOf(ids))
        stays[size_t(index)] = 0;
    takeOut(stays);
}

// Gives where each entry is then, or -1.
std::vector<int> HeaderModel::takeOut(const std::vector<char>& stays)
{
    removeLeaving(stays);
    return compact(stays);
}

// Takes entries that are shown nowhere out of the store; lines keep what they show.
std::vector<int> HeaderModel::compact(const std::vector<char>& stays)
{
    forgetRows();
    std::vector<int> moved(entries_.size(), -1);
    size_t kept = 0;
    for (size_t i = 0; i < entries_.size(); ++i) {
        if (!stays[i]) {
            if (entries_[i].trouble)
                troubles_.remove(entries_[i].id());
            retire(entries_[i].giveText());
            continue;
        }
        moved[i] = int(kept);
        if (kept != i)
            entries_[kept] = std::move(entries_[i]);
        ++kept;
    }
    entries_.erase(entries_.begin() + std::ptrdiff_t(kept), entries_.end());
    byId_.rebuild(entries_);
    std::erase_if(allInOrder_, [&stays](int index) { return !stays[size_t(index)]; });
    for (Lines* lines : {&allInOrder_, &lines_}) {
        for (int& index : *lines)
            index = moved[size_t(index)];
    }
    place();
    if (sorting_)
        sorting_->stale = true;
    return moved;
}

void HeaderModel::apply(const QList<HeaderUpdate>& headers)
{
    std::vector<int> changed;
    QSet<MessageId> replaced;
    for (const HeaderUpdate& header : headers) {
        if (header.replaced)
            replaced.insert(header.id);
        if (header.replaced)
            troubles_.remove(header.id);
        const int known = byId_.find(header.id, entries_);
        if (known < 0)
            continue;
        takeHeader(entries_[size_t(known)], header);
        changed.push_back(known);
    }
    if (!replaced.isEmpty())
        marks_.forget(replaced);
    refresh(changed);
}

void HeaderModel::setSaved(const QList<MessageId>& ids, bool saved)
{
    std::vector<int> changed = entriesOf(ids);
    std::erase_if(changed, [&](int index) { return entries_[size_t(index)].saved == saved; });
    for (const int index : changed)
        entries_[size_t(index)].saved = saved;
    refresh(changed);
}

void HeaderModel::setGone(const MessageId& id)
{
    const std::vector<int> changed = entriesOf({id});
    for (const int index : changed)
        entries_[size_t(index)].gone = true;
    refresh(changed);
}

void HeaderModel::setOpened(const MessageId& id)
{
    const std::vector<int> changed = entriesOf({id});
    for (const int index : changed)
        entries_[size_t(index)].opened = true;
    announce(changed);
}

void HeaderModel::setTextEnough(const MessageId& id, bool enough)
{
    const std::vector<int> changed = entriesOf({id});
    for (const int index : changed)
        entries_[size_t(index)].textEnough = enough;
    refresh(changed);
}

void HeaderModel::setTrouble(const MessageId& id, const QString& words)
{
    const std::vector<int> changed = entriesOf({id});
    if (changed.empty() || troubles_.value(id) == words)
        return;
    if (words.isEmpty())
        troubles_.remove(id);
    else
        troubles_.insert(id, words);
    entries_[size_t(changed.front())].trouble = !words.isEmpty();
    refresh(changed);
}

} // namespace mailbox
