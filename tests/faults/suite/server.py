# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real server of the runs: tests/servers/dovecot, filled by hand, killed on purpose, started again."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SCRIPT = os.path.join(os.path.dirname(HERE), "servers", "dovecot")
sys.path.insert(0, os.path.dirname(SCRIPT))
from parts import stand  # pylint: disable=wrong-import-position

DOVECOT = "/usr/sbin/dovecot"
QUIET = 20  # seconds a session may take to end after its client has gone
# The unique id is the name of the file, which we choose: so claims can be checked without asking anybody.
SETTINGS = ("--messages", "0", "--setting", "pop3_uidl_format=%f")


class Missing(Exception):
    """Dovecot is not installed; says how to install it."""


class Server:
    """Dovecot on loopback in a folder of its own. Use as a context."""

    def __init__(self, folder):
        os.makedirs(folder)
        os.chmod(folder, 0o755)  # its own user has to get in
        self._folder = os.path.join(folder, "dovecot")
        self._script = subprocess.Popen((SCRIPT, self._folder, *SETTINGS), stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        line = self._script.stdout.readline()
        if not line:
            words = self._script.communicate()[1].decode(errors="replace").strip()
            if self._script.returncode == stand.NOT_INSTALLED:
                raise Missing(words)
            raise RuntimeError(f"the server does not start: {words}")
        self.facts = json.loads(line)
        self.store = self.facts["store"]
        self._again = None  # the master, where it was killed and started again

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self._again:
            self._kill_tree(self._again.pid)
            self._again.wait()
        self._script.stdin.close()
        self._script.wait(30)

    def fill(self, messages):
        """Puts messages into the mailbox, as a delivery does: {name: octets}."""
        owner = os.stat(self.store)
        for name, octets in messages.items():
            path = os.path.join(self.store, "tmp", name)
            with open(path, "wb") as file:
                file.write(octets)
            if os.geteuid() == 0:
                os.chown(path, owner.st_uid, owner.st_gid)
            os.rename(path, os.path.join(self.store, "new", name))

    def empty(self):
        """After a run that went wrong: the next one begins with a mailbox of its own."""
        for part in ("new", "cur"):
            for name in os.listdir(os.path.join(self.store, part)):
                os.unlink(os.path.join(self.store, part, name))

    def calm(self):
        """Waits until no session is open: only then is the mailbox what it is going to be."""
        limit = time.monotonic() + QUIET
        while self._sessions():
            if time.monotonic() > limit:
                return False
            time.sleep(0.005)
        return True

    def kill_session(self):
        """kill -9 of the process that serves the open session. False if there is none."""
        return kill_all(self._sessions())

    def kill_front(self):
        """kill -9 of the process that holds the wire and the TLS."""
        return kill_all(pid for pid, name in self._tree(self._master()) if name == "pop3-login")

    def kill_whole(self):
        """kill -9 of every process of the server."""
        return self._kill_tree(self._master())

    def restart(self):
        """The server again, on the same ports and the same mail, after kill_whole()."""
        if self._again:
            self._again.wait()
        self._forget_the_dead()
        owner = stand.plain_user()
        for _ in range(stand.SERVE * 10):
            with open(os.path.join(self._folder, "server.log"), "ab") as log:
                self._again = subprocess.Popen(
                    (DOVECOT, "-F", "-c", os.path.join(self._folder, "dovecot.conf")), cwd=self._folder,
                    stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
                    preexec_fn=lambda: stand.prepare_child(None), **stand.as_user(owner))
            if stand.answers(self.facts["clear"], self._again):
                return
            self._again.kill()
            self._again.wait()
            time.sleep(0.1)  # a port is free again only when the last of the killed processes is gone
        raise RuntimeError("the server does not start again")

    def _forget_the_dead(self):
        """Those killed are not waited for by the script that started them, so their numbers still look alive,
        and Dovecot would wait for minutes for the locks that they held."""
        with open(os.path.join(self._folder, "dovecot.conf"), encoding="utf-8") as file:
            run = next(line.split("=")[1].strip() for line in file if line.startswith("base_dir"))
        locks = [name for name in os.listdir(self.store) if name.endswith(".lock")]
        for path in (os.path.join(run, "master.pid"), *(os.path.join(self.store, name) for name in locks)):
            with contextlib.suppress(FileNotFoundError):
                os.unlink(path)

    def _master(self):
        if self._again:
            return self._again.pid
        return next((pid for pid, name in self._tree(self._script.pid) if name == "dovecot"), 0)

    def _sessions(self):
        return [pid for pid, name in self._tree(self._master()) if name == "pop3"]

    @staticmethod
    def _tree(root):
        """[(pid, name)] of all descendants that still run."""
        found, wanted = [], [root]
        while wanted:
            below = children(wanted.pop()) if wanted[-1] else []
            found += below
            wanted += [pid for pid, _ in below]
        return found

    def _kill_tree(self, root):
        if not root:
            return False
        try:
            os.kill(root, signal.SIGSTOP)  # a stopped master starts nothing new meanwhile
        except ProcessLookupError:
            return False
        kill_all(pid for pid, _ in self._tree(root))
        return kill_all((root,))


def children(pid):
    """[(pid, name)] of the living ones."""
    try:
        with open(f"/proc/{pid}/task/{pid}/children", encoding="ascii") as file:
            pids = file.read().split()
    except FileNotFoundError:  # it has ended, or the system keeps no such list: then all have to be asked
        pids = [entry for entry in os.listdir("/proc") if entry.isdigit()]
    facts = {int(child): facts_of(child) for child in pids}
    return [(child, name) for child, (parent, name, state) in facts.items()
            if parent == pid and state not in "ZX"]


def facts_of(pid):
    """(parent, name, state) of a process."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            text = file.read()
    except OSError:
        return 0, "", "X"
    state, parent = text[text.rindex(")") + 2:].split()[:2]
    return int(parent), text[text.index("(") + 1:text.rindex(")")], state


def kill_all(pids):
    hit = False
    for pid in list(pids):
        try:
            os.kill(pid, signal.SIGKILL)
            hit = True
        except ProcessLookupError:
            pass
    return hit
