// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print_order.h"

#include "ui/body_pictures.h"
#include "ui/job.h"

#include <algorithm>

namespace ui {

namespace {

// Each is drawn by itself; honest mail has one or two.
constexpr qsizetype mostBodies = 50;

QList<html::Order> ordersFor(const QStringList& pages, const mail::Place& message, int width)
{
    html::Pane pane;
    pane.width = width;
    QList<html::Order> orders;
    for (const QString& page : pages.first(std::min(pages.size(), mostBodies)))
        orders.append({page, pane, picturesOf(page, message)});
    return orders;
}

} // namespace

PrintOrder::PrintOrder(Drawer& drawer, Print print, Then then, QObject* parent)
    : QObject(parent)
    , drawer_(drawer)
    , print_(std::move(print))
    , then_(std::move(then))
{
    connect(&drawer_, &Drawer::drawn, this, &PrintOrder::take);
    connect(&drawer_, &Drawer::failed, this, &PrintOrder::giveUpDrawing);
}

void PrintOrder::begin(const QStringList& pages, const mail::Place& message, int width)
{
    inAnotherThread(
        this, [=] { return ordersFor(pages, message, width); },
        [this](const QList<html::Order>& orders) { draw(orders); });
}

void PrintOrder::draw(const QList<html::Order>& orders)
{
    if (orders.isEmpty())
        return finish();
    awaited_ = orders.size();
    print_.drawings.resize(orders.size());
    for (qsizetype page = 0; page < orders.size(); ++page)
        tickets_.insert(drawer_.draw(orders[page]), page);
}

void PrintOrder::take(quint64 ticket, const html::Drawing& drawing)
{
    const auto found = tickets_.constFind(ticket);
    if (found == tickets_.constEnd())
        return;
    print_.drawings[*found] = drawing;
    if (--awaited_ == 0)
        finish();
}

// All or nothing: a print without one of its bodies would be silent about it.
void PrintOrder::giveUpDrawing(quint64 ticket)
{
    if (!tickets_.contains(ticket))
        return;
    for (const quint64 other : tickets_.keys())
        drawer_.cancel(other);
    print_.drawings.clear();
    finish();
}

void PrintOrder::finish()
{
    disconnect(&drawer_, nullptr, this, nullptr);
    then_(print_);
    deleteLater();
}

} // namespace ui
