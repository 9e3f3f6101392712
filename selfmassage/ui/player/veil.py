"""The veil over the pictures while time stands still."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from selfmassage.ui.closeup_view import RADIUS
from selfmassage.ui.drawing import draw_card, em, largest, sized
from selfmassage.ui.theme import Theme


class Veil(QWidget):
    """Covers the pictures while time stands still, and says so."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._cards: list[QRect] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def text(self) -> str:
        """What is shown, empty if nothing is."""
        return self._text

    def show_text(self, text: str) -> None:
        """Show a word, or the seconds until it goes on, or nothing."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.setVisible(bool(text))
            self.update()

    def show_cards(self, cards: Sequence[QRect]) -> None:
        """Cover these cards."""
        self._cards = list(cards)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    # Qt's own names

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(self._theme.card)
        ground.setAlphaF(0.82)
        for card in self._cards:
            draw_card(painter, QRectF(card), RADIUS * em(self), ground)
        place = max(self._cards, key=lambda card: card.width() * card.height(), default=self.rect())
        counts = self._text.isdigit()

        def fits(pixels: int) -> bool:
            return QFontMetricsF(sized(self.font(), pixels, True)).horizontalAdvance(self._text) <= 0.8 * place.width()

        painter.setFont(sized(self.font(), largest(fits, 12, (0.5 if counts else 0.2) * place.height()), True))
        painter.setPen(QColor(self._theme.ink))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), self._text)
