"""How a person wants a session to run."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from selfmassage.routine.vocabulary import Leg


class Verbosity(StrEnum):
    """How much is heard: everything, names only, tones only, nothing."""

    FULL = "full"
    BRIEF = "brief"
    TONES = "tones"
    SILENT = "silent"

    @property
    def speaks(self) -> bool:
        """True if the voice is used."""
        return self in (Verbosity.FULL, Verbosity.BRIEF)


@dataclass(frozen=True)
class Preferences:
    """Choices for one session."""

    first_leg: Leg = Leg.LEFT
    verbosity: Verbosity = Verbosity.FULL
    minutes: float | None = None
    """The time to fit the session to; none plays the routine as it is."""
    rest_seconds: float = 0.0
    """Pause between two steps."""
    tempo_tick: bool = False
    """A tick at each movement."""
