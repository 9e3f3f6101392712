"""Drawn frames of a movement, for the next time that it comes by."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from selfmassage.figure.painting import painting

MOST = 48 * 1024 * 1024
"""Bytes; what comes when that is full is drawn each time."""
BYTES = 4
"""Of a pixel."""


class FrameStore:
    """Keeps pictures of one place on the screen by what they show."""

    def __init__(self, ratio: float) -> None:
        self._ratio = ratio
        self._place = QRect()
        self._kept: dict[object, QPixmap] = {}

    def paint(self, painter: QPainter, place: QRect, key: object, draw: Callable[[QPainter], None]) -> None:
        """Draw what `key` stands for into `place`."""
        painter.drawPixmap(place.topLeft(), self.picture(place, key, draw))

    def picture(self, place: QRect, key: object, draw: Callable[[QPainter], None]) -> QPixmap:
        """Return the picture of `key`: as it is kept, or drawn by `draw`, and kept if there is room."""
        if place != self._place:
            self._kept.clear()
            self._place = place
        found = self._kept.get(key)
        if found is None:
            found = self._drawn(draw)
            if (len(self._kept) + 1) * self._size() <= MOST:
                self._kept[key] = found
        return found

    def _size(self) -> float:
        return self._place.width() * self._place.height() * self._ratio**2 * BYTES

    def _drawn(self, draw: Callable[[QPainter], None]) -> QPixmap:
        picture = QPixmap(self._place.size() * self._ratio)
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with painting(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(-self._place.topLeft())
            draw(painter)
        return picture
