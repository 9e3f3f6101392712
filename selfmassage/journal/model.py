"""One session as the journal keeps it; limits keep a hostile import harmless."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.session.preferences import Verbosity
from selfmassage.session.recorder import StopReason as StopReason
from selfmassage.session.recorder import When as When

LINE, TEXT = 500, 20_000
"""Longest texts, in characters."""
Line = Annotated[str, Meta(max_length=LINE)]
Text = Annotated[str, Meta(max_length=TEXT)]
Seconds = Annotated[float, Meta(ge=0, le=1e6)]
Scale = Annotated[int, Meta(ge=0, le=10)]
"""Discomfort as the person feels it (content research 2.3)."""
Pressure = Annotated[int, Meta(ge=0, le=5)]

FIRST_YEAR = 2024
"""There was no journal before: an earlier date comes from a clock that was not set."""


def kept(text: str, longest: int) -> str:
    """Give a text as it can be kept: not too long, and without halves of characters, which no file takes."""
    return text[:longest].encode("utf-8", "replace").decode("utf-8")


class State(StrEnum):
    """How a session ended; `open` until it has, and for good if the computer went off."""

    OPEN = "open"
    FINISHED = "finished"
    STOPPED = "stopped"
    CUT_OFF = "cut_off"
    """Not ended by its person, who did not want to go on with it later either."""


class Worked(Struct, frozen=True):
    """Working seconds of an area of a leg; no area for a step that works none."""

    leg: Leg
    area: Area | None
    seconds: Seconds


class StepTime(Struct, frozen=True):
    """A step of the routine, by its index, on one leg: its working time as planned and as done."""

    step: Annotated[int, Meta(ge=-1, le=10_000)]
    leg: Leg
    name: Line
    planned: Seconds
    seconds: Seconds = 0.0
    why: Line = ""
    """The reason for which it was left out or skipped, where one is known."""


class Discomfort(Struct, frozen=True):
    """An answer from 0 to 10; `at` is seconds from the start of the session."""

    when: When
    value: Scale
    area: Area | None = None
    leg: Leg = Leg.NONE
    at: Seconds = 0.0


class Stop(Struct, frozen=True):
    """Work that the person stopped, and why."""

    reason: StopReason
    area: Area | None = None
    leg: Leg = Leg.NONE
    at: Seconds = 0.0


class Eased(Struct, frozen=True):
    """An area whose pressure was too strong."""

    area: Area | None
    leg: Leg
    before: Pressure
    after: Pressure
    at: Seconds = 0.0


class Bruise(Struct, frozen=True):
    """The answer to whether a session left a bruise; no area where none was named."""

    seen: bool
    answered: date
    area: Area | None = None
    leg: Leg = Leg.NONE


class Entry(Struct, frozen=True, kw_only=True):
    """A session; its lists are in the order of time."""

    uuid: Annotated[str, Meta(pattern="^[0-9a-f-]{32,36}$")]
    sequence: Annotated[float, Meta(ge=0, le=1e12)] = 0.0
    """Seconds since 1970, but never less than those of the session before: the order, however wrong the clock was."""
    routine: Line
    title: Line
    path: Annotated[str, Meta(max_length=4096)] = ""
    """The routine's file, where it came from one outside the library."""
    language: Annotated[str, Meta(max_length=40)] = "en"
    began: Annotated[datetime, Meta(tz=True)]
    """As the clock showed it, with the offset from UTC."""
    updated: Annotated[datetime, Meta(tz=True)]
    state: State
    first_leg: Leg = Leg.LEFT
    verbosity: Verbosity = Verbosity.FULL
    minutes: Annotated[float, Meta(ge=0, le=1e4)] | None = None
    rest_seconds: Seconds = 0.0
    tempo_tick: bool = False
    planned: Seconds = 0.0
    """Length of the whole session."""
    position: Seconds = 0.0
    """How far it came."""
    step: int | None = None
    """Index of the step at that position."""
    leg: Leg = Leg.NONE
    note: Text = ""
    limits: tuple[Line, ...] = ()
    """Why the session was lighter or shorter than its routine."""
    worked: Annotated[tuple[Worked, ...], Meta(max_length=200)] = ()
    steps: Annotated[tuple[StepTime, ...], Meta(max_length=2_000)] = ()
    discomforts: Annotated[tuple[Discomfort, ...], Meta(max_length=1_000)] = ()
    stops: Annotated[tuple[Stop, ...], Meta(max_length=1_000)] = ()
    eased: Annotated[tuple[Eased, ...], Meta(max_length=1_000)] = ()
    bruises: Annotated[tuple[Bruise, ...], Meta(max_length=100)] = ()

    @property
    def day(self) -> date | None:
        """The day on which it began, where the person was; none if the clock was not set."""
        return self.began.date() if self.began.year >= FIRST_YEAR else None

    @property
    def seconds(self) -> float:
        """Working seconds, of whatever leg."""
        return sum(step.seconds for step in self.steps)

    @property
    def is_partial(self) -> bool:
        """True if it was not played to its end."""
        return self.state is not State.FINISHED

    def leg_seconds(self, leg: Leg) -> float:
        """Working seconds of one leg."""
        return sum(worked.seconds for worked in self.worked if worked.leg is leg)

    def felt(self, when: When) -> int | None:
        """Discomfort at a moment, the last answer to it."""
        return next((answer.value for answer in reversed(self.discomforts) if answer.when is when), None)
