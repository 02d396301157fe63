#!/usr/bin/env python3
"""At rest the kiosk does nothing: no frame and under 0.1 % of a processor in 20 s, at rest and on Welcome. Argument: the build folder."""
import sys
import time

sys.dont_write_bytecode = True

from kiosk import Display, Kiosk, build_folder, require

SECONDS = 20

build = build_folder()
with Display(1280, 800) as first, Display(1280, 800) as second:
    began = time.monotonic()
    kiosks = [Kiosk(first, build), Kiosk(second, build, "--kiosk")]
    time.sleep(1)
    settled = (time.monotonic() - began) * 1000
    before = [kiosk.cpu_ms() for kiosk in kiosks]
    time.sleep(SECONDS)
    spent = [kiosk.cpu_ms() - cpu for kiosk, cpu in zip(kiosks, before)]
    for where, kiosk, cpu in zip(("a window", "a kiosk"), kiosks, spent):
        counters = kiosk.end()
        share = cpu / SECONDS / 10
        print(f"{where}: {counters['frames']} frames, the last after {counters['last frame']} ms; "
              f"{counters['wake-ups']} wake-ups; {cpu:.1f} ms of CPU in {SECONDS} s ({share:.3f} %)")
        require(counters["last frame"] < settled, f"{where}: a frame was presented after {settled:.0f} ms, at rest")
        require(share < 0.1, f"{where}: rest costs {share:.3f} % of a processor")
