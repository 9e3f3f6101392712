"""Arrows that say which way a hand moves."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, cos, hypot, pi, sin

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from selfmassage.figure.closeup.course import Course
from selfmassage.figure.closeup.shapes import polyline
from selfmassage.figure.palette import Palette
from selfmassage.routine.vocabulary import Direction

HEAD = 2.6
"""Length of an arrow head in line widths."""
SHORTEST = 6.5
"""Shortest length of an arrow in line widths."""
RIM = 0.85
"""How much wider the rim of a line is, in line widths."""
STUB = 3.4
"""Length of an arrow's end that lies over hands, in line widths."""
END = 6.5
"""No part of it is farther from the tip, in line widths."""


def draw_arrow(painter: QPainter, direction: Direction, way: Course, width: float, palette: Palette) -> None:
    """Draw the arrow of `direction` along `way`, which is in the painter's pixels; `width` is the line's."""
    ink(painter, _strokes(direction, way, width), width, palette)
    if direction is Direction.HOLD:
        ink(painter, _ring(way.heart, _radius(way, width)), 0.75 * width, palette, dashes=(0.9, 2.0))


def ends(direction: Direction, way: Course, width: float) -> list[tuple[QPointF, QPointF]]:
    """Return the tip of a long arrow, or both tips, each with the place where the line comes from."""
    points = _at_least(way.beside, SHORTEST * width)
    return [(points[-1], points[-2]), (points[0], points[1])][: 1 + (direction is Direction.ALONG)]


def draw_end(painter: QPainter, tip: QPointF, before: QPointF, width: float, palette: Palette) -> None:
    """Draw the end of a long arrow once more, as over hands that hide it."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, extra, long in ((palette.halo, RIM, STUB), (palette.ink, 0.0, STUB + 1.0 + RIM / 2)):
        back = (before - tip) * (long * width / max(1.0, _distance(tip, before)))
        painter.setPen(_pen(colour, width * (1 + extra)))
        painter.drawPath(arrow([tip + back, tip + back / 2, tip], width))


def ink(painter: QPainter, path: QPainterPath, width: float, palette: Palette, dashes: Sequence[float] = ()) -> None:
    """Draw lines in the colour of arrows, with a rim that stands out on everything."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, extra in ((palette.halo, RIM), (palette.ink, 0.0)):
        pen = _pen(colour, width * (1 + extra))
        if dashes and not extra:
            pen.setDashPattern(list(dashes))
        painter.setPen(pen)
        painter.drawPath(path)


def _pen(colour: str, width: float) -> QPen:
    return QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _strokes(direction: Direction, way: Course, width: float) -> QPainterPath:
    """Return the lines of the arrow."""
    match direction:
        case Direction.UP | Direction.HEEL_TO_TOES:
            return arrow(_at_least(way.beside, SHORTEST * width), width)
        case Direction.ALONG:
            return arrow(_at_least(way.beside, SHORTEST * width), width, both=True)
        case Direction.ACROSS:
            return arrow(_at_least(_across(way, 3 * width), SHORTEST * width), width, both=True)
        case Direction.CIRCULAR:
            return arrow(_arc(way.heart, _radius(way, width), -0.5 * pi, 1.55 * pi), width)
        case Direction.OUTWARD:
            return _outward(way, width)
        case Direction.HOLD:
            return _ring(way.heart, 0.55 * width)
        case Direction.NONE:
            return QPainterPath()


def _radius(way: Course, width: float) -> float:
    """Return the radius of a round arrow or a ring."""
    return max(3.4 * width, 0.3 * _distance(*way.across))


def arrow(points: Sequence[QPointF], width: float, both: bool = False) -> QPainterPath:
    """Return a line with a head at its end, or at both ends."""
    path = polyline(points)
    path.addPath(_head(points[-1], points[-1] - points[-2], width))
    if both:
        path.addPath(_head(points[0], points[0] - points[1], width))
    return path


def _head(tip: QPointF, heading: QPointF, width: float) -> QPainterPath:
    """Return the two barbs of an arrow head."""
    angle = atan2(heading.y(), heading.x())
    barbs = [tip - QPointF(cos(angle + turn), sin(angle + turn)) * (HEAD * width) for turn in (0.68, -0.68)]
    path = QPainterPath(barbs[0])
    path.lineTo(tip)
    path.lineTo(barbs[1])
    return path


def _outward(way: Course, width: float) -> QPainterPath:
    """Return two arrows that part from the middle of the area and run toward both edges and onward."""
    start, _, end = _at_least(_across(way, 0), 9 * width)
    path = QPainterPath()
    for edge in (start, end):
        side = (edge - way.heart) * 0.85
        near, far = way.heart + side * 0.22, way.heart + side * 1.15
        path.addPath(arrow([near, (near + far) / 2, far], width))
    return path


def _across(way: Course, more: float) -> list[QPointF]:
    """Return a line from edge to edge that is `more` longer than the area is wide."""
    start, end = way.across
    middle = (start + end) / 2
    return _at_least([start, middle, end], _distance(start, end) + more)


def _at_least(points: Sequence[QPointF], length: float) -> list[QPointF]:
    """Return the line, grown about its middle where its ends are nearer than `length`."""
    growth = max(1.0, length / max(1.0, _distance(points[0], points[-1])))
    middle = (points[0] + points[-1]) / 2
    return [middle + (point - middle) * growth for point in points]


def _arc(centre: QPointF, radius: float, start: float, sweep: float) -> list[QPointF]:
    angles = [start + sweep * i / 32 for i in range(33)]
    return [centre + QPointF(cos(a), sin(a)) * radius for a in angles]


def _ring(centre: QPointF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(centre, radius, radius)
    return path


def _distance(a: QPointF, b: QPointF) -> float:
    return hypot(b.x() - a.x(), b.y() - a.y())
