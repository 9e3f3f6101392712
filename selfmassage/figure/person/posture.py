"""Where the joints of a pose are, before hands and tools work."""

from __future__ import annotations

from dataclasses import replace
from math import cos, radians

from selfmassage.figure.person import flesh
from selfmassage.figure.person.body import Figure
from selfmassage.figure.person.contacts import Contact
from selfmassage.figure.person.flesh import Build, Face
from selfmassage.figure.person.hands import SHAPES, HandShape
from selfmassage.figure.person.poses import ArmPose, LegPose, Pose, SpinePose
from selfmassage.figure.person.reach import ahead_of, aside, hand_way, touching
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
    bend,
    leg,
    outward,
    planted,
    reaching,
    trunk,
    turned_foot,
    turned_leg,
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
    body, near, far = _placed(pose, hip)
    if pose.rests is None:
        return body, near, far
    centre, radius = spot(pose.rests, Figure(body, near, far, IDLE, IDLE, HandShape.REST, HandShape.REST), build)
    hip += 1j * (pose.root[1] + radius - centre.imag)
    return _placed(pose, hip)


def _placed(pose: Pose, hip: Point) -> tuple[Trunk, Leg, Leg]:
    body = trunk(hip, spine_of(pose.spine))
    return body, leg_of(pose.near_leg, body, True), leg_of(pose.far_leg, body, False)


def spine_of(found: SpinePose) -> Spine:
    return Spine(found.pelvis, found.lumbar, found.chest, found.neck, found.head, found.heading)


def leg_of(found: LegPose, body: Trunk, near: bool) -> Leg:
    hip, pelvis = body.hip_joint(near), angle_of(body.pelvis_way)
    angles = LegAngles(found.hip, found.knee, found.ankle, found.toes, found.out, found.shin_out, found.roll)
    if found.plant is not None:
        heel = complex(*found.plant) + 1j * flesh.HEEL_RADIUS
        return _turned(heel, hip, angles, body.heading, near) if body.heading else _planted(heel, hip, found)
    if body.heading:
        return turned_leg(hip, pelvis, angles, body.heading, near)
    turned = leg(hip, pelvis, replace(angles, roll=found.roll or found.aside), found.sole_up)
    return replace(turned, open=found.open, heading=found.roll)


def _planted(heel: Point, hip: Point, found: LegPose) -> Leg:
    return planted(hip, heel - way(found.foot) * flesh.HEEL, found.foot, found.toes, found.roll)


def _turned(heel: Point, hip: Point, angles: LegAngles, heading: float, near: bool) -> Leg:
    """Return a leg on a foot that is flat on the floor: straight, unless thigh or shin come toward the viewer."""
    foot = turned_foot(-1j, 0.0, heading - outward(near) * angles.roll, near)
    ankle = heel - foot[0] * flesh.HEEL.real + foot[2] * flesh.HEEL.imag
    lengths = (LENGTHS[Bone.THIGH] * cos(radians(angles.out)), LENGTHS[Bone.SHIN] * cos(radians(angles.shin_out)))
    if angles.out or angles.shin_out:
        knee, ankle = bend(hip, ankle, *lengths, side=1)
    else:
        knee = hip + (ankle - hip) * lengths[0] / sum(lengths)
    return Leg(hip, knee, ankle, *foot)


def propped(pose: Pose, body: Trunk) -> Trunk:
    """Return the trunk, turned about the hip until the shoulder is an upper arm above an elbow on the floor."""
    forearm = pose.near_arm.forearm or pose.far_arm.forearm
    if forearm is None:
        return body
    elbow, spine = complex(*forearm), spine_of(pose.spine)
    low, high = -PROP, PROP
    rising = 1.0 if body.shoulder.real > body.hip.real else -1.0
    for _ in range(14):
        middle = (low + high) / 2
        turned = trunk(body.hip, replace(spine, pelvis=spine.pelvis + rising * middle))
        near = abs(turned.shoulder_joint(True) - elbow) < LENGTHS[Bone.UPPER_ARM]
        low, high = (middle, high) if near else (low, middle)
    return trunk(body.hip, replace(spine, pelvis=spine.pelvis + rising * low))


def rested(pose: Pose, figure: Figure, build: Build) -> Figure:
    """Give both arms what they do when they do not work."""
    near = _arm(pose.near_arm, figure, build, True)
    far = _arm(pose.far_arm, figure, build, False)
    return replace(figure, near_arm=near, far_arm=far, near_hand=pose.near_arm.shape, far_hand=pose.far_arm.shape)


def _arm(found: ArmPose, figure: Figure, build: Build, near: bool) -> Arm:
    shoulder = figure.trunk.shoulder_joint(near)
    if found.on is not None:
        owner = figure.near_leg if found.on.startswith("near") else figure.far_leg
        thigh = found.on.endswith("thigh")
        ends = (owner.hip, owner.knee) if thigh else (owner.knee, owner.ankle)
        over = owner.over and not thigh
        bone = Bone.THIGH if thigh else Bone.SHIN
        point, normal = flesh.skin(bone, *ends, found.at, found.face, build, owner.heading, over)
        place = Contact(point, normal, float(found.face is Face.MIDDLE))
        hand = hand_way(shoulder, place, found.shape, ahead_of(shoulder, (place,)))
        return touching(shoulder, place, hand, found.shape)
    if found.forearm is not None:
        elbow = complex(*found.forearm)
        points = way(found.hand)
        return Arm(shoulder, elbow, elbow + points * LENGTHS[Bone.FOREARM], points, -1j)
    if found.plant is not None:
        points = way(found.hand)
        palm = points * (1j if found.palm_up else -1j)
        at = SHAPES[found.shape].touch
        wrist = complex(*found.plant) - points * at.real + palm * at.imag
        seen = aside(shoulder, wrist) if figure.trunk.heading else 1.0
        return reaching(shoulder, wrist, points, palm, 1 if found.turned else -1, seen)
    side = outward(near) if figure.trunk.heading else 1.0
    angles = ArmAngles(found.shoulder, found.elbow, found.wrist)
    return arm(shoulder, angle_of(figure.trunk.chest_way), angles, found.palm_up, side)
