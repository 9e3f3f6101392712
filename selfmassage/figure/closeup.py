"""The close-up: a leg or a foot with the worked areas lit and an arrow for the direction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QTransform

from selfmassage.figure.arrows import draw_arrow
from selfmassage.figure.course import courses
from selfmassage.figure.framing import fit, framed, gap, mirror
from selfmassage.figure.limb import draw_areas, draw_danger, draw_limb, draw_lines, draw_nails
from selfmassage.figure.motif import draw_rest
from selfmassage.figure.palette import Palette
from selfmassage.figure.shapes import to_path
from selfmassage.figure.views import View, ViewName, pick_view
from selfmassage.routine.vocabulary import Area, Direction, Technique

SMALL = 120.0
"""Below this many pixels a picture is a sign: no arrow, danger marks or fine lines, and thicker contours."""


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

    @property
    def pair(self) -> bool:
        """Whether both legs are drawn: as worked together, or because no leg is worked."""
        return self.leg in ("both", "none") or not self.areas


def paint(painter: QPainter, rect: QRectF, views: Mapping[ViewName, View], what: CloseUp, palette: Palette) -> None:
    """Draw `what` so that it fills `rect`; only the calm ground where no view can show it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    _draw_ground(painter, rect, palette)
    if not what.areas:
        draw_rest(painter, rect, palette)
    view = next((views[name] for name in pick_view(what.areas) if name in views), None)
    if view is not None:
        _draw_view(painter, rect, view, what, palette)
    painter.restore()


def _draw_view(painter: QPainter, rect: QRectF, view: View, what: CloseUp, palette: Palette) -> None:
    """Draw one or two legs, their fading ends, and the arrows."""
    limb = to_path(view.outline).boundingRect()
    short = min(rect.width(), rect.height())
    small = short < SMALL
    place = fit(framed(view, what.areas, what.pair, small), limb, rect)
    ways = (
        [] if small or what.leg == "none" else courses(view, what.lit, what.direction, gap(view, what.areas), what.pair)
    )
    flips = _flips(rect, view, what, place)
    for flip in flips:
        _draw_leg(painter, place * flip, view, what, palette, small)
    _draw_fades(painter, rect, [flip.mapRect(place.mapRect(limb)) for flip in flips], palette)
    for flip, way in product(flips, ways):
        painter.save()
        painter.setTransform(flip, True)
        draw_arrow(painter, what.direction, way.mapped(place), 1.4 + 0.02 * short, palette)
        painter.restore()


def _flips(rect: QRectF, view: View, what: CloseUp, place: QTransform) -> list[QTransform]:
    """Return for each leg what makes it of the left leg: nothing, or a mirror in the pixels of the card."""
    if what.pair:
        return [QTransform(), place.inverted()[0] * mirror(view) * place]
    return [QTransform(-1, 0, 0, 1, 2 * rect.center().x(), 0) if what.leg == "right" else QTransform()]


def _draw_leg(painter: QPainter, place: QTransform, view: View, what: CloseUp, palette: Palette, small: bool) -> None:
    """Draw one leg with its lit areas."""
    painter.save()
    painter.setTransform(place, True)
    draw_limb(painter, view, palette)
    draw_areas(painter, view, what.areas, what.lit, what.pressure, palette)
    draw_nails(painter, view, palette)
    thicker = (1.4 if small else 1.0) * abs(place.determinant()) ** -0.2  # lines grow less than the leg does
    draw_lines(painter, [line for line in view.lines if not (small and line.fine)], palette, thicker)
    if not small:
        draw_danger(painter, view, what.lit, palette)
    painter.restore()


def _draw_ground(painter: QPainter, rect: QRectF, palette: Palette) -> None:
    """Draw the calm round ground behind the leg: a disc, or a longer one in a longer card."""
    short = min(rect.width(), rect.height())
    inset = 0.06 * short
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.disc))
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), 0.44 * short, 0.44 * short)


def _draw_fades(painter: QPainter, rect: QRectF, limbs: Sequence[QRectF], palette: Palette) -> None:
    """Let a leg that goes on beyond the card fade into it."""
    card, clear = QColor(palette.card), QColor(palette.card)
    clear.setAlphaF(0)
    depth = 0.09 * min(rect.width(), rect.height())
    top, left = QRectF(rect), QRectF(rect)
    top.setHeight(depth)
    left.setWidth(depth)
    edges = (
        (any(limb.top() < rect.top() for limb in limbs), top, QPointF(0, depth)),
        (
            any(limb.bottom() > rect.bottom() for limb in limbs),
            top.translated(0, rect.height() - depth),
            QPointF(0, -depth),
        ),
        (any(limb.left() < rect.left() for limb in limbs), left, QPointF(depth, 0)),
        (
            any(limb.right() > rect.right() for limb in limbs),
            left.translated(rect.width() - depth, 0),
            QPointF(-depth, 0),
        ),
    )
    for cut, strip, inward in edges:
        if cut:
            fade = QLinearGradient(strip.center() - inward / 2, strip.center() + inward / 2)
            fade.setColorAt(0, card)
            fade.setColorAt(1, clear)
            painter.fillRect(strip, fade)
