"""How some pictures share a card."""

from __future__ import annotations

from PySide6.QtCore import QRectF


def cells(width: float, height: float, count: int, aspect: float = 1.0) -> list[QRectF]:
    """Return equal places in pixels, side by side or stacked so that a picture of width to height is largest."""
    wide, high = width / count, height / count
    if min(wide / aspect, height) >= min(width / aspect, high):
        return [QRectF(number * wide, 0, wide, height) for number in range(count)]
    return [QRectF(0, number * high, width, high) for number in range(count)]
