"""Waylight picture kit: colours and parts. Parts are <g id="..."> groups in parts/*.svg that name their
colours through class="f-NAME s-NAME" (fill, stroke) instead of hex, so one palette rules every picture."""
import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

HERE = Path(__file__).resolve().parent
SVG = "http://www.w3.org/2000/svg"
ET.register_namespace("", SVG)


def load(name):
    return json.loads((HERE / name).read_text(encoding="utf-8"))


PALETTE = load("palette.json")
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


class Parts(dict):
    """Every <g id="..."> directly under the root of a parts file: id -> (inner svg, data attributes, file)."""

    def __init__(self):
        super().__init__()
        for path in sorted((HERE / "parts").glob("*.svg")):
            for node in ET.parse(path).getroot().findall(f"{{{SVG}}}g[@id]"):
                if node.get("id") in self:
                    raise SystemExit(f"{path.name}: part {node.get('id')} is defined twice")
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
