# SPDX-FileCopyrightText: Restante contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A display of its own, looked at from the outside, the same way for every program: by what stands in its picture."""

import mmap
import os
import shutil
import struct
import subprocess
import time
import zlib

SIZE = (1280, 900)
EACH = 0.002  # seconds between two looks


def missing():
    return "" if shutil.which("Xvfb") else "not installed (package xvfb)"


class Screen:
    """An X server without a window manager whose picture is a file. The server chooses the display's number."""

    def __init__(self, folder):
        self._folder = folder
        os.makedirs(folder)
        reading, writing = os.pipe()
        self._process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-fbdir", folder],
            pass_fds=(writing,), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        self.display = f":{number}"
        self._open()

    def _open(self):
        """The file is a picture of xwd's: a header, its colours, and the lines."""
        with open(os.path.join(self._folder, "Xvfb_screen0"), "rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack(">25I", self._map[:100])
        self._begin = header[0] + 12 * header[19]
        self._line = header[12]

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self._map.close()
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    def picture(self, area):
        """The pixels in (left, top, width, height), line by line, four octets each."""
        left, top, width, height = area
        first = self._begin + top * self._line + 4 * left
        return [self._map[at:at + 4 * width] for at in range(first, first + height * self._line, self._line)]

    def wait_until_empty(self, patience=10):
        """Until nothing of the one before is left."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            lines = self.picture((0, 0, *SIZE))
            if all(line == lines[0] for line in lines):
                return
            time.sleep(EACH)
        raise RuntimeError("A window is still there")

    def save(self, path):
        """All of it as a PNG."""
        lines = []
        for line in self.picture((0, 0, *SIZE)):
            pixels = bytearray(3 * SIZE[0])
            pixels[0::3], pixels[1::3], pixels[2::3] = line[2::4], line[1::4], line[0::4]
            lines += [b"\0", pixels]
        with open(path, "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", *SIZE, 8, 2, 0, 0, 0)) +
                       chunk(b"IDAT", zlib.compress(b"".join(lines), 1)) + chunk(b"IEND", b""))


def chunk(kind, octets):
    return struct.pack(">I", len(octets)) + kind + octets + struct.pack(">I", zlib.crc32(kind + octets))


def lines_of_text(picture):
    """How many lines of writing stand there: runs of rows of pixels that are not of one colour, between others."""
    inked = [line != line[:4] * (len(line) // 4) for line in picture]
    return sum(1 for above, here in zip([False, *inked], inked) if here and not above)


def looks_like(picture, other):
    """But for a line or two: a cursor that blinks."""
    return sum(1 for one, two in zip(picture, other) if one != two) * 20 <= len(picture)


class Watch:
    """Notes what is seen in an area of the screen, and when."""

    def __init__(self, screen, area):
        self._screen = screen
        self._area = area
        self._seen = []  # (moment, picture), where it changed

    def until_quiet(self, quiet, patience, goes_on):
        """Looks until nothing has changed for `quiet` seconds since there was writing."""
        start = last = time.monotonic()
        while goes_on() and time.monotonic() - start < patience:
            picture = self._screen.picture(self._area)
            now = time.monotonic()
            if not self._seen or picture != self._seen[-1][1]:
                self._seen.append((now, picture))
                last = now
            elif now - last > quiet and lines_of_text(picture) > 3:
                return True
            time.sleep(EACH)
        return False

    def shown(self):
        """Since when it has looked as it did in the end."""
        final = self._seen[-1][1]
        since = self._seen[-1][0]
        for moment, picture in reversed(self._seen):
            if not looks_like(picture, final):
                break
            since = moment
        return since
