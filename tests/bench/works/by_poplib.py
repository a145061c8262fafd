# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""by_poplib.py list|save|sync PORT CA FOLDER KNOWN: the work by Python's own library."""

import os
import poplib
import ssl
import sys

poplib._MAXLINE = 1 << 20  # pylint: disable=protected-access


def connect(port, authority):
    if not authority:
        return poplib.POP3("127.0.0.1", port)
    return poplib.POP3_SSL("127.0.0.1", port, context=ssl.create_default_context(cafile=authority))


def save(server, folder, number):
    path = os.path.join(folder, str(number))
    with open(path + ".part", "wb") as file:
        file.write(b"\r\n".join(server.retr(number)[1]) + b"\r\n")
        file.flush()
        os.fsync(file.fileno())
    os.rename(path + ".part", path)


def main():
    work, port, authority, folder, known = sys.argv[1:]
    server = connect(int(port), authority)
    server.user("reader")
    server.pass_("bench")
    messages = server.stat()[0]
    if work != "sync":
        server.list()
    server.uidl()
    for number in range(int(known) + 1, messages + 1):
        if work == "list":
            server.top(number, 0)
        else:
            save(server, folder, number)
    server.quit()


main()
