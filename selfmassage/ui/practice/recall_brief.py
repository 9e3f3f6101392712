"""How recall works, told before the page goes blank."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from selfmassage.practice.expected import Region
from selfmassage.routine.vocabulary import Leg
from selfmassage.session.wording import LEG_NAMES
from selfmassage.ui.card import Card, TextList
from selfmassage.ui.page import GAP, MARGIN
from selfmassage.ui.parts import button, label
from selfmassage.ui.roomy import roomy_style, roomy_unit
from selfmassage.ui.theme import Theme

from .plain_page import PlainPage

REGIONS = ", ".join(f"{number} {region}" for number, region in enumerate(Region, 1))
HOW = (
    "Press a stroke's letter as you begin it, at every new stroke and every new area.",
    "Space: the stroke is over, and you are still thinking.",
    "\u2190 and \u2192: you turn to the left or to the right leg.",
    f"If you like, a number says where: {REGIONS}.",
    "Backspace takes the last stroke back.",
    "Return ends the run; then you see how it went.",
)


class RecallBrief(PlainPage):
    """Tells the keys and which leg comes first."""

    begun = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Recall")
        self._unit = 0
        self.routine, self._texts = label("", "lead"), TextList()
        self._card = Card("The screen stays blank. You name what you do.", self._texts)
        self.begin_button = button("Begin", "main", "Return")
        for part in (self.routine, self._card):
            self.content.addWidget(part)
        self.content.addStretch(1)
        self.bottom.addWidget(self.begin_button)
        self.bottom.addStretch(1)
        self.begin_button.clicked.connect(self.begun)
        self.set_entry(self.begin_button)
        self.arrange()

    def show_choice(self, title: str, first_leg: Leg, left_out: Sequence[str]) -> None:
        """Tell what is to be recalled, and what is left out of it today."""
        self.routine.setText(f"{title}. {LEG_NAMES[first_leg]} first.")
        self._texts.show_texts([*HOW, *left_out])
        self.scroller.to_top()

    def arrange(self) -> None:
        """Set sizes for the text size and the window."""
        super().arrange()
        unit = roomy_unit(self.em, self.width(), self.height())
        if unit != self._unit:
            self._unit = unit
            self.setStyleSheet(roomy_style(unit))
        self._card.arrange(round(MARGIN * unit), round(GAP * unit))
        self._texts.column.setSpacing(round(0.5 * unit))

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
