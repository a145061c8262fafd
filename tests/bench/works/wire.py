# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The works of the wire: what restante-cli does beside its peers and the floor."""

import contextlib
import dataclasses
import os

from works import clients, rounds

MEMORY_AT_MOST = 40 * 1024  # KiB, at any size of a message
MEBI = 1_000_000


@dataclasses.dataclass
class Case:
    """One line of the table: a mailbox, a line to it, and who must be how much slower than ours."""

    work: str
    messages: int
    octets: int
    tls: bool
    rtt: int
    musts: dict  # client -> the most that ours may take, as a part of its time
    known: int = 0
    others: tuple = ()  # measured too
    limits_memory: bool = False

    @property
    def task(self):
        return "list" if self.work == "preview" else self.work

    @property
    def name(self):
        size = f" x {self.octets // 1000} KB" if self.work == "save" else ""
        fresh = f" ({self.known} known)" if self.known else ""
        return f"{self.messages}{size}{fresh}, {'TLS' if self.tls else 'plain'}, {self.rtt} ms"


def preview(count=10_000):
    floor = {"floor": 1.5}
    return [Case("preview", count, 3000, True, 0, {"poplib": 0.35, "curl": 0.35, "floor": 99}),
            # mpop starts a shell for each header: a tenth of the messages shows enough
            Case("preview", count // 10, 3000, True, 0, {}, others=("mpop", "floor")),
            Case("preview", count, 3000, False, 0, {"poplib": 0.35, "curl": 0.35, "floor": 99}),
            Case("preview", count, 3000, True, 20, floor), Case("preview", count, 3000, True, 100, floor)]


def download():
    cases = []
    for count, octets in ((1000, 30_000), (100, MEBI), (1, 200 * MEBI)):
        small = octets < MEBI
        for tls in (False, True):
            near = {"mpop": 0.7 if tls else 0.8, "curl": 1.3} if small else {"mpop": 0.6}
            cases.append(Case("save", count, octets, tls, 0, near, others=("floor", "poplib", "fetchmail", "curl"),
                              limits_memory=not small))
            cases.append(Case("save", count, octets, tls, 100, {"mpop": 0.5 if small else 0.8},
                              others=("floor",), limits_memory=not small))
    return cases


def known(count=100_000):
    return [Case("sync", count + 10, 3000, True, rtt, {"mpop": 1.0}, known=count, others=("floor", "poplib"))
            for rtt in (0, 100)]


def short():
    """Everything once, small; the ratios are such that a busy machine cannot spoil them."""
    loose = {"floor": 200}
    return [Case("preview", 300, 2000, tls, rtt, loose, others=("curl", "mpop", "poplib"))
            for tls in (False, True) for rtt in (0, 2)] + [
                Case("save", 20, 30_000, True, 2, loose, others=("curl", "mpop", "poplib", "fetchmail")),
                Case("sync", 60, 2000, True, 2, loose, known=50, others=("mpop", "poplib"))]


def everybody(bench):
    return [clients.Ours(bench), clients.Keeper(bench), clients.Floor(bench), clients.Curl(), clients.Mpop(),
            clients.Poplib(), clients.Fetchmail()]


def measure(bench, case, times, results):
    """One case, everybody in turn."""
    takes_part = [client for client in everybody(bench) if case.task in client.works and
                  (client.is_ours or client.name in case.musts or client.name in case.others)]
    with contextlib.ExitStack() as stack:
        late = case.messages - case.known if case.known else 0
        server = stack.enter_context(bench.server(case.messages, case.octets, late))
        port = server.facts["tls" if case.tls else "clear"]
        if case.rtt:
            port = stack.enter_context(bench.line(port, case.rtt)).facts["port"]
        task = clients.Task(case.task, port, bench.certificates.ca if case.tls else "", case.messages,
                            case.known)
        figures = rounds.side_by_side(bench, task, takes_part, times, checker(case))
    results.take(case.work, case.name, figures, case.musts)
    if case.limits_memory:
        results.take_memory(case.work, case.name, figures[0], MEMORY_AT_MOST)


def checker(case):
    """What was saved has to be there: as many files of that size as messages that were to be saved."""
    if case.work == "preview":
        return None
    wanted = case.messages - case.known

    def check(folder):
        found = sum(1 for where, _, names in os.walk(folder) for name in names
                    if is_message(os.path.join(where, name), case.octets))
        return "" if found == wanted else f"saved {found} messages, not {wanted}"

    return check


def is_message(path, octets):
    """As large as the message, give or take what line ends and traces of the way cost."""
    return octets * 0.9 <= os.path.getsize(path) <= octets * 1.05 + 1000 and "ledger" not in path
