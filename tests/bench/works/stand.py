# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The server and the line of the bench, each with its end."""

import json
import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
sys.path.insert(0, os.path.join(ROOT, "tests", "servers"))

from parts.certificates import Certificates  # noqa: E402  pylint: disable=wrong-import-position

USER = "reader"
PASSWORD = "bench"


class Part:
    """A program that prints a line of JSON and ends when its standard input is closed."""

    def __init__(self, *command):
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"{command[0]} did not start")
        self.facts = json.loads(line)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self._process.stdin.close()
        self._process.stdout.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


class Stand:
    """Where the programs lie, and a folder for all that is made; leaving it takes the folder away."""

    def __init__(self, build):
        self.build = os.path.abspath(build)
        self.folder = tempfile.mkdtemp(prefix="restante-bench-")
        self.certificates = Certificates(self.path("tls"))
        self._count = 0

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        shutil.rmtree(self.folder, ignore_errors=True)

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def tool(self, name):
        return os.path.join(self.build, "tests", "bench", name)

    def program(self, name):
        return os.path.join(self.build, name)

    def new_folder(self):
        """A folder that nobody used before."""
        self._count += 1
        path = self.path(f"run-{self._count}")
        os.makedirs(path)
        return path

    def server(self, messages, octets=3000, late=0):
        """The first session does not see the last `late` messages yet."""
        more = ("--late", str(late)) if late else ()
        return Part(self.tool("bench-server"), "--messages", str(messages), "--octets", str(octets),
                    "--certificate", self.certificates.certificate, "--key", self.certificates.key, *more)

    def line(self, port, rtt, mbit=0):
        return Part(self.tool("bench-line"), "--to", str(port), "--rtt", str(rtt), "--mbit", str(mbit))
