"""A question with its answers beside it, or below it where there is no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QWidget

from selfmassage.ui.flow_layout import FlowLayout
from selfmassage.ui.parts import label
from selfmassage.ui.style import em_of

BESIDE = 52
"""Width in em from which the answers stand beside the question."""
QUESTION = 15
"""Width of the question in em."""
UNBOUND = 16_777_215
"""The largest width that Qt knows."""


class TapRow(QWidget):
    """One question of the taps."""

    def __init__(self, question: str, answers: Sequence[QWidget]) -> None:
        super().__init__()
        self.question = label(question, "strong")
        self._flow = FlowLayout()
        for answer in answers:
            self._flow.addWidget(answer)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.addWidget(self.question)
        self._row.addLayout(self._flow, 1)

    def arrange(self, width: int) -> None:
        """Set gaps and direction for the text size and a width in pixels."""
        em = em_of(self.font())
        beside = width >= BESIDE * em
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self.question.setMinimumWidth(QUESTION * em if beside else 0)
        self.question.setMaximumWidth(QUESTION * em if beside else UNBOUND)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(round(0.3 * em))
        self._flow.setSpacing(round(0.4 * em))
