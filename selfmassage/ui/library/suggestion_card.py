"""A routine that suits today: what, why, and how sure that is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from selfmassage.training.outlook import details, evidence
from selfmassage.training.suits import Suggestion
from selfmassage.ui.parts import button, label
from selfmassage.ui.style import em_of


class SuggestionCard(QFrame):
    """One suggestion with a button that opens it."""

    opened = Signal(object)
    """The suggestion."""

    def __init__(self, suggestion: Suggestion) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.suggestion = suggestion
        self.open_button = button(suggestion.routine.title)
        facts = (details(suggestion), suggestion.reason.text, evidence(suggestion.reason))
        self.open_button.setAccessibleDescription(". ".join(fact.rstrip(".") for fact in facts))
        self.open_button.clicked.connect(lambda: self.opened.emit(self.suggestion))
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.open_button)
        self._column.addWidget(label(facts[0], "small"))
        self._column.addWidget(label(facts[1]))
        self._column.addWidget(label(facts[2], "small"))
        self._column.addStretch(1)
        self.arrange()

    def arrange(self) -> None:
        """Set the gaps for the text size."""
        em = em_of(self.font())
        self._column.setContentsMargins(*(round(0.8 * em),) * 4)
        self._column.setSpacing(round(0.3 * em))
