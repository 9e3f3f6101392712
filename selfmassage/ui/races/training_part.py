"""The training phase, and visits to a professional."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from selfmassage.safety.situation import Phase
from selfmassage.training.state import Training
from selfmassage.training.words import visit_line
from selfmassage.ui.chips import Chips
from selfmassage.ui.flow_layout import FlowLayout
from selfmassage.ui.parts import button, column, label
from selfmassage.ui.style import em_of
from selfmassage.ui.switch import Switch
from selfmassage.ui.theme import Theme

PHASES = {Phase.BASE: "Base", Phase.PEAK: "Heavy weeks", Phase.TAPER: "Taper", Phase.OFF: "Off-season"}
VISITS = (
    "Visits to a massage therapist or physiotherapist: weekly in heavy weeks, every 3 weeks in base training, every 4 "
    "in the off-season. This is therapists' advice, not research."
)


class TrainingPart(QWidget):
    """Asks for the phase and for the rhythm of visits."""

    picked = Signal(str, object)
    """A field of Training and its new value."""
    visited = Signal()
    """A visit was today."""

    def __init__(self, theme: Theme, visit_choices: Sequence[int]) -> None:
        super().__init__()
        self.phase = Chips(PHASES)
        self.weeks = Chips({weeks: f"Every {weeks} weeks" for weeks in visit_choices})
        self.visits = Switch(theme, "Remind me of visits")
        self.visited_button = button("I had a visit today")
        self._last = label(role="small")
        self._weeks_label = label("In base training")
        self._flows = (FlowLayout(), FlowLayout())
        self._lay_out()
        for phase in self.phase.buttons:
            phase.setAccessibleName(f"Training phase: {phase.text()}")
            phase.clicked.connect(lambda: self.picked.emit("phase", self.phase.value))
        for weeks in self.weeks.buttons:
            weeks.clicked.connect(lambda: self.picked.emit("visit_weeks", self.weeks.value))
        self.visits.setAccessibleDescription(VISITS)
        self.visits.picked.connect(lambda on: self.picked.emit("visits", on))
        self.visited_button.clicked.connect(self.visited)

    def show_training(self, training: Training, today: date) -> None:
        """Show what is chosen."""
        self.phase.choose(training.phase)
        self.visits.set_value(training.visits)
        self.weeks.choose(training.visit_weeks or 3)
        self._last.setText(visit_line(training.last_visit, today))
        for part in (self._weeks_label, self._weeks, self.visited_button, self._last):
            part.setVisible(training.visits)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self.visits.set_theme(theme)

    def arrange(self) -> None:
        """Set the gaps for the text size."""
        em = em_of(self.font())
        self._column.setSpacing(round(0.5 * em))
        for flow in self._flows:
            flow.setSpacing(round(0.4 * em))

    def _lay_out(self) -> None:
        self._column = column(label("Phase", "strong"))
        for flow, buttons in zip(self._flows, (self.phase.buttons, self.weeks.buttons), strict=True):
            for made in buttons:
                flow.addWidget(made)
        self._weeks = QWidget()
        self._weeks.setLayout(self._flows[1])
        self._column.addLayout(self._flows[0])
        for part in (label("Remind me of visits", "strong"), self.visits, label(VISITS, "small"), self._weeks_label):
            self._column.addWidget(part)
        self._column.addWidget(self._weeks)
        self._column.addWidget(self._last)
        self._column.addWidget(self.visited_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(self._column)
