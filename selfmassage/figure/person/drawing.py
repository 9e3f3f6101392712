"""What a picture of the person is made of, as data: blobs, patches and lines in the order of drawing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from selfmassage.figure.person.skeleton import Point


class Ink(StrEnum):
    """What a part is coloured as; figure/person_palette.py says with what."""

    SKIN = "skin"
    SKIN_FAR = "skin_far"
    HAIR = "hair"
    SHIRT = "shirt"
    SHIRT_FAR = "shirt_far"
    SHORTS = "shorts"
    SHORTS_FAR = "shorts_far"
    FACE = "face"
    BLUSH = "blush"
    EYE = "eye"
    NAIL = "nail"
    WARM = "warm"
    MAT = "mat"
    FLOOR = "floor"
    SHADOW = "shadow"
    WOOD = "wood"
    WOOD_FAR = "wood_far"
    CUSHION = "cushion"
    WALL = "wall"
    SKIRTING = "skirting"
    TENNIS_BALL = "tennis_ball"
    SEAM = "seam"
    SPIKY_BALL = "spiky_ball"
    FOAM_ROLLER = "foam_roller"
    CORE = "core"
    ROPE = "rope"
    TOWEL = "towel"
    COLD_PACK = "cold_pack"
    HEAT_PACK = "heat_pack"
    TUB = "tub"
    WATER = "water"
    PILLOW = "pillow"
    WARM_WATER = "warm_water"
    COLD_WATER = "cold_water"
    STEAM = "steam"
    FROST = "frost"
    BREATH = "breath"
    ARROW = "arrow"


Circle = tuple[Point, float]


@dataclass(frozen=True, slots=True)
class Chain:
    """Circles and the tangents between neighbours; a flat end stops at the last circle's middle, as a hem does."""

    circles: tuple[Circle, ...]
    flat: bool = False


@dataclass(frozen=True, slots=True)
class Blob:
    """Chains that melt into one shape, with a darker rim on the side away from the light."""

    ink: Ink
    chains: tuple[Chain, ...]
    depth: float = 0.006
    """How far the darker rim reaches in; 0 for none."""
    edge: bool = True
    """A thin contour, so that a limb stands out before another of the same colour."""


@dataclass(frozen=True, slots=True)
class Patch:
    """A closed shape through points that are given in a frame of its own; round, or with corners."""

    ink: Ink
    points: tuple[Point, ...]
    at: Point = 0j
    turn: Point = 1 + 0j
    round: bool = True
    edge: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """An open line through points that are given in a frame of its own; of the ink's contour colour."""

    ink: Ink
    points: tuple[Point, ...]
    width: float = 0.003
    at: Point = 0j
    turn: Point = 1 + 0j


Item = Blob | Patch | Line
Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


def disc(ink: Ink, centre: Point, radius: float, depth: float = 0.0, edge: bool = False) -> Blob:
    """Return a filled circle."""
    return Blob(ink, (Chain(((centre, radius),)),), depth, edge)


def bounds(item: Item) -> Box:
    """Return the box around an item."""
    if isinstance(item, Blob):
        circles = [circle for chain in item.chains for circle in chain.circles]
        return (
            min(c.real - r for c, r in circles),
            min(c.imag - r for c, r in circles),
            max(c.real + r for c, r in circles),
            max(c.imag + r for c, r in circles),
        )
    found = [item.at + item.turn * p for p in item.points]
    return (
        min(p.real for p in found),
        min(p.imag for p in found),
        max(p.real for p in found),
        max(p.imag for p in found),
    )


def united(boxes: list[Box]) -> Box:
    """Return the box around all boxes; raises ValueError for none."""
    return min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)
