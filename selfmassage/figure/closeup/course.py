"""The course of a movement: where its arrow runs, in the coordinates of the view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from selfmassage.figure.closeup.shapes import reach, samples, to_path
from selfmassage.figure.closeup.views import View
from selfmassage.figure.curve import Curve
from selfmassage.routine.vocabulary import Area, Direction

SAMPLES = 9
LONG = frozenset({Direction.UP, Direction.ALONG, Direction.HEEL_TO_TOES})
"""Directions with one long arrow beside all areas; the others have a sign on each area."""

APART = 3.0
"""Signs that would be nearer to each other than this many gaps are left out."""


@dataclass(frozen=True)
class Course:
    """A line in the middle of the worked areas, and the same line moved beside the limb."""

    middle: Sequence[QPointF]
    beside: Sequence[QPointF]
    across: tuple[QPointF, QPointF]
    """From edge to edge of the area, through the middle of the line."""

    @property
    def heart(self) -> QPointF:
        """The middle of the line."""
        return self.middle[len(self.middle) // 2]

    def toward(self, goal: QPointF) -> Course:
        """Return the course, turned round if it leads away from `goal`."""
        start, end = goal - self.middle[0], goal - self.middle[-1]
        if hypot(end.x(), end.y()) <= hypot(start.x(), start.y()):
            return self
        return Course(self.middle[::-1], self.beside[::-1], self.across)

    def mapped(self, place: QTransform) -> Course:
        """Return the course in the coordinates that `place` leads to."""
        start, end = self.across
        middle, beside = ([place.map(p) for p in line] for line in (self.middle, self.beside))
        return Course(middle, beside, (place.map(start), place.map(end)))


def shown(view: View, areas: Sequence[Area]) -> list[Area]:
    """Return those of `areas` that the view has, from far to near the heart."""
    return [area for area in view.areas if area in areas]


def bounds(view: View, areas: Sequence[Area]) -> QRectF:
    """Return the rectangle around the shapes of the areas."""
    around = QRectF()
    for area in shown(view, areas):
        around = around.united(to_path(view.areas[area].shape).boundingRect())
    return around


def courses(view: View, areas: Sequence[Area], direction: Direction, gap: float, pair: bool) -> list[Course]:
    """Return one course over all of `areas` for a long arrow, else one for each that is not too near to another.

    Long arrows run `gap` away from the limb, on its nearer side; in a pair of legs on the outer side.
    """
    found: list[Course] = []
    for group in _groups(view, shown(view, areas), direction):
        way = _course(view, group, gap, pair)
        if direction is Direction.HEEL_TO_TOES:
            way = way.toward(QPointF(*view.big_toe))
        if all(hypot(p.x(), p.y()) > APART * gap for p in [way.heart - other.heart for other in found]):
            found.append(way)
    return found


def _groups(view: View, areas: list[Area], direction: Direction) -> list[list[Area]]:
    """Return the areas that share an arrow: all, or each alone, or only the largest where one thing is opened."""
    if not areas or direction in LONG:
        return [areas] if areas else []
    if direction is Direction.OUTWARD:
        return [[max(areas, key=lambda area: _size(view, area))]]
    return [[area] for area in areas]


def _size(view: View, area: Area) -> float:
    box = to_path(view.areas[area].shape).boundingRect()
    return box.width() * box.height()


def _course(view: View, areas: Sequence[Area], gap: float, pair: bool) -> Course:
    paths = [samples(to_path(view.areas[area].path), SAMPLES) for area in areas]
    middle = paths[0] if len(paths) == 1 else _joined(paths)
    along = _unit(middle[-1] - middle[0])
    normal = QPointF(along.y(), -along.x())
    right, left = (max(_reach(view.outline, p, n) for p in middle) for n in (normal, -normal))
    take_right = normal.x() * (middle[0].x() - view.midline) > 0 if pair else right <= left
    away = normal * (right + gap) if take_right else -normal * (left + gap)
    heart = middle[SAMPLES // 2]
    shape = view.areas[areas[0]].shape
    edges = heart + normal * _reach(shape, heart, normal), heart - normal * _reach(shape, heart, -normal)
    return Course(middle, [p + away for p in middle], edges)


def _joined(paths: Sequence[Sequence[QPointF]]) -> list[QPointF]:
    """Return one straight line beside all paths, along the longer side of the rectangle around them."""
    points = [point for path in paths for point in path]
    xs, ys = [p.x() for p in points], [p.y() for p in points]
    trend = sum((path[-1] - path[0] for path in paths), QPointF())
    centre = QPointF((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
    if max(ys) - min(ys) >= max(xs) - min(xs):
        half = QPointF(0, (max(ys) - min(ys)) / 2 * (1 if trend.y() > 0 else -1))
    else:
        half = QPointF((max(xs) - min(xs)) / 2 * (1 if trend.x() > 0 else -1), 0)
    return [centre + half * (2 * i / (SAMPLES - 1) - 1) for i in range(SAMPLES)]


def _reach(outline: Curve, point: QPointF, direction: QPointF) -> float:
    return reach(outline, round(point.x(), 1), round(point.y(), 1), direction.x(), direction.y())


def _unit(vector: QPointF) -> QPointF:
    length = hypot(vector.x(), vector.y())
    return vector / length if length else QPointF(0, -1)
