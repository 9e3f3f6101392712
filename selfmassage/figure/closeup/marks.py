"""Small signs of a movement: depth of pressure, impact, filling ring, and arrows that pulse."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product
from math import cos, pi, radians, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QRadialGradient, QTransform

from selfmassage.figure.closeup.arrows import arrow, ink
from selfmassage.figure.closeup.drawers import Drawer
from selfmassage.figure.closeup.shapes import to_path
from selfmassage.figure.closeup.touch import Touch
from selfmassage.figure.closeup.trail import Spot, Trail, distance, unit
from selfmassage.figure.closeup.views import Tone, View
from selfmassage.figure.palette import Palette, mixed
from selfmassage.routine.vocabulary import Area

CLIP = Qt.ClipOperation.IntersectClip
BENDING, BOW = (72.0, 128.0), 0.88
"""Where the arrow of bending toes begins and ends, in degrees from toes that lie; its radius."""
SHORTEST_PULL = 0.4
"""Of half a stretch, in lengths of a hand."""
FAINT = 0.03
"""Pressure that is too little to be seen."""
OVAL = (0.26, 0.52)
"""Half the breadth and half the height of the circle that a foot goes round, in lengths of a hand."""
FOLDS = 8
"""Heights of a roll of muscle."""


def draw_depth(
    painter: QPainter,
    view: View,
    lit: Sequence[Area],
    places: Sequence[tuple[QPointF, float]],
    pressure: int,
    palette: Palette,
) -> None:
    """Deepen the colour of the lit areas around each place by how hard it is pressed, 0 to 1."""
    painter.setPen(Qt.PenStyle.NoPen)
    reach = 0.55 * view.reach.signs
    for point, press in places:
        if press < FAINT:
            continue
        radius = reach * (0.7 + 0.3 * press)
        dimple = QRadialGradient(point, radius)
        deep, clear = QColor(palette.warm_deep), QColor(palette.warm_deep)
        deep.setAlphaF(press * (0.30 + 0.12 * pressure))
        clear.setAlphaF(0)
        dimple.setColorAt(0, deep)
        dimple.setColorAt(0.55, deep)
        dimple.setColorAt(1, clear)
        painter.setBrush(dimple)
        painter.save()
        painter.setClipRect(QRectF(point.x() - radius, point.y() - radius, 2 * radius, 2 * radius), CLIP)
        for area in lit:
            painter.drawPath(to_path(view.areas[area].shape))
        painter.restore()


def draw_impact(painter: QPainter, touch: Touch, size: float, palette: Palette) -> None:
    """Draw the ring that spreads from a tap and fades."""
    fresh = touch.state.press
    if fresh < 0.05:
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for reach, alpha in ((0.24, 0.9), (0.34, 0.55)):
        seen = QColor(palette.rim)
        seen.setAlphaF(alpha * fresh)
        painter.setPen(QPen(seen, 0.022 * size))
        radius = size * (reach + 0.14 * (1 - fresh))
        painter.drawEllipse(touch.point, radius, radius)


def draw_press(
    painter: QPainter,
    places: Sequence[tuple[float, float]],
    size: float,
    press: float,
    palette: Palette,
    drawer: Drawer,
) -> None:
    """Draw rings round what presses, the clearer the harder."""
    if press < FAINT:
        return
    xs, ys = zip(*places, strict=True)
    box = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys))).adjusted(*(2 * size * k for k in (-1, -1, 1, 1)))
    painter.setOpacity(press)
    drawer(painter, ("press", tuple(places), size), box, palette, lambda p: _draw_rings(p, places, size, palette))


def _draw_rings(painter: QPainter, places: Sequence[tuple[float, float]], size: float, palette: Palette) -> None:
    """Draw two rings round each place."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for (x, y), (share, alpha) in product(places, ((1.0, 1.0), (1.55, 0.6))):
        for colour, width in ((palette.warm_deep, 0.34), (palette.rim, 0.17)):
            seen = QColor(colour)
            seen.setAlphaF(alpha)
            painter.setPen(QPen(seen, width * size))
            painter.drawEllipse(QPointF(x, y), share * size, share * size)


def draw_fold(painter: QPainter, at: tuple[float, float], press: float, palette: Palette, drawer: Drawer) -> None:
    """Draw the roll of muscle that rises between thumb and fingers, in the coordinates of the hand's drawing."""
    grown = round(press * FOLDS) / FOLDS
    if not grown:
        return
    box = QRectF(-70, -85, 140, 170)
    painter.save()
    painter.setOpacity(min(1.0, 1.6 * press))
    painter.translate(at[0], at[1] - 16)
    drawer(painter, ("fold", grown), box, palette, lambda p: _draw_roll(p, 60 - 26 * grown, 66 + 10 * grown, palette))
    painter.restore()


def _draw_roll(painter: QPainter, half: float, long: float, palette: Palette) -> None:
    """Draw a roll of muscle about 0, with the creases of its skin."""
    swell = QRadialGradient(QPointF(), long, QPointF(-0.25 * half, -0.3 * long))
    light = mixed(palette.warm, palette.rim, 0.6)
    for share, colour in ((0.0, light), (0.3, light), (0.75, palette.warm), (1.0, palette.warm_deep)):
        swell.setColorAt(share, QColor(colour))
    painter.setBrush(swell)
    painter.setPen(QPen(QColor(palette.warm_deep), 4))
    painter.drawEllipse(QPointF(), half, long)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    crease = QPen(QColor(palette.tones[Tone.LINE]), 3.4)
    crease.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(crease)
    for side, share in product((1, -1), (0.35, 0.75)):
        start = QPointF(share * half * side, long * (0.98 - 0.5 * share * share))
        line = QPainterPath(start)
        line.quadTo(start + QPointF(0.1 * half * side, 0.16 * long), start + QPointF(0.5 * half * side, 0.36 * long))
        painter.drawPath(line)


def draw_ring(painter: QPainter, centre: QPointF, size: float, done: float, palette: Palette) -> None:
    """Draw a ring that fills clockwise with the part of the step that is done."""
    box = QRectF(centre.x() - size, centre.y() - size, 2 * size, 2 * size)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    track = QColor(palette.halo)
    track.setAlphaF(0.4 if palette.dark else 0.85)
    painter.setPen(QPen(track, 0.20 * size))
    painter.drawEllipse(box)
    pen = QPen(QColor(palette.calm), 0.13 * size)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawArc(box, 90 * 16, round(-360 * 16 * done))


def draw_pull(
    painter: QPainter,
    ways: Sequence[Trail],
    size: float,
    pull: float,
    palette: Palette,
    placed: Callable[[QPointF], QPointF],
) -> None:
    """Draw the two arrows of a stretch, which lie on the skin and part as it grows; `placed` where the leg bends."""
    width = 0.042 * size
    for way in ways:
        start, end = way.spots[0].point, way.spots[-1].point
        longer = max(0.0, SHORTEST_PULL * size - way.length)
        shares = [0.22 + (0.52 + 0.24 * pull) * k / 4 for k in range(5)]
        points = [placed(way.at(share).point + unit(end - start) * (longer * share)) for share in shares]
        ink(painter, arrow(points, width), width, palette)


def draw_tightening(painter: QPainter, touch: Touch, radius: float, size: float, palette: Palette) -> None:
    """Draw a ring round a ball of this radius that tightens as it is pressed, and is gone when it is let go."""
    if touch.state.press < FAINT:
        return
    ring = QPainterPath()
    wide = radius + size * (0.23 - 0.125 * touch.state.press)
    ring.addEllipse(touch.point, wide, wide)
    painter.setOpacity(touch.state.press)
    ink(painter, ring, 0.036 * size, palette)
    painter.setOpacity(1.0)


def draw_closing(painter: QPainter, touch: Touch, size: float, palette: Palette) -> None:
    """Draw an arrow toward the area that is squeezed, from the side that is opposite to the hand."""
    spot, side = touch.spot, -touch.side
    painter.setOpacity(0.25 + 0.75 * touch.state.press)
    edge = spot.point + spot.normal * (side * (spot.room(side) + 0.10 * size))
    out = edge + spot.normal * (side * 0.22 * size)
    ink(painter, arrow([out, (edge + out) / 2, edge], 0.04 * size), 0.04 * size, palette)
    painter.setOpacity(1.0)


def draw_clasping(painter: QPainter, touch: Touch, hand: float, size: float, palette: Palette) -> None:
    """Draw two arrows toward each other, outside of a hand that closes round the area from both sides."""
    painter.setOpacity(0.4 + 0.6 * touch.state.press)
    for side in (1, -1):
        edge = touch.point + touch.spot.normal * (side * (0.52 - 0.03 * touch.state.press) * hand)
        out = edge + touch.spot.normal * (side * 0.26 * size)
        ink(painter, arrow([out, (edge + out) / 2, edge], 0.05 * size), 0.05 * size, palette)
    painter.setOpacity(1.0)


def draw_bending(painter: QPainter, joint: QPointF, down: bool, size: float, press: float, palette: Palette) -> None:
    """Draw the round arrow of toes that bend, beside the hand that bends them."""
    start, end = BENDING
    angles = (radians(start + (end - start) * k / 16) * (1 if down else -1) for k in range(17))
    painter.setOpacity(0.5 + 0.5 * press)
    way = [joint + QPointF(cos(a), sin(a)) * (BOW * size) for a in angles]
    ink(painter, arrow(way, 0.05 * size), 0.05 * size, palette)
    painter.setOpacity(1.0)


def draw_slide(painter: QPainter, toe: Trail, size: float, palette: Palette) -> None:
    """Draw the arrow along a toe that a thumb slides out on, and beyond its tip."""
    start, end = toe.spots[0].point, toe.spots[-1].point + toe.chord * (0.34 * size)
    ink(painter, arrow([start, (start + end) / 2, end], 0.034 * size), 0.034 * size, palette)


def draw_turn(painter: QPainter, touch: Touch, size: float, lengthwise: bool, palette: Palette) -> None:
    """Draw a curved arrow over the limb, or along it, the way a twisting hand turns."""
    turn = touch.state.across
    spot, way = touch.spot, 1 if turn >= 0 else -1
    out, along = (spot.normal, spot.way) if lengthwise else (spot.way, spot.normal)
    bow = out * (touch.side * (0.5 if lengthwise else 0.34) * size)
    ends = [spot.point + bow + along * (way * share * 0.3 * size) for share in (-1.0, 0.0, 1.0)]
    ends[1] += out * (touch.side * 0.10 * size)
    painter.setOpacity(min(1.0, 0.15 + abs(turn)))
    ink(painter, arrow(_bowed(ends), 0.04 * size), 0.04 * size, palette)
    painter.setOpacity(1.0)


def draw_across(painter: QPainter, touch: Touch, size: float, palette: Palette) -> None:
    """Draw the arrow with two heads of what is rubbed to and fro across the limb, just ahead of the hands."""
    spot = touch.spot
    middle = spot.point + spot.way * (0.5 * size)
    half = spot.normal * max(0.24 * size, 0.7 * min(spot.right, spot.left))
    ink(painter, arrow([middle - half, middle, middle + half], 0.042 * size, both=True), 0.042 * size, palette)


def draw_orbit(painter: QPainter, touch: Touch, size: float, palette: Palette, drawer: Drawer) -> None:
    """Draw the round arrow that a circling hand or ball follows."""
    radius = round(max(0.26 * size, distance(touch.centre, touch.point) + 0.16 * size), 1)
    across, along, at = touch.spot.normal, touch.spot.way, touch.centre
    reach = radius + 0.15 * size
    box = QRectF(-reach, -reach, 2 * reach, 2 * reach)
    painter.save()
    painter.setTransform(QTransform(across.x(), across.y(), -along.x(), -along.y(), at.x(), at.y()), True)
    drawer(painter, ("orbit", radius, size), box, palette, lambda p: _draw_round(p, radius, 0.042 * size, palette))
    painter.restore()


def _draw_round(painter: QPainter, radius: float, width: float, palette: Palette) -> None:
    """Draw a round arrow about 0."""
    angles = (0.6 + 4.9 * k / 24 for k in range(25))
    painter.setOpacity(0.55)
    ink(painter, arrow([QPointF(cos(a), sin(a)) * radius for a in angles], width), width, palette)


def draw_rolling(painter: QPainter, view: View, size: float, palette: Palette, drawer: Drawer) -> None:
    """Draw the arrow below the toes of a foot that swings in and out with its leg."""
    ankle = next((hinge.at for hinge in view.hinges if hinge.area is Area.ANKLE), None)
    if ankle is None:
        return
    limb, width = to_path(view.outline).boundingRect(), 0.055 * size
    radius = limb.bottom() + 0.38 * size - ankle
    angles = [(0.5 + share * 0.28) * pi for share in (1.0, 0.75, 0.5, 0.25, 0.0, -0.25, -0.5, -0.75, -1.0)]
    arc = [QPointF(limb.center().x() + cos(angle) * radius, ankle + sin(angle) * radius) for angle in angles]
    box = QRectF(limb.left() - size, ankle, limb.width() + 2 * size, radius + 0.3 * size)
    drawn = arrow(arc, width, both=True)
    drawer(painter, ("rolling", view.box, size), box, palette, lambda p: ink(p, drawn, width, palette))


def draw_circling(painter: QPainter, view: View, size: float, palette: Palette, drawer: Drawer) -> None:
    """Draw the round arrow that the toes of a circling foot follow: up, out, down, in; seen from beside the foot."""
    centre, width = QPointF(*view.big_toe), 0.05 * size
    angles = [(0.8 + 1.7 * k / 32) * pi for k in range(33)]
    points = [centre + QPointF(-OVAL[0] * sin(angle), -OVAL[1] * cos(angle)) * size for angle in angles]
    reach = (OVAL[1] + 0.3) * size
    box = QRectF(centre - QPointF(reach, reach), centre + QPointF(reach, reach))
    drawn = arrow(points, width)
    drawer(painter, ("circling", view.box, size), box, palette, lambda p: ink(p, drawn, width, palette))


def draw_tremor(painter: QPainter, spot: Spot, size: float, much: float, palette: Palette) -> None:
    """Draw the trembling lines on both sides of what is shaken."""
    seen = QColor(palette.ink)
    seen.setAlphaF(0.30 + 0.5 * much)
    pen = QPen(seen, 0.028 * size)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for side in (1, -1):
        for row, long in ((0, 0.30), (1, 0.18)):
            middle = spot.point + spot.normal * (side * (spot.room(side) + size * (0.12 + 0.09 * row + 0.04 * much)))
            half = spot.way * (long * size)
            line = QPainterPath(middle - half)
            line.quadTo(middle + spot.normal * (side * 0.08 * size), middle + half)
            painter.drawPath(line)


def _bowed(ends: Sequence[QPointF]) -> list[QPointF]:
    start, pull, end = ends
    return [start * (1 - t) ** 2 + pull * (2 * t * (1 - t)) + end * t**2 for t in (k / 8 for k in range(9))]
