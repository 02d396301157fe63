"""A screen that nobody sees: Xvfb on a display number of its own choosing, its pixels read from its framebuffer file."""
import os
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path


class Display:
    def __init__(self, width=1280, height=800, depth=24):
        self.folder = tempfile.TemporaryDirectory()
        read_end, write_end = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{width}x{height}x{depth}", "-nolisten", "tcp", "-fbdir", self.folder.name],
            pass_fds=[write_end], stderr=subprocess.DEVNULL)
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise SystemExit("Xvfb did not start; is the package xvfb installed?")
        self.environment = {**os.environ, "DISPLAY": f":{number}"}
        self.environment.pop("WAYLAND_DISPLAY", None)
        self.environment.pop("SDL_VIDEODRIVER", None)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()
        self.folder.cleanup()

    def start(self, *command):
        return subprocess.Popen([str(word) for word in command], env=self.environment, stderr=subprocess.PIPE, text=True)

    def xdotool(self, *words):
        return subprocess.run(["xdotool", *map(str, words)], env=self.environment, check=True, capture_output=True, text=True).stdout

    def tap(self, x, y):
        self.xdotool("mousemove", x, y, "mousedown", 1, "mouseup", 1)

    def stays_same(self, seconds):
        """A condition: nothing has changed on the screen for so long."""
        seen, since = self.pixels(), time.monotonic()

        def holds():
            nonlocal seen, since
            now = self.pixels()
            if now != seen:
                seen, since = now, time.monotonic()
            return time.monotonic() - since >= seconds
        return holds

    def set_mode(self, width, height):
        """What xrandr --mode does, with a mode that is made when there is none of this size."""
        subprocess.run([sys.executable, Path(__file__).with_name("set_mode.py"), str(width), str(height)], env=self.environment, check=True)

    def window_size(self, name):
        said = self.xdotool("search", "--name", name, "getwindowgeometry", "--shell")
        values = dict(line.split("=") for line in said.split())
        return int(values["WIDTH"]), int(values["HEIGHT"])

    def pixels(self):
        """(width, height, rows): each row is bytes B, G, R, unused. The file is in XWD's format."""
        data = Path(self.folder.name, "Xvfb_screen0").read_bytes()
        head = struct.unpack(">25I", data[:100])
        size, width, height, row_bytes, colours = head[0], head[4], head[5], head[12], head[19]
        begin = size + colours * 12
        return width, height, [data[begin + y * row_bytes:begin + y * row_bytes + width * 4] for y in range(height)]

    def colours(self):
        """How many different colours are on the screen: one or none means that nothing was drawn."""
        _, _, rows = self.pixels()
        return len({row[x:x + 4] for row in rows[::4] for x in range(0, len(row), 16)})


def wait_until(condition, seconds=10):
    """True as soon as the condition holds, False when it did not in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return False
