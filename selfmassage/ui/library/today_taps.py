"""The few optional taps about today: last hard run, soreness and where, time, tools, and anything unusual."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from selfmassage.routine.vocabulary import AREAS, Area, Leg
from selfmassage.safety.situation import Niggle
from selfmassage.training.state import Taps
from selfmassage.training.today import Ago
from selfmassage.ui.chips import Chips
from selfmassage.ui.choice_box import ChoiceBox
from selfmassage.ui.parts import button
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

from .tap_row import TapRow

AGO = {
    Ago.NOW: "Under 2 hours ago",
    Ago.DAYS: "Up to 2 days ago",
    Ago.WINDOW: "2 to 3 days ago",
    Ago.LONGER: "Longer ago",
}
RUN = {False: "Not yet", True: "Yes, it is over"}
SORENESS = (("Soreness: not said", None), *((f"{number} of 10", number) for number in range(11)))
WHERE = (("Anywhere", None), *((AREAS[area].name, area) for area in Area if area is not Area.KNEE))
LEGS = (("Both legs", Leg.BOTH), ("Left leg", Leg.LEFT), ("Right leg", Leg.RIGHT))
MINUTES = {minutes: f"{minutes} min" for minutes in (5, 10, 15, 20)}
THINGS = ("tennis ball", "spiky ball", "foam roller", "rope")
NIGGLES = {
    Niggle.STIFF: "Unusually stiff or heavy",
    Niggle.DAYS: "An ache for over 2 days",
    Niggle.LONG: "Over a week, or limits walking or sleep",
}


class TodayTaps(QWidget):
    """Asks about today; every answer can be taken back."""

    picked = Signal(str, object)
    """The field and its new value: "ago", "race_over", or a field of Taps."""
    file_asked = Signal()
    """A file from a watch is to be chosen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.ago = _chips(AGO, "Last hard run or race")
        self.race_over = _chips(RUN, "Is today's race over?")
        self.minutes = _chips(MINUTES, "Time")
        self.niggle = _chips(NIGGLES, "Anything unusual")
        self.soreness = ChoiceBox(theme, "Soreness, 0 to 10", SORENESS)
        self.where = ChoiceBox(theme, "Where it is sore", WHERE)
        self.leg = ChoiceBox(theme, "Which leg is sore", LEGS)
        self.hands_only = _thing("Hands only")
        self.things = {thing: _thing(thing.capitalize()) for thing in THINGS}
        self.firmer = button("A little firmer: 3 of 5", checkable=True)
        self.file_button = button("From a watch file…", "", "FIT, GPX or TCX; you can also drop one on the window")
        self._boxes = (self.soreness, self.where, self.leg)
        self._lay_out()
        self._connect()

    def show_taps(self, taps: Taps, ago: Ago | None, race_today: str, may_raise: bool) -> None:
        """Show what was told, and ask about a race that is today."""
        self.ago.choose(ago)
        self.race_over.choose(False if race_today else None)
        self._race.question.setText(f"Is {race_today} over?")
        self._race.setVisible(bool(race_today))
        self.minutes.choose(taps.minutes)
        self.niggle.choose(taps.niggle)
        for box, value in ((self.soreness, taps.soreness), (self.where, taps.sore_area), (self.leg, taps.sore_leg)):
            box.set_value(value)
        for box in (self.where, self.leg):
            box.setVisible(bool(taps.soreness))
        self.hands_only.setChecked(taps.tools == frozenset())
        for thing, made in self.things.items():
            made.setChecked(thing in (taps.tools or ()))
        self.firmer.setChecked(taps.raised)
        self._firmer.setVisible(may_raise)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        for box in self._boxes:
            box.set_theme(theme)

    def arrange(self) -> None:
        """Set the gaps for the text size and the width."""
        self._column.setSpacing(round(0.6 * em_of(self.font())))
        for row in self._rows:
            row.arrange(self.width())

    def _lay_out(self) -> None:
        self._race = TapRow("", self.race_over.buttons)
        self._firmer = TapRow("Before the race", [self.firmer])
        self._rows = (
            self._race,
            TapRow("Last hard run or race", [*self.ago.buttons, self.file_button]),
            TapRow("How sore are your legs?", self._boxes),
            TapRow("Time you have", self.minutes.buttons),
            TapRow("Tools at hand", [self.hands_only, *self.things.values()]),
            TapRow("Anything unusual?", self.niggle.buttons),
            self._firmer,
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for row in self._rows:
            self._column.addWidget(row)

    def _connect(self) -> None:
        fields: Mapping[str, Chips[Any]] = {"ago": self.ago, "minutes": self.minutes, "race_over": self.race_over}
        for name, chips in fields.items():
            self._tell_of(name, chips)
        for made in self.niggle.buttons:
            made.clicked.connect(lambda: self.picked.emit("niggle", self.niggle.value or Niggle.NONE))
        self.soreness.picked.connect(lambda value: self.picked.emit("soreness", value))
        self.where.picked.connect(lambda value: self.picked.emit("sore_area", value))
        self.leg.picked.connect(lambda value: self.picked.emit("sore_leg", value))
        self.hands_only.clicked.connect(lambda on: self.picked.emit("tools", frozenset() if on else None))
        for made in self.things.values():
            made.clicked.connect(self._tell_of_tools)
        self.firmer.clicked.connect(lambda on: self.picked.emit("raised", on))
        self.file_button.clicked.connect(self.file_asked)

    def _tell_of(self, name: str, chips: Chips[Any]) -> None:
        for made in chips.buttons:
            made.clicked.connect(lambda: self.picked.emit(name, chips.value))

    def _tell_of_tools(self) -> None:
        chosen = frozenset(thing for thing, made in self.things.items() if made.isChecked())
        self.picked.emit("tools", chosen or None)

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()


def _chips(texts: Mapping[Any, str], question: str) -> Chips[Any]:
    made = Chips(texts, releasable=True)
    _name(made.buttons, question)
    return made


def _name(buttons: Sequence[QPushButton], question: str) -> None:
    for one in buttons:
        one.setAccessibleName(f"{question}: {one.text()}")


def _thing(text: str) -> QPushButton:
    made = button(text, checkable=True)
    _name([made], "At hand")
    return made
