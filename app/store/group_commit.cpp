// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/group_commit.h"

#include "store/patience.h"

#include <QFileInfo>
#include <QHash>

namespace store {

namespace {

// Each folder is synced once, and everything in it shares the outcome.
class FolderSyncs {
public:
    base::Done syncFor(const QString& path, Disk& disk)
    {
        const QString folder = QFileInfo(path).path();
        auto known = outcomes_.find(folder);
        if (known == outcomes_.end())
            known = outcomes_.insert(folder, syncFolder(folder, disk));
        return *known;
    }

private:
    QHash<QString, base::Done> outcomes_;
};

std::vector<Incoming*> pointersTo(const std::vector<std::unique_ptr<Incoming>>& batch)
{
    std::vector<Incoming*> messages;
    messages.reserve(batch.size());
    for (const auto& message : batch)
        messages.push_back(message.get());
    return messages;
}

} // namespace

std::vector<base::Done> commitTogether(const std::vector<Landing>& landings)
{
    std::vector<base::Done> outcomes(landings.size());
    const auto forEachGood = [&](auto step) {
        for (std::size_t i = 0; i < landings.size(); ++i) {
            if (outcomes[i])
                outcomes[i] = step(landings[i]);
        }
    };
    if (landings.size() > 1) // one alone is synced right away
        forEachGood([](const Landing& landing) { return landing.file->startSync(); });
    forEachGood([](const Landing& landing) { return landing.file->sync(); });
    forEachGood(
        [](const Landing& landing) { return landing.file->takeName(landing.target, landing.existing); });
    FolderSyncs folders;
    forEachGood([&](const Landing& landing) {
        return landing.file->keepName(landing, folders.syncFor(landing.target, landing.file->disk()));
    });
    return outcomes;
}

QList<base::Done> renameTogether(const QList<Renaming>& renamings, Disk& disk)
{
    const auto rename = [&](const QString& from, const QString& to) {
        return toDone(untilUninterrupted([&] { return disk.rename(from, to, Existing::Keep); }), from);
    };
    QList<base::Done> outcomes;
    for (const Renaming& each : renamings)
        outcomes.append(rename(each.from, each.to));
    FolderSyncs folders;
    for (qsizetype i = 0; i < renamings.size(); ++i) {
        if (!outcomes[i])
            continue;
        outcomes[i] = folders.syncFor(renamings[i].to, disk);
        if (!outcomes[i])
            static_cast<void>(rename(renamings[i].to, renamings[i].from));
    }
    return outcomes;
}

GroupCommit::GroupCommit(std::vector<std::unique_ptr<Incoming>> batch)
    : GroupCommit(pointersTo(batch))
{
    owned_ = std::move(batch);
}

GroupCommit::GroupCommit(const std::vector<Incoming*>& batch)
    : results_(batch.size())
{
    for (std::size_t i = 0; i < batch.size(); ++i) {
        auto arrival = batch[i]->arrive();
        if (!arrival)
            results_[i] = tl::unexpected(arrival.error());
        else if (!arrival->file)
            results_[i] = arrival->saved;
        else
            waiting_.push_back({batch[i], *std::move(arrival), &results_[i]});
    }
}

void GroupCommit::sync()
{
    while (!waiting_.empty()) // each round decides at least one
        waiting_ = syncRound(waiting_);
}

// One of equal messages goes; the others take over its result if it is good. Gives back those who have to go
// themselves, because their twin did not get there.
GroupCommit::Travellers GroupCommit::syncRound(const Travellers& waiting)
{
    Travellers going;
    Travellers twins;
    QHash<QByteArray, const base::Result<Saved>*> leaders;
    for (const Traveller& each : waiting) {
        const QByteArray& identity = each.arrival.identity;
        const bool isTwin = !identity.isEmpty() && leaders.contains(identity);
        (isTwin ? twins : going).push_back(each);
        if (!isTwin)
            leaders.insert(identity, each.result);
    }
    landTogether(going);
    Travellers left;
    for (const Traveller& twin : twins) {
        const auto& leader = *leaders.value(twin.arrival.identity);
        if (leader)
            *twin.result = leader;
        else
            left.push_back(twin);
    }
    return left;
}

void GroupCommit::landTogether(const Travellers& travellers)
{
    std::vector<Landing> landings;
    landings.reserve(travellers.size());
    for (const Traveller& each : travellers)
        landings.push_back({each.arrival.file, each.arrival.saved.path, each.arrival.existing});
    const auto outcomes = commitTogether(landings);
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const Traveller& each = travellers[i];
        *each.result = outcomes[i].map([&] { return each.arrival.saved; });
        if (outcomes[i])
            landed_.push_back(each);
    }
}

std::vector<base::Result<Saved>> GroupCommit::settle()
{
    for (const Traveller& each : landed_)
        each.message->landed(each.arrival.saved);
    return std::move(results_);
}

base::Result<Saved> Incoming::finish()
{
    GroupCommit commit(std::vector<Incoming*>{this});
    commit.sync();
    return commit.settle().front();
}

std::vector<base::Result<Saved>> finishTogether(std::vector<std::unique_ptr<Incoming>> batch)
{
    GroupCommit commit(std::move(batch));
    commit.sync();
    return commit.settle();
}

} // namespace store
