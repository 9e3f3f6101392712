"""How thick the parts of the body are, and where their skin is. Points and angles as in skeleton.py."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import pairwise
from math import cos, radians

from selfmassage.figure.person.drawing import Chain
from selfmassage.figure.person.skeleton import Bone, Leg, Point

Section = tuple[float, float, float]
"""Part of the bone's length, how far the middle lies in front of the bone, radius."""


class Face(StrEnum):
    """The side of a limb as the picture shows it; `middle` is the skin that looks at the viewer.

    Of a near limb that is seen from the front, `front` is the inner and `back` the outer side.
    """

    FRONT = "front"
    BACK = "back"
    MIDDLE = "middle"


@dataclass(frozen=True)
class Build:
    """How much thicker than the slim figure the parts are; hands and feet are the same in all."""

    name: str
    trunk: float
    leg: float
    arm: float


SLIM = Build("slim", 1.0, 1.0, 1.0)
STURDY = Build("sturdy", 1.17, 1.10, 1.14)
BUILDS = {build.name: build for build in (SLIM, STURDY)}

SECTIONS: dict[Bone, tuple[Section, ...]] = {
    Bone.THIGH: ((0.0, 0.0, 0.0605), (0.4, 0.005, 0.0535), (0.85, 0.004, 0.040), (1.0, 0.003, 0.0375)),
    Bone.SHIN: (
        (0.0, 0.002, 0.0365), (0.27, -0.009, 0.0395), (0.55, -0.007, 0.031), (0.85, -0.001, 0.0205), (1.0, 0.0, 0.021),
    ),
    Bone.UPPER_ARM: ((0.0, 0.0, 0.036), (0.45, 0.002, 0.0285), (1.0, 0.0, 0.0225)),
    Bone.FOREARM: ((0.0, 0.0, 0.0225), (0.25, 0.003, 0.0245), (0.75, 0.0, 0.0175), (1.0, 0.0, 0.0150)),
}  # fmt: skip
_PART = {Bone.THIGH: "leg", Bone.SHIN: "leg", Bone.UPPER_ARM: "arm", Bone.FOREARM: "arm"}

SEAT = 0.0655
"""Radius of the slim figure's hip, on which it sits and lies."""

# The foot, in a frame with the ankle at 0, the toes toward +x and the sole toward -y.
HEEL, HEEL_RADIUS = complex(-0.018, -0.019), 0.026
INSTEP, INSTEP_RADIUS = complex(0.030, -0.0165), 0.0205
BALL, BALL_RADIUS = complex(0.071, -0.031), 0.014
TOE, TOE_RADIUS = complex(0.098, -0.0355), 0.0095
ANKLE_HEIGHT = 0.045


@cache
def sections(bone: Bone, build: Build) -> tuple[Section, ...]:
    """Return the sections of a limb's bone for a build."""
    factor: float = getattr(build, _PART[bone])
    return tuple(
        (t, off, radius * (1.0 + (factor - 1.0) * (1.0 - 0.7 * _slender(bone, t)))) for t, off, radius in SECTIONS[bone]
    )


def _slender(bone: Bone, t: float) -> float:
    """Return how little a place grows with the build: ankles and wrists hardly do."""
    return t if bone in (Bone.SHIN, Bone.FOREARM) else 0.5 * t


@lru_cache(maxsize=1024)
def section(bone: Bone, t: float, build: Build) -> tuple[float, float]:
    """Return offset and radius of a limb at part `t` of its bone."""
    known = sections(bone, build)
    for (t0, off0, r0), (t1, off1, r1) in pairwise(known):
        if t <= t1:
            share = (t - t0) / (t1 - t0)
            return off0 + (off1 - off0) * share, r0 + (r1 - r0) * share
    return known[-1][1], known[-1][2]


def limb(
    bone: Bone,
    start: Point,
    end: Point,
    build: Build,
    until: float = 1.0,
    extra: float = 0.0,
    since: float = 0.0,
    heading: float = 0.0,
    over: bool = False,
) -> Chain:
    """Return the shape of a limb between two parts of the bone, `extra` thicker, as a sleeve is; or turned over."""
    along = end - start
    length = abs(along)
    front = (along / length if length > 1e-9 else 1 + 0j) * (-1j if over else 1j) * cos(radians(heading))
    kept = [s for s in sections(bone, build) if since <= s[0] < until]
    if since > 0.0:
        kept.insert(0, (since, *section(bone, since, build)))
    if until < 1.0:
        kept.append((until, *section(bone, until, build)))
    else:
        kept.append(sections(bone, build)[-1])
    return Chain(tuple((start + along * t + front * off, radius + extra) for t, off, radius in kept), flat=until < 1.0)


def skin(
    bone: Bone,
    start: Point,
    end: Point,
    t: float,
    face: Face,
    build: Build,
    heading: float = 0.0,
    over: bool = False,
) -> tuple[Point, Point]:
    """Return the point on the skin of a limb and the direction away from it; in the middle, that is to the front."""
    along = end - start
    front = along / abs(along) * (-1j if over else 1j)
    off, radius = section(bone, t, build)
    centre = start + along * t + front * off * cos(radians(heading))
    match face:
        case Face.FRONT:
            return centre + front * radius, front
        case Face.BACK:
            return centre - front * radius, -front
        case Face.MIDDLE:
            return centre, front


def in_foot(leg: Leg, point: Point) -> Point:
    """Return a point of the foot's frame in the picture."""
    return leg.ankle + leg.foot * point.real - leg.sole * point.imag


def on_toes(leg: Leg, point: Point) -> Point:
    """Return a point of the toes in the picture; the toes turn about the ball of the foot."""
    if leg.outer:
        return in_foot(leg, point)
    down = leg.sole * leg.foot.conjugate() * leg.toes
    away = point - BALL
    return in_foot(leg, BALL) + leg.toes * away.real - down * away.imag
