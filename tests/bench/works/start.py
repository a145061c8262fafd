# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a person who starts the program waits for the list, and what it then holds in memory."""

import contextlib
import os
import signal
import statistics
import subprocess
import time

from works import results, screen, windows

ROWS = (10_000, 100_000)
SOONER = {"bare-qt": 3, "claws-mail": 0.25, "sylpheed": 1}
SMALLER = {"bare-qt": 1.6, "claws-mail": 0.5}
PATIENCE = 120  # seconds for one start
AT_REST = 3  # ticks of the processor in 3 QUIET seconds; a cursor blinks
QUIET = 1.0  # seconds without a change: the list has settled


def measure(bench, found, rounds, sizes=ROWS, short=False):
    trouble = screen.missing()
    if trouble:
        found.troubles.append(f"start: {trouble}")
        return
    if short:
        sizes, rounds = (200,), 1
    everybody = [windows.Ours, windows.Bare, windows.Sylpheed, windows.Claws][:2 if short else 4]
    with screen.Screen(bench.path("screen")) as display:
        for rows in sizes:
            figures = side_by_side(bench, display, [kind(bench) for kind in everybody], rows, rounds, found)
            take(found, rows, figures, 0 if short else rows)
    if short and not all(figures.values()):
        raise RuntimeError("a list was never seen")


def side_by_side(bench, display, everybody, rows, rounds, found):
    """name -> the (seconds, MiB) of each round."""
    figures = {window.name: [] for window in everybody}
    homes = {}
    for window in everybody:
        trouble = window.missing()
        if trouble:
            found.troubles.append(f"start, {rows} rows: {window.name}: {trouble}")
            continue
        homes[window] = bench.new_folder()
        window.prepare(homes[window], rows)
        if window.needs_rehearsal():
            rehearse(display, window, homes[window], rows)
    for _ in range(rounds):
        for window, home in homes.items():
            figures[window.name].append(one_start(found, display, window, home, rows))
    return figures


def take(found, rows, figures, judged):
    for name, starts in figures.items():
        for number, (seconds, mebi) in enumerate(starts):
            found.runs.append(("start", f"{rows} known", name, number, f"{seconds:.4f}", "s", int(mebi * 1024)))
        if starts:
            print(f"  start     {rows:>7} known  {name:12} {middle(starts, 0):8.3f} s {middle(starts, 1):8.1f} MiB",
                  flush=True)
    ours = figures["restante"]
    for peer, most in SOONER.items():
        if judged and figures[peer]:
            found.add(results.Ratio("start", f"{rows} known, list shown", middle(ours, 0), peer,
                                    middle(figures[peer], 0), most))
    for peer, most in SMALLER.items():
        if judged == ROWS[-1] and figures[peer]:
            found.add(results.Ratio("start", f"{rows} known, memory (PSS)", middle(ours, 1), peer,
                                    middle(figures[peer], 1), most, "MiB"))


def middle(starts, which):
    return statistics.median(start[which] for start in starts)


def one_start(found, display, window, home, rows):
    """Seconds to the list, and MiB of all its processes once it has settled."""
    with started(display, window, home, rows) as (process, begun):
        watch = screen.Watch(display, window.area)
        if not watch.until_quiet(QUIET, PATIENCE, lambda: process.poll() is None):
            raise RuntimeError(f"{window.name} with {rows} messages never showed a list")
        come_to_rest(process.pid)
        mebi = memory(process.pid) / 1024
        found.show(f"start-{window.name}-{rows}.png", display)
        return watch.shown() - begun, mebi


def rehearse(display, window, home, rows):
    """Sees the messages for the first time, and is left in order, so that it keeps what it found out."""
    with started(display, window, home, rows) as (process, _):
        screen.Watch(display, window.area).until_quiet(QUIET, 10 * PATIENCE, lambda: process.poll() is None)
        subprocess.run([window.name, "--exit"], env=environment(display, home), timeout=PATIENCE, check=False,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(PATIENCE)


@contextlib.contextmanager
def started(display, window, home, rows):
    """The process, and when it began; at the end it and all it started are ended."""
    begun = time.monotonic()
    process = subprocess.Popen(window.command(home, rows), env=environment(display, home), stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        yield process, begun
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        display.wait_until_empty()


def environment(display, home):
    """Nothing of the person's own, and no session bus that would be asked for what nobody shows."""
    folders = {"CONFIG": "config", "DATA": "data", "CACHE": "cache", "STATE": "state"}
    return {**os.environ, "HOME": home, "DISPLAY": display.display, "LC_ALL": "C.UTF-8", "NO_AT_BRIDGE": "1",
            "DBUS_SESSION_BUS_ADDRESS": "disabled:", "QT_QPA_PLATFORM": "xcb",
            **{f"XDG_{name}_HOME": os.path.join(home, folder) for name, folder in folders.items()}}


def come_to_rest(pid):
    """Until it computes no more: what stands in the list may be less than what it still reads."""
    end = time.monotonic() + PATIENCE
    before = -AT_REST - 1
    while (now := ticks(pid)) - before > AT_REST and time.monotonic() < end:
        before = now
        time.sleep(3 * QUIET)


def ticks(pid):
    """Of the processor that it and those it started have used."""
    total = 0
    for each in [pid, *descendants(pid)]:
        with contextlib.suppress(OSError), open(f"/proc/{each}/stat", encoding="ascii") as file:
            fields = file.read().rpartition(")")[2].split()
            total += int(fields[11]) + int(fields[12])
    return total


def memory(pid):
    """The KiB that this process and those it started have by their share of pages (PSS)."""
    total = 0
    for each in [pid, *descendants(pid)]:
        with contextlib.suppress(OSError), open(f"/proc/{each}/smaps_rollup", encoding="ascii") as file:
            total += sum(int(line.split()[1]) for line in file if line.startswith("Pss:"))
    return total


def descendants(pid):
    found = []
    for task in os.listdir(f"/proc/{pid}/task"):
        with contextlib.suppress(OSError), open(f"/proc/{pid}/task/{task}/children", encoding="ascii") as file:
            for child in map(int, file.read().split()):
                found += [child, *descendants(child)]
    return found
