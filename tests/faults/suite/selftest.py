# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Can the checker see? Made-up sins, one at a time, in real folders: each has to be named, and nothing
else."""

import os
import random
import shutil
import tempfile
import unittest

from suite import mail, order, truth


class World:
    """A server's Maildir, an archive and what was sent in, all well: the twins and half of the rest are saved
    and gone, the others still wait."""

    def __init__(self, folder):
        self.store, self.archive = os.path.join(folder, "store"), os.path.join(folder, "archive")
        self.sent = mail.make(random.Random(7), "S")
        self.claims = truth.Claims()
        for place in (self.store, self.archive):
            for part in ("new", "cur", "tmp"):
                os.makedirs(os.path.join(place, part))
        for number, (uid, octets) in enumerate(self.sent.items()):
            if number % 2 or self.has_twin(uid):
                self.save(uid, octets)
            else:
                self.put(self.store, uid, octets)

    def save(self, uid, octets):
        self.claims.saved[uid] = self.put(self.archive, "copy." + uid, mail.as_filed(octets))
        self.claims.sha256[uid] = truth.digest(octets)
        self.claims.fates[uid] = "confirmed"

    @staticmethod
    def put(place, name, octets):
        path = os.path.join(place, "new", name)
        with open(path, "wb") as file:
            file.write(octets)
        return path

    def check(self):
        return sorted({sin.kind for sin in truth.check(self.sent, truth.waiting(self.store),
                                                       truth.maildir(self.archive), self.claims)})

    def a_saved(self):
        """One that has no twin: (unique id, path of its copy)."""
        return next((uid, path) for uid, path in self.claims.saved.items() if not self.has_twin(uid))

    def a_waiting(self):
        return next(uid for uid in self.sent if uid not in self.claims.saved and not self.has_twin(uid))

    def has_twin(self, uid):
        return list(self.sent.values()).count(self.sent[uid]) > 1


class CheckerTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="restante-faults-")
        self.addCleanup(shutil.rmtree, self.folder)
        self.world = World(self.folder)

    def test_all_is_well(self):
        self.assertEqual(self.world.check(), [])

    def test_lost(self):
        os.unlink(os.path.join(self.world.store, "new", self.world.a_waiting()))
        self.assertEqual(self.world.check(), [truth.LOST])

    def test_deleted_with_half_a_copy(self):
        uid, path = self.world.a_saved()
        del self.world.claims.saved[uid]
        os.truncate(path, os.path.getsize(path) - 1)
        self.assertEqual(self.world.check(), [truth.DAMAGED, truth.UNPROVED])

    def test_half_a_copy_while_it_waits(self):
        uid = self.world.a_waiting()
        self.world.put(self.world.archive, "half", mail.as_filed(self.world.sent[uid])[:-1])
        self.assertEqual(self.world.check(), [truth.DAMAGED])

    def test_one_octet_changed(self):
        uid, path = self.world.a_saved()
        with open(path, "r+b") as file:
            file.seek(-2, os.SEEK_END)
            file.write(b"?")
        self.assertEqual(self.world.check(), [truth.DAMAGED, truth.UNPROVED, truth.WRONG_CLAIM])
        self.assertIn(uid, self.world.sent)

    def test_duplicate(self):
        _, path = self.world.a_saved()
        shutil.copy(path, os.path.join(self.world.archive, "cur", "again:2,S"))
        self.assertEqual(self.world.check(), [truth.DUPLICATE])

    def test_one_of_two_twins_lost(self):
        twin = next(uid for uid in self.world.sent if self.world.has_twin(uid))
        os.unlink(self.world.claims.saved.pop(twin))
        self.assertEqual(self.world.check(), [truth.LOST])

    def test_third_copy_of_twins(self):
        twin = next(uid for uid in self.world.sent if self.world.has_twin(uid))
        self.world.put(self.world.archive, "more", mail.as_filed(self.world.sent[twin]))
        self.assertEqual(self.world.check(), [truth.DUPLICATE])

    def test_said_saved_and_is_not(self):
        self.world.claims.saved[self.world.a_waiting()] = os.path.join(self.world.archive, "new", "nowhere")
        self.assertEqual(self.world.check(), [truth.WRONG_CLAIM])

    def test_said_another_hash(self):
        self.world.claims.sha256[self.world.a_saved()[0]] = "0" * 64
        self.assertEqual(self.world.check(), [truth.WRONG_CLAIM])

    def test_said_deleted_and_waits(self):
        for fate in ("confirmed", "accepted"):
            self.world.claims.fates[self.world.a_waiting()] = fate
            self.assertEqual(self.world.check(), [truth.WRONG_CLAIM])

    def test_said_kept_and_is_gone(self):
        self.world.claims.fates[self.world.a_saved()[0]] = "kept"
        self.assertEqual(self.world.check(), [truth.WRONG_CLAIM])

    def test_left_in_tmp_is_no_sin(self):
        self.world.put(self.world.archive, "../tmp/half", b"half")
        self.assertEqual(self.world.check(), [])
        self.assertEqual(truth.leftovers(self.world.archive), 1)

    def test_either_form_is_a_copy(self):
        uid, path = self.world.a_saved()
        with open(path, "wb") as file:
            file.write(mail.as_sent(self.world.sent[uid]))
        self.assertEqual(self.world.check(), [])


class OrderTest(unittest.TestCase):
    """A DELE is right only behind sync, rename and sync of the folder, in this order."""

    STEPS = (("create", "ok", "/box/tmp/a"), ("write", "ok", "/box/tmp/a"), ("sync", "ok", "/box/tmp/a"),
             ("rename", "ok", "/box/tmp/a\t/box/new/a"), ("foldersync", "ok", "/box/new"))
    LISTING = ("wire", "ok", "S: 3 one")
    DELETE = ("wire", "ok", "C: DELE 3")

    def sins(self, *steps):
        sent = {"one": b"Subject: one\n\nx\n"}
        copies = {"/box/new/a": mail.as_filed(sent["one"])}
        return [sin.kind for sin in order.check((self.LISTING, *steps), sent, copies)]

    def test_in_order(self):
        self.assertEqual(self.sins(*self.STEPS, self.DELETE), [])

    def test_each_step_is_needed(self):
        for missing in (2, 3, 4):
            steps = [step for number, step in enumerate(self.STEPS) if number != missing]
            self.assertEqual(self.sins(*steps, self.DELETE), [truth.UNSYNCED], self.STEPS[missing])

    def test_a_failed_step_is_none(self):
        for failed in (2, 3, 4):
            steps = [(kind, "5" if number == failed else outcome, path)
                     for number, (kind, outcome, path) in enumerate(self.STEPS)]
            self.assertEqual(self.sins(*steps, self.DELETE), [truth.UNSYNCED], self.STEPS[failed])

    def test_too_late(self):
        self.assertEqual(self.sins(*self.STEPS[:4], self.DELETE, self.STEPS[4]), [truth.UNSYNCED])

    def test_written_behind_the_sync(self):
        write = self.STEPS[1]
        self.assertEqual(self.sins(*self.STEPS[:3], write, *self.STEPS[3:], self.DELETE), [truth.UNSYNCED])

    def test_everything_synced_at_once(self):
        everything = ("syncall", "ok", "/box")
        self.assertEqual(self.sins(*self.STEPS[:2], self.STEPS[3], everything, self.DELETE), [])

    def test_copy_of_an_earlier_run(self):
        proof = (("sync", "ok", "/box/new/a"), ("foldersync", "ok", "/box/new"))
        self.assertEqual(self.sins(self.DELETE), [truth.UNSYNCED])
        self.assertEqual(self.sins(*proof, self.DELETE), [])


def main():
    load = unittest.defaultTestLoader.loadTestsFromTestCase
    suite = unittest.TestSuite(load(one) for one in (CheckerTest, OrderTest))
    return 0 if unittest.TextTestRunner().run(suite).wasSuccessful() else 1
