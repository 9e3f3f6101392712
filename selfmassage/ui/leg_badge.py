"""Which leg: its word, its arrow on its side, its colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from selfmassage.routine.vocabulary import Leg
from selfmassage.session.wording import LEG_NAMES

from .drawing import draw_card, draw_triangle, sized
from .theme import Theme

TEXT = 0.42
ARROW = 0.36
PAD = 0.42
GAP = 0.24
"""In heights of the badge."""


class LegBadge(QWidget):
    """A pill with "LEFT LEG" and an arrow to the left, or the like for the right; nothing where no leg is worked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.leg = Leg.NONE

    def show_leg(self, leg: Leg) -> None:
        """Show another leg."""
        self.leg = leg
        self.setAccessibleName(LEG_NAMES[leg] or "No leg")
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def width_for(self, height: float) -> float:
        """The width that the badge needs at a height, in pixels; 0 where there is nothing to show."""
        if not self._text:
            return 0.0
        words = QFontMetricsF(sized(self.font(), TEXT * height, True)).horizontalAdvance(self._text)
        return words + height * (2 * PAD + self._arrows * (ARROW + GAP))

    @property
    def _text(self) -> str:
        return LEG_NAMES[self.leg].upper()

    @property
    def _arrows(self) -> int:
        return {Leg.LEFT: 1, Leg.RIGHT: 1, Leg.BOTH: 2}.get(self.leg, 0)

    # Qt's own names

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._text:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        height = min(rect.height(), rect.width() / max(0.1, self.width_for(100) / 100))
        rect = QRectF(0, rect.center().y() - height / 2, self.width_for(height), height)
        draw_card(painter, rect, height / 2, self._theme.leg(self.leg))
        inner = rect.adjusted(PAD * height, 0, -PAD * height, 0)
        size = ARROW * height
        top = rect.center().y() - size / 2
        if self.leg in (Leg.LEFT, Leg.BOTH):
            draw_triangle(painter, QRectF(inner.left(), top, size * 0.9, size), True, self._theme.on_leg)
            inner.setLeft(inner.left() + size + GAP * height)
        if self.leg in (Leg.RIGHT, Leg.BOTH):
            draw_triangle(painter, QRectF(inner.right() - size * 0.9, top, size * 0.9, size), False, self._theme.on_leg)
            inner.setRight(inner.right() - size - GAP * height)
        painter.setFont(sized(self.font(), TEXT * height, True))
        painter.setPen(QColor(self._theme.on_leg))
        painter.drawText(inner.adjusted(-2, 0, 2, 0), Qt.AlignmentFlag.AlignCenter, self._text)
