# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Implicit TLS for servers that know none: a port that hands all on to their clear one, as stunnel does."""

import asyncio
import ssl
import threading

PIECE = 65536


def open_port(host, clear, certificates):
    """Serves TLS in a thread of its own until the process ends. Returns the port."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificates.certificate, certificates.key)
    ready = threading.Event()
    ports = []
    run = lambda: asyncio.run(serve(host, clear, context, ports, ready))
    threading.Thread(target=run, daemon=True).start()
    ready.wait()
    return ports[0]


async def serve(host, clear, context, ports, ready):
    async def call(reader, writer):
        try:
            inner_reader, inner_writer = await asyncio.open_connection(host, clear)
        except OSError:
            writer.close()
            return
        await asyncio.gather(hand_on(reader, inner_writer), hand_on(inner_reader, writer))

    server = await asyncio.start_server(call, host, 0, ssl=context)
    ports.append(server.sockets[0].getsockname()[1])
    ready.set()
    async with server:
        await server.serve_forever()


async def hand_on(reader, writer):
    """Copies until one side ends, then closes the other."""
    try:
        while piece := await reader.read(PIECE):
            writer.write(piece)
            await writer.drain()
    except OSError:
        pass
    writer.close()
