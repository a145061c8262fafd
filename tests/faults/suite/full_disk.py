# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A disk of one megabyte for three megabytes of mail. A tmpfs in a mount namespace of its own, which vanishes
with its process; where that is not allowed (in many containers) the failing disk has room for as many
octets."""

import os
import subprocess

from suite import disks
from suite.trials import Run
from suite.victims import kept

ROOM = 1024 * 1024
SIZE = 32 * ROOM
BALLAST = "ballast"  # takes the rest, until room is made
MOUNT = """mount -t tmpfs -o size="$1",mode=700 restante-faults "$0" && fallocate -l "$2" "$0/$3" &&
echo mounted && exec cat"""


class SmallDisk:
    """The run's folder as a mount that the program alone sees. Use as a context; `ready` says whether it
    could be."""

    def __init__(self, run):
        self._folder = kept(run.folder)
        os.makedirs(self._folder)
        command = ("unshare", "--user", "--map-root-user", "--mount", "/bin/sh", "-c", MOUNT, self._folder,
                   str(SIZE), str(SIZE - ROOM), BALLAST)
        try:
            self._holder = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                            stderr=subprocess.DEVNULL)
            self.ready = self._holder.stdout.readline() == b"mounted\n"
        except FileNotFoundError:
            self._holder, self.ready = None, False
        if self.ready:
            holder = str(self._holder.pid)
            run.wrap = ("nsenter", "--target", holder, "--user", "--mount", "--preserve-credentials", "--")
            run.root = f"/proc/{holder}/root"
        self._ballast = os.path.join(f"{run.root}{self._folder}", BALLAST)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self._holder:
            self._holder.stdin.close()
            self._holder.wait(10)
            self._holder.stdout.close()

    def make_room(self):
        if self.ready:
            os.unlink(self._ballast)


def fill(bench, number):
    """What fits is saved, the rest stays on the server, and the program says so. restante-cli deletes what it
    has saved; the window does not delete what it cannot write down. With more room, all is well."""
    run = Run(bench, f"full-{number}", bench.victim(number))
    run.send()
    with SmallDisk(run) as disk:
        orders = None if disk.ready else disks.orders(run, room=ROOM)
        outcome = run.go(disk=orders)
        saved, waiting = len(run.saved()), len(run.waiting())
        if not (saved and waiting) or not any(outcome.codes):
            run.sin("FULL DISK", f"{saved} saved, {waiting} waiting, exit {outcome.codes}")
        both = saved + waiting - len(run.sent)
        if both and not run.victim.writes_down:
            run.sin("FULL DISK", f"{both} of {saved} that were saved have not left the server")
        disk.make_room()
        run.repair()
        run.result.note(f"{saved} of {len(run.sent)} fitted, {both} of them stayed on the server")
        how = "tmpfs" if disk.ready else "no mount allowed here: octets counted"
        return run.end(f"{run.victim.name}: {how}")


