# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs under test: how they are called, killed, and what they have said."""

import dataclasses
import json
import os
import signal
import subprocess
import time

from suite import truth
from suite.server import stand

PROCESSES = 2  # in turn, at most, that make up one run of a victim
LONGEST = 90  # seconds until a run counts as hanging; an undisturbed one takes about one
TICK = 0.002  # seconds between two looks
LIMIT = "20"  # seconds restante-cli waits for an answer


@dataclasses.dataclass
class Outcome:
    """One run of a victim: of all its processes, up to the one that was killed."""

    codes: list = dataclasses.field(default_factory=list)
    said: list = dataclasses.field(default_factory=list)
    complaints: str = ""
    wire: list = dataclasses.field(default_factory=list)  # lines, of all processes
    killed: bool = False
    hung: bool = False
    seconds: float = 0.0

    def claims(self):
        claims = truth.Claims()
        for word in self.said:
            note_claim(word, claims)
        return claims

    def fetched(self):
        return sum(line.startswith("C: RETR") for line in self.wire)

    def crash(self, disk):
        """Signals that nobody sent: neither we, nor the failing disk by order."""
        ordered = self.killed or (disk or {}).get("FAILING_DISK_HOW") in ("kill", "tear")
        return [code for code in self.codes if code < 0 and not (ordered and code == -signal.SIGKILL)]


def phase(wire):
    """Where in its work a program stands, by what was said on the wire."""
    verbs = [line.split()[1] for line in wire if line.startswith("C: ")]
    if "DELE" in verbs:
        return phase_of_deleting(wire)
    if "RETR" in verbs:
        return "saving"
    return "listing" if {"UIDL", "LIST", "STAT"} & set(verbs) else "before"


def phase_of_deleting(wire):
    last = max(at for at, line in enumerate(wire) if line.startswith("C: DELE"))
    behind = [at for at, line in enumerate(wire) if at > last and line.startswith("C: QUIT")]
    if not behind:
        return "deleting"
    return "after QUIT" if any(line.startswith("S: ") for line in wire[behind[0] + 1:]) else "QUIT sent"


def note_claim(word, claims):
    uid = word.get("uid")
    if word.get("said") == "saved" or "path" in word and "sha256" in word:
        claims.saved[uid] = word["path"]
        claims.sha256[uid] = word.get("sha256") or claims.sha256.get(uid)
        if not claims.sha256[uid]:
            del claims.sha256[uid]
    elif word.get("said") == "archived":
        claims.saved.setdefault(uid)
    if fate := word.get("fate") or word.get("state"):
        claims.fates[uid] = fate


class Strike:
    """What happens to a run from outside, once: deed(process), so many seconds after its start, or after the
    wire log holds these octets."""

    def __init__(self, seconds, deed, after=None):
        self.seconds = seconds
        self.deed = deed
        self.after = after
        self.done = False

    def wait(self, process, start, log):
        """False if the process ended before."""
        if self.after is None:
            return not ends_until(process, start + self.seconds)
        while not holds(log, self.after):
            if process.poll() is not None or time.monotonic() > start + LONGEST:
                return False
            time.sleep(TICK)
        return not ends_until(process, time.monotonic() + self.seconds)


def holds(path, octets):
    if not os.path.exists(path):
        return False
    with open(path, "rb") as file:
        return octets in file.read()


def kill(process):
    process.kill()


def kept(folder):
    """What the program has on disk; what we note of it lies beside."""
    return os.path.join(folder, "kept")


def archive(folder):
    return os.path.join(kept(folder), "Maildir")


class Victim:
    """A kind of program. `folder` of a run holds all that is written."""

    name = ""
    believes_sizes = False  # fetches again what is not as long as LIST says
    writes_down = False  # has a ledger, and deletes only what it can note there

    def __init__(self, build, facts):
        self.facts = facts
        self.shim = os.path.join(build, "tests", "faults", "faults-failing-disk.so")

    def steps(self, folder, outcome):
        """Yields one command line after the other; may read what the last one has said."""
        raise NotImplementedError

    def run(self, folder, label, strike=None, disk=None, wrap=()):
        """From its start to its end, or until it is killed. `label`: of the files that get what it says;
        `disk`: environment for failing_disk.h; `wrap`: words before its command line."""
        outcome = Outcome()
        start = time.monotonic()
        for number, command in enumerate(self.steps(folder, outcome)):
            files = [os.path.join(folder, f"{name}-{label}-{number}") for name in ("out", "err", "wire")]
            command = (*wrap, *command, "--wire-log", files[2])
            goes_on = self._step(command, files, start, strike, disk, outcome)
            self._read(files, outcome)
            if not goes_on:
                break
        outcome.seconds = time.monotonic() - start
        return outcome

    def _step(self, command, files, start, strike, disk, outcome):
        environment = dict(os.environ, LC_ALL="C.UTF-8", QT_LOGGING_RULES="*=false")
        if disk:
            environment.update(disk, LD_PRELOAD=self.shim, FAILING_DISK_WIRE=files[2])
        with open(files[0], "wb") as out, open(files[1], "wb") as err:
            process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=out, stderr=err,
                                       env=environment, preexec_fn=lambda: stand.prepare_child(None))
        try:
            give_password(process, self.facts["password"])
            return self._watch(process, start, strike, files[2], outcome)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()

    @staticmethod
    def _watch(process, start, strike, log, outcome):
        limit = start + LONGEST
        if strike and not strike.done and strike.wait(process, start, log):
            strike.done = True
            strike.deed(process)
        if not ends_until(process, limit):
            outcome.hung = True
            return False
        outcome.codes.append(process.returncode)
        outcome.killed = bool(strike and strike.done and strike.deed is kill)
        return not outcome.killed and process.returncode >= 0

    @staticmethod
    def _read(files, outcome):
        outcome.said += [json.loads(line) for line in whole_lines(files[0])]
        outcome.complaints += "".join(line + "\n" for line in whole_lines(files[1]))
        outcome.wire += whole_lines(files[2])


def give_password(process, password):
    try:
        process.stdin.write(password.encode() + b"\n")
        process.stdin.close()
    except BrokenPipeError:
        pass  # it has ended already, and its exit code says why


def ends_until(process, moment):
    try:
        process.wait(max(0, moment - time.monotonic()))
        return True
    except subprocess.TimeoutExpired:
        return False


def whole_lines(path):
    """Without the one that a kill has cut off."""
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8", errors="replace", newline="\n") as file:
        return [line.rstrip("\r\n") for line in file if line.endswith("\n")]


class Cli(Victim):
    """restante-cli save --all, then delete --if-saved of what it said to be saved."""

    name = "cli"
    believes_sizes = True

    def __init__(self, build, facts):
        super().__init__(build, facts)
        self._program = os.path.join(build, "restante-cli")

    def steps(self, folder, outcome):
        url = "pops://{user}@{host}:{tls}".format(**self.facts)
        common = ("--json", "--password-stdin", "--timeout", LIMIT, "--ca-file", self.facts["ca"])
        yield (self._program, *common, "save", url, "--all", "--to", archive(folder))
        uids = [f"uid:{word['uid']}" for word in outcome.said if "sha256" in word]
        if uids:
            yield (self._program, *common, "delete", url, *uids, "--if-saved", archive(folder))


class Keeper(Victim):
    """What the window does, by keeper_driver.cpp."""

    name = "keeper"
    writes_down = True

    def __init__(self, build, facts, *more):
        super().__init__(build, facts)
        self._program = os.path.join(build, "tests", "faults", "faults-keeper-driver")
        self._more = more

    def steps(self, folder, _outcome):
        facts = self.facts
        yield (self._program, "--host", facts["host"], "--port", str(facts["tls"]), "--user", facts["user"],
               "--ca-file", facts["ca"], "--folder", kept(folder), *self._more)
