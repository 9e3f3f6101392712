"""Paints a row of a list of steps: number, name, what it is in small, and a mark where there is a remark."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from selfmassage.authoring.advice import Severity
from selfmassage.authoring.sheet import Row
from selfmassage.ui.drawing import ELLIPSIS
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme, scaled

from .row_model import ROW

Index = QModelIndex | QPersistentModelIndex
SMALL = 0.9
PADDING = 0.5
"""In em."""
MARKS = {Severity.FAULT: "!", Severity.ADVICE: "?", Severity.HINT: "·"}


class RowDelegate(QStyledItemDelegate):
    """Paints Row data."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    # Qt's own names

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        font: QFont = option.font
        lines = QFontMetrics(font).lineSpacing() + QFontMetrics(scaled(font, SMALL)).lineSpacing()
        return QSize(0, lines + round(2 * PADDING * em_of(font)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        em = em_of(option.font)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        self._draw_ground(painter, QRectF(rect), chosen, bool(state & QStyle.StateFlag.State_HasFocus), em)
        inner = rect.adjusted(round(0.6 * em), round(PADDING * em), -round(0.6 * em), -round(PADDING * em))
        self._draw_words(painter, inner, row, option.font, chosen)
        painter.restore()

    def _draw_ground(self, painter: QPainter, rect: QRectF, chosen: bool, focused: bool, em: int) -> None:
        inset = 0.08 * em
        painter.setPen(QPen(QColor(self.theme.focus), 2 * inset) if focused and chosen else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.raised if chosen else self.theme.card))
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), 0.5 * em, 0.5 * em)

    def _draw_words(self, painter: QPainter, inner: QRect, row: Row, font: QFont, chosen: bool) -> None:
        bold, small = scaled(font, 1.0, bold=True), scaled(font, SMALL)
        metrics, em = QFontMetrics(bold), em_of(font)
        base = inner.top() + metrics.ascent()
        left = inner.left()
        if row.number:
            painter.setFont(font)
            painter.setPen(QColor(self.theme.muted))
            painter.drawText(left, base, str(row.number))
            left += metrics.horizontalAdvance("00") + round(0.5 * em)
        right = inner.right() - (round(1.4 * em) if row.severity else 0)
        for text, own, colour, line in (
            (row.title, bold, self.theme.ink, base),
            (row.note, small, self.theme.muted, base + QFontMetrics(small).lineSpacing()),
        ):
            painter.setFont(own)
            painter.setPen(QColor(colour))
            painter.drawText(left, line, QFontMetrics(own).elidedText(text, ELLIPSIS, right - left))
        if row.severity:
            self._draw_mark(painter, inner, row.severity, bold, em)

    def _draw_mark(self, painter: QPainter, inner: QRect, severity: Severity, font: QFont, em: int) -> None:
        side = 1.25 * em
        place = QRectF(inner.right() - side, inner.top(), side, side)
        colours = {Severity.FAULT: self.theme.danger, Severity.ADVICE: self.theme.right}
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.get(severity, self.theme.muted)))
        painter.drawEllipse(place)
        painter.setPen(QColor(self.theme.card))
        painter.setFont(font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, MARKS[severity])
