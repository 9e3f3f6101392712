"""Drawings that bend: every point of a view moved, for toes that curl, circle or are spread apart."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, hypot, radians, sin, tau
from typing import Protocol

import msgspec
from PySide6.QtCore import QPointF, QRectF

from selfmassage.figure.closeup.views import AreaShape, Layer, Line, View
from selfmassage.figure.curve import Curve, Drawn

FOLD, STEPS = 52.0, 32
"""How long the part is in which toes bend; the small turns that it is made of."""
ROOT = 0.45
"""The part of a toe, from its root, in which it begins to follow."""
NARROW = 90.0
"""A closed part of a drawing that is narrower is a part of one toe."""

XY = tuple[float, float]


class Warp(Hashable, Protocol):
    """A way in which a drawing bends."""

    def moved(self, x: float, y: float, of: XY | None = None) -> XY:
        """Return where a point of the drawing at rest is now; it is a part of the toe at `of`."""


@dataclass(frozen=True)
class Curl:
    """Toes that point to larger x and turn by `turned` degrees, softly from x = `at` on, about the height `middle`."""

    at: float
    middle: float
    turned: float

    @property
    def joint(self) -> QPointF:
        """The middle of the bend."""
        return QPointF(self.at + FOLD / 2, self.middle)

    def moved(self, x: float, y: float, of: XY | None = None) -> XY:
        """Return where a point of the drawing at rest is now; it is a part of the toe at `of`."""
        if x <= self.at:
            return x, y
        along, angle = _spine(self.turned, min(x - self.at, FOLD))
        beyond, off = max(0.0, x - self.at - FOLD), y - self.middle
        turn, lean = cos(angle), sin(angle)
        return self.at + along[0] + beyond * turn - off * lean, self.middle + along[1] + beyond * lean + off * turn


@lru_cache(maxsize=4096)
def _spine(turned: float, far: float) -> tuple[XY, float]:
    """Return where the middle line of bent toes is, `far` from where they begin to bend, and its angle there."""
    x = y = 0.0
    for step in range(STEPS):
        angle = radians(turned) * _soft(far * (step + 0.5) / (STEPS * FOLD))
        x, y = x + cos(angle) * far / STEPS, y + sin(angle) * far / STEPS
    return (x, y), radians(turned) * _soft(far / FOLD)


@dataclass(frozen=True)
class Toe:
    """One toe, from the middle of its root to its tip."""

    root: XY
    tip: XY
    half: float
    """Half of its width."""

    def beside(self, x: float, y: float) -> float:
        """Return how many half widths a point is off the middle of the toe."""
        share = (y - self.root[1]) / ((self.tip[1] - self.root[1]) or 1.0)
        return abs(x - self.root[0] - share * (self.tip[0] - self.root[0])) / self.half

    def share(self, x: float, y: float) -> float:
        """Return how far a point is from the root to the tip, 0 to 1 or more."""
        dx, dy = self.tip[0] - self.root[0], self.tip[1] - self.root[1]
        return ((x - self.root[0]) * dx + (y - self.root[1]) * dy) / (dx * dx + dy * dy)


def _nearest(toes: Sequence[Toe], point: XY) -> int:
    return min(range(len(toes)), key=lambda k: toes[k].beside(*point))


@dataclass(frozen=True)
class Splay:
    """Toes that turn about their roots, each by its own degrees, and go aside with the whole front of the foot."""

    toes: tuple[Toe, ...]
    turned: tuple[float, ...]
    aside: float = 0.0

    def moved(self, x: float, y: float, of: XY | None = None) -> XY:
        """Return where a point of the drawing at rest is now; it is a part of the toe at `of`."""
        index = _nearest(self.toes, of or (x, y))
        toe = self.toes[index]
        follows = _soft(toe.share(x, y) / ROOT)
        angle = radians(self.turned[index]) * follows
        dx, dy = x - toe.root[0], y - toe.root[1]
        return (
            toe.root[0] + dx * cos(angle) - dy * sin(angle) + self.aside * follows,
            toe.root[1] + dx * sin(angle) + dy * cos(angle),
        )


@dataclass(frozen=True)
class Swirl:
    """One of several toes whose tip goes round in a circle; `at` says how far round it is, 0 to 1."""

    toes: tuple[Toe, ...]
    index: int
    radius: float
    at: float

    def moved(self, x: float, y: float, of: XY | None = None) -> XY:
        """Return where a point of the drawing at rest is now; it is a part of the toe at `of`."""
        toe = self.toes[self.index]
        if _nearest(self.toes, of or (x, y)) != self.index:
            return x, y
        by = self.radius * max(0.0, toe.share(x, y)) * _soft(toe.share(x, y) / ROOT)
        return x + by * cos(tau * self.at), y + by * sin(tau * self.at)


def _soft(share: float) -> float:
    """Return 0 to 1 with a soft start and end."""
    t = min(1.0, max(0.0, share))
    return t * t * (3.0 - 2.0 * t)


def warped_point(warp: Warp, point: QPointF) -> QPointF:
    """Return where a point of the drawing at rest is now."""
    return QPointF(*warp.moved(point.x(), point.y()))


def warped_way(warp: Warp, point: QPointF, way: QPointF) -> QPointF:
    """Return the direction at `point`, which is `way` at rest."""
    turned = warped_point(warp, point + way) - warped_point(warp, point - way)
    return turned / (hypot(turned.x(), turned.y()) or 1.0)


@lru_cache(maxsize=128)
def warped(view: View, warp: Warp, part: tuple[float, float, float, float]) -> View:
    """Return the view as it is now, of which only `part` (left, top, width, height) is to be seen."""
    seen = QRectF(*part)

    def moved(curve: Curve) -> Drawn:
        rings = [_moved(ring, warp) for ring in _rings(curve)] if _touches(curve, seen) else [curve]
        return _joined(rings)

    return msgspec.structs.replace(
        view,
        outline=moved(view.outline),
        layers=tuple(Layer(one.tone, moved(one.shape)) for one in view.layers if _touches(one.shape, seen)),
        lines=tuple(Line(moved(one.path), one.tone, one.width, one.fine) for one in view.lines),
        areas={area: AreaShape(moved(one.shape), one.path) for area, one in view.areas.items()},
        danger=(),
    )


def _moved(ring: Curve, warp: Warp) -> Curve:
    """Return one part of a curve, moved; a narrow one belongs to one toe."""
    xs, ys = zip(*ring.points, strict=True)
    narrow = max(xs) - min(xs) < NARROW
    middle = ((max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2) if narrow else None
    return ring.moved(lambda x, y: warp.moved(x, y, middle))


@lru_cache(maxsize=256)
def _rings(curve: Curve) -> tuple[Curve, ...]:
    return curve.rings()


def _joined(rings: Sequence[Curve]) -> Drawn:
    commands = tuple(command for ring in rings for command in ring.commands)
    return Drawn(" ".join(ring.text for ring in rings), commands)


def _touches(curve: Curve, seen: QRectF) -> bool:
    xs, ys = zip(*curve.points, strict=True)
    return seen.intersects(QRectF(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1))
