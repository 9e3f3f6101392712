"""Curves as Qt paths, and measuring across them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath

from selfmassage.figure.curve import Curve


@lru_cache(maxsize=512)
def to_path(curve: Curve) -> QPainterPath:
    """Return the curve as a Qt path; overlapping parts are all inside."""
    path = QPainterPath()
    for letter, n in curve.commands:
        match letter:
            case "M":
                path.moveTo(n[0], n[1])
            case "L":
                path.lineTo(n[0], n[1])
            case "Q":
                path.quadTo(*n)
            case "C":
                path.cubicTo(*n)
            case _:
                path.closeSubpath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def samples(path: QPainterPath, count: int) -> list[QPointF]:
    """Return `count` points along the path, evenly spread, ends included."""
    return [path.pointAtPercent(i / (count - 1)) for i in range(count)]


@lru_cache(maxsize=1024)
def reach(outline: Curve, x: float, y: float, dx: float, dy: float) -> float:
    """Return how far it is from (x, y) to the last edge of the outline in direction (dx, dy), which has length 1."""
    far = 0.0
    for ax, ay, bx, by in _edges(outline):
        a, b = dx * (ay - y) - dy * (ax - x), dx * (by - y) - dy * (bx - x)
        if (a < 0) != (b < 0):
            share = a / (a - b)
            far = max(far, dx * (ax + share * (bx - ax) - x) + dy * (ay + share * (by - ay) - y))
    return far


@lru_cache(maxsize=128)
def _edges(outline: Curve) -> list[tuple[float, float, float, float]]:
    """Return the sides of the outline as straight pieces."""
    rings = [ring.toList() for ring in to_path(outline).toSubpathPolygons()]
    return [(a.x(), a.y(), b.x(), b.y()) for ring in rings for a, b in pairwise(ring)]


def polyline(points: Sequence[QPointF]) -> QPainterPath:
    """Return a smooth open path through the points."""
    path = QPainterPath(points[0])
    for here, after in pairwise(points[1:]):
        path.quadTo(here, (here + after) / 2)
    path.lineTo(points[-1])
    return path
