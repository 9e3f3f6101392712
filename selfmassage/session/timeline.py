"""A planned session: what happens when, to the tenth of a second, before it starts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import groupby

from selfmassage.routine.model import Routine, Step
from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.limits import NO_LIMITS, Limits

from . import wording
from .part import lead_areas, part_on
from .preferences import Preferences

Durations = Callable[[str], float]
"""Seconds that the voice needs for a line."""


class Kind(StrEnum):
    """What a segment is for."""

    REST = "rest"
    SWITCH = "switch"
    PREPARE = "prepare"
    WORK = "work"
    FINISH = "finish"


class CueKind(StrEnum):
    """Why a cue is given."""

    INSTRUCTION = "instruction"
    SWITCH = "switch"
    FINISH = "finish"
    STEP = "step"
    AREA = "area"
    HALFWAY = "halfway"
    EASE = "ease"
    """The pressure was too strong: what is lighter now, or left out."""
    QUESTION = "question"
    """At half of the session: how strong it feels."""
    START = "start"
    REST = "rest"
    COUNTDOWN = "countdown"
    TICK = "tick"


class Tone(StrEnum):
    """The short sounds, told apart by ear; each is a file in assets/sounds."""

    START = "start"
    SWITCH = "switch"
    HALFWAY = "halfway"
    AREA = "area"
    COUNTDOWN = "countdown"
    REST = "rest"
    FINISH = "finish"
    TICK = "tick"


ROUNDING = 1e-7
"""Seconds by which the end of a segment and the start of the next may differ: sums of floats."""


@dataclass(frozen=True)
class Segment:
    """A stretch of the session; times in seconds from the start of the session."""

    kind: Kind
    start: float
    seconds: float
    leg: Leg
    block: int
    """Number of the step-on-one-leg it belongs to, counted through the session; the finish has the last."""
    step: int | None = None
    """Index of the step in the routine, the same on both legs."""
    areas: tuple[Area, ...] = ()
    """The areas worked at this moment; several only where one movement works them together.

    A lead-in names those to come only where they are not all of the step.
    """
    shares: tuple[float, ...] = ()
    """Part of the seconds that counts for each area."""

    @property
    def end(self) -> float:
        """The moment at which the next segment starts."""
        return self.start + self.seconds

    @property
    def area(self) -> Area | None:
        """The area worked, the first of several."""
        return self.areas[0] if self.areas else None


@dataclass(frozen=True)
class Cue:
    """Something to hear and read at a moment: a line or a tone."""

    at: float
    kind: CueKind
    text: str = ""
    tone: Tone | None = None
    seconds: float = 0.0
    """How long the spoken line lasts; 0 for a tone and for a line that is not spoken."""
    dropped: bool = False
    """The line is shown, not spoken."""
    latest: float = 0.0
    """After this moment it is not worth saying any more."""

    @property
    def spoken(self) -> bool:
        """True if the voice says it."""
        return bool(self.text) and not self.dropped

    @property
    def end(self) -> float:
        """The moment at which the spoken line is over."""
        return self.at + self.seconds


@dataclass(frozen=True)
class Omitted:
    """A step that is left out on a leg for the person's safety."""

    step: Step
    leg: Leg
    why: str


@dataclass(frozen=True)
class Dropped:
    """Work that was taken out of a session while it was played."""

    seconds: float
    why: str


@dataclass(frozen=True)
class Timeline:
    """The whole session: segments without gaps, and cues in the order of time."""

    routine: Routine
    steps: tuple[Step | None, ...]
    """The routine's steps by their index, with their time as fitted; None for a step that was left out."""
    segments: tuple[Segment, ...]
    cues: tuple[Cue, ...]
    own: Mapping[tuple[int, Leg], Step] = field(default_factory=dict)
    """Steps that are done in another way on a leg, by their index: with less pressure, or on fewer areas."""
    omitted: tuple[Omitted, ...] = ()
    eased: Limits = NO_LIMITS
    """What was found too strong while it was played."""
    dropped: Mapping[tuple[int, Leg], Dropped] = field(default_factory=dict)
    """What was taken out while it was played, by index of the step and leg."""
    spare: tuple[str, ...] = ()
    """Lines that may come to be said, so that the voice can make them before."""
    preferences: Preferences = field(default_factory=Preferences)
    durations: Durations = field(default=wording.reading_seconds, compare=False, repr=False)
    """The lengths of lines, to lay out anew what lies ahead."""

    @property
    def seconds(self) -> float:
        """Length of the session."""
        return self.segments[-1].end

    @property
    def left_out(self) -> tuple[Step, ...]:
        """Steps of the routine that did not fit in the time."""
        return tuple(own for own, kept in zip(self.routine.steps, self.steps, strict=True) if kept is None)

    @cached_property
    def blocks(self) -> tuple[tuple[Segment, ...], ...]:
        """The segments of each step-on-one-leg: change, pause, lead-in, work. The finish is the last block."""
        return tuple(tuple(block) for _, block in groupby(self.segments, key=lambda segment: segment.block))

    def step_of(self, segment: Segment) -> Step | None:
        """The step that a segment belongs to, as lightly as it is to be done there; none for the finish."""
        step = None if segment.step is None else self.step_on(segment.step, segment.leg)
        if step is None or not self.eased.rules:
            return step
        return part_on(step, segment.areas or lead_areas(step), segment.leg, self.eased)

    def step_on(self, index: int, leg: Leg) -> Step | None:
        """The step of an index as it is done on a leg; none where it is not done at all."""
        return self.own.get((index, leg), self.steps[index])

    def index_at(self, position: float) -> int:
        """Index of the segment at a moment; the last one at and after the end."""
        index = bisect_right(self.segments, position + ROUNDING, key=lambda segment: segment.end)
        return min(index, len(self.segments) - 1)

    def lines(self) -> list[str]:
        """Every line that the voice will or may say, once each, in order."""
        return list(dict.fromkeys([*(cue.text for cue in self.cues if cue.spoken), *self.spare]))

    def texts(self) -> list[str]:
        """Every line, also those that found no room in the voice, once each, in order."""
        return list(dict.fromkeys([*(cue.text for cue in self.cues if cue.text), *self.spare]))

    def work_seconds(self) -> dict[tuple[int, Leg], float]:
        """Planned working seconds per step index and leg, those too that were taken out on the way."""
        planned: dict[tuple[int, Leg], float] = {}
        for segment in self.segments:
            if segment.kind is Kind.WORK and segment.step is not None:
                key = (segment.step, segment.leg)
                planned[key] = planned.get(key, 0.0) + segment.seconds
        for key, dropped in self.dropped.items():
            planned[key] = planned.get(key, 0.0) + dropped.seconds
        return planned
