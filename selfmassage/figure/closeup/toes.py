"""Single toes, where a step works on toes one by one."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF

from selfmassage.figure.closeup.focus import circles_toe, fans, threads
from selfmassage.figure.closeup.shapes import to_path
from selfmassage.figure.closeup.subject import CloseUp
from selfmassage.figure.closeup.trail import Spot, Trail, distance, unit
from selfmassage.figure.closeup.views import View
from selfmassage.figure.closeup.warp import Toe
from selfmassage.figure.curve import Curve
from selfmassage.figure.motion import Hands, Manner
from selfmassage.routine.vocabulary import Area

TAKEN, NAIL, FRONT = 0.3, 0.64, 0.84
"""Where a toe is taken that is circled, where it is pressed, and what its circle is drawn about: parts of the toe."""
END = 0.3
"""The part of a toe at either end in which its middle is looked for."""
BALL, TIP = 46.0, 0.16
"""Where a thumb starts, behind the root of a toe, and where it stops before the tip, as a part of the toe."""


def one_toe(view: View, what: CloseUp) -> int | None:
    """Return which toe is worked, the little one first, where toes are worked one by one or one alone."""
    if what.stroke is None or what.motion is None or what.hands is Hands.NONE or what.pair:
        return None
    if Area.TOES not in view.areas:
        return None
    last = len(toe_boxes(view)) - 1
    if fans(what):
        return what.number % (last + 1)
    if what.lit != (Area.TOES,):
        return None
    if what.manner is Manner.PRESS:
        return round(min(what.stroke.along, 1.0) * last)
    return last if what.manner is Manner.CIRCLE else None


def big_toe(view: View, what: CloseUp) -> Spot | None:
    """Return the big toe where it alone is circled."""
    if what.manner is not Manner.CIRCLE or what.lit != (Area.TOES,):
        return None
    if circles_toe(what):
        toe = toe_axes(view)[-1]
        return Spot(_on(toe, TAKEN), QPointF(0, -1), toe.half, toe.half)
    return Spot(QPointF(*view.big_toe), QPointF(0, -1), 0.1 * view.reach.signs, 0.1 * view.reach.signs)


def circled_tip(view: View) -> QPointF:
    """Return the middle of the front of the big toe."""
    return _on(toe_axes(view)[-1], FRONT)


def threaded(view: View, what: CloseUp) -> Spot | None:
    """Return the place of a hand whose fingers are between the toes."""
    if not threads(what):
        return None
    toe = toe_axes(view)[len(toe_axes(view)) // 2]
    return Spot(QPointF(*toe.root), unit(QPointF(*toe.root) - QPointF(*toe.tip)), toe.half, toe.half)


def pressed_toe(view: View, what: CloseUp) -> Spot | None:
    """Return the toe that is pressed, or the place between two: one after the other, the little toe first."""
    if what.manner is not Manner.PRESS or what.lit != (Area.TOES,) or what.stroke is None:
        return None
    spots = [Spot(_on(toe, NAIL), QPointF(0, -1), toe.half, toe.half) for toe in toe_axes(view)]
    place = min(what.stroke.along * (len(spots) - 1), len(spots) - 1)
    here = min(int(place), max(0, len(spots) - 2))
    return spots[here].toward(spots[min(here + 1, len(spots) - 1)], place - here)


def slid_toe(view: View, number: int) -> Trail:
    """Return the way of a thumb from the ball of the foot out along one toe: the little toe first, then the next."""
    row = toe_boxes(view)
    toe = row[number % len(row)]
    axis = toe_axes(view)[number % len(row)]
    root, tip = QPointF(*axis.root), QPointF(*axis.tip)
    start, end = root + (root - tip) * (BALL / toe.height()), tip + (root - tip) * TIP
    way = unit(end - start)
    spots = [Spot(start + (end - start) * (k / 6), way, toe.width() / 2, toe.width() / 2) for k in range(7)]
    return Trail(tuple(spots), tuple(distance(start, spot.point) for spot in spots))


def toe_boxes(view: View) -> list[QRectF]:
    """Return the box of every toe, the little one first."""
    return [to_path(toe).boundingRect() for toe in toe_shapes(view)]


@lru_cache(maxsize=32)
def toe_shapes(view: View) -> tuple[Curve, ...]:
    """Return the shape of every toe, the little one first."""
    rings = view.areas[Area.TOES].shape.rings()
    far = [abs(to_path(ring).boundingRect().center().x() - view.big_toe[0]) for ring in rings]
    return tuple(ring for _, ring in sorted(zip(far, rings, strict=True), key=lambda pair: -pair[0]))


def _on(toe: Toe, share: float) -> QPointF:
    return QPointF(*toe.root) + (QPointF(*toe.tip) - QPointF(*toe.root)) * share


@lru_cache(maxsize=32)
def toe_axes(view: View) -> tuple[Toe, ...]:
    """Return every toe from its root to its tip, the little one first."""
    return tuple(_axis(view, shape) for shape in toe_shapes(view))


def _axis(view: View, shape: Curve) -> Toe:
    """Return the line in the middle of a toe that points up or down."""
    box = to_path(shape).boundingRect()
    ends = (box.bottom(), box.top()) if box.center().y() < 0.5 * view.box[1] else (box.top(), box.bottom())
    points = [point for part in to_path(shape).toSubpathPolygons() for point in part.toList()]
    middles = []
    for end in ends:
        near = [point.x() for point in points if abs(point.y() - end) < END * box.height()]
        middles.append(((min(near) + max(near)) / 2, end))
    return Toe(middles[0], middles[1], box.width() / 2)
