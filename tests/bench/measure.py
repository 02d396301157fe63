"""What the benchmarks share: the kiosk at a page, its memory, its rest, and a table of medians."""
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "app"))

from kiosk import Display, Kiosk, build_folder, require, wait_until

SCREEN = ("--window", "1920x1080", "--mm", "344")
PAGE = (*SCREEN, "--locale", "en", "--place", "reader:asking-to-be-safe/safe-place")


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


def sleeps(kiosk):
    """How often its threads have gone to sleep so far: each time something had woken them."""
    tasks = Path(f"/proc/{kiosk.process.pid}/task").glob("*/status")
    lines = [line for task in tasks for line in task.read_text().splitlines()]
    return sum(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches"))


def stays_at_rest(kiosk, seconds):
    """Nothing is done to it for so long: (CPU milliseconds, wake-ups)."""
    cpu, slept = kiosk.cpu_ms(), sleeps(kiosk)
    time.sleep(seconds)
    return kiosk.cpu_ms() - cpu, sleeps(kiosk) - slept


def print_table(runs):
    """Each run is {name: [values]}: the median, the range and the number of values of all runs."""
    for name in runs[0]:
        values = sorted(value for run in runs for value in run[name])
        print(f"{name:<60} {statistics.median(values):8.2f}      {values[0]:8.2f} to {values[-1]:.2f}   ({len(values)})", flush=True)


__all__ = ["PAGE", "SCREEN", "Display", "Kiosk", "build_folder", "memory_mib", "print_table", "require", "settle", "sleeps",
           "stays_at_rest", "wait_until"]
