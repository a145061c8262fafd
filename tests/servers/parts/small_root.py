# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A root folder for a server that insists on system users and fixed paths; outside, nothing changes."""

import glob
import os
import re
import shutil
import subprocess

from parts import messages, stand

UID = 1000  # of the mailbox's user inside the small root
MAIL = 8  # the group of /var/mail
COURIER = 65531  # whom Courier's STLS helper runs as
PEOPLE = {  # name: (uid and gid, home); each server knows its own names
    "root": (0, "/"),
    "courier": (COURIER, "/"),
    "popa3d": (65532, "/var/lib/popa3d"),
    "spop3d": (65533, "/"),
    "nobody": (65534, "/"),
    stand.USER: (UID, f"/home/{stand.USER}"),
}


class SmallRoot:
    """/etc, users, PAM and the programs with their libraries, in a folder for chroot. Needs root."""

    def __init__(self, counter, library_folder=""):
        if os.geteuid() != 0:
            stand.fail(stand.CANNOT, f"{counter.name} needs a root folder of its own: only root can run it")
        self.folder = counter.path("house")
        self._library_folder = library_folder
        self._counter = counter
        for name in ("tmp", "var/mail", "run", "etc/pam.d"):
            os.makedirs(self.path(name))
        os.chmod(self.path("tmp"), 0o1777)
        self._write_users()

    def path(self, name):
        """Where a path of the small root lies for us."""
        return os.path.join(self.folder, name.lstrip("/"))

    def write(self, name, text, mode=0o644):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(self.path(name), mode)

    def make_folder(self, name):
        os.makedirs(self.path(name))

    def _write_users(self):
        password = stand.hashed(stand.PASSWORD)
        users = "".join(f"{name}:x:{uid}:{uid}::{home}:/bin/sh\n" for name, (uid, home) in PEOPLE.items())
        groups = "".join(f"{name}:x:{uid}:\n" for name, (uid, _) in PEOPLE.items())
        self.write("etc/passwd", users)
        self.write("etc/group", f"mail:x:{MAIL}:\n{groups}")
        self.write("etc/shadow", f"{stand.USER}:{password}:19000:0:99999:7:::\n", 0o600)
        self.write("etc/nsswitch.conf", "passwd: files\ngroup: files\nshadow: files\nhosts: files\n")
        self.write("dev/null", "")  # an empty file reads alike, and no right to make devices is needed
        self.write("etc/hosts", "127.0.0.1 localhost\n")  # nobody asks a name server who called
        os.makedirs(self.path(f"home/{stand.USER}"))
        os.chown(self.path(f"home/{stand.USER}"), UID, UID)

    def copy(self, source, name):
        """Copies a file and the libraries it is linked with. Never a hard link: the original stays what it is."""
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        shutil.copy(source, self.path(name))
        for library in self._libraries(source):
            target = self.path(self._where_the_loader_looks(library))
            if not os.path.exists(target):
                os.makedirs(os.path.dirname(target), exist_ok=True)
                shutil.copy(library, target)

    def _where_the_loader_looks(self, library):
        folder, name = os.path.split(library)
        return f"/usr/lib/{name}" if folder == self._library_folder else library

    def _libraries(self, source):
        """Absolute paths of all libraries, as ldd names them."""
        environment = {**os.environ, "LD_LIBRARY_PATH": self._library_folder}
        ldd = subprocess.run(["ldd", source], capture_output=True, text=True, env=environment, check=False)
        missing = re.findall(r"(\S+) => not found", ldd.stdout)
        if missing:
            stand.fail(stand.NOT_INSTALLED, f"{' '.join(missing)} missing: run tests/servers/install")
        return re.findall(r"(/\S+) \(0x", ldd.stdout)

    def allow(self, service):
        """Lets a PAM service check passwords against the small root's shadow file."""
        modules = glob.glob("/lib/*/security/pam_unix.so") + glob.glob("/usr/lib/*/security/pam_unix.so")
        if not modules:
            stand.fail(stand.NOT_INSTALLED, "pam_unix.so missing: run tests/servers/install")
        self.copy(modules[0], modules[0])
        rules = f"auth required {modules[0]}\naccount required {modules[0]}\n"
        self.write(f"etc/pam.d/{service}", rules)
        self.write("etc/pam.d/other", rules)

    def mbox(self):
        """Fills the user's mbox in /var/mail and returns where it lies for us."""
        path = self.path(f"var/mail/{stand.USER}")
        messages.write_mbox(path, self._counter.options.messages)
        os.chown(path, UID, MAIL)
        os.chown(self.path("var/mail"), 0, MAIL)
        os.chmod(self.path("var/mail"), 0o1777)
        return path

    def maildir(self):
        """Fills the user's Maildir in the home folder and returns where it lies for us."""
        path = self.path(f"home/{stand.USER}/Maildir")
        messages.write_maildir(path, self._counter.options.messages)
        messages.give(path, UID, UID)
        return path

    def start(self, command, **more):
        return self._counter.start(command, root=self.folder, **more)

    def listen(self, command, **more):
        """A port where every caller gets a process of its own, as inetd would do. Returns it."""

        def accept(connection):
            self.start(command, stdin=connection, stdout=connection, **more)

        return self._counter.listen(accept)
