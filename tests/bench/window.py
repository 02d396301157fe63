"""Start, memory, page turns and rest of the real kiosk in a window of 1920 x 1080 on a virtual display. Argument: the build folder."""
import sys
import time

sys.dont_write_bytecode = True

from measure import PAGE, Display, Kiosk, build_folder, memory_mib, print_table, require, settle, stays_at_rest, wait_until

RUNS, TURNS, REST_SECONDS = 5, 7, 10


def turn(kiosk, key):
    """A key, until the screen has changed and nothing is left to do: CPU milliseconds."""
    before, cpu = kiosk.display.pixels(), kiosk.cpu_ms()
    kiosk.display.xdotool("key", key)
    require(wait_until(lambda: kiosk.display.pixels() != before), f"{key} changed nothing")
    settle(kiosk)
    return kiosk.cpu_ms() - cpu


def run(build):
    with Display(1920, 1080) as display:
        began = time.monotonic()
        kiosk = Kiosk(display, build, *PAGE)
        display.xdotool("mousemove", 960, 540)
        settle(kiosk)
        start = memory_mib(kiosk)
        forward = [turn(kiosk, "Right") for _ in range(TURNS)]
        end = memory_mib(kiosk)
        back = [turn(kiosk, "Left") for _ in range(TURNS)]
        rest_began = (time.monotonic() - began) * 1000
        rest = stays_at_rest(kiosk, REST_SECONDS)
        counters = kiosk.end()
    return {"first frame, wall ms": [counters["first frame"]], "first frame, CPU ms": [counters["first frame CPU"]],
            "RSS after start, MiB": [start[0]], "PSS after start, MiB": [start[1]],
            f"RSS after {TURNS + 1} pages, MiB": [end[0]], f"PSS after {TURNS + 1} pages, MiB": [end[1]],
            "a page turn and making the next picture ready, CPU ms": forward,
            "a page turn back and making the one before ready, CPU ms": back,
            f"at rest, CPU ms in {REST_SECONDS} s": [rest[0]], f"at rest, wake-ups in {REST_SECONDS} s": [rest[1]],
            "at rest, a frame was presented (0: none)": [counters["last frame"] > rest_began]}


build = build_folder()
print_table([run(build) for _ in range(RUNS)])
