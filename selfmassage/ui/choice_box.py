"""A list to choose one thing from, as large as the text asks and in the colours of the look."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy

from .style import em_of
from .theme import Theme


class ChoiceBox(QComboBox):
    """Shows the chosen text; `picked` tells the value of what the person has chosen."""

    picked = Signal(object)

    def __init__(self, theme: Theme, name: str, options: Iterable[tuple[str, Any]] = ()) -> None:
        super().__init__()
        self._theme = theme
        self._values: list[Any] = []  # Qt's own item data would turn an enum into plain text
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setView(QListView())  # the usual view of a combo box does not heed the style of its rows
        self.set_options(options)
        self.activated.connect(lambda _: self.picked.emit(self.value))

    @property
    def value(self) -> Any:
        """What the chosen text stands for."""
        return self._values[self.currentIndex()] if self._values else None

    def set_value(self, value: object) -> None:
        """Choose by value, without a signal; a value that is not there chooses the first text."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def set_options(self, options: Iterable[tuple[str, Any]]) -> None:
        """Offer texts, each with its value, and keep the choice where it is still offered."""
        kept = self.value
        self.clear()
        offered = list(options)
        self._values = [value for _, value in offered]
        self.addItems([text for text, _ in offered])
        self.set_value(kept)
        self.updateGeometry()

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        self.update()

    # Qt's own names

    def sizeHint(self) -> QSize:
        em = em_of(self.font())
        texts = [self.itemText(index) for index in range(self.count())]
        widest = max((self.fontMetrics().horizontalAdvance(text) for text in texts), default=0)
        return QSize(min(widest + round(3.6 * em), 30 * em), self.fontMetrics().height() + round(1.2 * em))

    def minimumSizeHint(self) -> QSize:
        return QSize(7 * em_of(self.font()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        em = em_of(self.font())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = em * 0.07
        painter.setPen(QPen(QColor(self._theme.focus), 2 * half) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 0.6 * em, 0.6 * em)
        text = self.rect().adjusted(round(0.9 * em), 0, round(-2.2 * em), 0)
        painter.setPen(QColor(self._theme.ink if self.isEnabled() else self._theme.muted))
        shown = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        self._draw_arrow(painter, self.rect(), em)

    def _draw_arrow(self, painter: QPainter, rect: QRect, em: int) -> None:
        middle = QPointF(rect.right() - 1.2 * em, rect.center().y() + 0.1 * em)
        points = [middle + QPointF(x * em, y * em) for x, y in ((-0.32, -0.16), (0, 0.18), (0.32, -0.16))]
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(QColor(self._theme.muted), 0.14 * em, Qt.PenStyle.SolidLine, cap, join))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
