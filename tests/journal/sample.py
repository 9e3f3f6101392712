"""Sessions as the journal keeps them, made for tests."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any
from uuid import UUID

from selfmassage.journal.model import Entry, State, StepTime, Worked
from selfmassage.routine.vocabulary import Area, Leg

ZONE = timezone(timedelta(hours=2))
NOON = datetime(2026, 3, 5, 12, 0, tzinfo=ZONE)
"""A Thursday."""


def entry(number: int = 1, days: float = 0, seconds: float = 120.0, **changes: Any) -> Entry:
    """A finished session some days after NOON, with as many seconds on the left calf as on the right."""
    began = NOON + timedelta(days=days)
    values: dict[str, Any] = dict(
        uuid=str(UUID(int=number)),
        sequence=float(number),
        routine="calves",
        title="Calves",
        began=began,
        updated=began + timedelta(seconds=2 * seconds),
        state=State.FINISHED,
        planned=2 * seconds + 20,
        position=2 * seconds + 20,
        worked=tuple(Worked(leg, Area.CALF, seconds) for leg in (Leg.LEFT, Leg.RIGHT)),
        steps=tuple(StepTime(0, leg, "Calf kneading", seconds, seconds) for leg in (Leg.LEFT, Leg.RIGHT)),
    )
    return Entry(**{**values, **changes})


class Calendar:
    """A clock with a date that the test sets."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def go_on(self, **by: float) -> None:
        """Let time pass."""
        self.now += timedelta(**by)
