"""The steps of a routine in their order."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from selfmassage.practice.strokes import STUDENT, Strokes
from selfmassage.routine.model import Routine
from selfmassage.routine.vocabulary import Order
from selfmassage.session.timeline import Timeline
from selfmassage.ui.parts import clear, label
from selfmassage.ui.pictures.drawings import Drawings
from selfmassage.ui.player.frames import FRAME, Frames
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

from .step_pictures import StepPictures
from .step_row import StepRow

ORDERS = {
    Order.LEG_BY_LEG: "All steps on one leg, then on the other.",
    Order.AREA_BY_AREA: "Each step on both legs before the next.",
}


class Steps(QFrame):
    """Shows every step, also those that the plan leaves out."""

    def __init__(self, theme: Theme, drawings: Drawings, strokes: Strokes | None = None) -> None:
        """Where the strokes are given, students read both names of each."""
        super().__init__()
        self.setProperty("role", "card")
        self._theme = theme
        self._drawings = drawings
        self._strokes = strokes
        self.rows: list[StepRow] = []
        self.frames = Frames(self)
        self.frames.ticked.connect(self._move)
        self._moving: StepPictures | None = None
        self._worked = 0.0
        self._layout = QVBoxLayout(self)

    def show_routine(self, routine: Routine) -> None:
        """Show the steps of a routine."""
        self._let_move(None)
        clear(self._layout)
        self._layout.addWidget(label("Steps", "heading"))
        self._layout.addWidget(label(ORDERS[routine.order], "muted"))
        strokes = self._strokes if STUDENT in routine.goals else None
        self.rows = [
            StepRow(self._theme, self._drawings, number, step, strokes.both_names(step) if strokes else "")
            for number, step in enumerate(routine.steps, 1)
        ]
        for row in self.rows:
            self._layout.addWidget(row)
            row.pictures.wanted.connect(self._let_move)

    def show_timeline(self, timeline: Timeline) -> None:
        """Show the times of the plan."""
        for row, step in zip(self.rows, timeline.steps, strict=True):
            row.show_step(step)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        for row in self.rows:
            row.set_theme(theme)

    def arrange(self) -> None:
        """Set the gaps for the text size."""
        em = em_of(self.font())
        self._layout.setContentsMargins(*(round(1.1 * em),) * 4)
        self._layout.setSpacing(round(0.3 * em))
        for row in self.rows:
            row.arrange()

    def _let_move(self, pictures: StepPictures | None) -> None:
        """Let these pictures move, and no others."""
        if self._moving is not None:
            self._moving.rest()
        self._moving, self._worked = pictures, 0.0
        self.frames.set_wanted(pictures is not None and self._theme.moves)

    def _move(self) -> None:
        self._worked += FRAME / 1000
        if self._moving is not None:
            self._moving.show_time(self._worked)
