"""A short text on a ground of its own, over something else."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from selfmassage.ui.drawing import WRAPPED, draw_card, largest, sized, text_size


class Plate(QWidget):
    """A text on a rounded ground; as high as its text needs."""

    def __init__(self, ground: str, ink: str, air: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground, self._ink = ground, ink
        self._air = air  # above and below the text together, in its size
        self._text = ""
        self._pixels = 16
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def text(self) -> str:
        """What is shown, empty if nothing is."""
        return self._text

    def show_text(self, text: str) -> None:
        """Show a text, or nothing."""
        self._text = text
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.update()

    def set_colours(self, ground: str, ink: str) -> None:
        """Take other colours."""
        self._ground, self._ink = ground, ink
        self.update()

    def fit(self, width: float, highest: float, biggest: float) -> tuple[int, int]:
        """Choose the size of the text for a place, and give the width and height that it then has."""

        def box(pixels: float) -> tuple[float, float]:
            wide, high = text_size(sized(self.font(), pixels), self._text, max(1.0, width - 1.6 * pixels))
            return wide + 1.6 * pixels, high + self._air * pixels

        self._pixels = largest(lambda pixels: box(pixels)[1] <= highest and box(pixels)[0] <= width, 8, biggest)
        wide, high = box(self._pixels)
        return round(wide + 1), round(high + 1)

    # Qt's own names

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_card(painter, QRectF(self.rect()), 0.6 * self._pixels, self._ground)
        painter.setFont(sized(self.font(), self._pixels))
        painter.setPen(QColor(self._ink))
        painter.drawText(self.rect(), WRAPPED | int(Qt.AlignmentFlag.AlignCenter), self._text)
