"""How a hand lies where it touches: turned, mirrored, lifted and squeezed."""

from __future__ import annotations

from math import atan2, cos, degrees, radians, sin

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTransform

from selfmassage.figure.closeup.focus import FLAT
from selfmassage.figure.closeup.hand_art import LENGTH, HandArt
from selfmassage.figure.closeup.touch import MOULDED, Touch
from selfmassage.figure.closeup.trail import dot
from selfmassage.figure.closeup.views import Hold, Thumbs, View
from selfmassage.figure.motion import Manner, Motion
from selfmassage.figure.person.hands import HandShape

_H = HandShape
ACROSS: dict[HandShape, float] = {
    _H.OPEN: 46, _H.FLAT: 60, _H.REST: 52, _H.GRIP: 76, _H.THUMB: 40, _H.FINGERS: 58, _H.FIST: 30, _H.EDGE: 62,
    _H.KNEAD: 74, _H.HEEL: 0,
    _H.CLASP: 0, _H.PINCH: 0, _H.CUP: 0, _H.HOLD: 0, _H.THREAD: 0, _H.WRAP: 40,
}  # fmt: skip
"""Angle between the fingers and the limb, in degrees: 0 along it, 90 across."""
ON_BACK = frozenset({
    _H.OPEN, _H.FLAT, _H.REST, _H.GRIP, _H.THUMB, _H.FINGERS, _H.FIST, _H.EDGE, _H.KNEAD, _H.HEEL,
})  # fmt: skip
"""Shapes that show the back of the hand, so that one sees whether it is a left or a right one."""
BESIDE = 10.0
"""The same angle of two hands that stroke beside each other."""
LIFT = 0.12
"""How much larger a hand is that has come off the skin."""
SQUEEZE: dict[HandShape, float] = {_H.GRIP: 0.22, _H.CUP: 0.14, _H.CLASP: 0.12}
"""How much shorter, or nearer to each other, the fingers of a hand are that closes."""
OPEN = 15.0
"""How far thumb and forefinger are off the toe that they are about to press, in the coordinates of their drawing."""
SUNK = 0.06
"""How much smaller a hand is that presses with all its might."""
AWAY: dict[Manner, float] = {Manner.DRUM: 0.30, Manner.PRESS: 0.16}
"""How far a hand draws back that has come off the skin, in lengths of a hand."""
CLOSING = frozenset({Manner.KNEAD, Manner.SQUEEZE, Manner.PRESS, Manner.BEND})


def hand_transform(view: View, touch: Touch, art: HandArt, shape: HandShape, manner: Manner) -> QTransform:
    """Return the transform from the hand's drawing to the view."""
    across = BESIDE if touch.beside else ACROSS[shape] if art.across is None else art.across
    lying = view.reach.lying if touch.alone and shape in FLAT else None
    fingers, mirrored = _pointing(view, touch, across, lying or view.reach.fingers)
    mirrored = mirrored or (touch.alone and shape in ON_BACK)
    size = view.reach.hand / LENGTH * (1 + LIFT * touch.state.lift)
    closed = 1 - SQUEEZE.get(shape, 0.0) * touch.state.press if manner in CLOSING else 1.0
    sunk = size * (1 - SUNK * touch.state.press)
    away = fingers * (-AWAY.get(manner, 0.12) * view.reach.hand * touch.state.lift)
    transform = QTransform().translate(touch.point.x() + away.x(), touch.point.y() + away.y())
    transform.rotate(degrees(atan2(fingers.y(), fingers.x())) + 90)
    tips, knuckles = (1.0, closed) if art.across is None else (closed, 1.0)
    tips *= MOULDED if touch.beside else 1.0
    transform.scale((-sunk if mirrored else sunk) * tips, sunk * knuckles)
    return transform.translate(-art.touch[0], -art.touch[1])


def parted(motion: Motion, touch: Touch) -> float:
    """Return how far thumb and fingers that close and open are off their place, across the hand in its own lengths."""
    opens = motion.shape is HandShape.PINCH and motion.manner is Manner.PRESS
    return OPEN * (1 - touch.state.press) * opens


def held_transform(view: View, held: Hold, art: HandArt) -> QTransform:
    """Return the transform from the drawing of a hand that holds on to the view."""
    size = view.reach.hand / LENGTH
    transform = QTransform().translate(*held.at)
    transform.rotate(degrees(atan2(held.fingers[1], held.fingers[0])) + 90)
    transform.scale(-size if held.mirrored else size, size)
    return transform.translate(-art.touch[0], -art.touch[1])


def _pointing(view: View, touch: Touch, across: float, way: tuple[float, float]) -> tuple[QPointF, bool]:
    """Return where the fingers point, and whether it is a left hand."""
    inward = QPointF(-touch.frame.y(), touch.frame.x()) * -touch.side
    wanted = QPointF(*way)
    along = touch.frame * (1 if dot(touch.frame, wanted) >= 0 else -1)
    angle = radians(across)
    fingers = inward * sin(angle) + along * cos(angle)
    thumb = QPointF(fingers.y(), -fingers.x())  # of a right hand
    return fingers, (dot(thumb, inward) < 0) == (view.reach.thumbs is Thumbs.INWARD)
