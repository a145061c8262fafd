# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The disk fails, deed by deed: see failing_disk.h."""

import collections
import errno
import os

from suite import order
from suite.trials import Run
from suite.victims import kept

WAYS = {  # how each kind of deed is spoiled: (how, errno)
    "write": (("once", "EIO"), ("once", "ENOSPC"), ("once", "EINTR"), ("short", "EIO"),
              ("from-then-on", "ENOSPC"), ("from-then-on", "EDQUOT"), ("kill", "EIO"), ("tear", "EIO")),
    "startsync": (("once", "EIO"), ("kill", "EIO")),
    "sync": (("once", "EIO"), ("once", "EINTR"), ("from-then-on", "EIO"), ("kill", "EIO")),
    "foldersync": (("once", "EIO"), ("from-then-on", "EIO"), ("kill", "EIO")),
    "syncall": (("once", "EIO"), ("from-then-on", "EIO"), ("kill", "EIO")),
    "rename": (("once", "EIO"), ("from-then-on", "ENOSPC"), ("kill", "EIO")),
    "create": (("once", "ENOSPC"), ("from-then-on", "EDQUOT"), ("kill", "EIO")),
    "truncate": (("once", "EIO"), ("kill", "EIO")),
    "remove": (("once", "EIO"), ("kill", "EIO")),
    "mkdir": (("once", "ENOSPC"), ("from-then-on", "EROFS"), ("kill", "EIO")),
}
FARTHEST = 5000  # deeds of one kind in one run; one that does more than this never ends


def sweep():
    """Every way, for either program, as (victim's number, kind, how, errno): to be done at deed 1, 2, 3...
    until a run passes untouched."""
    return [(number, kind, how, code)
            for number in (0, 1) for kind, ways in WAYS.items() for how, code in ways]


def sample(bench, rng, size):
    """Some of them, each at one deed that an undisturbed run does: what the short form does."""
    done = (count(bench, 0), count(bench, 1))
    possible = [case for case in sweep() if done[case[0]][case[1]]]
    return [(number, kind, rng.randint(1, done[number][kind]), how, code)
            for number, kind, how, code in rng.sample(possible, size)]


def count(bench, number):
    """How many deeds of each kind there are."""
    run = Run(bench, f"count-{number}", bench.victim(number), small=True)
    run.go(disk=orders(run))
    run.end("")
    return collections.Counter(kind for kind, _, _ in order.read(trace_of(run)))


def fail(bench, case):
    """One deed of the disk fails, or all from it on, or it is the last one before a kill -9."""
    number, kind, at, how, code = case
    run = Run(bench, f"disk-{number}-{kind}-{at}-{how}-{code}", bench.victim(number), small=True)
    outcome = run.go(disk=orders(run, kind=kind, at=at, how=how, errno=getattr(errno, code)))
    trace = order.read(trace_of(run))
    spoilt = {"killed", "short", str(getattr(errno, code))}
    run.result.counts = any(what[1] in spoilt for what in trace)
    run.result.deeds = sum(what[0] == kind for what in trace)
    run.result.sins += order.check(trace, run.sent, run.saved())
    if how == "once" and code != "EINTR" and not outcome.hung:
        run.result.note(f"{len(run.waiting())} stayed on the server")
    run.repair()
    return run.end(f"{run.victim.name}: {kind} {how}")


def orders(run, **more):
    """The environment for failing_disk.h."""
    return {"FAILING_DISK_UNDER": kept(run.folder), "FAILING_DISK_TRACE": trace_of(run),
            **{f"FAILING_DISK_{key.upper()}": str(value) for key, value in more.items()}}


def trace_of(run):
    return os.path.join(run.folder, "trace")


def watch(bench, number):
    """Nothing fails: the trace alone tells whether each copy was on the medium before its DELE."""
    run = Run(bench, f"watch-{number}", bench.victim(number))
    run.go(disk=orders(run))
    run.result.sins += order.check(order.read(trace_of(run)), run.sent, run.saved())
    run.repair()
    return run.end(f"{run.victim.name}: undisturbed")
