"""Draws what works on the leg at a moment: hands, tools and signs of the movement, in the coordinates of the view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import atan2, ceil, degrees, pi

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from selfmassage.figure.closeup import marks
from selfmassage.figure.closeup.drawers import Drawer, anew, pixels
from selfmassage.figure.closeup.flex import Piece, bent, bent_way
from selfmassage.figure.closeup.focus import circles_foot, guided, pinches, presses, rolls, threads, worked
from selfmassage.figure.closeup.hand_art import HandArt
from selfmassage.figure.closeup.hand_painter import draw_hand, hand_box
from selfmassage.figure.closeup.hand_place import hand_transform
from selfmassage.figure.closeup.limb import draw_nails
from selfmassage.figure.closeup.shapes import reach
from selfmassage.figure.closeup.subject import CloseUp
from selfmassage.figure.closeup.tools import RADIUS, REPEATS, draw_tool, tool_box
from selfmassage.figure.closeup.touch import Touch, touches
from selfmassage.figure.closeup.trail import Spot, distance, trail
from selfmassage.figure.closeup.views import View
from selfmassage.figure.motion import Manner
from selfmassage.figure.palette import Palette
from selfmassage.figure.person.hands import HandShape
from selfmassage.routine.vocabulary import Area, Direction, Tool

OPACITY = 0.94
"""Of a hand, so that the area stays to be seen."""
FAINTER = 0.5
"""How much of that a hand loses that glides back in the air."""
NEAR = 0.5
"""Hands nearer than this many lengths of a hand share one round arrow."""
ROLLER, ROLLER_OVER = 1.7, 0.35
"""A roller's greatest length, and how far it stands out on both sides together, in lengths of a hand."""
RINGED = frozenset({Manner.PRESS, Manner.KNEAD})
"""Movements that show what of a hand presses."""
RING = 0.30
"""Radius of the filling ring, in lengths of a hand."""


def draw_work(
    painter: QPainter,
    view: View,
    what: CloseUp,
    parts: Sequence[Piece],
    hands: Mapping[HandShape, HandArt],
    palette: Palette,
    drawer: Drawer = anew,
) -> None:
    """Draw the moment over a leg that is drawn in `parts`."""
    lit = worked(view, what)
    if what.stroke is None or what.motion is None or not lit:
        return
    found = touches(view, what)
    if any(not part.moved.isIdentity() for part in parts):
        found = tuple(_moved(parts, touch) for touch in found)
    _draw_depth(painter, view, what, found, parts, palette)
    _draw_before(painter, view, what, found, palette, drawer)
    busiest_first = sorted(found, key=lambda touch: -touch.state.press * (what.manner is Manner.KNEAD))
    for touch in busiest_first[::-1]:
        if presses(what.tool):
            _draw_tool(painter, view, what, touch, palette, drawer)
        if threads(what):
            marks.draw_threads(painter, view, palette)
        elif not touch.behind and (not presses(what.tool) or guided(what)):
            _draw_hand(painter, view, what, touch, hands, palette, drawer)
    _draw_after(painter, view, what, found, palette)


def draw_behind(
    painter: QPainter,
    view: View,
    what: CloseUp,
    hands: Mapping[HandShape, HandArt],
    palette: Palette,
    drawer: Drawer = anew,
) -> None:
    """Draw the hand that a limb hides in part, before the limb."""
    for touch in touches(view, what):
        if touch.behind:
            _draw_hand(painter, view, what, touch, hands, palette, drawer)


def _moved(parts: Sequence[Piece], touch: Touch) -> Touch:
    """Return the touch on a leg that bends."""
    return replace(touch, point=bent(parts, touch.point), frame=bent_way(parts, touch.point, touch.frame))


def _draw_depth(
    painter: QPainter, view: View, what: CloseUp, found: Sequence[Touch], parts: Sequence[Piece], palette: Palette
) -> None:
    assert what.stroke is not None
    lit = worked(view, what)
    places = [(touch.point, touch.state.press) for touch in found]
    if not places:
        places = [(trail(view, [area]).at(0.5).point, what.stroke.press) for area in lit]
    for part in parts:
        painter.save()
        if part.clip is not None:
            painter.setClipRect(part.moved.mapRect(part.clip))
        painter.setTransform(part.moved, True)
        marks.draw_depth(painter, view, lit, places, what.pressure, palette)
        if Area.TOES in lit:
            draw_nails(painter, view, palette)
        painter.restore()


def _draw_before(
    painter: QPainter, view: View, what: CloseUp, found: Sequence[Touch], palette: Palette, drawer: Drawer
) -> None:
    """Draw the signs that lie under the hands."""
    assert what.stroke is not None
    size = view.reach.hand
    middle = trail(view, worked(view, what)[:1]).at(0.5)
    match what.manner:
        case Manner.DRUM:
            for touch in found:
                marks.draw_impact(painter, touch, size, palette)
        case Manner.CIRCLE if rolls(what):
            marks.draw_rolling(painter, view, size, palette, drawer)
        case Manner.CIRCLE if circles_foot(view, what):
            marks.draw_circling(painter, view, size, palette, drawer)
        case Manner.CIRCLE:
            apart = len(found) > 1 and distance(found[0].centre, found[1].centre) > NEAR * size
            for touch in found[: 1 + apart]:
                marks.draw_orbit(painter, touch, size, palette, drawer)
        case Manner.SHAKE:
            marks.draw_tremor(painter, _limb(view, middle), size, abs(what.stroke.across), palette)
        case Manner.SQUEEZE if len(found) == 1 and not presses(what.tool):
            marks.draw_closing(painter, found[0], size, palette)


def _draw_after(painter: QPainter, view: View, what: CloseUp, found: Sequence[Touch], palette: Palette) -> None:
    """Draw the signs that lie over the hands."""
    assert what.stroke is not None
    size = view.reach.hand
    match what.manner:
        case Manner.TWIST:
            for touch in found:
                marks.draw_turn(painter, touch, size, what.direction is Direction.HEEL_TO_TOES, palette)
        case Manner.STRETCH:
            marks.draw_pull(painter, trail(view, worked(view, what)), size, what.stroke.press, palette)
        case Manner.HOLD:
            centre = sum((touch.point for touch in found), QPointF()) / max(1, len(found))
            marks.draw_ring(painter, centre, RING * size, what.done, palette)


def _draw_hand(
    painter: QPainter,
    view: View,
    what: CloseUp,
    touch: Touch,
    hands: Mapping[HandShape, HandArt],
    palette: Palette,
    drawer: Drawer,
) -> None:
    assert what.motion is not None
    shape = what.motion.shape
    if touch.beside and HandShape.FLAT in hands:
        shape = HandShape.FLAT  # fingers together, clear of the other hand
    if presses(what.tool):
        shape = HandShape.GRIP
        side = touch.spot.normal * (touch.side * 1.25 * RADIUS[what.tool] * view.reach.hand)
        touch = replace(touch, point=touch.point + side)
    art = hands.get(shape)
    if art is None:
        return
    if pinches(what) and art.pinch is not None:
        art = art.pinch
    painter.save()
    painter.setTransform(hand_transform(view, touch, art, shape, what.motion.manner), True)
    if art.closing:
        marks.draw_fold(painter, art.touch, touch.state.press, palette, drawer)
        art = (art, *art.closing)[round(touch.state.press * len(art.closing))]
    painter.setOpacity(OPACITY * (1 - FAINTER * touch.state.lift * (what.manner is Manner.GLIDE)))
    drawer(painter, id(art), hand_box(art), palette, lambda p: draw_hand(p, art, palette))
    if what.manner in RINGED and (art.tips or shape is HandShape.HEEL):
        marks.draw_press(painter, art.tips or [art.touch], 17 if art.tips else 30, touch.state.press, palette, drawer)
    painter.restore()


def _draw_tool(painter: QPainter, view: View, what: CloseUp, touch: Touch, palette: Palette, drawer: Drawer) -> None:
    radius = RADIUS[what.tool] * view.reach.hand
    wide, aside = _across(view, what, touch) if what.tool is Tool.FOAM_ROLLER else (0.0, 0.0)
    painter.save()
    painter.translate(touch.point + touch.spot.normal * aside)
    painter.rotate(degrees(atan2(touch.frame.x(), -touch.frame.y())))
    sunk = 1 - 0.05 * touch.state.press
    painter.scale(sunk, sunk)
    _draw_rolled(painter, what.tool, radius, wide, -touch.travelled / radius, palette, drawer)
    painter.restore()


def _draw_rolled(
    painter: QPainter, tool: Tool, radius: float, wide: float, turned: float, palette: Palette, drawer: Drawer
) -> None:
    """Draw a tool turned so far that its surface is right to half a pixel."""
    period = 2 * pi * REPEATS[tool]
    looks = max(1, ceil(period * radius * pixels(painter)))
    look = round(looks * turned / period) % looks
    box = tool_box(tool, radius, wide)
    what = (tool, radius, wide, look, looks)
    drawer(painter, what, box, palette, lambda p: draw_tool(p, tool, radius, wide, period * look / looks, palette))


def _across(view: View, what: CloseUp, touch: Touch) -> tuple[float, float]:
    """Return how wide a roller is, and how far its middle is to the right of the way: in the middle of the limb."""
    way = trail(view, worked(view, what)[:1])
    ends = [_limb(view, way.at(share)) for share in (0.0, 0.5, 1.0)]
    wide = max(end.right + end.left for end in ends) + ROLLER_OVER * view.reach.hand
    if wide > ROLLER * view.reach.hand:
        return ROLLER * view.reach.hand, 0.0
    share = touch.travelled / way.length
    first, last = ((end.right - end.left) / 2 for end in ends[::2])
    return wide, first + (last - first) * share


def _limb(view: View, spot: Spot) -> Spot:
    """Return the place with how far the limb, rather than the area, goes on to either side."""
    x, y = round(spot.point.x()), round(spot.point.y())
    nx, ny = round(spot.normal.x(), 2), round(spot.normal.y(), 2)
    return replace(spot, right=reach(view.outline, x, y, nx, ny), left=reach(view.outline, x, y, -nx, -ny))
