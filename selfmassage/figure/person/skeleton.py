"""Bones, joints and their limits, in side view or seen from the front.

Points are complex numbers in body heights: x to the right, y up. Angles in degrees, counter-clockwise from the right.
The person faces right; a joint's angle is zero when standing straight with the arms hanging, and grows as it flexes.

`heading` is how far somebody is turned from there toward the viewer: 0 in profile, 90 facing the viewer, more than that
toward their right side. Their right limbs are the near ones in every view. Turned so, hip, knee, shoulder and elbow
turn in the plane of the picture, outward from the body as they grow, and the spine leans aside.
"""

from __future__ import annotations

from cmath import phase, rect
from dataclasses import dataclass
from enum import StrEnum
from math import acos, cos, degrees, radians, sin

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
HIPS = 0.046
"""From the middle of the body to a hip joint."""
SHOULDERS = 0.093

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
    # In the plane of the picture, of somebody who is seen from the front.
    "hip aside": (-35, 60),
    "knee aside": (-10, 10),
    "shoulder aside": (-90, 180),
    "elbow aside": (-155, 155),
    "lumbar aside": (-30, 30),
    "chest aside": (-25, 25),
    "neck aside": (-45, 45),
    "head aside": (-20, 20),
}


@dataclass(frozen=True, slots=True)
class Spine:
    """The trunk and the head: `pelvis` is where the trunk points, every other angle is the bend forward above it."""

    pelvis: float = 90.0
    lumbar: float = 0.0
    chest: float = 0.0
    neck: float = 0.0
    head: float = 0.0
    heading: float = 0.0


@dataclass(frozen=True, slots=True)
class LegAngles:
    """Flexion of the joints of a leg; `out` and `shin_out` turn thigh and shin away from the plane of the picture.

    `roll` turns the whole leg outward about its length: in side view, that of the near leg.
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
    """Where the joints of spine and head are, and which way the parts point; seen from the front, how broad it is."""

    hip: Point
    waist: Point
    shoulder: Point
    neck: Point
    head: Point
    pelvis_way: Point
    lumbar_way: Point
    chest_way: Point
    head_way: Point
    hips: Point = 0j
    """From the middle to the near hip joint."""
    shoulders: Point = 0j
    """From the middle to the near shoulder."""
    heading: float = 0.0

    def hip_joint(self, near: bool) -> Point:
        """Return where a leg begins."""
        return self.hip + self.hips if near else self.hip - self.hips

    def shoulder_joint(self, near: bool) -> Point:
        """Return where an arm begins."""
        return self.shoulder + self.shoulders if near else self.shoulder - self.shoulders


@dataclass(frozen=True, slots=True)
class Leg:
    """Where the joints of a leg are; `foot` and `toes` are the ways they point, `sole` the way the sole looks.

    Of a foot that is turned to the viewer these are as short as the picture shows them, `outer` is the way to the side
    of its little toe, and the foot shows no bend of the toes.
    """

    hip: Point
    knee: Point
    ankle: Point
    foot: Point
    toes: Point
    sole: Point
    outer: Point = 0j
    heading: float = 0.0
    open: bool = False
    """The knee points to the viewer."""

    @property
    def over(self) -> bool:
        """Whether the leg is turned over, its sole and its calf on the other side."""
        return self.heading == 0.0 and (self.sole * self.foot.conjugate()).imag > 0


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
        spine.heading,
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
    broad = 1j * sin(radians(spine.heading))
    hips, shoulders = pelvis * HIPS * broad, chest * SHOULDERS * broad
    skull = top + head * SKULL
    return Trunk(hip, waist, shoulder, top, skull, pelvis, lumbar, chest, head, hips, shoulders, spine.heading)


def leg(hip: Point, pelvis: float, angles: LegAngles, sole_up: bool = False) -> Leg:
    """Return the joints of a leg in side view; `sole_up` turns the foot over, as it lies on the other thigh."""
    thigh = pelvis - 180.0 + angles.hip
    shin = thigh - angles.knee
    foot = shin + 90.0 + angles.ankle
    knee = hip + way(thigh) * (LENGTHS[Bone.THIGH] * cos(radians(angles.out)))
    ankle = knee + way(shin) * (LENGTHS[Bone.SHIN] * cos(radians(angles.shin_out)))
    return footed(hip, knee, ankle, foot, angles.toes, sole_up, angles.roll)


def footed(
    hip: Point, knee: Point, ankle: Point, foot: float, toes: float, sole_up: bool = False, roll: float = 0.0
) -> Leg:
    """Return a leg whose foot points at the angle `foot`, or from there toward the viewer when the leg rolls out."""
    if roll:
        ahead, away = way(foot), way(roll)
        seen = ahead * away.real
        return Leg(hip, knee, ankle, seen, seen, ahead * -1j, ahead * -away.imag, roll)
    side = 1.0 if sole_up else -1.0
    return Leg(hip, knee, ankle, way(foot), way(foot - side * toes), way(foot + 90.0 * side))


def turned_leg(hip: Point, pelvis: float, angles: LegAngles, heading: float, near: bool) -> Leg:
    """Return the joints of a leg of somebody who is seen from the front."""
    side = outward(near)
    thigh = pelvis - 180.0 + side * angles.hip
    shin = way(thigh - side * angles.knee)
    knee = hip + way(thigh) * (LENGTHS[Bone.THIGH] * cos(radians(angles.out)))
    ankle = knee + shin * (LENGTHS[Bone.SHIN] * cos(radians(angles.shin_out)))
    return Leg(hip, knee, ankle, *turned_foot(shin, angles.ankle, heading - side * angles.roll, near))


def turned_foot(shin: Point, bend: float, heading: float, near: bool) -> tuple[Point, Point, Point, Point, float]:
    """Return foot, toes, sole, outer edge and heading of a foot below a shin, bent up by `bend` degrees."""
    bent, away, front = way(bend), way(heading), shin * 1j
    foot = front * (bent.real * away.real) - shin * bent.imag
    sole = shin * bent.real + front * (bent.imag * away.real)
    return foot, foot, sole, front * (outward(near) * away.imag), heading


def outward(near: bool) -> float:
    """Return 1 where turning outward is turning to the left in the picture, as for the far limbs, and -1 otherwise."""
    return -1.0 if near else 1.0


def planted(hip: Point, ankle: Point, foot: float, toes: float = 0.0, roll: float = 0.0) -> Leg:
    """Return a leg that reaches from the hip to the ankle, the knee bent forward."""
    knee, end = bend(hip, ankle, LENGTHS[Bone.THIGH], LENGTHS[Bone.SHIN], side=1)
    return footed(hip, knee, end, foot, toes, roll=roll)


def arm(shoulder: Point, chest: float, angles: ArmAngles, palm_up: bool = False, side: float = 1.0) -> Arm:
    """Return the joints of an arm hanging from a chest that points at the angle `chest`.

    With `side` -1 it turns to the other side, as the near arm of somebody who is seen from the front.
    """
    upper = chest - 180.0 + side * angles.shoulder
    lower = upper + side * angles.elbow
    elbow = shoulder + way(upper) * LENGTHS[Bone.UPPER_ARM]
    wrist = elbow + way(lower) * LENGTHS[Bone.FOREARM]
    hand = way(lower + side * angles.wrist)
    return Arm(shoulder, elbow, wrist, hand, hand * (1j if palm_up else -1j) * side)


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
    sign = -1.0 if found.over else 1.0
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
