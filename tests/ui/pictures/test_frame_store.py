from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from selfmassage.ui.pictures import frame_store
from selfmassage.ui.pictures.frame_store import FrameStore

PLACE = QRect(10, 20, 30, 40)


class Brush:
    """Fills the place and counts how often."""

    def __init__(self) -> None:
        self.strokes = 0

    def __call__(self, painter: QPainter) -> None:
        self.strokes += 1
        painter.fillRect(PLACE, QColor("red"))


def painted(store: FrameStore, key: object, brush: Brush) -> QImage:
    image = QImage(60, 80, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    store.paint(painter, PLACE, key, brush)
    painter.end()
    return image


def test_what_has_been_drawn_is_not_drawn_again_and_lies_where_it_lay(qapp: object) -> None:
    store, brush = FrameStore(1.0), Brush()
    first, second, other = (painted(store, key, brush) for key in (1, 1, 2))
    assert brush.strokes == 2
    assert first == second == other
    assert first.pixelColor(10, 20) == QColor("red")
    assert first.pixelColor(9, 19) == QColor("white")


def test_a_full_store_draws_each_time(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frame_store, "MOST", 4 * PLACE.width() * PLACE.height())
    store, brush = FrameStore(1.0), Brush()
    for key in (1, 2, 2):
        painted(store, key, brush)
    assert brush.strokes == 3
