"""The drawing of the things around the person. Points as in skeleton.py."""

from __future__ import annotations

from cmath import rect
from math import cos, pi, sin

from selfmassage.figure.person.bath import tub_before, tub_behind
from selfmassage.figure.person.drawing import Blob, Chain, Ink, Item, Line, Patch, disc
from selfmassage.figure.person.poses import Prop, PropKind
from selfmassage.figure.person.skeleton import Point
from selfmassage.routine.vocabulary import Tool

MAT_HEIGHT = 0.018
MAT_BREADTH = 0.42
SEAT_HEIGHT = 0.245
LONG, END = 0.21, 0.36
"""How long a roller is, and how wide its end looks when one sees its side."""
ROPE = 0.010
"""How thick the rope is."""
FAR = 5.0
"""Beyond the edges of any card."""


def floor_items(level: float) -> list[Item]:
    """Return the floor, wider than any card."""
    ground = _box(Ink.FLOOR, -FAR, -FAR, FAR, level, edge=False)
    return [ground, Line(Ink.FLOOR, (complex(-FAR, level), complex(FAR, level)), 0.004)]


def prop_items(prop: Prop, level: float) -> list[Item]:
    """Return what is drawn behind the person for a prop that stands on a floor at height `level`."""
    x, y = prop.at
    sign = -1.0 if prop.flipped else 1.0
    match prop.kind:
        case PropKind.MAT:
            half = MAT_HEIGHT / 2
            return [_bar(Ink.MAT, complex(x + half, y - half), complex(x + prop.size - half, y - half), half)]
        case PropKind.MAT_FROM_ABOVE:
            return [_box(Ink.MAT, x, y - MAT_BREADTH / 2, x + prop.size, y + MAT_BREADTH / 2)]
        case PropKind.CHAIR:
            return _chair(x, y, level, sign)
        case PropKind.CHAIR_BACK:
            return _chair(x, SEAT_HEIGHT + level, level, sign)
        case PropKind.WALL:
            return _wall(x, level, sign)
        case PropKind.TUB:
            return tub_behind(complex(x, y))
        case PropKind.PILLOW:
            ends = (
                (complex(x - 0.045, y + 0.022), 0.020),
                (complex(x, y + 0.026), 0.024),
                (complex(x + 0.045, y + 0.022), 0.020),
            )
            return [Blob(Ink.PILLOW, (Chain(ends),), 0.006)]
        case PropKind.TOWEL:
            return [_box(Ink.TOWEL, x - 0.05 * prop.size, y, x + 0.05 * prop.size, y + 0.02)]
        case _:
            return []


def front_items(prop: Prop, tool: Tool) -> list[Item]:
    """Return what is drawn before the person."""
    return tub_before(complex(*prop.at), tool) if prop.kind is PropKind.TUB else []


def _box(ink: Ink, left: float, bottom: float, right: float, top: float, edge: bool = True) -> Patch:
    corners = (complex(left, bottom), complex(right, bottom), complex(right, top), complex(left, top))
    return Patch(ink, corners, round=False, edge=edge)


def _bar(ink: Ink, a: Point, b: Point, radius: float) -> Blob:
    return Blob(ink, (Chain(((a, radius), (b, radius))),), 0.4 * radius)


def _chair(x: float, y: float, level: float, sign: float) -> list[Item]:
    """Return a chair whose seat's middle is at x and top at y; its back is behind the sitter."""

    def at(dx: float, height: float) -> Point:
        return complex(x + sign * dx, height)

    legs = (
        (Ink.WOOD_FAR, -0.105, -0.125),
        (Ink.WOOD_FAR, 0.085, 0.095),
        (Ink.WOOD, -0.125, -0.150),
        (Ink.WOOD, 0.105, 0.120),
    )
    bars = [_bar(ink, at(top, y - 0.03), at(foot, level + 0.010), 0.010) for ink, top, foot in legs]
    back = [_bar(Ink.WOOD, at(-0.125, y - 0.02), at(-0.165, y + 0.27), 0.010)]
    rest = Blob(Ink.CUSHION, (Chain(((at(-0.150, y + 0.15), 0.013), (at(-0.163, y + 0.26), 0.013))),), 0.005)
    seat = Blob(Ink.WOOD, (Chain(((at(-0.125, y - 0.026), 0.011), (at(0.115, y - 0.026), 0.011))),), 0.004)
    cushion = Blob(Ink.CUSHION, (Chain(((at(-0.118, y - 0.011), 0.011), (at(0.112, y - 0.011), 0.011))),), 0.004)
    return [*bars, *back, rest, seat, cushion]


def _wall(x: float, level: float, sign: float) -> list[Item]:
    """Return a wall whose surface is at x; it stands to the right of it, or to the left if flipped."""
    near, far = sorted((x, x + sign * FAR))
    foot = sorted((x - sign * 0.008, x + sign * FAR))
    return [
        _box(Ink.WALL, near, level, far, FAR, edge=False),
        Line(Ink.WALL, (complex(x, level), complex(x, FAR)), 0.002),
        _box(Ink.SKIRTING, foot[0], level, foot[1], level + 0.055),
    ]


def tool_items(tool: Tool, centre: Point, radius: float, turn: float) -> list[Item]:
    """Return a ball or a roller, turned by `turn` degrees."""
    spin = rect(1.0, turn * pi / 180.0)
    match tool:
        case Tool.TENNIS_BALL:
            ball = disc(Ink.TENNIS_BALL, centre, radius, 0.004, edge=True)
            seams = [
                tuple(
                    centre + spin * radius * complex(s * (0.85 - 0.42 * (1 - t * t)), 0.62 * t)
                    for t in (-1, -0.5, 0, 0.5, 1)
                )
                for s in (-1, 1)
            ]
            return [ball, *(Line(Ink.SEAM, seam, 0.003) for seam in seams)]
        case Tool.SPIKY_BALL:
            spikes = tuple(
                Chain(((centre + spin * rect(0.86 * radius, k * pi / 7), 0.16 * radius),)) for k in range(14)
            )
            dots = [
                Line(Ink.SPIKY_BALL, (p, p + 0.0006), 0.0045)
                for k in range(6)
                for p in [centre + spin * rect(0.45 * radius, k * pi / 3)]
            ]
            return [Blob(Ink.SPIKY_BALL, (Chain(((centre, 0.86 * radius),)), *spikes), 0.003), *dots]
        case Tool.FOAM_ROLLER:
            ring = disc(Ink.FOAM_ROLLER, centre, radius, 0.007, edge=True)
            grooves = [
                Line(
                    Ink.FOAM_ROLLER,
                    (centre + spin * rect(0.72 * radius, a), centre + spin * rect(0.96 * radius, a)),
                    0.003,
                )
                for k in range(8)
                for a in [k * pi / 4]
            ]
            return [ring, *grooves, disc(Ink.CORE, centre, 0.42 * radius, 0.004)]
        case _:
            return []


def roller_items(centre: Point, radius: float, turn: float) -> list[Item]:
    """Return a roller that is seen from its side and a little from one end, turned by `turn` degrees."""
    left, right = centre - LONG / 2, centre + LONG / 2
    side = [right - 1j * radius, right + 1j * radius, *_rim(left, radius, 4, 13)]
    angles = [turn * pi / 180.0 + k * pi / 4 for k in range(8)]
    rows = [1j * radius * sin(angle) for angle in angles if cos(angle) > 0.35]
    grooves = [Line(Ink.FOAM_ROLLER, (left + row + 0.012, right + row - 0.020), 0.004) for row in rows]
    end, core = (tuple(_rim(right, size * radius, 0, 16)) for size in (1.0, 0.42))
    return [
        Patch(Ink.FOAM_ROLLER, tuple(side), round=False, edge=True),
        *grooves,
        Patch(Ink.FOAM_ROLLER, end, round=True, edge=True),
        Patch(Ink.CORE, core, round=True),
    ]


def _rim(centre: Point, radius: float, first: int, last: int) -> list[Point]:
    """Return points on the rim of a roller's end, in sixteenths of the way round."""
    turns = [rect(radius, k * pi / 8) for k in range(first, last)]
    return [centre + complex(END * turn.real, turn.imag) for turn in turns]


def pack_items(tool: Tool, a: Point, b: Point, radius: float) -> list[Item]:
    """Return a cold or a warm pack that lies from `a` to `b` on the skin, in a cloth."""
    cloth = Blob(Ink.TOWEL, (Chain(((a, radius + 0.004), (b, radius + 0.004))),), 0.004)
    ink = Ink.COLD_PACK if tool is Tool.COLD_PACK else Ink.HEAT_PACK
    up = (b - a) / abs(b - a) * 1j * 0.009
    return [cloth, Blob(ink, (Chain(((a + up, radius), (b + up, radius))),), 0.004)]


def rope_items(ends: tuple[Point, ...], round_: Point, radius: float) -> list[Item]:
    """Return a rope from the hands round a limb at `round_`."""
    items: list[Item] = []
    for index, end in enumerate(ends):
        line = round_ - end
        side = line / abs(line) * 1j * radius * (1 if index else -1)
        items.append(_strand(end, round_ + side))
    return items


def loop_items(ends: tuple[Point, ...], round_: Point, front: Point) -> list[Item]:
    """Return a rope round a limb like a ring; `front` is the way to the limb's front, as long as its radius."""
    bow = front * -0.35j
    ring = Line(Ink.ROPE, (round_ + front, round_ + bow, round_ - front), 1.5 * ROPE)
    return [ring, *(_strand(end, round_ + front * 0.97) for end in ends)]


def _strand(end: Point, to: Point) -> Line:
    """Return a rope from a hand to a limb; what is left of it hangs down from the hand."""
    back = (end - to) / abs(end - to)
    return Line(Ink.ROPE, (end + back * 0.012 - 0.035j, end + back * 0.012, end, to), ROPE)
