"""Where the joints of a pose are, before hands and tools work."""

from __future__ import annotations

from dataclasses import replace

from selfmassage.figure.person import flesh
from selfmassage.figure.person.body import Figure
from selfmassage.figure.person.contacts import Contact
from selfmassage.figure.person.flesh import Build, Face
from selfmassage.figure.person.hands import SHAPES, HandShape
from selfmassage.figure.person.poses import ArmPose, LegPose, Pose, SpinePose
from selfmassage.figure.person.reach import hand_way, touching
from selfmassage.figure.person.skeleton import (
    LENGTHS,
    Arm,
    ArmAngles,
    Bone,
    Leg,
    LegAngles,
    Point,
    Spine,
    Trunk,
    angle_of,
    arm,
    leg,
    planted,
    reaching,
    trunk,
    way,
)
from selfmassage.figure.person.spots import spot

IDLE = Arm(0j, 0j, 0j, 1 + 0j, -1j)
"""An arm that nobody has put anywhere yet."""
PROP = 25.0
"""Degrees that the trunk turns at most about the hip to rest on an elbow."""


def standing(pose: Pose, build: Build) -> tuple[Trunk, Leg, Leg]:
    """Return trunk and legs as the pose says, before anything works."""
    hip = complex(*pose.root)
    body = trunk(hip, spine_of(pose.spine))
    near, far = (leg_of(found, hip, pose.spine.pelvis) for found in (pose.near_leg, pose.far_leg))
    if pose.rests is None:
        return body, near, far
    centre, radius = spot(pose.rests, Figure(body, near, far, IDLE, IDLE, HandShape.REST, HandShape.REST), build)
    hip += 1j * (pose.root[1] + radius - centre.imag)
    near, far = (leg_of(found, hip, pose.spine.pelvis) for found in (pose.near_leg, pose.far_leg))
    return trunk(hip, spine_of(pose.spine)), near, far


def spine_of(found: SpinePose) -> Spine:
    return Spine(found.pelvis, found.lumbar, found.chest, found.neck, found.head)


def leg_of(found: LegPose, hip: Point, pelvis: float) -> Leg:
    hip += found.beside
    if found.plant is None:
        angles = LegAngles(found.hip, found.knee, found.ankle, found.toes, found.out, found.shin_out, found.roll)
        return leg(hip, pelvis, angles, found.sole_up)
    heel = complex(*found.plant) + 1j * flesh.HEEL_RADIUS
    ankle = heel - way(found.foot) * flesh.HEEL
    return planted(hip, ankle, found.foot, found.toes)


def propped(pose: Pose, body: Trunk) -> Trunk:
    """Return the trunk, turned about the hip until the shoulder is an upper arm above an elbow on the floor."""
    if pose.near_arm.forearm is None:
        return body
    elbow, spine = complex(*pose.near_arm.forearm), spine_of(pose.spine)
    low, high = -PROP, PROP
    rising = 1.0 if body.shoulder.real > body.hip.real else -1.0
    for _ in range(14):
        middle = (low + high) / 2
        turned = trunk(body.hip, replace(spine, pelvis=spine.pelvis + rising * middle))
        low, high = (middle, high) if abs(turned.shoulder - elbow) < LENGTHS[Bone.UPPER_ARM] else (low, middle)
    return trunk(body.hip, replace(spine, pelvis=spine.pelvis + rising * low))


def rested(pose: Pose, figure: Figure, build: Build) -> Figure:
    """Give both arms what they do when they do not work."""
    near = _arm(pose.near_arm, figure, build)
    far = _arm(pose.far_arm, figure, build)
    return replace(figure, near_arm=near, far_arm=far, near_hand=pose.near_arm.shape, far_hand=pose.far_arm.shape)


def _arm(found: ArmPose, figure: Figure, build: Build) -> Arm:
    shoulder = figure.trunk.shoulder
    if found.on is not None:
        owner = figure.near_leg if found.on.startswith("near") else figure.far_leg
        thigh = found.on.endswith("thigh")
        ends = (owner.hip, owner.knee) if thigh else (owner.knee, owner.ankle)
        point, normal = flesh.skin(Bone.THIGH if thigh else Bone.SHIN, *ends, found.at, found.face, build)
        place = Contact(point, normal, found.face is Face.MIDDLE)
        return touching(shoulder, place, hand_way(shoulder, place, found.shape, (place,)), found.shape)
    if found.forearm is not None:
        elbow = complex(*found.forearm)
        return Arm(shoulder, elbow, elbow + LENGTHS[Bone.FOREARM], 1 + 0j, -1j)
    if found.plant is not None:
        hand = way(found.hand)
        palm = hand * (1j if found.palm_up else -1j)
        at = SHAPES[found.shape].touch
        return reaching(
            shoulder, complex(*found.plant) - hand * at.real + palm * at.imag, hand, palm, 1 if found.turned else -1
        )
    return arm(
        shoulder, angle_of(figure.trunk.chest_way), ArmAngles(found.shoulder, found.elbow, found.wrist), found.palm_up
    )
