"""Signs beside the person: a breath that streams in or out, steam that rises, snow that sinks. As skeleton.py."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

from selfmassage.figure.manners import BREATH_IN, Stroke
from selfmassage.figure.person.drawing import Ink, Item, Line
from selfmassage.figure.person.skeleton import Leg, Point, Trunk, way
from selfmassage.routine.vocabulary import Tool

NOSE, MOUTH = complex(0.078, -0.020), complex(0.070, -0.042)
"""Where air goes in and comes out, in the frame of a head in profile."""
IN, OUT, HEAD = 0.095, 0.135, 0.028
"""How long the arrow of a breath and its barbs are at most."""
FAINT = 0.12
"""Air that streams slower, of 1, is not shown."""
WARMTH: dict[Tool, Ink] = {
    Tool.HEAT_PACK: Ink.STEAM,
    Tool.WARM_BATH: Ink.STEAM,
    Tool.COLD_PACK: Ink.FROST,
    Tool.COLD_BATH: Ink.FROST,
}
ROUND = (0.105, 0.06, 0.07)
"""How far above the ankle the arrow of a leg that rolls has its middle, how high it is there and how wide."""
RISE = 0.15
"""How high steam rises, and from where snow sinks."""


def breath_items(trunk: Trunk, stroke: Stroke) -> list[Item]:
    """Return an arrow to the nose, or from the mouth, as long as the air is fast."""
    flow = abs(stroke.turn)
    if flow < FAINT:
        return []
    turn = trunk.head_way * -1j
    inward = stroke.turn > 0
    near, long = (NOSE, IN) if inward else (MOUTH, OUT)
    far = near + long * flow * way(-14.0 if inward else -24.0)
    start, tip = (far, near) if inward else (near, far)
    bow = (start + tip) / 2 + (tip - start) * (0.1j if inward else -0.1j)
    heading = (tip - bow) / abs(tip - bow)
    barbs = [tip - HEAD * flow * heading * way(side) for side in (38.0, -38.0)]
    lines = ((start, bow, tip), *((barb, tip) for barb in barbs))
    return [Line(Ink.BREATH, line, 0.006 + 0.004 * flow, trunk.head, turn) for line in lines]


def warmth_items(tool: Tool, feet: Sequence[Point], stroke: Stroke, high: float = RISE) -> list[Item]:
    """Return wisps that rise from `feet`, or flakes that sink there; nothing for what is neither warm nor cold."""
    ink = WARMTH.get(tool)
    found: list[Item] = []
    for index, foot in enumerate(feet):
        share = (2 * drift(stroke) + index * 0.37) % 1.0
        shown = sin(pi * share)
        if ink is Ink.STEAM and shown > 0.1:
            found.append(_wisp(foot + 1j * high * share * 0.6, 0.6 * high, shown))
        elif ink is Ink.FROST and shown > 0.1:
            found += _flake(foot + 1j * high * (1 - share), 0.19 * high * (0.4 + 0.6 * shown), 40 * share)
    return found


def drift(stroke: Stroke) -> float:
    """Return how far a breath is, 0 to 1."""
    if stroke.turn >= 0 and stroke.press < 1.0:
        return BREATH_IN * stroke.press
    return BREATH_IN + (1 - BREATH_IN) * (1 - stroke.press)


def _wisp(foot: Point, high: float, shown: float) -> Item:
    """Return a wave that stands on `foot`."""
    wave = (0j, complex(-0.012, 0.25 * high), complex(0.0, 0.5 * high), complex(0.012, 0.75 * high), 1j * high)
    return Line(Ink.STEAM, tuple(foot + p for p in wave), 0.012 * shown)


def _flake(middle: Point, size: float, turned: float) -> list[Item]:
    """Return the arms of a snowflake, each with a fork at both ends."""
    found: list[Item] = []
    for k in range(3):
        arm = size * way(turned + 60 * k)
        found.append(Line(Ink.FROST, (middle - arm, middle + arm), 0.0045))
        for end in (arm, -arm):
            root = middle + 0.55 * end
            found += [Line(Ink.FROST, (root, root + 0.4 * end * way(turn)), 0.0036) for turn in (50, -50)]
    return found


def roll_items(leg: Leg) -> list[Item]:
    """Return an arrow with two heads over the toes of a leg that rolls from side to side."""
    up = leg.foot / abs(leg.foot)
    middle = leg.ankle + up * ROUND[0]
    bow = [middle + up * (ROUND[1] * cos(a)) + up * -1j * (ROUND[2] * sin(a)) for a in (-1.2, -0.6, 0.0, 0.6, 1.2)]
    lines = [tuple(bow)]
    for tip, before in ((bow[-1], bow[-2]), (bow[0], bow[1])):
        heading = (tip - before) / abs(tip - before) * HEAD
        lines += [(tip - heading * way(barb), tip) for barb in (38.0, -38.0)]
    return [Line(Ink.ARROW, line, 0.007) for line in lines]
