"""The panel that says why the session may not start, and what to do now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from selfmassage.safety.today import Consequence, Question
from selfmassage.ui.parts import label, set_role
from selfmassage.ui.style import em_of

HEADINGS = {
    Consequence.EMERGENCY: "Emergency: get help now",
    Consequence.BLOCK: "No massage today: get this looked at",
    Consequence.BLOCK_AREA: "Not this session",
    Consequence.CAUTION: "Not this session",
}


class Verdict(QFrame):
    """Shows the gravest answer in full and names the others."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = label(role="heading")
        self.message = label(role="lead")
        self.others = label()
        self._layout = QVBoxLayout(self)
        for part in (self.heading, self.message, self.others):
            self._layout.addWidget(part)
        self.setAccessibleName("What to do now")
        self.show_blocking(())
        self.arrange()

    def show_blocking(self, questions: Sequence[Question]) -> None:
        """Show the questions answered yes, the gravest first; with none the panel is gone."""
        self.setVisible(bool(questions))
        if not questions:
            return
        worst, *others = questions
        set_role(self, "emergency" if worst.kind is Consequence.EMERGENCY else "warning")
        self.heading.setText(HEADINGS[worst.kind])
        self.message.setText(worst.message)
        self.others.setText("Also: " + "; ".join(question.short for question in others) + ".")
        self.others.setVisible(bool(others))
        self.setAccessibleDescription(f"{self.heading.text()}. {worst.message}")

    def arrange(self) -> None:
        """Set the gaps for the text size."""
        em = em_of(self.font())
        self._layout.setContentsMargins(em, round(0.7 * em), em, round(0.7 * em))
        self._layout.setSpacing(round(0.3 * em))
