"""The drawing of the person: limbs, trunk and seat, from the places of the joints."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from selfmassage.figure.person import flesh
from selfmassage.figure.person.drawing import Blob, Chain, Ink, Item, Line
from selfmassage.figure.person.flesh import Build, in_foot, limb, on_toes
from selfmassage.figure.person.front_body import front_foot, front_leg_lines, front_seat_items, front_trunk_items
from selfmassage.figure.person.hands import HandShape, hand
from selfmassage.figure.person.open_leg import open_shin, open_thigh
from selfmassage.figure.person.skeleton import LENGTHS, Arm, Bone, Leg, Trunk


@dataclass(frozen=True, slots=True)
class Figure:
    """A person in a pose: where all joints are, and what the hands do."""

    trunk: Trunk
    near_leg: Leg
    far_leg: Leg
    near_arm: Arm
    far_arm: Arm
    near_hand: HandShape
    far_hand: HandShape


HEM = 0.52
"""Part of the thigh that the shorts cover."""
SLEEVE = 0.52


@lru_cache(maxsize=16)
def leg_items(leg: Leg, far: bool, build: Build) -> tuple[Item, ...]:
    """Return a leg with its foot, and the leg of the shorts over it; one that stands still is made once."""
    skin, shorts = (Ink.SKIN_FAR, Ink.SHORTS_FAR) if far else (Ink.SKIN, Ink.SHORTS)
    if leg.open:
        shin = open_shin(leg, build)
        return (Blob(skin, (shin, *_foot(leg))), *_foot_lines(leg, skin), *open_thigh(leg, far, build))
    thigh = limb(Bone.THIGH, leg.hip, leg.knee, build, since=HEM - 0.08, heading=leg.heading)
    shin = limb(Bone.SHIN, leg.knee, leg.ankle, build, heading=leg.heading, over=leg.over)
    cloth = limb(Bone.THIGH, leg.hip, leg.knee, build, HEM, 0.005, heading=leg.heading)
    foot, lines = front_foot(leg) if leg.outer else _foot(leg), _foot_lines(leg, skin)
    if leg.outer:
        lines = front_leg_lines(leg, skin, build)
    covered = Blob(shorts, (cloth,), 0.008), _hem(cloth, shorts)
    if leg.outer and comes(leg):
        return Blob(skin, (thigh,)), *covered, Blob(skin, (shin, *foot)), *lines
    return Blob(skin, (thigh, shin, *foot)), *lines, *covered


def comes(leg: Leg) -> bool:
    """Return whether the thigh of a leg comes toward the viewer, so that it is seen before the trunk."""
    return abs(leg.knee - leg.hip) < 0.8 * LENGTHS[Bone.THIGH]


def _foot(leg: Leg) -> tuple[Chain, ...]:
    heel = (in_foot(leg, flesh.HEEL), flesh.HEEL_RADIUS)
    instep = (in_foot(leg, flesh.INSTEP), flesh.INSTEP_RADIUS)
    ball = (in_foot(leg, flesh.BALL), flesh.BALL_RADIUS)
    big_toe = (on_toes(leg, flesh.TOE), flesh.TOE_RADIUS)
    tendon = (leg.ankle + (leg.knee - leg.ankle) * 0.14, 0.0195)
    return Chain(((leg.ankle, 0.0212), instep, ball, big_toe)), Chain((tendon, heel, instep))


def _foot_lines(leg: Leg, ink: Ink) -> list[Item]:
    """Return the ankle bone, the gaps between the toes and the nail."""
    bone = tuple(in_foot(leg, p) for p in (complex(-0.006, 0.004), complex(0.000, 0.008), complex(0.006, 0.003)))
    gaps = [
        tuple(on_toes(leg, complex(x, y)) for x, y in ((x0, -0.0235), (x0 + 0.006, -0.0300))) for x0 in (0.079, 0.087)
    ]
    arch = tuple(in_foot(leg, p) for p in (complex(0.008, -0.0375), complex(0.030, -0.0305), complex(0.054, -0.037)))
    return [Line(ink, bone, 0.0022), Line(ink, arch, 0.0018), *(Line(ink, gap, 0.0018) for gap in gaps)]


def _hem(chain: Chain, ink: Ink) -> Item:
    """Return the stitched line above the end of a sleeve or of a leg of the shorts."""
    (a, _), (b, radius) = chain.circles[-2:]
    along = (b - a) / abs(b - a) if abs(b - a) > 1e-9 else 1 + 0j
    at = b - along * 0.008
    across = along * 1j * (radius - 0.003)
    return Line(ink, (at - across, at + across), 0.0022)


def arm_items(arm: Arm, shape: HandShape, far: bool, build: Build) -> list[Item]:
    """Return an arm with its hand, and the sleeve over it."""
    skin = Ink.SKIN_FAR if far else Ink.SKIN
    cloth = Ink.SHIRT_FAR if far else Ink.SHIRT
    upper = limb(Bone.UPPER_ARM, arm.shoulder, arm.elbow, build, since=SLEEVE - 0.08)
    lower = limb(Bone.FOREARM, arm.elbow, arm.wrist, build)
    sleeve = limb(Bone.UPPER_ARM, arm.shoulder, arm.elbow, build, SLEEVE, 0.006)
    fist = shape is HandShape.FIST
    fingers = hand(arm, shape, skin)
    bare = Blob(skin, (upper, lower))
    covered = [Blob(cloth, (sleeve,), 0.007), _hem(sleeve, cloth)]
    return [*([] if fist else fingers), bare, *(fingers if fist else fingers[4:]), *covered]


def trunk_items(trunk: Trunk, build: Build) -> list[Item]:
    """Return neck and shirt, without head and limbs."""
    if trunk.heading:
        return front_trunk_items(trunk, build)
    wide = build.trunk
    front, chest_front = trunk.pelvis_way * -1j, trunk.chest_way * -1j
    chest = trunk.waist + (trunk.shoulder - trunk.waist) * 0.58
    circles = (
        (trunk.hip + trunk.pelvis_way * 0.035 - front * 0.002, 0.0600 * (0.4 + 0.6 * wide)),
        (trunk.waist + front * 0.004 * wide * wide, 0.0575 * wide),
        (chest + chest_front * 0.004, 0.0620 * (0.3 + 0.7 * wide)),
        (trunk.shoulder - trunk.chest_way * 0.012, 0.0450),
    )
    neck = Blob(Ink.SKIN, (Chain(((trunk.shoulder, 0.030), (trunk.neck + trunk.head_way * 0.012, 0.0265))),))
    collar = trunk.shoulder + trunk.chest_way * 0.022
    return [neck, Blob(Ink.SHIRT, (Chain(circles), Chain(((collar, 0.0295), circles[3]))), 0.010)]


def seat_items(trunk: Trunk, build: Build) -> list[Item]:
    """Return the seat of the shorts."""
    if trunk.heading:
        return front_seat_items(trunk, build)
    front = trunk.pelvis_way * -1j
    wide = build.leg
    hip = (trunk.hip, flesh.SEAT * wide)
    seat = (trunk.hip + trunk.pelvis_way * 0.014 - front * 0.020, 0.0535 * wide)
    top = (trunk.hip + trunk.pelvis_way * 0.050, 0.0550 * build.trunk)
    return [Blob(Ink.SHORTS, (Chain((hip, seat)), Chain((seat, top)), Chain((hip, top))), 0.008, edge=False)]
