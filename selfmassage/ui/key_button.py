"""A big button that also says its key."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from .actions import Action
from .drawing import draw_card, draw_focus, em, largest, mixed, sized
from .theme import Theme

CAP, CAP_BESIDE = 0.66, 0.85
"""Size of the key's name against the button's text: below it, beside it."""
STACKED = 2.55
"""Height of a button, in sizes of its text, from which the key stands below."""


class KeyButton(QAbstractButton):
    """The button of an action: text above its key, or beside it where the button is low."""

    def __init__(self, action: Action, theme: Theme, *, strong: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.action_id = action.id
        self._cap = action.cap
        self._theme = theme
        self._strong = strong
        self._text_pixels = 16.0
        self._paleness = 0.0
        self.setText(action.text)
        self.setToolTip(f"{action.tip} ({action.cap})")
        self.setAccessibleDescription(f"{action.tip}. Key: {action.cap}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def set_strong(self, strong: bool) -> None:
        """Stand out, or not."""
        self._strong = strong
        self.update()

    def set_text_pixels(self, pixels: float) -> None:
        """Set the size of the text; a row of buttons has one size."""
        self._text_pixels = pixels
        self.update()

    def set_paleness(self, share: float) -> None:
        """Let the button step back: 0 as usual, 1 only its words, in the quiet colour."""
        self._paleness = share
        self.update()

    def fitting_pixels(self, width: float, height: float, biggest: float) -> int:
        """The size of the text at which text and key fit into a place."""

        def fits(pixels: int) -> bool:
            wide, high = self._needs(pixels, self._is_stacked(height, pixels))
            return wide <= width and high <= height

        return largest(fits, 8, biggest)

    def width_for(self, pixels: float) -> int:
        """The width that the button needs with its key beside the text."""
        return ceil(self._needs(pixels, False)[0])

    def has_room(self) -> bool:
        """True if text and key are inside the button."""
        return self.fitting_pixels(self.width(), self.height(), self._text_pixels) >= self._text_pixels

    def _is_stacked(self, height: float, pixels: float) -> bool:
        return height >= STACKED * pixels

    def _needs(self, pixels: float, stacked: bool) -> tuple[float, float]:
        text = QFontMetricsF(sized(self.font(), pixels, True)).horizontalAdvance(self.text())
        cap = QFontMetricsF(sized(self.font(), (CAP if stacked else CAP_BESIDE) * pixels)).horizontalAdvance(self._cap)
        if stacked:
            return max(text, cap) + 0.9 * pixels, STACKED * pixels
        return text + cap + 2.2 * pixels, 1.3 * pixels

    def _colours(self) -> tuple[QColor, QColor, QColor]:
        """Ground, text and key."""
        theme = self._theme
        ground, text = (theme.strong, theme.on_strong) if self._strong else (theme.card, theme.ink)
        cap = mixed(theme.on_strong, theme.strong, 0.25) if self._strong else QColor(theme.muted)
        if self.isDown() or self.underMouse():
            ground = mixed(ground, text, 0.16 if self.isDown() else 0.07).name()
        if self._paleness and not self._strong:
            return mixed(ground, theme.paper, self._paleness), mixed(text, theme.muted, self._paleness), cap
        if self._paleness:
            share = 0.75 * self._paleness
            quiet = mixed(text, theme.ink, self._paleness)
            return mixed(ground, theme.paper, share + 0.13), quiet, quiet
        return QColor(ground), QColor(text), cap

    def _draw_words(self, painter: QPainter, rect: QRectF, text: QColor, cap: QColor) -> None:
        pixels = self._text_pixels
        stacked = self._is_stacked(rect.height(), pixels)
        words, key = self._places(rect, pixels) if stacked else self._places_beside(rect, pixels)
        size = (CAP if stacked else CAP_BESIDE) * pixels
        painter.setFont(sized(self.font(), pixels, True))
        painter.setPen(text)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), self.text())
        painter.setFont(sized(self.font(), size))
        painter.setPen(cap)
        painter.drawText(key, int(Qt.AlignmentFlag.AlignCenter), self._cap)

    def _places(self, rect: QRectF, pixels: float) -> tuple[QRectF, QRectF]:
        """Text above key."""
        middle = rect.center().y()
        words = QRectF(rect.left(), middle - 1.12 * pixels, rect.width(), 1.3 * pixels)
        return words, QRectF(rect.left(), middle + 0.22 * pixels, rect.width(), 0.9 * pixels)

    def _places_beside(self, rect: QRectF, pixels: float) -> tuple[QRectF, QRectF]:
        """Text, then key."""
        wide = QFontMetricsF(sized(self.font(), pixels, True)).horizontalAdvance(self.text())
        key = QFontMetricsF(sized(self.font(), CAP_BESIDE * pixels)).horizontalAdvance(self._cap)
        left = rect.center().x() - (wide + 0.6 * pixels + key) / 2
        words = QRectF(left - 2, rect.top(), wide + 4, rect.height())
        return words, QRectF(left + wide + 0.6 * pixels - 2, rect.top(), key + 4, rect.height())

    # Qt's own names

    def sizeHint(self) -> QSize:
        unit = em(self)
        return QSize(round(self._needs(1.3 * unit, True)[0]), round(3.6 * unit))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(self.rect()), 0.9 * em(self)
        radius = min(radius, rect.height() / 3)
        ground, text, cap = self._colours()
        draw_card(painter, rect, radius, ground)
        self._draw_words(painter, rect, text, cap)
        if self.hasFocus():
            draw_focus(painter, rect, radius, self._theme, max(2.0, 0.2 * em(self)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
