"""All areas as a list, to choose from with the keyboard: left, right, or both."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from selfmassage.routine.vocabulary import AREAS, Area, Leg
from selfmassage.safety.limits import LEGS, Place
from selfmassage.ui.parts import button, label
from selfmassage.ui.style import em_of

TEXTS = {Leg.LEFT: "◀ Left", Leg.RIGHT: "Right ▶"}


class AreaList(QWidget):
    """A row for each area, from the toes up."""

    pointed = Signal(object)
    """A Place was pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[Place, QPushButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(0, 1)
        for row, area in enumerate(Area):
            self._grid.addWidget(label(AREAS[area].name), row, 0, Qt.AlignmentFlag.AlignVCenter)
            for column, leg in enumerate(LEGS, 1):
                self._add(Place(area, leg), row, column)
        self._grid.setRowStretch(len(Area), 1)

    def show_places(self, places: frozenset[Place]) -> None:
        """Press the buttons of these places."""
        for place, made in self.buttons.items():
            made.setChecked(place in places)

    def arrange(self) -> None:
        """Set the gaps for the text size."""
        em = em_of(self.font())
        self._grid.setContentsMargins(round(0.2 * em), 0, round(0.6 * em), 0)
        self._grid.setHorizontalSpacing(round(0.5 * em))
        self._grid.setVerticalSpacing(round(0.25 * em))

    def _add(self, place: Place, row: int, column: int) -> None:
        made = button(TEXTS[place.leg], checkable=True)
        made.setAccessibleName(place.name.capitalize())
        made.clicked.connect(lambda: self.pointed.emit(place))
        self.buttons[place] = made
        self._grid.addWidget(made, row, column)
