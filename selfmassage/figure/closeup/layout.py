"""Where the leg lies in a card, and which arrows go with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QMarginsF, QPointF, QRectF
from PySide6.QtGui import QTransform

from selfmassage.figure.closeup.arrows import ends
from selfmassage.figure.closeup.course import LONG, Course, bounds, courses
from selfmassage.figure.closeup.focus import (
    circles_foot,
    circles_toe,
    fans,
    focus,
    from_inside,
    pinches,
    presses,
    rolls,
    sized,
    threads,
    to_and_fro,
)
from selfmassage.figure.closeup.framing import fit, framed, gap, mirror, window
from selfmassage.figure.closeup.shapes import to_path
from selfmassage.figure.closeup.subject import CloseUp
from selfmassage.figure.closeup.toes import one_toe
from selfmassage.figure.closeup.views import View, ViewName, pick_view
from selfmassage.figure.motion import Hands, Manner
from selfmassage.figure.pair import PACKS
from selfmassage.routine.vocabulary import TECHNIQUES, Area, Direction, Tool

FACING, SIDEWAYS = (ViewName.LEG_BACK, ViewName.LEG_FRONT), (ViewName.HIP, ViewName.LEG_OUTSIDE, ViewName.LEG_INSIDE)
"""Views of legs from behind or before, and from a side."""
SMALL = 120.0
"""Below this many pixels a picture is a sign: no arrow, danger marks or fine lines, and thicker contours."""
SIGNED = frozenset({Manner.HOLD, Manner.STRETCH, Manner.SQUEEZE, Manner.BEND, Manner.SHAKE, Manner.RUB})
"""Movements that bring their own sign, so that the arrow of the direction is left out."""
LOWER_LEG = frozenset({Area.CALF, Area.SHIN})
"""Areas whose picture goes on to the loop of a rope, which is round the foot."""
FRONT = -60.0, -230.0, 100.0, 230.0
"""What is shown of a foot around toes that are worked one by one: left, up, right and down of them."""
BESIDE_PACK, ENDS = 0.6, ((Area.HEEL,), (Area.TOES,))
"""Room for the signs of warmth or cold beside a leg with a pack, in lengths of a hand; areas it stands out below."""


@dataclass(frozen=True)
class Layout:
    """Where the leg lies in a card, and what is drawn beside it."""

    view: View
    place: QTransform
    flips: tuple[QTransform, ...]
    ways: tuple[Course, ...]
    ends: tuple[tuple[QPointF, QPointF], ...]
    """The tips of long arrows with the places where their lines come from, in pixels of the card."""
    line: float
    """Width of the lines of an arrow, in pixels of the card."""
    small: bool
    card: QRectF


def layout(rect: QRectF, views: Mapping[ViewName, View], what: CloseUp) -> Layout | None:
    """Return where everything that does not move lies; None where no view can show it."""
    view = views.get(ViewName.FOOT_INNER) if from_inside(what) else None
    view = view or (views.get(ViewName.LEG_BACK) if pinches(what) else None)
    view = view or (views.get(ViewName.LEG_FRONT) if rolls(what) else None)
    view = view or _view(views, what, what.areas)
    if view is not None and what.lit and not set(focus(what)) & set(view.areas):
        view, what = _view(views, what, focus(what)), replace(what, areas=focus(what))
    if view is None:
        return None
    small = min(rect.width(), rect.height()) < SMALL
    room = _room(what, BESIDE_PACK * view.reach.signs)
    frame = framed(view, () if rolls(what) else what.areas, what.pair, small).marginsAdded(room)
    if view.whole and one_toe(view, what) is not None:
        frame = frame & bounds(view, (Area.TOES,)).adjusted(*FRONT)
    if what.tool is Tool.ROPE and view.rope is not None and LOWER_LEG & set(what.areas) and not small:
        frame.setBottom(max(frame.bottom(), to_path(view.rope).boundingRect().bottom()))
    place = fit(frame, to_path(view.outline).boundingRect(), rect)
    ways: list[Course] = []
    if not small and what.leg != "none" and not _tells(view, what):
        ways = courses(view, focus(what), what.direction, gap(view, what.areas), what.pair)
    flips = tuple(_flips(rect, view, what, place))
    line = 1.4 + 0.02 * min(rect.width(), rect.height())
    beside = ways if what.direction in LONG else []
    tips = tuple(end for way in beside for end in ends(to_and_fro(what), way.mapped(place), line))
    seen = sized(view, what, window(view, what.areas).height())
    return Layout(seen, place, flips, tuple(ways), tips, line, small, rect)


def _view(views: Mapping[ViewName, View], what: CloseUp, areas: Sequence[Area]) -> View | None:
    """Return the view that shows the areas best; rather two legs side by side, or the rope in the hands."""
    known = [name for name in pick_view(areas) if name in views]
    whole = [name for name in views if set(areas) <= set(views[name].areas)]
    if what.pair and known and known[0] in SIDEWAYS:
        known = [*(name for name in FACING if name in whole), *known]
    if what.tool is Tool.ROPE and what.technique is not None and TECHNIQUES[what.technique].tool is Tool.HANDS:
        known = [*(name for name in known if name in whole and views[name].rope is not None), *known]
    return views[known[0]] if known else None


def _room(what: CloseUp, beside: float) -> QMarginsF:
    """Return the room for a hand that comes from beside the foot, for a foot that swings, or `beside` a pack."""
    stays = what.hands is Hands.NONE and not presses(what.tool)
    if what.tool in PACKS:
        return QMarginsF(beside, 0, beside, beside if what.areas in ENDS else 0)
    if not what.moves or what.pair:
        return QMarginsF()
    if what.manner is Manner.CIRCLE and stays and what.areas == (Area.ANKLE,):
        return QMarginsF(0, 0, 56, 70)
    if rolls(what):
        return QMarginsF(20, 0, 20, 76)
    if from_inside(what):
        return QMarginsF(52, -90, 70, 110)
    if threads(what):
        return QMarginsF(20, 0, 40, 150)
    if what.manner is Manner.PRESS and what.areas == (Area.TOES,):
        return QMarginsF(0, 0, 80, 150)
    if what.tool is Tool.FOAM_ROLLER and what.areas == (Area.GLUTE,):
        return QMarginsF(0, 0, 90, 0)
    if pinches(what) and what.manner is Manner.GLIDE:
        return QMarginsF(0, 30, 0, 0)
    if what.manner is Manner.SQUEEZE and what.areas == (Area.HEEL,):
        return QMarginsF(130, 0, 130, 120)
    if what.manner is Manner.TWIST and Area.TOES in what.areas:
        return QMarginsF(0, 40, 0, 60)
    if what.manner is Manner.GLIDE and what.direction is Direction.HEEL_TO_TOES and Area.HEEL in what.areas:
        return QMarginsF(0, 0, 0, 90)
    if circles_toe(what):
        return QMarginsF(110, 0, 0, 30)
    if what.areas == (Area.HEEL,) and not stays:
        return QMarginsF(0, 0, 30, 60)
    return QMarginsF(0, 50, 100, 0) if fans(what) else QMarginsF()


def _tells(view: View, what: CloseUp) -> bool:
    """Return whether the movement itself says what the arrow would."""
    circles = what.manner is Manner.CIRCLE and (what.hands is not Hands.NONE or presses(what.tool))
    tells = what.manner in SIGNED or what.direction is Direction.HOLD or circles or fans(what)
    tells = tells or rolls(what) or circles_foot(view, what)
    return what.moves and (tells or (what.manner is Manner.PRESS and (presses(what.tool) or what.lit == (Area.TOES,))))


def _flips(rect: QRectF, view: View, what: CloseUp, place: QTransform) -> list[QTransform]:
    """Return for each leg what makes it of the left leg: nothing, or a mirror in the pixels of the card."""
    if what.pair:
        return [QTransform(), place.inverted()[0] * mirror(view) * place]
    return [QTransform(-1, 0, 0, 1, 2 * rect.center().x(), 0) if what.leg == "right" else QTransform()]
