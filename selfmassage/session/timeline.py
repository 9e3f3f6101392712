"""A planned session: what happens when, to the tenth of a second, before it starts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from itertools import groupby

from selfmassage.routine.model import Routine, Step
from selfmassage.routine.vocabulary import Area, Leg


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
    """The areas worked at this moment; several only where one movement works them together."""
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
class Timeline:
    """The whole session: segments without gaps, and cues in the order of time."""

    routine: Routine
    steps: tuple[Step | None, ...]
    """The routine's steps by their index, with their time as fitted; None for a step that was left out."""
    segments: tuple[Segment, ...]
    cues: tuple[Cue, ...]
    own: Mapping[tuple[int, Leg], Step] = field(default_factory=dict)
    """Steps that are done in another way on a leg, by their index: with less pressure."""
    omitted: tuple[Omitted, ...] = ()

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
        """The step that a segment belongs to; none for the finish."""
        return None if segment.step is None else self.step_on(segment.step, segment.leg)

    def step_on(self, index: int, leg: Leg) -> Step | None:
        """The step of an index as it is done on a leg; none where it is not done at all."""
        return self.own.get((index, leg), self.steps[index])

    def index_at(self, position: float) -> int:
        """Index of the segment at a moment; the last one at and after the end."""
        index = bisect_right(self.segments, position, key=lambda segment: segment.end)
        return min(index, len(self.segments) - 1)

    def lines(self) -> list[str]:
        """Every line that the voice will say, once each, in order."""
        return list(dict.fromkeys(cue.text for cue in self.cues if cue.spoken))

    def texts(self) -> list[str]:
        """Every line, also those that found no room in the voice, once each, in order."""
        return list(dict.fromkeys(cue.text for cue in self.cues if cue.text))

    def work_seconds(self) -> dict[tuple[int, Leg], float]:
        """Planned working seconds per step index and leg."""
        planned: dict[tuple[int, Leg], float] = {}
        for segment in self.segments:
            if segment.kind is Kind.WORK and segment.step is not None:
                key = (segment.step, segment.leg)
                planned[key] = planned.get(key, 0.0) + segment.seconds
        return planned

    def extended(self, position: float, seconds: float) -> Timeline:
        """Make the segment at `position` longer: what lies ahead moves back, the halfway line to the new middle.

        The words of a lead-in stay where they are, and so do ticks; more ticks follow.
        """
        index = self.index_at(position)
        now = self.segments[index]
        ahead = [replace(segment, start=segment.start + seconds) for segment in self.segments[index + 1 :]]
        segments = (*self.segments[:index], replace(now, seconds=now.seconds + seconds), *ahead)
        cues = [cue for cue in self.cues if cue.at <= position]
        cues += [_moved(cue, now, seconds) for cue in self.cues if cue.at > position]
        cues += [tick for tick in _more_ticks(self.cues, now, seconds) if tick.at > position]
        return replace(self, segments=segments, cues=tuple(_without_overlap(cues)))


def _moved(cue: Cue, extended: Segment, seconds: float) -> Cue:
    inside = cue.at < extended.end
    if inside and (extended.kind is not Kind.WORK or cue.kind is CueKind.TICK):
        return cue
    by = seconds / 2 if inside and cue.kind is CueKind.HALFWAY else seconds
    return replace(cue, at=cue.at + by, latest=cue.latest + by)


def _more_ticks(cues: Sequence[Cue], extended: Segment, seconds: float) -> list[Cue]:
    """Carry the beat of a segment on until its new end."""
    ticks = [cue for cue in cues if cue.kind is CueKind.TICK and extended.start <= cue.at < extended.end]
    if len(ticks) < 2:
        return []
    last, every = ticks[-1], ticks[-1].at - ticks[-2].at
    count = int((extended.end + seconds - last.at - 0.01) / every)
    beats = [number * every for number in range(1, count + 1)]
    return [replace(last, at=last.at + beat, latest=last.latest + beat) for beat in beats]


def _without_overlap(cues: Sequence[Cue]) -> list[Cue]:
    """Take a halfway line out of the voice where it now meets another line."""
    ordered = sorted(cues, key=lambda cue: cue.at)
    spoken = [cue for cue in ordered if cue.spoken]

    def meets(cue: Cue) -> bool:
        return any(other is not cue and cue.at < other.end and other.at < cue.end for other in spoken)

    return [
        replace(cue, dropped=True, seconds=0.0) if cue.kind is CueKind.HALFWAY and cue.spoken and meets(cue) else cue
        for cue in ordered
    ]
