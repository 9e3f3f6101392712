"""A card of questions about one thing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from selfmassage.ui.checkin.question_row import QuestionRow
from selfmassage.ui.parts import label
from selfmassage.ui.style import em_of


class Group(QFrame):
    """A heading above its questions."""

    def __init__(self, title: str, rows: Sequence[QuestionRow]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self._rows = tuple(rows)
        self._column = QVBoxLayout(self)
        self._column.addWidget(label(title, "heading"))
        for row in rows:
            self._column.addWidget(row)

    def arrange(self) -> None:
        """Set the gaps for the text size."""
        em = em_of(self.font())
        self._column.setContentsMargins(em, round(0.8 * em), em, round(0.8 * em))
        self._column.setSpacing(round(0.3 * em))
        for row in self._rows:
            row.arrange()
