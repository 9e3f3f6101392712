"""The strip at the top of the library: what suits today, with the reasons, and the taps that it comes from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from selfmassage.training.outlook import Outlook, evidence
from selfmassage.training.state import Taps
from selfmassage.training.suits import Suggestion
from selfmassage.training.today import Ago
from selfmassage.ui.parts import button, clear, column, frame, label
from selfmassage.ui.style import em_of
from selfmassage.ui.tab_order import chain
from selfmassage.ui.theme import Theme

from .suggestion_card import SuggestionCard
from .today_taps import TodayTaps

SIDE_BY_SIDE = 52
"""Width in em from which the suggestions stand side by side."""
CHECK_FIRST = "Very sore, or sore on one side: check for the signs of a blood clot before any massage."
TELL, DONE = "Tell about today", "Done"


class Suits(QWidget):
    """Shows at most three suggestions; the taps are folded away until they are wanted."""

    opened = Signal(object)
    """A suggestion."""
    picked = Signal(str, object)
    """A tap: the field and its new value."""
    file_asked = Signal()

    def __init__(self, theme: Theme, clot_signs: str) -> None:
        """`clot_signs` tells them in full, as the safety questions do."""
        super().__init__()
        self._theme = theme
        self._shown: tuple[Taps, Ago | None, str, bool] = (Taps(), None, "", False)
        self.taps: TodayTaps | None = None  # made when first wanted
        self.fold_button = button(TELL, checkable=True)
        self.summary = label(role="muted")
        self.reminders, self.notes, self.reasons = label(role="strong"), label(), label()
        self._signs = column(label(CHECK_FIRST, "strong"), label(clot_signs))
        self.clot_signs = frame("warning", self._signs)
        self.cards: list[SuggestionCard] = []
        self._lay_out()
        self.fold_button.clicked.connect(self._fold)
        self.clot_signs.hide()
        self.arrange()

    def show_outlook(self, outlook: Outlook, taps: Taps, ago: Ago | None) -> None:
        """Show what suits and what was told."""
        self.summary.setText(outlook.summary)
        reasons = [f"{reason.text} {evidence(reason)}" for reason in outlook.reasons]
        for where, lines in (
            (self.reminders, outlook.reminders),
            (self.reasons, reasons),
            (self.notes, outlook.notes),
        ):
            where.setText("\n".join(lines))
            where.setVisible(bool(lines))
        self.clot_signs.setVisible(outlook.clot_signs)
        self._show_cards(outlook.suggestions)
        self._shown = (taps, ago, outlook.race_today, outlook.may_raise)
        if self.taps:
            self.taps.show_taps(*self._shown)

    def say(self, problem: str) -> None:
        """Say what went wrong or what was found, above the suggestions."""
        self.notes.setText(problem)
        self.notes.setVisible(bool(problem))

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        if self.taps:
            self.taps.set_theme(theme)
        self.arrange()

    def arrange(self) -> None:
        """Set gaps and directions for the text size and the width."""
        em = em_of(self.font())
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(round(0.5 * em))
        self._head.setSpacing(em)
        self._row.setSpacing(round(0.75 * em))
        self._signs.setContentsMargins(em, round(0.6 * em), em, round(0.6 * em))
        self._taps_column.setContentsMargins(*(round(0.9 * em),) * 4)
        across = self.width() >= SIDE_BY_SIDE * em
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom)
        for card in self.cards:
            card.arrange()
        if self.taps:
            self.taps.arrange()

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        words = column(label("What suits today", "heading"), self.summary)
        words.setSpacing(0)
        self._head.addLayout(words, 1)
        self._head.addWidget(self.fold_button, 0, Qt.AlignmentFlag.AlignTop)
        self._taps_column = column()
        self._taps_card = frame("card", self._taps_column)
        self._taps_card.hide()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        for part in (self._taps_card, self.clot_signs, self.reminders, self.reasons, self.notes):
            self._column.addWidget(part)
        self._column.addLayout(self._row)

    def _fold(self) -> None:
        wanted = self.fold_button.isChecked()
        if wanted and not self.taps:
            self.taps = TodayTaps(self._theme)
            self.taps.picked.connect(self.picked)
            self.taps.file_asked.connect(self.file_asked)
            self._taps_column.addWidget(self.taps)
            self.taps.show_taps(*self._shown)
            self._order()
        self._taps_card.setVisible(wanted)
        self.fold_button.setText(DONE if wanted else TELL)
        self.arrange()

    def _show_cards(self, suggestions: Sequence[Suggestion]) -> None:
        if [card.suggestion for card in self.cards] == list(suggestions):
            return  # the keyboard may be on one of them
        clear(self._row)
        self.cards = [SuggestionCard(suggestion) for suggestion in suggestions]
        for card in self.cards:
            card.opened.connect(self.opened)
            self._row.addWidget(card, 1)
        self._order()

    def _order(self) -> None:
        chain(self.fold_button, *([self.taps] if self.taps else []), *self.cards)

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
