"""What lies on the legs or around them in a step of care: a pack, a bath; in the coordinates of leg_front."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from selfmassage.figure.closeup.tools import cloths
from selfmassage.figure.palette import Palette
from selfmassage.figure.person.drawing import Ink
from selfmassage.routine.vocabulary import Tool

PACK = QRectF(138, 262, 134, 118)
"""On the front of the left thigh."""
SURFACE, GROUND = 640.0, 1090.0
"""Of the water, and of the tub's bottom."""
HALF_TUB = 250.0


def draw_care(painter: QPainter, tool: Tool, midline: float, breath: float, palette: Palette) -> None:
    """Draw what belongs to the tool; `breath`, 0 to 1, makes it come and go gently. Other tools draw nothing."""
    match tool:
        case Tool.COLD_PACK:
            _draw_pack(painter, Ink.COLD_PACK, breath, palette)
        case Tool.HEAT_PACK:
            _draw_pack(painter, Ink.HEAT_PACK, breath, palette)
        case Tool.BATH:
            _draw_bath(painter, midline, breath, palette)


def _draw_pack(painter: QPainter, ink: Ink, breath: float, palette: Palette) -> None:
    """Draw a cloth with the pack on it."""
    known = cloths(palette.dark)
    for colours, box in ((known[Ink.TOWEL], PACK.adjusted(-16, -12, 16, 12)), (known[ink], PACK)):
        painter.setPen(QPen(QColor(colours.edge), 4))
        painter.setBrush(QColor(colours.base))
        painter.drawRoundedRect(box, 22, 22)
    painter.setPen(QPen(QColor(known[ink].edge), 3))
    for share in (0.25, 0.5, 0.75):
        x = PACK.left() + share * PACK.width()
        painter.drawLine(QPointF(x, PACK.top() + 14), QPointF(x, PACK.bottom() - 14))
    pen = QPen(QColor(known[ink].edge), 4 if ink is Ink.COLD_PACK else 7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setOpacity(0.3 + 0.7 * breath)
    for x in (-36.0, 0.0, 36.0):
        foot = QPointF(PACK.center().x() + x, PACK.top() - 26 - 8 * breath)
        painter.drawPath(_flake(foot - QPointF(0, 12)) if ink is Ink.COLD_PACK else _wisp(foot))
    painter.setOpacity(1.0)


def _flake(middle: QPointF) -> QPainterPath:
    """Return the six arms of a snowflake."""
    path = QPainterPath()
    for arm in (QPointF(0, 15), QPointF(13, 7.5), QPointF(13, -7.5)):
        path.moveTo(middle - arm)
        path.lineTo(middle + arm)
    return path


def _wisp(foot: QPointF) -> QPainterPath:
    """Return a small wave of warmth that rises."""
    path = QPainterPath(foot)
    path.cubicTo(foot + QPointF(-12, -14), foot + QPointF(12, -28), foot + QPointF(0, -42))
    return path


def _draw_bath(painter: QPainter, midline: float, breath: float, palette: Palette) -> None:
    """Draw water up to the knees in a tub that one sees through."""
    known = cloths(palette.dark)
    left, right, top = midline - HALF_TUB, midline + HALF_TUB, SURFACE - 10 * breath
    water = QPainterPath(QPointF(left + 12, top))
    for k in range(4):
        x, step = left + 12 + k * (right - left - 24) / 4, (right - left - 24) / 4
        water.cubicTo(QPointF(x + step / 3, top - 14), QPointF(x + 2 * step / 3, top + 14), QPointF(x + step, top))
    water.lineTo(right - 12, GROUND)
    water.lineTo(left + 12, GROUND)
    water.closeSubpath()
    seen = QColor(known[Ink.WATER].base)
    seen.setAlphaF(0.72)
    painter.setPen(QPen(QColor(known[Ink.WATER].edge), 4))
    painter.setBrush(seen)
    painter.drawPath(water)
    tub = QPainterPath(QPointF(left, SURFACE - 60))
    tub.lineTo(left, GROUND)
    tub.lineTo(right, GROUND)
    tub.lineTo(right, SURFACE - 60)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((known[Ink.TUB].edge, 26), (known[Ink.TUB].base, 18)):
        pen = QPen(QColor(colour), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPath(tub)
