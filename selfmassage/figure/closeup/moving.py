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
from selfmassage.figure.closeup.focus import (
    circles_foot,
    circles_toe,
    curls_down,
    embraces,
    fans,
    from_inside,
    guided,
    pinches,
    presses,
    rolls,
    threads,
    worked,
)
from selfmassage.figure.closeup.hand_art import HandArt
from selfmassage.figure.closeup.hand_painter import draw_hand, hand_box
from selfmassage.figure.closeup.hand_place import hand_transform, held_transform, parted
from selfmassage.figure.closeup.limb import draw_lines_on, draw_nails, draw_toe
from selfmassage.figure.closeup.shapes import reach
from selfmassage.figure.closeup.subject import CloseUp
from selfmassage.figure.closeup.toes import circled_tip, one_toe, slid_toe, toe_shapes
from selfmassage.figure.closeup.tools import RADIUS, REPEATS, draw_tool, tool_box
from selfmassage.figure.closeup.touch import Touch, touches
from selfmassage.figure.closeup.trail import Spot, distance, pulls, trail
from selfmassage.figure.closeup.views import View
from selfmassage.figure.closeup.warp import Curl
from selfmassage.figure.motion import Manner
from selfmassage.figure.palette import Palette
from selfmassage.figure.person.hands import HandShape
from selfmassage.routine.vocabulary import Area, Direction, Technique, Tool

OPACITY = 0.94
"""Of a hand, so that the area stays to be seen."""
FAINTER = 0.5
"""How much of that a hand loses that glides back in the air."""
TOOL_FAINTER = 0.6
"""How much of it a ball loses that is lifted off the skin."""
NEAR = 0.5
"""Hands nearer than this many lengths of a hand share one round arrow."""
ROLLER, ROLLER_OVER = 1.7, 0.35
"""A roller's greatest length, and how far it stands out on both sides together, in lengths of a hand."""
ON_PALM = 0.62
"""Where the ring is of a hand that has its fingers between the toes, in lengths of a hand from there."""
RINGED = frozenset({Manner.PRESS, Manner.KNEAD})
"""Movements that show what of a hand presses."""
RING, ROUND_BALL = 0.30, 0.09
"""Radius of the filling ring, in lengths of a hand; how far it keeps off a ball that is held."""


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
    found = _touches(view, what, parts)
    _draw_depth(painter, view, what, found, parts, palette)
    _draw_before(painter, view, what, found, palette, drawer)
    _draw_held(painter, view, what, hands, False, palette, drawer)
    busiest_first = sorted(found, key=lambda touch: -touch.state.press * (what.manner is Manner.KNEAD))
    for touch in busiest_first[::-1]:
        if presses(what.tool):
            _draw_tool(painter, view, what, touch, palette, drawer)
        if not presses(what.tool) or guided(what):
            _draw_hand(painter, view, what, touch, hands, False, palette, drawer)
    _draw_after(painter, view, what, found, parts, palette)


def draw_behind(
    painter: QPainter,
    view: View,
    what: CloseUp,
    parts: Sequence[Piece],
    hands: Mapping[HandShape, HandArt],
    palette: Palette,
    drawer: Drawer = anew,
) -> None:
    """Draw the hands, or what of them, that the leg hides; to be drawn before the leg."""
    if what.stroke is None or not hides(view, what, hands) or not worked(view, what):
        return
    _draw_held(painter, view, what, hands, True, palette, drawer)
    for touch in _touches(view, what, parts) if not presses(what.tool) else ():
        _draw_hand(painter, view, what, touch, hands, True, palette, drawer)


def hides(view: View, what: CloseUp, hands: Mapping[HandShape, HandArt]) -> bool:
    """Return whether the leg hides a hand, or a part of one."""
    if what.motion is None:
        return False
    art = hands.get(what.motion.shape)
    return what.motion.holds in view.holds or embraces(what) or (art is not None and art.behind is not None)


def _touches(view: View, what: CloseUp, parts: Sequence[Piece]) -> tuple[Touch, ...]:
    """Return where the hands are on a leg that may bend."""
    found = touches(view, what)
    if all(part.moved.isIdentity() and part.warp is None for part in parts):
        return found
    return tuple(_moved(parts, touch) for touch in found)


def _moved(parts: Sequence[Piece], touch: Touch) -> Touch:
    """Return the touch on a leg that bends."""
    return replace(touch, point=bent(parts, touch.point), frame=bent_way(parts, touch.point, touch.frame))


def _draw_depth(
    painter: QPainter, view: View, what: CloseUp, found: Sequence[Touch], parts: Sequence[Piece], palette: Palette
) -> None:
    assert what.stroke is not None
    lit, toe = worked(view, what), one_toe(view, what)
    if threads(what) or circles_toe(what):  # nothing is pressed deeper, and toes that move are drawn lit
        return
    places = [(touch.point, touch.state.press) for touch in found]
    if not places:
        places = [(trail(view, [area]).at(0.5).point, what.stroke.press) for area in lit]
    for part in parts:
        painter.save()
        if part.clip is not None:
            painter.setClipRect(part.moved.mapRect(part.clip))
        painter.setTransform(part.moved, True)
        seen = part.view or view
        if toe is not None:
            draw_toe(painter, seen, toe_shapes(seen)[toe], what.pressure, palette)
        elif part.warp is None:  # toes that bend stay light enough to be told apart
            marks.draw_depth(painter, seen, lit, places, what.pressure, palette)
        if Area.TOES in lit:
            draw_nails(painter, seen, palette)
        if part.warp is not None:
            draw_lines_on(painter, seen, seen.areas[Area.TOES].shape, palette)
        painter.restore()


def _draw_before(
    painter: QPainter, view: View, what: CloseUp, found: Sequence[Touch], palette: Palette, drawer: Drawer
) -> None:
    """Draw the signs that lie under the hands."""
    assert what.stroke is not None
    size = view.reach.signs
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
            if circles_toe(what):
                found = [replace(found[0], centre=circled_tip(view), point=circled_tip(view))]
            apart = len(found) > 1 and distance(found[0].centre, found[1].centre) > NEAR * size
            for touch in found[: 1 + apart]:
                marks.draw_orbit(painter, touch, size, palette, drawer)
        case Manner.SHAKE:
            marks.draw_tremor(painter, _limb(view, middle), size, abs(what.stroke.across), palette)
        case Manner.GLIDE if fans(what):
            marks.draw_slide(painter, slid_toe(view, what.number), size, palette)
        case Manner.PRESS | Manner.CURL if presses(what.tool):
            for touch in found:
                marks.draw_tightening(painter, touch, RADIUS[what.tool] * view.reach.hand, size, palette)
        case Manner.SQUEEZE if len(found) == 1 and not presses(what.tool) and not _cups(what):
            marks.draw_closing(painter, found[0], size, palette)


def _cups(what: CloseUp) -> bool:
    """Return whether a hand closes round the area from both sides."""
    return what.motion is not None and what.motion.shape is HandShape.CUP


def _draw_after(
    painter: QPainter, view: View, what: CloseUp, found: Sequence[Touch], parts: Sequence[Piece], palette: Palette
) -> None:
    """Draw the signs that lie over the hands."""
    assert what.stroke is not None
    size = view.reach.signs
    match what.manner:
        case Manner.TWIST:
            for touch in found:
                marks.draw_turn(painter, touch, size, what.direction is Direction.HEEL_TO_TOES, palette)
        case Manner.RUB if found:
            marks.draw_across(painter, found[0], size, palette)
        case Manner.STRETCH if what.technique is not Technique.CARE:
            ways = pulls(view, worked(view, what))
            marks.draw_pull(painter, ways, size, what.stroke.press, palette, lambda point: bent(parts, point))
        case Manner.SQUEEZE if _cups(what) and found:
            marks.draw_clasping(painter, found[0], view.reach.hand, size, palette)
        case Manner.BEND if from_inside(what) and len(parts) > 1 and isinstance(parts[1].warp, Curl):
            marks.draw_bending(painter, parts[1].warp.joint, curls_down(what), size, what.stroke.press, palette)
        case Manner.HOLD:
            centre = sum((touch.point for touch in found), QPointF()) / max(1, len(found))
            if threads(what) and found:
                centre -= found[0].spot.way * (ON_PALM * view.reach.hand)
            around = RADIUS[what.tool] * view.reach.hand + ROUND_BALL * size if presses(what.tool) else 0.0
            marks.draw_ring(painter, centre, max(RING * size, around), what.done, palette)


def _draw_hand(
    painter: QPainter,
    view: View,
    what: CloseUp,
    touch: Touch,
    hands: Mapping[HandShape, HandArt],
    behind: bool,
    palette: Palette,
    drawer: Drawer,
) -> None:
    """Draw what of a hand is before the leg, or what of it the leg hides: all of it, a part of it or nothing."""
    assert what.motion is not None
    shape = what.motion.shape
    if touch.beside and HandShape.FLAT in hands:
        shape = HandShape.FLAT  # fingers together, clear of the other hand
    if presses(what.tool):
        shape = HandShape.GRIP
        side = touch.spot.normal * (touch.side * 1.25 * RADIUS[what.tool] * view.reach.hand)
        touch = replace(touch, point=touch.point + side)
    art = hands.get(shape)
    hidden = art.behind if art is not None and behind and not touch.behind else None
    if art is None or (hidden is None and behind != touch.behind):
        return
    if pinches(what) and art.pinch is not None:
        art = art.pinch
    painter.save()
    painter.setTransform(hand_transform(view, touch, art, shape, what.motion.manner), True)
    painter.setOpacity(OPACITY * (1 - FAINTER * touch.state.lift * (what.manner is Manner.GLIDE)))
    if hidden is not None:
        painter.setOpacity(1.0)
        painter.translate(-parted(what.motion, touch), 0.0)
        _draw_art(painter, hidden, palette, drawer)
    else:
        painter.translate(parted(what.motion, touch), 0.0)
        _draw_working(painter, what, touch, art, shape, palette, drawer)
    painter.restore()


def _draw_working(
    painter: QPainter,
    what: CloseUp,
    touch: Touch,
    art: HandArt,
    shape: HandShape,
    palette: Palette,
    drawer: Drawer,
) -> None:
    """Draw a hand as far as it has closed, and what it presses, in the coordinates of its drawing."""
    if art.closing:
        marks.draw_fold(painter, art.touch, touch.state.press, palette, drawer)
        art = (art, *art.closing)[round(touch.state.press * len(art.closing))]
    _draw_art(painter, art, palette, drawer)
    if what.manner in RINGED and (art.tips or shape is HandShape.HEEL):
        marks.draw_press(painter, art.tips or [art.touch], 17 if art.tips else 30, touch.state.press, palette, drawer)


def _draw_art(painter: QPainter, art: HandArt, palette: Palette, drawer: Drawer) -> None:
    drawer(painter, id(art), hand_box(art), palette, lambda p: draw_hand(p, art, palette))


def _draw_held(
    painter: QPainter,
    view: View,
    what: CloseUp,
    hands: Mapping[HandShape, HandArt],
    behind: bool,
    palette: Palette,
    drawer: Drawer,
) -> None:
    """Draw what is before the leg of the hand that holds on, or what of it lies behind."""
    held = view.holds.get(what.motion.holds) if what.motion is not None and what.motion.holds is not None else None
    art = hands.get(held.shape) if held is not None else None
    if held is None or art is None or not (behind or held.front):
        return
    drawn = art.behind if behind else art
    if drawn is None:
        return
    painter.save()
    painter.setTransform(held_transform(view, held, art), True)
    _draw_art(painter, drawn, palette, drawer)
    painter.restore()


def _draw_tool(painter: QPainter, view: View, what: CloseUp, touch: Touch, palette: Palette, drawer: Drawer) -> None:
    radius = RADIUS[what.tool] * view.reach.hand
    wide, aside = _across(view, what, touch) if what.tool is Tool.FOAM_ROLLER else (0.0, 0.0)
    point, frame = touch.point + touch.spot.normal * aside, touch.frame
    if what.tool is Tool.FOAM_ROLLER and what.pair:  # one below both legs
        wide += 2.0 * abs(point.x() - view.midline)
        point, frame = QPointF(view.midline, point.y()), QPointF(0.0, frame.y())
    painter.save()
    painter.translate(point)
    painter.rotate(degrees(atan2(frame.x(), -frame.y())))
    sunk = 1 - 0.05 * touch.state.press
    painter.scale(sunk, sunk)
    painter.setOpacity(1 - TOOL_FAINTER * touch.state.lift)
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
