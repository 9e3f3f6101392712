"""The last run, whether it was hard, and the folder where a watch puts its files."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from selfmassage.training.runs.run import HARD_RULE, Run
from selfmassage.training.state import Training
from selfmassage.training.words import run_line
from selfmassage.ui.chips import Chips
from selfmassage.ui.flow_layout import FlowLayout
from selfmassage.ui.parts import button, column, label
from selfmassage.ui.style import em_of

HARD = {True: "It was hard", False: "It was easy"}
NO_FOLDER = "A folder where your watch puts its files can be looked into whenever the library opens."


class RunsPart(QWidget):
    """Shows the last run."""

    file_asked = Signal()
    folder_asked = Signal()
    folder_left = Signal()
    judged = Signal(object, bool)
    """A Run, and whether it was hard."""

    def __init__(self) -> None:
        super().__init__()
        self._run: Run | None = None
        self.last, self.rule = label(), label(HARD_RULE, "small")
        self.said = label(role="problem")
        self.hard = Chips(HARD)
        self.file_button = button("Choose a run file…")
        self.folder_button = button("Choose the folder…")
        self.leave_button = button("No folder", "quiet")
        self.folder = label(role="small")
        self._flows = (FlowLayout(), FlowLayout(), FlowLayout())
        self._lay_out()
        for made, hard in zip(self.hard.buttons, HARD, strict=True):
            made.clicked.connect(lambda _=False, hard=hard: self.judged.emit(self._run, hard))
        self.file_button.clicked.connect(self.file_asked)
        self.folder_button.clicked.connect(self.folder_asked)
        self.leave_button.clicked.connect(self.folder_left)
        self.say("")

    def show_training(self, training: Training, now: datetime) -> None:
        """Show the last run and the folder; `now` has the local time zone."""
        self._run = training.runs[0] if training.runs else None
        self.last.setText(run_line(self._run, now))
        self.hard.choose(self._run.is_hard if self._run else None)
        for part in (self.rule, *self.hard.buttons):
            part.setVisible(self._run is not None)
        self.folder.setText(f"Looking into {training.watch_folder}" if training.watch_folder else NO_FOLDER)
        self.leave_button.setVisible(bool(training.watch_folder))

    def say(self, problem: str) -> None:
        """Say what was wrong with a file."""
        self.said.setText(problem)
        self.said.setVisible(bool(problem))

    def arrange(self) -> None:
        """Set the gaps for the text size."""
        em = em_of(self.font())
        self._column.setSpacing(round(0.5 * em))
        for flow in self._flows:
            flow.setSpacing(round(0.4 * em))

    def _lay_out(self) -> None:
        self._column = column(self.last, self.said)
        rows = (self.hard.buttons, [self.file_button], [self.folder_button, self.leave_button])
        after = (self.rule, self.folder, None)
        for flow, buttons, text in zip(self._flows, rows, after, strict=True):
            for made in buttons:
                flow.addWidget(made)
            self._column.addLayout(flow)
            if text:
                self._column.addWidget(text)
        self.setLayout(self._column)
