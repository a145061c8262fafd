# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ledger and its side files are cut off, scribbled on or thrown away between two runs."""

import os

from suite import victims
from suite.kills import pace_of
from suite.trials import Run
from suite.victims import kept


def spoil(bench, number):
    """The program saves and marks, or is killed in the middle; its ledger comes to harm; more mail comes in;
    the next run has to end well and to fetch nothing that is here."""
    pace = pace_of(bench, bench.keeper)
    run = Run(bench, f"ledger-{number}", bench.keeper)
    strike = None
    if run.rng.random() < 0.5:
        strike = pace.strike(run.rng, victims.kill)
    run.go(strike, victim=bench.keeper_saving)
    harm = harm_files(run)
    if run.rng.random() < 0.5:
        run.send(small=True)
    run.repair(tolerated=("fileFailed",))  # to say that the file was damaged is right
    if not run.result.sins:
        run.repair()
    return run.end(harm)


def harm_files(run):
    folder = kept(run.folder)
    there = os.listdir(folder) if os.path.isdir(folder) else ()
    files = sorted(name for name in there if name.startswith("ledger"))
    if not files:
        return "nothing there yet"
    if run.rng.random() < 0.1:
        for name in files:
            os.unlink(os.path.join(folder, name))
        return "all removed"
    name = run.rng.choice(files)
    deed = run.rng.choice((cut, cut, scribble, scribble, empty, garbage, remove))
    deed(os.path.join(folder, name), run.rng)
    return f"{name} {deed.__doc__}"


def cut(path, rng):
    """cut off"""
    os.truncate(path, rng.randrange(os.path.getsize(path) + 1))


def scribble(path, rng):
    """scribbled on"""
    size = os.path.getsize(path)
    with open(path, "r+b") as file:
        for _ in range(rng.randrange(1, 5)):
            file.seek(rng.randrange(size + 1))
            file.write(rng.randbytes(rng.randrange(1, 300)))


def empty(path, _rng):
    """emptied"""
    os.truncate(path, 0)


def garbage(path, rng):
    """replaced by garbage"""
    with open(path, "wb") as file:
        file.write(rng.randbytes(rng.randrange(1, 20000)))


def remove(path, _rng):
    """removed"""
    os.unlink(path)
