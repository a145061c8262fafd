# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 at random moments: of the program, and of the server under it."""

import os
import time

from suite import victims
from suite.trials import Run

VERBS = (b"C: RETR", b"C: DELE")
SHORTEST = 0.03  # seconds; what is over sooner is struck in this time all the same
TICK = 0.002


class Pace:
    """How long an undisturbed run takes, and how long it is busy from its first download and from its first
    DELE on."""

    def __init__(self, bench, victim):
        run = Run(bench, f"pace-{victim.name}", victim)
        times = {}
        log = os.path.join(run.folder, "wire-1-0")
        strike = victims.Strike(0, lambda process: self._clock(process, log, times))
        outcome = run.go(strike)
        run.end("pace")
        if run.result.sins:
            raise RuntimeError(f"the undisturbed run of {victim.name} goes wrong: {run.result.sins[0]}")
        self._all = outcome.seconds
        self._since = {verb: max(SHORTEST, self._all - times.get(verb, self._all)) for verb in VERBS}

    @staticmethod
    def _clock(process, log, times):
        """The times of the verbs; of a program that is several processes in turn, those of the first."""
        start = time.monotonic()
        while process.poll() is None:
            for verb in VERBS:
                if verb not in times and victims.holds(log, verb):
                    times[verb] = time.monotonic() - start
            time.sleep(TICK)

    def strike(self, rng, deed):
        """A third each: at any time, from the first download on, soon after the first DELE."""
        verb = rng.choice((None, *VERBS))
        if verb is None:
            return victims.Strike(rng.uniform(0, self._all), deed)
        share = rng.random() if verb == VERBS[0] else rng.random() ** 2
        return victims.Strike(share * self._since[verb], deed, verb)


def pace_of(bench, victim):
    """Measured once, in a run of its own, so before the mailbox is filled for another. A victim that is
    slower or faster now only shifts where the blows fall."""
    if victim.name not in bench.paces:
        bench.paces[victim.name] = Pace(bench, victim)
    return bench.paces[victim.name]


def kill_program(bench, number):
    """kill -9 of the program at a random moment; sometimes once more while it repairs."""
    pace = pace_of(bench, bench.victim(number))
    run = Run(bench, f"kill-{number}", bench.victim(number))
    places = []
    for _ in range(1 if run.rng.random() < 0.7 else 2):
        outcome = run.go(pace.strike(run.rng, victims.kill))
        if outcome.killed:
            places.append(victims.phase(outcome.wire))
    run.repair()
    run.result.counts = bool(places)
    if len(places) > 1:
        run.result.note("killed twice")
    return run.end(f"{run.victim.name}: {places[0] if places else 'too late'}")


def kill_server(bench, number):
    """kill -9 of the server at a random moment: the session, what holds the wire, or every process."""
    pace = pace_of(bench, bench.victim(number))
    run = Run(bench, f"server-{number}", bench.victim(number))
    server = bench.server
    part, deed = run.rng.choice((("session", server.kill_session), ("front", server.kill_front),
                                 ("whole", server.kill_whole)))
    run.server_is_hit = True
    hit = []

    def blow(process):
        where = victims.phase(run.said_on_wire())
        if deed() and process.poll() is None:
            hit.append(where)
        if part == "whole":
            time.sleep(run.rng.uniform(0, 0.1))
            server.restart()

    run.go(pace.strike(run.rng, blow))
    run.result.counts = bool(hit)
    run.repair()
    run.result.note(f"killed: {part}")
    return run.end(f"{run.victim.name}: {hit[0] if hit else 'too late'}")
