"""Bones, joints and their limits, in side view.

Points are complex numbers in body heights: x to the right, y up. Angles in degrees, counter-clockwise from the right.
The person faces right; a joint's angle is zero when standing straight with the arms hanging, and grows as it flexes.
"""

from __future__ import annotations

from cmath import phase, rect
from dataclasses import dataclass, replace
from enum import StrEnum
from math import acos, cos, degrees, radians

Point = complex


class Bone(StrEnum):
    """A bone of the figure; the near and the far limb have the same ones."""

    LUMBAR = "lumbar"
    CHEST = "chest"
    NECK = "neck"
    UPPER_ARM = "upper_arm"
    FOREARM = "forearm"
    THIGH = "thigh"
    SHIN = "shin"


# Parts of body height after Drillis and Contini (1966), in Winter, Biomechanics and Motor Control, table 4.1.
LENGTHS: dict[Bone, float] = {
    Bone.LUMBAR: 0.120,
    Bone.CHEST: 0.168,
    Bone.NECK: 0.062,
    Bone.UPPER_ARM: 0.186,
    Bone.FOREARM: 0.146,
    Bone.THIGH: 0.245,
    Bone.SHIN: 0.246,
}
SKULL = 0.054
"""From the top of the neck to the middle of the head."""

# Degrees; normal motion after the American Academy of Orthopaedic Surgeons (1965), with what weight or a hand adds.
LIMITS: dict[str, tuple[float, float]] = {
    "hip": (-30, 145),
    "knee": (-5, 160),
    "ankle": (-60, 35),
    "toes": (-50, 80),
    "shoulder": (-75, 180),
    "elbow": (0, 155),
    "wrist": (-100, 85),
    "lumbar": (-35, 65),
    "chest": (-25, 45),
    "neck": (-60, 55),
    "head": (-45, 40),
}


@dataclass(frozen=True, slots=True)
class Spine:
    """The trunk and the head: `pelvis` is where the trunk points, every other angle is the bend forward above it."""

    pelvis: float = 90.0
    lumbar: float = 0.0
    chest: float = 0.0
    neck: float = 0.0
    head: float = 0.0


@dataclass(frozen=True, slots=True)
class LegAngles:
    """Flexion of the joints of a leg; `out` and `shin_out` turn thigh and shin away from the plane of the picture.

    `roll` turns the whole leg outward about its length.
    """

    hip: float = 0.0
    knee: float = 0.0
    ankle: float = 0.0
    toes: float = 0.0
    out: float = 0.0
    shin_out: float = 0.0
    roll: float = 0.0


@dataclass(frozen=True, slots=True)
class ArmAngles:
    """Flexion of the joints of an arm; the wrist grows toward the palm."""

    shoulder: float = 0.0
    elbow: float = 0.0
    wrist: float = 0.0


@dataclass(frozen=True, slots=True)
class Trunk:
    """Where the joints of spine and head are, and which way the parts point."""

    hip: Point
    waist: Point
    shoulder: Point
    neck: Point
    head: Point
    pelvis_way: Point
    lumbar_way: Point
    chest_way: Point
    head_way: Point


@dataclass(frozen=True, slots=True)
class Leg:
    """Where the joints of a leg are; `foot` and `toes` are the ways they point, `sole` the way the sole looks."""

    hip: Point
    knee: Point
    ankle: Point
    foot: Point
    toes: Point
    sole: Point


@dataclass(frozen=True, slots=True)
class Arm:
    """Where the joints of an arm are; `hand` is the way it points, `palm` the way the palm looks."""

    shoulder: Point
    elbow: Point
    wrist: Point
    hand: Point
    palm: Point


def way(angle: float) -> Point:
    """Return the direction of an angle as a point at distance 1."""
    return rect(1.0, radians(angle))


def angle_of(direction: Point) -> float:
    """Return the angle of a direction, from -180 to 180."""
    return degrees(phase(direction))


def turned(angle: float) -> float:
    """Return the same angle between -180 and 180."""
    return (angle + 180.0) % 360.0 - 180.0


def leaned(spine: Spine, by: float) -> Spine:
    """Bend the trunk forward by `by` degrees in all, hips and back sharing it; the head looks down less."""
    return Spine(
        spine.pelvis - 0.4 * by,
        spine.lumbar + 0.32 * by,
        spine.chest + 0.28 * by,
        spine.neck - 0.3 * by,
        spine.head - 0.05 * by,
    )


def trunk(hip: Point, spine: Spine) -> Trunk:
    """Return the joints of the trunk above the hip joint."""
    pelvis = way(spine.pelvis)
    lumbar = pelvis * way(-0.5 * spine.lumbar)
    chest = pelvis * way(-spine.lumbar - spine.chest)
    neck = chest * way(-spine.neck)
    head = neck * way(-spine.head)
    waist = hip + lumbar * LENGTHS[Bone.LUMBAR]
    shoulder = waist + chest * LENGTHS[Bone.CHEST]
    top = shoulder + neck * LENGTHS[Bone.NECK]
    return Trunk(hip, waist, shoulder, top, top + head * SKULL, pelvis, lumbar, chest, head)


def leg(hip: Point, pelvis: float, angles: LegAngles, sole_up: bool = False) -> Leg:
    """Return the joints of a leg; `sole_up` turns the foot over, as it lies on the other thigh."""
    thigh = pelvis - 180.0 + angles.hip
    shin = thigh - angles.knee
    foot = shin + 90.0 + angles.ankle
    knee = hip + way(thigh) * (LENGTHS[Bone.THIGH] * cos(radians(angles.out)))
    ankle = knee + way(shin) * (LENGTHS[Bone.SHIN] * cos(radians(angles.shin_out)))
    found = footed(hip, knee, ankle, foot, angles.toes, sole_up)
    seen = cos(radians(angles.roll))
    return replace(found, foot=found.foot * seen, toes=found.toes * seen)


def footed(hip: Point, knee: Point, ankle: Point, foot: float, toes: float, sole_up: bool = False) -> Leg:
    """Return a leg whose foot points at the angle `foot`."""
    side = 1.0 if sole_up else -1.0
    return Leg(hip, knee, ankle, way(foot), way(foot - side * toes), way(foot + 90.0 * side))


def planted(hip: Point, ankle: Point, foot: float, toes: float = 0.0) -> Leg:
    """Return a leg that reaches from the hip to the ankle, the knee bent forward."""
    knee, end = bend(hip, ankle, LENGTHS[Bone.THIGH], LENGTHS[Bone.SHIN], side=1)
    return footed(hip, knee, end, foot, toes)


def arm(shoulder: Point, chest: float, angles: ArmAngles, palm_up: bool = False) -> Arm:
    """Return the joints of an arm hanging from a chest that points at the angle `chest`."""
    upper = chest - 180.0 + angles.shoulder
    lower = upper + angles.elbow
    elbow = shoulder + way(upper) * LENGTHS[Bone.UPPER_ARM]
    wrist = elbow + way(lower) * LENGTHS[Bone.FOREARM]
    hand = way(lower + angles.wrist)
    return Arm(shoulder, elbow, wrist, hand, hand * (1j if palm_up else -1j))


def bend(start: Point, target: Point, first: float, second: float, side: int) -> tuple[Point, Point]:
    """Return the middle and the end of two bones that reach from `start` to `target`.

    `side` 1 bends the middle joint to the left of the line, -1 to the right: knees 1, elbows -1. Out of reach, the
    bones point at the target and the end stays on the line.
    """
    line = target - start
    distance = abs(line)
    reach = min(max(distance, abs(first - second) + 1e-9), first + second - 1e-9)
    unit = line / distance if distance > 1e-12 else 1 + 0j
    cosine = (first * first + reach * reach - second * second) / (2.0 * first * reach)
    opening = acos(min(1.0, max(-1.0, cosine)))
    return start + unit * rect(first, side * opening), start + unit * reach


def reaching(shoulder: Point, wrist: Point, hand: Point, palm: Point, side: int = -1, aside: float = 1.0) -> Arm:
    """Return an arm whose wrist is at `wrist`, or as near as it can be; the elbow stays behind or below.

    `aside` is the part of its length that the picture shows of an arm whose elbow points to the viewer.
    """
    elbow, end = bend(shoulder, wrist, LENGTHS[Bone.UPPER_ARM] * aside, LENGTHS[Bone.FOREARM] * aside, side)
    return Arm(shoulder, elbow, end, hand, palm)


def between(a: Point, b: Point) -> float:
    """Return the turn from direction `a` to direction `b` in degrees, from -180 to 180."""
    return degrees(phase(b * a.conjugate()))


def leg_flexion(found: Leg, pelvis: Point) -> dict[str, float]:
    """Return the angles of a leg as the picture shows them; those of a foreshortened bone are not the true ones."""
    thigh, shin = found.knee - found.hip, found.ankle - found.knee
    flipped = (found.sole * found.foot.conjugate()).imag > 0
    sign = -1.0 if flipped else 1.0
    hip = between(-pelvis, thigh)
    knee = -between(thigh, shin)
    return {
        "hip": hip + 360.0 if hip < -150.0 else hip,
        "knee": knee + 360.0 if knee < -150.0 else knee,
        "ankle": turned(between(shin, found.foot) - 90.0) * sign,
        "toes": between(found.foot, found.toes) * sign,
    }


def arm_flexion(found: Arm, chest: Point) -> dict[str, float]:
    """Return the angles of an arm."""
    upper, lower = found.elbow - found.shoulder, found.wrist - found.elbow
    shoulder = between(-chest, upper)
    elbow = between(upper, lower)
    return {
        "shoulder": shoulder + 360.0 if shoulder < -90.0 else shoulder,
        "elbow": elbow + 360.0 if elbow < -150.0 else elbow,
        "wrist": between(lower, found.hand),
    }
