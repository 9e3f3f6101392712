"""One question about today with Yes and No, and what to do where the answer is yes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from selfmassage.safety.today import Question
from selfmassage.ui.chips import Chips
from selfmassage.ui.parts import label
from selfmassage.ui.style import em_of


class QuestionRow(QWidget):
    """A question that is unanswered, yes or no."""

    answered = Signal()

    def __init__(self, number: int, question: Question) -> None:
        super().__init__()
        self.question = question
        self._chips = Chips({True: "Yes", False: "No"})
        self.yes_button, self.no_button = self._chips.buttons
        for made in (self.yes_button, self.no_button):
            made.setAccessibleName(f"{question.question} {made.text()}")
            made.clicked.connect(self.answered)
        self._message = label(question.message, "problem")
        self._layout = QGridLayout(self)
        self._buttons = QHBoxLayout()
        self._lay_out(number)
        self.clear()
        self.arrange()

    @property
    def answer(self) -> bool | None:
        """Yes, no, or not answered."""
        return self._chips.value

    def clear(self) -> None:
        """Forget the answer."""
        self._chips.choose(None)
        self._message.hide()

    def refuse(self) -> None:
        """Answer no where there is no answer."""
        if self.answer is None:
            self._chips.choose(False)

    def show_message(self) -> None:
        """Show what to do if the answer is yes."""
        self._message.setVisible(self.answer is True)

    def arrange(self) -> None:
        """Set the gaps for the text size."""
        em = em_of(self.font())
        self._layout.setContentsMargins(0, round(0.2 * em), 0, round(0.2 * em))
        self._layout.setHorizontalSpacing(round(0.8 * em))
        self._layout.setVerticalSpacing(round(0.2 * em))
        self._buttons.setSpacing(round(0.4 * em))

    def _lay_out(self, number: int) -> None:
        count = label(str(number), "muted")
        count.setWordWrap(False)
        count.setMinimumWidth(count.fontMetrics().horizontalAdvance("10"))
        self._layout.setColumnStretch(1, 1)
        self._layout.addWidget(count, 0, 0)
        self._layout.addWidget(label(self.question.question, "lead"), 0, 1)
        self._layout.addWidget(self._message, 1, 1, 1, 2)
        for made in (self.yes_button, self.no_button):
            self._buttons.addWidget(made)
        self._layout.addLayout(self._buttons, 0, 2)
