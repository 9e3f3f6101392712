"""The races of a person, each with buttons to change and to remove it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from selfmassage.training.races import Race, coming, past
from selfmassage.training.words import race_line
from selfmassage.ui.parts import button, clear, column, label
from selfmassage.ui.style import em_of

NONE = "No race yet. With a date the app plans the days around it."


class RaceList(QWidget):
    """Races ahead, the next first, then those that are past."""

    edit_asked = Signal(str)
    """The id of a race."""
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)

    def show_races(self, races: Sequence[Race], today: date) -> None:
        """Show these races."""
        clear(self._grid)
        in_order = (*coming(races, today), *past(races, today))
        if not in_order:
            self._grid.addWidget(label(NONE, "muted"), 0, 0)
        for row, race in enumerate(in_order):
            self._grid.addWidget(self._row(race, today), row, 0)
        self.arrange()

    def arrange(self) -> None:
        """Set the gaps for the text size."""
        self._grid.setVerticalSpacing(round(0.7 * em_of(self.font())))

    def _row(self, race: Race, today: date) -> QWidget:
        made = QWidget()
        words = column(label(race.name, "strong"), label(race_line(race, today), "muted" if race.date < today else ""))
        words.setSpacing(0)
        edit, remove = button("Change"), button("Remove")
        edit.setAccessibleName(f"Change {race.name}")
        remove.setAccessibleName(f"Remove {race.name}")
        edit.clicked.connect(lambda: self.edit_asked.emit(race.id))
        remove.clicked.connect(lambda: self.removed.emit(race.id))
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(round(0.4 * em_of(self.font())))
        row.addLayout(words, 1)
        for one in (edit, remove):
            row.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        return made
