"""The drawing of a bath, seen cut open: the tub behind the person, the water before. Points as in skeleton.py."""

from __future__ import annotations

from math import pi, sin

from selfmassage.figure.person.drawing import Blob, Chain, Ink, Item, Line, Patch
from selfmassage.figure.person.skeleton import Point
from selfmassage.routine.vocabulary import Tool

WATERLINE = 0.195
"""How high the water stands above the floor."""
WATERS: dict[Tool, Ink] = {Tool.COLD_BATH: Ink.COLD_WATER, Tool.WARM_BATH: Ink.WARM_WATER}
_WALL, _RIM = 0.009, 0.012
_SHELL = (-0.34 + 0.255j, -0.30 + 0.035j, -0.27 + 0.009j, 0.42 + 0.009j, 0.46 + 0.035j, 0.50 + 0.255j)
_WATER = (-0.290 + 0.035j, -0.27 + 0.015j, 0.42 + 0.015j, 0.45 + 0.035j)
_LEFT, _RIGHT = -0.3205, 0.4795
"""Where the waterline meets the walls."""


def tub_behind(at: Point) -> list[Item]:
    """Return the far wall."""
    return [Patch(Ink.TUB, _SHELL, at, round=False)]


def tub_before(at: Point, tool: Tool) -> list[Item]:
    """Return the water of the tool's warmth, and the walls where they are cut."""
    water = WATERS.get(tool, Ink.WATER)
    level = [complex(x, WATERLINE + 0.0035 * sin(14 * pi * (x - _LEFT))) for x in _along(_LEFT, _RIGHT, 0.0125)]
    walls = Blob(Ink.TUB, (Chain(tuple((at + p, _WALL) for p in _SHELL)),), 0.004)
    rims = [Blob(Ink.TUB, (Chain(tuple((at + p + dx, _RIM) for dx in (-0.012, 0.012))),)) for p in _SHELL[::5]]
    return [
        Patch(water, (*level, *reversed(_WATER)), at, round=False),
        Line(water, tuple(level), 0.004, at),
        walls,
        *rims,
    ]


def _along(first: float, last: float, step: float) -> list[float]:
    count = round((last - first) / step)
    return [first + (last - first) * k / count for k in range(count + 1)]
