"""The close-up on its card, with the leg's letter and arrow in the corner of its side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from selfmassage.figure.closeup import CloseUp
from selfmassage.figure.palette import palette
from selfmassage.figure.still import picture
from selfmassage.figure.views import View, ViewName
from selfmassage.session.timeline import Leg

from .drawing import draw_card, draw_triangle, em, sized
from .theme import LEG_LETTERS, Theme

RADIUS = 0.9
"""Of the card, in em."""


class CloseupView(QWidget):
    """Shows a leg or a foot; drawn once for each change, not at each paint."""

    def __init__(self, theme: Theme, views: Mapping[ViewName, View], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._views = views
        self._what = CloseUp()
        self._drawn: tuple[object, QImage] | None = None
        self.setAccessibleName("Picture")

    def show_closeup(self, what: CloseUp, words: str) -> None:
        """Show another close-up; `words` say the same to those who do not see it."""
        self._what = what
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.update()

    def _image(self) -> QImage:
        key = (self._what, self._theme, self.size(), self.devicePixelRatioF())
        if self._drawn is None or self._drawn[0] != key:
            colours = replace(palette(self._theme.is_dark), card=self._theme.card)
            self._drawn = key, picture(self.size(), self._views, self._what, colours, self.devicePixelRatioF())
        return self._drawn[1]

    def _draw_side(self, painter: QPainter, leg: Leg) -> None:
        """Draw a pill with "◀ L" in the left corner, or with "R ▶" in the right one."""
        size = max(1.3 * em(self), 0.075 * min(self.width(), self.height()))
        font = sized(self.font(), size, True)
        letter = QFontMetricsF(font).horizontalAdvance(LEG_LETTERS[leg])
        arrow, pad = 0.6 * size, 0.5 * size
        wide = letter + arrow + 2.7 * pad
        to_left = leg is Leg.LEFT
        left = 0.5 * size if to_left else self.width() - 0.5 * size - wide
        pill = QRectF(left, 0.5 * size, wide, 1.5 * size)
        draw_card(painter, pill, pill.height() / 2, self._theme.leg(leg))
        arrow_left = pill.left() + pad if to_left else pill.right() - pad - arrow
        place = QRectF(arrow_left, pill.center().y() - arrow / 2, arrow, arrow)
        draw_triangle(painter, place, to_left, self._theme.on_leg)
        words_left = pill.left() + pad + arrow + 0.7 * pad if to_left else pill.left() + pad
        painter.setFont(font)
        painter.setPen(QColor(self._theme.on_leg))
        where = QRectF(words_left, pill.top(), letter + 2, pill.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, LEG_LETTERS[leg])

    # Qt's own names

    def sizeHint(self) -> QSize:
        unit = em(self)
        return QSize(round(24 * unit), round(24 * unit))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(self.rect()), RADIUS * em(self)
        draw_card(painter, rect, radius, self._theme.card)
        rounded = QPainterPath()
        rounded.addRoundedRect(rect, radius, radius)
        painter.setClipPath(rounded)
        painter.drawImage(0, 0, self._image())
        if self._what.leg in (Leg.LEFT, Leg.RIGHT):
            self._draw_side(painter, Leg(self._what.leg))
