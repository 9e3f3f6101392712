"""What to do, in a sentence that is always readable; the caution below it, the detail where there is room."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from selfmassage.ui.drawing import WRAPPED, draw_card, largest, sized, text_size
from selfmassage.ui.theme import Theme

SMALL = 0.66
"""Size of caution and detail against the instruction."""
SPACE = 0.55
"""Between two paragraphs, in sizes of the instruction."""
BAR = 0.5
"""From the line beside the caution to its words."""


@dataclass(frozen=True)
class Paragraph:
    """A text of its own size and colour."""

    text: str
    share: float
    is_caution: bool = False


class Reading(QWidget):
    """Instruction, caution and detail in the largest size that fits."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts = ("", "", "")
        self._biggest = 24.0
        self._comfortable = 18.0
        self.wants_detail = False
        """The detail is shown even where the other words must become smaller for it."""

    def show_texts(self, instruction: str, caution: str, detail: str) -> None:
        """Show another step's texts."""
        if (instruction, caution, detail) != self._texts:
            self._texts = (instruction, caution, detail)
            self._tell()

    def set_sizes(self, comfortable: float, biggest: float) -> None:
        """Set the instruction's size in pixels: the detail comes by itself where this much is left, and the limit."""
        self._comfortable, self._biggest = comfortable, biggest
        self._tell()

    def toggle_detail(self) -> None:
        """Show the detail, or put it away."""
        self.wants_detail = not self.wants_detail
        self._tell()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    @property
    def has_hidden_detail(self) -> bool:
        """True if there is a detail that is shown only when it is asked for."""
        return bool(self._texts[2]) and not self._fits(round(self._comfortable), self._all())

    def paragraphs(self) -> list[Paragraph]:
        """What is shown, in order."""
        both = self._all()
        return both if self.wants_detail or not self.has_hidden_detail else both[:-1]

    def text_pixels(self) -> int:
        """The size of the instruction."""
        shown = self.paragraphs()
        return largest(lambda pixels: self._fits(pixels, shown), 9, self._biggest)

    def needed_height(self) -> float:
        """The height of what is shown, in pixels."""
        return self._height(self.text_pixels(), self.paragraphs())

    def _all(self) -> list[Paragraph]:
        instruction, caution, detail = self._texts
        rows = [Paragraph(instruction, 1.0), Paragraph(caution, SMALL, True), Paragraph(detail, SMALL)]
        return [row for row in rows if row.text]

    def _fits(self, pixels: int, rows: list[Paragraph]) -> bool:
        fits = all(self._size(row, pixels)[0] <= self.width() for row in rows)
        return fits and self._height(pixels, rows) <= self.height()

    def _height(self, pixels: int, rows: list[Paragraph]) -> float:
        return sum(self._size(row, pixels)[1] for row in rows) + SPACE * pixels * (len(rows) - 1)

    def _size(self, row: Paragraph, pixels: float) -> tuple[float, float]:
        inset = BAR * pixels if row.is_caution else 0.0
        width, height = text_size(self._font(row, pixels), row.text, max(1.0, self.width() - inset))
        return width + inset, height

    def _font(self, row: Paragraph, pixels: float) -> QFont:
        return sized(self.font(), row.share * pixels)

    def _tell(self) -> None:
        """Name what is shown, and draw it."""
        self.setAccessibleName(" ".join(row.text for row in self.paragraphs()))
        self.update()

    # Qt's own names

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pixels, top = self.text_pixels(), 0.0
        for row in self.paragraphs():
            _, height = self._size(row, pixels)
            inset = BAR * pixels if row.is_caution else 0.0
            if row.is_caution:
                bar = QRectF(0, top + 0.1 * pixels, 0.14 * pixels, height - 0.2 * pixels)
                draw_card(painter, bar, bar.width() / 2, self._theme.accent)
            painter.setFont(self._font(row, pixels))
            painter.setPen(QColor(self._theme.ink if row.share == 1.0 else self._theme.muted))
            flags = WRAPPED | int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            painter.drawText(QRectF(inset, top, self.width() - inset, height + 4), flags, row.text)
            top += height + SPACE * pixels
