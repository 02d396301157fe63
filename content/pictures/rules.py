"""Waylight picture kit: what a scene and a person may say. What the drawing would silently leave out or paint otherwise breaks a rule.
A rule takes a value and returns what is wrong with it and what to do, or nothing."""
import difflib
import json
import math
import re

from kit import HERE, PALETTE, PARTS, SHADES, load
from person import CAST

PATH_NUMBERS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}  # each command takes a multiple of these
NUMBER_IN_PATH = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?"
MOST_COPIES = 2000  # of one part: more is a slip of the pen, and would take minutes


def nearest(name, names, remedy):
    close = difflib.get_close_matches(str(name), sorted(names), 1)
    return f'did you mean "{close[0]}"?' if close else remedy


def some_of(names):
    shown = sorted(names)
    return ", ".join(shown[:12]) + (" ..." if len(shown) > 12 else "")


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def number(value):
    return None if is_number(value) else f"{quoted(value)} is no number; write one without quotation marks"


def above_zero(value):
    return number(value) or (None if value > 0 else f"{value} is not above 0; write a larger number")


def share(value):
    return number(value) or (None if 0 <= value <= 1 else f"{value} is outside of 0 to 1; write a share such as 0.5")


def numbers(count, above_zero_from=None):
    def rule(value):
        if not isinstance(value, list) or len(value) != count or not all(map(is_number, value)):
            return f"{quoted(value)} is no list of {count} numbers; write [{', '.join('xyzw'[:count])}]"
        if above_zero_from is not None and min(value[above_zero_from:]) <= 0:
            return f"{quoted(value)} has no size; write numbers above 0 from the {above_zero_from + 1}. on"
        return None
    return rule


def text(value):
    return None if isinstance(value, str) and value else f"{quoted(value)} is no name; write one in quotation marks"


def copies(value):
    return None if type(value) is int and 0 < value <= MOST_COPIES else f"{quoted(value)} is no count from 1 to {MOST_COPIES}; write how many"


def one_of(what, names, remedy=None):
    def rule(value):
        if isinstance(value, str) and value in names:
            return None
        return f"there is no {what} {quoted(value)}; " + nearest(value, map(str, names), remedy or f"there are {some_of(map(str, names))}")
    return rule


def quoted(value):
    return json.dumps(value, ensure_ascii=False)


def parts(start, what, remedy="draw one in parts/", end=""):
    return one_of(what, {name[len(start):len(name) - len(end)] for name in PARTS if name.startswith(start) and name.endswith(end)}, remedy)


def either(first, second):
    """The first rule's words are told: it is what is meant most often."""
    return lambda value: first(value) if second(value) else None


def exactly(expected):
    return lambda value: None if value == expected and type(value) is type(expected) else f"{quoted(value)} is not {quoted(expected)}; write that, or leave the key out"


def colour(value):
    base, point, shade = value.partition(".") if isinstance(value, str) else (value, "", "")
    if not isinstance(base, str) or base not in PALETTE["colours"]:
        return f"there is no colour {quoted(base)}; " + nearest(base, PALETTE["colours"], "palette.json lists them")
    return one_of("shade", SHADES)(shade) if point else None


def plain_colour(value):
    """A room's colour, which its items shade."""
    return colour(value) or (f"{quoted(value)} has a shade; name a colour alone" if "." in value else None)


def path(value):
    """SVG's path grammar, without its rarest spellings: a path that breaks it is drawn up to the fault and no further."""
    commands = re.findall(rf"([MmLlHhVvCcSsQqTtAaZz])((?:[\s,]*{NUMBER_IN_PATH})*)[\s,]*", value) if isinstance(value, str) else []
    rebuilt = re.sub(r"[\s,]", "", "".join(map("".join, commands)))
    if not commands or rebuilt != re.sub(r"[\s,]", "", value) or commands[0][0] not in "Mm":
        return f'{quoted(value)} is no path; write one such as "M0,0 L100,0 L50,80Z"'
    for command, written in commands:
        count, each = len(re.findall(NUMBER_IN_PATH, written)), PATH_NUMBERS[command.upper()]
        if count != 0 if each == 0 else count == 0 or count % each:
            return f"{command} in the path has {count} numbers; it takes {each}" + (" or a multiple" if each else "")
    return None


def dashes(value):
    fits = isinstance(value, str) and re.fullmatch(rf"{NUMBER_IN_PATH}( {NUMBER_IN_PATH})*", value)
    return None if fits else f'{quoted(value)} are no dashes; write lengths such as "3 15"'


def name_of_part(value):
    """A part's whole name, as scatter and grid ask for it."""
    return one_of("part", PARTS, "draw it in parts/")(value)


def arm_goal(value):
    named = {**CAST["reach"], **CAST["touch"]}
    return one_of("reach", named, f"there are {some_of(named)}, or write a point [x, y]")(value) if numbers(2)(value) else None


def face(value):
    if not isinstance(value, list):
        return one_of("face", CAST["faces"])(value)
    if len(value) != 3:
        return f"{quoted(value)} is no face; write [eyes, brow, mouth]"
    faults = [parts(start, start[:-1])(name) for start, name in zip(("eye-", "brow-", "mouth-"), value)]
    return next(filter(None, faults), None)


def extras(value):
    if not isinstance(value, list):
        return f"{quoted(value)} is no list; write [\"glasses\"]"
    return next(filter(None, map(parts("x-", "extra"), value)), None)


def hair(value):
    return parts("hair-", "hair", end="-front")(value)


TURNS = either(numbers(2), number)
ARMS = {"l": exactly("l"), "r": exactly("r")}
ROLES = {role + "c": colour for role in CAST["roles"]}
WEAR = {"age": one_of("age", CAST["ages"]), "skin": one_of("skin", PALETTE["skin"]), "hair": hair, "hairc": one_of("hair colour", PALETTE["hair"]),
        "head": parts("head-", "head"), "top": parts("top-", "top"), "hat": either(parts("x-", "hat"), exactly("")), "beard": parts("x-", "beard"),
        "nose": parts("nose-", "nose"), "eyes": one_of("shape of eyes", CAST["eyes"]), "brows": above_zero,
        "skirt": parts("skirt-", "skirt"), "legs": exactly("bare"), "wide": above_zero, "extras": extras, **ROLES}
ARM = {"to": arm_goal, "hand": parts("hand-", "hand"), "hold": parts("prop-", "prop"), "c": None, "rot": number, "size": above_zero,
       "turn": number, "elbow": exactly("other")}
CARRY = {"at": numbers(2), "c": None, "rot": number, "size": above_zero}
LINE = {"f": colour, "s": colour, "w": above_zero, "dash": dashes, "o": share}
PART = {"c": None, "s": above_zero, "o": share}
ROOMS = {path.stem: load(f"rooms/{path.name}", "roles") for path in sorted((HERE / "rooms").glob("*.json"))}
TIMES = {"day", "evening", "night", "rain"}  # a window or a tree may have a form for each: prop-window-night
KINDS = {  # the key that says what an item is: the keys it needs, and those it may have; a None is looked at in proof.py
    "room": ({"room": one_of("room", ROOMS, "draw it in rooms/")},
             {"c": None, "time": one_of("time", TIMES), "flip": either(exactly(True), exactly(False)), "o": share}),
    "who": ({"who": one_of("person", CAST["cast"]), "at": numbers(2)},
            {"s": above_zero, "pose": one_of("pose", {"stand", "walk", "half", "kneel", "floor", "sit", "lie", "wrapped"}), "dir": either(exactly(1), exactly(-1)),
             "seat": above_zero, "stride": above_zero, "lean": number, "tilt": number, "look": TURNS, "gaze": numbers(2), "face": face,
             "l": None, "r": None, "front": exactly("later"), "behind": one_of("arm", {"l", "r", "lr"}), "order": one_of("order", {"lr", "rl"}),
             "wear": None, "carry": None, "view": one_of("view", {"front", "back", "side"}), "id": text, "o": share}),
    "front_of": ({"front_of": text}, {"o": share}),
    "prop": ({"prop": parts("prop-", "prop"), "at": numbers(2)}, {**PART, "rot": number, "flip": either(exactly(True), exactly(False))}),
    "scatter": ({"scatter": name_of_part, "in": numbers(4), "n": copies}, {**PART, "seed": number}),
    "grid": ({"grid": name_of_part, "in": numbers(4), "step": numbers(2, 0)}, PART),
    "group": ({"group": None}, {"at": numbers(2), "s": above_zero, "o": share}),
    "inset": ({"inset": numbers(3, 2), "items": None}, {"o": share}),
    "glow": ({"glow": numbers(3, 2)}, {"kind": one_of("kind of glow", {"glow", "dawn"}), "o": share}),
    "shadow": ({"shadow": numbers(4, 2)}, {"o": share}),
    "rect": ({"rect": numbers(4, 2)}, {**LINE, "r": number}),
    "oval": ({"oval": numbers(4, 2)}, LINE),
    "d": ({"d": path}, {**LINE, "cap": one_of("cap", {"butt", "round", "square"})}),
}
