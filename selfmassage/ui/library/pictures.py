"""The pictures on the cards, drawn when they are first seen and kept."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from selfmassage.figure.closeup import CloseUp
from selfmassage.figure.palette import palette
from selfmassage.figure.still import picture
from selfmassage.figure.views import View, ViewName
from selfmassage.routine.vocabulary import Area

PRESSURE = 3
"""A middling depth of colour."""


class Pictures:
    """Close-ups of areas in one size and look at a time."""

    def __init__(self, views: Mapping[ViewName, View]) -> None:
        self._views = views
        self._kept: dict[tuple[Area, ...], QPixmap] = {}
        self._made_for: tuple[int, bool, float] = (0, False, 1.0)

    def of(self, areas: tuple[Area, ...], side: int, dark: bool, pixel_ratio: float) -> QPixmap:
        """Give a square picture, `side` pixels wide on a screen of that pixel ratio."""
        if self._made_for != (side, dark, pixel_ratio):
            self._kept.clear()
            self._made_for = (side, dark, pixel_ratio)
        if areas not in self._kept:
            what = CloseUp(areas=areas, lit=areas, leg="left" if areas else "both", pressure=PRESSURE)
            image = picture(QSize(side, side), self._views, what, palette(dark), pixel_ratio)
            self._kept[areas] = QPixmap.fromImage(image)
        return self._kept[areas]
