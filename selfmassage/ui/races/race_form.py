"""The form of one race: name, date, distance, goal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from selfmassage.training.races import GOAL_LENGTH, NAME_LENGTH, Race
from selfmassage.ui.parts import button, label
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

from .date_box import DateBox

NO_SUCH_DAY = "There is no such day in that month."


class RaceForm(QWidget):
    """Asks for a race; `saved` tells what was typed, and faults are shown below."""

    saved = Signal(str, str, object, str, str)
    """Id (empty for a new race), name, date, kilometres as typed, goal."""
    left = Signal()
    """Nothing is to be saved."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._id = ""
        self.name = _field("Name of the race", NAME_LENGTH)
        self.date = DateBox(theme, "Date of the race")
        self.km = _field("Distance in kilometres", 12)
        self.goal = _field("Goal", GOAL_LENGTH)
        self.faults = label(role="problem")
        self.save_button, self.leave_button = button("Save the race"), button("Cancel", "quiet", "Esc")
        self._lay_out()
        self.save_button.clicked.connect(self._save)
        self.leave_button.clicked.connect(self.left)
        for field in (self.name, self.km, self.goal):
            field.returnPressed.connect(self._save)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Esc"), self, self.left.emit, context=inside)
        self.setFocusProxy(self.name)
        self.set_theme(theme)

    def show_race(self, race: Race | None, today: date) -> None:
        """Show a race to change, or an empty form."""
        self._id = race.id if race else ""
        self.name.setText(race.name if race else "")
        self.date.show_date(race.date if race else today, today)
        self.km.setText(f"{race.km:g}" if race and race.km else "")
        self.goal.setText(race.goal if race else "")
        self.show_faults(())

    def show_faults(self, faults: Sequence[str]) -> None:
        """Say what is wrong."""
        self.faults.setText("\n".join(faults))
        self.faults.setVisible(bool(faults))

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self.date.set_theme(theme)
        self.setStyleSheet(f"QLineEdit {{ background: {theme.raised}; }}")  # on a card, whose colour fields have

    def arrange(self) -> None:
        """Set the gaps for the text size."""
        em = em_of(self.font())
        self._grid.setHorizontalSpacing(em)
        self._grid.setVerticalSpacing(round(0.5 * em))
        self._buttons.setSpacing(round(0.5 * em))

    def _lay_out(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        rows = (("Name", self.name), ("Date", self.date), ("Distance (km)", self.km), ("Goal", self.goal))
        for number, (text, field) in enumerate(rows):
            self._grid.addWidget(label(text), number, 0)
            self._grid.addWidget(field, number, 1)
        self._grid.addWidget(self.faults, len(rows), 0, 1, 2)
        self._buttons = QHBoxLayout()
        for made in (self.save_button, self.leave_button):
            self._buttons.addWidget(made)
        self._buttons.addStretch(1)
        self._grid.addLayout(self._buttons, len(rows) + 1, 0, 1, 2)

    def _save(self) -> None:
        day = self.date.value
        if day is None:
            self.show_faults([NO_SUCH_DAY])
        else:
            self.saved.emit(self._id, self.name.text(), day, self.km.text(), self.goal.text())


def _field(name: str, longest: int) -> QLineEdit:
    made = QLineEdit(maxLength=longest)
    made.setAccessibleName(name)
    return made
