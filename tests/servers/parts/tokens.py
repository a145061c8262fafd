# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says of an access token whose it is, as Dovecot asks (passdb oauth2, tokeninfo)."""

import http.server
import json
import threading
import urllib.parse

GOOD = "a-good-token"
EXPIRED = "an-expired-token"


class _Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):  # noqa: N802
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
        token = query.get("access_token", [""])[0]
        self.send_response(200 if token == GOOD else 401)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        known = {"email": self.server.user, "active": "true"} if token == GOOD else {"error": "invalid_token"}
        self.wfile.write(json.dumps(known).encode())

    def log_message(self, format, *args):  # noqa: A002  pylint: disable=redefined-builtin
        pass


def serve(host, user):
    """Answers in a thread that ends with the process; gives its port."""
    server = http.server.ThreadingHTTPServer((host, 0), _Answer)
    server.user = user
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]
