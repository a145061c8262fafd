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
    const auto known = uids_.constFind(number.value());
    if (known == uids_.constEnd())
        uids_.insert(number.value(), uid.bytes());
    else if (*known != uid.bytes())
        whole_ = false; // one of the two is some other message's, nobody knows whose
}

void Listing::close(bool uidsRead, bool whole, qint64 counted)
{
    uidsRead_ = uidsRead;
    whole_ = whole_ && whole;
    identified_ = uidsRead;
    const auto byNumber = [](const Entry& a, const Entry& b) { return a.number < b.number; };
    const auto sameNumber = [](const Entry& a, const Entry& b) { return a.number == b.number; };
    std::stable_sort(entries_.begin(), entries_.end(), byNumber);
    entries_.erase(std::unique(entries_.begin(), entries_.end(), sameNumber), entries_.end());
    for (Entry& entry : entries_) {
        identify(entry);
        identified_ = identified_ && entry.id.lasts();
    }
    // A number that only UIDL has is a message that LIST is short of.
    whole_ = whole_ && qint64(entries_.size()) >= counted &&
             std::all_of(uids_.keyBegin(), uids_.keyEnd(), [this](qint64 number) { return has(number); });
    countCopies();
    uids_.clear();
    copies_.clear();
}

/// By number; once they are sorted.
bool Listing::has(qint64 number) const
{
    const auto found =
        std::lower_bound(entries_.begin(), entries_.end(), number,
                         [](const Entry& entry, qint64 n) { return entry.number.value() < n; });
    return found != entries_.end() && found->number.value() == number;
}

void Listing::identify(Entry& entry)
{
    const QByteArray uid = uids_.value(entry.number.value());
    entry.id = uid.isEmpty() ? sessionOnlyId(entry.number, entry.octets) : MessageId{uid, copies_[uid]++};
}

void Listing::countCopies()
{
    places_.reserve(qsizetype(entries_.size()));
    for (size_t place = 0; place < entries_.size(); ++place) {
        Entry& entry = entries_[place];
        places_.insert(entry.id, place);
        if (entry.id.lasts())
            entry.copies = copies_.value(entry.id.uid);
    }
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
