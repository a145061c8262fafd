# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clients in turn, round by round, so that all meet the same moods of the machine."""

import dataclasses
import os
import shutil
import statistics
import subprocess
import threading
import time

LONGEST = 600  # seconds for one run; what takes longer is stuck
MESSAGE_OF_FAILURE = 300  # letters of what a program said


@dataclasses.dataclass
class Figure:
    """What one client needed; without seconds, why there are none."""

    client: str
    seconds: list = dataclasses.field(default_factory=list)
    kib: list = dataclasses.field(default_factory=list)
    trouble: str = ""

    @property
    def median(self):
        return statistics.median(self.seconds) if self.seconds else None

    @property
    def memory(self):
        return max(self.kib) if self.kib else None


def side_by_side(bench, task, clients, rounds, check=None):
    """A figure for each client. `check` says what is wrong with a folder that was saved to, or nothing."""
    figures = [Figure(client.name) for client in clients]
    for client, figure in zip(clients, figures):
        figure.trouble = client.missing()
    for _ in range(rounds):
        for client, figure in zip(clients, figures):
            if not figure.trouble:
                one_run(bench, task, client, figure, check)
    return figures


def one_run(bench, task, client, figure, check):
    folder = bench.new_folder()
    try:
        call = client.call(task, folder)
        seconds, kib, figure.trouble = timed(call, folder)
        if not figure.trouble and check:
            figure.trouble = check(folder) or ""
        if not figure.trouble:
            figure.seconds.append(seconds)
            figure.kib.append(kib)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def timed(call, folder):
    """Seconds, KiB at the peak, and what went wrong."""
    said = os.path.join(folder, "said")
    with open(said, "wb") as errors:
        start = time.monotonic()
        process = subprocess.Popen(call.command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                   stderr=errors, env={**os.environ, "HOME": folder, **call.environment})
        process.stdin.write(call.stdin)
        process.stdin.close()
        usage, status = wait(process)
        seconds = time.monotonic() - start
    if status == 0:
        return seconds, usage.ru_maxrss, ""
    with open(said, encoding="utf-8", errors="replace") as file:
        words = file.read().strip()[-MESSAGE_OF_FAILURE:]
    return seconds, 0, f"ended with status {status}: {words}"


def wait(process):
    """Like wait4(), with an end."""
    with Watchdog(process):
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage, process.returncode


class Watchdog:
    """Ends a process that takes longer than LONGEST."""

    def __init__(self, process):
        self._timer = threading.Timer(LONGEST, process.kill)
        self._timer.daemon = True

    def __enter__(self):
        self._timer.start()

    def __exit__(self, kind, value, trace):
        self._timer.cancel()
