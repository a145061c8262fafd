# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checker. Reads files only: the server's Maildir, the archive, the octets that were sent in. What the
program says of itself is a claim to be held against them, never a source; its ledger is not opened at all."""

import collections
import dataclasses
import hashlib
import os

from suite import mail

LOST = "LOST"  # neither on the server nor in the archive
UNPROVED = "DELETED WITHOUT PROOF"  # gone from the server; what the archive has of it is not the message
DUPLICATE = "DUPLICATE"  # saved more often than it was sent in
DAMAGED = "DAMAGED"  # a file in new/ or cur/ that is no message that was sent in
WRONG_CLAIM = "WRONG CLAIM"  # the program said what is not so
UNSYNCED = "DELETED BEFORE IT WAS SAFE"  # DELE went out while the copy could still fall to a power cut
SERVER = "SERVER"  # the test server itself holds something else than it was given

BEGINNING = 110  # octets that tell messages apart: each begins with a Subject of its own


@dataclasses.dataclass(frozen=True)
class Sin:
    """One thing that must never be."""

    kind: str
    what: str

    def __str__(self):
        return f"{self.kind}: {self.what}"


@dataclasses.dataclass
class Claims:
    """What a program said before it ended or was ended: the last word on each message counts."""

    saved: dict = dataclasses.field(default_factory=dict)  # unique id: path of the copy, or None
    sha256: dict = dataclasses.field(default_factory=dict)  # unique id: of the octets the server sent
    fates: dict = dataclasses.field(default_factory=dict)  # unique id: confirmed, accepted, unknown, kept


def maildir(folder):
    """{path: octets} of all that lies in new/ and cur/."""
    found = {}
    for part in ("new", "cur"):
        where = os.path.join(folder, part)
        for name in sorted(os.listdir(where)) if os.path.isdir(where) else ():
            with open(os.path.join(where, name), "rb") as file:
                found[os.path.join(where, name)] = file.read()
    return found


def waiting(store):
    """{unique id: octets} of what the server still has."""
    return {os.path.basename(path).split(":")[0]: octets for path, octets in maildir(store).items()}


def leftovers(archive):
    """How many files a killed program has left in tmp/: no sin, they have no name that anybody reads."""
    folder = os.path.join(archive, "tmp")
    return len(os.listdir(folder)) if os.path.isdir(folder) else 0


def check(sent, served, saved, claims):
    """Every sin, side by side: the messages sent in, what the server has, the archive's files, what was
    claimed."""
    return (sins_of_server(sent, served) + sins_of_content(sent, served, saved)
            + sins_of_claims(sent, served, saved, claims))


def sins_of_server(sent, served):
    return [Sin(SERVER, f"{uid} is not what was given to it")
            for uid, octets in served.items()
            if uid not in sent or mail.as_sent(sent[uid]) != mail.as_sent(octets)]


def sins_of_content(sent, served, saved):
    """By content, so that no name and no index has to be believed. Messages that are alike count together."""
    forms, alike, copies, strange = {}, collections.defaultdict(list), collections.defaultdict(list), {}
    for uid, octets in sent.items():
        content = mail.as_sent(octets)
        alike[content].append(uid)
        forms.update({content: content, mail.as_filed(octets): content})
    for path, octets in saved.items():
        if octets in forms:
            copies[forms[octets]].append(path)
        else:
            strange[path] = octets
    sins = [Sin(DAMAGED, path) for path in strange]
    for content, uids in alike.items():
        sins += sins_of_one(content, uids, served, copies[content], strange.values())
    return sins


def sins_of_one(content, uids, served, paths, strange):
    gone = [uid for uid in uids if uid not in served]
    sins = []
    if len(paths) < len(gone):
        kind = UNPROVED if any(resembles(other, content) for other in strange) else LOST
        sins.append(Sin(kind, f"{' '.join(gone)}: {len(paths)} whole copies"))
    if len(paths) > len(uids):
        sins.append(Sin(DUPLICATE, f"{' '.join(uids)}: {len(paths)} copies: {' '.join(paths)}"))
    return sins


def resembles(other, content):
    """Something is there that was this message once."""
    return mail.as_sent(other)[:BEGINNING] == content[:BEGINNING]


def sins_of_claims(sent, served, saved, claims):
    sins = []
    for uid, path in claims.saved.items():
        if uid not in sent:
            sins.append(Sin(WRONG_CLAIM, f"{uid} saved: no such message was sent in"))
        elif not holds(saved, path, sent[uid]):
            sins.append(Sin(WRONG_CLAIM, f"{uid} saved: there is no whole copy at {path or 'all'}"))
        elif claims.sha256.get(uid, digest(sent[uid])) != digest(sent[uid]):
            sins.append(Sin(WRONG_CLAIM, f"{uid} saved: its hash is {digest(sent[uid])}"))
    for uid, fate in claims.fates.items():
        if fate in ("confirmed", "accepted") and uid in served:
            sins.append(Sin(WRONG_CLAIM, f"{uid} {fate}: it is still on the server"))
        if fate == "kept" and uid not in served:
            sins.append(Sin(WRONG_CLAIM, f"{uid} kept: it is not on the server"))
    return sins


def holds(saved, path, octets):
    copies = [saved.get(path, b"")] if path else saved.values()
    return any(mail.is_copy(copy, octets) for copy in copies)


def digest(octets):
    return hashlib.sha256(mail.as_sent(octets)).hexdigest()
