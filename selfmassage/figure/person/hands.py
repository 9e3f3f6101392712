"""Hands: how the fingers of each shape bend, where a hand touches, and its drawing.

Frame: wrist at 0, fingers toward +x, palm toward -y; lengths in body heights, angles in degrees, toward the palm.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from selfmassage.figure.person.drawing import Blob, Chain, Circle, Ink, Item, Line
from selfmassage.figure.person.skeleton import Arm, Point, way


class HandShape(StrEnum):
    """What a hand does with its fingers."""

    OPEN = "open"
    FLAT = "flat"
    GRIP = "grip"
    FIST = "fist"
    THUMB = "thumb"
    FINGERS = "fingers"
    EDGE = "edge"
    REST = "rest"
    KNEAD = "knead"
    HEEL = "heel"
    CLASP = "clasp"
    PINCH = "pinch"
    CUP = "cup"
    HOLD = "hold"
    THREAD = "thread"
    WRAP = "wrap"


@dataclass(frozen=True)
class Fingers:
    """The bend of the three finger joints, the fan between fingers, the thumb, and the point that touches."""

    bends: tuple[float, float, float]
    fan: float
    thumb: tuple[float, float]
    touch: Point
    tilt: float
    """The hand's angle to the skin that it touches: 0 lies along it, 90 points at it."""


SHAPES: dict[HandShape, Fingers] = {
    HandShape.OPEN: Fingers((6, 10, 8), 5, (38, -6), complex(0.046, -0.014), 4),
    HandShape.FLAT: Fingers((0, 3, 3), 1.5, (22, 0), complex(0.050, -0.0135), 0),
    HandShape.REST: Fingers((14, 18, 14), 2.5, (30, 8), complex(0.046, -0.014), 8),
    HandShape.GRIP: Fingers((34, 46, 34), 4, (62, 6), complex(0.040, -0.015), 8),
    HandShape.FIST: Fingers((78, 96, 62), 0.5, (50, 52), complex(0.050, -0.018), 26),
    HandShape.THUMB: Fingers((74, 88, 56), 0.5, (66, -14), complex(0.033, -0.047), 22),
    HandShape.FINGERS: Fingers((26, 18, 8), 2, (46, 10), complex(0.082, -0.034), 34),
    HandShape.EDGE: Fingers((10, 14, 10), 1.5, (20, 4), complex(0.045, -0.012), 10),
    HandShape.KNEAD: Fingers((30, 54, 42), 3, (66, 12), complex(0.040, -0.015), 8),
    HandShape.HEEL: Fingers((-34, 8, 8), 4, (12, -10), complex(0.010, -0.0155), -14),
    HandShape.CLASP: Fingers((34, 46, 34), 4, (62, 6), complex(0.040, -0.015), 8),
    HandShape.PINCH: Fingers((34, 46, 34), 4, (62, 6), complex(0.040, -0.015), 8),
    HandShape.CUP: Fingers((34, 46, 34), 4, (62, 6), complex(0.040, -0.015), 8),
    HandShape.HOLD: Fingers((34, 46, 34), 4, (62, 6), complex(0.040, -0.015), 8),
    HandShape.THREAD: Fingers((34, 46, 34), 4, (62, 6), complex(0.040, -0.015), 8),
    HandShape.WRAP: Fingers((44, 40, 26), 2, (66, -14), complex(0.033, -0.047), 22),
}

PALM = ((0.0, 0.0150), (0.020, 0.0175), (0.042, 0.0178))
_FINGERS = ((0.0115, 0.82), (0.0045, 1.0), (-0.003, 0.97), (-0.0095, 0.80))
"""Across the knuckles, from the little finger to the first, and length."""
_BONES = (0.024, 0.017, 0.013)
_RADII = (0.0078, 0.0072, 0.0064, 0.0056)


def hand(arm: Arm, shape: HandShape, ink: Ink) -> list[Item]:
    """Return the drawing of a hand: palm, fingers one behind the other, thumb in front."""
    fingers = SHAPES[shape]
    palm = Blob(
        ink, (Chain(tuple((_place(arm, complex(x, 0.0)), r) for x, r in PALM)), _thumb_root(arm, fingers)), 0.004
    )
    drawn: list[Item] = [Blob(ink, (_finger(arm, fingers, k),), 0.0) for k in range(4)]
    thumb = Blob(ink, (_thumb(arm, fingers),), 0.0)
    if shape is HandShape.FIST:
        return [palm, *drawn, thumb]
    return [*drawn, _unedged(palm), thumb, *_creases(arm, fingers, ink)]


def _unedged(blob: Blob) -> Blob:
    return Blob(blob.ink, blob.chains, blob.depth, edge=False)


def _place(arm: Arm, point: Point) -> Point:
    return arm.wrist + arm.hand * point.real - arm.palm * point.imag


def touch(arm: Arm, shape: HandShape) -> Point:
    """Return the point of the hand that touches the skin."""
    return _place(arm, SHAPES[shape].touch)


def _way(arm: Arm, toward_palm: float) -> Point:
    """Return a direction of the hand, turned toward the palm by an angle."""
    turn = way(toward_palm)
    return arm.hand * turn.real + arm.palm * turn.imag


def _finger(arm: Arm, fingers: Fingers, index: int) -> Chain:
    """Return one finger, from the knuckle to the tip."""
    across, length = _FINGERS[index]
    at = _place(arm, complex(0.044, across))
    circles: list[Circle] = [(at, _RADII[0])]
    angle = (1.5 - index) * -fingers.fan
    for bone, bend, radius in zip(_BONES, fingers.bends, _RADII[1:], strict=True):
        angle += bend
        at += _way(arm, angle) * bone * length
        circles.append((at, radius))
    return Chain(tuple(circles))


def _thumb_root(arm: Arm, fingers: Fingers) -> Chain:
    start = _place(arm, complex(0.010, -0.003))
    return Chain(((start, 0.0130), (start + _way(arm, fingers.thumb[0]) * 0.016, 0.0100)))


def _thumb(arm: Arm, fingers: Fingers) -> Chain:
    """Return the thumb, from its root to the tip."""
    start = _place(arm, complex(0.010, -0.003))
    first = start + _way(arm, fingers.thumb[0]) * 0.030
    tip = first + _way(arm, sum(fingers.thumb)) * 0.018
    return Chain(((start + (first - start) * 0.45, 0.0098), (first, 0.0084), (tip, 0.0066)))


def _creases(arm: Arm, fingers: Fingers, ink: Ink) -> list[Item]:
    """Return the short lines between the fingers at the knuckles."""
    middles = [(a[0] + b[0]) / 2 for a, b in pairwise(_FINGERS)]
    starts = [_place(arm, complex(0.050, across)) for across in middles]
    return [Line(ink, (start, start + _way(arm, fingers.bends[0] * 0.6) * 0.012), 0.0016) for start in starts]
