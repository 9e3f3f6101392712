"""Races, training phase, visits to a professional and runs, with the plan that follows from them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from selfmassage.training.plan import Entry
from selfmassage.training.state import Training
from selfmassage.training.words import day_words

from .card import Card
from .page import GAP, MARGIN, Page
from .page_scroll import PageScroll
from .parts import button, column, label
from .races.plan_list import PlanList
from .races.race_form import RaceForm
from .races.race_list import RaceList
from .races.runs_part import RunsPart
from .races.training_part import TrainingPart
from .tab_order import chain
from .theme import Theme

TWO_COLUMNS = 62
"""Width in em from which the plan stands beside the rest."""


class RacesPage(Page):
    """Shows what is planned and tells what the person changes."""

    section = "races"
    undo_asked = Signal()
    """The race that was removed last is to come back."""

    def __init__(self, theme: Theme, visit_choices: Sequence[int]) -> None:
        super().__init__(theme)
        self._shown: tuple[Training, date] = (Training(), date.min)
        self.notes = label(role="problem")
        self.said = label(role="strong")
        self.undo_button = button("Undo")
        self.list = RaceList()
        self.form = RaceForm(theme)
        self.add_button = button("Add a race")
        self.plan = PlanList(theme)
        self.training = TrainingPart(theme, visit_choices)
        self.runs = RunsPart()
        self._lay_out()
        self._connect()
        self.set_entry(self.add_button)
        self.close_form()
        self.say("")
        self.show_notes(())
        self.arrange()

    def show_training(
        self, training: Training, now: datetime, plan: Sequence[Entry], routines: Collection[str]
    ) -> None:
        """Show everything as it is; `routines` are the ids that can be opened, `now` has the local time zone."""
        self._shown = (training, now.date())
        self.list.show_races(training.races, now.date())
        self.plan.show_plan(plan, now.date(), routines)
        self.training.show_training(training, now.date())
        self.runs.show_training(training, now)
        self._today.setText(f"Today is {day_words(now.date())}.")
        chain(self.undo_button, self.add_button, self.form, self.list, self.training, self.runs, self.plan)

    def show_notes(self, notes: Sequence[str]) -> None:
        """Say these problems instead of those before."""
        self.notes.setText("\n".join(notes))
        self.notes.setVisible(bool(notes))

    def say(self, text: str, may_undo: bool = False) -> None:
        """Say what was done."""
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self.undo_button.setVisible(may_undo)

    def open_form(self, race_id: str = "") -> None:
        """Ask for a new race, or for changes of one."""
        training, today = self._shown
        race = next((race for race in training.races if race.id == race_id), None)
        self.form.show_race(race, today)
        self.form.show()
        self.add_button.hide()
        self.form.name.setFocus()

    def close_form(self) -> None:
        """Put the form away."""
        self.add_button.show()
        self.add_button.setFocus()
        self.form.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        super().set_theme(theme)
        for part in (self.form, self.plan, self.training):
            part.set_theme(theme)

    def arrange(self) -> None:
        """Set margins and gaps, and the number of columns for the width."""
        margin, gap = round(MARGIN * self.em), round(GAP * self.em)
        self._column.setContentsMargins(margin, margin, 0, 0)
        self._column.setSpacing(gap)
        self._whole.setContentsMargins(0, 0, 0, margin)
        self._columns.setSpacing(gap)
        for half in self._halves:
            half.setSpacing(gap)
        wide = self.width() >= TWO_COLUMNS * self.em
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        for card in self._cards:
            card.arrange(margin, gap)
        self._races.setSpacing(gap)
        for part in (self.form, self.list, self.training, self.runs):
            part.arrange()

    def _lay_out(self) -> None:
        self._today = label(role="muted")
        self._races = column(self.said, self.undo_button, self.add_button, self.form, self.list)
        for made in (self.undo_button, self.add_button):
            self._races.setAlignment(made, Qt.AlignmentFlag.AlignLeft)
        races = QWidget()
        races.setLayout(self._races)
        self._cards = [
            Card("Your races", races),
            Card("Your training", self.training),
            Card("Your runs", self.runs),
            Card("The plan", self.plan),
        ]
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves = (column(*self._cards[:3]), column(self._cards[3]))
        for half in self._halves:
            half.addStretch(1)
            self._columns.addLayout(half, 1)
        content = QWidget()
        self._whole = column(label("Races and training", "title"), self._today, self.notes)
        self._whole.addLayout(self._columns)
        content.setLayout(self._whole)
        self.scroller = PageScroll(content, MARGIN)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.scroller, 1)

    def _connect(self) -> None:
        self.add_button.clicked.connect(lambda: self.open_form())
        self.list.edit_asked.connect(self.open_form)
        self.form.left.connect(self.close_form)
        self.undo_button.clicked.connect(self.undo_asked)

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
