# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every kind of run has in common: fresh mail is sent in, harm is done, the checker looks, an
undisturbed run of the same program ends the work, the checker looks again."""

import dataclasses
import os
import random

from suite import mail, truth, victims

CRASH = "CRASH"  # the program was ended by a signal that nobody sent
HUNG = "HUNG"  # it did not end by itself
FETCHED_AGAIN = "FETCHED AGAIN"  # downloaded though a whole copy was here
NOT_REPAIRED = "NOT REPAIRED"  # the undisturbed run after the harm did not end well


@dataclasses.dataclass
class Result:
    """What one run came to."""

    name: str
    where: str = ""
    sins: list = dataclasses.field(default_factory=list)
    notes: dict = dataclasses.field(default_factory=dict)  # what: how often
    counts: bool = True  # False: the harm came too late to be one; the run is done again
    deeds: int = 0  # of the disk, of the kind that was to fail

    def note(self, what, times=1):
        self.notes[what] = self.notes.get(what, 0) + times


class Bench:
    """All that a run needs: the server, the programs, a folder that is thrown away after it."""

    def __init__(self, server, build, folder, seed):
        self.server = server
        self.folder = folder
        self.seed = seed
        self.cli = victims.Cli(build, server.facts)
        self.keeper = victims.Keeper(build, server.facts)
        self.keeper_saving = victims.Keeper(build, server.facts, "--no-delete")
        self.paces = {}  # of the victims, by name: see kills.py

    def victim(self, number):
        """In turn. "7+2" is the second repetition of run 7, whose blow came too late twice."""
        return (self.cli, self.keeper)[int(str(number).split("+", maxsplit=1)[0]) % 2]

    def rng(self, name):
        """The same luck for the same run, whichever others are run with it."""
        return random.Random(f"{self.seed}/{name}")


class Run:
    """One run under way."""

    def __init__(self, bench, name, victim, small=False):
        self.bench = bench
        self.victim = victim
        self.rng = bench.rng(name)
        self.folder = os.path.join(bench.folder, name)
        os.makedirs(self.folder)
        self.result = Result(name)
        self.sent = {}
        self.root = ""  # where the program's files are to be found, if it has a mount of its own
        self.wrap = ()  # words before its command line
        self.server_is_hit = False  # by us, on purpose
        self._visits = 0
        self._label = "".join(c if c.isalnum() else "_" for c in name)
        self.send(small)

    def send(self, small=False):
        fresh = mail.make(self.rng, f"{self._label}_{len(self.sent)}", small)
        self.sent.update(fresh)
        self.bench.server.fill(fresh)
        return fresh

    def go(self, strike=None, disk=None, victim=None):
        """Runs the victim and has the checker look."""
        self._visits += 1
        outcome = (victim or self.victim).run(self.folder, self._visits, strike, disk, self.wrap)
        if outcome.hung:
            self.sin(HUNG, f"{outcome.wire[-3:]}")
        if crash := outcome.crash(disk):
            self.sin(CRASH, f"{crash} {outcome.complaints[-300:]}")
        if not self.bench.server.calm():
            self._start_server_again()
        self.result.sins += truth.check(self.sent, self.waiting(), self.saved(), outcome.claims())
        return outcome

    def _start_server_again(self):
        """Part of Dovecot may wait for minutes for locks that a killed part held; nothing else excuses it."""
        if not self.server_is_hit:
            self.sin(truth.SERVER, "a session does not end")
        self.bench.server.kill_whole()
        self.bench.server.restart()
        self.result.note("the server hung after a blow, and was started again")

    def said_on_wire(self):
        """By the program that runs now, so far."""
        logs = (f"wire-{self._visits}-{number}" for number in range(victims.PROCESSES))
        return [line for log in logs for line in victims.whole_lines(os.path.join(self.folder, log))]

    def waiting(self):
        return truth.waiting(self.bench.server.store)

    def archive(self):
        return self.root + victims.archive(self.folder)

    def saved(self):
        """What lies in the archive, under the names that the program has for it."""
        return {path[len(self.root):]: octets for path, octets in truth.maildir(self.archive()).items()}

    def repair(self, tolerated=()):
        """The undisturbed run: whatever was done before, it ends well, and nothing is fetched that is
        here."""
        missing = self.missing()
        outcome = self.go()
        left = self.waiting()
        said = {word["said"] for word in outcome.said if "fault" in word} - set(tolerated)
        if any(outcome.codes) and (said or not tolerated) or left or len(self.saved()) != len(self.sent):
            self.sin(NOT_REPAIRED, f"exit {outcome.codes}, {len(left)} left on the server, "
                                   f"{len(self.saved())} of {len(self.sent)} saved. {complaints_in(outcome)}")
        self.look_at_report(outcome)
        self.look_at_fetched(outcome.fetched(), missing)
        return outcome

    def look_at_report(self, outcome):
        """Each message that the server listed is gone now, and has to be told so. (What lay in its folder but
        was not listed it had deleted already: Dovecot removes the files of a killed session's QUIT when it
        starts again.)"""
        listed = {line.split()[-1] for line in outcome.wire if line.startswith("S: ")} & set(self.sent)
        fates = {uid: outcome.claims().fates.get(uid) for uid in listed}
        if any(fate not in ("accepted", "confirmed") for fate in fates.values()):
            self.sin(truth.WRONG_CLAIM, f"gone from the server, but told as {fates}"[:1000])
        self.result.note("confirmed by a second visit", sum(fate == "confirmed" for fate in fates.values()))

    def look_at_fetched(self, fetched, missing):
        """restante-cli compares with the size that LIST tells, and Dovecot tells two octets less than it
        sends where the last line has no end: then it fetches once more, and keeps the copy that it has."""
        if fetched > missing and self.victim.believes_sizes:
            self.result.note("fetched once more, because the server told another size", fetched - missing)
        elif fetched > missing:
            self.sin(FETCHED_AGAIN, f"{fetched} downloads where {missing} were missing")

    def missing(self):
        """How many of those on the server have no whole copy here; of messages that are alike, each needs its
        own."""
        waiting = self.waiting()
        gone = len(self.sent) - len(waiting)
        whole = sum(any(mail.is_copy(copy, octets) for octets in self.sent.values())
                    for copy in self.saved().values())
        return len(waiting) - (whole - gone)

    def sin(self, kind, what):
        self.result.sins.append(truth.Sin(kind, what))

    def end(self, where):
        self.result.where = where
        if left := truth.leftovers(self.archive()):
            self.result.note("files left in tmp/", left)
        if self.result.sins:
            self.bench.server.empty()
        return self.result


def complaints_in(outcome):
    faults = (f"{word['fault']}({word['subject']})" for word in outcome.said if "fault" in word)
    return (outcome.complaints[-500:] + " ".join(faults))[:1000]
