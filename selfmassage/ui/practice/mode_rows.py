"""The ways to practise, one a row: a button that begins, and a word on it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from selfmassage.practice.modes import MODES, Mode
from selfmassage.ui.parts import button, label
from selfmassage.ui.style import em_of

WIDTH = 15
"""Of the buttons, in em."""


class ModeRows(QWidget):
    """Begins a mode by its button; a mode that is not possible says why."""

    started = Signal(object)
    """A Mode."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self.buttons = {mode: button(facts.title) for mode, facts in MODES.items()}
        self._helps = {mode: label(facts.help, "small") for mode, facts in MODES.items()}
        for mode, made in self.buttons.items():
            made.clicked.connect(partial(self.started.emit, mode))
        self.arrange(False)

    def show_state(self, hindrances: Mapping[Mode, str], extras: Mapping[Mode, str]) -> None:
        """Say what hinders a mode, or what there is to know of it now."""
        for mode, facts in MODES.items():
            hindrance = hindrances.get(mode, "")
            text = hindrance or f"{facts.help} {extras.get(mode, '')}".strip()
            self.buttons[mode].setEnabled(not hindrance)
            self.buttons[mode].setAccessibleDescription(text)
            self._helps[mode].setText(text)

    def arrange(self, narrow: bool) -> None:
        """Set sizes for the text size; in a narrow place the words stand below their button."""
        em = em_of(self.font())
        self._grid.setHorizontalSpacing(em)
        self._grid.setVerticalSpacing(round(0.4 * em))
        for made in self.buttons.values():
            made.setFixedWidth(round(WIDTH * em))
        for row, (mode, made) in enumerate(self.buttons.items()):
            words = (2 * row + 1, 0, 1, 2) if narrow else (2 * row, 1, 1, 1)
            self._grid.addWidget(made, 2 * row, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(self._helps[mode], *words)
