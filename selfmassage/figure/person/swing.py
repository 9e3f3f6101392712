"""A pose on its way to full stretch, and a pose in which both legs work."""

from __future__ import annotations

from typing import Any

import msgspec

from selfmassage.figure.person.poses import LegPose, Pose, PropKind, Spot

BENT = 8.0
"""Degrees that a far leg's shin is steeper than that of the near one, since its knee is bent more."""


def swung(pose: Pose, share: float, aside: float = 0.5) -> Pose:
    """Return the pose on its way to full stretch, with feet that turn aside `aside` of their own way, 0 to 1."""
    if pose.swing is None:
        return pose
    changed = {
        name: _mixed(getattr(pose, name), to, share)
        for name in pose.swing.__struct_fields__
        if (to := getattr(pose.swing, name))
    }
    for name in {"near_leg", "far_leg"} & changed.keys():
        turned = _mixed(getattr(pose, name).aside, getattr(pose.swing, name).aside, aside)
        changed[name] = msgspec.structs.replace(changed[name], aside=turned)
    return msgspec.structs.replace(pose, **changed)


def stepping(pose: Pose, turn: float) -> Pose:
    """Return the pose with the leg that comes forward lifted off the floor: the far one as the turn is above 0."""
    if pose.lifts is None:
        return pose
    name, share = ("far_leg", turn) if turn > 0 else ("near_leg", -turn)
    leg: LegPose = getattr(pose, name)
    lifts = pose.lifts
    more = {joint: getattr(leg, joint) + share * getattr(lifts, joint) for joint in ("hip", "knee", "ankle", "toes")}
    return msgspec.structs.replace(pose, **{name: msgspec.structs.replace(leg, **more)})


def doubled(pose: Pose) -> Pose:
    """Return a seated or lying pose with both legs at work; one where the far leg must hold the body stays."""
    from_above = any(prop.kind is PropKind.MAT_FROM_ABOVE for prop in pose.props)
    if not from_above and (pose.rests is not Spot.SEAT or pose.near_leg.out):
        return pose
    like = _same if from_above else _lower
    swing = pose.swing and msgspec.structs.replace(pose.swing, far_leg=like(pose.swing.near_leg or pose.near_leg))
    touches = tuple(part for part in pose.touches if not part.startswith("far_"))
    return msgspec.structs.replace(pose, far_leg=like(pose.near_leg), swing=swing, touches=touches)


def paired(pose: Pose) -> Pose | None:
    """Return a pose in which each hand works on a leg of its own, or None where hands or the far leg are not free."""
    free = pose.near_arm.works and pose.far_arm.works and pose.carry is None and not pose.spine.heading
    both = doubled(pose) if free else pose
    return msgspec.structs.replace(both, pair=True) if both is not pose else None


def _same(leg: LegPose) -> LegPose:
    return leg


def _lower(leg: LegPose) -> LegPose:
    """Return a leg that is seen below the near one."""
    if leg.plant is not None:
        bent = BENT if leg.foot > BENT else 0.0  # a foot that is flat on the floor stays so
        return msgspec.structs.replace(leg, plant=(leg.plant[0] - 0.03, leg.plant[1]), foot=leg.foot - bent)
    return msgspec.structs.replace(leg, hip=leg.hip - 7.0, knee=leg.knee + 3.0)


def _mixed(a: Any, b: Any, share: float) -> Any:
    """Return what lies between two poses of a part, number by number."""
    if isinstance(a, tuple) and isinstance(b, tuple):
        return tuple(_mixed(x, y, share) for x, y in zip(a, b, strict=True))
    if isinstance(a, float | int) and isinstance(b, float | int) and not isinstance(a, bool):
        return a + (b - a) * share
    if isinstance(a, msgspec.Struct):
        return type(a)(*(_mixed(getattr(a, f), getattr(b, f), share) for f in a.__struct_fields__))
    return a
