"""Close-ups as images, for cards and for files."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage

from selfmassage.figure.closeup.closeup import NO_HANDS, CloseUp, paint
from selfmassage.figure.closeup.hand_art import HandArt
from selfmassage.figure.closeup.views import View, ViewName
from selfmassage.figure.painting import painting
from selfmassage.figure.palette import Palette
from selfmassage.figure.person.hands import HandShape


def picture(
    size: QSize,
    views: Mapping[ViewName, View],
    what: CloseUp,
    palette: Palette,
    pixel_ratio: float = 1.0,
    hands: Mapping[HandShape, HandArt] = NO_HANDS,
) -> QImage:
    """Return the close-up as a transparent image of `size` in device-independent pixels; a null one for no size."""
    image = QImage(size * pixel_ratio, QImage.Format.Format_ARGB32_Premultiplied)
    if image.isNull():
        return image
    image.setDevicePixelRatio(pixel_ratio)
    image.fill(Qt.GlobalColor.transparent)
    with painting(image) as painter:
        paint(painter, QRectF(0, 0, size.width(), size.height()), views, what, palette, hands)
    return image
