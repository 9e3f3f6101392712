"""Where the leg lies in a card, and which arrows go with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTransform

from selfmassage.figure.course import Course, courses
from selfmassage.figure.focus import focus, presses, sized
from selfmassage.figure.framing import fit, framed, gap, mirror, window
from selfmassage.figure.motion import Hands, Manner
from selfmassage.figure.shapes import to_path
from selfmassage.figure.subject import CloseUp
from selfmassage.figure.views import View, ViewName, pick_view
from selfmassage.routine.vocabulary import Area, Direction

SMALL = 120.0
"""Below this many pixels a picture is a sign: no arrow, danger marks or fine lines, and thicker contours."""
SIGNED = frozenset({Manner.HOLD, Manner.STRETCH, Manner.SQUEEZE, Manner.BEND, Manner.SHAKE})
"""Movements that bring their own sign, so that the arrow of the direction is left out."""


@dataclass(frozen=True)
class Layout:
    """Where the leg lies in a card, and what is drawn beside it."""

    view: View
    place: QTransform
    flips: tuple[QTransform, ...]
    ways: tuple[Course, ...]
    small: bool


def layout(rect: QRectF, views: Mapping[ViewName, View], what: CloseUp) -> Layout | None:
    """Return where everything that does not move lies; None where no view can show it."""
    view = _view(views, what.areas)
    if view is not None and what.lit and not set(what.lit) & set(view.areas):
        view, what = _view(views, what.lit), replace(what, areas=what.lit)
    if view is None:
        return None
    small = min(rect.width(), rect.height()) < SMALL
    place = fit(framed(view, what.areas, what.pair, small), to_path(view.outline).boundingRect(), rect)
    ways: list[Course] = []
    if not small and what.leg != "none" and not _tells(what):
        ways = courses(view, focus(what), what.direction, gap(view, what.areas), what.pair)
    flips = tuple(_flips(rect, view, what, place))
    return Layout(sized(view, what, window(view, what.areas).height()), place, flips, tuple(ways), small)


def _view(views: Mapping[ViewName, View], areas: Sequence[Area]) -> View | None:
    return next((views[name] for name in pick_view(areas) if name in views), None)


def _tells(what: CloseUp) -> bool:
    """Return whether the movement itself says what the arrow would."""
    circles = what.manner is Manner.CIRCLE and (what.hands is not Hands.NONE or presses(what.tool))
    return what.moves and (what.manner in SIGNED or what.direction is Direction.HOLD or circles)


def _flips(rect: QRectF, view: View, what: CloseUp, place: QTransform) -> list[QTransform]:
    """Return for each leg what makes it of the left leg: nothing, or a mirror in the pixels of the card."""
    if what.pair:
        return [QTransform(), place.inverted()[0] * mirror(view) * place]
    return [QTransform(-1, 0, 0, 1, 2 * rect.center().x(), 0) if what.leg == "right" else QTransform()]
