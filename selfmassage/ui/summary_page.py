"""The end of a session: time per leg and area, what was skipped, and what to do now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from selfmassage.routine.vocabulary import Leg
from selfmassage.session.ledger import Ledger
from selfmassage.session.stops import Note
from selfmassage.session.summary import Summary, summarise
from selfmassage.session.timeline import Timeline

from . import parts
from .area_table import AreaTable
from .card import Card, TextList
from .leg_time import LegTime
from .page import GAP, MARGIN, Page
from .page_scroll import PageScroll
from .player.answer_buttons import AnswerButtons
from .roomy import roomy_style, roomy_unit
from .theme import Theme

SIDE_BY_SIDE = 52
LEGS_SIDE_BY_SIDE = 42
"""Width in units of text from which cards, or the two legs, stand beside each other."""
LONGEST_NOTE = 2000
"""Characters."""


class SummaryPage(Page):
    """Shows what was done on each leg."""

    done = Signal()
    again = Signal()
    give_asked = Signal()
    """Play what the leg that had less lacks."""
    felt = Signal(int)
    """Discomfort now, 0 to 10."""
    noted = Signal(str)
    """What the person writes about the session."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._unit = 0
        self._told_note = ""
        self._heading = parts.label("", "title")
        self._routine = parts.label("", "lead")
        self._legs = {leg: LegTime(leg, theme) for leg in (Leg.LEFT, Leg.RIGHT)}
        self._balance = parts.label("", "heading")
        self._reason = parts.label("", "heading")
        self._areas = AreaTable()
        self._missing = TextList()
        self._aftercare = TextList()
        self._advice = TextList()
        self.feels = AnswerButtons(checkable=True)
        self.note = QLineEdit(placeholderText="How it was, what helped", maxLength=LONGEST_NOTE)
        self.note.setAccessibleName("A note about this session")
        self.give_button = parts.button("Give the other leg the same", "", "Play just the difference")
        self._done = parts.button("Done", "main", "Back to the routines (Return)")
        self._again = parts.button("Play again", "", "The same routine once more")
        self._done.clicked.connect(self.done)
        self._again.clicked.connect(self.again)
        self.give_button.clicked.connect(self.give_asked)
        self.feels.answered.connect(self.felt)
        self.note.editingFinished.connect(self._tell_note)
        self.set_entry(self._done)
        QShortcut(QKeySequence("Esc"), self, self.done.emit, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._cards = [
            Card("Time per area", self._areas),
            Card("Skipped or cut short", self._missing),
            Card("Afterwards", self._aftercare),
            Card("How strong does it feel now?", self.feels),
            Card("Note", self.note),
        ]
        self._warned = parts.column(self._reason, self._advice)
        self._warning = parts.frame("warning", self._warned)
        self._lay_out()
        self.arrange()

    def show_session(
        self, timeline: Timeline, ledger: Ledger, finished: bool, advice: Note | None = None, gives: bool = False
    ) -> None:
        """Show a session that was finished, or stopped for a reason with its advice.

        `gives` offers to give the leg that had less the same.
        """
        self._show(summarise(timeline, ledger, finished))
        self._reason.setText(advice.title if advice else "")
        self._advice.show_texts(advice.texts if advice else ())
        self._warning.setVisible(advice is not None)
        self.give_button.setVisible(gives)
        self.feels.choose(None)
        self.note.clear()
        self._told_note = ""
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
        self.feels.set_columns(round(0.9 * self._card_width()), 1.15 * unit)
        self._warned.setContentsMargins(margin, margin, margin, margin)
        self._warned.setSpacing(gap)
        for texts in (self._missing, self._aftercare, self._advice):
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
        areas, missing, aftercare, feels, note = self._cards
        self._lower.addWidget(areas, 1, Qt.AlignmentFlag.AlignTop)
        self._lower.addLayout(self._right, 1)
        for card in (feels, note, missing, aftercare):
            self._right.addWidget(card)
        self._right.addStretch()
        content = QWidget()
        self._column = parts.column(self._heading, self._routine, self._warning)
        self._column.addLayout(self._pair)
        self._evened = QHBoxLayout()
        self._evened.addWidget(self._balance, 1)
        self._evened.addWidget(self.give_button)
        self._column.addLayout(self._evened)
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

    def _tell_note(self) -> None:
        """Tell a note once for each change."""
        if self.note.text() != self._told_note:
            self._told_note = self.note.text()
            self.noted.emit(self._told_note)

    def _card_width(self) -> int:
        wide = self.width() >= SIDE_BY_SIDE * self._unit
        return round(self.width() / (2 if wide else 1) - 4 * MARGIN * self._unit)

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
