#!/usr/bin/env python3
"""The real kiosk in a real window: a language and a booklet by touch; the whole screen; no screen at all. Argument: the build folder."""
import os
import subprocess
import sys

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
        require(kiosk.end()["at"] == "resting", "a kiosk does not begin at rest")


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


for test in (a_language_and_a_booklet_are_two_taps_away, a_kiosk_fills_the_screen_without_a_window_manager, a_window_can_be_made_smaller,
             without_a_display_it_says_so):
    print(test.__name__.replace("_", " "), flush=True)
    test(build_folder())
