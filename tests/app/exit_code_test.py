#!/usr/bin/env python3
"""What needs no display ends with 2 where it cannot be done, and says why in one line. Argument: the build folder."""
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True

from kiosk import build_folder, require

build = build_folder()


def check(expected, *options):
    run = subprocess.run([build / "waylight", *options], capture_output=True, text=True, timeout=60)
    said = run.stderr.strip()
    require(run.returncode == 2, f"{options} ends with {run.returncode}: {said}")
    require(said.startswith("waylight: ") and expected in said and len(said.splitlines()) == 1, f"{options} says: {said}")


with tempfile.TemporaryDirectory() as folder:
    file = Path(folder, "file")
    file.write_text("1 wait\n")
    below_a_file = file / "folder"
    size = ("--size", "800x480@154mm", "--locale", "en")
    check("cannot be written", "--tour", below_a_file, *size)
    check('there is no language "xx"', "--tour", Path(folder, "tour"), "--pair", "xx", *size)
    check("cannot be written", "--replay", file, "--frames", below_a_file)
