"""Eleven buttons for discomfort from 0 to 10, in one row or two."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from selfmassage.ui.parts import button

MOST = 10
TEN = Qt.Key.Key_T
ONE_ROW = 20.0
"""Width in sizes of the text from which all stand side by side."""
WORDS = {0: "nothing", 10: "the most"}


class AnswerButtons(QWidget):
    """Buttons from 0 to 10; the keys 0 to 9 and T press them while they can be seen."""

    answered = Signal(int)

    def __init__(self, checkable: bool = False) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._columns = 0
        self.buttons = [self._made(value, checkable) for value in range(MOST + 1)]
        self.set_columns(10_000, 1)

    def choose(self, value: int | None) -> None:
        """Show which one was chosen, or none."""
        for own, made in enumerate(self.buttons):
            made.setChecked(own == value)

    def _made(self, value: int, checkable: bool) -> QPushButton:
        key = TEN if value == MOST else Qt.Key(Qt.Key.Key_0 + value)
        made = button(str(value), tip=f"Key {'T' if value == MOST else value}", checkable=checkable)
        made.setAccessibleName(f"{value} of {MOST}" + (f", {WORDS[value]}" if value in WORDS else ""))
        made.setMinimumWidth(1)
        made.clicked.connect(lambda: self._answer(value))
        keys = QShortcut(QKeySequence(key), self, lambda: self._answer(value))
        keys.setAutoRepeat(False)
        return made

    def _answer(self, value: int) -> None:
        if self.buttons[value].isCheckable():
            self.choose(value)
        self.answered.emit(value)

    def set_columns(self, width: int, pixels: float) -> None:
        """Stand in one row, or in two where one has no room for a size of text in pixels."""
        columns = MOST + 1 if width >= ONE_ROW * pixels else 6
        self._grid.setSpacing(max(4, round(0.35 * pixels)))
        if columns == self._columns:
            return
        self._columns = columns
        for number, made in enumerate(self.buttons):
            self._grid.addWidget(made, number // columns, number % columns)
