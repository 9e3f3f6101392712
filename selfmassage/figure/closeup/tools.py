"""Balls, the roller and the rope, seen from above; what rolls shows it by its marking."""

from __future__ import annotations

from functools import lru_cache
from math import cos, pi, sin, sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF, QRadialGradient

from selfmassage.figure.palette import Palette
from selfmassage.figure.person.drawing import Ink
from selfmassage.figure.person.person_palette import Cloth, person_palette
from selfmassage.routine.vocabulary import Tool

RADIUS: dict[Tool, float] = {Tool.TENNIS_BALL: 0.21, Tool.SPIKY_BALL: 0.21, Tool.FOAM_ROLLER: 0.24}
"""Radius as a part of a hand's length."""
_INKS = {Tool.TENNIS_BALL: Ink.TENNIS_BALL, Tool.SPIKY_BALL: Ink.SPIKY_BALL, Tool.FOAM_ROLLER: Ink.FOAM_ROLLER}
_BANDS = 10
REPEATS: dict[Tool, float] = {Tool.TENNIS_BALL: 1.0, Tool.SPIKY_BALL: 1.0, Tool.FOAM_ROLLER: 2 / _BANDS}
"""Part of a turn after which a tool looks the same."""
_SPIKES = 46
_SEAM = 0.24


def draw_tool(painter: QPainter, tool: Tool, radius: float, wide: float, turned: float, palette: Palette) -> None:
    """Draw a tool around (0, 0) that rolls along y, `turned` radians so far; a roller is `wide` across."""
    cloth = _cloth(tool, palette)
    if tool is Tool.FOAM_ROLLER:
        _draw_roller(painter, radius, wide, turned, cloth, palette)
        return
    _draw_shadow(painter, radius, palette)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.rim))
    rim = radius * (1.09 if tool is Tool.TENNIS_BALL else 1.2)
    painter.drawEllipse(QPointF(), rim, rim)
    ball = QRadialGradient(QPointF(-0.3 * radius, -0.35 * radius), 1.45 * radius)
    ball.setColorAt(0, QColor(cloth.base).lighter(112))
    ball.setColorAt(0.5, QColor(cloth.base))
    ball.setColorAt(1, QColor(cloth.shade))
    painter.setPen(QPen(QColor(cloth.edge), 0.07 * radius))
    painter.setBrush(ball)
    painter.drawEllipse(QPointF(), radius, radius)
    if tool is Tool.TENNIS_BALL:
        _draw_seam(painter, radius, turned)
    else:
        _draw_spikes(painter, radius, turned, cloth)


def tool_box(tool: Tool, radius: float, wide: float) -> QRectF:
    """Return what draw_tool may touch."""
    across, high = (wide / 2 + 0.3 * radius, 1.3 * radius) if tool is Tool.FOAM_ROLLER else (1.4 * radius, 1.5 * radius)
    return QRectF(-across, -high, 2 * across, 2 * high)


def draw_rope(painter: QPainter, loop: QPainterPath, width: float, palette: Palette) -> None:
    """Draw a rope along a path, with its strands."""
    cloth = cloths(palette.dark)[Ink.ROPE]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, wide in ((palette.rim, 1.5), (cloth.edge, 1.15), (cloth.base, 0.85)):
        painter.setPen(_round(colour, width * wide))
        painter.drawPath(loop)
    strands = QPen(QColor(cloth.shade), width * 0.75, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    strands.setDashPattern([0.22, 0.5])
    painter.setPen(strands)
    painter.drawPath(loop)


@lru_cache(maxsize=8)
def cloths(dark: bool) -> dict[Ink, Cloth]:
    """Return the colours of things."""
    return person_palette(dark).cloths


def _cloth(tool: Tool, palette: Palette) -> Cloth:
    return cloths(palette.dark)[_INKS[tool]]


def _round(colour: str, width: float) -> QPen:
    return QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _draw_shadow(painter: QPainter, radius: float, palette: Palette) -> None:
    shade = QRadialGradient(QPointF(0, 0.12 * radius), 1.35 * radius)
    dark, clear = QColor(palette.keep_off), QColor(palette.keep_off)
    dark.setAlphaF(0.42)
    clear.setAlphaF(0)
    shade.setColorAt(0.6, dark)
    shade.setColorAt(1, clear)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    painter.drawEllipse(QPointF(0, 0.12 * radius), 1.35 * radius, 1.35 * radius)


def _draw_seam(painter: QPainter, radius: float, turned: float) -> None:
    """Draw the part of the seam that is on the near half of the ball."""
    painter.setPen(_round("#F7F9E4", 0.13 * radius))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    run: list[QPointF] = []
    turn = cos(turned), sin(turned)
    for x, y0, z0 in _seam():
        y, z = _rolled(y0, z0, turn)
        if z > 0.0:
            run.append(QPointF(x, y) * (0.97 * radius))
        elif run:
            painter.drawPolyline(QPolygonF(run))
            run = []
    if run:
        painter.drawPolyline(QPolygonF(run))


@lru_cache(maxsize=1)
def _seam() -> tuple[tuple[float, float, float], ...]:
    """Return points along the seam of a ball of radius 1."""
    a, c = 1 - _SEAM, 2 * sqrt(_SEAM * (1 - _SEAM))
    turns = (2 * pi * k / 48 for k in range(49))
    return tuple((c * sin(2 * t), a * cos(t) + _SEAM * cos(3 * t), a * sin(t) - _SEAM * sin(3 * t)) for t in turns)


def _draw_spikes(painter: QPainter, radius: float, turned: float, cloth: Cloth) -> None:
    """Draw the knobs, smaller toward the rim, where some stand out."""
    painter.setPen(QPen(QColor(cloth.edge), 0.05 * radius))
    painter.setBrush(QColor(cloth.base).lighter(132))
    turn = cos(turned), sin(turned)
    for x, y0, z0 in _knobs():
        y, z = _rolled(y0, z0, turn)
        if z > -0.12:
            size = radius * (0.08 + 0.05 * max(z, 0.0))
            painter.drawEllipse(QPointF(x, y) * (radius * (1.0 + 0.02 * (1 - max(z, 0.0)))), size, size)


@lru_cache(maxsize=1)
def _knobs() -> tuple[tuple[float, float, float], ...]:
    """Return points spread evenly over a ball."""
    golden = pi * (3 - sqrt(5))
    found = []
    for k in range(_SPIKES):
        x = 1 - 2 * (k + 0.5) / _SPIKES
        ring = sqrt(1 - x * x)
        found.append((x, ring * cos(golden * k), ring * sin(golden * k)))
    return tuple(found)


def _rolled(y: float, z: float, turn: tuple[float, float]) -> tuple[float, float]:
    """Return y and z after rolling on by an angle of this cosine and sine: the near side goes the ball's way."""
    c, s = turn
    return y * c + z * s, z * c - y * s


def _draw_roller(painter: QPainter, radius: float, wide: float, turned: float, cloth: Cloth, palette: Palette) -> None:
    body = QRectF(-wide / 2, -radius, wide, 2 * radius)
    shadow = QColor(palette.keep_off)
    painter.setPen(Qt.PenStyle.NoPen)
    for grown, alpha in ((0.18, 0.10), (0.10, 0.14)):
        shadow.setAlphaF(alpha)
        painter.setBrush(shadow)
        more = grown * radius
        painter.drawRoundedRect(body.adjusted(-more, -more, more, more), 0.3 * radius, 0.3 * radius)
    round_ = QLinearGradient(body.topLeft(), body.bottomLeft())
    for at, colour in ((0, QColor(cloth.shade)), (0.4, QColor(cloth.base).lighter(112)), (1, QColor(cloth.shade))):
        round_.setColorAt(at, colour)
    painter.setPen(QPen(QColor(palette.rim), 0.14 * radius))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(body, 0.2 * radius, 0.2 * radius)
    painter.setPen(QPen(QColor(cloth.edge), 0.06 * radius))
    painter.setBrush(round_)
    painter.drawRoundedRect(body, 0.2 * radius, 0.2 * radius)
    blocks = QPainterPath()
    for band in range(_BANDS):
        angle = 2 * pi * band / _BANDS + turned
        if cos(angle) > 0.08:
            _add_band(blocks, radius * sin(angle), 0.30 * radius * cos(angle), wide, band % 2 == 1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(cloth.edge))
    painter.drawPath(blocks)


def _add_band(blocks: QPainterPath, y: float, high: float, wide: float, shifted: bool) -> None:
    """Add one row of the roller's raised blocks."""
    count = max(3, round(wide / 34))
    each = wide / count
    for k in range(count - shifted):
        x = -wide / 2 + each * (k + 0.14 + 0.5 * shifted)
        blocks.addRect(QRectF(x, y - high / 2, 0.72 * each, high))
