# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proof before DELE, as a power cut would ask for it: from the trace of failing_disk.h, in order of time,
which copies were on the medium, octets and name, when a DELE was said."""

import os

from suite import truth

NEVER = -1


class Medium:
    """What has been forced out of the system's memory. A copy that was there before this run counts for
    nothing until it is synced again: the program that wrote it may have been killed before it came to
    that."""

    def __init__(self):
        self._now = 0
        self._written, self._synced, self._named, self._folders = {}, {}, {}, {}
        self._everything = NEVER

    def note(self, kind, path):
        self._now += 1
        if kind == "write":
            self._written[path] = self._now
        elif kind == "sync":
            self._synced[path] = self._now
        elif kind == "foldersync":
            self._folders[path] = self._now
        elif kind == "syncall":
            self._everything = self._now
        elif kind == "rename":
            self._rename(*path.split("\t"))

    def _rename(self, source, target):
        for times in (self._written, self._synced):
            if source in times:
                times[target] = times.pop(source)
        self._named[target] = self._now

    def safe(self):
        """Paths whose octets and whose name would outlive a power cut now."""
        return [path for path in {*self._named, *self._synced} if self._is_safe(path)]

    def _is_safe(self, path):
        octets = max(self._synced.get(path, NEVER), self._everything)
        name = max(self._folders.get(os.path.dirname(path), NEVER), self._everything)
        return octets > self._written.get(path, 0) and name > self._named.get(path, 0)


def read(path):
    """The trace's lines as (kind, outcome, path or wire line)."""
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8", errors="replace") as file:
        lines = [line.rstrip("\n").split(" ", 2) for line in file]
    return [tuple(line) for line in lines if len(line) == 3]


def check(trace, sent, copies):
    """Sins of order. `copies` is {path: octets} of the archive as it is now; the message behind a number is
    known by the listing of the very session, so no word of the program is believed but its own command."""
    sins, medium, numbers = [], Medium(), {}
    for kind, outcome, what in trace:
        if kind != "wire":
            if outcome == "ok":
                medium.note(kind, what)
            continue
        words = what.split()
        if words[:1] == ["S:"] and len(words) == 3 and words[2] in sent:
            numbers[words[1]] = words[2]
        elif words[:2] == ["C:", "DELE"] and words[2] in numbers:
            uid = numbers[words[2]]
            if not any(truth.holds(copies, path, sent[uid]) for path in medium.safe() if path in copies):
                sins.append(truth.Sin(truth.UNSYNCED, uid))
    return sins
