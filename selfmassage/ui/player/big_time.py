"""The remaining time, huge; digits have one width, so that nothing jitters."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from selfmassage.ui.drawing import largest, sized, text_width
from selfmassage.ui.theme import Theme

DIGITS = "0123456789"
CAP_HEIGHT = 0.76
"""Height of a digit in sizes of the font, with a little air."""


class BigTime(QWidget):
    """A time such as 0:26, as large as its place allows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = theme.ink
        self._text = ""

    @property
    def text(self) -> str:
        """The time as it is shown."""
        return self._text

    def show_time(self, text: str, words: str) -> None:
        """Show another time; the words wait for somebody who asks, they are not announced."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(words)
            self.update()

    def set_colour(self, colour: str) -> None:
        """Take another colour."""
        self._colour = colour
        self.update()

    def width_for(self, height: float) -> int:
        """The width that the time needs at a height; two digits at least, so that 9 after 10 moves nothing."""
        text = self._text.rjust(2, "0")
        return ceil(sum(self._cells(text, height / CAP_HEIGHT)))

    def text_pixels(self) -> int:
        """The size of the digits' font."""
        return largest(self._fits, 12, self.height() / CAP_HEIGHT)

    def _font(self, pixels: float) -> QFont:
        return sized(self.font(), pixels, True)

    def _cells(self, text: str, pixels: float) -> list[float]:
        """The width of each character; all digits as wide as the widest."""
        font = self._font(pixels)
        widest = max(text_width(font, digit) for digit in DIGITS)
        return [widest if character in DIGITS else text_width(font, character) for character in text]

    def _fits(self, pixels: int) -> bool:
        return sum(self._cells(self._text, pixels)) <= self.width()

    # Qt's own names

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pixels = self.text_pixels()
        painter.setFont(self._font(pixels))
        painter.setPen(QColor(self._colour))
        metrics = QFontMetricsF(self._font(pixels))
        base = (self.height() + metrics.capHeight()) / 2
        left = -0.05 * pixels
        for character, width in zip(self._text, self._cells(self._text, pixels), strict=True):
            place = QRectF(left, base - metrics.ascent(), width, metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, character)
            left += width
