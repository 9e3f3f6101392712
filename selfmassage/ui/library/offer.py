"""A question above the routines that can wait: a session that was cut off, or how the legs are after the last one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QFrame, QMenu, QPushButton

from selfmassage.ui.flow_layout import FlowLayout
from selfmassage.ui.parts import button, clear, column, label
from selfmassage.ui.style import em_of


@dataclass(frozen=True)
class Choice:
    """An answer: what its button says, and what it does or what it leads to."""

    text: str
    do: Callable[[], None] = lambda: None
    among: Sequence[Choice] = ()
    """Answers in a menu under the button."""


class Offer(QFrame):
    """Shows one question with its answers; any answer takes it away."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.text = label(role="lead")
        self._column = column(self.text)
        self._row = FlowLayout()
        self._column.addLayout(self._row)
        self.setLayout(self._column)
        self.hide()

    def ask(self, text: str, choices: Sequence[Choice]) -> None:
        """Ask something else."""
        self.text.setText(text)
        clear(self._row)
        for choice in choices:
            self._row.addWidget(self._button(choice))
        em = em_of(self.font())
        self._column.setContentsMargins(em, round(0.8 * em), em, round(0.8 * em))
        self._column.setSpacing(round(0.5 * em))
        self._row.setSpacing(round(0.5 * em))
        self.show()

    def _button(self, choice: Choice) -> QPushButton:
        made = button(choice.text)
        if choice.among:
            menu = QMenu(made)
            for one in choice.among:
                menu.addAction(one.text, partial(self._take, one))
            made.setMenu(menu)
        else:
            made.clicked.connect(partial(self._take, choice))
        return made

    def _take(self, choice: Choice, _: bool = False) -> None:
        self.hide()
        choice.do()
