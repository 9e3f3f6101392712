"""The outline of a chain of circles: tangents on both sides, round caps, clockwise. Points as in skeleton.py."""

from __future__ import annotations

from cmath import phase, rect
from collections.abc import Sequence
from itertools import pairwise
from math import acos, ceil, pi, sqrt

from selfmassage.figure.person.drawing import Circle
from selfmassage.figure.person.skeleton import Point

ROUGH = 0.12
"""Pixels that a polygon may stay inside the circle that it stands for."""


def outline(circles: Sequence[Circle], flat: bool, scale: float) -> list[Point]:
    """Return the corners of the outline, for `scale` pixels per body height; `flat` cuts off the last cap."""
    kept = _apart(circles)
    if len(kept) == 1:
        return _arc(kept[0], 1 + 0j, 0.0, -2.0 * pi, scale)
    pairs = [_tangents(a, b) for a, b in pairwise(kept)]
    points = _side(kept, [unit * turn for unit, turn in pairs], scale)
    (last, angle_out), (first, angle_in) = pairs[-1], pairs[0]
    if not flat:
        points += _arc(kept[-1], last, phase(angle_out), -phase(angle_out), scale)
    points += _side(kept[::-1], [unit * turn.conjugate() for unit, turn in pairs[::-1]], scale)
    return points + _arc(kept[0], first, -phase(angle_in), phase(angle_in) - 2.0 * pi, scale)


def _apart(circles: Sequence[Circle]) -> list[Circle]:
    """Return the circles without those that lie inside a neighbour."""
    kept = [circles[0]]
    for centre, radius in circles[1:]:
        if abs(centre - kept[-1][0]) > abs(radius - kept[-1][1]) + 1e-9:
            kept.append((centre, radius))
        elif radius > kept[-1][1]:
            kept[-1] = (centre, radius)
    return kept


def _tangents(first: Circle, second: Circle) -> tuple[Point, Point]:
    """Return the way from one circle to the next, and the turn from it to the left tangent's points."""
    line = second[0] - first[0]
    distance = abs(line)
    slope = min(1.0, max(-1.0, (first[1] - second[1]) / distance))
    return line / distance, complex(slope, sqrt(1.0 - slope * slope))


def _side(circles: Sequence[Circle], ways: Sequence[Point], scale: float) -> list[Point]:
    """Return one side of the outline; where the chain bends to the other side, an arc round the circle between."""
    points = [circles[0][0] + ways[0] * circles[0][1]]
    for (centre, radius), before, after in zip(circles[1:-1], ways[:-1], ways[1:], strict=True):
        turn = phase(after * before.conjugate())
        if turn < 0.0:
            points += _arc((centre, radius), before, 0.0, turn, scale)
        else:
            points += (centre + before * radius, centre + after * radius)
    points.append(circles[-1][0] + ways[-1] * circles[-1][1])
    return points


def _arc(circle: Circle, way: Point, start: float, end: float, scale: float) -> list[Point]:
    """Return points on a circle between two angles from the direction `way`, ends included."""
    centre, radius = circle
    step = 2.0 * acos(max(0.0, 1.0 - ROUGH / max(radius * scale, ROUGH)))
    count = max(1, ceil(abs(end - start) / step))
    return [centre + way * rect(radius, start + (end - start) * k / count) for k in range(count + 1)]
