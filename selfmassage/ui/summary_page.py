"""The end of a session: time per leg and area, what was skipped, and what to do now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from selfmassage.routine.vocabulary import Leg
from selfmassage.session.ledger import Ledger
from selfmassage.session.summary import Summary, summarise
from selfmassage.session.timeline import Timeline

from . import parts
from .area_table import AreaTable
from .card import Card, TextList
from .leg_time import LegTime
from .page import GAP, MARGIN, Page
from .page_scroll import PageScroll
from .roomy import roomy_style, roomy_unit
from .theme import Theme

SIDE_BY_SIDE = 52
LEGS_SIDE_BY_SIDE = 42
"""Width in units of text from which cards, or the two legs, stand beside each other."""


class SummaryPage(Page):
    """Shows what was done on each leg."""

    done = Signal()
    again = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._unit = 0
        self._heading = parts.label("", "title")
        self._routine = parts.label("", "lead")
        self._legs = {leg: LegTime(leg, theme) for leg in (Leg.LEFT, Leg.RIGHT)}
        self._balance = parts.label("", "heading")
        self._areas = AreaTable()
        self._missing = TextList()
        self._aftercare = TextList()
        self._done = parts.button("Done", "main", "Back to the routines (Return)")
        self._again = parts.button("Play again", "", "The same routine once more")
        self._done.clicked.connect(self.done)
        self._again.clicked.connect(self.again)
        self.setFocusProxy(self._done)
        QShortcut(QKeySequence("Esc"), self, self.done.emit, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._cards = [
            Card("Time per area", self._areas),
            Card("Skipped or cut short", self._missing),
            Card("Afterwards", self._aftercare),
        ]
        self._lay_out()
        self.arrange()

    def show_session(self, timeline: Timeline, ledger: Ledger, finished: bool) -> None:
        """Show a session that was finished or stopped."""
        self._show(summarise(timeline, ledger, finished))
        self._scroll.to_top()
        self._done.setFocus()

    def arrange(self) -> None:
        """Set sizes for the text size and the look."""
        unit = roomy_unit(self.em, self.width(), self.height())
        if unit != self._unit:
            self._unit = unit
            self.setStyleSheet(roomy_style(unit))
        margin, gap = round(MARGIN * unit), round(GAP * unit)
        self._page.setContentsMargins(margin, margin, 0, margin)
        self._buttons.setContentsMargins(0, 0, margin, 0)
        for layout in (self._page, self._column, self._pair, self._lower, self._right, self._buttons):
            layout.setSpacing(gap)
        for card in self._cards:
            card.arrange(margin, gap)
        for texts in (self._missing, self._aftercare):
            texts.column.setSpacing(round(0.6 * gap))
        for leg in self._legs.values():
            leg.arrange(self.theme, unit)
        self._areas.arrange(self.theme, unit)
        self._choose_columns()

    def _lay_out(self) -> None:
        self._pair, self._lower = QBoxLayout(_ACROSS), QBoxLayout(_ACROSS)
        self._right, self._buttons = QVBoxLayout(), QHBoxLayout()
        for leg in self._legs.values():
            self._pair.addWidget(leg)
        areas, *others = self._cards
        self._lower.addWidget(areas, 1, Qt.AlignmentFlag.AlignTop)
        self._lower.addLayout(self._right, 1)
        for card in others:
            self._right.addWidget(card)
        self._right.addStretch()
        content = QWidget()
        self._column = parts.column(self._heading, self._routine)
        self._column.addLayout(self._pair)
        self._column.addWidget(self._balance)
        self._column.addLayout(self._lower)
        self._column.addStretch()
        content.setLayout(self._column)
        self._buttons.addWidget(self._done)
        self._buttons.addWidget(self._again)
        self._buttons.addStretch()
        self._page = QVBoxLayout(self)
        self._scroll = PageScroll(content, MARGIN)
        self._page.addWidget(self._scroll, 1)
        self._page.addLayout(self._buttons)

    def _show(self, summary: Summary) -> None:
        self._heading.setText(summary.heading)
        self._routine.setText(f"{summary.routine}  ·  {summary.length}")
        self._legs[Leg.LEFT].show_time(summary.left)
        self._legs[Leg.RIGHT].show_time(summary.right)
        self._balance.setText(summary.balance)
        self._balance.setVisible(bool(summary.balance))
        self._areas.show_rows(summary.rows)
        self._missing.show_texts(summary.missing)
        self._aftercare.show_texts(summary.aftercare)
        self._cards[0].setVisible(bool(summary.rows))
        self._cards[1].setVisible(bool(summary.missing))
        self.arrange()

    def _choose_columns(self) -> None:
        """Put cards beside each other where there is room, else below each other."""
        direction = _ACROSS if self.width() >= SIDE_BY_SIDE * self._unit else _DOWN
        self._lower.setDirection(direction)
        narrow = self.width() < LEGS_SIDE_BY_SIDE * self._unit
        self._pair.setDirection(_DOWN if narrow else _ACROSS)

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()


_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
