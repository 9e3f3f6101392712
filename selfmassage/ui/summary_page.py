"""The end of a session: time per leg and area, what was skipped, and what to do now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from selfmassage.session.ledger import Ledger
from selfmassage.session.summary import Summary, summarise
from selfmassage.session.timeline import Leg, Timeline

from . import parts
from .page import GAP, MARGIN, Page
from .theme import Theme


class SummaryPage(Page):
    """Shows what was done on each leg."""

    done = Signal()
    again = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._heading = parts.label("", "title")
        self._body = parts.label("")
        self._done = parts.button("Done", "main")
        self._again = parts.button("Play again")
        self._done.clicked.connect(self.done)
        self._again.clicked.connect(self.again)
        layout = parts.column(self._heading, self._body, self._done, self._again)
        self.setLayout(layout)

    def show_session(self, timeline: Timeline, ledger: Ledger, finished: bool) -> None:
        """Show a session that was finished or stopped."""
        summary = summarise(timeline, ledger, finished)
        self._heading.setText(summary.heading)
        self._body.setText("\n".join([summary.left, summary.right, summary.balance, *summary.missing]))
