"""Small things that several painted widgets share."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from .theme import Theme

ELLIPSIS = Qt.TextElideMode.ElideRight
WRAPPED = int(Qt.TextFlag.TextWordWrap)


def em(widget: QWidget) -> float:
    """The size of the app's letters in pixels; every other size is a multiple of it."""
    return float(QFontInfo(widget.font()).pixelSize())


def sized(font: QFont, pixels: float, bold: bool = False) -> QFont:
    """The same font in another size."""
    result = QFont(font)
    result.setPixelSize(max(6, round(pixels)))
    result.setBold(bold)
    return result


def largest(fits: Callable[[int], bool], smallest: float, biggest: float) -> int:
    """The biggest whole size that fits, tried first and else found by halving; the smallest if none does."""
    low, high = round(smallest), max(round(smallest), round(biggest))
    if fits(high):
        return high
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return low


@lru_cache(maxsize=2048)
def text_size(font: QFont, text: str, width: float = 100_000.0) -> tuple[float, float]:
    """Width and height of a text that is wrapped at a width; kept, since a page asks for the same ones every second."""
    box = QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 100_000), WRAPPED, text)
    return box.width(), box.height()


@lru_cache(maxsize=2048)
def text_width(font: QFont, text: str) -> float:
    """Width of a text on one line; kept."""
    return QFontMetricsF(font).horizontalAdvance(text)


def mixed(first: str, second: str, share: float) -> QColor:
    """The first colour with a share of the second in it."""
    one, two = QColor(first), QColor(second)
    parts = ((getattr(one, name)(), getattr(two, name)()) for name in ("redF", "greenF", "blueF"))
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in parts))


def draw_card(painter: QPainter, rect: QRectF, radius: float, colour: QColor | str) -> None:
    """Fill a rounded rectangle."""
    radius = min(radius, rect.width() / 2, rect.height() / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(rect, radius, radius)


def draw_focus(painter: QPainter, rect: QRectF, radius: float, theme: Theme, width: float) -> None:
    """Draw the ring around what has the keyboard."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.focus), width))
    inset = width / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def draw_triangle(painter: QPainter, rect: QRectF, to_the_left: bool, colour: QColor | str) -> None:
    """Draw the arrow of a leg; no font is trusted to have it."""
    tip, base = (rect.left(), rect.right()) if to_the_left else (rect.right(), rect.left())
    corners = [QPointF(tip, rect.center().y()), QPointF(base, rect.top()), QPointF(base, rect.bottom())]
    painter.setPen(
        QPen(
            QColor(colour),
            rect.height() * 0.12,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )
    )
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF(corners))
