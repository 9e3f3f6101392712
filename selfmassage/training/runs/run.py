"""A run as a watch recorded it, and whether it was hard."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated

from msgspec import Meta, Struct

HARD_MINUTES, HARD_KM = 90, 16
"""From here on a run counts as hard unless the person says otherwise: a convention; no source was found."""
HARD_RULE = f"Counted as hard from {HARD_MINUTES} minutes or {HARD_KM} km. You know better: choose."
CLOCKS_APART = timedelta(hours=1)
"""So far a watch may be ahead of this machine."""


class Run(Struct, frozen=True):
    """One run."""

    ended_at: Annotated[datetime, Meta(tz=True)]
    distance_m: float | None = None
    seconds: float | None = None
    sport: str = "running"
    source: str = ""
    """The file's name."""
    hard: bool | None = None
    """What the person said; None where they said nothing."""

    @property
    def is_hard(self) -> bool:
        """As the person said, or else by its length."""
        if self.hard is not None:
            return self.hard
        return (self.seconds or 0) >= HARD_MINUTES * 60 or (self.distance_m or 0) >= HARD_KM * 1000

    @property
    def told(self) -> str:
        """Distance and time in words."""
        metres = self.distance_m or 0
        words = [f"{metres / 1000:.1f} km"] if metres >= 100 else []
        minutes = round((self.seconds or 0) / 60)
        if minutes:
            words.append(f"{minutes // 60} h {minutes % 60:02} min" if minutes >= 60 else f"{minutes} min")
        return " in ".join(words) or "a very short run"


class RunFileError(Exception):
    """A file that gives no run; the message is a sentence for the person."""


def checked(run: Run, now: datetime) -> Run:
    """Give a run back if it can be true; raise RunFileError. `now` knows its time zone."""
    if run.ended_at > now + CLOCKS_APART:
        day = f"{run.ended_at.astimezone(now.tzinfo):%d %B %Y}"
        raise RunFileError(
            f"its run ends in the future, on {day}. Is the clock of the watch or of this computer wrong?"
        )
    if run.seconds is not None and not 0 < run.seconds <= 8 * 86400:
        raise RunFileError("its run has no sensible duration.")
    if run.distance_m is not None and not 0 <= run.distance_m <= 1_500_000:
        raise RunFileError("its run has no sensible distance.")
    if not run.seconds and not run.distance_m:
        raise RunFileError("its run has neither a distance nor a duration.")
    return run
