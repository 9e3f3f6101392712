"""What a session tells to whoever keeps it: a journal, or nobody."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from selfmassage.routine.vocabulary import Area, Leg

from .events import Moment, State
from .ledger import Ledger
from .timeline import Segment, Timeline


class When(StrEnum):
    """When discomfort was asked for, or told."""

    BEFORE = "before"
    DURING = "during"
    HALFWAY = "halfway"
    AFTER = "after"


class StopReason(StrEnum):
    """Why a person stopped (content research 5.5)."""

    PAIN = "pain"
    NUMB = "numb"
    DIZZY = "dizzy"
    CRAMP = "cramp"
    ENOUGH = "enough"


class Record(Protocol):
    """Keeps one session; every call returns at once."""

    def progress(self, timeline: Timeline, position: float, ledger: Ledger) -> None:
        """How far it is, in seconds from its start; at each displayed second and at each end of a segment."""

    def finish(self, state: State, timeline: Timeline, position: float, ledger: Ledger) -> None:
        """It was played to its end, or stopped by its person."""

    def discomfort(
        self, when: When, value: int, area: Area | None = None, leg: Leg = Leg.NONE, at: float | None = None
    ) -> None:
        """An answer from 0 to 10; `at` is in seconds from the start, now if it is not given."""

    def stopped(self, reason: StopReason, area: Area | None = None, leg: Leg = Leg.NONE) -> None:
        """Why the person stopped, and where."""

    def eased(self, area: Area | None, leg: Leg, before: int, after: int) -> None:
        """The pressure was too strong and became lighter, both from 0 to 5; 0 where it is left out."""

    def skipped(self, step: int, leg: Leg, why: str) -> None:
        """Why a step, by its index, is not done on a leg."""

    def note(self, text: str) -> None:
        """What the person writes about it."""


class NoRecord:
    """Keeps nothing."""

    def progress(self, timeline: Timeline, position: float, ledger: Ledger) -> None:
        """Forget it."""

    def finish(self, state: State, timeline: Timeline, position: float, ledger: Ledger) -> None:
        """Forget it."""

    def discomfort(
        self, when: When, value: int, area: Area | None = None, leg: Leg = Leg.NONE, at: float | None = None
    ) -> None:
        """Forget it."""

    def stopped(self, reason: StopReason, area: Area | None = None, leg: Leg = Leg.NONE) -> None:
        """Forget it."""

    def eased(self, area: Area | None, leg: Leg, before: int, after: int) -> None:
        """Forget it."""

    def skipped(self, step: int, leg: Leg, why: str) -> None:
        """Forget it."""

    def note(self, text: str) -> None:
        """Forget it."""


class Progress:
    """Tells a record how far a session is, not more often than once a second and at each new segment."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self._told: tuple[Segment, int, State] | None = None

    def see(self, timeline: Timeline, moment: Moment, ledger: Ledger) -> None:
        """Take a moment; comes at every change and every displayed second."""
        stand = moment.segment, int(moment.position), moment.state
        if stand != self._told:
            self._told = stand
            self.record.progress(timeline, moment.position, ledger)
