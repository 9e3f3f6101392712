"""The panel that says why the session may not start and what to do now, or within which limits it may."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from selfmassage.routine.model import Routine
from selfmassage.safety import verdict
from selfmassage.safety.questions import Consequence
from selfmassage.safety.remaining import Remaining
from selfmassage.safety.telling import consequences
from selfmassage.ui.flow_layout import FlowLayout
from selfmassage.ui.parts import button, clear, label, set_role
from selfmassage.ui.style import em_of

HEADINGS = {
    Consequence.EMERGENCY: "Emergency: get help now",
    Consequence.BLOCK: "No massage today: get this looked at",
    Consequence.BLOCK_AREA: "Show where it is",
}
UNTIL = "No massage until {} agrees"
AGREED = "Once they have agreed, say so under Health questions."
FIRST = "First, some questions about your health"
WHY_FIRST = "They take about two minutes, stay on this computer, and are asked again every three months."
CHANGES = "What changes today"
LITTLE, NOTHING = "Little of this routine is left", "Nothing of this routine is left"


class Verdict(QFrame):
    """Shows the gravest answer in full and names the others; or what the session will be like."""

    profile_asked = Signal()
    chosen = Signal(object)
    """Another routine."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = label(role="heading")
        self.message = label(role="lead")
        self.others = label()
        self.profile_button = button("Health questions")
        self._buttons = FlowLayout()
        self._layout = QVBoxLayout(self)
        for part in (self.heading, self.message, self.others):
            self._layout.addWidget(part)
        self._layout.addWidget(self.profile_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.addLayout(self._buttons)
        self.profile_button.clicked.connect(self.profile_asked)
        self.setAccessibleName("What to do now")
        self.hide()
        self.arrange()

    @property
    def asks_about_health(self) -> bool:
        """True if the questions about the person's health are what is next."""
        return not self.isHidden() and not self.profile_button.isHidden()

    def show_blocked(self, blocked: verdict.Blocked) -> None:
        """Show why there is no session, the gravest reason first."""
        worst, *others = blocked.notices
        heading = UNTIL.format(worst.until) if worst.until else HEADINGS[worst.kind]
        also = [f"Also: {'; '.join(notice.short for notice in others)}."] if others else []
        doctor = [AGREED] if worst.until else []
        self._show(heading, worst.message, " ".join([*also, *doctor]), profile=bool(worst.until))
        set_role(self, "emergency" if blocked.is_emergency else "warning")

    def show_unanswered(self, count: int) -> None:
        """Show that questions about the person's health come first."""
        left = "1 is open." if count == 1 else f"{count} are open."
        self._show(FIRST, f"{WHY_FIRST} {left}", "", profile=True)
        set_role(self, "warning")

    def show_refusal(self, why: str) -> None:
        """Show why the gate refused a session that was about to start."""
        self._show("Not started", why, "")
        set_role(self, "warning")

    def show_open(self, open_: verdict.Open, remaining: Remaining, instead: Sequence[Routine], steps: str) -> None:
        """Show the limits and the steps left out; where little is left, offer others. Without limits it is gone."""
        lines = " ".join(consequences(open_.limits))
        if not lines:
            self.hide()
            return
        little = "" if remaining.is_enough else NOTHING if remaining.is_nothing else LITTLE
        offer = ("These fit better:" if instead else "No other routine fits better.") if little else ""
        others = "\n".join(part for part in (steps, offer) if part)
        self._show(little or CHANGES, lines, others, instead if little else ())
        set_role(self, "warning" if little else "card")

    def arrange(self) -> None:
        """Set the gaps for the text size."""
        em = em_of(self.font())
        self._layout.setContentsMargins(em, round(0.7 * em), em, round(0.7 * em))
        self._layout.setSpacing(round(0.3 * em))
        self._buttons.setSpacing(round(0.4 * em))

    def _show(
        self, heading: str, message: str, others: str, instead: Sequence[Routine] = (), profile: bool = False
    ) -> None:
        self.heading.setText(heading)
        self.message.setText(message)
        self.others.setText(others)
        self.others.setVisible(bool(others))
        self.profile_button.setVisible(profile)
        clear(self._buttons)
        for routine in instead:
            made = button(f"{routine.title}, {routine.minutes_about} min")
            made.clicked.connect(lambda _=False, routine=routine: self.chosen.emit(routine))
            self._buttons.addWidget(made)
        self.setAccessibleDescription(" ".join(part for part in (f"{heading}.", message, others) if part))
        self.show()
