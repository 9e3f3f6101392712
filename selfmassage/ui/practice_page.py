"""Practice for students: what to practise, in which order, in which way, and what was practised lately."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from selfmassage.practice.log import Row
from selfmassage.practice.modes import Mode

from .card import Card
from .choice_box import ChoiceBox
from .flow_layout import FlowLayout
from .page import GAP, MARGIN
from .parts import button, column, label
from .practice.mode_rows import ModeRows
from .practice.plain_page import PlainPage
from .practice.table import Table
from .theme import Theme

TWO_COLUMNS = 72
"""Width in em from which the cards stand side by side."""
NARROW = 44
"""Width in em below which words stand below each other."""
KNOWN = (("All of them", 1.0), ("Most", 0.75), ("About half", 0.5), ("Hardly any", 0.2))
ASKED = "How many strokes did you know before they were named?"
EMPTY = "Nothing yet. A guided practice is a good beginning; then let the prompts fade."


class PracticePage(PlainPage):
    """Shows what there is to practise and tells what the person chooses."""

    section = "practice"
    routine_picked = Signal(object)
    """The id of a routine."""
    order_picked = Signal(object)
    """The id of an order."""
    started = Signal(object)
    """A Mode."""
    order_asked = Signal()
    """The own order is to be changed."""
    log_asked = Signal()
    known = Signal(float)
    """Part of the strokes that were known, 0 to 1."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Practise a sequence", has_back=False)
        self.notes = label(role="problem")
        self.routine = ChoiceBox(theme, "Routine")
        self.order = ChoiceBox(theme, "Order of strokes")
        self.order_note, self.advice = label(role="small"), label()
        self.order_button = button(
            "My school's order\u2026", tip="Put the strokes into the order that your school asks for"
        )
        self.modes = ModeRows()
        self.table = Table(("Date", "Routine", "Way", "Min", "Score"), 1)
        self.empty = label(EMPTY)
        self.log_button = button("Save the log\u2026", tip="A spreadsheet, or pages to sign")
        self.message = label(role="small")
        self.known_buttons = [button(text) for text, _ in KNOWN]
        self._answers, self._log_row = FlowLayout(), FlowLayout()
        self._lay_out()
        self._connect()
        self.show_question(False)
        self.show_message("")
        self.set_entry(self.routine)
        self.arrange()

    def offer(self, routines: Sequence[tuple[str, str]], orders: Sequence[tuple[str, str]]) -> None:
        """Offer routines and orders, each with its id."""
        self.routine.set_options(routines)
        self.order.set_options(orders)

    def show_choice(
        self, order_note: str, advice: str, hindrances: Mapping[Mode, str], extras: Mapping[Mode, str]
    ) -> None:
        """Show what is to be known of the chosen routine and order."""
        self.order_note.setText(order_note)
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
        self.modes.show_state(hindrances, extras)

    def show_history(self, rows: Sequence[Row], notes: Sequence[str]) -> None:
        """Show the last practices, and problems with what is kept."""
        self.table.show_rows([row.cells for row in rows])
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.log_button.setEnabled(bool(rows))
        self.notes.setText("\n".join(notes))
        self.notes.setVisible(bool(notes))

    def show_message(self, text: str) -> None:
        """Say what became of the log."""
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def show_question(self, asked: bool) -> None:
        """Ask how much was known, or stop asking."""
        self._question.setVisible(asked)
        if asked:
            self.scroller.to_top()
            self.known_buttons[0].setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        super().set_theme(theme)
        for box in (self.routine, self.order):
            box.set_theme(theme)

    def arrange(self) -> None:
        """Set margins and gaps, and the number of columns for the width."""
        super().arrange()
        margin, gap = round(MARGIN * self.em), round(GAP * self.em)
        for card in self._cards:
            card.arrange(margin, gap)
        for layout in (self._columns, *self._halves, self._what, self._lately, self._answers, self._log_row):
            layout.setSpacing(gap)
        narrow = self.width() < NARROW * self.em
        self.modes.arrange(narrow)
        self.table.arrange(narrow)
        wide = self.width() >= TWO_COLUMNS * self.em
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _lay_out(self) -> None:
        answers = QWidget()
        answers.setLayout(self._answers)
        for made in self.known_buttons:
            self._answers.addWidget(made)
        self._question = Card(ASKED, answers)
        self._what = column(label("Routine", "small"), self.routine, label("Order of strokes", "small"), self.order)
        self._what.addWidget(self.order_note)
        self._what.addWidget(self.order_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._what.addWidget(self.advice)
        self._log_row.addWidget(self.log_button)
        self._lately = column(self.empty, self.table, self.message)
        self._lately.addLayout(self._log_row)
        what, lately = QWidget(), QWidget()
        what.setLayout(self._what)
        lately.setLayout(self._lately)
        cards = (Card("What", what), Card("How", self.modes), Card("Lately", lately))
        self._cards = (self._question, *cards)
        self._halves = (column(cards[0]), column(cards[1]))
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for half, share in zip(self._halves, (5, 6), strict=True):
            half.addStretch(1)
            self._columns.addLayout(half, share)
        self.content.addWidget(self.notes)
        self.content.addWidget(self._question)
        self.content.addLayout(self._columns)
        self.content.addWidget(cards[2])
        self.content.addStretch(1)

        stops: list[QWidget] = [*self.known_buttons, self.routine, self.order, self.order_button]
        stops += [*self.modes.buttons.values(), self.log_button]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self.routine.picked.connect(self.routine_picked)
        self.order.picked.connect(self.order_picked)
        self.order_button.clicked.connect(self.order_asked)
        self.log_button.clicked.connect(self.log_asked)
        self.modes.started.connect(self.started)
        for made, (_, share) in zip(self.known_buttons, KNOWN, strict=True):
            made.clicked.connect(lambda _=False, share=share: self.known.emit(share))

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
