# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The work of the window: the list of messages with many rows, how it grows, and how long it keeps a person waiting."""

import json
import math
import os
import subprocess

from works import results

ROWS = (1_000, 10_000, 100_000, 1_000_000)
FULL = 100_000  # what is the normal case; the musts are for it
STALLS = ("known list", "arrival", "sort", "filter", "with all selected")
MUSTS = {**{f"{what} stall, 99.9th percentile": 16 for what in STALLS}, **{f"{what} stall, worst": 50 for what in STALLS},
         "filter, first key": 16, "filter, slowest key": 16, "sort by From": 60, "sort by Subject": 60,
         "sort by Date": 60, "sort by Size": 60, "sort by State": 60}  # memory a row: rows-bench, without a view
LONGEST = 600  # seconds for one size


def measure(bench, found, short=False):
    figures = [one_size(bench, rows) for rows in ((500, 5_000) if short else ROWS)]
    for facts in figures:
        for fact in facts.values():
            found.runs.append(("window", fact["what"], f"{fact['rows']} rows", 0, fact["value"],
                               fact["unit"], ""))
    print(grown(figures), flush=True)
    found.notes.append(grown(figures))
    if not short:
        judge(figures[ROWS.index(FULL)], found)


def one_size(bench, rows):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": bench.new_folder()}
    done = subprocess.run([bench.tool("ui-bench"), "--rows", str(rows)], check=True, capture_output=True,
                          env=environment, timeout=LONGEST)
    facts = [json.loads(line) for line in done.stdout.decode().splitlines()]
    return {fact["what"]: fact for fact in facts}


def judge(facts, found):
    for what, most in MUSTS.items():
        found.add(results.Ratio("window", f"{what}, {FULL} rows", facts[what]["value"], "limit", most, 1,
                                facts[what]["unit"]))


def grown(figures):
    """What each deed took at each size, and the exponent of its growth over the last step."""
    sizes = [next(iter(facts.values()))["rows"] for facts in figures]
    lines = [f"{'growth':36}" + "".join(f"{rows:>12}" for rows in sizes) + "  exponent"]
    for what in figures[0]:
        values = [facts[what]["value"] for facts in figures]
        lines.append(f"{what:36}" + "".join(f"{value:12.3f}" for value in values) +
                     f"  {exponent(sizes, values):8.2f}")
    return "\n".join(lines)


def exponent(sizes, values):
    if values[-1] <= 0 or values[-2] <= 0:
        return 0.0
    return math.log(values[-1] / values[-2]) / math.log(sizes[-1] / sizes[-2])
