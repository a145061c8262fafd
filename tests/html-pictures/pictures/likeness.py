# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How alike two pages look: the strip likeness.

A strip is as wide as the page and STRIP px high; one begins every NUDGE px. Two strips are held against each other
window by window (STRIP x STRIP px) by structural similarity (Wang, Bovik, Sheikh, Simoncelli: "Image quality
assessment", IEEE TIP 13(4), 2004), blurred to the GRAIN first: where the words stand counts, not how an edge is
smoothed. As a page may drift, a strip finds its partner some px higher or lower; but the order of the strips is kept,
and a strip is partner only once: the pages are aligned as two texts are, so that what is missing costs as much as what
is too much. A window that is empty weighs little.

Identical pages have 1; an empty page against text is near 0."""
import numpy

GRAIN = 4  # px that are taken together
STRIP = 32  # px, about a line and a half of text
NUDGE = 2  # px from one strip to the next
FURTHEST = 480  # px of drift; more is another page
SLIP = 0.1  # what it costs to leave a strip without a partner, in strips: else bad pairs are dodged px by px
EMPTY = 0.15  # weight of a window with nothing in it
C1, C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
INK = 3.0  # deviation, or difference of means, from which on a window is not empty
HALF = STRIP // 2 // GRAIN  # columns of half a window: windows overlap by half


def _columns(pixels):
    """Sums over half windows, side by side, of rows of columns of colours."""
    height, width = pixels.shape[:2]
    return pixels[:, :width - width % HALF].reshape(height, width // HALF, HALF, 3).sum(axis=2)


def _windows(columns):
    """Means over windows that begin at each row, from what _columns() gives."""
    high = (STRIP - GRAIN) // NUDGE + 1
    down = numpy.concatenate([numpy.zeros((1, *columns.shape[1:])), columns.cumsum(axis=0, dtype=numpy.float64)])
    down = down[high:] - down[:-high]
    return ((down[:, 1:] + down[:, :-1]) / (high * 2 * HALF)).astype(numpy.float32)


class _Page:
    def __init__(self, picture):
        page = numpy.asarray(picture.convert("RGB"), dtype=numpy.float32)
        short = STRIP + GRAIN - len(page)
        if short > 0:
            page = numpy.concatenate([page, numpy.repeat(page[-1:], short, axis=0)])
        self.rows = self._grainy(page)
        self.mean = _windows(_columns(self.rows))
        self.spread = numpy.maximum(_windows(_columns(self.rows ** 2)) - self.mean ** 2, 0)
        self.inked = self.spread.max(axis=2) > INK ** 2
        self.weight = numpy.where(self.inked, 1, EMPTY).mean(axis=1)

    @staticmethod
    def _grainy(page):
        """Means over GRAIN x GRAIN px; a row for each NUDGE px, a column for each GRAIN px."""
        height, width = page.shape[:2]
        wide = page[:, :width - width % GRAIN].reshape(height, width // GRAIN, GRAIN, 3).mean(axis=2)
        sums = numpy.concatenate([numpy.zeros((1, *wide.shape[1:])), wide.cumsum(axis=0, dtype=numpy.float64)])
        return ((sums[GRAIN:] - sums[:-GRAIN]) / GRAIN)[::NUDGE].astype(numpy.float32)

    def __len__(self):
        return len(self.mean)


def _similarity(one, other, drift):
    """How alike the strips of `one` and those `drift` strips lower in `other` are, as far as both pages go."""
    first, last = max(0, -drift), min(len(one), len(other) - drift)
    here, there = slice(first, last), slice(first + drift, last + drift)
    more = len(one.rows) - len(one)
    product = one.rows[first:last + more] * other.rows[first + drift:last + drift + more]
    a, b = one.mean[here], other.mean[there]
    light = (2 * a * b + C1) / (a * a + b * b + C1)
    shape = (2 * (_windows(_columns(product)) - a * b) + C2) / (one.spread[here] + other.spread[there] + C2)
    alike = numpy.clip(light * shape, 0, 1).mean(axis=2)
    apart = numpy.abs(a - b).max(axis=2) > 2 * INK
    weight = numpy.where(one.inked[here] | other.inked[there] | apart, 1, EMPTY)
    return (alike * weight).sum(axis=1) / weight.sum(axis=1)


def _table(one, other):
    """How alike each strip of `one` (a row) and each of `other` (a column) are; 0 where they are too far apart."""
    table = numpy.zeros((len(one), len(other)), dtype=numpy.float32)
    most = FURTHEST // NUDGE
    for drift in range(max(-most, 1 - len(one)), min(most, len(other) - 1) + 1):
        first, last = max(0, -drift), min(len(one), len(other) - drift)
        rows = numpy.arange(first, last)
        table[rows, rows + drift] = _similarity(one, other, drift)
    return table


def _align(gain, slip):
    """The most that pairs can gain when the order is kept and each has one partner at most."""
    places = numpy.arange(gain.shape[1] + 1) * slip
    best = -places
    for line, row in enumerate(gain, start=1):
        reached = best - slip
        reached[1:] = numpy.maximum(reached[1:], best[:-1] + row)
        reached[0] = -line * slip
        # Leaving out strips of the other page: the best place to the left, less what the way from there costs.
        best = numpy.maximum.accumulate(reached + places) - places
    return best[-1]


def likeness(one, other):
    """0 to 1 for two PIL pictures of the same width."""
    if one.width != other.width:
        raise ValueError(f"The pages are {one.width} and {other.width} px wide.")
    a, b = _Page(one), _Page(other)
    gain = _table(a, b) * (a.weight[:, None] + b.weight[None, :])
    slip = SLIP * EMPTY
    return float(max(0, _align(gain, slip)) / (a.weight.sum() + b.weight.sum()))
