"""The quiet line at the top: routine, step, time left, and the lesser buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from selfmassage.ui.actions import BY_ID, TOP_LINE
from selfmassage.ui.drawing import em
from selfmassage.ui.fit_label import FitLabel
from selfmassage.ui.key_button import KeyButton
from selfmassage.ui.player.plate import Plate
from selfmassage.ui.theme import Theme

ROOM_FOR_TITLE = 55.0
"""Width in em from which the routine's title is shown."""
NOTICE = 15_000  # ms


class TopLine(QWidget):
    """Where one is in the session, and mute, full screen and more."""

    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = FitLabel(theme.muted, parent=self)
        self.where = FitLabel(theme.muted, parent=self)
        self.notice = Plate(theme.strong, theme.on_strong, 0.3, self)
        self._notice_timer = QTimer(self, singleShot=True, interval=NOTICE)
        self._notice_timer.timeout.connect(self.clear_notice)
        self.buttons = {id: KeyButton(BY_ID[id], theme, parent=self) for id in TOP_LINE}
        self.where.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        for id, button in self.buttons.items():
            button.clicked.connect(lambda _=False, id=id: self.asked.emit(id))

    def show_title(self, text: str) -> None:
        """Show the routine's title."""
        self.title.show_text(text)

    def show_place(self, step: str, left: str) -> None:
        """Show the step and the time left in the session."""
        self.where.show_text("   ·   ".join(text for text in (step, left) if text))

    def show_notice(self, text: str) -> None:
        """Put a message over the line for a while."""
        self.notice.show_text(text)
        self._notice_timer.start()
        self._arrange()

    def clear_notice(self) -> None:
        """Take the message away."""
        self.notice.show_text("")
        self._arrange()

    def show_muted(self, muted: bool) -> None:
        """Name the button by what it does now."""
        self.buttons["mute"].setText("Sound on" if muted else "Mute")
        self.buttons["mute"].set_strong(muted)
        self._arrange()

    def show_more(self, possible: bool, shown: bool) -> None:
        """Offer the detail of a step, or to put it away."""
        self.buttons["more"].setText("Less" if shown else "More")
        if possible is self.buttons["more"].isHidden():
            self.buttons["more"].setVisible(possible)
            self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for label in (self.title, self.where):
            label.set_colour(theme.muted)
        self.notice.set_colours(theme.strong, theme.on_strong)
        for button in self.buttons.values():
            button.set_theme(theme)

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        gap = round(0.35 * height)
        shown = [button for button in self.buttons.values() if not button.isHidden()]
        roomy = width >= ROOM_FOR_TITLE * em(self)
        limit = (0.36 if roomy else 0.55) * width / max(1, len(shown)) - gap
        pixels = min((b.fitting_pixels(limit, height, 0.5 * height) for b in shown), default=10)
        x = width
        for button in reversed(shown):
            button.set_text_pixels(pixels)
            wide = min(round(limit), button.width_for(pixels))
            x -= wide
            button.setGeometry(x, 0, wide, height)
            x -= gap
        x -= gap
        share = round((0.5 if roomy else 1.0) * x)
        for label in (self.title, self.where):
            label.set_biggest(0.6 * height)
        self.title.setGeometry(0, 0, x - share, height)
        self.where.setGeometry(x - share, 0, share, height)
        self._arrange_notice(x, height, roomy)

    def _arrange_notice(self, room: int, height: int, roomy: bool) -> None:
        """Let the message cover only what it hides altogether."""
        wide, _ = self.notice.fit(room, height, 0.62 * height)
        self.notice.setGeometry(0, 0, wide, height)
        covers = bool(self.notice.text)
        self.title.setVisible(roomy and not covers)
        self.where.setVisible(not (covers and wide > room - self.where.text_width()))

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        self._notice_timer.stop()
        super().hideEvent(event)
