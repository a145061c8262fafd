# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs with a window that shows a list of messages: what each must find on disk to show it when it starts."""

import hashlib
import os
import shutil
import subprocess
from email import utils

from works import stand

PREPARING = 600  # seconds
FIRST_DATE = 1_057_056_757
SUBJECTS = ("The parcel is waiting", "Re: the parcel is waiting", "=?utf-8?Q?=C3=96ffnungszeiten_am_Sonntag?=",
            "Fwd: stamps of this year", "Receipt for your letter")
NAMES = ("Counter Clerk", "Sorting Office", "=?utf-8?Q?Schalter_f=C3=BCr_Pakete?=", "Night Train")


class Window:
    """One program. `area`: where on the screen some lines of its list are, as left, top, width, height."""

    name = ""
    area = (0, 0, 0, 0)
    debian = ""

    def __init__(self, bench):
        self._bench = bench

    def missing(self):
        return "" if not self.debian or shutil.which(self.name) else f"not installed (package {self.debian})"

    def prepare(self, home, messages):
        """Makes `home` the home of somebody who has so many messages."""

    def needs_rehearsal(self):
        """It makes a cache of its own when it sees the messages for the first time and is left in order."""
        return False

    def command(self, home, messages):
        raise NotImplementedError


class Ours(Window):
    """The window with the books of a mailbox that was checked before; it has no password, hence calls nobody."""

    name = "restante"
    area = (300, 120, 400, 150)

    def prepare(self, home, messages):
        with self._bench.server(messages, octets=900) as server:
            self._port = server.facts["clear"]
            subprocess.run([self._bench.tool("bench-keeper"), "--port", str(self._port), "--folder",
                            os.path.join(home, "data", "restante", "accounts", self._folder())],
                           check=True, stdout=subprocess.DEVNULL, timeout=PREPARING)

    def _folder(self):
        """As account::Account::folderName() has it."""
        key = f"{stand.USER}@127.0.0.1:{self._port}"
        return f"{stand.USER}@127_0_0_1_{self._port}-{hashlib.sha256(key.encode()).hexdigest()[:12]}"

    def command(self, home, messages):
        return [self._bench.program("restante"), f"pop://{stand.USER}@127.0.0.1:{self._port}"]


class Bare(Window):
    """A list with as many rows in a window, and nothing else: no store, no mail."""

    name = "bare-qt"
    area = (120, 60, 300, 150)

    def command(self, home, messages):
        return [self._bench.tool("bench-bare-window"), "--rows", str(messages)]


class Gtk(Window):
    """A mail program with an MH folder, of which it has a cache already."""

    settings = ""
    tag = ""

    def prepare(self, home, messages):
        folder = os.path.join(home, self.settings)
        os.makedirs(folder)
        for name, text in self.files().items():
            with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                file.write(text)
        for box in ("inbox", "sent", "draft", "queue", "trash"):
            os.makedirs(os.path.join(home, "Mail", box))
        for number in range(1, messages + 1):
            with open(os.path.join(home, "Mail", "inbox", str(number)), "w", encoding="ascii") as file:
                file.write(letter(number))

    def needs_rehearsal(self):
        return True

    def command(self, home, messages):
        return [self.name]

    def files(self):
        raise NotImplementedError

    @staticmethod
    def folders():
        boxes = {"inbox": "inbox", "outbox": "sent", "draft": "draft", "queue": "queue", "trash": "trash"}
        items = "".join(f'<folderitem type="{kind}" name="{name}" path="{name}" />' for kind, name in boxes.items())
        return ('<?xml version="1.0" encoding="UTF-8"?>\n<folderlist><folder type="mh" name="Mailbox" path="Mail" '
                f'collapsed="0">{items}</folder></folderlist>\n')

    @staticmethod
    def account():
        return ("[Account: 1]\naccount_name=bench\nis_default=1\nname=Reader\naddress=reader@example.org\n"
                "protocol=0\nreceive_server=127.0.0.1\nuser_id=reader\ninbox=inbox\nreceive_at_getall=0\n"
                "receive_at_get_all=0\nsmtp_server=127.0.0.1\n")

    @staticmethod
    def common(more):
        return ("[Common]\nmainwin_x=0\nmainwin_y=0\nmainwin_width=1200\nmainwin_height=850\nfolderview_width=190\n"
                f"summaryview_height=300\ncheck_on_startup=0\n{more}")


class Sylpheed(Gtk):
    name = debian = "sylpheed"
    area = (260, 130, 400, 150)
    settings = ".sylpheed-2.0"

    def files(self):
        more = "open_inbox_on_startup=1\nremember_last_selected=0\nalways_show_message_when_selected=0\n"
        return {"sylpheedrc": self.common(more), "accountrc": self.account(), "folderlist.xml": self.folders()}


class Claws(Gtk):
    name = debian = "claws-mail"
    area = (260, 130, 400, 150)
    settings = ".claws-mail"

    def files(self):
        return {"clawsrc": self.common("confirm_on_exit=0\nwarn_queued_on_exit=0\n"), "folderlist.xml": self.folders(),
                "accountrc": "[AccountList]\nconfig_version=4\n" + self.account()}

    def command(self, home, messages):
        return [self.name, "--select", "#mh/Mailbox/inbox"]


def letter(number):
    """Of the same kind as tests/bench/parts/made_up_mail.cpp has them."""
    pick = number * 2_654_435_761 // 7
    return (f'From: "{NAMES[pick % len(NAMES)]}" <sender{number % 997}@example.org>\nTo: Reader <reader@example.org>\n'
            f"Subject: {SUBJECTS[pick % len(SUBJECTS)]} {number}\nDate: {utils.formatdate(FIRST_DATE + number * 3607)}\n"
            f"Message-ID: <{number}.bench@example.org>\nMIME-Version: 1.0\nContent-Type: text/plain\n\n"
            "The letter waits at the counter until somebody calls for it.\n")
