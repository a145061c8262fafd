# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was measured, as text and as CSV."""

import csv
import dataclasses
import os

from works import rounds

CASE_FIELDS = ("work", "case", "client", "round", "value", "unit", "kib")
RATIO_FIELDS = ("work", "case", "ours", "peer", "theirs", "unit", "ratio", "must", "verdict")


@dataclasses.dataclass
class Ratio:
    """Ours beside one peer. `unit`: what both were counted in."""

    work: str
    case: str
    ours: float
    peer: str
    theirs: float
    must: float
    unit: str = "s"

    @property
    def value(self):
        return self.ours / self.theirs if self.theirs else float("inf")

    @property
    def verdict(self):
        return "ok" if self.value <= self.must else "MISSED"

    def line(self):
        return (f"{self.verdict:6} {self.work:9} {self.case:34} ours {self.ours:9.3f} {self.unit:3} "
                f"{self.peer:12} {self.theirs:9.3f}  ratio {self.value:7.2f}  must {self.must:g}")


class Results:
    """Everything of one run."""

    def __init__(self, folder):
        self._folder = folder
        self.runs = []
        self.ratios = []
        self.troubles = []
        self.notes = []

    def take(self, work, case, figures, musts):
        """`musts`: peer -> the ratio that ours must not exceed."""
        for figure in figures:
            print(f"  {work:9} {case:34} {row_of(figure)}", flush=True)
            for number, (seconds, kib) in enumerate(zip(figure.seconds, figure.kib)):
                self.runs.append((work, case, figure.client, number, f"{seconds:.6f}", "s", kib))
            if figure.trouble:
                self.troubles.append(f"{work}, {case}: {figure.client}: {figure.trouble}")
        ours = figures[0]
        for figure in figures[1:]:
            if figure.client in musts and ours.seconds and figure.seconds:
                self.add(Ratio(work, case, ours.median, figure.client, figure.median, musts[figure.client]))

    def take_memory(self, work, case, figure, most_kib):
        if figure.memory:
            self.add(Ratio(work, case, figure.memory / 1024, "limit", most_kib / 1024, 1, "MiB"))

    def add(self, ratio):
        self.ratios.append(ratio)
        print(f"  {ratio.line()}", flush=True)

    def show(self, name, screen):
        """Keeps what stands on a screen, so that anybody can see what was measured."""
        os.makedirs(self._folder, exist_ok=True)
        screen.save(os.path.join(self._folder, name))

    def write(self):
        os.makedirs(self._folder, exist_ok=True)
        self._write_table("runs.csv", CASE_FIELDS, self.runs)
        self._write_table("ratios.csv", RATIO_FIELDS, [
            (ratio.work, ratio.case, f"{ratio.ours:.6f}", ratio.peer, f"{ratio.theirs:.6f}",
             ratio.unit, f"{ratio.value:.4f}", ratio.must, ratio.verdict) for ratio in self.ratios])
        with open(os.path.join(self._folder, "table.txt"), "w", encoding="utf-8") as file:
            file.write(self.text())

    def _write_table(self, name, fields, rows):
        with open(os.path.join(self._folder, name), "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(fields)
            writer.writerows(rows)

    def text(self):
        lines = [ratio.line() for ratio in self.ratios]
        return "\n".join([*lines, *self.notes, *(f"without: {trouble}" for trouble in self.troubles)]) + "\n"


def row_of(figure: rounds.Figure):
    if not figure.seconds:
        return f"{figure.client:13} {figure.trouble}"
    return (f"{figure.client:13} {figure.median:9.3f} s  ({min(figure.seconds):.3f} to {max(figure.seconds):.3f}, "
            f"{len(figure.seconds)} rounds)  {figure.memory / 1024:7.1f} MiB")
