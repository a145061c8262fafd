// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the model changes: everything ends in become(), which leads the views from the lines they show to the
// lines they shall show with the fewest announcements.
#include "mailbox/header_model.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace mailbox {

namespace {

// More separate pieces than this are first moved together: each announcement costs the view a pass over its
// rows, so that hundreds of them would be felt.
constexpr size_t piecesAnnouncedSingly = 16;

// A run of neighbouring lines.
struct Piece {
    int first;
    int count;
};

template <class Wanted> std::vector<Piece> pieces(int lineCount, Wanted wanted)
{
    std::vector<Piece> found;
    for (int line = 0; line < lineCount; ++line) {
        if (!wanted(line))
            continue;
        if (!found.empty() && found.back().first + found.back().count == line)
            ++found.back().count;
        else
            found.push_back({line, 1});
    }
    return found;
}

void takeHeader(Entry& entry, const HeaderUpdate& header, People& people)
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
    entry.takeHeader(header.summary, header.missing, people);
}

// A new listing knows numbers and sizes best, and the header only if it says so.
bool takeListing(Entry& entry, const Row& listed, People& people)
{
    const bool differs = entry.number != listed.number || entry.octets != listed.octets || entry.gone ||
                         (listed.opened && !entry.opened);
    entry.opened = entry.opened || listed.opened;
    entry.number = listed.number;
    entry.octets = listed.octets;
    entry.gone = listed.gone;
    entry.saved = entry.saved || listed.saved;
    if (listed.headerKnown && !entry.headerKnown)
        takeHeader(entry, {listed.id, false, listed.summary}, people);
    return differs || listed.headerKnown;
}

} // namespace

void HeaderModel::setRows(const QList<Row>& listing)
{
    QSet<MessageId> listed;
    listed.reserve(listing.size());
    for (const Row& row : listing) {
        if (row.id.lasts())
            listed.insert(row.id);
    }
    dropVanished(listed);
    const std::vector<int> changed = takeIn(listing);
    lineOf_.resize(entries_.size(), -1);
    become(matching());
    announce(changed);
}

void HeaderModel::dropVanished(const QSet<MessageId>& listed)
{
    QSet<MessageId> vanished = marks_.marked();
    vanished.subtract(listed);
    std::vector<char> stays(entries_.size());
    for (size_t i = 0; i < entries_.size(); ++i) {
        stays[i] = listed.contains(entries_[i].id());
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
    allInOrder_.clear();
    forgetRows();
    std::vector<int> moved(entries_.size(), -1);
    size_t kept = 0;
    for (size_t i = 0; i < entries_.size(); ++i) {
        if (!stays[i]) {
            troubles_.remove(entries_[i].id());
            continue;
        }
        moved[i] = int(kept);
        if (kept != i)
            entries_[kept] = std::move(entries_[i]);
        ++kept;
    }
    entries_.erase(entries_.begin() + std::ptrdiff_t(kept), entries_.end());
    byId_.rebuild(entries_);
    for (int& index : lines_)
        index = moved[size_t(index)];
    place();
}

std::vector<int> HeaderModel::takeIn(const QList<Row>& listing)
{
    std::vector<int> changed;
    const size_t before = entries_.size();
    allInOrder_.clear();
    forgetRows();
    entries_.reserve(size_t(listing.size()));
    for (const Row& row : listing) {
        if (const int known = byId_.find(row.id, entries_); known >= 0) {
            if (takeListing(entries_[size_t(known)], row, people_))
                changed.push_back(known);
            continue;
        }
        entries_.emplace_back(row, people_).marked = marks_.contains(row.id);
        byId_.add(int(entries_.size()) - 1, entries_);
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
        takeHeader(entries_[size_t(known)], header, people_);
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

void HeaderModel::setOrder(Order order)
{
    if (order == order_)
        return;
    order_ = order;
    allInOrder_.clear();
    Lines next = lines_;
    order_.sort(next, entries_, people_);
    become(next);
    Q_EMIT orderChanged(order_);
}

void HeaderModel::setFilter(const QString& text)
{
    Filter filter(text);
    if (filter == filter_)
        return;
    if (filter_.isEmpty())
        allInOrder_ = lines_;
    const bool narrower = filter.narrows(filter_);
    filter_ = std::move(filter);
    if (!narrower) {
        for (Entry& entry : entries_)
            entry.inText = false;
        become(matching());
        return;
    }
    std::vector<char> shown(entries_.size());
    for (size_t i = 0; i < entries_.size(); ++i)
        shown[i] = lineOf_[i] >= 0 && shows(entries_[i]);
    Lines next = lines_;
    std::erase_if(next, [&shown](int index) { return !shown[size_t(index)]; });
    become(next);
}

void HeaderModel::setTextMatches(const QList<MessageId>& ids)
{
    std::vector<char> inText(entries_.size());
    for (const int index : entriesOf(ids))
        inText[size_t(index)] = 1;
    std::vector<int> changed;
    for (size_t i = 0; i < entries_.size(); ++i) {
        if (std::exchange(entries_[i].inText, bool(inText[i])) != bool(inText[i]))
            changed.push_back(int(i));
    }
    refreshFound(changed);
}

void HeaderModel::setWithAttachments(const QList<MessageId>& ids)
{
    std::vector<int> changed = entriesOf(ids);
    std::erase_if(changed,
                  [this](int index) { return std::exchange(entries_[size_t(index)].attachments, true); });
    refreshFound(changed);
}

// What is found changes no place in the order.
void HeaderModel::refreshFound(const std::vector<int>& changed)
{
    if (changed.empty())
        return;
    become(matching());
    announce(changed);
}

bool HeaderModel::shows(const Entry& entry) const
{
    return filter_.matches(entry, people_) || isTextMatch(entry);
}

bool HeaderModel::isTextMatch(const Entry& entry) const
{
    return entry.inText && filter_.matchesBesideWords(entry, people_) && !filter_.matches(entry, people_);
}

const HeaderModel::Lines& HeaderModel::allInOrder() const
{
    if (allInOrder_.size() != entries_.size()) {
        allInOrder_.resize(entries_.size());
        std::iota(allInOrder_.begin(), allInOrder_.end(), 0);
        order_.sort(allInOrder_, entries_, people_);
    }
    return allInOrder_;
}

// Looks at the entries as they lie in memory, not as they are sorted: that is many times as fast.
HeaderModel::Lines HeaderModel::matching() const
{
    std::vector<char> shown(entries_.size(), 1);
    for (size_t i = 0; i < entries_.size() && !filter_.isEmpty(); ++i)
        shown[i] = shows(entries_[i]);
    Lines lines;
    lines.reserve(entries_.size());
    const Lines& all = allInOrder();
    std::copy_if(all.begin(), all.end(), std::back_inserter(lines),
                 [&shown](int index) { return shown[size_t(index)]; });
    return lines;
}

// The lines after some entries changed: takes those out, sorts them, merges them in again. A batch of headers
// costs one pass, not a sort of everything.
HeaderModel::Lines HeaderModel::withChanged(const std::vector<int>& changed) const
{
    std::vector<char> touched(entries_.size());
    for (const int index : changed)
        touched[size_t(index)] = 1;
    Lines rest;
    rest.reserve(lines_.size());
    std::copy_if(lines_.begin(), lines_.end(), std::back_inserter(rest),
                 [&](int index) { return !touched[size_t(index)]; });
    Lines back;
    for (const int index : changed) {
        if (std::exchange(touched[size_t(index)], 0) && shows(entries_[size_t(index)]))
            back.push_back(index);
    }
    order_.sort(back, entries_, people_);
    return merged(rest, back);
}

HeaderModel::Lines HeaderModel::merged(const Lines& many, const Lines& few) const
{
    const auto above = [this](int a, int b) {
        return order_.above(entries_[size_t(a)], entries_[size_t(b)], people_);
    };
    Lines all;
    all.reserve(many.size() + few.size());
    auto from = many.begin();
    for (const int index : few) {
        const auto to = std::upper_bound(from, many.end(), index, above);
        all.insert(all.end(), from, to);
        all.push_back(index);
        from = to;
    }
    all.insert(all.end(), from, many.end());
    return all;
}

void HeaderModel::refresh(const std::vector<int>& changed)
{
    if (changed.empty())
        return;
    allInOrder_.clear();
    forgetRows();
    become(withChanged(changed));
    announce(changed);
}

void HeaderModel::announce(const std::vector<int>& changed)
{
    forgetRows();
    std::vector<int> touched;
    for (const int index : changed) {
        if (const int line = lineOf_[size_t(index)]; line >= 0)
            touched.push_back(line);
    }
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    size_t begin = 0;
    for (size_t i = 1; i <= touched.size(); ++i) {
        if (i < touched.size() && touched[i] == touched[i - 1] + 1)
            continue;
        Q_EMIT dataChanged(index(touched[begin], 0), index(touched[i - 1], mailbox::columnCount - 1));
        begin = i;
    }
}

void HeaderModel::become(const Lines& next)
{
    if (next == lines_)
        return;
    std::vector<char> stays(entries_.size());
    for (const int index : next)
        stays[size_t(index)] = 1;
    removeLeaving(stays);
    Lines staying;
    staying.reserve(lines_.size());
    std::copy_if(next.begin(), next.end(), std::back_inserter(staying),
                 [this](int index) { return lineOf_[size_t(index)] >= 0; });
    reorder(std::move(staying));
    insertEntering(next);
}

void HeaderModel::removeLeaving(const std::vector<char>& stays)
{
    auto leaving = pieces(int(lines_.size()), [&](int line) { return !stays[size_t(lines_[size_t(line)])]; });
    if (leaving.size() > piecesAnnouncedSingly) {
        Lines together = lines_;
        const auto tail = std::stable_partition(together.begin(), together.end(),
                                                [&](int index) { return stays[size_t(index)]; });
        const Piece piece{int(tail - together.begin()), int(together.end() - tail)};
        reorder(std::move(together));
        leaving = {piece};
    }
    for (auto piece = leaving.rbegin(); piece != leaving.rend(); ++piece)
        removeRange(piece->first, piece->count);
}

void HeaderModel::insertEntering(const Lines& next)
{
    const auto entering =
        pieces(int(next.size()), [&](int line) { return lineOf_[size_t(next[size_t(line)])] < 0; });
    if (entering.size() <= piecesAnnouncedSingly) {
        for (const Piece& piece : entering)
            insertRange(piece.first, next.data() + piece.first, piece.count);
        return;
    }
    Lines all;
    for (const Piece& piece : entering)
        all.insert(all.end(), next.begin() + piece.first, next.begin() + piece.first + piece.count);
    insertRange(int(lines_.size()), all.data(), int(all.size()));
    reorder(next);
}

void HeaderModel::reorder(Lines next)
{
    if (next == lines_)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    const Lines before = std::exchange(lines_, std::move(next));
    place();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex& old : from)
        to.append(createIndex(lineOf_[size_t(before[size_t(old.row())])], old.column()));
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void HeaderModel::removeRange(int first, int count)
{
    beginRemoveRows({}, first, first + count - 1);
    lines_.erase(lines_.begin() + first, lines_.begin() + first + count);
    place();
    endRemoveRows();
}

void HeaderModel::insertRange(int first, const int* begin, int count)
{
    beginInsertRows({}, first, first + count - 1);
    lines_.insert(lines_.begin() + first, begin, begin + count);
    place();
    endInsertRows();
}

void HeaderModel::place()
{
    lineOf_.assign(entries_.size(), -1);
    for (size_t line = 0; line < lines_.size(); ++line)
        lineOf_[size_t(lines_[line])] = int(line);
}

} // namespace mailbox
