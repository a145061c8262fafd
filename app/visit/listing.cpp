// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/listing.h"

#include <algorithm>

namespace visit {

using mailbox::MessageId;

namespace {

/// Number and size in one: where there is no UIDL, a message is taken for the same one only while both agree.
MessageId sessionOnlyId(pop3::MessageNumber number, qint64 octets)
{
    constexpr int sizeBits = 40; // a terabyte
    return {{}, (number.value() << sizeBits) | (octets & ((qint64(1) << sizeBits) - 1))};
}

} // namespace

void Listing::addSize(pop3::MessageNumber number, qint64 octets)
{
    entries_.push_back({{}, number, octets});
}

void Listing::addUid(pop3::MessageNumber number, const pop3::UniqueId& uid)
{
    uids_.emplace_back(number.value(), uid.bytes());
}

void Listing::close(bool uidsRead, bool whole, qint64 counted)
{
    uidsRead_ = uidsRead;
    sortOut();
    sortOutUids();
    whole_ = whole_ && whole && qint64(entries_.size()) >= counted;
    identified_ = uidsRead;
    identify();
    uids_ = {};
    copies_ = {};
}

void Listing::sortOut()
{
    const auto byNumber = [](const Entry& a, const Entry& b) { return a.number < b.number; };
    const auto sameNumber = [](const Entry& a, const Entry& b) { return a.number == b.number; };
    std::stable_sort(entries_.begin(), entries_.end(), byNumber);
    entries_.erase(std::unique(entries_.begin(), entries_.end(), sameNumber), entries_.end());
}

/// Where two unique ids claim one number, one of them is some other message's, and nobody knows whose.
void Listing::sortOutUids()
{
    const auto byNumber = [](const auto& a, const auto& b) { return a.first < b.first; };
    const auto sameNumber = [](const auto& a, const auto& b) { return a.first == b.first; };
    const auto contradicts = [](const auto& a, const auto& b) {
        return a.first == b.first && a.second != b.second;
    };
    std::stable_sort(uids_.begin(), uids_.end(), byNumber);
    whole_ = whole_ && std::adjacent_find(uids_.begin(), uids_.end(), contradicts) == uids_.end();
    uids_.erase(std::unique(uids_.begin(), uids_.end(), sameNumber), uids_.end());
}

/// Both by number, side by side. A number that only UIDL has is a message that LIST is short of.
void Listing::identify()
{
    places_.reserve(qsizetype(entries_.size()));
    auto uid = uids_.cbegin();
    for (Entry& entry : entries_) {
        for (; uid != uids_.cend() && uid->first < entry.number.value(); ++uid)
            whole_ = false;
        const bool named = uid != uids_.cend() && uid->first == entry.number.value();
        name(entry, named ? (uid++)->second : QByteArray());
        identified_ = identified_ && entry.id.lasts();
    }
    whole_ = whole_ && uid == uids_.cend();
    for (Entry& entry : entries_)
        entry.copies = copies_.isEmpty() ? 1 : copies_.value(entry.id.uid, 1);
}

void Listing::name(Entry& entry, const QByteArray& uid)
{
    entry.id = uid.isEmpty() ? sessionOnlyId(entry.number, entry.octets) : MessageId{uid, 0};
    const qsizetype before = places_.size();
    size_t* place = &places_[entry.id];
    if (places_.size() == before && !uid.isEmpty()) { // it was there
        int& copies = copies_[uid];
        copies = std::max(copies, 1);
        entry.id.copy = copies++;
        place = &places_[entry.id];
    }
    *place = size_t(&entry - entries_.data());
}

const Listing::Entry* Listing::find(const MessageId& id) const
{
    const auto found = places_.constFind(id);
    return found == places_.constEnd() ? nullptr : &entries_[*found];
}

QList<mailbox::Row> Listing::rows() const
{
    QList<mailbox::Row> rows;
    rows.reserve(qsizetype(entries_.size()));
    for (const Entry& entry : entries_) {
        mailbox::Row row;
        row.id = entry.id;
        row.number = entry.number.value();
        row.octets = entry.octets;
        rows.append(row);
    }
    return rows;
}

} // namespace visit
