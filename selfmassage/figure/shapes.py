"""Curves as Qt paths, and measuring across them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF
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
    path.setFillRule(path.fillRule().WindingFill)
    return path


def samples(path: QPainterPath, count: int) -> list[QPointF]:
    """Return `count` points along the path, evenly spread, ends included."""
    return [path.pointAtPercent(i / (count - 1)) for i in range(count)]


@lru_cache(maxsize=256)
def reach(outline: Curve, x: float, y: float, dx: float, dy: float) -> float:
    """Return how far it is from (x, y) to the edge of the outline in direction (dx, dy), at the last crossing."""
    ray = QLineF(x, y, x + 2000 * dx, y + 2000 * dy)
    far = 0.0
    for ring in to_path(outline).toSubpathPolygons():
        corners = ring.toList()
        for a, b in zip(corners, corners[1:], strict=False):
            kind, point = ray.intersects(QLineF(a, b))  # type: ignore[misc]
            if kind == QLineF.IntersectionType.BoundedIntersection:
                far = max(far, QLineF(ray.p1(), point).length())
    return far


def polyline(points: Sequence[QPointF]) -> QPainterPath:
    """Return a smooth open path through the points."""
    path = QPainterPath(points[0])
    for here, after in zip(points[1:], points[2:], strict=False):
        path.quadTo(here, (here + after) / 2)
    path.lineTo(points[-1])
    return path
