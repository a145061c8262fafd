// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox/mark_sheet.h"

#include <algorithm>

namespace mailbox {

namespace {

// Nobody goes back further; each step may hold 100,000 ids.
constexpr qsizetype stepsKept = 200;

void forgetIn(QList<MarkSheet::Step>& steps, const QSet<MessageId>& ids)
{
    for (MarkSheet::Step& step : steps)
        step.ids.removeIf([&](const MessageId& id) { return ids.contains(id); });
    steps.removeIf([](const MarkSheet::Step& step) { return step.ids.isEmpty(); });
}

} // namespace

MarkSheet::Step MarkSheet::put(const QList<MessageId>& ids, bool marked)
{
    Step step{{}, marked};
    for (const MessageId& id : ids) {
        if (!id.lasts() || marked_.contains(id) == marked)
            continue;
        if (marked)
            marked_.insert(id);
        else
            marked_.remove(id);
        step.ids.append(id);
    }
    return step;
}

MarkSheet::Step MarkSheet::set(const QList<MessageId>& ids, bool marked)
{
    const Step step = put(ids, marked);
    if (step.ids.isEmpty())
        return step;
    undone_.clear();
    done_.append(step);
    if (done_.size() > stepsKept)
        done_.removeFirst();
    return step;
}

std::optional<MarkSheet::Step> MarkSheet::undo()
{
    if (done_.isEmpty())
        return std::nullopt;
    const Step step = done_.takeLast();
    undone_.append(step);
    return put(step.ids, !step.marked);
}

std::optional<MarkSheet::Step> MarkSheet::redo()
{
    if (undone_.isEmpty())
        return std::nullopt;
    const Step step = undone_.takeLast();
    done_.append(step);
    return put(step.ids, step.marked);
}

MarkSheet::Step MarkSheet::restore(const QList<MessageId>& ids)
{
    return put(ids, true);
}

void MarkSheet::forget(const QSet<MessageId>& ids)
{
    marked_.subtract(ids);
    forgetIn(done_, ids);
    forgetIn(undone_, ids);
}

} // namespace mailbox
