"""How hard to press: five dots and a word."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from .drawing import draw_card, em, largest, mixed, sized, text_width
from .theme import Theme

WORDS = ("no pressure", "very light", "light", "medium", "firm", "very firm")
"""The scale of content research 2.3, 0 to 5."""
DOTS = 5
STEP = 1.25
"""From dot to dot, in dots."""


class PressureMeter(QWidget):
    """The pressure of a step on the scale from 0 to 5."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pressure: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def word(self) -> str:
        """The pressure in words."""
        return "" if self._pressure is None else WORDS[self._pressure]

    def show_pressure(self, pressure: int | None) -> None:
        """Show a pressure from 0 to 5, or nothing."""
        if pressure == self._pressure:
            return
        self._pressure = pressure
        name = f"Pressure {pressure} of 5: {self.word}" if pressure else self.word
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def _width_of(self, pixels: float) -> float:
        words = text_width(sized(self.font(), pixels), self.word)
        return words + pixels * (DOTS * STEP * 0.85 + 0.3)

    # Qt's own names

    def sizeHint(self) -> QSize:
        unit = em(self)
        return QSize(round(self._width_of(unit)) + 2, round(1.5 * unit))

    def paintEvent(self, event: QPaintEvent) -> None:
        pressure = self._pressure
        if pressure is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pixels = largest(lambda size: self._width_of(size) <= self.width(), 7, self.height() / 1.4)
        dot = 0.85 * pixels
        empty = mixed(self._theme.paper, self._theme.ink, 0.16)
        middle = self.height() / 2
        for number in range(DOTS):
            rect = QRectF(number * STEP * dot, middle - dot / 2, dot, dot)
            draw_card(painter, rect, dot / 2, self._theme.accent if number < pressure else empty)
        painter.setFont(sized(self.font(), pixels))
        painter.setPen(QColor(self._theme.muted))
        left = DOTS * STEP * dot + 0.2 * pixels
        painter.drawText(
            QRectF(left, 0, self.width() - left + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, self.word
        )
