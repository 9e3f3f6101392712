"""How a recall run went: every mistake by name, the times, and what to train next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from selfmassage.session.summary import Row
from selfmassage.ui.area_table import AreaTable
from selfmassage.ui.card import Card, TextList
from selfmassage.ui.chips import Chips
from selfmassage.ui.flow_layout import FlowLayout
from selfmassage.ui.page import GAP, MARGIN
from selfmassage.ui.parts import button, column, label
from selfmassage.ui.roomy import roomy_style, roomy_unit
from selfmassage.ui.theme import Theme

from .plain_page import PlainPage

CONTACT = {0: "Never", 1: "Once", 2: "Twice or more"}
SIDE_BY_SIDE = 56
"""Width in em from which the cards stand beside each other."""


class ResultPage(PlainPage):
    """Shows a result; asks the one thing that no key can tell: whether contact was lost."""

    done = Signal(object)
    """How often contact was lost, or none."""
    again = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "How it went", has_back=False)
        self._unit = 0
        self.points, self.next = label("", "heading"), label("", "lead")
        self._mistakes, self._areas = TextList(), AreaTable()
        self.contact = Chips[int](CONTACT, releasable=True)
        self._contact_row = FlowLayout()
        asked = QWidget()
        asked.setLayout(self._contact_row)
        for made in self.contact.buttons:
            self._contact_row.addWidget(made)
        self._cards = (
            Card("Mistakes", self._mistakes),
            Card("Time per area", self._areas),
            Card("Did your hands lose contact?", asked),
        )
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves = (column(self._cards[0]), column(*self._cards[1:]))
        for half in self._halves:
            half.addStretch(1)
            self._columns.addLayout(half, 1)
        for part in (self.points, self.next):
            self.content.addWidget(part)
        self.content.addLayout(self._columns)
        self.content.addStretch(1)
        self.done_button, self.again_button = button("Done", "main", "Return"), button("Once more")
        for made in (self.done_button, self.again_button):
            self.bottom.addWidget(made)
        self.bottom.addStretch(1)
        self.done_button.clicked.connect(lambda: self.done.emit(self.contact.value))
        self.again_button.clicked.connect(lambda: self.again.emit(self.contact.value))
        self.set_entry(self.done_button)
        self.arrange()

    def show_result(self, points: str, next: str, mistakes: Sequence[str], rows: Sequence[Row]) -> None:
        """Show a result in its words."""
        self.points.setText(points)
        self.next.setText(next)
        self._mistakes.show_texts(mistakes)
        self._areas.show_rows(rows)
        self._cards[1].setVisible(bool(rows))
        self.contact.choose(None)
        self.arrange()
        self.scroller.to_top()

    def arrange(self) -> None:
        """Set sizes for the text size, and the number of columns for the width."""
        super().arrange()
        unit = roomy_unit(self.em, self.width(), self.height())
        if unit != self._unit:
            self._unit = unit
            self.setStyleSheet(roomy_style(unit))
        margin, gap = round(MARGIN * unit), round(GAP * unit)
        for card in self._cards:
            card.arrange(margin, gap)
        for layout in (self._columns, *self._halves, self._contact_row):
            layout.setSpacing(gap)
        self._mistakes.column.setSpacing(round(0.6 * gap))
        self._areas.arrange(self.theme, unit)
        wide = self.width() >= SIDE_BY_SIDE * unit
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
