"""A leg whose knee points to the viewer: the thigh looks short, ends in the knee and hides where the shin begins."""

from __future__ import annotations

from math import cos, radians, sin

from selfmassage.figure.person.drawing import Blob, Chain, Ink, Item, Line, Patch
from selfmassage.figure.person.flesh import Build, limb, section
from selfmassage.figure.person.skeleton import Bone, Leg, Point, way

NEARER = 1.18
"""How much larger the knee looks than one that is as far away as the trunk."""
HEM = 0.50
"""Part of the thigh, as the picture shows it, that the shorts cover."""
THICK = 0.45
"""Part of the thigh that is as thick as where it leaves the shorts."""
LOOSE = 0.004
"""How far the shorts stand off the skin."""
ROUND = 0.42
"""How wide the opening of the shorts looks, to its height."""
_RIM = tuple(complex(-ROUND * cos(radians(angle)), sin(radians(angle))) for angle in range(-84, 85, 14))
_CAP = ((-100, -65, -30, 5), (110, 140, 170))
"""Where the lines round the kneecap are, in degrees from the way of the thigh."""


def open_shin(leg: Leg, build: Build) -> Chain:
    """Return the lower leg, larger toward the knee."""
    flat = limb(Bone.SHIN, leg.knee, leg.ankle, build, over=leg.over)
    line = leg.ankle - leg.knee
    parts = [((at - leg.knee) * line.conjugate()).real / abs(line) ** 2 for at, _ in flat.circles]
    pairs = zip(flat.circles, parts, strict=True)
    return Chain(tuple((at, radius * (NEARER + (1.0 - NEARER) * part)) for (at, radius), part in pairs))


def open_thigh(leg: Leg, far: bool, build: Build) -> tuple[Item, ...]:
    """Return the leg of the shorts, and out of it the bare thigh with the knee."""
    skin, cloth = (Ink.SKIN_FAR, Ink.SHORTS_FAR) if far else (Ink.SKIN, Ink.SHORTS)
    ahead = (leg.knee - leg.hip) / abs(leg.knee - leg.hip)
    hem = leg.hip + (leg.knee - leg.hip) * HEM
    thick, knee = section(Bone.THIGH, THICK, build)[1], section(Bone.THIGH, 1.0, build)[1] * NEARER
    wide = (thick + LOOSE) * ahead
    inside = hem - ahead * (ROUND * abs(wide) + 0.005)
    sleeve = Chain(((leg.hip, section(Bone.THIGH, 0.0, build)[1]), (inside + ahead * 0.008, abs(wide))), flat=True)
    bare = Chain(((leg.knee, knee), (inside, thick)), flat=True)
    rim = tuple(hem + wide * point for point in _RIM)
    back = inside - ahead * 0.008
    return (
        Blob(cloth, (sleeve,), 0.008, edge=False),
        Blob(skin, (bare,), 0.008),
        Patch(cloth, (*rim, back + wide * 1j, back - wide * 1j), round=False),
        Line(cloth, rim, 0.0024),
        Line(cloth, tuple(point - ahead * 0.007 for point in rim), 0.0016),
        *(Line(skin, _round_knee(leg.knee, ahead * knee, angles), 0.0028) for angles in _CAP),
    )


def _round_knee(knee: Point, ahead: Point, angles: tuple[int, ...]) -> tuple[Point, ...]:
    return tuple(knee + ahead * (0.06 + 0.62 * way(angle)) for angle in angles)
