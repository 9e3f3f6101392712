"""What lies on the legs or around them in a step of care: a pack, a bath; in the coordinates of the view."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, cos, degrees, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from selfmassage.figure.closeup.shapes import reach
from selfmassage.figure.closeup.tools import cloths
from selfmassage.figure.closeup.trail import Spot, trail
from selfmassage.figure.closeup.views import View
from selfmassage.figure.manners import Stroke
from selfmassage.figure.pair import PACKS
from selfmassage.figure.palette import Palette
from selfmassage.figure.person.bath import WATERS
from selfmassage.figure.person.drawing import Ink
from selfmassage.figure.person.signs import WARMTH, drift
from selfmassage.routine.vocabulary import Area, Tool

CARED = (*PACKS, Tool.BATH, *WATERS)
"""Tools that lie on the legs, or that legs lie in."""
PACK = (0.98, 0.8)
"""Length and breadth of a pack, in lengths of a hand."""
CLOTH, ROUND = 0.11, 0.16
SHORTS, KNEES, GROUND = 205.0, 640.0, 1090.0
"""How deep legs stand in a bath and in a cold one, and the tub's bottom, on the front of the leg."""
HALF_TUB = 250.0
IMMERSED = 0.42
"""Opacity of water over areas that lie in it, so that they are seen."""


def draw_care(
    painter: QPainter, view: View, tool: Tool, areas: Sequence[Area], stroke: Stroke | None, palette: Palette
) -> None:
    """Draw what belongs to the tool, with the signs of its warmth at a moment of a breath; others draw nothing."""
    if tool in PACKS:
        shown = [area for area in areas or (Area.QUAD,) if area in view.areas]
        if shown:
            _draw_pack(painter, view, trail(view, shown[:1]).at(0.5), tool, stroke, palette)
    elif tool in CARED:
        _draw_bath(painter, view, tool, stroke, palette)


def _draw_pack(painter: QPainter, view: View, spot: Spot, tool: Tool, stroke: Stroke | None, palette: Palette) -> None:
    """Draw a cloth with the pack on it, and its warmth on the side of it that is nearer to the limb's edge."""
    size = view.reach.signs
    known = cloths(palette.dark)
    ink = Ink.COLD_PACK if tool is Tool.COLD_PACK else Ink.HEAT_PACK
    painter.save()
    painter.translate(spot.point)
    painter.rotate(degrees(atan2(spot.way.x(), -spot.way.y())))
    box = QRectF(-PACK[1] / 2 * size, -PACK[0] / 2 * size, PACK[1] * size, PACK[0] * size)
    more = CLOTH * size
    for colours, shape in ((known[Ink.TOWEL], box.adjusted(-more, -more, more, more)), (known[ink], box)):
        painter.setPen(QPen(QColor(colours.edge), 0.03 * size))
        painter.setBrush(QColor(colours.base))
        painter.drawRoundedRect(shape, ROUND * size, ROUND * size)
    painter.setPen(QPen(QColor(known[ink].edge), 0.02 * size))
    for share in (0.25, 0.5, 0.75):
        x = box.left() + share * box.width()
        painter.drawLine(QPointF(x, box.top() + 0.1 * size), QPointF(x, box.bottom() - 0.1 * size))
    painter.restore()
    _draw_warmth(painter, _outside(view, spot.point, size), 2.0 * size, tool, stroke, palette)


def _outside(view: View, point: QPointF, size: float) -> QPointF:
    """Return the place beside pack and limb on its nearer edge; of two legs on the outer side."""
    x, y = round(point.x()), round(point.y())
    right, left = (reach(view.outline, x, y, way, 0.0) for way in (1.0, -1.0))
    outer = point.x() > view.midline if abs(right - left) < 0.3 * (right + left) else right < left
    off = max(right if outer else left, (PACK[1] / 2 + CLOTH) * size) + 0.38 * size
    return point + QPointF(off if outer else -off, 0.0)


def _draw_warmth(
    painter: QPainter, middle: QPointF, high: float, tool: Tool, stroke: Stroke | None, palette: Palette
) -> None:
    """Draw wisps that rise, or flakes that sink, through a strip about a point; still ones without a moment."""
    ink = WARMTH.get(tool)
    if ink is None:
        return
    pen = QPen(QColor(cloths(palette.dark)[ink].edge), (0.05 if ink is Ink.STEAM else 0.024) * high)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for index in range(3):
        share = (2 * (drift(stroke) if stroke else 0.15) + index / 3) % 1.0
        painter.setOpacity(min(1.0, 2.2 * sin(pi * share)))
        at = middle + QPointF(
            (0.08, -0.08, 0.0)[index] * high, (0.5 - share) * 0.9 * high * (1 if ink is Ink.STEAM else -1)
        )
        painter.drawPath(_wisp(at, 0.25 * high) if ink is Ink.STEAM else _flake(at, 0.12 * high, 0.6 * share))
    painter.setOpacity(1.0)


def _flake(middle: QPointF, size: float, turned: float) -> QPainterPath:
    """Return the six arms of a snowflake, each with a fork."""
    path = QPainterPath()
    for k in range(6):
        angle = turned + k * pi / 3
        arm = QPointF(cos(angle), sin(angle)) * size
        path.moveTo(middle)
        path.lineTo(middle + arm)
        for side in (0.8, -0.8):
            path.moveTo(middle + arm * 0.58)
            path.lineTo(middle + arm * 0.58 + QPointF(cos(angle + side), sin(angle + side)) * (0.36 * size))
    return path


def _wisp(middle: QPointF, high: float) -> QPainterPath:
    """Return an upright wave."""
    path = QPainterPath(middle + QPointF(0, 0.5 * high))
    path.cubicTo(
        middle + QPointF(-0.3, 0.15) * high, middle + QPointF(0.3, -0.15) * high, middle - QPointF(0, 0.5 * high)
    )
    return path


def _draw_bath(painter: QPainter, view: View, tool: Tool, stroke: Stroke | None, palette: Palette) -> None:
    """Draw water in a tub that one sees through, and its warmth over it."""
    known, ink = cloths(palette.dark), WATERS.get(tool, Ink.WATER)
    press = stroke.press if stroke else 0.5
    left, right = view.midline - HALF_TUB, view.midline + HALF_TUB
    surface = (KNEES if tool is Tool.COLD_BATH else SHORTS) - 10 * press
    seen = QColor(known[ink].base)
    seen.setAlphaF(0.62)
    painter.setPen(QPen(QColor(known[ink].edge), 4))
    painter.setBrush(seen)
    painter.drawPath(_water(left + 12, right - 12, surface))
    tub = QPainterPath(QPointF(left, surface - 60))
    for x, y in ((left, GROUND), (right, GROUND), (right, surface - 60)):
        tub.lineTo(x, y)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((known[Ink.TUB].edge, 26), (known[Ink.TUB].base, 18)):
        painter.setPen(
            QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        )
        painter.drawPath(tub)
    for side in (-1, 1):
        at = QPointF(view.midline + side * (HALF_TUB + 10), surface - 165)
        _draw_warmth(painter, at, 200.0, tool, stroke, palette)


def draw_water(
    painter: QPainter, card: QRectF, high: float, tool: Tool, stroke: Stroke | None, palette: Palette
) -> None:
    """Draw water that fills a card up to a height, over what lies in it, and its warmth over the water."""
    known = cloths(palette.dark)[WATERS.get(tool, Ink.WATER)]
    size = min(card.width(), card.height())
    surface = max(high - 0.05 * size, card.top() + 0.12 * size) - 0.012 * size * (stroke.press if stroke else 0.5)
    seen = QColor(known.base)
    seen.setAlphaF(IMMERSED)
    painter.setPen(QPen(QColor(known.edge), 0.01 * size))
    painter.setBrush(seen)
    out = 0.02 * size
    painter.drawPath(_water(card.left() - out, card.right() + out, surface, card.bottom() + out, 0.02 * size))
    for x in (card.left() + 0.1 * size, card.right() - 0.1 * size):
        _draw_warmth(painter, QPointF(x, surface - 0.06 * size), 0.12 * size, tool, stroke, palette)


def _water(left: float, right: float, surface: float, ground: float = GROUND, wave: float = 14.0) -> QPainterPath:
    water, step = QPainterPath(QPointF(left, surface)), (right - left) / 4
    for k in range(4):
        x = left + k * step
        water.cubicTo(x + step / 3, surface - wave, x + 2 * step / 3, surface + wave, x + step, surface)
    water.lineTo(right, ground)
    water.lineTo(left, ground)
    water.closeSubpath()
    return water
