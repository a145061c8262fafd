# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The mail that waits in every test mailbox: the same bytes on every run, made in no time."""

import base64
import datetime
import email.utils
import os
import time

FIRST = 1057056757  # message 1 is of 2003-07-01 10:52:37 UTC
STEP = 3607  # a little more than an hour: dates differ in hours, minutes and seconds

SENDERS = (
    ("Counter Clerk", "clerk@example.org"),
    ("Sorting Office", "sorting@example.org"),
    ("=?utf-8?Q?Schalter_f=C3=BCr_Pakete?=", "pakete@example.test"),
    ("Night Train", "train@example.org"),
    ("=?utf-8?B?6YO15L6/5bGA?=", "post@example.test"),
)


def sender(number):
    return SENDERS[number % len(SENDERS)]


def seconds(number):
    return FIRST + (number - 1) * STEP


def plain(number):
    return (
        "Content-Type: text/plain; charset=us-ascii\n\n"
        f"This is message {number}.\n"
        "It waits at the counter until somebody calls for it.\n"
    ).encode()


def long(number):
    """About 40 kB, so that a transfer takes more than one read."""
    lines = "".join(f"Line {line} of message {number}, which goes on for a while.\n" for line in range(800))
    return ("Content-Type: text/plain; charset=us-ascii\n\n" + lines).encode()


def dotted(number):
    """Lines that begin with dots: the ones that POP3 has to stuff (RFC 1939 section 3)."""
    return (
        "Content-Type: text/plain; charset=us-ascii\n\n"
        f"Message {number} has\n.\n..\n.one line\n...and another\n"
    ).encode()


def eight_bit(number):
    return (
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
        f"Nachricht {number} für Sie liegt am Schalter. 郵便局 ✉\n"
    ).encode()


def latin1(number):
    return (
        "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\n"
        f"Le message {number} est resté à la poste.\n"
    ).encode("latin-1")


def attached(number):
    receipt = base64.encodebytes(f"Receipt for message {number}\n".encode() * 20).decode()
    return (
        f'Content-Type: multipart/mixed; boundary="part-{number}"\n\n'
        f"--part-{number}\nContent-Type: text/plain; charset=us-ascii\n\nThe receipt is attached.\n\n"
        f"--part-{number}\nContent-Type: application/octet-stream\n"
        f'Content-Disposition: attachment; filename="receipt-{number}.bin"\n'
        f"Content-Transfer-Encoding: base64\n\n{receipt}\n--part-{number}--\n"
    ).encode()


BODIES = {2: dotted, 3: attached, 5: eight_bit, 7: latin1, 9: attached}


def body(number):
    return long(number) if number % 50 == 0 else BODIES.get(number % 10, plain)(number)


def message(number):
    """Message `number` (from 1), lines ended by LF, subject "Message <number>"."""
    name, address = sender(number)
    moment = datetime.datetime.fromtimestamp(seconds(number), datetime.timezone.utc)
    date = email.utils.format_datetime(moment)
    header = (
        f"From: {name} <{address}>\nTo: Reader <reader@example.org>\nSubject: Message {number}\n"
        f"Date: {date}\nMessage-ID: <{number}.restante@example.org>\nMIME-Version: 1.0\n"
    )
    return header.encode() + body(number)


def write_maildir(folder, count):
    """Makes a Maildir with messages 1 to `count` in new/."""
    for part in ("cur", "new", "tmp"):
        os.makedirs(os.path.join(folder, part))
    for number in range(1, count + 1):
        name = f"{seconds(number)}.M{number:06d}P1.counter"
        with open(os.path.join(folder, "new", name), "wb") as file:
            file.write(message(number))


def write_mbox(path, count):
    """Makes an mbox file with messages 1 to `count`, lines "From " in bodies quoted as >From."""
    with open(path, "wb") as file:
        for number in range(1, count + 1):
            stamp = time.asctime(time.gmtime(seconds(number)))
            file.write(f"From {sender(number)[1]} {stamp}\n".encode())
            file.write(message(number).replace(b"\nFrom ", b"\n>From ") + b"\n")
    os.chmod(path, 0o600)


def give(folder, uid, gid):
    """Hands a folder and everything in it to another user."""
    for where, _, names in os.walk(folder):
        os.chown(where, uid, gid)
        for name in names:
            os.chown(os.path.join(where, name), uid, gid)
