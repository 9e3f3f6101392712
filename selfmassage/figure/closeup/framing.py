"""What part of a view a picture shows, and how it fills its card."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath, QTransform

from selfmassage.figure.closeup.course import bounds, courses
from selfmassage.figure.closeup.shapes import to_path
from selfmassage.figure.closeup.views import View
from selfmassage.figure.curve import Curve
from selfmassage.routine.vocabulary import Area, Direction

LYING_GAIN = 1.35
"""In a wide card a leg is laid on its side where that makes it this much larger."""
ROOM = 75.0
"""Most of the limb that is shown beyond the worked areas, at either end, in the coordinates of the view."""
FOOT = 0.15
"""A foot is shown that makes the picture less than this much longer."""
MARGIN = 0.05
"""Of the shorter side of the card."""


def mirror(view: View) -> QTransform:
    """Return the transform that makes the right leg of the left one, beside it."""
    return QTransform(-1, 0, 0, 1, 2 * view.midline, 0)


def gap(view: View, areas: Sequence[Area]) -> float:
    """Return how far from the limb an arrow runs, in the coordinates of the view."""
    return max(20.0, 0.06 * window(view, areas).height())


def window(view: View, areas: Sequence[Area], small: bool = False) -> QRectF:
    """Return the part of the view that matters for `areas`: its whole box, or a band of the limb around them.

    A small picture shows less of what is around.
    """
    limb = to_path(view.outline).boundingRect().intersected(QRectF(-1000, 0, 3000, view.box[1]))
    worked = bounds(view, areas)
    if view.whole or worked.isNull():
        return limb
    room = 10 + 0.05 * worked.height() if small else min(40 + 0.17 * worked.height(), ROOM)
    top, bottom = max(limb.top(), worked.top() - room), min(limb.bottom(), worked.bottom() + room)
    if limb.bottom() - bottom < FOOT * (bottom - top):
        bottom = limb.bottom()
    return _band(view.outline, round(top), round(bottom))


def framed(view: View, areas: Sequence[Area], pair: bool, small: bool = False) -> QRectF:
    """Return the window with room for a long arrow, unless it is small, over both legs of a pair."""
    inner = window(view, areas, small)
    for way in courses(view, () if small else areas, Direction.UP, gap(view, areas), pair):
        for point in way.beside:
            inner = inner.united(QRectF(point.x() - 12, point.y() - 12, 24, 24))
    return inner.united(mirror(view).mapRect(inner)) if pair else inner


def fit(frame: QRectF, limb: QRectF, rect: QRectF) -> QTransform:
    """Return the transform that shows `frame` as large as `rect` allows, upright or lying.

    Room to spare goes to more of `limb`, rather than to nothing.
    """
    margin = MARGIN * min(rect.width(), rect.height())
    width, height = rect.width() - 2 * margin, rect.height() - 2 * margin
    upright = min(width / frame.width(), height / frame.height())
    lying = min(width / frame.height(), height / frame.width())
    turned = width > height and lying > LYING_GAIN * upright
    scale = lying if turned else upright
    transform = QTransform().translate(rect.center().x(), rect.center().y())
    if turned:
        transform.rotate(90)
    middle = _middle(frame, limb.united(frame), (width if turned else height) / scale)
    return transform.scale(scale, scale).translate(-frame.center().x(), -middle)


def _middle(frame: QRectF, limb: QRectF, length: float) -> float:
    """Return the height of the view to put in the middle of a card that shows `length` of it."""
    spare = length - frame.height()
    above, below = frame.top() - limb.top(), limb.bottom() - frame.bottom()
    middle = frame.center().y() + 0.3 * (min(spare, below) - min(spare, above))
    if length >= limb.height():
        return middle
    return min(max(middle, limb.top() + length / 2), limb.bottom() - length / 2)


@lru_cache(maxsize=64)
def _band(outline: Curve, top: float, bottom: float) -> QRectF:
    """Return the rectangle around the limb between two heights."""
    strip = QPainterPath()
    strip.addRect(QRectF(-1000, top, 3000, bottom - top))
    return to_path(outline).intersected(strip).boundingRect()
