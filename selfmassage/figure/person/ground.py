"""Whether what a pose puts on the ground is there. Lengths as in skeleton.py."""

from __future__ import annotations

from collections.abc import Iterator

from selfmassage.figure.person.body import Figure
from selfmassage.figure.person.flesh import SLIM
from selfmassage.figure.person.hands import HandShape
from selfmassage.figure.person.poses import Pose
from selfmassage.figure.person.posture import IDLE, propped, rested, standing
from selfmassage.figure.person.spots import spot

SLACK = 0.03


def off_ground(pose: Pose) -> Iterator[tuple[int, float]]:
    """Yield the index of each of the parts in `touches` that floats or sinks, and how high it is."""
    body, near, far = standing(pose, SLIM)
    start = Figure(propped(pose, body), near, far, IDLE, IDLE, HandShape.REST, HandShape.REST)
    figure = rested(pose, start, SLIM)
    for index, part in enumerate(pose.touches):
        centre, radius = spot(part, figure, SLIM)
        if abs(centre.imag - radius) > SLACK:
            yield index, centre.imag - radius
