"""A small close-up of a step, drawn when it is first seen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfmassage.figure.closeup import CloseUp
from selfmassage.figure.palette import palette
from selfmassage.figure.still import picture
from selfmassage.figure.views import View, ViewName
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Side
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

SIDE = 5.2
"""In em."""
LEGS: Mapping[Side, str] = {Side.EACH: "left"}


class StepPicture(QWidget):
    """Shows where a step works; for a step on each leg, on the left one."""

    def __init__(self, theme: Theme, views: Mapping[ViewName, View], step: Step) -> None:
        super().__init__()
        self._theme = theme
        self._views = views
        leg = "left" if step.side is Side.EACH else str(step.side)
        self._what = CloseUp(step.areas, step.areas, leg, step.direction, step.pressure, step.technique)  # type: ignore[arg-type]  # the words of a side are those of a leg
        self._drawn: tuple[object, QImage] | None = None
        self.setAccessibleName(f"Picture: {step.area_names}" if step.areas else "Picture: legs at rest")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        self.update()

    # Qt's own names

    def sizeHint(self) -> QSize:
        side = round(SIDE * em_of(self.font()))
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        key = (self._theme, self.size(), self.devicePixelRatioF())
        if self._drawn is None or self._drawn[0] != key:
            colours = palette(self._theme.is_dark)
            self._drawn = key, picture(self.size(), self._views, self._what, colours, self.devicePixelRatioF())
        QPainter(self).drawImage(0, 0, self._drawn[1])
