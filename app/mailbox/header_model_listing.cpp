// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a listing changes. It comes packed by another thread; what is left to do is to hold it against what is
// there, and 100,000 messages take less than a frame.
#include "mailbox/header_model_sorting.h"

#include <QThreadPool>

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

// Freeing many takes its time, too.
template <class Content> void freeElsewhere(Content content)
{
    constexpr size_t many = 5000;
    if (content.entries.size() > many)
        QThreadPool::globalInstance()->start([rest = std::make_shared<Content>(std::move(content))] {});
}

// The numbers of a listing's people among ours.
class Newcomers {
public:
    Newcomers(const People& theirs, People& ours)
        : theirs_(theirs)
        , ours_(ours)
        , known_(theirs.count())
    {}

    void settle(Entry& entry)
    {
        for (quint32* people : {&entry.from, &entry.to})
            *people = numberOf(*people);
    }

private:
    [[nodiscard]] quint32 numberOf(quint32 theirs)
    {
        if (theirs != 0 && known_[theirs] == 0)
            known_[theirs] = ours_.take(theirs_.at(theirs));
        return known_[theirs];
    }

    const People& theirs_;
    People& ours_;
    std::vector<quint32> known_; // 0: nobody, or not asked for yet
};

} // namespace

void HeaderModel::setRows(PackedRows listing)
{
    PackedRows::Content content = listing.giveContent();
    std::vector<int> places = placesOf(content.entries);
    dropVanished(content, places);
    if (entries_.empty())
        adopt(content);
    else
        merge(content, places);
    freeElsewhere(std::move(content));
}

// What is shown stays where it is, and what was learnt of it since.
void HeaderModel::take(PackedRows listing)
{
    std::vector<int> places;
    for (const Entry& entry : entries_)
        places.push_back(listing.indexOf(entry.id()));
    const bool allAreThere = std::find(places.begin(), places.end(), -1) == places.end();
    if (!allAreThere || anyMarked() || sorting_ || listing.isEmpty()) {
        setRows(std::move(listing));
        return;
    }
    forgetRows();
    PackedRows::Content content = listing.giveContent();
    for (size_t i = 0; i < entries_.size(); ++i)
        keepLearnt(entries_[i], content.entries[size_t(places[i])]);
    for (int& index : lines_)
        index = places[size_t(index)];
    adopt(content);
    freeElsewhere(std::move(content));
}

// Where the messages of a listing are by now, or -1. Most stand as they stood before, one behind the other.
std::vector<int> HeaderModel::placesOf(const Entries& listed) const
{
    std::vector<int> places(listed.size(), -1);
    size_t next = 0;
    for (size_t i = 0; i < listed.size() && !entries_.empty(); ++i) {
        if (!listed[i].lasts())
            continue;
        const bool asBefore = next < entries_.size() && entries_[next].isCalledAs(listed[i]);
        places[i] = asBefore ? int(next) : byId_.find(listed[i], entries_);
        if (places[i] >= 0)
            next = size_t(places[i]) + 1;
    }
    return places;
}

void HeaderModel::dropVanished(const PackedRows::Content& listing, std::vector<int>& places)
{
    QSet<MessageId> vanished;
    for (const MessageId& id : marks_.marked()) {
        if (listing.byId.find(id, listing.entries) < 0)
            vanished.insert(id);
    }
    std::vector<char> stays(entries_.size());
    for (const int place : places) {
        if (place >= 0)
            stays[size_t(place)] = 1;
    }
    for (size_t i = 0; i < entries_.size(); ++i) {
        if (!stays[i])
            vanished.insert(entries_[i].id());
    }
    if (vanished.isEmpty())
        return;
    marks_.forget(vanished);
    const std::vector<int> moved = takeOut(stays);
    for (int& place : places)
        place = place < 0 ? -1 : moved[size_t(place)];
}

// All that it holds, as it is.
void HeaderModel::adopt(PackedRows::Content& listing)
{
    forgetRows();
    if (sorting_) { // it looks at people that were ours
        sorting_->stale = true;
        sorting_->people = std::move(people_);
    }
    std::swap(entries_, listing.entries);
    people_ = std::move(listing.people);
    byId_ = std::move(listing.byId);
    allInOrder_ = std::move(listing.lines);
    for (Entry& entry : entries_)
        entry.marked = false;
    for (const int index : entriesOf(marks_.marked().values()))
        entries_[size_t(index)].marked = true;
    if (order_ != Order())
        allInOrder_ = sorted(allInOrder_);
    place();
    showAllThatMatch();
}

void HeaderModel::merge(PackedRows::Content& listing, const std::vector<int>& places)
{
    const size_t before = entries_.size();
    std::vector<int> changed = takeIn(listing, places);
    lineOf_.resize(entries_.size(), -1);
    sortIn(changed);
    showAllThatMatch();
    std::erase_if(changed, [before](int index) { return size_t(index) >= before; }); // announced as new
    announce(changed);
}

std::vector<int> HeaderModel::takeIn(PackedRows::Content& listing, const std::vector<int>& places)
{
    std::vector<int> changed;
    const size_t before = entries_.size();
    forgetRows();
    entries_.reserve(places.size());
    byId_.reserve(places.size());
    Newcomers newcomers(listing.people, people_);
    for (size_t i = 0; i < places.size(); ++i) {
        Entry& listed = listing.entries[i];
        newcomers.settle(listed);
        if (places[i] >= 0) {
            if (takeListing(entries_[size_t(places[i])], listed))
                changed.push_back(places[i]);
            continue;
        }
        listed.marked = anyMarked() && marks_.contains(listed.id());
        byId_.add(listed, int(entries_.size()));
        changed.push_back(int(entries_.size()));
        entries_.push_back(std::move(listed));
    }
    for (size_t i = 0; i < before && entries_.size() > before; ++i)
        entries_[i].fresh = false; // others are newer now
    return changed;
}

// A new listing knows numbers and sizes best, and the header only if it says so.
bool HeaderModel::takeListing(Entry& entry, Entry& listed)
{
    const bool differs = entry.number != listed.number || entry.octets != listed.octets || entry.gone ||
                         (listed.opened && !entry.opened) || (listed.saved && !entry.saved);
    entry.opened = entry.opened || listed.opened;
    entry.number = listed.number;
    entry.octets = listed.octets;
    entry.gone = listed.gone;
    entry.saved = entry.saved || listed.saved;
    if (!listed.headerKnown || entry.headerKnown)
        return differs;
    retire(entry.takeHeader(std::move(listed)));
    return true;
}

} // namespace mailbox
