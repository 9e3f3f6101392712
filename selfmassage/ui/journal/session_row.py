"""A session in the list: its title, and below it when and how long."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfmassage.journal.overview import Line
from selfmassage.ui.drawing import draw_card, draw_focus, em, sized
from selfmassage.ui.elided import elided_lines
from selfmassage.ui.parts import Button
from selfmassage.ui.theme import Theme

PAD, TITLE, TEXT = 0.55, 1.35, 1.25
"""Heights in em: the edge, and the two lines."""


class SessionRow(Button):
    """A button as wide as its list."""

    def __init__(self, line: Line, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.line, self._theme = line, theme
        self.setAutoDefault(True)
        self.setAccessibleName(f"{line.title}. {line.text}")
        self.setToolTip(line.title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    # Qt's own names

    def sizeHint(self) -> QSize:
        return QSize(round(14 * em(self)), round((2 * PAD + TITLE + TEXT) * em(self)))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(8 * em(self)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit, rect = em(self), QRectF(self.rect())
        draw_card(painter, rect, 0.6 * unit, self._theme.line if self.underMouse() else self._theme.raised)
        if self.hasFocus():
            draw_focus(painter, rect, 0.6 * unit, self._theme, 0.14 * unit)
        inner = rect.adjusted(0.8 * unit, PAD * unit, -0.8 * unit, -PAD * unit)
        lines = (
            (self.line.title, True, self._theme.ink, 0.0, TITLE),
            (self.line.text, False, self._theme.ink, TITLE, TEXT),
        )
        for text, bold, colour, top, height in lines:
            painter.setFont(sized(self.font(), unit, bold))
            painter.setPen(QColor(colour))
            shown = elided_lines(text, painter.font(), round(inner.width()), 1)
            place = QRectF(inner.left(), inner.top() + top * unit, inner.width(), height * unit)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, "".join(shown))
