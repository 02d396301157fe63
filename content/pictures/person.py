"""Waylight picture kit: people. A person is built from parts (head, hair, face, top, hands, shoes) on a small
skeleton; arms and legs are drawn as tapered tubes that reach for a point, so any pose is a few numbers."""
import math

from kit import PALETTE, PARTS, load, mix, paint

CAST = load("cast.json", "ages faces eyes reach touch hands roles cast")


def joint(a, c, bone, bend):
    """Elbow between a and c for two equal bones; bend is +1 or -1. Returns (elbow, the end that can be reached)."""
    dx, dy = c[0] - a[0], c[1] - a[1]
    distance = math.hypot(dx, dy) or 1e-6
    reach = min(distance, bone * 1.99)
    angle = math.atan2(dy, dx) + bend * math.acos(reach / (2 * bone))
    end = (a[0] + dx / distance * reach, a[1] + dy / distance * reach)
    return (a[0] + bone * math.cos(angle), a[1] + bone * math.sin(angle)), end


def curve(a, b, c, steps=36, round=.5):
    """Points along a -> b -> c with the corner at b rounded; round is the share of each bone that bends."""
    between = lambda p, q, t: (p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t)
    p, q = between(b, a, round), between(b, c, round)
    bend = [between(between(p, b, k / steps), between(b, q, k / steps), k / steps) for k in range(steps)]
    return [between(a, p, k / 5) for k in range(5)] + bend + [between(q, c, k / 5) for k in range(6)]


def limb(points, r0, r1, cls, start=0., end=1., grow=0., edge=0., edge_from=.3):
    """A tapered tube along points, between two fractions of its length; r0 and r1 are the end radii.
    edge adds a darker line down both sides that swells from edge_from on, so the joint melts into the body."""
    lengths = [0.]
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        lengths.append(lengths[-1] + math.hypot(x1 - x0, y1 - y0))
    part = [(p, s / lengths[-1]) for p, s in zip(points, lengths) if start <= s / lengths[-1] <= end]
    sides = {1: [], -1: []}
    for i, ((x, y), t) in enumerate(part):
        (xa, ya), (xb, yb) = part[max(i - 1, 0)][0], part[min(i + 1, len(part) - 1)][0]
        length = math.hypot(xb - xa, yb - ya) or 1
        r = r0 + (r1 - r0) * t + grow
        line = edge * min(1, max(0, (t - edge_from) * 4))
        for k, side in sides.items():
            ux, uy = -k * (yb - ya) / length, k * (xb - xa) / length
            dot = (x + ux * r, y + uy * r)
            last = side[-1][0] if side else dot
            if (dot[0] - last[0]) * (xb - xa) + (dot[1] - last[1]) * (yb - ya) >= 0:  # skip the inside of sharp bends
                side.append((dot, (x + ux * (r - line), y + uy * (r - line))))
    path = lambda dots: "M" + " L".join(f"{x:.1f},{y:.1f}" for x, y in dots)
    outline = [dot for dot, _ in sides[1] + sides[-1][::-1]]
    r = r0 + (r1 - r0) * part[0][1] + grow
    cap = f"A{r:.1f},{r:.1f} 0 0 0 {outline[0][0]:.1f},{outline[0][1]:.1f}Z" if start == 0 else "Z"
    out = f'<path class="f-{cls}" d="{path(outline)} {cap}"/>'
    for side in sides.values() if edge else ():
        out += f'<path class="f-{cls}.d" d="{path([dot for dot, _ in side] + [inner for _, inner in side[::-1]])}Z"/>'
    return out


class Person:
    """One figure in body units (floor at y 0, up is negative), then placed at item["at"] and scaled by item["s"].
    .body is everything behind a table, .front is arms and head, so a table can be drawn in between."""

    def __init__(self, item):
        self.item = item
        self.who = who = {**CAST["cast"][item["who"]], **item.get("wear", {})}
        age = CAST["ages"][who["age"]]
        self.hip, self.torso, self.neck, self.head = age["hip"], age["torso"], age["neck"], age["head"]
        self.wide, self.scale = age["wide"] * who.get("wide", 1), item.get("s", 1)
        self.pose, self.view, self.turn = item.get("pose", "stand"), item.get("view", "front"), item.get("dir", 0)
        self.depth = .72 if self.view == "side" else 1  # how broad the body looks from where we stand
        self.lean = item.get("lean", 74 * self.turn if self.pose == "lie" else 0)
        look = item.get("look", 1.9 * self.turn if self.view == "side" else 0)
        self.look = look if isinstance(look, list) else (look, 0)
        self.hip_y = {"stand": -self.hip, "walk": -self.hip + 4, "half": 0, "lie": 0, "wrapped": 0, "kneel": -self.hip * .45, "floor": -34,
                      "sit": -item.get("seat", 130) / self.scale}[self.pose]
        self.neck_y = self.hip_y - self.torso
        self.roles = self._roles()
        self.body, self.front = self._draw()

    def placed(self, svg):
        x, y = self.item["at"]
        return f'<g transform="translate({x} {y}) scale({self.scale})">{svg}</g>'

    def _roles(self):
        who, hair = self.who, PALETTE["hair"]
        skin, lip = PALETTE["skin"][who["skin"]]
        brow = hair["soft" if who["hair"] == "hijab" else who.get("hairc", "soft")]
        if who.get("hairc") in ("white", "grey", "blond"):
            brow = mix(brow, hair["brown"], .45)
        colours = {role: who.get(role + "c", fallback) for role, fallback in CAST["roles"].items()}
        return {**colours, "skin": skin, "lip": hair["lip"] if who.get("beard") == "beard" else lip, "brow": brow,
                "hair": hair[who.get("hairc", "black")], "eye": hair["eye"], "mouth": hair["mouth"]}

    def _local(self, point):
        """Scene coordinates -> body units, undoing the lean."""
        x, y = ((p - o) / self.scale for p, o in zip(point, self.item["at"]))
        a, y = math.radians(-self.lean), y - self.hip_y
        return x * math.cos(a) - y * math.sin(a), x * math.sin(a) + y * math.cos(a) + self.hip_y

    def _goal(self, to, k, shoulder, bone):
        """Where a wrist goes: a named reach from the shoulder, a named place on the head, or a point of the scene."""
        if not isinstance(to, str):
            return self._local(to)
        if to in CAST["touch"]:
            x, y = CAST["touch"][to]
            return k * x * self.head, self.neck_y - self.neck + y * self.head
        x, y = CAST["reach"][to]
        return shoulder[0] + k * x * bone * 1.95, shoulder[1] + y * bone * 1.95

    def _arm(self, side):
        """Returns (svg, raised). The spec is a pose name, a scene point, or {"to", "hand", "hold", "turn", ...}."""
        spec = self.item.get(side, "hug" if "carry" in self.item else "down")
        spec = spec if isinstance(spec, dict) else {"to": spec}
        k, bone = (-1 if side == "l" else 1), self.torso * .47
        shoulder = (k * 54 * self.wide * self.depth, self.neck_y + self.torso * 27 / 190)
        to = spec["to"]
        goal = self._goal(to, k, shoulder, bone)
        near = min(1, math.dist(shoulder, goal) / (2 * bone))
        options = [joint(shoulder, goal, bone * (.7 + .3 * near), bend) for bend in (1, -1)]  # a bent arm comes towards us: shorter bones
        options.sort(key=lambda o: -o[0][1] - .4 * k * o[0][0])  # elbows like to hang low and outwards
        elbow, wrist = options[1 if spec.get("elbow") == "other" else 0]
        points, r = curve(shoulder, elbow, wrist, round=.36), 7 + 14 * self.wide
        angle = math.degrees(math.atan2(wrist[1] - elbow[1], wrist[0] - elbow[0])) - 90 + spec.get("turn", 0)
        size, down = .66 + .34 * self.wide, math.radians(angle)
        sleeve = float(PARTS["top-" + self.who["top"]][1].get("sleeve", 1))
        out = limb(points, r, r * .58, "skin") if sleeve < 1 else ""
        if "hold" in spec:
            out += PARTS.draw("prop-" + spec["hold"], spec.get("c"),
                              f"translate({wrist[0] - math.sin(down) * 15:.1f} {wrist[1] + math.cos(down) * 15:.1f}) "
                              f"rotate({spec.get('rot', 0)}) scale({spec.get('size', 1)})")
        out += PARTS.draw("hand-" + spec.get("hand", CAST["hands"].get(to, "rest") if isinstance(to, str) else "rest"), self.roles,
                          f"translate({wrist[0]:.1f} {wrist[1]:.1f}) rotate({angle:.1f}) scale({k * size:.2f} {size:.2f})")
        out += limb(points, r, r * .66, "top", 0, sleeve, 2.5, edge=3)
        if sleeve > .5:
            out += limb(points, r, r * .66, "top.d", sleeve - .13, sleeve, 3.6)
        return paint(out, self.roles), goal[1] < shoulder[1] - bone * .2

    def _carried(self):
        """What both arms hold before the body: "carry" is a prop, drawn under the arms."""
        if "carry" not in self.item:
            return ""
        spec = self.item["carry"]
        x, y = self._local(spec["at"]) if "at" in spec else (0, self.hip_y - self.torso * .2)
        return PARTS.draw("prop-" + spec["hold"], spec.get("c"), f"translate({x:.1f} {y:.1f}) rotate({spec.get('rot', 0)}) scale({spec.get('size', 1)})")

    def _leg_points(self, k):
        """Knee, foot and the way the toe points (0 is towards us) of one leg."""
        w, turn, hip, pose = self.wide, self.turn, self.hip, self.pose
        if pose == "sit" and turn:
            knee = (turn * hip * .46 + k * 10, min(self.hip_y + (14 if k * turn > 0 else 8), -.4 * hip))
            return knee, (knee[0] + turn * 4, min(-20, knee[1] + .62 * hip)), turn
        if pose == "sit":
            knee = (k * 52 * w, min(self.hip_y + hip * .17, -.34 * hip))
            return knee, (k * 42 * w, min(-18, knee[1] + .56 * hip)), k
        if pose == "floor" and turn:
            return (turn * hip * .36 + k * 9, -.46 * hip), (turn * hip * .6 + k * 12, -20), turn
        if pose == "floor":
            return (k * 118 * w, -34), (-k * 10 * w, -16), -k
        if pose == "kneel" and turn:
            return (turn * 26 + k * 8, -26 * w), (-turn * hip * .4 + k * 8, -20), turn
        if pose == "kneel":
            return (k * 40 * w, self.hip_y * .6), (k * 38 * w, -26 * w), k
        if pose == "walk" and turn:
            foot = (k * 46 * w * self.item.get("stride", 1), -20)
            return ((k * 30 * w * self.depth + foot[0]) / 2 + turn * 8, self.hip_y * .5), foot, turn
        if pose == "walk":  # towards us or away: the viewer's right foot is nearer
            return (k * 31 * w, self.hip_y * (.48 if k > 0 else .54)), (k * 25 * w, -14 if k > 0 else -44), 0
        return (k * 32 * w, self.hip_y * .5), (k * 33 * w, -20), k

    def _shoe(self, foot, toe):
        grown = .3 + .7 * self.wide
        part = "shoe" if toe else "shoe-back" if self.view == "back" else "shoe-front"
        return PARTS.draw(part, self.roles, f"translate({foot[0]:.1f} {foot[1]:.1f}) scale({(toe or 1) * grown:.2f} {grown:.2f})")

    def _leg(self, k):
        w, hip = self.wide, (k * 30 * self.wide * self.depth ** 2, self.hip_y - 4)
        knee, foot, toe = self._leg_points(k)
        lap = self.pose == "sit" and not self.turn  # thighs point at us: a shin, and the knee over it
        points, r0, r1 = curve(hip, knee, foot), (28 if self.view == "side" else 33) * w, 20 * w
        kneels = self.pose == "kneel" and not self.turn
        out = "" if kneels else self._shoe(foot, toe)
        bare = self.who.get("legs") == "bare"
        if kneels:
            out += limb(points[::-1], r0 * .86, r0, "leg", edge=3, edge_from=0)
        elif bare:
            out += limb(points, r0 * .8, r1 * .72, "skin") + limb(points, r1 * .8, r1 * .8, "white", .86, 1)
        elif lap:
            shin = curve((knee[0], knee[1] - 10), ((knee[0] + foot[0]) / 2, (knee[1] + foot[1]) / 2), foot)
            out += limb(shin, r0 * .84, r1, "leg.d", 0, .97) + limb(shin, r0 * .84, r1, "leg.dd", 0, .3)
        else:
            out += limb(points, r0, r1, "leg", 0, .97, edge=3)
        skirt = self.who.get("skirt")
        if lap and not skirt:
            thigh = curve(knee, ((knee[0] + hip[0]) / 2, (knee[1] + hip[1]) / 2), hip)
            cloth = "skin" if bare else "leg"
            out += limb(thigh, r0 * 1.02, r0 * 1.04, cloth, edge=3, edge_from=0)
        if self.pose in ("sit", "kneel", "floor") and skirt:
            out += limb(points, r0 + 4, r0, "skirt", 0, 1 if skirt == "long" else .62, edge=3)
        return paint(out, self.roles)

    def _lap(self):
        """The cloth of a skirt between the knees of somebody who sits and faces us."""
        if self.pose != "sit" or self.turn or not self.who.get("skirt"):
            return ""
        (x, y), (_, floor), _ = self._leg_points(1)
        hem = y + (floor - y) * (.92 if self.who["skirt"] == "long" else .26)
        return paint(f'<path class="f-skirt" d="M{-x:.1f},{self.hip_y:.1f} H{x:.1f} V{hem:.1f} Q0,{hem + 12:.1f} {-x:.1f},{hem:.1f}Z"/>', self.roles)

    def _extras(self, on):
        """What this person wears "on" the face, the eyes, the head, the body or the back; the part says where."""
        return [x for x in self.who.get("extras", ()) if PARTS["x-" + x][1].get("on", "body") == on]

    def _face(self, lx, ly):
        face = self.item.get("face", "smile")
        eyes, brow, mouth = CAST["faces"][face] if isinstance(face, str) else face
        gx, gy = self.item.get("gaze", (max(-1, min(1, lx)), ly))
        wide, high = CAST["eyes"][self.who.get("eyes", "round")]
        thick = self.who.get("brows", 1)
        out = PARTS.draw("cheeks") + "".join(PARTS.draw("x-" + x, self.roles) for x in self._extras("face"))
        out += PARTS.draw("nose-" + self.who.get("nose", "soft"), self.roles, f"translate({lx * 3:.1f} 0)")
        for k in (-1, 1):
            at = f"translate({k * 22} 0) scale({k * wide:g} {high:g})"
            out += PARTS.draw("eye-" + eyes, self.roles, at)
            if eyes == "open":
                out += PARTS.draw("eye-pupil", self.roles, f"translate({k * 22 + gx * 2.8:.1f} {gy * 2:.1f}) scale(1 {high:g})")
                out += PARTS.draw("eye-lid", self.roles, at)
            out += PARTS.draw("brow-" + brow, self.roles, f"translate({k * 22} {-20 - 3 * (thick - 1):g}) scale({k} {thick:g})")
        out += PARTS.draw("mouth-" + mouth, self.roles)
        out += "".join(PARTS.draw("x-" + x, self.roles) for x in self._extras("eyes"))
        return f'<g transform="translate({lx * 11:.1f} {-54 + ly * 6:.1f}) scale({1 - .1 * abs(lx):.3f} 1)">{out}</g>'

    def _ears(self, lx):
        if self.who["hair"] == "hijab":
            return ""
        shown = (-1, 1) if abs(lx) <= 1.2 else (-1 if lx > 0 else 1,)  # a head turned far hides one ear
        return "".join(PARTS.draw("ear", self.roles, f"translate({k * 57 - lx * 6:.1f} -50) scale({k} 1)") for k in shown)

    def _head(self, lx, ly, hair):
        out = self._ears(lx) + PARTS.draw("head-" + self.who["head"], self.roles)
        if self.view == "back":
            cap, behind = hair + "-cap", hair + "-back"
            out += PARTS.draw(cap if cap in PARTS else "hair-cap", self.roles)
            hangs = cap not in PARTS or "hangs" in PARTS[cap][1]  # puffs and plaits hang over the cap; a scarf is all cap
            over = [behind if hangs else "", "x-" + self.who.get("hat", "")]
            return out + "".join(PARTS.draw(part, self.roles) for part in over if part in PARTS)
        if "beard" in self.who:
            out += PARTS.draw("x-" + self.who["beard"], self.roles)
        out += self._face(lx, ly)
        over = [hair + "-front", "x-" + self.who.get("hat", ""), *("x-" + x for x in self._extras("head"))]
        return out + "".join(PARTS.draw(part, self.roles, f"translate({lx * 3.2:.1f} 0)") for part in over if part in PARTS)

    def _top(self, at_top):
        """Neck, clothes and what is worn on them, from the front or from behind."""
        draw, w, top = PARTS.draw, self.wide, "top-" + self.who["top"]
        bags = ["x-" + x + "-bag" for x in self._extras("back")]
        neck = draw("neck", self.roles, f"translate(0 {self.neck_y:.1f}) scale({.4 + .6 * w:.3f} {max(.75, self.neck / 20):.3f})")
        if self.view == "back":
            rear = top + "-rear" if top + "-rear" in PARTS else "torso"
            return neck + "".join(draw(part, self.roles, at_top) for part in (rear, *bags))
        behind = "".join(draw(bag, self.roles, at_top) for bag in bags)
        worn = "".join(draw("x-" + x, self.roles, at_top) for x in (*self._extras("body"), *self._extras("back")))
        return behind + neck + draw(top, self.roles, at_top) + worn

    def _draw(self):
        who, item, draw, w = self.who, self.item, PARTS.draw, self.wide
        (lx, ly), neck_y, hair = self.look, self.neck_y, "hair-" + who["hair"]
        at_top = f"translate(0 {neck_y:.1f}) scale({w * self.depth:.3f} {self.torso / 190:.3f})"
        tilt = item.get("tilt", -30 * self.turn if self.pose == "lie" else 0)
        at_head = f"translate({lx * 2:.1f} {neck_y - self.neck + 2:.1f}) rotate({tilt}) scale({self.head})"
        tip = lambda svg: f'<g transform="rotate({self.lean} 0 {self.hip_y:.1f})">{svg}</g>' if self.lean else svg

        head = f'<g transform="{at_head}">{self._head(lx, ly, hair)}</g>'
        hangs = hair + "-back" in PARTS and self.view != "back"
        back = draw(hair + "-back", self.roles, f"{at_head} translate({-lx * 4:.1f} 0)") if hangs else ""
        if self.pose == "wrapped":
            return tip(back), tip(draw("wrap", self.roles, at_top) + head + draw("wrap-edge", self.roles, at_top))
        top = self._top(at_top)

        arms = {side: self._arm(side) for side in "lr"}
        shown = [side for side in item.get("order", "lr") if side not in item.get("behind", "")]
        behind = "".join(arms[side][0] for side in "lr" if side in item.get("behind", ""))
        low = "".join(arms[side][0] for side in shown if not arms[side][1])
        high = "".join(arms[side][0] for side in shown if arms[side][1])

        first = 1 if self.turn < 0 else -1
        legs = "" if self.pose in ("half", "lie") else self._leg(first) + self._leg(-first) + self._lap()
        body = tip(back + behind)
        reach = {"stand": 100, "walk": 110, "kneel": 110, "floor": 175}.get(self.pose)
        shadow = f'<ellipse cy="2" rx="{reach * w:.0f}" ry="{17 * w:.0f}" fill="url(#shadow)"/>' if reach else ""
        if self.pose in ("stand", "walk"):
            if "skirt" in who:
                legs += draw("skirt-" + who["skirt"], self.roles, f"translate(0 {self.hip_y:.1f}) scale({w * self.depth:.3f} {self.hip / 285:.3f})")
            body += legs + tip(top)
        else:
            body += tip(top) + legs
        return shadow + body, tip(self._carried() + low + head + high)
