"""The picture with what lies over it: the caption, and the veil of a pause."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from selfmassage.figure.closeup import CloseUp
from selfmassage.figure.views import View, ViewName
from selfmassage.session.wording import reading_seconds
from selfmassage.ui.closeup_view import CloseupView
from selfmassage.ui.drawing import em
from selfmassage.ui.player.plate import Plate
from selfmassage.ui.player.veil import Veil
from selfmassage.ui.theme import Theme

CAPTION_EXTRA = 1.5  # s
HIGHEST = 0.45
"""Part of the picture that a caption may cover."""


class Stage(QWidget):
    """The card with the picture."""

    def __init__(self, theme: Theme, views: Mapping[ViewName, View], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.closeup = CloseupView(theme, views, self)
        self.veil = Veil(theme, self)
        self.caption = Plate(theme.ink, theme.paper, 0.9, self)
        self._text_pixels = 16.0
        self._caption_timer = QTimer(self, singleShot=True)
        self._caption_timer.timeout.connect(self.clear_caption)

    def show_picture(self, what: CloseUp, words: str) -> None:
        """Show another close-up."""
        self.closeup.show_closeup(what, words)

    def show_caption(self, text: str) -> None:
        """Show a line for as long as reading it takes."""
        self.caption.show_text(text)
        self._caption_timer.start(round(1000 * (reading_seconds(text) + CAPTION_EXTRA)))
        self._arrange()

    def clear_caption(self) -> None:
        """Take the caption away."""
        self.caption.show_text("")

    def set_text_pixels(self, pixels: float) -> None:
        """Set the size of captions where there is room."""
        self._text_pixels = pixels
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self.closeup.set_theme(theme)
        self.veil.set_theme(theme)
        self.caption.set_colours(theme.ink, theme.paper)

    def _arrange(self) -> None:
        self.closeup.setGeometry(self.rect())
        self.veil.setGeometry(self.rect())
        inset = round(0.03 * min(self.width(), self.height()) + 0.4 * em(self))
        wide, high = self.width() - 2 * inset, HIGHEST * self.height()
        width, height = self.caption.fit(wide, high, self._text_pixels)
        self.caption.setGeometry((self.width() - width) // 2, self.height() - inset - height, width, height)

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        self._caption_timer.stop()
        super().hideEvent(event)
