"""The remaining time, with what is counted and how hard to press beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from selfmassage.routine.vocabulary import Leg
from selfmassage.ui.fit_label import FitLabel
from selfmassage.ui.player.big_time import BigTime
from selfmassage.ui.pressure_meter import PressureMeter
from selfmassage.ui.theme import Theme

GAP = 0.22
"""Between the time and what stands beside it, in heights."""
STATE = 0.62
"""Part of the height for the state, above the pressure."""
LEAST_BESIDE = 0.3
"""Part of the width that the state keeps, however long the time is."""


STACKED = 3.6
"""In a place that is less than so many heights wide the state stands below the time."""
TIME = 0.66
"""Part of the height for a time above the state."""


class Clock(QWidget):
    """The time with state and pressure beside it or below it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._leg = Leg.NONE
        self.time = BigTime(theme, self)
        self.state = FitLabel(theme.ink, bold=True, wrapped=True, parent=self)
        self.state.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.pressure = PressureMeter(theme, self)

    def show_time(self, time: str, words: str) -> None:
        """Show another time."""
        before = len(self.time.text)
        self.time.show_time(time, words)
        if len(time) != before:
            self._arrange()

    def show_state(self, state: str, leg: Leg, pressure: int | None) -> None:
        """Show what is counted or going on, in the colour of the leg, and the pressure."""
        self._leg = leg
        self.state.show_text(state)
        self.state.set_colour(self._theme.leg(leg))
        self.pressure.show_pressure(pressure)

    def set_theme(self, theme: Theme) -> None:
        """Take other colours."""
        self._theme = theme
        self.time.set_colour(theme.ink)
        self.state.set_colour(theme.leg(self._leg))
        self.pressure.set_theme(theme)

    def _arrange(self) -> None:
        if self.width() < STACKED * self.height():
            self._stack(self.width(), self.height())
        else:
            self._line_up(self.width(), self.height())

    def _stack(self, width: int, height: int) -> None:
        time = round(TIME * height)
        top, low = round(1.06 * time), height - round(1.06 * time)
        self.time.setGeometry(0, 0, min(width, self.time.width_for(time)), time)
        meter = 0 if self.pressure.isHidden() else round(0.44 * width)
        self.state.set_biggest(0.8 * low)
        self.state.setGeometry(0, top, width - meter - round(0.3 * low), low)
        self.pressure.setGeometry(width - meter, top, meter, low)

    def _line_up(self, width: int, height: int) -> None:
        gap = round(GAP * height)
        time = min(self.time.width_for(height), round((1 - LEAST_BESIDE) * width) - gap)
        self.time.setGeometry(0, 0, time, height)
        left = time + gap
        split = round(STATE * height)
        self.state.set_biggest(0.42 * height)
        self.state.setGeometry(left, 0, width - left, split)
        self.pressure.setGeometry(left, split, width - left, height - split)

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
