"""The row of filters above the cards: what for, how long, with what, where on the body, on the floor or not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QSizePolicy, QWidget

from selfmassage.routine.model import Routine
from selfmassage.routine.search import HANDS_ONLY, Goal, Show, Wish, areas_of, equipment_of
from selfmassage.routine.vocabulary import AREAS
from selfmassage.ui.chips import Chips
from selfmassage.ui.choice_box import ChoiceBox
from selfmassage.ui.flow_layout import FlowLayout
from selfmassage.ui.parts import button, column
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

ANY_TIME = ("Any length", None)
TIMES = (ANY_TIME, *((f"Up to {minutes} min", minutes) for minutes in (5, 10, 15)))
SHOWN = {Show.ROUTINES: "Routines", Show.TECHNIQUES: "Techniques", Show.ALL: "All"}


class FilterBar(QWidget):
    """Asks what to look for."""

    changed = Signal(Wish)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.search = QLineEdit(placeholderText="Search", clearButtonEnabled=True)
        self.search.setAccessibleName("Search the routines")
        self.search.setToolTip("Ctrl+F or /")
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._time = ChoiceBox(theme, "Length", TIMES)
        self._equipment = ChoiceBox(theme, "Equipment")
        self._area = ChoiceBox(theme, "Body area")
        self.no_floor = button("No floor", checkable=True, tip="Only what can be done on a chair or standing")
        self._goals = Chips({goal: str(goal) for goal in Goal}, releasable=True)
        self._show = Chips(SHOWN)
        self._boxes = (self._time, self._equipment, self._area)
        self._rows = self._lay_out()
        self._connect()
        self.show_wish(Wish())

    @property
    def goal_buttons(self) -> list[QPushButton]:
        """One for each purpose."""
        return self._goals.buttons

    @property
    def wish(self) -> Wish:
        """What is asked for."""
        return Wish(
            words=self.search.text(),
            show=self._show.value or Show.ROUTINES,
            goal=self._goals.value,
            minutes=self._time.value,
            equipment=self._equipment.value,
            area=self._area.value,
            no_floor=self.no_floor.isChecked(),
        )

    def show_wish(self, wish: Wish) -> None:
        """Ask for something else."""
        self.search.setText(wish.words)
        self._show.choose(wish.show)
        self._goals.choose(wish.goal)
        self._time.set_value(wish.minutes)
        self._equipment.set_value(wish.equipment)
        self._area.set_value(wish.area)
        self.no_floor.setChecked(wish.no_floor)
        self._tell()

    def offer(self, routines: Sequence[Routine]) -> None:
        """Offer the equipment and the areas that these routines have."""
        things = [(thing.capitalize(), thing) for thing in equipment_of(routines)]
        self._equipment.set_options([("Any equipment", None), ("Hands only", HANDS_ONLY), *things])
        self._area.set_options([("Any area", None), *((AREAS[area].name, area) for area in areas_of(routines))])

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        for box in self._boxes:
            box.set_theme(theme)

    def arrange(self) -> None:
        """Set the gaps for the text size."""
        em = em_of(self.font())
        self.search.setMinimumWidth(9 * em)
        for row in self._rows:
            row.setSpacing(round(0.5 * em))
        layout = self.layout()
        if layout:
            layout.setSpacing(round(0.7 * em))

    def _lay_out(self) -> tuple[FlowLayout, ...]:
        rows = (FlowLayout(), FlowLayout())
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for widget in (*self._goals.buttons, gap, *self._show.buttons):
            rows[0].addWidget(widget)
        for part in (self.search, *self._boxes, self.no_floor):
            rows[1].addWidget(part)
        layout = column()
        for row in rows:
            layout.addLayout(row)
        self.setLayout(layout)
        return rows

    def _connect(self) -> None:
        self.search.textChanged.connect(self._tell)
        for box in self._boxes:
            box.picked.connect(self._tell)
        for chip in (*self._goals.buttons, *self._show.buttons, self.no_floor):
            chip.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.changed.emit(self.wish)
