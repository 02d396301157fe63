"""The built kiosk on a display that nobody sees."""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from display import Display, wait_until


class Kiosk:
    """A running `waylight`. Its home folder is empty, and must stay so."""

    def __init__(self, display, build, *options):
        self.home = tempfile.TemporaryDirectory()
        display.environment["HOME"] = self.home.name
        self.display = display
        self.process = display.start(build / "waylight", "--counters", *options)
        if not wait_until(lambda: display.colours() > 20):
            self.process.kill()
            raise SystemExit(f"nothing is on the screen:\n{self.process.communicate()[1]}")

    def tap(self, node):
        """Taps in the middle of a node, and waits until the screen has changed and a next tap is taken."""
        x, y, width, height = node
        before = self.display.pixels()
        self.display.tap(x + width // 2, y + height // 2)
        require(wait_until(lambda: self.display.pixels() != before), "a tap changed nothing")
        require(wait_until(self.display.stays_same(seconds=0.6)), "the screen does not come to rest")

    def cpu_ms(self):
        """CPU time of all its threads so far."""
        tasks = Path(f"/proc/{self.process.pid}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks) / 1e6

    def end(self):
        """Asks it to end, and returns what --counters said: {"frames": 3, ..., "at": "welcome"}, of a kiosk not where."""
        self.process.terminate()
        try:
            said = self.process.communicate(timeout=5)[1]
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise SystemExit("it does not end when it is asked to") from None
        require(self.process.returncode == 0, f"it ended with {self.process.returncode}:\n{said}")
        require(not list(Path(self.home.name).iterdir()), "it wrote into the home folder")
        self.home.cleanup()
        line = said.strip().splitlines()[-1]
        counters = {name: int(value) for name, value in re.findall(r"(frames|wake-ups|first frame|last frame) (\d+)", line)}
        counters["first frame CPU"] = int(re.search(r"\(CPU (\d+)", line)[1])
        place = re.search(r", at (\S+)$", line)
        return {**counters, "at": place[1]} if place else counters


def nodes_of(build, *events):
    """What can be touched after some events in a window of 1280 x 800: [{id: (x, y, width, height)}, ...], one for each event."""
    with tempfile.TemporaryDirectory() as folder:
        replay = Path(folder, "visit.replay")
        replay.write_text("".join(f"{number * 1000} {event}\n" for number, event in enumerate(events)))
        subprocess.run([build / "waylight", "--replay", replay, "--frames", Path(folder, "frames")], check=True, stdout=subprocess.DEVNULL)
        node = re.compile(r'^  (?:button|tab) (\S+) ".*" \S+ (\d+),(\d+) (\d+)x(\d+)', re.M)
        frames = sorted(Path(folder, "frames").glob("*.frame"))
        return [{found[0]: tuple(map(int, found[1:])) for found in node.findall(frame.read_text())} for frame in frames]


def require(condition, message):
    if not condition:
        raise SystemExit(message)


def build_folder():
    build = Path(sys.argv[1])
    require((build / "packs/base.waypack").exists(), f"{build}/packs: there are no packs yet; run packaging/build")
    return build


__all__ = ["Display", "Kiosk", "build_folder", "nodes_of", "require", "wait_until"]
