"""A pulse at a stroke's pace: something to see, and a signal for something to hear."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, pi, sin

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from selfmassage.practice.taps import next_beat
from selfmassage.ui.drawing import draw_card, em, mixed
from selfmassage.ui.player.frames import Frames
from selfmassage.ui.theme import Theme

SMALL, BIG = 0.35, 0.95
"""Diameter of the disc between two beats and at the beat, in heights."""


class Pulse(QWidget):
    """A disc that swells to every beat; where nothing may move, it changes its colour with the beat instead."""

    beat = Signal()

    def __init__(self, theme: Theme, now: Callable[[], float]) -> None:
        super().__init__()
        self._theme, self._now = theme, now
        self._pace, self._start, self._count = 60.0, 0.0, 0
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._frames = Frames(self)
        self._frames.ticked.connect(self.update)
        self.setAccessibleName("Pulse")

    @property
    def is_running(self) -> bool:
        """True while it beats."""
        return self._timer.isActive()

    def run(self, pace: float) -> None:
        """Beat so many times a minute."""
        self._pace, self._start, self._count = pace, self._now(), 0
        self._frames.set_wanted(self._theme.moves)
        self._wait()

    def stop(self) -> None:
        """Be still."""
        self._timer.stop()
        self._frames.set_wanted(False)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        self._frames.set_wanted(self.is_running and theme.moves)
        self.update()

    def _wait(self) -> None:
        now = self._now()
        self._timer.start(max(1, ceil(1000 * (next_beat(self._start, now, self._pace) - now))))

    def _tick(self) -> None:
        self._count += 1
        self.beat.emit()
        self._wait()
        if not self._theme.moves:
            self.update()

    def _size(self) -> float:
        """Diameter in heights: biggest at the beat."""
        if not self.is_running or not self._theme.moves:
            return (SMALL + BIG) / 2
        phase = (self._now() - self._start) * self._pace / 60 % 1
        return SMALL + (BIG - SMALL) * abs(sin(pi * (phase - 0.5)))

    # Qt's own names

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self._size() * (min(self.width(), self.height()) - em(self) * 0.2)
        rect = QRectF(0, 0, size, size)
        rect.moveCenter(QRectF(self.rect()).center())
        lit = self.is_running and (self._theme.moves or self._count % 2 == 0)
        colour = QColor(self._theme.left) if lit else mixed(self._theme.paper, self._theme.ink, 0.2)
        draw_card(painter, rect, size / 2, colour)

    def hideEvent(self, event: QHideEvent) -> None:
        self.stop()
        super().hideEvent(event)
