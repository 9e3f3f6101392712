"""Where the leg lies in a card, and which arrows go with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QTransform

from selfmassage.figure.closeup.course import Course, courses
from selfmassage.figure.closeup.focus import (
    behind,
    circles_foot,
    curls_down,
    fans,
    focus,
    from_inside,
    pinches,
    presses,
    rolls,
    sized,
)
from selfmassage.figure.closeup.framing import fit, framed, gap, mirror, window
from selfmassage.figure.closeup.shapes import to_path
from selfmassage.figure.closeup.subject import CloseUp
from selfmassage.figure.closeup.views import View, ViewName, pick_view
from selfmassage.figure.motion import Hands, Manner
from selfmassage.routine.vocabulary import Area, Direction, Tool

SMALL = 120.0
"""Below this many pixels a picture is a sign: no arrow, danger marks or fine lines, and thicker contours."""
SIGNED = frozenset({Manner.HOLD, Manner.STRETCH, Manner.SQUEEZE, Manner.BEND, Manner.SHAKE})
"""Movements that bring their own sign, so that the arrow of the direction is left out."""

LOWER_LEG = frozenset({Area.CALF, Area.SHIN})
"""Areas whose picture goes on to the loop of a rope, which is round the foot."""
FRONT, REAR = QRectF(230, 60, 410, 420), QRectF(0, 0, 500, 480)
"""The front and the rear of a foot that is seen from its inner side."""


@dataclass(frozen=True)
class Layout:
    """Where the leg lies in a card, and what is drawn beside it."""

    view: View
    place: QTransform
    flips: tuple[QTransform, ...]
    ways: tuple[Course, ...]
    small: bool
    line: float
    """Width of the lines of an arrow, in pixels of the card."""


def layout(rect: QRectF, views: Mapping[ViewName, View], what: CloseUp) -> Layout | None:
    """Return where everything that does not move lies; None where no view can show it."""
    view = views.get(ViewName.FOOT_INNER) if from_inside(what) else None
    view = view or (views.get(ViewName.LEG_BACK) if pinches(what) else None)
    view = view or (views.get(ViewName.LEG_FRONT) if rolls(what) else None)
    view = view or _view(views, what.areas)
    if view is not None and what.lit and not set(what.lit) & set(view.areas):
        view, what = _view(views, what.lit), replace(what, areas=what.lit)
    if view is None:
        return None
    small = min(rect.width(), rect.height()) < SMALL
    frame = framed(view, () if rolls(what) else what.areas, what.pair, small).marginsAdded(_room(what))
    if what.tool is Tool.ROPE and view.rope is not None and LOWER_LEG & set(what.areas) and not small:
        frame.setBottom(max(frame.bottom(), to_path(view.rope).boundingRect().bottom()))
    if from_inside(what) and not {Area.HEEL, Area.SOLE} & set(what.areas):
        frame = frame & FRONT
    if behind(what) and what.areas == (Area.HEEL,) and what.moves and not small:
        frame = frame & REAR
    place = fit(frame, to_path(view.outline).boundingRect(), rect)
    ways: list[Course] = []
    if not small and what.leg != "none" and not _tells(view, what):
        ways = courses(view, focus(what), what.direction, gap(view, what.areas), what.pair)
    flips = tuple(_flips(rect, view, what, place))
    line = 1.4 + 0.02 * min(rect.width(), rect.height())
    return Layout(sized(view, what, window(view, what.areas).height()), place, flips, tuple(ways), small, line)


def _view(views: Mapping[ViewName, View], areas: Sequence[Area]) -> View | None:
    return next((views[name] for name in pick_view(areas) if name in views), None)


def _room(what: CloseUp) -> QMarginsF:
    """Return the room for a hand that comes from beside the foot, or for a foot that swings."""
    stays = what.hands is Hands.NONE and not presses(what.tool)
    if not what.moves or what.pair:
        return QMarginsF()
    if what.manner is Manner.CIRCLE and stays and what.areas == (Area.ANKLE,):
        return QMarginsF(0, 0, 56, 70)
    if rolls(what):
        return QMarginsF(20, 0, 20, 76)
    if from_inside(what):
        return QMarginsF(0, 0, 40, 70 if curls_down(what) else 90)
    if what.manner is Manner.PRESS and what.areas == (Area.TOES,):
        return QMarginsF(0, 0, 100, 0)
    if what.tool is Tool.FOAM_ROLLER and what.areas == (Area.GLUTE,):
        return QMarginsF(0, 0, 90, 0)
    if pinches(what) and what.manner is Manner.GLIDE:
        return QMarginsF(0, 30, 0, 0)
    if behind(what):
        return QMarginsF(130, 0, 0, 40)
    if what.manner is Manner.TWIST and Area.TOES in what.areas:
        return QMarginsF(0, 0, 0, 60)
    if what.manner is Manner.GLIDE and what.direction is Direction.HEEL_TO_TOES and Area.HEEL in what.areas:
        return QMarginsF(0, 0, 0, 90)
    if what.manner is Manner.CIRCLE and what.areas == (Area.TOES,):
        return QMarginsF(80, 0, 0, 30)
    return QMarginsF(0, 40, 80, 0) if fans(what) else QMarginsF()


def _tells(view: View, what: CloseUp) -> bool:
    """Return whether the movement itself says what the arrow would."""
    circles = what.manner is Manner.CIRCLE and (what.hands is not Hands.NONE or presses(what.tool))
    itself = rolls(what) or circles_foot(view, what)
    return what.moves and (what.manner in SIGNED or what.direction is Direction.HOLD or circles or itself)


def _flips(rect: QRectF, view: View, what: CloseUp, place: QTransform) -> list[QTransform]:
    """Return for each leg what makes it of the left leg: nothing, or a mirror in the pixels of the card."""
    if what.pair:
        return [QTransform(), place.inverted()[0] * mirror(view) * place]
    return [QTransform(-1, 0, 0, 1, 2 * rect.center().x(), 0) if what.leg == "right" else QTransform()]
