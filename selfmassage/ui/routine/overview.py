"""What a routine is: for whom and when, what to have at hand, and the whole session as a strip."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from selfmassage.routine.model import Routine
from selfmassage.routine.vocabulary import Leg
from selfmassage.session.preferences import Preferences
from selfmassage.session.timeline import Timeline
from selfmassage.ui.parts import label
from selfmassage.ui.style import em_of
from selfmassage.ui.theme import Theme
from selfmassage.ui.timeline_strip import TimelineStrip

NEAR = 0.5
"""Minutes by which the length may miss the wish without a word."""


class Overview(QFrame):
    """Shows summary, purpose, equipment and the strip."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.summary, self.when, self.equipment = label(role="lead"), label(role="muted"), label()
        self.left_out = label(role="caution")
        self.strip = TimelineStrip(theme)
        self._layout = QVBoxLayout(self)
        for part in (self.summary, self.when, self.equipment, self.strip, self.left_out):
            self._layout.addWidget(part)

    def show_routine(self, routine: Routine) -> None:
        """Show the words of a routine."""
        for where, text in (
            (self.summary, routine.summary),
            (self.when, routine.when),
            (self.equipment, _at_hand(routine.equipment)),
        ):
            where.setText(text)
            where.setVisible(bool(text))

    def show_timeline(self, timeline: Timeline) -> None:
        """Show the plan, and which steps it leaves out."""
        self.strip.show_timeline(timeline)
        names = ", ".join(step.name for step in timeline.left_out)
        self.left_out.setText(f"Left out to fit the time: {names}.")
        self.left_out.setVisible(bool(names))

    def set_theme(self, theme: Theme) -> None:
        """Take another look."""
        self.strip.set_theme(theme)

    def arrange(self) -> None:
        """Set the gaps for the text size."""
        em = em_of(self.font())
        self._layout.setContentsMargins(*(round(1.1 * em),) * 4)
        self._layout.setSpacing(round(0.6 * em))


def outline(timeline: Timeline, preferences: Preferences) -> str:
    """Say how many steps there are, which leg is first, and whether the wished time could be met."""
    count = sum(step is not None for step in timeline.steps)
    parts = ["1 step" if count == 1 else f"{count} steps"]
    if any(segment.leg in (Leg.LEFT, Leg.RIGHT) for segment in timeline.segments):
        parts.append(f"{preferences.first_leg} leg first")
    if preferences.minutes and abs(timeline.seconds / 60 - preferences.minutes) > NEAR:
        parts.append(f"as near to {preferences.minutes:g} min as it can come")
    return ", ".join(parts)


def _at_hand(equipment: Sequence[str]) -> str:
    things = [thing for thing in equipment if thing != "hands"]
    return f"Have at hand: {', '.join(things)}." if things else "You need nothing but your hands."
