"""How long the press takes with nothing made, with everything made, and after small changes. Argument: the build folder."""
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

ROOT = Path(__file__).resolve().parent.parent.parent


def cpu_seconds():
    usage = getrusage(RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


class Press:
    """Works on a copy of the sources, with a cache and packs of its own."""

    def __init__(self, build, folder):
        self.folder = Path(folder)
        for sources in ("content", "locales"):
            shutil.copytree(ROOT / sources, self.folder / sources)
        self.command = [build / "waylight-press", "build", "--no-voice", "--key", build / "keys/trial.key", "--fonts", build / "fonts",
                        "--content", self.folder / "content", "--locales", self.folder / "locales",
                        "--out", self.folder / "packs", "--cache", self.folder / "cache"]

    def run(self, what):
        began, cpu = time.monotonic(), cpu_seconds()
        said = subprocess.run(self.command, check=True, capture_output=True, text=True).stdout
        print(f"{what:<44} {time.monotonic() - began:8.2f} s, CPU {cpu_seconds() - cpu:6.2f} s   {said.strip().split(': ')[-1]}", flush=True)

    def change_tip(self):
        """A word of the adult's line of one page: its booklet's texts change, and no picture."""
        for booklet in sorted((self.folder / "content/booklets").glob("*.toml")):
            text = booklet.read_text()
            if '\ntip = "' in text:
                booklet.write_text(text.replace('\ntip = "', '\ntip = "Slowly: ', 1))
                return
        raise SystemExit("no booklet has a tip")

    def forget_picture(self):
        """The largest picture of the cache must be painted again."""
        max((self.folder / "cache/png").iterdir(), key=lambda file: file.stat().st_size).unlink()


with tempfile.TemporaryDirectory() as folder:
    press = Press(Path(sys.argv[1]).resolve(), folder)
    press.run("press, nothing made yet")
    press.run("press, nothing changed")
    press.change_tip()
    press.run("press, one sentence changed")
    press.forget_picture()
    press.run("press, one picture to paint")
