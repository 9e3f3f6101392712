"""The plan as a dated list, today marked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from selfmassage.safety.timing import GRADES
from selfmassage.training.plan import Entry
from selfmassage.training.words import entry_days
from selfmassage.ui.parts import button, clear, column, label
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

NOTHING = "Nothing is planned for the next weeks."
DAYS = 8.5
"""Width of the dates in em."""


class PlanList(QWidget):
    """What is for when; a routine can be opened from here."""

    opened = Signal(str)
    """The id of a routine."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[Sequence[Entry], date, Collection[str]] | None = None
        self._column = column()
        self.setLayout(self._column)

    def show_plan(self, entries: Sequence[Entry], today: date, routines: Collection[str]) -> None:
        """Show the plan; `routines` are the ids that can be opened."""
        self._shown = (entries, today, routines)
        clear(self._column)
        if not entries:
            self._column.addWidget(label(NOTHING, "muted"))
        for entry in entries:
            self._column.addWidget(self._row(entry, today, routines))
        self._column.setSpacing(round(0.4 * em_of(self.font())))

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        if self._shown:
            self.show_plan(*self._shown)

    def _row(self, entry: Entry, today: date, routines: Collection[str]) -> QFrame:
        em = em_of(self.font())
        made = QFrame()
        is_today = entry.is_on(today)
        if is_today:
            edge = f"border-left: {round(0.3 * em)}px solid {self._theme.left}"
            made.setStyleSheet(f".QFrame {{ background: {self._theme.paper}; {edge}; }}")
        days = label(entry_days(entry, today), "strong" if is_today or entry.id == "race" else "muted")
        days.setFixedWidth(round(DAYS * em))
        grid = QGridLayout(made)
        grid.setContentsMargins(*(round(0.5 * em),) * 4)
        grid.setHorizontalSpacing(em)
        grid.setColumnStretch(1, 1)
        grid.addWidget(days, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(self._words(entry, routines), 0, 1)
        return made

    def _words(self, entry: Entry, routines: Collection[str]) -> QVBoxLayout:
        race = f" ({entry.race})" if entry.race and entry.id != "race" else ""
        made = column(label(f"{entry.title}{race}", "strong"))
        if entry.text:
            made.addWidget(label(entry.text))
        if entry.id not in ("race", "visit"):
            made.addWidget(label(f"Evidence: {GRADES[entry.grade]}.", "small"))
        if entry.routine in routines:
            routine = entry.routine
            show = button("Open the routine")
            show.setAccessibleName(f"Open the routine: {entry.title}{race}")
            show.clicked.connect(lambda: self.opened.emit(routine))
            made.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        return made
