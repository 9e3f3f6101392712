"""From one pose to the next: what lies between two figures. Points and angles as in skeleton.py."""

from __future__ import annotations

from selfmassage.figure.person.body import Figure
from selfmassage.figure.person.skeleton import (
    Arm,
    Leg,
    Point,
    Spine,
    Trunk,
    angle_of,
    arm_flexion,
    between,
    leg_flexion,
    trunk,
    turned,
    way,
)


def blend(first: Figure, second: Figure, share: float) -> Figure:
    """Return the figure on its way from one pose to another, 0 to 1: every joint turns the way that it can bend."""
    if share <= 0.0 or share >= 1.0:
        return first if share <= 0.0 else second
    a, b = first.trunk, second.trunk
    body = trunk(_point(a.hip, b.hip, share), _spine(a, b, share))
    hands = second if share >= 0.5 else first
    return Figure(
        body,
        _leg(first.near_leg, second.near_leg, a, b, body, share),
        _leg(first.far_leg, second.far_leg, a, b, body, share),
        _arm(first.near_arm, second.near_arm, a, b, body, share),
        _arm(first.far_arm, second.far_arm, a, b, body, share),
        hands.near_hand,
        hands.far_hand,
    )


def _number(a: float, b: float, share: float) -> float:
    return a + (b - a) * share


def _between(a: Point, b: Point, share: float) -> float:
    """Return a length between those of two bones."""
    return _number(abs(a), abs(b), share)


def _point(a: Point, b: Point, share: float) -> Point:
    return a + (b - a) * share


def _spine(a: Trunk, b: Trunk, share: float) -> Spine:
    first, second = spine_angles(a), spine_angles(b)
    pelvis = first.pelvis + turned(second.pelvis - first.pelvis) * share
    return Spine(
        pelvis,
        _number(first.lumbar, second.lumbar, share),
        _number(first.chest, second.chest, share),
        _number(first.neck, second.neck, share),
        _number(first.head, second.head, share),
        _number(first.heading, second.heading, share),
    )


def spine_angles(found: Trunk) -> Spine:
    """Return the angles of a trunk."""
    lumbar = -2.0 * between(found.pelvis_way, found.lumbar_way)
    neck = found.neck - found.shoulder
    return Spine(
        angle_of(found.pelvis_way),
        lumbar,
        -between(found.pelvis_way, found.chest_way) - lumbar,
        -between(found.chest_way, neck),
        -between(neck, found.head_way),
        found.heading,
    )


def _leg(first: Leg, second: Leg, a: Trunk, b: Trunk, body: Trunk, share: float) -> Leg:
    one, two = leg_flexion(first, a.pelvis_way), leg_flexion(second, b.pelvis_way)
    bends = {joint: _number(one[joint], two[joint], share) for joint in one}
    flipped = second if share >= 0.5 else first
    sign = 1.0 if flipped.over else -1.0
    thigh = -body.pelvis_way * way(bends["hip"])
    shin = thigh * way(-bends["knee"])
    foot = shin * way(90.0 - sign * bends["ankle"]) * _between(first.foot, second.foot, share)
    hip = body.hip + _point(first.hip - a.hip, second.hip - b.hip, share)
    knee = hip + thigh * _between(first.knee - first.hip, second.knee - second.hip, share)
    ankle = knee + shin * _between(first.ankle - first.knee, second.ankle - second.knee, share)
    return Leg(hip, knee, ankle, foot, foot * way(-sign * bends["toes"]), foot * way(90.0 * sign), flipped.open)


def _arm(first: Arm, second: Arm, a: Trunk, b: Trunk, body: Trunk, share: float) -> Arm:
    one, two = arm_flexion(first, a.chest_way), arm_flexion(second, b.chest_way)
    bends = {joint: _number(one[joint], two[joint], share) for joint in one}
    upper = -body.chest_way * way(bends["shoulder"])
    lower = upper * way(bends["elbow"])
    elbow = body.shoulder + upper * _between(first.elbow - first.shoulder, second.elbow - second.shoulder, share)
    hand = lower * way(bends["wrist"])
    turned_over = second if share >= 0.5 else first
    palm = hand * (turned_over.palm * turned_over.hand.conjugate())
    wrist = elbow + lower * _between(first.wrist - first.elbow, second.wrist - second.elbow, share)
    return Arm(body.shoulder, elbow, wrist, hand, palm)
