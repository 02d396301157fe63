#!/usr/bin/env python3
"""Waylight picture kit: turns scene files into SVG and PNG pictures.

  compose.py --svg DIR                     write DIR/pictures/NAME.svg and DIR/icons/NAME.svg, all of them, without a word
  compose.py --svg DIR --icons NAMES       the same, and refuse when one of these pictograms is missing
  compose.py --png DIR [NAMES]             draw scenes (all, or these) as PNG, to look at; "icons" draws every pictogram on one sheet
  compose.py --png DIR --sheet people      draw every part of parts/people*.svg on one sheet, to look at while drawing (also clothes, props)
  compose.py --png DIR --sheet rooms       draw every room on one sheet; --sheet poses: every pose of poses.json
  compose.py --png DIR --cast              draw the whole cast on one sheet
  compose.py --check                       only test the rules of STYLE.md that a script can test

Whatever is wrong is told as FILE:LINE: what is wrong; what to do, all of it, and then nothing is written.
Needs Python 3.11; for PNG also rsvg-convert (librsvg2-bin) and pngquant. STYLE.md has the scene format.
"""
import argparse
import random
import re
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # this folder holds sources and nothing else

from kit import HERE, PALETTE, PARTS, SVG, Fault, colour, load, paint
from person import CAST, Person
from proof import icon_faults, kit_faults, scene_faults
from rules import ROOMS

W, H, MAX_KB = 1600, 1200, 400
GRADIENTS = {  # name: stops of (colour, offset, opacity)
    "glow": [("honey.l", 0, .95), ("honey.l", .3, .7), ("rose", .66, .32), ("rose", 1, 0)],
    "dawn": [("paper", 0, .95), ("paper", .5, .6), ("paper", 1, 0)],
    "shadow": [("ink", 0, .3), ("ink", .55, .2), ("ink", 1, 0)],
    "blush": [("blush", 0, .62), ("blush", .5, .4), ("blush", 1, 0)],
}
DISC = re.compile(r'<circle class="f-[^"]*" cx="32" cy="32" r="31" ?/>')
VARIANTS = {  # the colours a pictogram is drawn in, by the end of its file name; "rest" is every colour not named
    "": {"paper": "white"},
    ".contrast": {"ink": "white", "white": "contrast", "paper": "contrast", "lilac": "contrast", "rest": "honey"},
    ".off": {"ink": "grey", "rest": "none"},
}


def in_colours(name, roles):
    """A role of a room ("wall", or "wall.l" for a shade of it) as the colour it stands for."""
    base, point, shade = name.partition(".")
    return roles.get(base, base) + point + shade


def dressed(items, roles, time):
    """A room's items in these colours; things that have a form for this time ("window-night") take it."""
    out = []
    for it in items:
        it = {**it, **{key: in_colours(it[key], roles) for key in "fs" if isinstance(it.get(key), str)}}
        if "c" in it:
            it["c"] = {role: in_colours(name, roles) for role, name in it["c"].items()}
        if "prop" in it and f"prop-{it['prop']}-{time}" in PARTS:
            it["prop"] += "-" + time
        if "group" in it:
            it["group"] = dressed(it["group"], roles, time)
        out.append(it)
    return out


class Scene:
    """A scene is {"items": [...]}; items are drawn in order, back to front."""

    def __init__(self, data):
        self.data, self.people = data, {}

    def svg(self):
        return document("".join(map(self.item, self.data["items"])))

    def item(self, it):
        kind = next((key for key in ("room", "who", "front_of", "prop", "scatter", "grid", "group", "inset", "glow", "shadow") if key in it), "shape")
        body = getattr(self, kind)(it)
        return f'<g opacity="{it["o"]}">{body}</g>' if "o" in it else body

    def room(self, it):
        """A back layer from rooms/NAME.json: "c" gives its roles other colours, "time" its windows another light, "flip" mirrors it."""
        room = ROOMS[it["room"]]
        items = dressed(room["items"], {**room["roles"], **it.get("c", {})}, it.get("time", "day"))
        body = "".join(map(self.item, items))
        return f'<g transform="translate({W} 0) scale(-1 1)">{body}</g>' if it.get("flip") else body

    def who(self, it):
        person = self.people[it.get("id", it["who"])] = Person(it)
        return person.placed(person.body + ("" if it.get("front") == "later" else person.front))

    def front_of(self, it):
        person = self.people[it["front_of"]]
        return person.placed(person.front)

    def prop(self, it):
        x, y = it["at"]
        s, turn = it.get("s", 1), f' rotate({it["rot"]})' if "rot" in it else ""
        return PARTS.draw("prop-" + it["prop"], it.get("c"), f"translate({x} {y}){turn} scale({-s if it.get('flip') else s} {s})")

    def scatter(self, it):
        """Small copies of one part in a rectangle; the same seed always gives the same places."""
        rng, (x0, y0, x1, y1) = random.Random(it.get("seed", 1)), it["in"]
        spots = sorted(((rng.uniform(y0, y1), rng.uniform(x0, x1), rng.uniform(.75, 1.2)) for _ in range(it["n"])))
        return "".join(PARTS.draw(it["scatter"], it.get("c"), f"translate({x:.0f} {y:.0f}) scale({it.get('s', 1) * s:.2f})")
                       for y, x, s in spots)

    def grid(self, it):
        """Quiet wallpaper: one small part on a staggered grid."""
        (x0, y0, x1, y1), (dx, dy) = it["in"], it["step"]
        spots = [(x0 + i * dx + (j % 2) * dx / 2, y0 + j * dy) for j in range(int((y1 - y0) / dy) + 1) for i in range(int((x1 - x0) / dx) + 1)]
        return "".join(PARTS.draw(it["grid"], it.get("c"), f"translate({x:.0f} {y:.0f}) scale({it.get('s', 1)})") for x, y in spots)

    def group(self, it):
        x, y = it.get("at", (0, 0))
        return f'<g transform="translate({x} {y}) scale({it.get("s", 1)})">{"".join(map(self.item, it["group"]))}</g>'

    def inset(self, it):
        """A round window onto another place (the other end of a phone call, a memory, a plan)."""
        x, y, r = it["inset"]
        return (f'<clipPath id="inset{x}-{y}"><circle cx="{x}" cy="{y}" r="{r}"/></clipPath>'
                f'<g clip-path="url(#inset{x}-{y})">{"".join(map(self.item, it["items"]))}</g>')

    def glow(self, it):
        x, y, r = it["glow"]
        return f'<circle cx="{x}" cy="{y}" r="{r}" fill="url(#{it.get("kind", "glow")})"/>'

    def shadow(self, it):
        x, y, rx, ry = it["shadow"]
        return f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="url(#shadow)"/>'

    def shape(self, it):
        """A plain path, rectangle or oval, for walls, floors, hills and roads."""
        if "rect" in it:
            x, y, w, h = it["rect"]
            shape = f'rect x="{x}" y="{y}" width="{w}" height="{h}" rx="{it.get("r", 0)}"'
        elif "oval" in it:
            x, y, rx, ry = it["oval"]
            shape = f'ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}"'
        else:
            shape = f'path d="{it["d"]}"'
        look = " ".join(f"{key}-{it[key]}" for key in "fs" if key in it)
        line = "".join(f' {name}="{it[key]}"' for key, name in (("w", "stroke-width"), ("dash", "stroke-dasharray")) if key in it)
        body = paint(f'<{shape} class="{look}"{line}/>')
        return body.replace('cap="round"', f'cap="{it["cap"]}"') if "cap" in it else body


def document(body, width=W, height=H):
    defs = "".join(f'<radialGradient id="{name}">' + "".join(
        f'<stop offset="{offset}" stop-color="{colour(c)}" stop-opacity="{alpha}"/>' for c, offset, alpha in stops)
        + "</radialGradient>" for name, stops in GRADIENTS.items() if f"url(#{name})" in body)
    return (f'<svg xmlns="{SVG}" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
            f'{f"<defs>{defs}</defs>" if defs else ""}{body}</svg>\n')


def icon(name, variant=""):
    """A pictogram loses its disc here because on screen the button is the disc."""
    inner = DISC.sub("", PARTS["icon-" + name][0])
    roles = VARIANTS[variant]
    if "rest" in roles:
        used = {base for base in re.findall(r"\b[fs]-([a-z]+)", inner)}
        roles = {**{base: roles["rest"] for base in used}, **roles}
    return document(paint(inner, roles).strip(), 64, 64)


def icons():
    return sorted(name[5:] for name in PARTS if name.startswith("icon-"))


def scenes():
    return sorted(path.stem for path in (HERE / "scenes").glob("*.json"))


def scene(name):
    try:
        return Scene(load(f"scenes/{name}.json")).svg()
    except Exception as fault:  # no rule forbids this yet: the author still needs the scene's name
        raise Fault(HERE / "scenes" / f"{name}.json", 1, f"cannot be drawn: {fault!r}; compare it with STYLE.md") from fault


def write_svg(folder, wanted_icons):
    pictures = drawn(scenes(), wanted_icons)
    for kind in ("pictures", "icons"):
        (folder / kind).mkdir(parents=True, exist_ok=True)
    for name, svg in pictures.items():
        (folder / "pictures" / f"{name}.svg").write_text(svg, encoding="utf-8")
    for name in icons():
        for variant in VARIANTS:
            (folder / "icons" / f"{name}{variant}.svg").write_text(icon(name, variant), encoding="utf-8")


def write_png(svg, target, width=W):
    target.parent.mkdir(parents=True, exist_ok=True)
    drawn = subprocess.run(["rsvg-convert", "-w", str(width)], input=svg.encode(), capture_output=True, check=True).stdout
    small = subprocess.run(["pngquant", "--quality", "80-98", "-"], input=drawn, capture_output=True)
    target.write_bytes(drawn if small.returncode else small.stdout)  # pngquant gives up where it cannot keep the quality
    print(f"{target.name}: {target.stat().st_size // 1024} KB")
    return target.stat().st_size // 1024


def icon_sheet():
    """Every pictogram at 64 px in its three variants, on the faces it meets."""
    faces = {"": ("honey.l", "sea", "apricot", "lilac"), ".contrast": ("contrast",), ".off": ("cream.d",)}
    columns = [(variant, face) for variant, row in faces.items() for face in row]
    body = ""
    for i, name in enumerate(icons()):
        for j, (variant, face) in enumerate(columns):
            inner = re.sub(r"</?svg[^>]*>", "", icon(name, variant))
            x, y = 20 + i % 3 * 530 + j * 84, 20 + i // 3 * 92
            body += paint(f'<circle class="f-{face}" cx="{x + 40}" cy="{y + 40}" r="40"/>') + f'<g transform="translate({x + 8} {y + 8})">{inner}</g>'
    height = 40 + (len(icons()) + 2) // 3 * 92
    return document(paint(f'<rect class="f-paper" width="{W}" height="{height}"/>') + body, W, height)


def sheet(cells, across, cell, ground="cream"):
    """Labelled drawings in rows: cells are (name, svg), drawn round the point below the middle of a cell."""
    wide, high = cell
    body = "".join(f'<g transform="translate({(i % across + .5) * wide} {(i // across + 1) * high - 40})">{svg}'
                   f'<text y="30" font-size="20" font-family="sans-serif" text-anchor="middle">{name}</text></g>' for i, (name, svg) in enumerate(cells))
    height = -(-len(cells) // across) * high
    return document(paint(f'<rect class="f-{ground}" width="{across * wide}" height="{height}"/>') + body, across * wide, height)


def part_sheet(stem):
    """Every part of one file, or of all files whose name begins so: "people", "props"."""
    roles = {**CAST["roles"], **PALETTE["hair"], "hair": PALETTE["hair"]["brown"], "brow": PALETTE["hair"]["brown"],
             **dict(zip(("skin", "lip"), PALETTE["skin"]["s4"]))}
    cells = []
    for name in (name for name, (_, _, file) in PARTS.items() if file.startswith(stem)):
        size = max([60, *(abs(float(n)) for n in re.findall(r"-?\d+", PARTS[name][0]))])
        cells.append((name.removeprefix("prop-"), PARTS.draw(name, None if name.startswith(("prop-", "icon-")) else roles,
                                                          f"translate(0 -60) scale({min(1, 105 / size):.3f})")))
    return sheet(cells, 8, (200, 260), "sage")


def pose_sheet():
    poses = load("poses.json", "poses")["poses"]
    return sheet([(name, posed(items)) for name, items in poses.items()], 6, (400, 500))


def posed(items):
    drawing = Scene({"items": items})
    return f'<g transform="translate(0 -20) scale(.72)">{"".join(map(drawing.item, items))}</g>'


def room_sheet():
    cells = [(name, f'<svg x="-390" y="-590" width="780" height="585" viewBox="0 0 {W} {H}">{Scene({}).room({"room": name})}</svg>') for name in ROOMS]
    return sheet(cells, 3, (800, 640))


def cast_sheet():
    cells = [(who, Scene({}).item({"who": who, "at": [0, 0], "s": .66, "look": (-.6, 0, .6)[i % 3],
                                   **({"pose": "floor"} if CAST["cast"][who]["age"] == "baby" else {})})) for i, who in enumerate(CAST["cast"])]
    return sheet(cells, 10, (180, 500), "paper")


SHEETS = {"rooms": room_sheet, "poses": pose_sheet}  # every other sheet shows a file of parts


def drawn(names, wanted_icons=()):
    """These scenes as SVG, by name. What is wrong with them or the kit ends the program, all of it at once."""
    faults = kit_faults() + icon_faults(wanted_icons) + [fault for name in names for fault in scene_faults(name)]
    if faults:
        raise SystemExit("\n".join(faults))
    return {name: scene(name) for name in names}


def draw_png(names, folder):
    pictures = drawn([name for name in names if name != "icons"])
    if "icons" in names:
        pictures["icons"] = icon_sheet()
    sizes = {name: write_png(svg, folder / f"{name}.png") for name, svg in pictures.items()}
    if large := [f"{name}.png is {size} KB, over {MAX_KB}; draw less" for name, size in sizes.items() if size > MAX_KB]:
        raise SystemExit("\n".join(large))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    work = ap.add_mutually_exclusive_group(required=True)
    work.add_argument("--svg", metavar="DIR", type=Path)
    work.add_argument("--png", metavar="DIR", type=Path)
    work.add_argument("--check", action="store_true")
    ap.add_argument("names", metavar="NAMES", nargs="*")
    ap.add_argument("--icons", metavar="NAMES", nargs="*", default=())
    ap.add_argument("--sheet", metavar="PARTS_FILE")
    ap.add_argument("--cast", action="store_true")
    args = ap.parse_args()
    target = args.svg or args.png
    if target and target.resolve().is_relative_to(HERE):
        raise SystemExit(f"{target}: this folder holds sources only; write somewhere else")
    if args.check:
        drawn(scenes())
    elif args.svg:
        write_svg(args.svg, args.icons)
    elif args.sheet:
        write_png(SHEETS.get(args.sheet, lambda: part_sheet(args.sheet))(), args.png / f"sheet-{args.sheet}.png", 2400)
    elif args.cast:
        write_png(cast_sheet(), args.png / "cast.png", 1800)
    else:
        draw_png(args.names or [*scenes(), "icons"], args.png)


if __name__ == "__main__":
    main()
