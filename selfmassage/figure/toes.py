"""Single toes, where a step works on toes one by one."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from selfmassage.figure.motion import Manner
from selfmassage.figure.shapes import to_path
from selfmassage.figure.subject import CloseUp
from selfmassage.figure.trail import Spot
from selfmassage.figure.views import View
from selfmassage.routine.vocabulary import Area


def big_toe(view: View, what: CloseUp) -> Spot | None:
    """Return the big toe where it alone is circled."""
    if what.manner is not Manner.CIRCLE or what.lit != (Area.TOES,):
        return None
    return Spot(QPointF(*view.big_toe), QPointF(0, -1), 0.1 * view.reach.hand, 0.1 * view.reach.hand)


def pressed_toe(view: View, what: CloseUp) -> Spot | None:
    """Return the toe that is pressed, or the place between two: one after the other, the little toe first."""
    if what.manner is not Manner.PRESS or what.lit != (Area.TOES,) or what.stroke is None:
        return None
    boxes = [ring.boundingRect() for ring in to_path(view.areas[Area.TOES].shape).toSubpathPolygons()]
    toes = sorted(boxes, key=lambda box: -abs(box.center().x() - view.big_toe[0]))
    spots = [Spot(box.center(), QPointF(0, -1), box.width() / 2, box.width() / 2) for box in toes]
    place = min(what.stroke.along * (len(spots) - 1), len(spots) - 1)
    here = min(int(place), max(0, len(spots) - 2))
    return spots[here].toward(spots[min(here + 1, len(spots) - 1)], place - here)
