# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everybody who is measured: how each is told to do a task, as a whole process."""

import dataclasses
import os
import shutil
import subprocess
import sys

from works import stand

HERE = os.path.dirname(os.path.abspath(__file__))


@dataclasses.dataclass
class Task:
    """list: the headers of all; save: all into files; sync: save what comes behind the known ones."""

    work: str
    port: int
    ca: str  # empty: in clear
    messages: int
    known: int = 0


@dataclasses.dataclass
class Call:
    """What to start, with which standard input; `folder` is where it saves."""

    command: list
    stdin: bytes = b""
    environment: dict = dataclasses.field(default_factory=dict)


class Client:
    """One program. `works`: the tasks that it can do."""

    name = ""
    works = ("list", "save", "sync")
    debian = ""  # the package to install
    is_ours = False

    def missing(self):
        """Why it cannot be measured here, or nothing."""
        return "" if not self.debian or shutil.which(self.name) else f"not installed (package {self.debian})"

    def call(self, task, folder):
        raise NotImplementedError


class Ours(Client):
    """restante-cli."""

    name = "restante-cli"
    works = ("list", "save")
    is_ours = True

    def __init__(self, bench):
        self._program = bench.program("restante-cli")

    def call(self, task, folder):
        trust = ["--ca-file", task.ca] if task.ca else ["--tls", "none", "--allow-plaintext"]
        scheme = "pops" if task.ca else "pop"
        what = ["list"] if task.work == "list" else ["save", "--all", "--to", os.path.join(folder, "mail")]
        url = f"{scheme}://{stand.USER}@127.0.0.1:{task.port}"
        home = {name: os.path.join(folder, "home") for name in
                ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")}
        return Call([self._program, "--json", "--password-stdin", *trust, what[0], url, *what[1:]],
                    stand.PASSWORD.encode() + b"\n", home)


class Keeper(Client):
    """What the window does without a window: the books of 100,000 messages, what is new is downloaded."""

    name = "keeper"
    works = ("sync",)
    is_ours = True

    def __init__(self, bench):
        self._bench = bench
        self._books = {}  # port -> a folder in which the known ones are

    def call(self, task, folder):
        home = os.path.join(folder, "mail")
        if task.port not in self._books:
            self._books[task.port] = self._learn(task)
        shutil.copytree(self._books[task.port], home)
        return Call([*self._command(task, home), "--save-fresh"])

    def _command(self, task, home):
        trust = ["--ca-file", task.ca] if task.ca else []
        return [self._bench.tool("bench-keeper"), "--port", str(task.port), *trust, "--folder", home]

    def _learn(self, task):
        """The first session, which sees the known ones alone."""
        home = self._bench.path(f"books-{task.port}")
        subprocess.run(self._command(task, home), check=True, stdout=subprocess.DEVNULL, timeout=600)
        return home


class Floor(Client):
    """The least that has to be done, by a program that does nothing else. Saves with fsync."""

    name = "floor"

    def __init__(self, bench):
        self._program = bench.tool("bench-floor")

    def call(self, task, folder):
        trust = ["--ca", task.ca] if task.ca else []
        work = ["--work", task.work, "--known", str(task.known), "--to", os.path.join(folder, "mail")]
        return Call([self._program, "--port", str(task.port), *trust, *work])


class Curl(Client):
    """Never syncs."""

    name = "curl"
    works = ("list", "save")
    debian = "curl"

    def call(self, task, folder):
        scheme = "pop3s" if task.ca else "pop3"
        trust = ["--cacert", task.ca] if task.ca else []
        url = f"{scheme}://127.0.0.1:{task.port}/[1-{task.messages}]"
        what = ["-X", "TOP", url + "%200"] if task.work == "list" else [url, "-o", os.path.join(folder, "#1")]
        return Call(["curl", "-s", "-S", "-u", f"{stand.USER}:{stand.PASSWORD}", *trust, *what])


class Mpop(Client):
    """Syncs each message and asks a filter for each header, hence a shell for each."""

    name = "mpop"
    debian = "mpop"

    def call(self, task, folder):
        for part in ("cur", "new", "tmp"):
            os.makedirs(os.path.join(folder, "mail", part))
        path = os.path.join(folder, "mpoprc")
        with open(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600), "w", encoding="ascii") as file:
            file.write(self._settings(task, folder))
        if task.known:
            with open(os.path.join(folder, "uidls"), "w", encoding="ascii") as file:
                file.write(known_to_mpop(task.known))
        return Call(["mpop", "-q", "-C", path, "bench"])

    @staticmethod
    def _settings(task, folder):
        tls = f"tls on\ntls_starttls off\ntls_trust_file {task.ca}\n" if task.ca else "tls off\n"
        skip = 'filter "cat >/dev/null; exit 2"\n' if task.work == "list" else ""
        new = "on" if task.work == "sync" else "off"
        return (f"account bench\nhost 127.0.0.1\nport {task.port}\nuser {stand.USER}\n"
                f"password {stand.PASSWORD}\nauth plain\n{tls}{skip}keep on\nonly_new {new}\n"
                f"delivery maildir {folder}/mail\nuidls_file {folder}/uidls\n")


class Poplib(Client):
    """Python's poplib, one command after the other; saves with fsync."""

    name = "poplib"

    def call(self, task, folder):
        return Call([sys.executable, os.path.join(HERE, "by_poplib.py"), task.work, str(task.port), task.ca,
                     folder, str(task.known)])


class Fetchmail(Client):
    """Hands each message to a program of its own."""

    name = "fetchmail"
    works = ("save",)
    debian = "fetchmail"

    def call(self, task, folder):
        path = os.path.join(folder, "fetchmailrc")
        tls = f'ssl sslcertck sslcertfile "{task.ca}"' if task.ca else 'sslproto ""'
        with open(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600), "w", encoding="ascii") as file:
            file.write(f"poll bench via localhost service {task.port} protocol pop3 auth password timeout 60\n"
                       f"  username {stand.USER} password {stand.PASSWORD} {tls} keep fetchall\n"
                       f'  mda "/bin/sh -c \'cat >{folder}/$$\'"\n')
        return Call(["fetchmail", "-s", "--nosyslog", "-f", path], environment={"FETCHMAILHOME": folder})


def known_to_mpop(count):
    """The file in which mpop notes what it has fetched."""
    uids = "".join(f"{uid}\n" for uid in sorted(map(uid_of, range(1, count + 1))))
    return f" {count} 127.0.0.1 {stand.USER}\n{uids}"


def uid_of(number):
    """As the server makes them (tests/bench/parts/made_up_mail.cpp)."""
    return f"{number * 0x9E3779B97F4A7C15 % 2 ** 64:016x}"
