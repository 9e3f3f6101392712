"""The close-up: a leg or a foot with the worked areas lit and an arrow for the direction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen, QRadialGradient, QTransform

from selfmassage.figure.arrows import draw_arrow
from selfmassage.figure.course import Course, bounds, course, shown
from selfmassage.figure.framing import fit, framed, gap, mirror
from selfmassage.figure.palette import Palette
from selfmassage.figure.shapes import to_path
from selfmassage.figure.views import Line, View, ViewName, pick_view
from selfmassage.routine.vocabulary import Area, Direction, Technique

SMALL = 120.0
"""Below this many pixels fine lines, danger marks and fades are left out."""


@dataclass(frozen=True)
class CloseUp:
    """What a close-up shows."""

    areas: tuple[Area, ...] = ()
    """All areas of the step; they decide the view."""
    lit: tuple[Area, ...] = ()
    """The areas worked at this moment."""
    leg: Literal["left", "right", "both", "none"] = "left"
    direction: Direction = Direction.NONE
    pressure: int = 0
    """0 to 5: the depth of colour."""
    technique: Technique | None = None


def paint(painter: QPainter, rect: QRectF, views: Mapping[ViewName, View], what: CloseUp, palette: Palette) -> None:
    """Draw `what` so that it fills `rect`; draws only the calm ground where no view can show it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    _draw_ground(painter, rect, palette)
    view = next((views[name] for name in pick_view(what.areas) if name in views), None)
    if view is not None:
        _draw_view(painter, rect, view, what, palette)
    painter.restore()


def _draw_view(painter: QPainter, rect: QRectF, view: View, what: CloseUp, palette: Palette) -> None:
    """Draw one or two legs, the fading ends and the arrow."""
    both = what.leg == "both" or what.leg == "none" or not what.areas
    limb = to_path(view.outline).boundingRect()
    place = fit(framed(view, what.areas, both), limb, rect)
    if what.leg == "right" and not both:
        place *= QTransform(-1, 0, 0, 1, 2 * rect.center().x(), 0)
    legs = [place, mirror(view) * place] if both else [place]
    small = min(rect.width(), rect.height()) < SMALL
    for leg in legs:
        _draw_leg(painter, leg, view, what, palette, small)
    _draw_fades(painter, rect, [leg.mapRect(limb) for leg in legs], palette)
    way = course(view, what.lit, gap(view, what.areas))
    if way is not None and what.leg != "none":
        width = max(2.2, 0.019 * min(rect.width(), rect.height()) + 1)
        for leg in legs:
            draw_arrow(painter, what.direction, _mapped(leg, way), width, palette)


def _draw_ground(painter: QPainter, rect: QRectF, palette: Palette) -> None:
    """Draw the calm disc behind the leg."""
    radius = 0.44 * min(rect.width(), rect.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.disc))
    painter.drawEllipse(rect.center(), radius, radius)


def _draw_leg(
    painter: QPainter, place: QTransform, view: View, what: CloseUp, palette: Palette, small: bool
) -> None:
    """Draw skin, shading, worked areas and contours in the coordinates of the view."""
    painter.save()
    painter.setTransform(place, True)
    outline = to_path(view.outline)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.tones[view.layers[0].tone]) if False else QColor(palette.tones["skin"]))  # type: ignore[index]
    painter.drawPath(outline)
    for layer in view.layers:
        painter.setBrush(QColor(palette.tones[layer.tone]))
        painter.drawPath(_within(layer.shape.text, to_path(layer.shape), outline))
    for area in shown(view, what.areas):
        _draw_area(painter, to_path(view.areas[area].shape), area in what.lit, what.pressure, palette)
    _draw_lines(painter, [line for line in view.lines if not (small and line.fine)], palette, 1.6 if small else 1.0)
    if not small:
        _draw_danger(painter, view, what.lit, palette)
    painter.restore()


_CUT: dict[str, QPainterPath] = {}


def _within(key: str, shape: QPainterPath, outline: QPainterPath) -> QPainterPath:
    """Return the part of the shape inside the outline."""
    if key not in _CUT:
        _CUT[key] = shape.intersected(outline)
    return _CUT[key]


def _draw_area(painter: QPainter, shape: QPainterPath, lit: bool, pressure: int, palette: Palette) -> None:
    """Draw a worked area; deeper colour for more pressure, a pale one for its turn to come."""
    box = shape.boundingRect()
    glow = QRadialGradient(box.center(), 0.62 * max(box.width(), box.height()))
    strength = 0.55 + 0.09 * pressure if lit else 0.16
    inner, outer = QColor(palette.warm_deep if pressure > 3 and lit else palette.warm), QColor(palette.warm)
    inner.setAlphaF(min(1.0, strength))
    outer.setAlphaF(min(1.0, 0.72 * strength))
    glow.setColorAt(0, inner)
    glow.setColorAt(1, outer)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(glow))
    painter.drawPath(shape)


def _draw_lines(painter: QPainter, lines: Sequence[Line], palette: Palette, thicker: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in lines:
        colour = QColor(palette.tones[line.tone])
        painter.setPen(QPen(colour, line.width * thicker, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.drawPath(to_path(line.path))


def _draw_danger(painter: QPainter, view: View, lit: Sequence[Area], palette: Palette) -> None:
    """Hatch the places to keep off beside the lit areas."""
    colour = QColor(palette.keep_off)
    colour.setAlphaF(0.75)
    for danger in view.danger:
        if set(danger.near) & set(lit):
            painter.setPen(QPen(colour, 2, Qt.PenStyle.DashLine))
            painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
            painter.drawPath(to_path(danger.shape))


def _draw_fades(painter: QPainter, rect: QRectF, limbs: Sequence[QRectF], palette: Palette) -> None:
    """Let a leg that goes on beyond the card fade into it."""
    clear = QColor(palette.card)
    clear.setAlphaF(0)
    depth = 0.12 * min(rect.width(), rect.height())
    around = QRectF()
    for limb in limbs:
        around = around.united(limb)
    edges = (
        (around.top() < rect.top(), rect.topLeft(), QPointF(0, depth)),
        (around.bottom() > rect.bottom(), rect.bottomLeft(), QPointF(0, -depth)),
        (around.left() < rect.left(), rect.topLeft(), QPointF(depth, 0)),
        (around.right() > rect.right(), rect.topRight(), QPointF(-depth, 0)),
    )
    for cut, start, inward in edges:
        if cut:
            fade = QLinearGradient(start, start + inward)
            fade.setColorAt(0, QColor(palette.card))
            fade.setColorAt(1, clear)
            painter.fillRect(rect, fade)


def _mapped(place: QTransform, way: Course) -> Course:
    start, end = way.across
    return Course(
        [place.map(p) for p in way.middle], [place.map(p) for p in way.beside], (place.map(start), place.map(end))
    )
