"""Where the parts of the body are that can lie on something."""

from __future__ import annotations

from math import cos, radians

from selfmassage.figure.person import flesh
from selfmassage.figure.person.body import Figure
from selfmassage.figure.person.flesh import Build, in_foot, on_toes
from selfmassage.figure.person.hands import touch
from selfmassage.figure.person.poses import Spot
from selfmassage.figure.person.skeleton import Bone, Point

ON_SHIN = {"calf": 0.30, "shin": 0.58, "ankle": 0.88}
"""Places that a rope goes round, as parts of the shin's length."""


def spot(name: Spot, figure: Figure, build: Build) -> tuple[Point, float]:
    """Return the middle and the radius of a part of the body that can lie on something."""
    if name is Spot.FEET:
        feet = [spot(one, figure, build) for one in (Spot.NEAR_HEEL, Spot.NEAR_BALL, Spot.FAR_HEEL, Spot.FAR_BALL)]
        return min(feet, key=lambda found: found[0].imag - found[1])
    side, _, part = str(name).partition("_")
    found = figure.near_leg if side == "near" else figure.far_leg
    limb = figure.near_arm if side == "near" else figure.far_arm
    match part or side:
        case "seat":
            return figure.trunk.hip, flesh.SEAT * build.leg
        case "back":
            chest = figure.trunk.waist + (figure.trunk.shoulder - figure.trunk.waist) * 0.58
            return chest, 0.062 * (0.3 + 0.7 * build.trunk)
        case "head":
            return figure.trunk.head, 0.066
        case "thigh":
            return found.hip + (found.knee - found.hip) * 0.5, flesh.section(Bone.THIGH, 0.5, build)[1]
        case "knee":
            return found.knee, flesh.section(Bone.SHIN, 0.0, build)[1]
        case "calf" | "shin" | "ankle":
            along, share = found.ankle - found.knee, ON_SHIN[part]
            off, radius = flesh.section(Bone.SHIN, share, build)
            front = along / abs(along) * 1j * cos(radians(found.heading))
            return found.knee + along * share + front * off, radius
        case "heel":
            return in_foot(found, flesh.HEEL), flesh.HEEL_RADIUS
        case "ball":
            return in_foot(found, flesh.BALL), flesh.BALL_RADIUS
        case "toes":
            return on_toes(found, flesh.TOE), flesh.TOE_RADIUS
        case "elbow":
            return limb.elbow, flesh.section(Bone.FOREARM, 0.0, build)[1]
        case _:
            return touch(limb, figure.near_hand if side == "near" else figure.far_hand), 0.0
