"""What part of a view a picture shows, and how it fills its card."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath, QTransform

from selfmassage.figure.course import bounds, course
from selfmassage.figure.curve import Curve
from selfmassage.figure.shapes import to_path
from selfmassage.figure.views import View
from selfmassage.routine.vocabulary import Area

LYING_GAIN = 1.35
"""A leg is laid on its side where that makes it this much larger."""


def mirror(view: View) -> QTransform:
    """Return the transform that makes the right leg of the left one, beside it."""
    return QTransform(-1, 0, 0, 1, 2 * view.midline, 0)


def gap(view: View, areas: Sequence[Area]) -> float:
    """Return how far from the limb an arrow runs, in the coordinates of the view."""
    return max(20.0, 0.05 * window(view, areas).height())


@lru_cache(maxsize=64)
def _band(outline: Curve, top: float, bottom: float) -> QRectF:
    """Return the rectangle around the limb between two heights."""
    strip = QPainterPath()
    strip.addRect(QRectF(-1000, top, 3000, bottom - top))
    return to_path(outline).intersected(strip).boundingRect()


def window(view: View, areas: Sequence[Area]) -> QRectF:
    """Return the part of the view that matters for `areas`: all of it, or a band around them."""
    limb = to_path(view.outline).boundingRect()
    worked = bounds(view, areas)
    if view.whole or worked.isNull():
        return limb
    room = 30 + 0.17 * worked.height()
    top, bottom = max(limb.top(), worked.top() - room), min(limb.bottom(), worked.bottom() + room)
    return _band(view.outline, round(top), round(bottom))


def framed(view: View, areas: Sequence[Area], both: bool) -> QRectF:
    """Return the window with room for the arrow, over both legs if `both`."""
    inner = window(view, areas)
    way = course(view, areas, gap(view, areas))
    if way is not None:
        for point in way.beside:
            inner = inner.united(QRectF(point.x() - 12, point.y() - 12, 24, 24))
    return inner.united(mirror(view).mapRect(inner)) if both else inner


def fit(frame: QRectF, limb: QRectF, rect: QRectF) -> QTransform:
    """Return the transform that shows `frame` as large as `rect` allows, upright or lying, and keeps `limb` in sight."""
    margin = 0.05 * min(rect.width(), rect.height())
    inner = rect.adjusted(margin, margin, -margin, -margin)
    upright = min(inner.width() / frame.width(), inner.height() / frame.height())
    lying = min(inner.width() / frame.height(), inner.height() / frame.width())
    turned = lying > LYING_GAIN * upright
    scale = lying if turned else upright
    length = (inner.width() if turned else inner.height()) / scale
    middle = frame.center().y()
    if length < limb.height():
        middle = min(max(middle, limb.top() + length / 2), limb.bottom() - length / 2)
    transform = QTransform().translate(rect.center().x(), rect.center().y())
    if turned:
        transform.rotate(90)
    return transform.scale(scale, scale).translate(-frame.center().x(), -middle)
