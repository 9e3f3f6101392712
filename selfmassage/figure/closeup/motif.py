"""A small sign of rest for steps that work on no area: breathing, walking, legs up."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from selfmassage.figure.palette import Palette


def draw_rest(painter: QPainter, rect: QRectF, palette: Palette, breath: float = 1.0) -> None:
    """Draw three lines of calm breath on either side, which rise and fade with `breath`, 0 to 1."""
    short = min(rect.width(), rect.height())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(QColor(palette.calm), max(1.5, 0.012 * short))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setOpacity(0.45 + 0.55 * breath)
    for side in (-1, 1):
        for row, length in ((-1, 0.1), (0, 0.14), (1, 0.1)):
            middle = rect.center() + QPointF(side * 0.37 * rect.width(), row * 0.07 * short)
            painter.drawPath(_wave(middle, length * short, 0.12 + 0.22 * breath))
    painter.setOpacity(1.0)


def _wave(middle: QPointF, length: float, high: float) -> QPainterPath:
    path = QPainterPath(middle - QPointF(length / 2, 0))
    rise = QPointF(0, high * length)
    path.quadTo(middle - QPointF(length / 4, 0) - rise, middle)
    path.quadTo(middle + QPointF(length / 4, 0) + rise, middle + QPointF(length / 2, 0))
    return path
