# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What all test servers have in common: arguments, the line of JSON, children, an end that leaves nothing."""

import argparse
import ctypes
import json
import os
import pwd
import selectors
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

from parts import certificates, messages

NOT_INSTALLED = 3  # exit status; LiveServer tells it from other failures
CANNOT = 4  # not as this user, or not on this machine
PASSWORD = "counter-17-Stamp"
USER = "reader"
HOST = "127.0.0.1"
LONGEST_WORK_FOLDER = 60  # bytes; leaves 40 for the name of a socket
SERVE = 10  # seconds a server may take to give its greeting; a start takes less than one
LIBC = ctypes.CDLL(None)
PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36  # what a child leaves behind becomes our child, so that the end finds it
DROP_TO = "nobody"  # who servers that need no root run as when we are root


class Stand:
    """One server from start to end. Use as a context: leaving it ends every child and removes run folders."""

    def __init__(self, name, options=None):
        self.name = name
        self.options = arguments(name, options)
        self.work = os.path.abspath(self.options.work_folder)
        os.makedirs(self.work, exist_ok=True)
        if os.listdir(self.work):
            fail(CANNOT, f"{self.work} is not empty: a test server wants a folder of its own")
        self.certificates = None
        self._children = []
        self._folders = []
        self._listeners = {}
        LIBC.prctl(PR_SET_CHILD_SUBREAPER, 1)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, self._asked_to_end)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self._end()

    @staticmethod
    def _asked_to_end(_number, _frame):
        sys.exit(0)

    def path(self, *parts):
        return os.path.join(self.work, *parts)

    def make_certificates(self):
        self.certificates = certificates.Certificates(self.path("tls"), self.options.certificate)
        return self.certificates

    def hand_over(self, owner):
        """Gives all that was made so far to the user the server runs as."""
        messages.give(self.work, owner.pw_uid, owner.pw_gid)
        parent = os.path.dirname(self.work)
        while os.geteuid() == 0 and parent != "/":
            if not os.stat(parent).st_mode & 0o001:
                fail(CANNOT, f"{owner.pw_name} cannot get into {parent}: choose another work folder")
            parent = os.path.dirname(parent)

    def run_folder(self):
        """A folder for Unix sockets, whose paths have at most 107 bytes: elsewhere if ours is long."""
        if len(self.work) <= LONGEST_WORK_FOLDER:
            os.makedirs(self.path("run"))
            return self.path("run")
        folder = tempfile.mkdtemp(prefix="restante-")
        self._folders.append(folder)
        return folder

    def start(self, command, root=None, **more):
        """Starts a child, in `root` when given, that dies with us, also when we are killed."""
        log = open(self.path("server.log"), "ab")  # pylint: disable=consider-using-with
        more = {"stdout": log, "stderr": log, "stdin": subprocess.DEVNULL, **more}
        child = subprocess.Popen(command, start_new_session=True,
                                 preexec_fn=lambda: prepare_child(root), **more)
        log.close()
        self._children.append(child)
        return child

    def listen(self, accept):
        """Opens a port of the system's choice; each caller goes to accept(connection). Returns the port."""
        listener = socket.create_server((HOST, 0), backlog=64)
        self._listeners[listener] = accept
        return listener.getsockname()[1]

    def announce(self, **facts):
        """Prints the one line of JSON, once the server answers."""
        line = {"server": self.name, "host": HOST, "user": USER, "password": PASSWORD, **facts}
        if self.certificates:
            line["ca"] = self.certificates.ca
        print(json.dumps(line), flush=True)

    def serve(self):
        """Lets callers in until standard input is closed."""
        with selectors.DefaultSelector() as events:
            events.register(sys.stdin.fileno(), selectors.EVENT_READ)
            for listener in self._listeners:
                events.register(listener, selectors.EVENT_READ)
            while self._step(events):
                pass

    def _step(self, events):
        for key, _ in events.select():
            if key.fileobj in self._listeners:
                connection, _ = key.fileobj.accept()
                with connection:
                    self._listeners[key.fileobj](connection)
                self._children = [child for child in self._children if child.poll() is None]
            elif not os.read(key.fd, 4096):
                return False
        return True

    def _end(self):
        for listener in self._listeners:
            listener.close()
        for child in self._children:
            to_group(child, signal.SIGTERM)
        limit = time.monotonic() + 3
        for child in self._children:
            try:
                child.wait(max(0, limit - time.monotonic()))
            except subprocess.TimeoutExpired:
                pass
            to_group(child, signal.SIGKILL)  # also for what a dead child left in its group
            child.wait()
        end_the_rest()
        for folder in self._folders:
            shutil.rmtree(folder, ignore_errors=True)


def arguments(name, options):
    what = f"Runs {name} on loopback until standard input is closed."
    parser = argparse.ArgumentParser(prog=name, description=what)
    parser.add_argument("work_folder", help="configuration, users, certificates and mail are made in here")
    parser.add_argument("--messages", type=int, default=3, help="how many messages wait (default 3)")
    parser.add_argument("--certificate", choices=certificates.KINDS, default="good")
    if options:
        options(parser)
    return parser.parse_args()


def prepare_child(root, uid=None):
    """In the child, before its program: into the small root; an end with us even when we are killed."""
    if root:
        os.chroot(root)
        os.chdir("/")
    if uid:
        os.setgroups([])
        os.setgid(uid)
        os.setuid(uid)
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def end_the_rest():
    """Kills and reaps what children have left to us, however they changed their group or user."""
    try:
        while pids := own_children():
            for pid in pids:
                os.kill(pid, signal.SIGKILL)
            os.waitpid(-1, 0)
    except (ChildProcessError, ProcessLookupError):
        pass


def own_children():
    try:
        with open(f"/proc/self/task/{os.getpid()}/children", encoding="ascii") as file:
            return [int(pid) for pid in file.read().split()]
    except OSError:
        return []


def to_group(child, number):
    try:
        os.killpg(child.pid, number)
    except ProcessLookupError:
        pass


def fail(status, sentence):
    print(sentence, file=sys.stderr)
    sys.exit(status)


def program(path, package):
    """The path of an installed program, or the end with a sentence."""
    if not os.access(path, os.X_OK):
        fail(NOT_INSTALLED, f"{package} is not installed: run tests/servers/install")
    return path


def unpacked(package):
    """The folder into which tests/servers/install has unpacked a package."""
    here = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
    cache = os.environ.get("RESTANTE_SERVERS") or os.path.join(here, "build", "servers")
    folder = os.path.join(cache, package)
    if not os.path.isdir(folder):
        fail(NOT_INSTALLED, f"{package} is not installed: run tests/servers/install")
    return folder


def plain_user():
    """Whom a server without need of root runs as: an entry of the password file."""
    return pwd.getpwnam(DROP_TO) if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())


def as_user(owner):
    """What Popen needs to start a child as this user: nothing when we are that user."""
    return {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []} if os.geteuid() == 0 else {}


def hashed(password):
    """The password as it stands in /etc/shadow."""
    command = ("openssl", "passwd", "-6", "-salt", "counter", password)
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def free_port():
    """A port that was free just now, for servers that must bind it themselves: start again if it got lost."""
    with socket.create_server((HOST, 0)) as probe:
        return probe.getsockname()[1]


def answers(port, child=None):
    """Waits for a POP3 greeting. False when the server ended or nothing came in time."""
    limit = time.monotonic() + SERVE
    while time.monotonic() < limit and (child is None or child.poll() is None):
        try:
            with socket.create_connection((HOST, port), timeout=SERVE) as line:
                if line.recv(3) == b"+OK":
                    line.sendall(b"QUIT\r\n")
                    return True
        except OSError:
            pass
        time.sleep(0.02)
    return False


def appears(path, child):
    """Waits for a file that a child makes when it is ready. False when the child ended or took too long."""
    limit = time.monotonic() + SERVE
    while not os.path.exists(path):
        if time.monotonic() > limit or child.poll() is not None:
            return False
        time.sleep(0.02)
    return True
