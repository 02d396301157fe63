"""Waylight picture kit: reads scenes, parts and tables against the rules, and tells every fault with its file and line."""
import re

from kit import HERE, PALETTE, PARTS, Fault, Lined, line_of, load
from person import CAST
from rules import ARM, CARRY, KINDS, ROOMS, MOST_COPIES, WEAR, arm_goal, colour, either, exactly, nearest, parts, plain_colour, quoted

NAME = re.compile(r"[a-z0-9-]+")
FORBIDDEN = {"a hex colour": r"#[0-9A-Fa-f]{3,8}\b(?!\))", "text": r"<text|<tspan", "a filter": r"<filter|filter=",
             "an outside reference": r"href=|<image|https?://(?!www\.w3\.org/2000/svg)"}


class Proof:
    """Collects what is wrong in one file of scenes or people."""

    def __init__(self, file):
        self.file, self.faults, self.waiting, self.room_roles = file, [], {}, {}

    def tell(self, line, what):
        self.faults.append(str(Fault(self.file, line, what)))

    def scene(self, data):
        self.keys(data, "a scene", {"items": None}, {})
        self.items(data.get("items", []), data.line)
        for line in self.waiting.values():
            if line:
                self.tell(line, '"front": "later" and no {"front_of": ...} after it; arms and head are missing')

    def room_file(self, data):
        """rooms/NAME.json: a scene without people, which may use the names of its roles where a colour stands."""
        self.room_roles = data["roles"]
        self.keys(data["roles"], "the roles", {}, dict.fromkeys(data["roles"], plain_colour))
        self.keys(data, "a room", {"roles": None, "items": None}, {})
        self.items(data.get("items", []), data.line)

    def items(self, items, line):
        if not isinstance(items, list):
            return self.tell(line, "the items are no list; write [{ ... }, { ... }]")
        for item in items:
            self.item(item) if isinstance(item, Lined) else self.tell(line, f"{quoted(item)} is no item; write {{ ... }}")

    def item(self, item):
        kind = next((kind for kind in KINDS if kind in item), None)
        if kind is None:
            return self.tell(item.line, f"the item has none of {', '.join(KINDS)}; write what it is")
        if self.room_roles and kind in ("room", "who", "front_of"):
            return self.tell(item.line, f'a room holds no "{kind}"; write it in the scene')
        is_right = self.keys(item, f'an item with "{kind}"', *KINDS[kind])
        if is_right or kind in ("who", "group", "inset"):
            getattr(self, kind, lambda _: None)(item)
        if is_right and kind in ("rect", "oval", "d") and not {"f", "s"} & set(item):
            self.tell(item.line, 'the shape has neither "f" nor "s" and cannot be seen; write "f": "COLOUR"')

    def keys(self, data, what, needed, allowed):
        """False when a key is missing or a value wrong, so that looking further would only repeat it."""
        before, rules = len(self.faults), {**needed, **allowed}
        for key in data.twice:
            self.tell(data.line, f'"{key}" stands twice; take one out')
        for key in [key for key in needed if key not in data]:
            self.tell(data.line, f'{what} needs "{key}"; write "{key}": ...')
        for key, value in data.items():
            if key not in rules:
                self.tell(data.line, f'unknown key "{key}"; ' + nearest(key, rules, f"{what} takes {', '.join(rules)}"))
            elif rules[key] and (wrong := rules[key](value)) and (wrong := rules[key](self.in_colours(value))):
                self.tell(data.line, f'"{key}": {wrong}')
        return len(self.faults) == before

    def in_colours(self, value):
        base, point, shade = value.partition(".") if isinstance(value, str) else ("", "", "")
        return self.room_roles[base] + point + shade if base in self.room_roles else value

    def room(self, item):
        if "c" in item:
            roles = sorted(ROOMS[item["room"]]["roles"])
            self.inner(item, "c", f'the room "{item["room"]}"', {}, dict.fromkeys(roles, plain_colour))

    def who(self, item):
        self.waiting[str(item.get("id", item["who"]))] = item.line if "front" in item else 0
        if "wear" in item:
            self.inner(item, "wear", "clothes", {}, WEAR)
        if "carry" in item and self.inner(item, "carry", "what is carried", {"hold": parts("prop-", "prop")}, CARRY):
            self.roles(item["carry"], "prop-" + item["carry"]["hold"])
        for side in ("l", "r"):
            if isinstance(item.get(side), dict):
                if self.inner(item, side, "an arm", {"to": arm_goal}, ARM):
                    self.roles(item[side], "prop-" + item[side]["hold"] if "hold" in item[side] else None)
            elif side in item and (wrong := arm_goal(item[side])):
                self.tell(item.line, f'"{side}": {wrong}')

    def inner(self, item, key, what, needed, allowed):
        if isinstance(item[key], Lined):
            return self.keys(item[key], what, needed, allowed)
        self.tell(item.line, f'"{key}" is {quoted(item[key])}; write {{ ... }}')
        return False

    def front_of(self, item):
        name = item["front_of"]
        if name not in self.waiting:
            return self.tell(item.line, f"no person {quoted(name)} stands before this; " + nearest(name, self.waiting, "draw one with \"front\": \"later\""))
        if not self.waiting[name]:
            self.tell(item.line, f'the front of "{name}" is drawn already; write "front": "later" at the person, or take this out')
        self.waiting[name] = 0

    def prop(self, item):
        self.roles(item, "prop-" + item["prop"])

    def scatter(self, item):
        self.roles(item, item["scatter"])

    def grid(self, item):
        self.roles(item, item["grid"])
        (x0, y0, x1, y1), (dx, dy) = item["in"], item["step"]
        if (abs(x1 - x0) / dx + 1) * (abs(y1 - y0) / dy + 1) > MOST_COPIES:
            self.tell(item.line, f'"step": {quoted(item["step"])} makes more than {MOST_COPIES} copies; write larger steps')

    def group(self, item):
        self.items(item["group"], item.line)

    def inset(self, item):
        self.items(item.get("items", []), item.line)

    def roles(self, item, part):
        """`c` gives colours to the roles of a part."""
        if "c" not in item:
            return
        if part is None:
            return self.tell(item.line, '"c" colours what an arm holds; write "hold" too, or take it out')
        known = dict.fromkeys(sorted(colours_in(part)), either(colour, exactly("none")))
        self.inner(item, "c", f'"{part}"', {}, known)

    def person(self, data):
        self.keys(data, "a person", {key: WEAR[key] for key in ("age", "skin", "hair", "head", "top")}, WEAR)


# --- What the parts and the tables say.

def colours_in(part):
    """Names of palette and role that a part is drawn with, shades aside."""
    inner, data, _ = PARTS[part]
    drawn = inner + (PARTS[data["under"]][0] if data.get("under") in PARTS else "")
    return {name for names in re.findall(r'class="([^"]*)"', drawn) for name in re.findall(r"[fs]-([a-z0-9]+)", names)}


def part_faults(name):
    _, data, stem = PARTS[name]
    file = HERE / "parts" / f"{stem}.svg"
    line = line_of(file, f'id="{name}"')
    tell = lambda what: str(Fault(file, line, f'the part "{name}": {what}'))
    roles = dict(pair.partition(":")[::2] for pair in data.get("roles", "").split())
    persons = () if name.startswith(("prop-", "icon-")) else (*CAST["roles"], "skin", "lip", "brow", "hair", "eye", "mouth")
    faults = [tell(wrong) for value in roles.values() if value != "none" and (wrong := colour(value))]
    known = {*PALETTE["colours"], *roles, *persons}
    faults += [tell(f'there is no colour or role "{used}"; ' + nearest(used, known, "palette.json lists the colours"))
               for used in sorted(colours_in(name) - known)]
    if "under" in data and data["under"] not in PARTS:
        faults.append(tell(f'there is no part "{data["under"]}" to lie under it; ' + nearest(data["under"], PARTS, "draw it, or take data-under out")))
    return faults + ([] if NAME.fullmatch(name) else [tell("a name has small letters, digits and hyphens only; rename it")])


def table_faults():
    """Colours are hexes, and the cast is dressed in what there is."""
    palette = HERE / "palette.json"
    named = [*PALETTE["colours"].items(), *PALETTE["hair"].items(), *((name, hue) for name, hues in PALETTE["skin"].items() for hue in hues)]
    faults = [str(Fault(palette, line_of(palette, f'"{name}"'), f'"{name}": {quoted(hue)} is no colour; write one such as "#F7BF54"'))
              for name, hue in named if not re.fullmatch("#[0-9A-Fa-f]{6}", str(hue))]
    proof = Proof(HERE / "cast.json")
    proof.keys(CAST["roles"], "the roles", {}, dict.fromkeys(CAST["roles"], colour))
    for person in CAST["cast"].values():
        proof.person(person)
    return faults + proof.faults


def forbidden_faults(file):
    text = file.read_text(encoding="utf-8", errors="replace")
    return [str(Fault(file, text.count("\n", 0, m.start()) + 1, f"{what}: {m[0]}; take it out, STYLE.md says what may stand here"))
            for what, pattern in FORBIDDEN.items() for m in re.finditer(pattern, text)]


def kit_faults():
    faults = [fault for file in sorted((HERE / "parts").glob("*.svg")) for fault in forbidden_faults(file)]
    return faults + table_faults() + room_faults() + [fault for name in PARTS for fault in part_faults(name)]


def room_faults():
    faults = []
    for name, data in ROOMS.items():
        proof = Proof(HERE / "rooms" / f"{name}.json")
        proof.room_file(data)
        faults += forbidden_faults(proof.file) + proof.faults
    return faults


def icon_faults(wanted):
    """The pictograms that screens ask for are there."""
    there = {name[5:] for name in PARTS if name.startswith("icon-")}
    return [str(Fault(HERE / "parts" / "icons.svg", 1, f'the pictogram "{name}", which screens show, is missing; '
                      + nearest(name, there, f'draw <g id="icon-{name}">'))) for name in wanted if name not in there]


def scene_faults(name):
    file = HERE / "scenes" / f"{name}.json"
    if not file.exists():
        return [str(Fault(file, 1, "is not there; " + nearest(name, (path.stem for path in file.parent.glob("*.json")), "draw it")))]
    faults = forbidden_faults(file)
    if not NAME.fullmatch(name):
        faults.append(str(Fault(file, 1, "the file's name has other characters than a-z, 0-9 and -; rename it")))
    try:
        data = load(f"scenes/{name}.json")
    except Fault as fault:
        return [*faults, str(fault)]
    proof = Proof(file)
    proof.scene(data)
    return faults + proof.faults
