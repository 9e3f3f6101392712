"""A second window for the partner or a projector: which leg, which area, which stroke, how long."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from selfmassage.session.player import Moment, State
from selfmassage.session.timeline import Timeline
from selfmassage.ui.fit_label import FitLabel
from selfmassage.ui.pictures.drawings import Drawings
from selfmassage.ui.player.big_time import BigTime
from selfmassage.ui.player.frames import Frames
from selfmassage.ui.player.heading import Heading
from selfmassage.ui.player.screen import screen
from selfmassage.ui.player.stage import Stage
from selfmassage.ui.theme import Theme

from .guise import Guise

MARGIN = 0.03
HEADING, FOOT = 0.13, 0.17
"""Parts of the height."""
USUAL = (900, 640)


class PartnerWindow(QWidget):
    """Follows a session; has no keys of its own but F11, full screen, and Esc, close."""

    closed = Signal()

    def __init__(self, theme: Theme, drawings: Drawings, worked: Callable[[], float]) -> None:
        super().__init__()
        self._theme, self._worked = theme, worked
        self._timeline: Timeline | None = None
        self._guise: Guise | None = None
        self.heading, self.stage = Heading(theme, self), Stage(theme, drawings, self)
        self.time, self.line = BigTime(theme, self), FitLabel(theme.ink, wrapped=True, parent=self)
        self.line.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._frames = Frames(self)
        self._frames.ticked.connect(lambda: self.stage.show_time(max(0.0, self._worked())))
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)  # the keys stay with the session
        self.setWindowTitle("Selfmassage: for the partner")
        self.setAccessibleName("For the partner or a projector")
        self.resize(*USUAL)
        QShortcut(QKeySequence("F11"), self, self.toggle_full_screen)
        QShortcut(QKeySequence("Esc"), self, self.close)

    def open(self, timeline: Timeline, guise: Guise, window: QWidget) -> None:
        """Show a session beside the main window, on another screen where there is one."""
        self._guise = guise
        others = [screen for screen in window.screen().virtualSiblings() if screen is not window.screen()]
        if others:
            self.move(others[0].availableGeometry().topLeft())
        self.stage.set_person(guise.shows_person)
        self.show_timeline(timeline)
        self.show()

    def show_timeline(self, timeline: Timeline) -> None:
        """Take the timeline after it has changed."""
        self._timeline = timeline

    def show_moment(self, moment: Moment) -> None:
        """Show a moment of the session."""
        if self._timeline is None or self._guise is None or not self.isVisible():
            return
        shown = self._guise.screen(screen(self._timeline, moment), self._timeline, moment)
        self.heading.show_step(shown.leg, shown.title, shown.technique, shown.is_change)
        self.time.show_time(shown.clock, shown.clock_words)
        self.line.show_text(shown.instruction or shown.state)
        self.stage.show_topic(shown.topic, max(0.0, self._worked()))
        self.stage.veil.show_text(shown.veil)
        self._frames.set_wanted(self._theme.moves and moment.state is State.PLAYING)
        self._arrange()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to the size before."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        self.heading.set_theme(theme)
        self.stage.set_theme(theme)
        for part in (self.time, self.line):
            part.set_colour(theme.ink)

    def _arrange(self) -> None:
        wide, high = self.width(), self.height()
        margin = round(MARGIN * min(wide, high))
        head, foot = round(HEADING * high), round(FOOT * high)
        inner = wide - 2 * margin
        self.heading.setGeometry(margin, margin, inner, head)
        self.stage.setGeometry(margin, 2 * margin + head, inner, high - head - foot - 4 * margin)
        time = min(self.time.width_for(foot), inner // 2)
        self.time.setGeometry(margin, high - foot - margin, time, foot)
        self.line.setGeometry(2 * margin + time, high - foot - margin, inner - time - margin, foot)
        self.line.set_biggest(0.36 * foot)
        self.stage.set_text_pixels(0.25 * foot)

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._frames.set_wanted(False)
        self.closed.emit()
