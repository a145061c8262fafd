# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The mail that is sent in: fresh for every run, of every size, with all that line ends and dots can do."""

import re

KILO = 1024


def make(rng, label, small=False):
    """Messages of one run: {unique id: octets}. The unique id is the name of the file in the server's
    Maildir.

    `label` makes every message unlike those of all other runs; two of them are alike on purpose.
    """
    shapes = SMALL if small else SHAPES
    octets = [shape(rng, f"{label}.{number}") for number, shape in enumerate(shapes)]
    octets.insert(rng.randrange(len(octets)), octets[-1])  # a twin
    return {f"{1700000000 + number}.{label}M{number}.faults": one for number, one in enumerate(octets)}


def header(mark, extra=""):
    return (f"From: Sorting Office <sorting@example.org>\nTo: reader@example.org\nSubject: Message {mark}\n"
            f"Date: Tue, 1 Jul 2003 10:52:37 +0000\nMessage-ID: <{mark}@example.org>\n{extra}\n").encode()


def lines(rng, size):
    """About `size` octets of lines."""
    text = bytearray()
    while len(text) < size:
        text += b"%x " % rng.getrandbits(64) * rng.randrange(1, 5) + b"\n"
    return bytes(text)


def tiny(_rng, mark):
    return header(mark) + b"x\n"


def letter(rng, mark):
    return header(mark) + lines(rng, rng.randrange(KILO, 3 * KILO))


def leaflet(rng, mark):
    return header(mark) + lines(rng, rng.randrange(20 * KILO, 40 * KILO))


def parcel(rng, mark):
    return header(mark) + lines(rng, rng.randrange(400 * KILO, 600 * KILO))


def carriage_returns(rng, mark):
    return (header(mark) + lines(rng, 2 * KILO)).replace(b"\n", b"\r\n")


def mixed_ends(rng, mark):
    return header(mark).replace(b"\n", b"\r\n") + lines(rng, KILO) + b"one\r\ntwo\nthree\r\n"


def dots(_rng, mark):
    return header(mark) + b".\n..\n...\n.one\n\n.\n.\n"


def open_end(rng, mark):
    return header(mark) + lines(rng, KILO) + b"the last line has no end"


def lone_returns(_rng, mark):
    return header(mark) + b"one\rtwo\r\r\nthree\rfour\n"


def eight_bit(_rng, mark):
    text = "für Sie 郵便局 \u2709\n".encode() + b"\xff\xfe\n"
    return header(mark, "Content-Type: text/plain; charset=utf-8\n") + text


def header_only(_rng, mark):
    return header(mark)


def long_line(rng, mark):
    return header(mark) + b"%x" % rng.getrandbits(80 * KILO) + b"\n"


SHAPES = (tiny, letter, parcel, letter, dots, leaflet, carriage_returns, letter, tiny, open_end, leaflet,
          mixed_ends, letter, lone_returns, eight_bit, header_only, letter, parcel, long_line, leaflet,
          tiny, letter)
SMALL = (letter, dots, carriage_returns, leaflet, tiny)


def as_sent(octets):
    """What the server has to send by RETR, without the dots that it stuffs: each line ends in CRLF."""
    text = re.sub(rb"(?<!\r)\n", b"\r\n", octets)
    return text if text.endswith(b"\r\n") else text + b"\r\n"


def as_filed(octets):
    """The same as a Maildir wants it: each CRLF is LF."""
    return as_sent(octets).replace(b"\r\n", b"\n")


def is_copy(copy, octets):
    """A whole copy of the message, in either form."""
    return copy in (as_sent(octets), as_filed(octets))
