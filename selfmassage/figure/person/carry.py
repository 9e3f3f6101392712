"""A tool under the body or at a wall: the body or the foot moves so that the worked area rolls over it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from selfmassage.figure.person.contacts import Contact, on_path, path
from selfmassage.figure.person.flesh import Build
from selfmassage.figure.person.poses import Pose
from selfmassage.figure.person.posture import leg_of, spine_of
from selfmassage.figure.person.skeleton import Leg, Point, Trunk, angle_of, between, planted, trunk, way
from selfmassage.routine.vocabulary import Area

TRIES = 6
"""A planted leg gives way a little when the hip moves, so that the area meets the tool only step by step."""


@dataclass(frozen=True, slots=True)
class Held:
    """A tool: its middle and how far it has turned, in degrees."""

    centre: Point
    turn: float


def carried(
    pose: Pose,
    body: Trunk,
    near: Leg,
    along: tuple[float, float],
    areas: Sequence[Area],
    radius: float,
    build: Build,
    lift: float = 0.0,
) -> tuple[Trunk, Leg, Held, list[Contact]]:
    """Move the body or the foot so that a place of the area is on the tool.

    `along` is that place and the one that the tool lies under at rest; `lift` is how far the area is off the tool.
    """
    carry = pose.carry
    assert carry is not None
    points = path(areas, body, near, build, pose.faces)
    toward = way(carry.touches)
    if carry.moves == "nothing":
        place = on_path(points, along[0])
        return body, near, Held(place.point - toward * radius, 0.0), [place]
    ground = 1 + 0j if toward.imag > 0.3 else 1j
    rolled = (on_path(points, along[0]).point - on_path(points, along[1]).point) * ground.conjugate()
    shift = -rolled.real * ground if carry.rolls else 0j
    centre = complex(*carry.at) + toward * radius + shift
    for _ in range(TRIES):
        by = centre + toward * (radius + lift) - on_path(points, along[0]).point
        if carry.moves == "foot":
            near = planted(body.hip, near.ankle + by, angle_of(near.foot), between(near.foot, near.toes))
        else:
            body = trunk(body.hip + by, spine_of(pose.spine))
            near = leg_of(pose.near_leg, body, True)
        points = path(areas, body, near, build, pose.faces)
    turn = -shift.real / radius * 57.3 if abs(toward.imag) > 0.5 else shift.imag / radius * 57.3
    found = on_path(points, along[0])
    return body, near, Held(centre, turn), [replace(found, point=found.point - toward * lift)]
