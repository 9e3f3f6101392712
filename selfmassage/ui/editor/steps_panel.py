"""The left of the editor: the routine itself, its steps, and what can be done with the chosen one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from selfmassage.authoring.sheet import Row
from selfmassage.ui.flow_layout import FlowLayout
from selfmassage.ui.parts import button
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme

from .row_list import StepList

ACTIONS = (
    ("add", "Add a step", "Ctrl+N"),
    ("up", "↑", "Move the step up: Alt+↑"),
    ("down", "↓", "Move the step down: Alt+↓"),
    ("duplicate", "Duplicate", "Ctrl+D"),
    ("remove", "Remove", "Delete"),
)
NAMES = {"up": "Move up", "down": "Move down"}
LOWEST = 11
"""Height of the list in em, at least."""


class StepsPanel(QFrame):
    """One row a step; the button above them is for title, purpose and such."""

    chosen = Signal(object)
    opened = Signal()
    moved = Signal(int, int)
    acted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.about_button = button("About the routine", checkable=True, tip="Title, purpose, order of the legs")
        self.list = StepList(theme)
        self.buttons = {id: button(text, tip=tip) for id, text, tip in ACTIONS}
        self._flow = FlowLayout()
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.about_button)
        self._layout.addWidget(self.list, 1)
        self._layout.addLayout(self._flow)
        for id, made in self.buttons.items():
            made.setAccessibleName(NAMES.get(id, made.text()))
            made.clicked.connect(lambda _=False, id=id: self.acted.emit(id))
            self._flow.addWidget(made)
        self.about_button.clicked.connect(lambda: self.chosen.emit(None))
        self.list.chosen.connect(lambda row: self.chosen.emit(row))
        self.list.opened.connect(self.opened)
        self.list.moved.connect(self.moved)
        self.list.removed.connect(lambda: self.acted.emit("remove"))
        self.setFocusProxy(self.about_button)

    def show_rows(self, rows: Sequence[Row], selected: int | None) -> None:
        """Show the steps with the chosen one, or the routine itself as chosen."""
        self.list.show_rows(rows, selected)
        self.about_button.setChecked(selected is None)
        last = len(rows) - 1
        can = {
            "up": bool(selected),
            "down": selected is not None and selected < last,
            "duplicate": selected is not None,
            "remove": selected is not None,
        }
        for id, possible in can.items():
            self.buttons[id].setEnabled(possible)

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self.list.set_theme(theme)

    def arrange(self, scrolls: bool = True) -> None:
        """Set margins and gaps for the text size; where the page itself scrolls, the list shows every row."""
        em = em_of(self.font())
        self._layout.setContentsMargins(*(round(0.7 * em),) * 4)
        self._layout.setSpacing(round(0.5 * em))
        self._flow.setSpacing(round(0.3 * em))
        self.list.setMinimumHeight(LOWEST * em if scrolls else self.list.whole_height())
