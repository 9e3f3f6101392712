"""A soft flash around the page, for those who do not hear the tone."""

from __future__ import annotations

from PySide6.QtCore import Qt, QVariantAnimation
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QWidget

from selfmassage.ui.drawing import em

FLASH = 700  # ms
"""One flash; the next one waits for its end, so there are never more than two in a second."""
WIDTH = 1.1
"""Of the frame, in em."""


class Flash(QWidget):
    """A frame that lights up and fades; never where the system asks for no animations."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = QColor()
        self._light = QVariantAnimation(self, duration=FLASH, startValue=1.0, endValue=0.0)
        self._light.valueChanged.connect(self.update)
        self._light.finished.connect(self.hide)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()  # what lies over moving pictures is drawn with each of their frames

    @property
    def is_lit(self) -> bool:
        """True while a flash lasts."""
        return self._light.state() is QVariantAnimation.State.Running

    def flash(self, colour: str) -> None:
        """Light up once in a colour, unless it is lit already."""
        if not self.is_lit and self._may_move():
            self._colour = QColor(colour)
            self.show()
            self.raise_()
            self._light.start()

    def _may_move(self) -> bool:
        return bool(self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self))

    # Qt's own names

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.is_lit:
            return
        painter = QPainter(self)
        self._colour.setAlphaF(min(1.0, 2 * self._light.currentValue()) * 0.8)
        width = WIDTH * em(self)
        pen = QPen(self._colour, width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        inset = round(width / 2)
        painter.drawRect(self.rect().adjusted(inset, inset, -inset, -inset))

    def hideEvent(self, event: QHideEvent) -> None:
        self._light.stop()
        super().hideEvent(event)
