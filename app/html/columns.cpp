// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/columns.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace html {

namespace {

using Columns = std::vector<Extents::Column>;
using Widths = std::vector<double>;

bool isShare(const Extents::Column& column)
{
    return !column.asked.isAuto && column.asked.percent > 0;
}

bool isFixed(const Extents::Column& column)
{
    return column.asked.isFixed();
}

double sum(const Widths& widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

/// The shares of `width`, 100 % at most together.
Widths shares(const Columns& columns, double width)
{
    Widths result(columns.size(), 0);
    double left = 100;
    for (size_t i = 0; i < columns.size(); ++i) {
        const double percent = isShare(columns[i]) ? std::min(columns[i].asked.percent, left) : 0;
        left -= percent;
        result[i] = width * percent / 100;
    }
    return result;
}

/// Between two guesses, so that the sum is `width`.
Widths between(const Widths& low, const Widths& high, double width)
{
    const double room = sum(high) - sum(low);
    const double part = room > 0 ? std::clamp((width - sum(low)) / room, 0.0, 1.0) : 0;
    Widths result(low.size());
    for (size_t i = 0; i < low.size(); ++i)
        result[i] = low[i] + (high[i] - low[i]) * part;
    return result;
}

/// Gives `excess` to those columns that `takes` chooses, in proportion to `weight`; false if there is none.
bool give(Widths& widths, double excess, const Widths& weight, const std::function<bool(size_t)>& takes)
{
    double total = 0;
    for (size_t i = 0; i < widths.size(); ++i)
        total += takes(i) ? weight[i] : 0;
    if (total <= 0)
        return false;
    for (size_t i = 0; i < widths.size(); ++i)
        widths[i] += takes(i) ? excess * weight[i] / total : 0;
    return true;
}

Widths automatic(const Columns& columns, double width)
{
    const size_t count = columns.size();
    const Widths share = shares(columns, width);
    Widths least(count), withShares(count), withFixed(count), most(count);
    for (size_t i = 0; i < count; ++i) {
        const Extents::Column& column = columns[i];
        least[i] = column.least;
        withShares[i] = isShare(column) ? std::max(column.least, share[i]) : column.least;
        withFixed[i] = isFixed(column) ? std::max(column.least, column.asked.px) : withShares[i];
        most[i] = column.asked.isAuto ? column.most : withFixed[i];
    }
    if (width <= sum(least))
        return least;
    if (width <= sum(withShares))
        return between(least, withShares, width);
    if (width <= sum(withFixed))
        return between(withShares, withFixed, width);
    if (width <= sum(most))
        return between(withFixed, most, width);
    const double excess = width - sum(most);
    const Widths even(count, 1);
    const auto isAuto = [&](size_t i) { return columns[i].asked.isAuto; };
    const auto fixed = [&](size_t i) { return isFixed(columns[i]); };
    const auto any = [](size_t) { return true; };
    Widths widths = most;
    if (!give(widths, excess, most, isAuto) && !give(widths, excess, even, isAuto) &&
        !give(widths, excess, most, fixed))
        give(widths, excess, share, any) || give(widths, excess, even, any);
    return widths;
}

Widths fixedLayout(const Columns& columns, double width)
{
    Widths widths = shares(columns, width);
    size_t free = 0;
    for (size_t i = 0; i < columns.size(); ++i) {
        if (isFixed(columns[i]))
            widths[i] = columns[i].asked.px;
        free += columns[i].asked.isAuto ? 1 : 0;
    }
    const double left = std::max(0.0, width - sum(widths));
    for (size_t i = 0; i < columns.size(); ++i) {
        if (free > 0)
            widths[i] += columns[i].asked.isAuto ? left / double(free) : 0;
        else
            widths[i] += left / double(columns.size());
    }
    return widths;
}

} // namespace

std::vector<int> columnWidths(const Columns& columns, double width, bool isFixedLayout)
{
    const Widths widths = isFixedLayout ? fixedLayout(columns, width) : automatic(columns, width);
    std::vector<int> whole(widths.size());
    double edge = 0;
    int before = 0;
    for (size_t i = 0; i < widths.size(); ++i) { // edges are rounded, so that nothing adds up
        edge += widths[i];
        const int rounded = int(std::lround(edge));
        whole[i] = std::max(1, rounded - before);
        before += whole[i];
    }
    return whole;
}

} // namespace html
