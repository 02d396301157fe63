"""Start, memory and page turns of the real kiosk in a window of 1920 x 1080 on a virtual display. Argument: the build folder."""
import statistics
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "app"))

from kiosk import Display, Kiosk, build_folder, require, wait_until

RUNS, TURNS = 5, 7
WINDOW = ("--window", "1920x1080", "--mm", "344", "--locale", "en", "--place", "reader:asking-to-be-safe/safe-place")


def memory_mib(kiosk):
    """(RSS, PSS)"""
    lines = Path(f"/proc/{kiosk.process.pid}/smaps_rollup").read_text().splitlines()
    kib = {line.split(":")[0]: int(line.split()[1]) for line in lines[1:]}
    return kib["Rss"] / 1024, kib["Pss"] / 1024


def settle(kiosk):
    """Until it has used no CPU for a while: pictures that will be needed are decoded by then."""
    last = -1.0
    while last != (last := kiosk.cpu_ms()):
        time.sleep(0.15)


def turn(kiosk):
    """Right, until the screen has changed and nothing is left to do: CPU milliseconds."""
    before, cpu = kiosk.display.pixels(), kiosk.cpu_ms()
    kiosk.display.xdotool("key", "Right")
    require(wait_until(lambda: kiosk.display.pixels() != before), "Right changed nothing")
    settle(kiosk)
    return kiosk.cpu_ms() - cpu


def run(build):
    with Display(1920, 1080) as display:
        kiosk = Kiosk(display, build, *WINDOW)
        display.xdotool("mousemove", 960, 540)
        settle(kiosk)
        start = memory_mib(kiosk)
        turns = [turn(kiosk) for _ in range(TURNS)]
        end = memory_mib(kiosk)
        counters = kiosk.end()
    return {"first frame, wall ms": counters["first frame"], "first frame, CPU ms": counters["first frame CPU"],
            "RSS after start, MiB": start[0], "PSS after start, MiB": start[1],
            f"RSS after {TURNS + 1} pages, MiB": end[0], f"PSS after {TURNS + 1} pages, MiB": end[1],
            "a page turn with decoding the next, CPU ms": statistics.median(turns)}


runs = [run(build_folder()) for _ in range(RUNS)]
for name in runs[0]:
    values = sorted(one[name] for one in runs)
    print(f"{name:<44} {statistics.median(values):8.2f}      {values[0]:8.2f} to {values[-1]:.2f}   ({RUNS})")
