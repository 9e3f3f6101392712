"""Choosing what comes next: a step of the library, or one of one's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from selfmassage.authoring.sheet import Row
from selfmassage.ui.parts import button, label
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

from .row_list import RowList
from .text_boxes import LineBox

HEIGHT = 20
"""Of the list in em, at least."""
LISTED = (Qt.Key.Key_Down, Qt.Key.Key_Up)


class SearchBox(LineBox):
    """Typing searches; the arrow down goes to what was found."""

    down = Signal()

    # Qt's own names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in LISTED:
            self.down.emit()
        else:
            super().keyPressEvent(event)


class AddPanel(QFrame):
    """Stays open, so that a sequence can be put together one step after another."""

    added = Signal(str)
    """A step of the library, written routine.step; empty for an own step."""
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._theme = theme
        self._find: Callable[[str], Sequence[Row]] = lambda words: ()
        self.search = SearchBox(theme, "Search steps")
        self.search.setPlaceholderText("Search: a technique, a term, a part of the leg")
        self.list = RowList(theme, "Steps of the library")
        self.own_button = button("A step of my own", tip="Write everything yourself")
        self.add_button = button("Add", "main", tip="Return")
        self.done_button = button("Done", tip="Esc")
        self.said = label(role="muted")
        self._lay_out()
        self._connect()

    def open(self, find: Callable[[str], Sequence[Row]]) -> None:
        """Show what can be added; `find` gives the steps with some words."""
        self._find = find
        self.search.set_value("")
        self.said.setText("Choose a step; it comes after the one that is chosen in the list.")
        self._show("")
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, text: str) -> None:
        """Say what was added."""
        self.said.setText(text)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self._theme = theme
        self.list.set_theme(theme)
        self.arrange()

    def arrange(self) -> None:
        """Set margins and gaps for the text size."""
        em = em_of(self.font())
        self.setStyleSheet(f"QLineEdit {{ background: {self._theme.raised}; }}")
        self._column.setContentsMargins(*(round(1.1 * em),) * 4)
        self._column.setSpacing(round(0.6 * em))
        self._buttons.setSpacing(round(0.5 * em))
        self.list.setMinimumHeight(HEIGHT * em)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._buttons = QHBoxLayout()
        self._column.addWidget(label("Add a step", "heading"))
        self._column.addWidget(self.said)
        self._column.addWidget(self.search)
        for part in (self.add_button, self.own_button, self.done_button):
            self._buttons.addWidget(part)
        self._buttons.addStretch(1)
        self._column.addLayout(self._buttons)
        self._column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.search.picked.connect(self._show)
        self.search.down.connect(self.list.setFocus)
        self.search.returnPressed.connect(self._add)
        self.list.opened.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self.own_button.clicked.connect(lambda: self.added.emit(""))
        self.done_button.clicked.connect(self.closed)

    def _show(self, words: object) -> None:
        rows = self._find(str(words))
        self.list.show_rows((), None)
        self.list.show_rows(rows, 0 if rows else None)
        self.add_button.setEnabled(bool(rows))

    def _add(self) -> None:
        row = self.list.currentIndex().row()
        if row >= 0:
            self.added.emit(self.list.rows[row].key)
