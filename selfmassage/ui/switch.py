"""A check box in the shape of a switch, as large as the text."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from .style import em_of
from .theme import Theme

WIDTH, HEIGHT = 2.6, 1.4
"""Of the switch, in em."""


class Switch(QCheckBox):
    """On has the knob on the right, a full ground and the word On; off has it on the left."""

    picked = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.clicked.connect(lambda on: self.picked.emit(on))
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_value(self, value: bool) -> None:
        """Show on or off without a signal."""
        self.setChecked(value)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        self.update()

    # Qt's own names

    def sizeHint(self) -> QSize:
        em = em_of(self.font())
        return QSize(round((WIDTH + 2.6) * em), max(round(2.2 * em), self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        em, on = em_of(self.font()), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0.2 * em, (self.height() - HEIGHT * em) / 2, WIDTH * em, HEIGHT * em)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.focus), 0.14 * em))
            grown = box.adjusted(-0.12 * em, -0.12 * em, 0.12 * em, 0.12 * em)
            painter.drawRoundedRect(grown, grown.height() / 2, grown.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.left if on else self._theme.muted))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setBrush(QColor(self._theme.card))
        knob = box.right() - box.height() / 2 if on else box.left() + box.height() / 2
        painter.drawEllipse(QPointF(knob, box.center().y()), 0.52 * em, 0.52 * em)
        painter.setPen(QColor(self._theme.ink))
        rest = self.rect().adjusted(round(box.right() + 0.5 * em), 0, 0, 0)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, "On" if on else "Off")
