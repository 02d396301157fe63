#!/usr/bin/env python3
"""The authors' desk in a real window: what is saved is on the page, and a mistake leaves the page as it was. Argument: the build folder."""
import shutil
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

sys.dont_write_bytecode = True

from kiosk import Display, Kiosk, build_folder, nodes_of, require, wait_until

ROOT = Path(__file__).resolve().parent.parent.parent
BOOKLET, TRANSLATION = "content/booklets/asking-to-be-safe.toml", "locales/ro/asking-to-be-safe.po"
PAGE = "reader:asking-to-be-safe/safe-place"
HEADING = (690, 60, 390, 60)  # x, y, width, height in the window
PANEL = (1280, 0, 440, 800)
PAGE_WORD = (850, 88)  # in the heading
BAD_COLOUR = bytes((26, 33, 179))  # of what the press refuses: blue, green, red
SECONDS = 30  # nobody's machine takes longer; how long it takes is printed


class Desk:
    """A running desk on a copy of the sources."""

    def __init__(self, display, build, folder, *options):
        for name in ("content", "locales"):
            shutil.copytree(ROOT / name, folder / name)
        self.folder, self.display = folder, display
        self.kiosk = Kiosk(display, build, "--desk", "--content", folder / "content", "--locales", folder / "locales",
                           "--packs", folder / "packs", "--place", PAGE, *options)
        require(wait_until(lambda: (folder / "packs/base.waypack").exists(), 120), "the desk makes no packs")
        require(wait_until(display.stays_same(seconds=1), SECONDS), "the desk does not come to rest")

    def save(self, file, old, new):
        text = (self.folder / file).read_text()
        require(old in text, f"{file} does not hold {old}")
        (self.folder / file).write_text(text.replace(old, new, 1))

    def part(self, box):
        x, y, width, height = box
        return [row[x * 4:(x + width) * 4] for row in self.display.pixels()[2][y:y + height]]

    def is_refused(self):
        return any(row[at:at + 3] == BAD_COLOUR for row in self.part(PANEL) for at in range(0, len(row), 4))

    def shows_soon(self, file, old, new):
        """Saves, and waits until other words stand in the heading."""
        before, saved = self.part(HEADING), time.monotonic()
        self.save(file, old, new)
        require(wait_until(lambda: self.part(HEADING) != before, SECONDS), f"{new} was saved and is not on the page")
        print(f"  {new} is on the page {1000 * (time.monotonic() - saved):.0f} ms after it was saved", flush=True)


@contextmanager
def desk_in(locale, build):
    with Display(1720, 800) as display, tempfile.TemporaryDirectory() as folder:
        desk = Desk(display, build, Path(folder), "--locale", locale)
        yield desk
        require(desk.kiosk.end()["at"] == PAGE, "the desk is on another page")


def a_saved_sentence_is_on_the_page(build):
    with desk_in("en", build) as desk:
        desk.shows_soon(BOOKLET, '"A safe place"', '"A calm home"')
        desk.shows_soon(BOOKLET, '"A calm home"', '"A safe place"')


def a_saved_translation_is_on_the_page(build):
    with desk_in("ro", build) as desk:
        desk.shows_soon(TRANSLATION, '"Un loc sigur"', '"Un loc bun"')


def a_mistake_leaves_the_page_and_is_told(build):
    with desk_in("en", build) as desk:
        before = desk.part(HEADING)
        require(not desk.is_refused(), "a sound booklet is refused")
        desk.save(BOOKLET, '"A safe place"', '"A calm home')
        require(wait_until(desk.is_refused, SECONDS), "nobody is told of a mistake")
        require(desk.part(HEADING) == before, "a mistake has changed the page")
        desk.shows_soon(BOOKLET, '"A calm home', '"A calm home"')
        require(wait_until(lambda: not desk.is_refused(), SECONDS), "a mistake is told that was put right")


def a_language_is_made_anew_when_it_is_shown(build):
    _, languages = nodes_of(build, "tap welcome.en", "tap tab.language")
    x, y, width, height = languages["languages.ro"]
    with Display(1720, 800) as display, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        desk = Desk(display, build, folder, "--locale", "en", "--place", "languages")
        english, romanian = ((folder / "packs" / f"{tag}.waypack").read_bytes for tag in ("en", "ro"))
        english_before, romanian_before = english(), romanian()
        desk.save(BOOKLET, '"A safe place"', '"A calm home"')
        require(wait_until(lambda: english() != english_before, SECONDS), "nothing was made of what was saved")
        require(romanian() == romanian_before, "a language is made that is not shown")
        display.tap(x + width // 2, y + height // 2)
        require(wait_until(lambda: romanian() != romanian_before, SECONDS), "a language is shown as it was before")
        desk.kiosk.end()


def a_word_is_pointed_at_and_its_line_is_told(build):
    with desk_in("ro", build) as desk:
        page, panel = desk.part(HEADING), desk.part(PANEL)
        desk.display.tap(*PAGE_WORD)
        require(wait_until(lambda: desk.part(HEADING) != page and desk.part(PANEL) != panel, SECONDS), "a click on a word tells nothing")


for test in (a_saved_sentence_is_on_the_page, a_saved_translation_is_on_the_page, a_mistake_leaves_the_page_and_is_told,
             a_language_is_made_anew_when_it_is_shown, a_word_is_pointed_at_and_its_line_is_told):
    print(test.__name__.replace("_", " "), flush=True)
    test(build_folder())
