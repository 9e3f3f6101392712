"""The close-up: a leg or a foot with the worked areas lit and an arrow for the direction."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import product
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QTransform

from selfmassage.figure.closeup.arrows import SHORTEST, draw_arrow, draw_heads
from selfmassage.figure.closeup.care import draw_care
from selfmassage.figure.closeup.course import LONG, Course
from selfmassage.figure.closeup.drawers import Drawer, anew
from selfmassage.figure.closeup.flex import pieces
from selfmassage.figure.closeup.focus import embraces
from selfmassage.figure.closeup.framing import mirror
from selfmassage.figure.closeup.hand_art import HandArt
from selfmassage.figure.closeup.layout import Layout, layout
from selfmassage.figure.closeup.limb import draw_areas, draw_danger, draw_limb, draw_lines, draw_nails
from selfmassage.figure.closeup.motif import draw_rest
from selfmassage.figure.closeup.moving import draw_behind, draw_work
from selfmassage.figure.closeup.shapes import polyline, to_path
from selfmassage.figure.closeup.subject import CloseUp as CloseUp
from selfmassage.figure.closeup.tools import draw_rope
from selfmassage.figure.closeup.views import View, ViewName
from selfmassage.figure.palette import Palette, quieted
from selfmassage.figure.person.hands import HandShape
from selfmassage.routine.vocabulary import Direction, Tool

NO_HANDS: Mapping[HandShape, HandArt] = MappingProxyType({})


def paint(
    painter: QPainter,
    rect: QRectF,
    views: Mapping[ViewName, View],
    what: CloseUp,
    palette: Palette,
    hands: Mapping[HandShape, HandArt] = NO_HANDS,
) -> None:
    """Draw `what` so that it fills `rect`; only the calm ground where no view can show it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    draw_ground(painter, rect, what, palette)
    found = layout(rect, views, what)
    if found is not None:
        draw_moment(painter, found, what, palette, hands, lambda p: draw_leg(p, rect, found, what, palette))
    painter.restore()


def draw_ground(painter: QPainter, rect: QRectF, what: CloseUp, palette: Palette) -> None:
    """Draw what lies behind the leg."""
    _draw_ground(painter, rect, palette)
    if not what.areas:
        draw_rest(painter, rect, palette, what.stroke.press if what.stroke is not None else 1.0)


def draw_leg(painter: QPainter, rect: QRectF, found: Layout, what: CloseUp, palette: Palette) -> None:
    """Draw one or two legs as they are at rest, their fading ends, and the arrows on them; nothing beyond `rect`."""
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    limb = to_path(found.view.outline).boundingRect()
    for flip in found.flips:
        _draw_leg(painter, found.place * flip, found.view, what, palette, found.small)
        if what.moves and what.tool is Tool.ROPE and what.areas:
            _draw_rope(painter, rect, found.place * flip, found.view, palette)
    _draw_fades(painter, rect, [flip.mapRect(found.place.mapRect(limb)) for flip in found.flips], palette)
    beside = _beside(what)
    for flip, way in product(found.flips, found.ways):
        painter.save()
        painter.setOpacity(palette.quiet if what.moves and not beside else 1.0)
        painter.setTransform(flip, True)
        colours = quieted(palette) if beside else palette
        draw_arrow(painter, what.direction, way.mapped(found.place), found.line, colours)
        painter.restore()


def draw_moment(
    painter: QPainter,
    found: Layout,
    what: CloseUp,
    palette: Palette,
    hands: Mapping[HandShape, HandArt],
    leg: Callable[[QPainter], None],
    drawer: Drawer = anew,
) -> None:
    """Draw the leg, bent as it is now, by `leg`, and what works on it."""
    parts = pieces(found.view, what)
    for flip in found.flips if embraces(what) else ():
        painter.save()
        painter.setTransform(found.place * flip, True)
        draw_behind(painter, found.view, what, hands, palette, drawer)
        painter.restore()
    for part in parts:
        painter.save()
        seen = found.place * found.flips[0]
        moved = seen.inverted()[0] * part.moved * seen
        painter.setTransform(moved, True)
        if part.clip is not None:
            painter.setClipRect(seen.mapRect(part.clip), Qt.ClipOperation.IntersectClip)
        leg(painter)
        painter.restore()
    for flip in found.flips:
        painter.save()
        painter.setTransform(found.place * flip, True)
        draw_work(painter, found.view, what, parts, hands, palette, drawer)
        painter.restore()
    if _beside(what):
        _draw_heads(painter, found, what, palette, drawer)
    if not what.areas and not found.small:
        painter.save()
        painter.setTransform(found.place, True)
        if what.leg != "left":  # the person is seen from the right
            painter.setTransform(mirror(found.view), True)
        draw_care(
            painter, what.tool, found.view.midline, what.stroke.press if what.stroke is not None else 0.5, palette
        )
        painter.restore()


def _beside(what: CloseUp) -> bool:
    """Return whether an arrow runs beside the leg, where the arms of the hands come from."""
    return what.moves and what.direction in LONG


def _draw_heads(painter: QPainter, found: Layout, what: CloseUp, palette: Palette, drawer: Drawer) -> None:
    """Draw the ends of the arrows beside the legs over what hides them."""
    for flip, way in product(found.flips, found.ways):
        course = way.mapped(found.place)
        key = ("heads", what.direction, found.line, *((point.x(), point.y()) for point in course.beside))
        margin = 2 * SHORTEST * found.line
        box = polyline(course.beside).boundingRect().adjusted(-margin, -margin, margin, margin)
        draw = partial(_draw_ends, what.direction, course, found.line, palette)
        painter.save()
        painter.setTransform(flip, True)
        drawer(painter, key, box, palette, draw)
        painter.restore()


def _draw_ends(direction: Direction, course: Course, line: float, palette: Palette, painter: QPainter) -> None:
    draw_heads(painter, direction, course, line, quieted(palette))


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


def _draw_rope(painter: QPainter, rect: QRectF, place: QTransform, view: View, palette: Palette) -> None:
    """Draw the rope where the card shows the end of its loop, and with it what it holds."""
    box = to_path(view.rope).boundingRect() if view.rope is not None else QRectF()
    if view.rope is None or not rect.contains(place.map(QPointF(box.center().x(), box.bottom()))):
        return
    painter.save()
    painter.setTransform(place, True)
    draw_rope(painter, to_path(view.rope), 0.075 * view.reach.hand, palette)
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
