"""Waylight picture kit: colours and parts. Parts are <g id="..."> groups in parts/*.svg that name their
colours through class="f-NAME s-NAME" (fill, stroke) instead of hex, so one palette rules every picture."""
import json
import os
import re
import xml.etree.ElementTree as ET
from json.decoder import JSONObject
from json.scanner import py_make_scanner
from pathlib import Path

HERE = Path(__file__).resolve().parent
SVG = "http://www.w3.org/2000/svg"
ET.register_namespace("", SVG)


class Fault(SystemExit):
    """What an author did wrong and what to do, as FILE:LINE: MESSAGE. Ends the program where nobody collects it."""

    def __init__(self, path, line, what):
        super().__init__(f"{os.path.relpath(path)}:{line}: {what}")


class Lined(dict):
    """A JSON object that knows the line it begins on and which of its keys stand twice."""

    def __init__(self, pairs, line):
        super().__init__(pairs)
        self.line, self.twice = line, sorted({key for key, _ in pairs if [other for other, _ in pairs].count(key) > 1})


class LinedDecoder(json.JSONDecoder):
    """Python's own reader, but its objects are Lined."""

    def __init__(self):
        super().__init__()
        self.parse_object = self.read_object
        self.scan_once = py_make_scanner(self)

    def read_object(self, start, strict, scan_once, _hook, _pairs_hook, memo):
        pairs, end = JSONObject(start, strict, scan_once, None, list, memo)
        return Lined(pairs, start[0].count("\n", 0, start[1]) + 1), end


def load(name, sections=""):
    """A JSON file of the kit as Lined objects, with all the sections that others lean on."""
    path = HERE / name
    try:
        data = LinedDecoder().decode(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as fault:
        raise Fault(path, fault.lineno, f"cannot be read as JSON: {fault.msg}; put this line right, or the one before it") from None
    except UnicodeDecodeError:
        raise Fault(path, 1, "is not UTF-8; save it again as UTF-8") from None
    except RecursionError:
        raise Fault(path, 1, "is nested too deeply; put fewer groups in each other") from None
    if not isinstance(data, Lined):
        raise Fault(path, 1, "is no JSON object; write { ... } round it")
    for section in sections.split():
        if not isinstance(data.get(section), Lined):
            raise Fault(path, 1, f'"{section}" is missing; write "{section}": {{ ... }}')
    return data


PALETTE = load("palette.json", "colours skin shades hair")
SHADES = PALETTE["shades"]


def mix(a, b, amount):
    pairs = zip((int(a[i:i + 2], 16) for i in (1, 3, 5)), (int(b[i:i + 2], 16) for i in (1, 3, 5)))
    return "#" + "".join(f"{round(x + (y - x) * amount):02X}" for x, y in pairs)


def colour(name, roles=()):
    """'teal', 'teal.d' or a role such as 'top.l'. A role maps to a palette name or straight to a hex value."""
    base, _, shade = name.partition(".")
    if base in roles and roles[base] == "none":
        return "none"
    if base in roles:
        value = roles[base] if roles[base].startswith("#") else colour(roles[base])
    else:
        value = PALETTE["colours"][base]
    return mix(value, *SHADES[shade]) if shade else value


def paint(svg, roles=()):
    """Turn class="f-NAME s-NAME" into fill and stroke attributes."""
    def swap(match):
        kinds = dict(token.split("-", 1) for token in match[1].split())
        out = f'fill="{colour(kinds["f"], roles)}"' if "f" in kinds else 'fill="none"'
        if "s" in kinds:
            out += f' stroke="{colour(kinds["s"], roles)}" stroke-linecap="round" stroke-linejoin="round"'
        return out
    return re.sub(r'class="([^"]+)"', swap, svg)


def line_of(path, words):
    """The line on which these words stand first."""
    before, found, _ = path.read_text(encoding="utf-8").partition(words)
    return before.count("\n") + 1 if found else 1


class Parts(dict):
    """Every <g id="..."> directly under the root of a parts file: id -> (inner svg, data attributes, file)."""

    def __init__(self):
        super().__init__()
        for path in sorted((HERE / "parts").glob("*.svg")):
            try:
                nodes = ET.parse(path).getroot().findall(f"{{{SVG}}}g[@id]")
            except ET.ParseError as fault:
                raise Fault(path, fault.position[0], f"cannot be read as SVG: {fault}; put this line right, or the one before it") from None
            for node in nodes:
                if node.get("id") in self:
                    raise Fault(path, line_of(path, f'id="{node.get("id")}"'), f'the part "{node.get("id")}" is defined twice; rename one')
                inner = "".join(ET.tostring(child, encoding="unicode") for child in node)
                inner = re.sub(r"\s+", " ", inner.replace(f' xmlns="{SVG}"', ""))
                data = {key[5:]: value for key, value in node.attrib.items() if key.startswith("data-")}
                self[node.get("id")] = inner, data, path.stem

    def draw(self, part, roles=None, transform=""):
        inner, data, _ = self[part]
        defaults = dict(pair.split(":") for pair in data.get("roles", "").split())
        under = self[data["under"]][0] if "under" in data else ""
        return f'<g transform="{transform}">{paint(under + inner, {**defaults, **(roles or {})})}</g>'


PARTS = Parts()
