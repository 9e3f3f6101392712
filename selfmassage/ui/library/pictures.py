"""The pictures on the cards: drawn once the cards that are in view have been painted, and kept."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QPixmap

from selfmassage.figure.closeup import CloseUp
from selfmassage.figure.palette import palette
from selfmassage.figure.still import picture
from selfmassage.figure.views import View, ViewName
from selfmassage.routine.vocabulary import Area

PRESSURE = 3
"""A middling depth of colour."""
Areas = tuple[Area, ...]


class Pictures(QObject):
    """Close-ups of areas in one size and look at a time."""

    made = Signal()
    """Pictures that were asked for are there now."""

    def __init__(self, views: Mapping[ViewName, View]) -> None:
        super().__init__()
        self._views = views
        self._kept: dict[Areas, QPixmap] = {}
        self._wanted: dict[Areas, None] = {}
        self._kind: tuple[int, bool, float] = (0, False, 1.0)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self.make)

    def of(self, areas: Areas, side: int, dark: bool, pixel_ratio: float) -> QPixmap | None:
        """Give a square picture, `side` pixels wide; where there is none yet, have it made and tell."""
        if self._kind != (side, dark, pixel_ratio):
            self._kept.clear()
            self._wanted.clear()
            self._kind = (side, dark, pixel_ratio)
        if areas not in self._kept:
            self._wanted[areas] = None
            self._timer.start()
        return self._kept.get(areas)

    def make(self) -> None:
        """Draw what has been asked for."""
        side, dark, pixel_ratio = self._kind
        for areas in self._wanted:
            what = CloseUp(areas=areas, lit=areas, leg="left" if areas else "both", pressure=PRESSURE)
            image = picture(QSize(side, side), self._views, what, palette(dark), pixel_ratio)
            self._kept[areas] = QPixmap.fromImage(image)
        self._wanted.clear()
        self.made.emit()
