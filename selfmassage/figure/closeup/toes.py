"""Single toes, where a step works on toes one by one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from selfmassage.figure.closeup.shapes import to_path
from selfmassage.figure.closeup.subject import CloseUp
from selfmassage.figure.closeup.trail import Spot, Trail, distance, unit
from selfmassage.figure.closeup.views import View
from selfmassage.figure.motion import Manner
from selfmassage.routine.vocabulary import Area

BALL, TIP = 46.0, 0.16
"""Where a thumb starts, behind the root of a toe, and where it stops before the tip, as a part of the toe."""


def big_toe(view: View, what: CloseUp) -> Spot | None:
    """Return the big toe where it alone is circled."""
    if what.manner is not Manner.CIRCLE or what.lit != (Area.TOES,):
        return None
    return Spot(QPointF(*view.big_toe), QPointF(0, -1), 0.1 * view.reach.hand, 0.1 * view.reach.hand)


def pressed_toe(view: View, what: CloseUp) -> Spot | None:
    """Return the toe that is pressed, or the place between two: one after the other, the little toe first."""
    if what.manner is not Manner.PRESS or what.lit != (Area.TOES,) or what.stroke is None:
        return None
    spots = [Spot(box.center(), QPointF(0, -1), box.width() / 2, box.width() / 2) for box in toe_boxes(view)]
    place = min(what.stroke.along * (len(spots) - 1), len(spots) - 1)
    here = min(int(place), max(0, len(spots) - 2))
    return spots[here].toward(spots[min(here + 1, len(spots) - 1)], place - here)


def slid_toe(view: View, number: int) -> Trail:
    """Return the way of a thumb from the ball of the foot out along one toe: the little toe first, then the next."""
    row = toe_boxes(view)
    toe = row[number % len(row)]
    out = 1 if toe.center().y() > 0.5 * view.box[1] else -1
    tip, root = (toe.center() + QPointF(0, side * 0.5 * toe.height()) for side in (out, -out))
    start, end = root + (root - tip) * (BALL / toe.height()), tip + (root - tip) * TIP
    way = unit(end - start)
    spots = [Spot(start + (end - start) * (k / 6), way, toe.width() / 2, toe.width() / 2) for k in range(7)]
    return Trail(tuple(spots), tuple(distance(start, spot.point) for spot in spots))


def toe_boxes(view: View) -> list[QRectF]:
    """Return the box of every toe, the little one first."""
    boxes = [ring.boundingRect() for ring in to_path(view.areas[Area.TOES].shape).toSubpathPolygons()]
    return sorted(boxes, key=lambda box: -abs(box.center().x() - view.big_toe[0]))
