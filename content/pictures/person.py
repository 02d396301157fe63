"""Waylight picture kit: people. A person is built from parts (head, hair, face, top, hands, shoes) on a small
skeleton; arms and legs are drawn as tapered tubes that reach for a point, so any pose is a few numbers."""
import math

from kit import PALETTE, PARTS, load, mix, paint

CAST = load("cast.json", "ages faces reach hands roles cast")


def joint(a, c, bone, bend):
    """Elbow between a and c for two equal bones; bend is +1 or -1. Returns (elbow, the end that can be reached)."""
    dx, dy = c[0] - a[0], c[1] - a[1]
    distance = math.hypot(dx, dy) or 1e-6
    reach = min(distance, bone * 1.99)
    angle = math.atan2(dy, dx) + bend * math.acos(reach / (2 * bone))
    end = (a[0] + dx / distance * reach, a[1] + dy / distance * reach)
    return (a[0] + bone * math.cos(angle), a[1] + bone * math.sin(angle)), end


def curve(a, b, c, steps=36):
    """Points along a -> b -> c with the corner at b rounded."""
    between = lambda p, q, t: (p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t)
    p, q = between(a, b, .5), between(c, b, .5)
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
        self.pose, self.lean = item.get("pose", "stand"), item.get("lean", 0)
        self.hip_y = {"stand": -self.hip, "walk": -self.hip + 4, "half": 0, "kneel": -self.hip * .45, "floor": -34,
                      "sit": -item.get("seat", 130) / self.scale}[self.pose]
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

    def _arm(self, side):
        """Returns (svg, raised). The spec is a pose name, a scene point, or {"to", "hand", "hold", "turn", ...}."""
        spec = self.item.get(side, "down")
        spec = spec if isinstance(spec, dict) else {"to": spec}
        k, bone = (-1 if side == "l" else 1), self.torso * .47
        shoulder = (k * 54 * self.wide, self.hip_y - self.torso * (1 - 27 / 190))
        to = spec["to"]
        if isinstance(to, str):
            fx, fy = CAST["reach"][to]
            goal = (shoulder[0] + k * fx * bone * 1.95, shoulder[1] + fy * bone * 1.95)
        else:
            goal = self._local(to)
        options = [joint(shoulder, goal, bone, bend) for bend in (1, -1)]
        options.sort(key=lambda o: -o[0][1] - .4 * k * o[0][0])  # elbows like to hang low and outwards
        elbow, wrist = options[1 if spec.get("elbow") == "other" else 0]
        points, r = curve(shoulder, elbow, wrist), 7 + 14 * self.wide
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

    def _leg(self, k):
        w, turn, hip = self.wide, self.item.get("dir", 0), (k * 30 * self.wide, self.hip_y - 4)
        toe, start = turn or k, hip
        if self.pose == "sit" and turn:
            knee = (turn * self.hip * .46 + k * 10, self.hip_y + (14 if k * turn > 0 else 8))
            foot = (knee[0] + turn * 4, -20)
        elif self.pose == "sit":
            knee, foot = (k * 40 * w, self.hip_y + self.hip * .2), (k * 36 * w, -18)
        elif self.pose == "floor":
            knee, foot, toe = (k * 118 * w, -34), (-k * 10 * w, -16), -k
        elif self.pose == "kneel":
            knee, foot = (k * 40 * w, self.hip_y * .6), (k * 38 * w, -26 * w)
        elif self.pose == "walk":
            foot = (turn * k * 46 * w * self.item.get("stride", 1), -20)
            knee = ((hip[0] + foot[0]) / 2 + turn * 8, self.hip_y * .5)
        else:
            foot, knee = (k * 33 * w, -20), (k * 32 * w, self.hip_y * .5)
        points, r0, r1, grown = curve(start, knee, foot), 33 * w, 20 * w, .3 + .7 * w
        out = "" if self.pose == "kneel" else PARTS.draw(
            "shoe", self.roles, f"translate({foot[0]:.1f} {foot[1]:.1f}) scale({toe * grown:.2f} {grown:.2f})")
        if self.pose == "kneel":
            out += limb(points[::-1], r0 * .86, r0, "leg", edge=3, edge_from=0)
        elif self.who.get("legs") == "bare":
            out += limb(points, r0 * .8, r1 * .72, "skin") + limb(points, r1 * .8, r1 * .8, "white", .86, 1)
        else:
            out += limb(points, r0, r1, "leg", 0, .97, edge=3)
        if self.pose in ("sit", "kneel", "floor") and self.who.get("skirt"):
            out += limb(points, r0 + 4, r0, "skirt", 0, 1 if self.who["skirt"] == "long" else .62, edge=3)
        return paint(out, self.roles)

    def _face(self, lx, ly):
        face = self.item.get("face", "smile")
        eyes, brow, mouth = CAST["faces"][face] if isinstance(face, str) else face
        gx, gy = self.item.get("gaze", (lx, ly))
        out = PARTS.draw("cheeks") + PARTS.draw("nose", self.roles, f"translate({lx * 3:.1f} 0)")
        for k in (-1, 1):
            at = f"translate({k * 22} 0) scale({k} 1)"
            out += PARTS.draw("eye-" + eyes, self.roles, at)
            if eyes == "open":
                out += PARTS.draw("eye-pupil", self.roles, f"translate({k * 22 + gx * 2.8:.1f} {gy * 2:.1f})")
                out += PARTS.draw("eye-lid", self.roles, at)
            out += PARTS.draw("brow-" + brow, self.roles, f"translate({k * 22} -20) scale({k} 1)")
        out += PARTS.draw("mouth-" + mouth, self.roles)
        if "glasses" in self.who.get("extras", ()):
            out += PARTS.draw("x-glasses", self.roles)
        return f'<g transform="translate({lx * 11:.1f} {-54 + ly * 6:.1f}) scale({1 - .1 * abs(lx):.3f} 1)">{out}</g>'

    def _head(self, lx, ly, hair):
        out = "" if self.who["hair"] == "hijab" else "".join(
            PARTS.draw("ear", self.roles, f"translate({k * 57 - lx * 6:.1f} -50) scale({k} 1)") for k in (-1, 1))
        out += PARTS.draw("head-" + self.who["head"], self.roles)
        if "beard" in self.who:
            out += PARTS.draw("x-" + self.who["beard"], self.roles)
        out += self._face(lx, ly)
        over = [hair + "-front", "x-" + self.who.get("hat", ""), "x-headset" if "headset" in self.who.get("extras", ()) else ""]
        return out + "".join(PARTS.draw(part, self.roles, f"translate({lx * 3.2:.1f} 0)") for part in over if part in PARTS)

    def _draw(self):
        who, item, draw, w = self.who, self.item, PARTS.draw, self.wide
        look = item.get("look", 0)
        lx, ly = look if isinstance(look, list) else (look, 0)
        neck_y, hair = self.hip_y - self.torso, "hair-" + who["hair"]
        at_top = f"translate(0 {neck_y:.1f}) scale({w:.3f} {self.torso / 190:.3f})"
        at_head = f"translate({lx * 2:.1f} {neck_y - self.neck + 2:.1f}) rotate({item.get('tilt', 0)}) scale({self.head})"
        tip = lambda svg: f'<g transform="rotate({self.lean} 0 {self.hip_y:.1f})">{svg}</g>' if self.lean else svg

        head = f'<g transform="{at_head}">{self._head(lx, ly, hair)}</g>'
        back = draw(hair + "-back", self.roles, f"{at_head} translate({-lx * 4:.1f} 0)") if hair + "-back" in PARTS else ""
        top = draw("neck", self.roles, f"translate(0 {neck_y:.1f}) scale({.4 + .6 * w:.3f} {max(.75, self.neck / 20):.3f})")
        top += draw("top-" + who["top"], self.roles, at_top)
        top += "".join(draw("x-" + x, self.roles, at_top) for x in who.get("extras", ()) if x not in ("glasses", "headset"))

        arms = {side: self._arm(side) for side in "lr"}
        shown = [side for side in item.get("order", "lr") if side not in item.get("behind", "")]
        behind = "".join(arms[side][0] for side in "lr" if side in item.get("behind", ""))
        low = "".join(arms[side][0] for side in shown if not arms[side][1])
        high = "".join(arms[side][0] for side in shown if arms[side][1])

        first = 1 if item.get("dir", 0) < 0 else -1
        legs = "" if self.pose == "half" else self._leg(first) + self._leg(-first)
        body = tip(back + behind)
        reach = {"stand": 100, "walk": 110, "kneel": 110, "floor": 175}.get(self.pose)
        shadow = f'<ellipse cy="2" rx="{reach * w:.0f}" ry="{17 * w:.0f}" fill="url(#shadow)"/>' if reach else ""
        if self.pose in ("stand", "walk"):
            if "skirt" in who:
                legs += draw("skirt-" + who["skirt"], self.roles, f"translate(0 {self.hip_y:.1f}) scale({w:.3f} {self.hip / 285:.3f})")
            body += legs + tip(top)
        else:
            body += tip(top) + legs
        return shadow + body, tip(low + head + high)
