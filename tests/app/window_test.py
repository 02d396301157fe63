#!/usr/bin/env python3
"""The real kiosk in a real window: a language and a booklet by touch; the whole screen; no screen at all. Argument: the build folder."""
import os
import re
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from kiosk import Display, Kiosk, build_folder, nodes_of, require, wait_until


def a_language_and_a_booklet_are_two_taps_away(build):
    welcome, = nodes_of(build, "wait")
    booklet = next(name for name in nodes_of(build, "tap welcome.ro")[0] if name.startswith("shelf."))
    shelf, reader = nodes_of(build, "tap welcome.ro", f"tap {booklet}")
    with Display(1280, 800) as display:
        kiosk = Kiosk(display, build)
        kiosk.tap(welcome["welcome.ro"])
        kiosk.tap(shelf[booklet])
        kiosk.tap(reader["ledge.next"])
        counters = kiosk.end()
    require(counters["at"].startswith("reader:"), f"three taps lead to {counters['at']}")


def a_kiosk_fills_the_screen_without_a_window_manager(build):
    with Display(1024, 600) as display:
        kiosk = Kiosk(display, build, "--kiosk")
        width, height, rows = display.pixels()
        black = bytes(3)
        for x, y in ((0, 0), (width - 1, 0), (0, height - 1), (width - 1, height - 1)):
            require(rows[y][x * 4:x * 4 + 3] != black, f"nothing is drawn at {x},{y}")
        require("at" not in kiosk.end(), "a kiosk tells where a visitor was")


def a_crash_would_write_no_memory_to_the_disk(build):
    with Display(1280, 800) as display:
        kiosk = Kiosk(display, build, "--kiosk")
        limits = Path(f"/proc/{kiosk.process.pid}/limits").read_text()
        kiosk.end()
    require(re.search(r"Max core file size +0 +0 ", limits), "a crash may leave a core file")


def a_kiosk_follows_a_new_mode_of_its_display(build):
    with Display(1280, 1024) as display:
        kiosk = Kiosk(display, build, "--kiosk")
        for size in ((800, 600), (1280, 1024)):
            display.set_mode(*size)
            require(wait_until(lambda: display.window_size("^Waylight$") == size, seconds=30),
                    f"on a display of {size} the kiosk is {display.window_size('^Waylight$')}")
        kiosk.end()


def a_display_that_nothing_can_be_drawn_on_is_an_error(build):
    with Display(800, 600, depth=8) as display:
        run = display.start(build / "waylight", "--kiosk")
        said = run.communicate(timeout=20)[1]
    require(run.returncode == 2, f"with nothing to draw on it ends with {run.returncode}:\n{said}")
    require("there is nothing to draw on" in said, f"with nothing to draw on it says: {said}")


def an_unseen_driver_runs_only_by_its_own_name(build):
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    for drivers in ("", "x11,offscreen"):
        run = subprocess.run([build / "waylight"], env={**environment, "SDL_VIDEODRIVER": drivers}, capture_output=True, text=True, timeout=20)
        require(run.returncode == 2, f"with SDL_VIDEODRIVER={drivers} and no display it ends with {run.returncode}")


def a_window_can_be_made_smaller(build):
    with Display(1280, 800) as display:
        kiosk = Kiosk(display, build)
        window = display.xdotool("search", "--name", "^Waylight$").split()[0]
        display.xdotool("windowsize", window, 800, 480)

        def is_drawn(x, y):
            return display.pixels()[2][y][x * 4:x * 4 + 3] != bytes(3)

        require(wait_until(lambda: is_drawn(790, 470) and not is_drawn(1000, 700)), "the window did not follow its new size")
        require(kiosk.end()["at"] == "welcome", "a smaller window is somewhere else")


def without_a_display_it_says_so(build):
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")}
    run = subprocess.run([build / "waylight"], env=environment, capture_output=True, text=True, timeout=20)
    require(run.returncode == 2, f"without a display it ends with {run.returncode}")
    require("there is no display" in run.stderr, f"without a display it says: {run.stderr}")


for test in (a_language_and_a_booklet_are_two_taps_away, a_kiosk_fills_the_screen_without_a_window_manager,
             a_crash_would_write_no_memory_to_the_disk, a_kiosk_follows_a_new_mode_of_its_display, a_display_that_nothing_can_be_drawn_on_is_an_error, a_window_can_be_made_smaller,
             without_a_display_it_says_so, an_unseen_driver_runs_only_by_its_own_name):
    print(test.__name__.replace("_", " "), flush=True)
    test(build_folder())
