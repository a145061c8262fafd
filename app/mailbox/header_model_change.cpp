// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to messages. Which lines there are then: header_model_lines.cpp.
#include "mailbox/header_model_sorting.h"

#include <algorithm>

namespace mailbox {

namespace {

// What somebody did since the same row was shown before.
void keepLearnt(const Entry& before, Entry& entry)
{
    entry.opened = entry.opened || before.opened;
    entry.saved = entry.saved || before.saved;
    entry.textEnough = before.textEnough;
    entry.gone = before.gone;
    entry.trouble = before.trouble;
    entry.attachments = before.attachments;
    entry.inText = before.inText;
}

} // namespace

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

// A new listing knows numbers and sizes best, and the header only if it says so.
bool HeaderModel::takeListing(Entry& entry, const Row& listed, bool withHeader)
{
    const bool differs = entry.number != listed.number || entry.octets != listed.octets || entry.gone ||
                         (listed.opened && !entry.opened) || (listed.saved && !entry.saved);
    entry.opened = entry.opened || listed.opened;
    entry.number = listed.number;
    entry.octets = listed.octets;
    entry.gone = listed.gone;
    entry.saved = entry.saved || listed.saved;
    if (!withHeader || !listed.headerKnown || entry.headerKnown)
        return differs;
    takeHeader(entry, {listed.id, false, listed.summary});
    return true;
}

void HeaderModel::setRows(const QList<Row>& listing, qsizetype headers)
{
    dropVanished(listing);
    const size_t before = entries_.size();
    std::vector<int> changed = takeIn(listing, headers);
    lineOf_.resize(entries_.size(), -1);
    sortIn(changed);
    showAllThatMatch();
    std::erase_if(changed, [before](int index) { return size_t(index) >= before; }); // announced as new
    announce(changed);
}

// What is shown stays where it is, and what was learnt of it since.
void HeaderModel::take(PackedRows listing)
{
    std::vector<int> places;
    for (const Entry& entry : entries_)
        places.push_back(listing.indexOf(entry.id()));
    const bool allAreThere = std::find(places.begin(), places.end(), -1) == places.end();
    if (!allAreThere || anyMarked() || sorting_ || listing.isEmpty()) {
        setRows(listing.rows());
        return;
    }
    forgetRows();
    for (size_t i = 0; i < entries_.size(); ++i)
        keepLearnt(entries_[i], listing.content_->entries[size_t(places[i])]);
    for (int& index : lines_)
        index = places[size_t(index)];
    entries_ = std::move(listing.content_->entries);
    people_ = std::move(listing.content_->people);
    byId_ = std::move(listing.content_->byId);
    allInOrder_ = std::move(listing.content_->lines);
    if (order_ != Order())
        allInOrder_ = sorted(allInOrder_);
    *listing.content_ = {};
    place();
    showAllThatMatch();
}

void HeaderModel::dropVanished(const QList<Row>& listing)
{
    QSet<MessageId> vanished = marks_.marked();
    std::vector<char> stays(entries_.size());
    for (const Row& row : listing) {
        if (!vanished.isEmpty())
            vanished.remove(row.id);
        const int known = row.id.lasts() ? byId_.find(row.id, entries_) : -1;
        if (known >= 0)
            stays[size_t(known)] = 1;
    }
    for (size_t i = 0; i < entries_.size(); ++i) {
        if (!stays[i])
            vanished.insert(entries_[i].id());
    }
    if (vanished.isEmpty())
        return;
    marks_.forget(vanished);
    takeOut(stays);
}

void HeaderModel::drop(const QList<MessageId>& ids)
{
    marks_.forget(QSet<MessageId>(ids.begin(), ids.end()));
    std::vector<char> stays(entries_.size(), 1);
    for (const int index : entriesOf(ids))
        stays[size_t(index)] = 0;
    takeOut(stays);
}

void HeaderModel::takeOut(const std::vector<char>& stays)
{
    removeLeaving(stays);
    compact(stays);
}

// Takes entries that are shown nowhere out of the store; lines keep what they show.
void HeaderModel::compact(const std::vector<char>& stays)
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
}

void HeaderModel::takeHeadersOf(const QList<Row>& listing, qsizetype first, qsizetype count)
{
    std::vector<int> changed;
    for (const Row& row : listing.sliced(first, count)) {
        const int known = row.headerKnown ? byId_.find(row.id, entries_) : -1;
        if (known < 0 || entries_[size_t(known)].headerKnown)
            continue;
        takeHeader(entries_[size_t(known)], {row.id, false, row.summary});
        changed.push_back(known);
    }
    refresh(changed);
}

std::vector<int> HeaderModel::takeIn(const QList<Row>& listing, qsizetype headers)
{
    qsizetype left = listing.size();
    std::vector<int> changed;
    const size_t before = entries_.size();
    forgetRows();
    entries_.reserve(size_t(listing.size()));
    byId_.reserve(size_t(listing.size()));
    for (const Row& row : listing) {
        const bool withHeader = left-- <= headers;
        if (const int known = byId_.findOrAdd(row.id, int(entries_.size()), entries_); known >= 0) {
            if (takeListing(entries_[size_t(known)], row, withHeader))
                changed.push_back(known);
            continue;
        }
        entries_.emplace_back(row, withHeader, people_).marked = marks_.contains(row.id);
        changed.push_back(int(entries_.size()) - 1);
    }
    for (size_t i = 0; i < before && entries_.size() > before; ++i)
        entries_[i].fresh = false; // others are newer now
    return changed;
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
