"""The way that a hand takes over the worked areas, in the coordinates of the view."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from math import hypot

from PySide6.QtCore import QPointF

from selfmassage.figure.closeup.shapes import reach, samples, to_path
from selfmassage.figure.closeup.views import View
from selfmassage.figure.curve import Curve
from selfmassage.routine.vocabulary import Area

SAMPLES = 13
PARTED = 0.5
"""Two arrows whose directions have a larger product than this do not pull apart."""
_AHEAD = 2
"""Samples on either side that a direction is taken from, so that a hand does not turn at every bend."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the way: the direction of travel, and how far the area goes on to its right and to its left."""

    point: QPointF
    way: QPointF
    right: float
    left: float

    @property
    def normal(self) -> QPointF:
        """To the right of the way."""
        return QPointF(-self.way.y(), self.way.x())

    def room(self, side: int) -> float:
        """Return how far the area goes on to the right (1) or to the left (-1)."""
        return self.right if side > 0 else self.left

    def toward(self, other: Spot, share: float) -> Spot:
        """Return the place that lies `share` (0 to 1) of the way to another one."""
        return Spot(
            self.point + (other.point - self.point) * share,
            unit(self.way + (other.way - self.way) * share),
            self.right + (other.right - self.right) * share,
            self.left + (other.left - self.left) * share,
        )


@dataclass(frozen=True)
class Trail:
    """Places along the areas, with the length of the way up to each."""

    spots: tuple[Spot, ...]
    travelled: tuple[float, ...]

    @property
    def length(self) -> float:
        """Length of the whole way."""
        return self.travelled[-1]

    @property
    def chord(self) -> QPointF:
        """The straight direction from the start to the end."""
        return unit(self.spots[-1].point - self.spots[0].point)

    def at(self, share: float, shift: float = 0.0) -> Spot:
        """Return the place after `share` (0 to 1) of the way and `shift` more, but not beyond its ends."""
        wanted = min(max(share * self.length + shift, 0.0), self.length)
        index = min(bisect_right(self.travelled, wanted), len(self.spots) - 1)
        a, b = self.spots[index - 1], self.spots[index]
        gap = self.travelled[index] - self.travelled[index - 1]
        part = (wanted - self.travelled[index - 1]) / gap if gap else 0.0
        return a.toward(b, part)


def trail(view: View, areas: Sequence[Area], to_toes: bool = False) -> Trail:
    """Return the way over the areas in their order, if asked so that it ends near the toes.

    Raises KeyError for an area that the view does not show.
    """
    curves = tuple((view.areas[area].path, view.areas[area].shape) for area in areas)
    return _trail(curves, view.big_toe if to_toes else None)


def pulls(view: View, areas: Sequence[Area]) -> tuple[Trail, Trail]:
    """Return the two ways that a stretch pulls: from the middle of one area, or along the first and the last of some.

    Where those two lead the same way, as on areas that lie beside each other, it is the first area alone.
    """
    spots = trail(view, areas).spots
    if len(areas) > 1:
        first, last = _way(spots[SAMPLES - 1 :: -1]), _way(spots[-SAMPLES:])
        if dot(first.chord, last.chord) < PARTED:
            return first, last
    middle = trail(view, areas[:1]).spots
    return _way(middle[SAMPLES // 2 :: -1]), _way(middle[SAMPLES // 2 :])


def _way(spots: Sequence[Spot]) -> Trail:
    steps = (distance(a.point, b.point) for a, b in pairwise(spots))
    return Trail(tuple(spots), tuple(accumulate(steps, initial=0.0)))


@lru_cache(maxsize=128)
def _trail(curves: tuple[tuple[Curve, Curve], ...], goal: tuple[float, float] | None) -> Trail:
    paths = _chained([samples(to_path(path), SAMPLES) for path, _ in curves])
    points = [(point, shape) for path, (_, shape) in zip(paths, curves, strict=True) for point in path]
    if goal is not None and distance(points[-1][0], QPointF(*goal)) > distance(points[0][0], QPointF(*goal)):
        points.reverse()
    spots = []
    for index, (point, shape) in enumerate(points):
        after, before = points[min(index + _AHEAD, len(points) - 1)][0], points[max(index - _AHEAD, 0)][0]
        way = unit(after - before)
        right, left = (_reach(shape, point, QPointF(-way.y(), way.x()) * side) for side in (1, -1))
        spots.append(Spot(point, way, right, left))
    return _way(spots)


def _chained(paths: list[list[QPointF]]) -> list[list[QPointF]]:
    """Turn paths round where that brings the end of one nearer to the start of the next."""
    if len(paths) == 1:
        return paths
    found: list[tuple[float, list[list[QPointF]]]] = []
    for first in (paths[0], paths[0][::-1]):
        chain, gaps = [first], 0.0
        for path in paths[1:]:
            end = chain[-1][-1]
            near = min((path, path[::-1]), key=lambda p: distance(end, p[0]))
            gaps += distance(end, near[0])
            chain.append(near)
        found.append((gaps, chain))
    return min(found, key=lambda pair: pair[0])[1]


def _reach(shape: Curve, point: QPointF, way: QPointF) -> float:
    return reach(shape, round(point.x(), 1), round(point.y(), 1), round(way.x(), 4), round(way.y(), 4))


def distance(a: QPointF, b: QPointF) -> float:
    """Return how far two points are apart."""
    return hypot(b.x() - a.x(), b.y() - a.y())


def unit(vector: QPointF) -> QPointF:
    """Return the vector with length 1; upward for one without length."""
    length = hypot(vector.x(), vector.y())
    return vector / length if length else QPointF(0, -1)


def dot(a: QPointF, b: QPointF) -> float:
    """Return the scalar product."""
    return a.x() * b.x() + a.y() * b.y()
