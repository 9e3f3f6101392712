"""A text that is as large as its place allows and never cut off."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from .drawing import ELLIPSIS, WRAPPED, largest, sized, text_size, text_width

SMALLEST = 9
"""Pixels; below this nobody can read anyway."""


class FitLabel(QLabel):
    """Text up to a size in pixels, smaller where the place is small; one line, or wrapped."""

    def __init__(
        self, colour: str, *, bold: bool = False, wrapped: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._colour = colour
        self._bold = bold
        self._biggest = 16.0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrapped)

    def show_text(self, text: str) -> None:
        """Show another text."""
        if text != self.text():
            self.setText(text)

    def set_colour(self, colour: str) -> None:
        """Take another colour."""
        if colour != self._colour:
            self._colour = colour
            self.update()

    def set_biggest(self, pixels: float) -> None:
        """Set the size that is taken where there is room."""
        self._biggest = pixels
        self.update()

    def text_pixels(self) -> int:
        """The size at which the text fits."""
        return largest(self._fits, SMALLEST, self._biggest)

    def text_width(self) -> float:
        """The width of the text, on one line, in the size in which it is shown."""
        return text_size(sized(self.font(), self.text_pixels(), self._bold), self.text())[0]

    def _fits(self, pixels: int) -> bool:
        font = sized(self.font(), pixels, self._bold)
        if not self.wordWrap():
            return text_width(font, self.text()) <= self.width()
        width, height = text_size(font, self.text(), self.width())
        return width <= self.width() and height <= self.height()

    # Qt's own names

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = sized(self.font(), self.text_pixels(), self._bold)
        painter.setFont(font)
        painter.setPen(QColor(self._colour))
        flags = int(self.alignment()) | (WRAPPED if self.wordWrap() else 0)
        text = self.text()
        if not self.wordWrap():
            text = QFontMetricsF(font).elidedText(text, ELLIPSIS, self.width() + 1)
        painter.drawText(QRectF(self.rect()), flags, text)
