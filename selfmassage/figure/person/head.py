"""The drawing of the head, in profile or facing the viewer."""

from __future__ import annotations

from math import cos, radians

from selfmassage.figure.person.drawing import Ink, Item, Line, Patch, disc
from selfmassage.figure.person.skeleton import Point, Trunk

# Heads, in a frame with the middle of the skull at 0 and the crown toward +y; the profile looks toward +x.
_PROFILE = tuple(
    complex(x, y)
    for x, y in (
        (0.018, 0.060), (0.040, 0.045), (0.0515, 0.024), (0.0535, 0.009), (0.0535, 0.001),
        (0.0590, -0.009), (0.0640, -0.0185), (0.0590, -0.0245), (0.0545, -0.0265), (0.0560, -0.0330),
        (0.0545, -0.0385), (0.0552, -0.0430), (0.0520, -0.0500), (0.0520, -0.0580), (0.0450, -0.0670),
        (0.0280, -0.0660), (0.0080, -0.0560), (-0.0080, -0.0430), (-0.0300, -0.0300), (-0.0520, -0.0100),
        (-0.0540, 0.0200), (-0.0300, 0.0520),
    )
)  # fmt: skip
_HAIR = tuple(
    complex(x, y)
    for x, y in (
        (0.0535, 0.0310), (0.0580, 0.0480), (0.0480, 0.0640), (0.0240, 0.0740), (-0.0080, 0.0740),
        (-0.0400, 0.0620), (-0.0600, 0.0370), (-0.0640, 0.0080), (-0.0565, -0.0190), (-0.0450, -0.0365),
        (-0.0340, -0.0420), (-0.0270, -0.0350), (-0.0230, -0.0240), (-0.0190, -0.0060), (-0.0120, 0.0060),
        (-0.0030, 0.0060), (0.0040, -0.0060), (0.0090, -0.0100), (0.0120, 0.0020), (0.0170, 0.0180),
        (0.0260, 0.0300), (0.0400, 0.0330),
    )
)  # fmt: skip
_LOCK = tuple(complex(x, y) for x, y in ((-0.040, 0.034), (-0.022, 0.050), (0.004, 0.056), (0.030, 0.052)))
_FACE_ON = tuple(
    complex(x, y)
    for x, y in (
        (0.0, 0.062), (0.036, 0.050), (0.052, 0.020), (0.051, -0.012), (0.042, -0.042),
        (0.022, -0.066), (0.0, -0.073), (-0.022, -0.066), (-0.042, -0.042), (-0.051, -0.012),
        (-0.052, 0.020), (-0.036, 0.050),
    )
)  # fmt: skip
_HAIR_ON = tuple(
    complex(x, y)
    for x, y in (
        (0.050, 0.010), (0.062, 0.024), (0.058, 0.052), (0.034, 0.074), (0.0, 0.080),
        (-0.036, 0.075), (-0.059, 0.052), (-0.062, 0.024), (-0.051, 0.008), (-0.046, 0.022),
        (-0.034, 0.036), (-0.010, 0.030), (0.020, 0.040), (0.042, 0.028),
    )
)  # fmt: skip


TURNED = 0.026
"""How far eyes, nose and mouth are off the middle of a head that is turned away from the viewer."""


def head_items(trunk: Trunk) -> list[Item]:
    """Return the head, in profile or turned to the viewer."""
    at, turn = trunk.head, trunk.head_way * -1j
    return _face_on(at, turn, cos(radians(trunk.heading))) if trunk.heading else _profile(at, turn)


def _curve(*points: tuple[float, float]) -> tuple[Point, ...]:
    return tuple(complex(x, y) for x, y in points)


_EAR = _curve(
    (-0.0100, 0.0040), (-0.0170, 0.0020), (-0.0190, -0.0080), (-0.0140, -0.0190), (-0.0080, -0.0170), (-0.0050, -0.0040)
)
_EAR_LINE = _curve((-0.0085, -0.0005), (-0.0135, -0.0015), (-0.0145, -0.0080), (-0.0110, -0.0120))
_BROW = _curve((0.0330, 0.0165), (0.0400, 0.0195), (0.0475, 0.0165))
_MOUTH = _curve((0.0400, -0.0390), (0.0460, -0.0415), (0.0530, -0.0385))
_JAW = _curve((-0.0060, -0.0400), (0.0060, -0.0520), (0.0220, -0.0600))
_BROWS_ON = (
    _curve((-0.028, 0.0140), (-0.020, 0.0175), (-0.012, 0.0150)),
    _curve((0.012, 0.0150), (0.020, 0.0175), (0.028, 0.0140)),
)
_NOSE_ON = _curve((0.0000, -0.0040), (0.0045, -0.0170), (0.0000, -0.0200))
_MOUTH_ON = _curve((-0.0130, -0.0370), (0.0000, -0.0430), (0.0130, -0.0370))


def _profile(at: Point, turn: Point) -> list[Item]:
    return [
        Patch(Ink.SKIN, _PROFILE, at, turn, edge=True),
        disc(Ink.BLUSH, at + turn * complex(0.031, -0.0230), 0.0105),
        Patch(Ink.HAIR, _HAIR, at, turn, edge=True),
        Line(Ink.HAIR, _LOCK, 0.0030, at, turn),
        Patch(Ink.SKIN, _EAR, at, turn, edge=True),
        Line(Ink.SKIN, _EAR_LINE, 0.0018, at, turn),
        disc(Ink.EYE, at + turn * complex(0.0400, 0.0035), 0.0042),
        Line(Ink.FACE, _BROW, 0.0030, at, turn),
        Line(Ink.FACE, _MOUTH, 0.0028, at, turn),
    ]


def _face_on(at: Point, turn: Point, aside: float) -> list[Item]:
    """Return a head whose face looks past the viewer, to the right or, below zero, to the left."""
    sides = (-1.0, 1.0)
    middle = at + turn * (TURNED * aside)
    ears = [side for side in sides if side * aside < 0.25]
    return [
        *(disc(Ink.SKIN, at + turn * complex(0.052 * side, -0.004), 0.0115, 0.002, edge=True) for side in ears),
        Patch(Ink.SKIN, _FACE_ON, at + (middle - at) * 0.15, turn, edge=True),
        *(disc(Ink.BLUSH, middle + turn * complex(0.029 * side, -0.0210), 0.0105) for side in sides),
        Patch(Ink.HAIR, _HAIR_ON, at, turn, edge=True),
        *(disc(Ink.EYE, middle + turn * complex(0.0200 * side, 0.0010), 0.0042) for side in sides),
        *(Line(Ink.FACE, brow, 0.0028, middle, turn) for brow in _BROWS_ON),
        Line(Ink.SKIN, _NOSE_ON, 0.0026, middle + (middle - at) * 0.3, turn),
        Line(Ink.FACE, _MOUTH_ON, 0.0028, middle, turn),
    ]
