"""The pictures on the cards: drawn one after the other once the cards in view have been painted, and kept."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QPixmap

from selfmassage.routine.model import Step
from selfmassage.ui.pictures.drawings import Drawings
from selfmassage.ui.pictures.small import small_picture
from selfmassage.ui.theme import Theme

Kind = tuple[QSize, Theme, float]


class Pictures(QObject):
    """Moments of steps in one size and look at a time."""

    made = Signal()
    """Pictures that were asked for are there now."""

    def __init__(self, drawings: Drawings) -> None:
        super().__init__()
        self._drawings = drawings
        self._kept: dict[Step, QPixmap] = {}
        self._wanted: dict[Step, None] = {}
        self._kind: Kind | None = None
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self.make)

    def of(self, step: Step, size: QSize, theme: Theme, pixel_ratio: float) -> QPixmap | None:
        """Give a picture in device-independent pixels; where there is none yet, have it made and tell."""
        kind = (QSize(size), theme, pixel_ratio)
        if self._kind != kind:
            self._kept.clear()
            self._wanted.clear()
            self._kind = kind
        if step not in self._kept:
            self._wanted[step] = None
            self._timer.start()
        return self._kept.get(step)

    def make(self) -> None:
        """Draw one of what has been asked for, and go on when nothing else waits."""
        step = next(iter(self._wanted), None)
        if step is None or self._kind is None:
            return
        size, theme, pixel_ratio = self._kind
        self._kept[step] = QPixmap.fromImage(small_picture(self._drawings, step, size, theme, pixel_ratio))
        del self._wanted[step]
        if self._wanted:
            self._timer.start()
        self.made.emit()
