#!/usr/bin/env python3
"""Takes seeds for the fuzz targets out of real content: `seeds.py ROOT OUT`. Packs are taken apart where build/packs holds some.

A seed is written once; targets and what their inputs look like: tests/fuzz/try_*.cpp.
"""
import sys
from hashlib import blake2b
from pathlib import Path

LARGEST = 8 * 1024  # larger inputs are slow and reach nothing new
DOCUMENTS = {  # a document's entry, and the digit that try_documents.cpp knows its kind by
    "base": {"library.json": "0", "facts.json": "1", "glossary.json": "2", "statements.json": "3", "booklets/": "5"},
    "": {"locale.json": "6", "ui.json": "3", "glossary.json": "4", "pictures.json": "3", "booklets/": "7"},
}
SOURCES = ["library.toml", "facts.toml", "glossary.toml", "statements.toml", "ui.toml", "pictures/pictures.toml"]
LANGUAGES = ["en", "ar", "th", "my", "am", "hi", "km", "ur"]  # in the order of try_text.cpp


def write(out, target, data):
    if 0 < len(data) <= LARGEST:
        folder = out / target
        folder.mkdir(parents=True, exist_ok=True)
        (folder / blake2b(data, digest_size=10).hexdigest()).write_bytes(data)


def entries_of(pack):
    """{name: bytes} and the index of a pack; see kiosk/pack/FORMAT.md."""
    lines = pack.split(b"\n", 6)
    length = int(lines[5].split()[1])
    index, blobs = lines[6][:length], lines[6][length:]
    entries = {}
    for line in index.decode().splitlines()[2:]:
        size, _, name = line.split(" ", 2)
        entries[name], blobs = blobs[: int(size)], blobs[int(size):]
    return entries, index


def take_apart(path, out):
    pack = path.read_bytes()
    entries, index = entries_of(pack)
    write(out, "pack_index", index)
    write(out, "pack_head", pack[:1024])
    kinds = DOCUMENTS.get(path.stem, DOCUMENTS[""])
    for name, data in entries.items():
        digit = kinds.get(name) or kinds.get(name.split("/")[0] + "/")
        if name.endswith(".png"):
            write(out, "png", data)
        elif name.endswith(".opus"):
            write(out, "opus", data)
        elif digit:
            write(out, "documents", digit.encode() + data)
            write(out, "json", data)


def take_sources(root, out):
    for number, name in enumerate(SOURCES):
        data = (root / "content" / name).read_bytes()
        write(out, "toml", data)
        write(out, "sources", bytes([ord("a") + number]) + data)
    write(out, "sources", b"n" + (root / "content/pictures/icons.toml").read_bytes())
    for booklet in sorted((root / "content/booklets").glob("*.toml"))[:10]:
        write(out, "toml", booklet.read_bytes())
        write(out, "sources", b"g" + booklet.read_bytes())
    for table in sorted((root / "locales").glob("*/locale.toml")):
        write(out, "sources", b"h" + table.read_bytes())
    write(out, "fonts", (root / "fonts/fonts.toml").read_bytes())


def take_translations(root, out):
    for number, tag in enumerate(LANGUAGES):
        for po in sorted((root / "locales" / tag).glob("*.po"))[:3]:
            write(out, "po", po.read_bytes()[:LARGEST])
            texts = [line[8:-1] for line in po.read_text().splitlines() if line.startswith('msgstr "') and len(line) > 40]
            for text in texts[:20]:
                write(out, "text", bytes([number, 4, 176, 40, 0, 0, 0, 0, 0, 0]) + text.encode())
                write(out, "rich_text", text.encode())


def take_kites(root, out):
    """The small project of the press's tests; letters are those of try_sources.cpp."""
    kites = root / "tests/press/fixtures/kites"
    files = {"a": "content/library.toml", "b": "content/facts.toml", "c": "content/glossary.toml", "d": "content/statements.toml",
             "f": "content/pictures/pictures.toml", "g": "content/booklets/kites.toml", "h": "locales/vi/locale.toml",
             "j": "locales/vi/kites.po", "k": "locales/vi/glossary.po", "l": "locales/en/locale.toml"}
    for letter, name in files.items():
        write(out, "sources", letter.encode() + (kites / name).read_bytes())


def main():
    root, out = Path(sys.argv[1]), Path(sys.argv[2])
    for pack in sorted((root / "build/packs").glob("*.waypack")):
        take_apart(pack, out)
    take_kites(root, out)
    take_sources(root, out)
    take_translations(root, out)


main()
