"""Paints a card: the picture on the left, what it is and needs on the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from selfmassage.ui.elided import elided_lines
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme, scaled

from .card import Card
from .card_model import CARD
from .pictures import Pictures

Index = QModelIndex | QPersistentModelIndex
GAP = 0.9
"""Between cards, in em."""
PADDING = 0.8
PICTURE, WIDE = 7.2, 9.6
SHAPE = 0.9
TITLE, SMALL = 1.12, 0.95
TITLE_LINES, SUMMARY_LINES = 2, 2


class CardDelegate(QStyledItemDelegate):
    """Paints cards into the cells of a grid; a cell is a card and the gap to its right and below."""

    def __init__(self, theme: Theme, pictures: Pictures) -> None:
        super().__init__()
        self.theme = theme
        self.cell = QSize()
        """Set by the grid."""
        self._pictures = pictures

    def cell_height(self, font: QFont) -> int:
        """Height of a cell for a text size: room for every line that a card may have."""
        title = QFontMetrics(scaled(font, TITLE, bold=True)).lineSpacing()
        small = QFontMetrics(scaled(font, SMALL)).lineSpacing()
        text = TITLE_LINES * title + (2 + SUMMARY_LINES) * small
        em = em_of(font)
        return round(max(text + 0.6 * em, PICTURE * em) + (2 * PADDING + GAP) * em)

    # Qt's own names

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: Card = index.data(CARD)
        font: QFont = option.font
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        em = em_of(font)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(rect).adjusted(0.1 * em, 0.1 * em, -GAP * em + 0.1 * em, -GAP * em + 0.1 * em)
        self._draw_ground(painter, box, state, em)
        inner = box.toRect().adjusted(*(round(sign * PADDING * em) for sign in (1, 1, -1, -1)))
        size = QSize(round(WIDE * em), round(PICTURE * em))
        self._draw_picture(painter, inner, size, card)
        inner.setLeft(inner.left() + size.width() + round(0.8 * em))
        self._draw_text(painter, inner, card, font)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.cell

    def _draw_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag, em: int) -> None:
        chosen = bool(state & QStyle.StateFlag.State_HasFocus)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        colour = self.theme.focus if chosen else self.theme.line
        painter.setPen(QPen(QColor(colour), 0.16 * em) if chosen or over else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.card))
        painter.drawRoundedRect(box, SHAPE * em, SHAPE * em)

    def _draw_picture(self, painter: QPainter, inner: QRect, size: QSize, card: Card) -> None:
        place = QRect(inner.topLeft() + QPoint(0, (inner.height() - size.height()) // 2), size)
        if card.step is None:
            painter.setPen(QColor(self.theme.danger))
            painter.setFont(_with_pixels(painter.font(), size.height() // 2))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "!")
            return
        device = painter.device()
        ratio = device.devicePixelRatio() if device else 1.0
        drawn = self._pictures.of(card.step, size, self.theme, ratio)
        if drawn:
            painter.drawPixmap(place, drawn)

    def _draw_text(self, painter: QPainter, inner: QRect, card: Card, font: QFont) -> None:
        big, small = scaled(font, TITLE, bold=True), scaled(font, SMALL)
        top = self._draw_lines(painter, inner, elided_lines(card.title, big, inner.width(), TITLE_LINES), big, "ink")
        inner.setTop(top + round(0.2 * em_of(font)))
        inner.setTop(self._draw_facts(painter, inner, card, small))
        things = elided_lines(card.equipment, small, inner.width(), 1) if card.equipment else []
        inner.setTop(self._draw_lines(painter, inner, things, small, "ink") + round(0.2 * em_of(font)))
        line = QFontMetrics(small).lineSpacing()
        text = f"{card.term.capitalize()}. {card.summary}" if card.term else card.summary
        room = max(1, (inner.height() + 2) // line)
        self._draw_lines(painter, inner, elided_lines(text, small, inner.width(), room), small, "muted")

    def _draw_lines(self, painter: QPainter, inner: QRect, lines: list[str], font: QFont, colour: str) -> int:
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(getattr(self.theme, colour)))
        for number, line in enumerate(lines):
            painter.drawText(inner.left(), inner.top() + number * metrics.lineSpacing() + metrics.ascent(), line)
        return inner.top() + len(lines) * metrics.lineSpacing()

    def _draw_facts(self, painter: QPainter, inner: QRect, card: Card, font: QFont) -> int:
        """Draw minutes, and dots with their word; give where the line ends."""
        bold = QFont(font)
        bold.setBold(True)
        metrics = QFontMetrics(bold)
        x, base = inner.left(), inner.top() + metrics.ascent()
        painter.setFont(bold)
        painter.setPen(QColor(self.theme.danger if card.problems else self.theme.left))
        painter.drawText(x, base, card.time)
        x += metrics.horizontalAdvance(card.time) + round(0.7 * metrics.xHeight() * 2)
        if card.dots:
            x = self._draw_dots(painter, x, base, card.dots, metrics.xHeight())
        painter.setFont(font)
        painter.setPen(QColor(self.theme.ink))
        painter.drawText(x, base, card.intensity)
        return inner.top() + metrics.lineSpacing()

    def _draw_dots(self, painter: QPainter, x: int, base: int, count: int, height: int) -> int:
        painter.setPen(Qt.PenStyle.NoPen)
        radius = height * 0.42
        for number in range(3):
            painter.setBrush(QColor(self.theme.accent if number < count else self.theme.line))
            painter.drawEllipse(QPointF(x + radius + number * 2.6 * radius, base - height / 2), radius, radius)
        return round(x + 7.2 * radius + height * 0.9)


def _with_pixels(font: QFont, pixels: int) -> QFont:
    made = QFont(font)
    made.setPixelSize(pixels)
    made.setBold(True)
    return made
