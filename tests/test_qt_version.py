"""A fault of one PySide6 version that ends the app in mid-session."""

from __future__ import annotations

import sys

from PySide6.QtGui import QImage, QPainter


def test_a_call_that_returns_nothing_keeps_the_count_of_none(qapp: object) -> None:
    painter = QPainter(image := QImage(4, 4, QImage.Format.Format_RGB32))
    before = sys.getrefcount(None)
    for _ in range(1000):
        painter.setOpacity(1.0)
    lost = before - sys.getrefcount(None)
    painter.end()
    assert lost < 100, f"this PySide6 loses references to None ({lost} in 1000 calls on {image.width()} pixels)"
