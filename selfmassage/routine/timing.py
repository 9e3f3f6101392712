"""Seconds, repetitions and pace of a step: two of them give the third."""

from __future__ import annotations

from dataclasses import dataclass

TOLERANCE = 0.1
"""How far the three may disagree, as a part of the seconds."""


@dataclass(frozen=True)
class Timing:
    """Working seconds on each leg, movements in them, movements per minute; None is not given."""

    seconds: float | None = None
    repetitions: int | None = None
    pace: float | None = None

    def over(self, base: Timing) -> Timing:
        """Put these values over those of a used step: its pace stays unless two others settle it."""
        match (self.seconds, self.repetitions, self.pace):
            case (None, None, None):
                return base
            case (float(), None, None):
                return Timing(seconds=self.seconds, pace=base.complete().pace)
            case (None, int(), None):
                pace = base.complete().pace
                return Timing(seconds=None if pace else base.seconds, repetitions=self.repetitions, pace=pace)
            case (None, None, float()):
                return Timing(seconds=base.complete().seconds, pace=self.pace)
            case _:
                return self

    def complete(self) -> Timing:
        """Fill in what the given values settle."""
        seconds, repetitions, pace = self.seconds, self.repetitions, self.pace
        if seconds is None and repetitions and pace:
            seconds = repetitions * 60 / pace
        if seconds and repetitions:
            pace = repetitions * 60 / seconds
        elif seconds and pace:
            repetitions = max(1, round(seconds * pace / 60))
        return Timing(seconds, repetitions, pace)

    @property
    def disagrees(self) -> bool:
        """True if all three are given and differ by more than a tenth."""
        if self.seconds is None or self.repetitions is None or self.pace is None:
            return False
        return abs(self.repetitions * 60 / self.pace - self.seconds) > TOLERANCE * self.seconds
