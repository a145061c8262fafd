// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox/clean_up.h"

#include "mailbox/display.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <limits>
#include <numeric>

namespace mailbox {

namespace {

// Settings are a file that anybody may write: beyond these nobody meant it.
constexpr int daysLimit = 36'500;
constexpr int messagesLimit = 10'000'000;
constexpr qint64 octetsLimit = 1'000'000'000'000'000;
constexpr qsizetype sendersLimit = 1000;

constexpr qint64 dayInMilliseconds = 86'400'000;

const QString olderKey = QStringLiteral("olderThanDays");
const QString biggerKey = QStringLiteral("biggerThan");
const QString newestKey = QStringLiteral("allButNewest");
const QString underKey = QStringLiteral("untilUnder");
const QString sendersKey = QStringLiteral("senders");
const QString savedKey = QStringLiteral("onlySaved");

template <class Number>
std::optional<Number> numberIn(const QJsonObject& json, const QString& key, Number limit)
{
    const qint64 number = json.value(key).toInteger(-1);
    if (number < 0 || number > qint64(limit))
        return std::nullopt;
    return Number(number);
}

// "@example.org", "example.org" and everything below it; with a name before the @, that address alone.
bool isFrom(const QString& address, const QString& wanted)
{
    if (wanted.indexOf(QLatin1Char('@')) > 0)
        return address == wanted;
    const QString domain = wanted.startsWith(QLatin1Char('@')) ? wanted.mid(1) : wanted;
    const QStringView theirs = QStringView(address).sliced(address.lastIndexOf(QLatin1Char('@')) + 1);
    return theirs == domain || (theirs.endsWith(domain) && theirs.chopped(domain.size()).endsWith(u'.'));
}

QString addressIn(const Row& row)
{
    return row.summary.from.isEmpty() ? QString() : row.summary.from.first().address.toCaseFolded();
}

bool canGo(const Row& row)
{
    return row.id.lasts() && !row.gone;
}

// The conditions that look at one message alone, but for its sender.
bool matches(const CleanUpRules& rules, const Row& row, qint64 oldBefore)
{
    if (rules.onlySaved && !row.saved)
        return false;
    if (rules.biggerThan && row.octets <= *rules.biggerThan)
        return false;
    if (!rules.olderThanDays)
        return true;
    return row.summary.date.isValid() && row.summary.date.toMSecsSinceEpoch() < oldBefore;
}

} // namespace

bool CleanUpRules::chooseNothing() const
{
    return !olderThanDays && !biggerThan && !allButNewest && !untilUnder && !senders && !onlySaved;
}

QJsonObject CleanUpRules::toJson() const
{
    QJsonObject json;
    if (olderThanDays)
        json[olderKey] = *olderThanDays;
    if (biggerThan)
        json[biggerKey] = *biggerThan;
    if (allButNewest)
        json[newestKey] = *allButNewest;
    if (untilUnder)
        json[underKey] = *untilUnder;
    if (senders)
        json[sendersKey] = QJsonArray::fromStringList(*senders);
    if (onlySaved)
        json[savedKey] = true;
    return json;
}

CleanUpRules CleanUpRules::fromJson(const QJsonObject& json)
{
    CleanUpRules rules;
    rules.olderThanDays = numberIn<int>(json, olderKey, daysLimit);
    rules.biggerThan = numberIn<qint64>(json, biggerKey, octetsLimit);
    rules.allButNewest = numberIn<int>(json, newestKey, messagesLimit);
    rules.untilUnder = numberIn<qint64>(json, underKey, octetsLimit);
    rules.onlySaved = json.value(savedKey).toBool();
    if (!json.value(sendersKey).isArray())
        return rules;
    rules.senders.emplace();
    for (const QJsonValue& sender : json.value(sendersKey).toArray()) {
        if (!sender.toString().isEmpty() && rules.senders->size() < sendersLimit)
            rules.senders->append(sender.toString());
    }
    return rules;
}

CleanUp::CleanUp(QList<Row> rows)
    : rows_(std::move(rows))
{
    octets_ = std::accumulate(rows_.begin(), rows_.end(), qint64(0),
                              [](qint64 sum, const Row& row) { return sum + row.octets; });
    orderByAge();
    groupSenders();
}

// A message without a date is as old as the one before it in the mailbox: servers number by arrival.
void CleanUp::orderByAge()
{
    struct Age {
        qint64 date;
        qint64 number;
        int place;
    };
    std::vector<Age> ages;
    ages.reserve(size_t(rows_.size()));
    for (int place = 0; place < rows_.size(); ++place) {
        const QDateTime& date = rows_[place].summary.date;
        ages.push_back({date.isValid() ? date.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min(),
                        rows_[place].number, place});
    }
    std::sort(ages.begin(), ages.end(), [](const Age& a, const Age& b) { return a.number < b.number; });
    qint64 before = std::numeric_limits<qint64>::min();
    for (Age& age : ages) {
        if (age.date == std::numeric_limits<qint64>::min())
            age.date = before;
        before = age.date;
    }
    std::stable_sort(ages.begin(), ages.end(), [](const Age& a, const Age& b) { return a.date < b.date; });
    oldestFirst_.reserve(ages.size());
    for (const Age& age : ages)
        oldestFirst_.push_back(age.place);
}

void CleanUp::groupSenders()
{
    QHash<QString, int> known;
    senderOf_.reserve(size_t(rows_.size()));
    for (const Row& row : std::as_const(rows_)) {
        const QString address = addressIn(row);
        auto found = known.constFind(address);
        if (found == known.constEnd()) {
            found = known.insert(address, int(senders_.size()));
            senders_.append({fromText(row.summary), address, 0, 0});
        }
        senderOf_.push_back(*found);
    }
}

std::vector<char> CleanUp::protectedRows(const CleanUpRules& rules) const
{
    std::vector<char> stays(size_t(rows_.size()), 0);
    if (!rules.allButNewest)
        return stays;
    const auto count = std::min<std::ptrdiff_t>(*rules.allButNewest, std::ptrdiff_t(oldestFirst_.size()));
    std::for_each(oldestFirst_.end() - count, oldestFirst_.end(),
                  [&](int place) { stays[size_t(place)] = 1; });
    return stays;
}

std::vector<char> CleanUp::wantedSenders(const CleanUpRules& rules) const
{
    std::vector<char> wanted(size_t(senders_.size()), !rules.senders);
    if (!rules.senders)
        return wanted;
    for (const QString& sender : *rules.senders) {
        const QString folded = sender.trimmed().toCaseFolded();
        for (int i = 0; i < senders_.size() && !folded.isEmpty(); ++i)
            wanted[size_t(i)] = wanted[size_t(i)] || isFrom(senders_[i].address, folded);
    }
    return wanted;
}

CleanUpPlan CleanUp::plan(const CleanUpRules& rules, const QDateTime& now) const
{
    CleanUpPlan plan;
    for (const Row& row : rows_) {
        plan.marked += row.marked;
        plan.markedOctets += row.marked ? row.octets : 0;
    }
    plan.left = octets_ - plan.markedOctets;
    if (rules.chooseNothing())
        return plan;
    const qint64 oldBefore = now.toMSecsSinceEpoch() - dayInMilliseconds * rules.olderThanDays.value_or(0);
    const std::vector<char> stays = protectedRows(rules);
    const std::vector<char> wanted = wantedSenders(rules);
    for (const int place : oldestFirst_) {
        const Row& row = rows_[place];
        if (rules.untilUnder && plan.left < *rules.untilUnder)
            break;
        if (row.marked || !canGo(row) || stays[size_t(place)] || !wanted[size_t(senderOf_[size_t(place)])] ||
            !matches(rules, row, oldBefore))
            continue;
        plan.chosen.push_back(place);
        plan.freed += row.octets;
        plan.left -= row.octets;
    }
    share(plan);
    return plan;
}

void CleanUp::share(CleanUpPlan& plan) const
{
    QList<SenderShare> shares = senders_;
    for (const int place : plan.chosen) {
        SenderShare& share = shares[senderOf_[size_t(place)]];
        ++share.messages;
        share.octets += rows_[place].octets;
    }
    shares.removeIf([](const SenderShare& share) { return share.messages == 0; });
    std::sort(shares.begin(), shares.end(), [](const SenderShare& a, const SenderShare& b) {
        return std::tie(b.octets, b.messages, a.address) < std::tie(a.octets, a.messages, b.address);
    });
    while (shares.size() > sharesShown) {
        const SenderShare last = shares.takeLast();
        plan.others.messages += last.messages;
        plan.others.octets += last.octets;
        ++plan.otherSenders;
    }
    plan.shares = shares;
}

QList<MessageId> CleanUp::idsOf(const CleanUpPlan& plan) const
{
    QList<MessageId> ids;
    ids.reserve(qsizetype(plan.chosen.size()));
    for (const int place : plan.chosen)
        ids.append(rows_[place].id);
    return ids;
}

} // namespace mailbox
