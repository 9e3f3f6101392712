"""The row of big buttons; it steps back while nobody needs it."""

from __future__ import annotations

from PySide6.QtCore import QVariantAnimation, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from selfmassage.ui.actions import BY_ID, LEAST_FIRST, MAIN_ROW
from selfmassage.ui.drawing import em
from selfmassage.ui.key_button import KeyButton
from selfmassage.ui.theme import Theme

FADE = 400  # ms
NARROWEST = 5.5
"""Width of a button in em, below which the least important one leaves."""


class Controls(QWidget):
    """Buttons for everything that can be asked for while a session runs."""

    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {id: KeyButton(BY_ID[id], theme, strong=id == "pause", parent=self) for id in MAIN_ROW}
        self._fade = QVariantAnimation(self, duration=FADE, startValue=0.0, endValue=1.0)
        self._fade.valueChanged.connect(self._set_paleness)
        for id, button in self.buttons.items():
            button.clicked.connect(lambda _=False, id=id: self.asked.emit(id))

    def show_running(self, running: bool) -> None:
        """Name the middle button by what it does now."""
        self.buttons["pause"].setText("Pause" if running else "Go on")

    def set_pale(self, pale: bool) -> None:
        """Step back, or return."""
        self._fade.stop()
        if pale and self.isVisible():
            self._fade.start()
        else:
            self._set_paleness(float(pale))

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for button in self.buttons.values():
            button.set_theme(theme)

    def _set_paleness(self, share: float) -> None:
        for button in self.buttons.values():
            button.set_paleness(share)

    def _shown(self) -> list[str]:
        """The actions that have room, in order."""
        shown = list(MAIN_ROW)
        for least in LEAST_FIRST:
            if self.width() < NARROWEST * em(self) * len(shown):
                shown.remove(least)
        return shown

    def _arrange(self) -> None:
        shown = self._shown()
        gap = round(0.012 * self.width())
        width = (self.width() - gap * (len(shown) - 1)) / len(shown)
        pixels = min(self.buttons[id].fitting_pixels(width, self.height(), 0.36 * self.height()) for id in shown)
        for id, button in self.buttons.items():
            button.setVisible(id in shown)
            button.set_text_pixels(pixels)
        for number, id in enumerate(shown):
            left = round(number * (width + gap))
            self.buttons[id].setGeometry(left, 0, round(number * (width + gap) + width) - left, self.height())

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
