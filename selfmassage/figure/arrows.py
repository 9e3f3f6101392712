"""Arrows that say which way a hand moves."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from selfmassage.figure.course import Course
from selfmassage.figure.palette import Palette
from selfmassage.figure.shapes import polyline
from selfmassage.routine.vocabulary import Direction

HEAD = 2.6
"""Length of an arrow head in line widths."""


def draw_arrow(painter: QPainter, direction: Direction, way: Course, width: float, palette: Palette) -> None:
    """Draw the arrow of `direction` along `way`, which is in the painter's pixels; `width` is the line's."""
    strokes, dashed = _strokes(direction, way, width)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, extra in ((palette.halo, 0.9), (palette.ink, 0.0)):
        pen = QPen(QColor(colour), width * (1 + extra), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPath(strokes)
        if dashed is not None:
            pen.setWidthF(width * (0.8 + extra))
            if not extra:
                pen.setDashPattern([0.9, 2.0])
            painter.setPen(pen)
            painter.drawPath(dashed)


def _strokes(direction: Direction, way: Course, width: float) -> tuple[QPainterPath, QPainterPath | None]:
    """Return the solid and the dashed lines of the arrow."""
    heart = way.middle[len(way.middle) // 2]
    radius = max(3.2 * width, 0.26 * _distance(*way.across))
    match direction:
        case Direction.UP | Direction.HEEL_TO_TOES:
            return _arrow(way.beside, width), None
        case Direction.ALONG:
            return _arrow(way.beside, width, both=True), None
        case Direction.ACROSS:
            return _arrow(_straight(*_stretched(way.across, width)), width, both=True), None
        case Direction.CIRCULAR:
            return _arrow(_arc(heart, radius, -0.5 * pi, 1.55 * pi), width), None
        case Direction.OUTWARD:
            return _outward(way, width), None
        case Direction.HOLD:
            return _dot(heart, 0.6 * width), _ring(heart, radius)
        case Direction.NONE:
            return QPainterPath(), None


def _arrow(points: Sequence[QPointF], width: float, both: bool = False) -> QPainterPath:
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
    """Return two arrows that part from the middle and run to both edges and onward."""
    along = way.middle[-1] - way.middle[0]
    heart = way.middle[len(way.middle) // 2]
    path = QPainterPath()
    for edge in way.across:
        side = (edge - heart) * 0.85
        start = heart + side * 0.22 - along * 0.12
        path.addPath(_arrow(_curved(start, heart + side * 0.75, heart + side + along * 0.22), width))
    return path


def _curved(start: QPointF, pull: QPointF, end: QPointF) -> list[QPointF]:
    shares = [i / 8 for i in range(9)]
    return [start * (1 - t) ** 2 + pull * (2 * t * (1 - t)) + end * t**2 for t in shares]


def _straight(start: QPointF, end: QPointF) -> list[QPointF]:
    return [start, (start + end) / 2, end]


def _stretched(ends: tuple[QPointF, QPointF], width: float) -> tuple[QPointF, QPointF]:
    """Return the line with a little more at each end."""
    start, end = ends
    more = (end - start) * (1.5 * width / max(1.0, _distance(start, end)))
    return start - more, end + more


def _arc(centre: QPointF, radius: float, start: float, sweep: float) -> list[QPointF]:
    angles = [start + sweep * i / 32 for i in range(33)]
    return [centre + QPointF(cos(a), sin(a)) * radius for a in angles]


def _ring(centre: QPointF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(centre, radius, radius)
    return path


def _dot(centre: QPointF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius))
    return path


def _distance(a: QPointF, b: QPointF) -> float:
    away: QPointF = b - a
    return QPointF.dotProduct(away, away) ** 0.5
