"""A row of colours to choose one from."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

SIDE = 2.4
"""Of a swatch, in em."""


class Swatch(QAbstractButton):
    """One colour; chosen, it has a ring round it and a tick in it."""

    def __init__(self, theme: Theme, name: str, colour: str) -> None:
        super().__init__()
        self._theme, self._colour = theme, colour
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        self.update()

    # Qt's own names

    def sizeHint(self) -> QSize:
        side = round(SIDE * em_of(self.font()))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, radius = QPointF(self.rect().center()), self.width() / 2
        if self.hasFocus() or self.isChecked():
            colour = self._theme.focus if self.hasFocus() else self._theme.ink
            painter.setPen(QPen(QColor(colour), 0.12 * radius))
            painter.drawEllipse(middle, 0.92 * radius, 0.92 * radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour))
        painter.drawEllipse(middle, 0.76 * radius, 0.76 * radius)
        if self.isChecked():
            light = QColor(self._colour).lightness() > 128
            painter.setPen(QPen(QColor("#1B2E45" if light else "#FFFFFF"), 0.14 * radius))
            points = [middle + QPointF(x * radius, y * radius) for x, y in ((-0.3, 0.02), (-0.08, 0.25), (0.32, -0.22))]
            painter.drawPolyline(points)


class Swatches(QWidget):
    """Tells the value of the colour that the person has chosen."""

    picked = Signal(object)

    def __init__(self, theme: Theme, name: str, colours: Iterable[tuple[str, str, str]]) -> None:
        """Offer colours: what each is called, its value, and the colour itself."""
        super().__init__()
        self.swatches: dict[str, Swatch] = {}
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for text, value, colour in colours:
            swatch = Swatch(theme, f"{name}: {text}", colour)
            swatch.clicked.connect(lambda _=False, value=value: self.picked.emit(value))
            self.swatches[value] = swatch
            row.addWidget(swatch)
        row.addStretch(1)

    def set_value(self, value: str) -> None:
        """Show a choice without a signal."""
        self.swatches[value].setChecked(True)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        for swatch in self.swatches.values():
            swatch.set_theme(theme)
