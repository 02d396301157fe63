"""What grows with packs that nobody opens: 1 to 30 languages, 10 to 200 booklets of 8 pages. Argument: the build folder."""
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True

from measure import SCREEN, Display, Kiosk, build_folder, memory_mib, require, settle

LOCALES, BOOKLETS, RUNS = (1, 5, 10, 20, 30), (10, 50, 200), 3


def opened(kiosk):
    """Packs it holds open: those that it has read."""
    names = [os.readlink(file) for file in Path(f"/proc/{kiosk.process.pid}/fd").iterdir() if file.exists()]
    return sum(name.endswith(".waypack") for name in names)


def first_frame(build, packs, *options):
    with Display(1920, 1080) as display:
        kiosk = Kiosk(display, build, *SCREEN, "--packs", packs, *options)
        settle(kiosk)
        pss, count = memory_mib(kiosk)[1], opened(kiosk)
        return kiosk.end()["first frame CPU"], pss, count


def medians(build, packs, *options):
    return [statistics.median(values) for values in zip(*(first_frame(build, packs, *options) for _ in range(RUNS)))]


def with_locales(all_packs, count, folder):
    """The base pack and the first languages, by name only."""
    folder = Path(folder)
    locales = sorted(pack for pack in all_packs.iterdir() if pack.stem != "base")[:count]
    require(len(locales) == count, f"{all_packs}: there are not {count} languages")
    for pack in [all_packs / "base.waypack", *locales]:
        (folder / pack.name).symlink_to(pack)
    return folder


build = build_folder()
print("first frame of Welcome, and of the shelf in the first language: CPU ms, PSS MiB, packs opened")
print(f"{'booklets':>8} {'languages':>9}   {'Welcome':>24}   {'shelf':>24}")
for booklets in BOOKLETS:
    with tempfile.TemporaryDirectory() as packs:
        subprocess.run([build / "tests/bench/waylight_many_packs", build, str(max(LOCALES)), str(booklets), packs], check=True)
        for locales in LOCALES:
            with tempfile.TemporaryDirectory() as folder:
                some = with_locales(Path(packs), locales, folder)
                rows = [medians(build, some, "--place", "welcome"), medians(build, some, "--locale", "qaa", "--place", "shelf")]
            cells = "   ".join(f"{cpu:8.0f} {pss:8.1f} {count:6.0f}" for cpu, pss, count in rows)
            print(f"{booklets:8} {locales:9}   {cells}", flush=True)
        if booklets == max(BOOKLETS):
            print(f"CPU ms with {booklets} booklets", flush=True)
            subprocess.run([build / "tests/bench/waylight_bench_library", "--packs", packs, "--keys", build / "keys", "--fonts", build / "fonts"],
                           check=True)
