"""What was done so far: a calendar, what it adds up to, and each session with its note."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from selfmassage.journal.detail import detail
from selfmassage.journal.model import Entry
from selfmassage.journal.overview import overview

from .card import Card
from .flow_layout import FlowLayout
from .journal.charts import DiscomfortLine, WeekBars
from .journal.pair_bars import PairBars
from .journal.session_view import SessionView
from .journal.sessions_view import SessionsView
from .page import GAP, MARGIN, Page
from .page_scroll import PageScroll
from .parts import button, column, frame, label
from .theme import Theme

TWO_COLUMNS = 54
"""Width in em from which the calendar and the charts stand side by side."""
EMPTY = (
    "After your first session you find here when it was, how long, and how your legs felt. It stays on this machine."
)


class JournalPage(Page):
    """Shows all sessions, or one of them."""

    section = "journal"
    export_asked = Signal()
    import_asked = Signal()
    brief_asked = Signal()
    put_away_asked = Signal()
    """A journal that cannot be used is to be put away, and a new one begun."""
    routines_asked = Signal()
    note_changed = Signal(str, str)
    """The uuid of a session and its note."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._entries: dict[str, Entry] = {}
        self._open = ""  # the uuid of the session that is shown
        self._totals = label("", "lead")
        self.notice, self.problem = label("", "strong"), label("", "problem")
        self.brief_button = button("Brief for my therapist", tip="One page to print or to send")
        self.export_button = button("Export", tip="For a spreadsheet, or to keep")
        self.import_button = button("Import", tip="Sessions that were exported")
        self.put_away_button = button("Put it away and begin a new one")
        self.routines_button = button("Choose a routine", "main")
        self.sessions = SessionsView(theme)
        self.weeks, self.felt, self.pairs = WeekBars(theme), DiscomfortLine(theme), PairBars(theme)
        self.session = SessionView(theme)
        self._cards = {
            "weeks": Card("Minutes per week", self.weeks),
            "felt": Card("Discomfort, 0 to 10", self.felt),
            "pairs": Card("Left against right, in minutes", self.pairs),
        }
        self._lay_out()
        self._connect()
        self.show_problem("", False)
        self.show_notice("")
        self.show_entries((), date(2000, 1, 1))

    def show_entries(self, entries: Sequence[Entry], today: date) -> None:
        """Show these sessions, oldest first; a session that is open stays so."""
        self._entries = {entry.uuid: entry for entry in entries}
        added = overview(entries, today)
        self._totals.setText("  ·  ".join(filter(None, (added.totals, added.streak))))
        self._totals.setVisible(bool(entries))
        if entries:
            self.sessions.show_entries(entries, today)
        self.weeks.show_bars(added.weeks)
        self.felt.show_felt(added.felt, added.felt_text)
        self.pairs.show_pairs((added.legs, *added.areas))
        self._cards["felt"].setVisible(bool(added.felt))
        self._columns_widget.setVisible(bool(entries))
        self._empty.setVisible(not (entries or self.problem.text()))
        for made in (self.export_button, self.brief_button):
            made.setEnabled(bool(entries))
        self.set_entry(self.sessions.month if entries else self.routines_button)
        self.arrange()

    def show_problem(self, text: str, can_put_away: bool) -> None:
        """Say what is wrong with the journal; nothing if the text is empty."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self._empty.setVisible(not (self._entries or text))
        self.put_away_button.setVisible(can_put_away)

    def show_notice(self, text: str) -> None:
        """Say what was done, instead of what was said before."""
        self.notice.setText(text)
        self.notice.setVisible(bool(text))

    def show_all(self) -> None:
        """Go back from a session to all of them."""
        row = next((row for row in self.sessions.rows if row.line.uuid == self._open), None)
        self._open = ""
        self._show_part(self._overview)
        if row:
            row.setFocus()

    def show_session(self, uuid: str) -> None:
        """Open a session."""
        self._open = uuid
        self.session.show_detail(detail(self._entries[uuid]))
        self._show_part(self._detail)
        self.arrange()
        self._detail.to_top()
        self.session.back_button.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        for chart in (self.weeks, self.felt, self.pairs):
            chart.set_theme(theme)
        super().set_theme(theme)

    def arrange(self) -> None:
        """Set margins and gaps, and the number of columns for the width."""
        em, margin, gap = self.em, round(MARGIN * self.em), round(GAP * self.em)
        self._page.setContentsMargins(margin, margin, 0, 0)
        self._buttons.setSpacing(round(0.5 * em))
        for layout in (self._head, self._columns, *self._halves):
            layout.setSpacing(gap)
        for layout in (self._head, self._session_column):
            layout.setContentsMargins(0, 0, 0, margin)
        wide = self.width() >= TWO_COLUMNS * em
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._calendar.setContentsMargins(*(round(1.1 * em),) * 4)
        for card in (*self._cards.values(), self._empty):
            card.arrange(round(1.1 * em), gap)
        self._empty_column.setSpacing(gap)
        self.sessions.arrange(self.theme, em)
        self.session.arrange(self.theme, em, self.width() - 2 * margin)

    def _lay_out(self) -> None:
        self._buttons = FlowLayout()
        for made in (self.brief_button, self.export_button, self.import_button):
            self._buttons.addWidget(made)
        self._empty_column = column(label(EMPTY, "lead"))
        self._empty_column.addWidget(self.routines_button, 0, Qt.AlignmentFlag.AlignLeft)
        holder = QWidget()
        holder.setLayout(self._empty_column)
        self._empty = Card("Nothing here yet", holder)
        self._columns_widget = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._columns_widget)
        self._columns.setContentsMargins(0, 0, 0, 0)
        cards = self._cards
        self._calendar = column(self.sessions)
        halves = (frame("card", self._calendar), cards["weeks"]), (cards["felt"], cards["pairs"])
        self._halves = [column(*half) for half in halves]
        for half in self._halves:
            half.addStretch(1)
            self._columns.addLayout(half, 1)
        self._put_together()

    def _put_together(self) -> None:
        content, session = QWidget(), QWidget()
        self._head = QVBoxLayout(content)
        for part in (label("Journal", "title"), self._totals, self.problem):
            self._head.addWidget(part)
        self._head.addWidget(self.put_away_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._head.addLayout(self._buttons)
        self._head.addWidget(self.notice)
        self._head.addWidget(self._empty)
        self._head.addWidget(self._columns_widget)
        self._head.addStretch(1)
        self._session_column = column(self.session)
        session.setLayout(self._session_column)
        self._overview = PageScroll(content, MARGIN)
        self._detail = PageScroll(session, MARGIN)
        self._page = QVBoxLayout(self)
        for scroll in (self._overview, self._detail):
            self._page.addWidget(scroll, 1)
        self._show_part(self._overview)

    def _show_part(self, part: PageScroll) -> None:
        self.scroller = part
        for scroll in (self._overview, self._detail):
            scroll.setVisible(scroll is part)

    def _connect(self) -> None:
        for source, target in (
            (self.brief_button, self.brief_asked),
            (self.export_button, self.export_asked),
            (self.import_button, self.import_asked),
            (self.put_away_button, self.put_away_asked),
            (self.routines_button, self.routines_asked),
        ):
            source.clicked.connect(target)
        self.sessions.session_chosen.connect(self.show_session)
        self.session.back.connect(self.show_all)
        self.session.note_changed.connect(self._keep_note)

    def _keep_note(self, uuid: str, text: str) -> None:
        self._entries[uuid] = msgspec.structs.replace(self._entries[uuid], note=text)
        self.note_changed.emit(uuid, text)

    # Qt's own names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
