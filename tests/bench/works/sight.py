# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person waits for on a long line: the first screen of rows, and a message that is looked at meanwhile."""

import json
import os
import statistics
import subprocess

from works import results

ROUND_TRIPS = 8  # to the first rows, at most
PATIENCE = 300  # ms beyond a round trip for the text of a message
LONGEST = 120  # seconds for one look


def measure(bench, found, rounds, messages=10_000):
    with bench.server(messages) as server:
        rtt = 100
        with bench.line(server.facts["tls"], rtt) as line:
            first = look(bench, line.facts["port"], rounds)["first rows"]
        take(found, f"first 50 of {messages} rows, TLS, {rtt} ms", first, "RTT", rtt, ROUND_TRIPS)
        rtt = 40
        with bench.line(server.facts["tls"], rtt, mbit=10) as line:
            click = look(bench, line.facts["port"], rounds)["click"]
        take(found, f"click, 10 Mbit/s, TLS, {rtt} ms", click, f"RTT+{PATIENCE}", rtt + PATIENCE, 1)


def measure_short(bench):
    """That both are seen at all; how soon is no matter here."""
    with bench.server(2000) as server, bench.line(server.facts["clear"], 2, mbit=100) as line:
        seen = look(bench, line.facts["port"], 1, authority="")
    missing = {"first rows", "click"} - set(seen)
    if missing:
        raise RuntimeError(f"never seen: {missing}")


def take(found, case, values, peer, limit, most):
    for number, value in enumerate(values):
        found.runs.append(("sight", case, "keeper", number, value, "ms", ""))
    found.add(results.Ratio("sight", case, statistics.median(values), peer, limit, most, "ms"))


def look(bench, port, rounds, authority=None):
    """what -> milliseconds of each round; in a new folder each time, so that nothing is known."""
    authority = bench.certificates.ca if authority is None else authority
    trust = ["--ca-file", authority] if authority else []
    seen = {}
    for _ in range(rounds):
        command = [bench.tool("bench-keeper"), "--port", str(port), *trust,
                   "--folder", os.path.join(bench.new_folder(), "books"), "--look"]
        done = subprocess.run(command, check=True, capture_output=True, timeout=LONGEST)
        for line in done.stdout.decode().splitlines():
            fact = json.loads(line)
            seen.setdefault(fact["what"], []).append(fact["ms"])
    return seen
