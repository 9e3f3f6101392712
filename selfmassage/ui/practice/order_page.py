"""The order of one's own school: strokes to put in, to move and to take out between the two effleurages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from selfmassage.practice.strokes import Stroke, StrokeFacts
from selfmassage.ui.card import Card
from selfmassage.ui.flow_layout import FlowLayout
from selfmassage.ui.page import GAP, MARGIN
from selfmassage.ui.parts import button, clear, label
from selfmassage.ui.theme import Theme

from .plain_page import PlainPage

HELP = "Effleurage opens and closes in every school. Put the others into the order that yours asks for."


class OrderPage(PlainPage):
    """Shows the order and tells each change; nothing needs to be saved."""

    changed = Signal(tuple)
    """The strokes between the opening and the closing."""

    def __init__(self, theme: Theme, strokes: Sequence[StrokeFacts]) -> None:
        super().__init__(theme, "My school's order")
        self._facts: dict[Stroke, StrokeFacts] = {
            facts.stroke: facts for facts in strokes if facts.stroke is not Stroke.EFFLEURAGE
        }
        self._order: tuple[Stroke, ...] = ()
        self._moves: dict[str, QPushButton] = {}
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        rows, others = QWidget(), QWidget()
        rows.setLayout(self._grid)
        self._others = FlowLayout()
        others.setLayout(self._others)
        self._cards = (Card("In this order", rows), Card("Not asked for", others))
        self.content.addWidget(label(HELP))
        for card in self._cards:
            self.content.addWidget(card)
        self.content.addStretch(1)
        self.set_entry(self.back_button)
        self.arrange()

    def show_order(self, strokes: Sequence[Stroke]) -> None:
        """Show an order."""
        self._order = tuple(strokes)
        clear(self._grid)
        clear(self._others)
        self._moves.clear()
        self._grid.addWidget(label("Effleurage (stroking) opens.", "muted"), 0, 0, 1, 5)
        for row, stroke in enumerate(self._order):
            self._add_row(row, stroke)
        self._grid.addWidget(label("Effleurage (stroking) closes.", "muted"), len(self._order) + 1, 0, 1, 5)
        missing = [stroke for stroke in self._facts if stroke not in self._order]
        for stroke in missing:
            made = button(f"Add {self._facts[stroke].names.lower()}")
            made.clicked.connect(partial(self._change, (*self._order, stroke), f"Up: {stroke}"))
            self._others.addWidget(made)
        self._cards[1].setVisible(bool(missing))

    def arrange(self) -> None:
        """Set sizes for the text size."""
        super().arrange()
        margin, gap = round(MARGIN * self.em), round(GAP * self.em)
        for card in self._cards:
            card.arrange(margin, gap)
        self._grid.setSpacing(round(0.6 * gap))
        self._others.setSpacing(gap)

    def _add_row(self, row: int, stroke: Stroke) -> None:
        order, facts = self._order, self._facts[stroke]
        self._grid.addWidget(label(f"{row + 1}"), row + 1, 0)
        self._grid.addWidget(label(facts.names), row + 1, 1)
        without = (*order[:row], *order[row + 1 :])
        moves = (
            ("Up", (*without[: max(0, row - 1)], stroke, *without[max(0, row - 1) :]), row > 0),
            ("Down", (*without[: row + 1], stroke, *without[row + 1 :]), row < len(order) - 1),
            ("Remove", without, True),
        )
        for column, (word, result, possible) in enumerate(moves, 2):
            made = button(word)
            made.setAccessibleName(f"{word}: {stroke}")
            made.setEnabled(possible)
            made.clicked.connect(partial(self._change, result, made.accessibleName()))
            self._moves[made.accessibleName()] = made
            self._grid.addWidget(made, row + 1, column)

    def _change(self, order: tuple[Stroke, ...], name: str) -> None:
        """Take another order; the keyboard stays on the stroke that was moved."""
        self.show_order(order)
        self.changed.emit(order)
        stroke = name.rpartition(": ")[2]
        near = [self._moves[name]] if name in self._moves else []
        near += [made for other, made in self._moves.items() if other.endswith(f": {stroke}")]
        able = next((made for made in near if made.isEnabled()), self.back_button)
        QTimer.singleShot(0, able, able.setFocus)  # a new button takes the keyboard once it is shown
