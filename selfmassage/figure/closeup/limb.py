"""The leg or the foot itself: skin, shading, worked areas, contours and danger sites."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF, QRadialGradient

from selfmassage.figure.closeup.course import shown
from selfmassage.figure.closeup.shapes import to_path
from selfmassage.figure.closeup.views import Layer, Line, Tone, View
from selfmassage.figure.curve import Curve
from selfmassage.figure.palette import Palette, mixed
from selfmassage.routine.vocabulary import Area

HATCH = 8.0
"""Distance of the stripes of a danger site, in the coordinates of the view."""


def draw_limb(painter: QPainter, view: View, palette: Palette) -> None:
    """Draw skin, shading and clothes, in the coordinates of the view."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.tones[Tone.SKIN]))
    painter.drawPath(to_path(view.outline))
    painter.save()
    painter.setClipPath(to_path(view.outline), Qt.ClipOperation.IntersectClip)
    _draw_layers(painter, [layer for layer in view.layers if layer.tone is not Tone.NAIL], palette)
    painter.restore()


def draw_nails(painter: QPainter, view: View, palette: Palette) -> None:
    """Draw the toenails, which stay bare on lit toes."""
    painter.setPen(Qt.PenStyle.NoPen)
    _draw_layers(painter, [layer for layer in view.layers if layer.tone is Tone.NAIL], palette)


def draw_areas(
    painter: QPainter, view: View, areas: Sequence[Area], lit: Sequence[Area], pressure: int, palette: Palette
) -> None:
    """Light up the worked areas; those whose turn is another moment stay pale."""
    for area in shown(view, areas):
        if area not in lit:
            _draw_waiting(painter, to_path(view.areas[area].shape), palette)
    for area in shown(view, lit):
        _draw_lit(painter, to_path(view.areas[area].shape), pressure, palette)


def draw_toe(painter: QPainter, view: View, toe: Curve, pressure: int, palette: Palette) -> None:
    """Light up one toe of all."""
    _draw_lit(painter, to_path(toe), pressure, palette)
    draw_lines_on(painter, view, toe, palette)


def draw_lines_on(painter: QPainter, view: View, shape: Curve, palette: Palette) -> None:
    """Draw the contours that cross a shape once more, over its light."""
    box = to_path(shape).boundingRect()
    lines = [line for line in view.lines if to_path(line.path).boundingRect().intersects(box)]
    draw_lines(painter, lines, palette, 1.0)


def draw_lines(painter: QPainter, lines: Sequence[Line], palette: Palette, thicker: float) -> None:
    """Draw contours `thicker` times as thick as their width."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in lines:
        pen = QPen(QColor(palette.tones[line.tone]), line.width * thicker)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPath(to_path(line.path))


def draw_danger(painter: QPainter, view: View, lit: Sequence[Area], palette: Palette) -> None:
    """Hatch the places to keep off beside the lit areas."""
    for danger in view.danger:
        if set(danger.near) & set(lit):
            painter.setPen(QPen(_faint(palette.keep_off, 0.6), 1.6))
            painter.setBrush(_faint(palette.tones[Tone.LIGHT], 0.45))
            painter.drawPath(to_path(danger.shape))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_faint(palette.keep_off, 0.55))
            painter.drawPath(_hatching(danger.shape))


def _draw_layers(painter: QPainter, layers: Sequence[Layer], palette: Palette) -> None:
    for layer in layers:
        painter.setBrush(QColor(palette.tones[layer.tone]))
        painter.drawPath(to_path(layer.shape))


def _draw_waiting(painter: QPainter, shape: QPainterPath, palette: Palette) -> None:
    painter.setBrush(_faint(palette.warm, 0.16))
    painter.setPen(QPen(_faint(palette.warm, 0.9), 2.5, Qt.PenStyle.DashLine))
    painter.drawPath(shape)


def _draw_lit(painter: QPainter, shape: QPainterPath, pressure: int, palette: Palette) -> None:
    """Glow from the middle, the deeper the more pressure; on pale skin colour, so that it shows on clothes too."""
    box = shape.boundingRect()
    glow = QRadialGradient(box.center(), 0.55 * max(box.width(), box.height()))
    glow.setColorAt(0, _faint(mixed(palette.warm, palette.warm_deep, pressure / 5), 0.7 + 0.06 * pressure))
    glow.setColorAt(1, _faint(palette.warm, 0.42 + 0.08 * pressure))
    painter.setPen(Qt.PenStyle.NoPen)
    for brush in (QBrush(_faint(palette.tones[Tone.SKIN], 0.7)), QBrush(glow)):
        painter.setBrush(brush)
        painter.drawPath(shape)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_faint(palette.warm, 0.85), 2))
    painter.drawPath(shape)


@lru_cache(maxsize=64)
def _hatching(shape: Curve) -> QPainterPath:
    """Return slanting stripes inside the shape; a pattern brush would not turn with the leg or mirror."""
    box, stripes = to_path(shape).boundingRect(), QPainterPath()
    top, bottom, rise = box.top(), box.bottom(), box.height()
    for i in range(int((box.width() + rise) / HATCH) + 1):
        x = box.left() + i * HATCH
        corners = (x, top), (x + 1.8, top), (x + 1.8 - rise, bottom), (x - rise, bottom)
        stripes.addPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        stripes.closeSubpath()
    return stripes.intersected(to_path(shape))


def _faint(colour: str, alpha: float) -> QColor:
    seen = QColor(colour)
    seen.setAlphaF(alpha)
    return seen
