"""How things that return in a close-up are drawn: anew each time, or from images that are kept."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from selfmassage.figure.painting import painting
from selfmassage.figure.palette import Palette

MOST = 12 * 1024 * 1024
"""Bytes of images; then they are drawn from the start again."""
FINER = 1.08
"""Pixels of an image for one on the screen, so that a turned image stays sharp."""
SIZES = 0.05
"""Images are made in steps of scale."""

Draw = Callable[[QPainter], None]
Drawer = Callable[[QPainter, Hashable, QRectF, Palette, Draw], None]
"""Draws a thing that is known by a key and lies in a box, in the colours of a palette, as the last one does."""


def anew(painter: QPainter, what: Hashable, box: QRectF, palette: Palette, draw: Draw) -> None:
    """Draw it as if for the first time."""
    draw(painter)


class Images:
    """Draws each thing once in the size that is needed, and keeps the image."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, QImage] = {}
        self._bytes = 0
        self._palette: Palette | None = None

    def draw(self, painter: QPainter, what: Hashable, box: QRectF, palette: Palette, draw: Draw) -> None:
        """Draw the thing from its image."""
        if palette is not self._palette or self._bytes > MOST:
            self._kept, self._bytes, self._palette = {}, 0, palette
        scale = max(SIZES, round(pixels(painter) * FINER / SIZES) * SIZES)
        image = self._kept.get((what, scale))
        if image is None:
            image = self._kept[what, scale] = _image(box, scale, draw)
            self._bytes += image.sizeInBytes()
        painter.drawImage(box, image)


def pixels(painter: QPainter) -> float:
    """Return how many pixels one of the painter's units is."""
    return float(abs(painter.deviceTransform().determinant()) ** 0.5)


def _image(box: QRectF, scale: float, draw: Draw) -> QImage:
    size = QSize(ceil(box.width() * scale), ceil(box.height() * scale))
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with painting(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(QTransform.fromScale(size.width() / box.width(), size.height() / box.height()))
        painter.translate(-box.topLeft())
        draw(painter)
    return image
