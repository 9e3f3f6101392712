"""What a player tells: its state, what happened, and what there is to show."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from .easing import Eased
from .timeline import Cue, Segment


class State(Enum):
    """What the player is doing."""

    READY = auto()
    PLAYING = auto()
    RESUMING = auto()
    PAUSED = auto()
    FINISHED = auto()
    STOPPED = auto()

    @property
    def is_over(self) -> bool:
        """True once nothing can happen any more."""
        return self in (State.FINISHED, State.STOPPED)

    @property
    def is_running(self) -> bool:
        """True while time passes."""
        return self in (State.PLAYING, State.RESUMING)


class Reason(Enum):
    """Why the state changed."""

    ASKED = auto()
    ASLEEP = auto()
    THE_END = auto()


@dataclass(frozen=True)
class Entered:
    """A segment began."""

    segment: Segment


@dataclass(frozen=True)
class Due:
    """A cue's moment came; `late`: too late for the ear, still good for the eye."""

    cue: Cue
    late: bool = False


@dataclass(frozen=True)
class Changed:
    """The state changed."""

    state: State
    reason: Reason = Reason.ASKED


@dataclass(frozen=True)
class Hush:
    """Whatever sounds must end at once."""


@dataclass(frozen=True)
class Relieved:
    """Something was too strong; nothing is eased where no area is worked."""

    eased: Eased | None


Event = Entered | Due | Changed | Hush | Relieved


@dataclass(frozen=True)
class Moment:
    """What there is to show at a moment; all times in seconds."""

    state: State
    segment: Segment
    position: float
    """From the start of the session."""
    segment_left: float
    """Of the lead-in, the change or the pause; of the whole step on this leg while it is worked."""
    session_left: float
    lead_left: float
    """Of the lead-in after a pause."""
    worked: float
    """Of this step on this leg, of its plan."""
    movement: int | None
    """Number of the movement that is being done, from 1."""
