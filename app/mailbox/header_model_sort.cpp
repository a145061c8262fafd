// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// In which order the messages stand. A few are sorted at once; many in another thread, which takes longer
// than a frame, while the list goes on as it was.
#include "mailbox/header_model_sorting.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <numeric>

namespace mailbox {

namespace {

constexpr size_t sortedAtOnce = 5000; // some milliseconds

std::vector<int> firstOnes(size_t count)
{
    std::vector<int> indexes(count);
    std::iota(indexes.begin(), indexes.end(), 0);
    return indexes;
}

} // namespace

// What a sort that is under way looks at goes with it, not with us.
HeaderModel::~HeaderModel()
{
    if (!sorting_)
        return;
    sorting_->entries = std::move(entries_);
    sorting_->people = std::move(people_);
}

void HeaderModel::setOrder(Order order)
{
    if (order == wanted_)
        return;
    wanted_ = order;
    if (sorting_) // its end sees to it
        return;
    if (entries_.size() <= sortedAtOnce)
        takeOrder(wanted_, SortKeys(wanted_, firstOnes(entries_.size()), entries_, people_).sorted());
    else
        beginSorting();
}

void HeaderModel::beginSorting()
{
    sorting_ = std::make_shared<Sorting>(
        Sorting{wanted_, SortKeys(wanted_, firstOnes(entries_.size()), entries_, people_)});
    auto promise = std::make_shared<QPromise<Lines>>();
    promise->start();
    auto* watcher = new QFutureWatcher<Lines>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        takeSorted(watcher->result());
    });
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, sorting = sorting_] {
        promise->addResult(sorting->keys.sorted());
        promise->finish();
    });
}

void HeaderModel::takeSorted(Lines all)
{
    const std::shared_ptr<const Sorting> done = std::exchange(sorting_, nullptr);
    if (wanted_ == order_) { // the person thought better of it
        Q_EMIT orderChanged(order_);
        return;
    }
    if (done->order != wanted_ || done->stale) {
        beginSorting();
        return;
    }
    order_ = wanted_;
    takeOrder(order_, done->changed.empty() ? std::move(all) : withChanged(all, done->changed));
}

void HeaderModel::takeOrder(Order order, Lines all)
{
    order_ = order;
    allInOrder_ = std::move(all);
    reorder(shownInOrder());
    Q_EMIT orderChanged(order_);
}

void HeaderModel::retire(Entry::Text text)
{
    if (sorting_)
        sorting_->retired.push_back(std::move(text));
}

HeaderModel::Lines HeaderModel::sorted(const Lines& lines) const
{
    return SortKeys(order_, lines, entries_, people_).sorted();
}

// Some entries are new, or say something else now.
void HeaderModel::sortIn(const std::vector<int>& changed)
{
    if (sorting_)
        sorting_->changed.insert(sorting_->changed.end(), changed.begin(), changed.end());
    if (changed.size() > entries_.size() / 2)
        allInOrder_ = sorted(firstOnes(entries_.size()));
    else if (!changed.empty())
        allInOrder_ = withChanged(allInOrder_, changed);
}

// The lines after some entries changed: takes those out, sorts them, merges them in again. A batch of headers
// costs one pass, not a sort of everything.
HeaderModel::Lines HeaderModel::withChanged(const Lines& lines, const std::vector<int>& changed) const
{
    std::vector<char> touched(entries_.size());
    Lines moving;
    for (const int index : changed) {
        if (std::exchange(touched[size_t(index)], 1) == 0)
            moving.push_back(index);
    }
    Lines rest;
    rest.reserve(lines.size());
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(rest),
                 [&](int index) { return !touched[size_t(index)]; });
    return merged(rest, sorted(moving));
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

} // namespace mailbox
