"""The course of a movement beside the limb: where its arrow runs, in the coordinates of the view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from selfmassage.figure.shapes import reach, samples, to_path
from selfmassage.figure.views import View
from selfmassage.routine.vocabulary import Area

SAMPLES = 9


@dataclass(frozen=True)
class Course:
    """A line in the middle of the worked areas, and the same line moved beside the limb."""

    middle: list[QPointF]
    beside: list[QPointF]
    across: tuple[QPointF, QPointF]
    """From edge to edge of the limb, through the middle of the line."""


def shown(view: View, areas: Sequence[Area]) -> list[Area]:
    """Return those of `areas` that the view has, from far to near the heart."""
    return [area for area in view.areas if area in areas]


def bounds(view: View, areas: Sequence[Area]) -> QRectF:
    """Return the rectangle around the shapes of the areas."""
    around = QRectF()
    for area in shown(view, areas):
        around = around.united(to_path(view.areas[area].shape).boundingRect())
    return around


def course(view: View, areas: Sequence[Area], gap: float) -> Course | None:
    """Return the course over all of `areas`, its second line `gap` away from the limb; None if none is shown."""
    paths = [samples(to_path(view.areas[area].path), SAMPLES) for area in shown(view, areas)]
    if not paths:
        return None
    middle = paths[0] if len(paths) == 1 else _joined(paths)
    along = _unit(middle[-1] - middle[0])
    normal = QPointF(along.y(), -along.x())
    right, left = (max(_reach(view, p, n) for p in middle) for n in (normal, -normal))
    nearer = normal if right <= left else -normal
    beside = [p + nearer * (min(right, left) + gap) for p in middle]
    heart = middle[SAMPLES // 2]
    across = heart + normal * _reach(view, heart, normal), heart - normal * _reach(view, heart, -normal)
    return Course(middle, beside, across)


def _joined(paths: Sequence[Sequence[QPointF]]) -> list[QPointF]:
    """Return one straight line along all paths, through their common middle."""
    along = _unit(sum((path[-1] - path[0] for path in paths), QPointF()))
    points = [point for path in paths for point in path]
    heart = sum(points, QPointF()) / len(points)
    distances = [QPointF.dotProduct(point - heart, along) for point in points]
    low, high = min(distances), max(distances)
    return [heart + along * (low + (high - low) * i / (SAMPLES - 1)) for i in range(SAMPLES)]


def _reach(view: View, point: QPointF, direction: QPointF) -> float:
    return reach(view.outline, round(point.x(), 1), round(point.y(), 1), direction.x(), direction.y())


def _unit(vector: QPointF) -> QPointF:
    length = QPointF.dotProduct(vector, vector) ** 0.5
    return vector / length if length else QPointF(0, -1)
