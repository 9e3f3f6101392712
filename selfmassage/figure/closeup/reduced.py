"""The moments of a movement side by side, for people who want no motion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from selfmassage.figure.closeup.closeup import paint
from selfmassage.figure.closeup.hand_art import HandArt
from selfmassage.figure.closeup.subject import CloseUp
from selfmassage.figure.closeup.views import View, ViewName
from selfmassage.figure.palette import Palette
from selfmassage.figure.person.hands import HandShape

GAP = 0.03
"""Between two moments, as a part of the longer side."""


def paint_moments(
    painter: QPainter,
    rect: QRectF,
    views: Mapping[ViewName, View],
    moments: Sequence[CloseUp],
    palette: Palette,
    hands: Mapping[HandShape, HandArt],
) -> None:
    """Draw close-ups from left to right in a wide `rect`, from top to bottom in a tall one."""
    for place, what in zip(places(rect, len(moments)), moments, strict=True):
        paint(painter, place, views, what, palette, hands)


def places(rect: QRectF, count: int) -> list[QRectF]:
    """Return `count` equal parts of the rectangle, along its longer side."""
    wide = rect.width() >= rect.height()
    gap = GAP * max(rect.width(), rect.height())
    long = ((rect.width() if wide else rect.height()) - gap * (count - 1)) / max(1, count)
    starts = [(long + gap) * k for k in range(count)]
    if wide:
        return [QRectF(rect.left() + start, rect.top(), long, rect.height()) for start in starts]
    return [QRectF(rect.left(), rect.top() + start, rect.width(), long) for start in starts]
