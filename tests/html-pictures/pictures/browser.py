# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Headless Chromium, spoken to over a pair of pipes (its DevTools protocol): one browser draws all pages."""
import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

PATIENCE = 60  # seconds for one answer; the first one includes the start of the browser
MOST_HEIGHT = 30000  # px; the same as `restante --render` draws


def _family(generic):
    answer = subprocess.run(["fc-match", "-f", "%{family[0]}", generic], capture_output=True, text=True, check=True)
    return answer.stdout


class Browser:
    """Draws pages at a width with scripts and network off, in light colours, with the system's fonts."""

    def __init__(self, width):
        self._width = width
        self._folder = Path(tempfile.mkdtemp(prefix="restante-browser-"))
        self._count = 0
        self._waiting = b""
        self._session = None
        self._start()
        self._prepare()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._child.terminate()
        try:
            self._child.wait(10)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()
        os.close(self._to)
        os.close(self._from)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _start(self):
        theirs_in, self._to = os.pipe()
        self._from, theirs_out = os.pipe()
        words = ["chromium", "--headless", "--disable-gpu", "--no-sandbox", "--hide-scrollbars", "--no-first-run",
                 "--disable-extensions", "--disable-background-networking", "--disable-component-update",
                 "--disable-lcd-text", "--force-color-profile=srgb", "--force-device-scale-factor=1",
                 "--host-resolver-rules=MAP * ~NOTFOUND", "--remote-debugging-pipe", f"--user-data-dir={self._folder}/profile"]

        # Chromium reads its orders from descriptor 3 and answers on 4. Both are first moved out of the way.
        order, answer = os.dup(theirs_in), os.dup(theirs_out)
        script = f'exec 3<&{order} 4>&{answer} {order}<&- {answer}>&-; exec "$@"'
        environment = dict(os.environ, HOME=str(self._folder))
        self._child = subprocess.Popen(["bash", "-c", script, "browser", *words], pass_fds=(order, answer),
                                       env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
        for end in (theirs_in, theirs_out, order, answer):
            os.close(end)

    def _prepare(self):
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._ask("Page.enable")
        self._ask("Emulation.setScriptExecutionDisabled", value=True)
        self._ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "light"}])
        self._ask("Network.enable")
        self._ask("Network.setBlockedURLs", urls=["http://*", "https://*", "ftp://*", "ws://*", "wss://*"])
        sans = _family("sans-serif")
        self._ask("Page.setFontFamilies", fontFamilies={"standard": sans, "sansSerif": sans, "serif": _family("serif"),
                                                        "fixed": _family("monospace")})
        self._ask("Page.setFontSizes", fontSizes={"standard": 16, "fixed": 13})

    def _ask(self, method, **parameters):
        self._count += 1
        order = {"id": self._count, "method": method, "params": parameters}
        if self._session:
            order["sessionId"] = self._session
        os.write(self._to, json.dumps(order).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._count:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def _await(self, method):
        while self._next().get("method") != method:
            pass

    def _next(self):
        end = time.monotonic() + PATIENCE
        while b"\0" not in self._waiting:
            ready, _, _ = select.select([self._from], [], [], max(0, end - time.monotonic()))
            octets = os.read(self._from, 1 << 20) if ready else b""
            if not octets:
                raise RuntimeError("Chromium does not answer.")
            self._waiting += octets
        answer, self._waiting = self._waiting.split(b"\0", 1)
        return json.loads(answer)

    def draw(self, page, to):
        """Draws the whole page, a text, into the PNG file `to`."""
        file = self._folder / "page.html"
        file.write_text("\ufeff" + page, encoding="utf-8")
        size = {"width": self._width, "height": 100, "deviceScaleFactor": 1, "mobile": False}
        self._ask("Emulation.setDeviceMetricsOverride", **size)
        self._ask("Page.navigate", url=file.as_uri())
        self._await("Page.loadEventFired")
        content = self._ask("Page.getLayoutMetrics")["cssContentSize"]
        area = {"x": 0, "y": 0, "width": self._width, "height": min(content["height"], MOST_HEIGHT), "scale": 1}
        shot = self._ask("Page.captureScreenshot", format="png", clip=area, captureBeyondViewport=True)
        Path(to).write_bytes(base64.b64decode(shot["data"]))
