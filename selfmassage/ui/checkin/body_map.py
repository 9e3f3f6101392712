"""Where on the body a routine works: one picture for each side of leg or foot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from selfmassage.figure.closeup.closeup import CloseUp
from selfmassage.figure.closeup.still import picture
from selfmassage.figure.closeup.views import pick_view
from selfmassage.routine.model import Routine
from selfmassage.routine.vocabulary import AREAS, Area
from selfmassage.ui.pictures.colours import close_up_colours
from selfmassage.ui.pictures.drawings import Drawings
from selfmassage.ui.theme import Theme

MOST = 3
"""Pictures."""
PRESSURE = 3
"""A middling depth of colour."""


class BodyMap(QWidget):
    """Shows both legs with the areas of a routine lit."""

    def __init__(self, theme: Theme, drawings: Drawings) -> None:
        super().__init__()
        self._theme, self._drawings = theme, drawings
        self._sides: list[tuple[Area, ...]] = []
        self._drawn: QPixmap | None = None
        self.setAccessibleName("Where the routine works")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)

    def show_routine(self, routine: Routine) -> None:
        """Show another routine."""
        areas = tuple(dict.fromkeys(area for step in routine.steps for area in step.areas))
        self._sides = sides(areas)
        self._drawn = None
        self.setAccessibleDescription(", ".join(AREAS[area].name.lower() for area in areas))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme, self._drawn = theme, None
        self.update()

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(self.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(self._theme.paper)
        painter = QPainter(drawn)
        high = self.height() / max(1, len(self._sides))
        for number, areas in enumerate(self._sides):
            place = QRectF(0, number * high, self.width(), high).toRect()
            what = CloseUp(areas, areas, "both", pressure=PRESSURE)
            colours = close_up_colours(self._theme, self._theme.paper)
            painter.drawImage(place, picture(place.size(), self._drawings.views, what, colours, ratio))
        painter.end()
        return drawn

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._drawn = None

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._drawn is None:
            self._drawn = self._draw()
        QPainter(self).drawPixmap(0, 0, self._drawn)


def sides(areas: Sequence[Area]) -> list[tuple[Area, ...]]:
    """Return the areas by the view that shows them best, those with most areas first and at most three."""
    found: dict[object, list[Area]] = {}
    for area in areas:
        found.setdefault(pick_view((area,))[0], []).append(area)
    return [tuple(group) for group in sorted(found.values(), key=len, reverse=True)[:MOST]]
