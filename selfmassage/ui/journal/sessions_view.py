"""A month's calendar and the sessions of that month, or of the day that was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from selfmassage.journal.model import Entry
from selfmassage.journal.overview import lines, month, shifted, undated
from selfmassage.journal.words import day_text, month_text
from selfmassage.ui.parts import button, clear, column, label, line_label
from selfmassage.ui.theme import Theme

from .month_view import MonthView
from .session_row import SessionRow

NOTHING = {True: "No session on this day.", False: "No session in this month."}
"""For a day, for a month."""
UNDATED = "Day unknown, as the clock was not set:"


class SessionsView(QWidget):
    """Leads through months and days to a session."""

    session_chosen = Signal(str)
    """The uuid."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._entries: Sequence[Entry] = ()
        self._today = self._first = date.min
        self._day: date | None = None
        self._title = line_label("", "heading")
        self.earlier, self.later = button("Earlier", tip="The month before"), button("Later", tip="The month after")
        self.month = MonthView(theme)
        self._list_title = label("", "strong")
        self.whole_month = button("The whole month")
        self._rows = column()
        self._lay_out()
        self.earlier.clicked.connect(lambda: self.turn(-1))
        self.later.clicked.connect(lambda: self.turn(1))
        self.month.month_asked.connect(self.turn)
        self.month.day_asked.connect(self._go_to)
        self.month.day_chosen.connect(self._choose)
        self.whole_month.clicked.connect(lambda: self._choose(None))

    def show_entries(self, entries: Sequence[Entry], today: date) -> None:
        """Show other sessions, in the month that is open or, the first time, in this one."""
        is_first = self._first == date.min
        self._entries, self._today = entries, today
        if is_first:
            self._first = today.replace(day=1)
        self._show(today if self._first == today.replace(day=1) else self._first)

    def turn(self, months: int) -> None:
        """Show another month, so many later or earlier."""
        self._day = None
        self._first = shifted(self._first, months)
        self._show(self._first)

    @property
    def rows(self) -> list[SessionRow]:
        """The sessions in the list."""
        items = (self._rows.itemAt(index) for index in range(self._rows.count()))
        return [row for item in items if item and isinstance(row := item.widget(), SessionRow)]

    def arrange(self, theme: Theme, em: int) -> None:
        """Take a look and a text size in pixels."""
        self._theme = theme
        for layout, gap in ((self._column, 0.75), (self._rows, 0.4), (self._head, 0.4), (self._list_head, 0.4)):
            layout.setSpacing(round(gap * em))
        self.month.set_theme(theme)
        for row in self.rows:
            row.set_theme(theme)

    def _lay_out(self) -> None:
        self._head, self._list_head = QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self.earlier)
        self._head.addWidget(self.later)
        self._list_head.addWidget(self._list_title, 1)
        self._list_head.addWidget(self.whole_month)
        self._column = column()
        self._column.addLayout(self._head)
        self._column.addWidget(self.month)
        self._column.addLayout(self._list_head)
        self._column.addLayout(self._rows)
        self.setLayout(self._column)

    def _choose(self, day: date | None) -> None:
        self._day = day
        self._show(day or self.month.day)

    def _go_to(self, day: date) -> None:
        """Show the month of a day with the cursor on it."""
        self._day = None
        self._first = day.replace(day=1)
        self._show(day)

    def _show(self, cursor: date) -> None:
        shown = month(self._entries, self._first, self._today)
        self._title.setText(shown.title)
        self.month.show_month(shown, self._day, cursor)
        self.whole_month.setVisible(self._day is not None)
        self._list_title.setText(day_text(self._day) if self._day else f"Sessions in {month_text(self._first)}")
        self._fill(self._day or self._first, self._day or shifted(self._first, 1) - timedelta(days=1))

    def _fill(self, first: date, last: date) -> None:
        clear(self._rows)
        found, unknown = lines(self._entries, first, last), undated(self._entries)
        if not found:
            self._rows.addWidget(label(NOTHING[self._day is not None], "muted"))
        for number, line in enumerate((*found, *unknown)):
            if number == len(found):
                self._rows.addWidget(label(UNDATED, "muted"))
            row = SessionRow(line, self._theme)
            row.clicked.connect(lambda _=False, uuid=line.uuid: self.session_chosen.emit(uuid))
            self._rows.addWidget(row)
