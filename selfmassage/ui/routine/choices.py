"""What a person chooses for one session: first leg, time, how much is heard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout

from selfmassage.routine.model import Routine
from selfmassage.routine.vocabulary import Leg
from selfmassage.session.preferences import Preferences, Verbosity
from selfmassage.settings import Settings
from selfmassage.ui.chips import Chips
from selfmassage.ui.choice_box import ChoiceBox
from selfmassage.ui.parts import label
from selfmassage.ui.settings.controls import VERBOSITIES
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

TIMES = (3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 45, 60)
"""Minutes; those far from a routine's own length are not offered."""
SHORTEST, LONGEST = 0.4, 1.6


class Choices(QFrame):
    """Asks for the preferences of a session."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._settings = Settings()
        self._leg = Chips({Leg.LEFT: "◀ Left", Leg.RIGHT: "Right ▶"})
        self._time = ChoiceBox(theme, "Time")
        options = [(name, verbosity) for verbosity, (name, _) in VERBOSITIES.items()]
        self._verbosity = ChoiceBox(theme, "What is heard", options)
        self._explanation = label(role="small")
        self._legs = QHBoxLayout()
        self._layout = QGridLayout(self)
        self._lay_out()
        self._connect()

    @property
    def preferences(self) -> Preferences:
        """What is chosen; the pauses and the tick come from the settings."""
        return Preferences(
            first_leg=self._leg.value or Leg.LEFT,
            verbosity=self._verbosity.value or Verbosity.FULL,
            minutes=self._time.value,
            rest_seconds=self._settings.rest_seconds,
            tempo_tick=self._settings.tempo_tick,
        )

    def show_choices(self, routine: Routine, settings: Settings, minutes: float | None = None) -> None:
        """Show what the settings say for a routine, and a time to fit it to."""
        self._settings = settings
        own = routine.minutes_about
        usual = {float(time) for time in TIMES if SHORTEST * own <= time <= LONGEST * own}
        times = [(f"{time:g} min", time) for time in sorted(usual | ({minutes} if minutes else set()))]
        self._time.set_options([(f"As written, about {own} min", None), *times])
        self._time.set_value(minutes)
        self._leg.choose(settings.next_first_leg)
        self._verbosity.set_value(settings.verbosity)
        self._explain()

    def choose_minutes(self, minutes: float | None) -> None:
        """Choose a time, as a person does."""
        self._time.set_value(minutes)
        self.changed.emit()

    def choose_leg(self, leg: Leg) -> None:
        """Choose the first leg, as a person does."""
        self._leg.choose(leg)
        self.changed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        for box in (self._time, self._verbosity):
            box.set_theme(theme)

    def arrange(self) -> None:
        """Set the gaps for the text size."""
        em = em_of(self.font())
        self._layout.setContentsMargins(*(round(1.1 * em),) * 4)
        self._layout.setHorizontalSpacing(em)
        self._layout.setVerticalSpacing(round(0.6 * em))
        self._legs.setSpacing(round(0.5 * em))

    def _lay_out(self) -> None:
        for made in self._leg.buttons:
            made.setAccessibleName(f"First leg: {made.text().strip('◀▶ ')}")
            self._legs.addWidget(made, 1)
        self._layout.setColumnStretch(1, 1)
        self._layout.addWidget(label("This session", "heading"), 0, 0, 1, 2)
        self._layout.addWidget(label("First leg"), 1, 0)
        self._layout.addLayout(self._legs, 1, 1)
        for row, (title, box) in enumerate((("Time", self._time), ("Heard", self._verbosity)), 2):
            self._layout.addWidget(label(title), row, 0)
            self._layout.addWidget(box, row, 1)
        self._layout.addWidget(self._explanation, 4, 0, 1, 2)

    def _connect(self) -> None:
        for made in self._leg.buttons:
            made.clicked.connect(self.changed)
        for box in (self._time, self._verbosity):
            box.picked.connect(self.changed)
        self._verbosity.picked.connect(self._explain)

    def _explain(self) -> None:
        self._explanation.setText(VERBOSITIES[self._verbosity.value][1])
