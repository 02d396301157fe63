#!/usr/bin/env python3
"""Holds the room table of kiosk/README.md against the code.

A room includes itself and the rooms the table allows. A foreign header appears only in the room that owns it, and never in a header of
ours. A room's tests include no room above theirs. Prints FILE:LINE: what is wrong, and what to do. Ends with 0, 1 or 2.
"""
import re
import sys
from pathlib import Path

ROOT = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent)
FOREIGN = {  # how a library's headers begin, and its name in the table
    "toml++/": "toml++", "nlohmann/": "nlohmann-json", "hb": "HarfBuzz", "ft2build": "FreeType", "freetype/": "FreeType",
    "unicode/": "ICU", "stb_rect_pack": "stb_rect_pack", "sodium": "libsodium", "opusfile": "opusfile", "sonic": "sonic", "SDL": "SDL2", "alsa/": "ALSA", "X11/": "Xlib", "imgui": "Dear ImGui",
    "stb_image_resize": "stb_image_resize", "stb_image_write": "stb_image_write", "stb_image": "stb_image",
    "librsvg/": "librsvg", "hunspell/": "Hunspell", "cairo": "cairo", "pugixml": "pugixml", "espeak-ng/": "espeak-ng", "flite/": "flite",
    "opus/opusenc": "libopusenc", "ebur128": "libebur128", "sndfile": "libsndfile",
    "samplerate": "libsamplerate", "kiss_fft": "kissfft", "catch2/": "Catch2",
}
SYSTEM = re.compile(r"[a-z_0-9]+|sys/\w+\.h|(dirent|fcntl|unistd|spawn|signal|poll|malloc|termios)\.h")  # C++, POSIX
INCLUDE = re.compile(r'\s*#\s*include\s+([<"])([^">]+)[">]')


def read_table(path):
    """{room: (rooms it may include, foreign libraries it owns)}"""
    rooms, columns = {}, None
    for line in path.read_text().splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|"):
            columns = None
        elif "may include" in cells:
            columns = {name: cells.index(name) for name in ("room", "may include", "foreign headers it owns")}
        elif columns and not set(line) <= set("|- "):
            words = {name: {word.strip() for word in cells[at].split(",")} - {"-"} for name, at in columns.items()}
            rooms[words["room"].pop().strip("`/")] = (words["may include"], words["foreign headers it owns"])
    if not rooms:
        sys.exit(f"{path}: there is no table with the columns room, may include, foreign headers it owns")
    return rooms


def library_of(header):
    return next((name for start, name in FOREIGN.items() if header.startswith(start)), None)


def fault_of_own(header, room, rooms, may):
    target = header.split("/")[0]
    if target in rooms and target not in may:
        return f"{room}/ may not include {target}/; move the code, or change the table if the house is to change"
    if target not in rooms:
        return "name our headers from kiosk/ on: \"room/file.h\""
    return None


def fault_of_foreign(header, path, room, owned):
    library = library_of(header)
    if library is None:
        return None if SYSTEM.fullmatch(header) else f"<{header}> belongs to no library of tests/rooms.py; add it there and to the table"
    if library not in owned:
        return f"{library} is not {room}/'s; use what the room that owns it offers"
    if path.suffix == ".h":
        return f"{library} shows in a header of ours; keep it in a .cpp"
    return None


def faults_of_room(folder, room, rooms):
    allowed, owned = rooms[room]
    may = allowed | {room}
    for path, number, mark, header in includes(folder):
        fault = fault_of_own(header, room, rooms, may) if mark == '"' else fault_of_foreign(header, path, room, owned)
        if fault:
            yield f"{path.relative_to(ROOT)}:{number}: {fault}"


def faults_of_tests(folder, room, rooms):
    """Tests also include each other, by folder as well; and a library of theirs is theirs to try."""
    may = rooms[room][0] | {room}
    for path, number, mark, header in includes(folder):
        target = header.split("/")[0]
        if mark == '"' and target in rooms and target not in may:
            yield f"{path.relative_to(ROOT)}:{number}: the tests of {room}/ may not include {target}/, which stands above it"


def includes(folder):
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".h", ".cpp"):
            for number, line in enumerate(path.read_text().splitlines(), 1):
                if match := INCLUDE.match(line):
                    yield path, number, match[1], match[2]


def main():
    rooms = read_table(ROOT / "kiosk/README.md")
    faults = []
    for room in rooms:
        if not (ROOT / "kiosk" / room).is_dir():
            faults.append(f"kiosk/README.md: there is no room {room}/; take it out of the table")
        faults += faults_of_room(ROOT / "kiosk" / room, room, rooms)
        faults += faults_of_tests(ROOT / "tests" / room, room, rooms)
    for folder in sorted((ROOT / "kiosk").iterdir()):
        if folder.is_dir() and folder.name not in rooms:
            faults.append(f"kiosk/README.md: {folder.name}/ is not in the table; give it a row")
    print("\n".join(faults) if faults else f"{len(rooms)} rooms keep to the table")
    return 1 if faults else 0


sys.exit(main())
