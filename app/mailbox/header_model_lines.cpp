// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines are shown: everything ends in become(), which leads the views from the lines they show to the
// lines they shall show with the fewest announcements.
#include "mailbox/header_model.h"

#include <algorithm>
#include <iterator>

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

} // namespace

void HeaderModel::setFilter(const QString& text)
{
    Filter filter(text);
    if (filter == filter_)
        return;
    const bool narrower = filter.narrows(filter_);
    filter_ = std::move(filter);
    if (!narrower) {
        for (Entry& entry : entries_)
            entry.inText = false;
        showAllThatMatch();
        return;
    }
    FilterPass pass(filter_, people_);
    std::vector<char> shown = shownNow();
    for (size_t i = 0; i < entries_.size(); ++i)
        shown[i] = shown[i] && (pass.matches(entries_[i]) || isTextMatch(entries_[i]));
    become(shown);
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

// Looks at the entries as they lie in memory, not as they are sorted: that is many times as fast.
void HeaderModel::showAllThatMatch()
{
    FilterPass pass(filter_, people_);
    std::vector<char> shown(entries_.size(), 1);
    for (size_t i = 0; i < entries_.size() && !filter_.isEmpty(); ++i)
        shown[i] = pass.matches(entries_[i]) || isTextMatch(entries_[i]);
    become(shown);
}

// What they say decides anew where they stand, and whether they are shown.
void HeaderModel::refresh(const std::vector<int>& changed)
{
    if (changed.empty())
        return;
    forgetRows();
    sortIn(changed);
    refreshFound(changed);
}

// What is found changes no place in the order.
void HeaderModel::refreshFound(const std::vector<int>& changed)
{
    if (changed.empty())
        return;
    const bool sameOnes = std::none_of(changed.begin(), changed.end(), [this](int index) {
        return shows(entries_[size_t(index)]) != (lineOf_[size_t(index)] >= 0);
    });
    if (sameOnes) {
        reorder(shownInOrder());
    } else {
        std::vector<char> shown = shownNow();
        for (const int index : changed)
            shown[size_t(index)] = shows(entries_[size_t(index)]);
        become(shown);
    }
    announce(changed);
}

HeaderModel::Lines HeaderModel::shownInOrder() const
{
    if (lines_.size() == allInOrder_.size())
        return allInOrder_;
    Lines shown;
    shown.reserve(lines_.size());
    std::copy_if(allInOrder_.begin(), allInOrder_.end(), std::back_inserter(shown),
                 [this](int index) { return lineOf_[size_t(index)] >= 0; });
    return shown;
}

std::vector<char> HeaderModel::shownNow() const
{
    std::vector<char> shown(entries_.size());
    for (size_t i = 0; i < entries_.size(); ++i)
        shown[i] = lineOf_[i] >= 0;
    return shown;
}

bool HeaderModel::shows(const Entry& entry) const
{
    return filter_.matches(entry, people_) || isTextMatch(entry);
}

bool HeaderModel::isTextMatch(const Entry& entry) const
{
    return entry.inText && filter_.matchesBesideWords(entry, people_) && !filter_.matches(entry, people_);
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

void HeaderModel::become(const std::vector<char>& shown)
{
    Lines next;
    next.reserve(allInOrder_.size());
    std::copy_if(allInOrder_.begin(), allInOrder_.end(), std::back_inserter(next),
                 [&shown](int index) { return shown[size_t(index)]; });
    if (next == lines_)
        return;
    removeLeaving(shown);
    Lines staying;
    staying.reserve(lines_.size());
    std::copy_if(next.begin(), next.end(), std::back_inserter(staying),
                 [this](int index) { return lineOf_[size_t(index)] >= 0; });
    reorder(std::move(staying));
    insertEntering(next);
}

void HeaderModel::removeLeaving(const std::vector<char>& shown)
{
    auto leaving = pieces(int(lines_.size()), [&](int line) { return !shown[size_t(lines_[size_t(line)])]; });
    if (leaving.size() > piecesAnnouncedSingly) {
        Lines together = lines_;
        const auto tail = std::stable_partition(together.begin(), together.end(),
                                                [&](int index) { return shown[size_t(index)]; });
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
