"""The close-up: a leg or a foot with the worked areas lit and an arrow for the direction."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import product
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QTransform

from selfmassage.figure.closeup.arrows import END, draw_arrow, draw_end
from selfmassage.figure.closeup.care import CARED, draw_care, draw_water
from selfmassage.figure.closeup.course import LONG, bounds
from selfmassage.figure.closeup.drawers import Drawer, anew
from selfmassage.figure.closeup.flex import Piece, pieces
from selfmassage.figure.closeup.focus import to_and_fro
from selfmassage.figure.closeup.framing import mirror
from selfmassage.figure.closeup.hand_art import HandArt
from selfmassage.figure.closeup.layout import Layout, layout
from selfmassage.figure.closeup.limb import draw_areas, draw_danger, draw_limb, draw_lines, draw_nails, draw_toe
from selfmassage.figure.closeup.motif import draw_disc, draw_rest
from selfmassage.figure.closeup.moving import draw_behind, draw_work
from selfmassage.figure.closeup.shapes import to_path
from selfmassage.figure.closeup.subject import CloseUp as CloseUp
from selfmassage.figure.closeup.toes import one_toe, toe_shapes
from selfmassage.figure.closeup.tools import draw_rope
from selfmassage.figure.closeup.views import View, ViewName
from selfmassage.figure.motion import Hands
from selfmassage.figure.pair import PACKS
from selfmassage.figure.palette import Palette, quieted
from selfmassage.figure.person.hands import HandShape
from selfmassage.routine.vocabulary import Tool

SEAM = 4.0
"""How far the image of a part that bends goes on beyond it, in the coordinates of the view."""
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
    draw_disc(painter, rect, palette)
    if not what.areas and what.tool not in CARED:
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
        draw_arrow(painter, to_and_fro(what), way.mapped(found.place), found.line, colours)
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
    handled = what.tool in PACKS and what.hands is not Hands.NONE
    legs = [(flip, what.on_leg(index)) for index, flip in enumerate(found.flips)]
    for flip, one in legs:
        painter.save()
        painter.setTransform(found.place * flip, True)
        draw_behind(painter, found.view, one, parts, hands, palette, drawer)
        painter.restore()
    for part in parts:
        painter.save()
        seen = found.place * found.flips[0]
        moved = seen.inverted()[0] * part.moved * seen
        painter.setTransform(moved, True)
        if part.clip is not None:
            painter.setClipRect(seen.mapRect(part.clip), Qt.ClipOperation.IntersectClip)
        if part.view is None:
            leg(painter)
        else:
            _draw_bent(painter, found, part, what, palette, drawer)
        painter.restore()
    if handled:  # the hands lie on the pack
        _draw_care(painter, found, what, palette)
    for flip, one in legs:
        painter.save()
        painter.setTransform(found.place * flip, True)
        draw_work(painter, found.view, one, parts, hands, palette, drawer)
        painter.restore()
    if _beside(what):
        _draw_heads(painter, found, palette, drawer)
    if what.tool in CARED and not handled:
        _draw_care(painter, found, what, palette)


def _draw_care(painter: QPainter, found: Layout, what: CloseUp, palette: Palette) -> None:
    """Draw a pack on each leg that has it, a bath around both, or the water that areas lie in."""
    if what.areas and what.tool not in PACKS:
        areas = bounds(found.view, what.areas)
        high = min(flip.mapRect(found.place.mapRect(areas)).top() for flip in found.flips)
        draw_water(painter, found.card, high, what.tool, what.stroke, palette)
        return
    places = [found.place * flip for flip in found.flips]
    if not what.areas:  # one pack for both legs; the person is seen from the right
        places = [found.place if what.leg == "left" else mirror(found.view) * found.place]
    for place in places:
        painter.save()
        painter.setTransform(place, True)
        draw_care(painter, found.view, what.tool, what.lit, what.stroke, palette)
        painter.restore()


def _beside(what: CloseUp) -> bool:
    """Return whether an arrow runs beside the leg, where the arms of the hands come from."""
    return what.moves and what.direction in LONG


def _draw_heads(painter: QPainter, found: Layout, palette: Palette, drawer: Drawer) -> None:
    """Draw the ends of the arrows beside the legs over what hides them."""
    reach = END * found.line
    for flip, (tip, before) in product(found.flips, found.ends):
        key = ("end", found.line, tip.x(), tip.y(), before.x(), before.y())
        box = QRectF(tip.x() - reach, tip.y() - reach, 2 * reach, 2 * reach)
        painter.save()
        painter.setTransform(flip, True)
        drawer(painter, key, box, palette, partial(_draw_end, tip, before, found.line, palette))
        painter.restore()


def _draw_end(tip: QPointF, before: QPointF, line: float, palette: Palette, painter: QPainter) -> None:
    draw_end(painter, tip, before, line, quieted(palette))


def _draw_bent(painter: QPainter, found: Layout, part: Piece, what: CloseUp, palette: Palette, drawer: Drawer) -> None:
    """Draw a part of the leg that bends, where the painter is clipped to it."""
    assert part.view is not None
    assert part.clip is not None
    view, place = part.view, found.place * found.flips[0]
    box = to_path(view.outline).boundingRect().intersected(part.clip).adjusted(-SEAM, -SEAM, SEAM, SEAM)
    toe = one_toe(view, what)
    key = (part.warp, what.areas, what.lit, what.pressure, found.small, toe)

    def draw(on: QPainter) -> None:
        _draw_skin(on, place, view, what, palette, found.small)
        if toe is not None:
            draw_toe(on, view, toe_shapes(view)[toe], what.pressure, palette)
            draw_nails(on, view, palette)

    painter.setTransform(place, True)
    drawer(painter, key, box, palette, draw)


def _draw_leg(painter: QPainter, place: QTransform, view: View, what: CloseUp, palette: Palette, small: bool) -> None:
    """Draw one leg with its lit areas."""
    painter.save()
    painter.setTransform(place, True)
    _draw_skin(painter, place, view, what, palette, small)
    painter.restore()


def _draw_skin(painter: QPainter, place: QTransform, view: View, what: CloseUp, palette: Palette, small: bool) -> None:
    """Draw one leg with its lit areas, in the coordinates of the view, which has its `place` in the card."""
    draw_limb(painter, view, palette)
    if one_toe(view, what) is None:
        draw_areas(painter, view, what.areas, what.lit, what.pressure, palette)
    draw_nails(painter, view, palette)
    thicker = (1.4 if small else 1.0) * abs(place.determinant()) ** -0.2  # lines grow less than the leg does
    draw_lines(painter, [line for line in view.lines if not (small and line.fine)], palette, thicker)
    if not small:
        draw_danger(painter, view, what.lit, palette)


def _draw_rope(painter: QPainter, rect: QRectF, place: QTransform, view: View, palette: Palette) -> None:
    """Draw the rope where the card shows the end of its loop, and with it what it holds."""
    box = to_path(view.rope).boundingRect() if view.rope is not None else QRectF()
    if view.rope is None or not rect.contains(place.map(QPointF(box.center().x(), box.bottom()))):
        return
    painter.save()
    painter.setTransform(place, True)
    draw_rope(painter, to_path(view.rope), 0.075 * view.reach.hand, palette)
    painter.restore()


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
