"""Plays a timeline: the time goes in, events come out. Knows no clock, no sound and no screen."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from math import inf

from selfmassage.routine.vocabulary import Leg

from . import wording
from .ledger import Ledger
from .timeline import Cue, CueKind, Kind, Segment, Timeline

RESUME_SECONDS = 3.0
"""Lead-in after a pause."""
EXTEND_SECONDS = 15.0
ROUNDING = 1e-6
"""Seconds; a timer that is set to a cue's moment must find the cue due."""
ASLEEP_SECONDS = 5.0
"""A gap of the clock after which the computer must have slept."""


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


Event = Entered | Due | Changed | Hush


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


class Player:
    """A state machine over a timeline. `now` is a clock in seconds that never goes back and counts sleep."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.ledger = Ledger()
        self.state = State.READY
        self._position = 0.0
        self._anchor = (0.0, 0.0)  # clock and position when play last went on: no sum of small errors
        self._seen = 0.0
        self._lead_end = 0.0
        self._next_cue = 0
        self._fresh = True  # nothing of the current segment has been played yet

    def play(self, now: float) -> list[Event]:
        """Start, or go on after a pause: with a lead-in, and with the line that the pause cut off."""
        now = max(now, self._seen)
        match self.state:
            case State.READY:
                return [*self._go(now), Entered(self._segment), *self._cues_up_to(self._position)]
            case State.PAUSED if self._fresh:
                return [*self._go(now), *self._cues_up_to(self._position)]
            case State.PAUSED:
                cut = self._cut_line()
                self.state = State.RESUMING
                self._seen = now
                self._lead_end = now + max(RESUME_SECONDS, cut.seconds + 1.0 if cut else 0.0)
                return [Changed(self.state), *([Due(cut)] if cut else [])]
            case _:
                return []

    def pause(self, now: float) -> list[Event]:
        """Stop clock and voice at once."""
        events = self.advance(now)
        if not self.state.is_running:
            return events
        self.state = State.PAUSED
        return [*events, Changed(self.state), Hush()]

    def stop(self, now: float) -> list[Event]:
        """End the session; what was done stays in the ledger."""
        events = self.advance(now)
        if self.state.is_over:
            return events
        self.state = State.STOPPED
        return [*events, Changed(self.state), Hush()]

    def next(self, now: float) -> list[Event]:
        """Skip to the next step, or to the finish after the last one."""
        return self._jump_by(1, now)

    def previous(self, now: float) -> list[Event]:
        """Go back to the step before; at the first one, to its start."""
        return self._jump_by(-1, now)

    def restart(self, now: float) -> list[Event]:
        """Begin the current step again, with its lead-in."""
        return self._jump_by(0, now)

    def jump(self, block: int, now: float) -> list[Event]:
        """Go to the start of a step-on-one-leg by its number in `timeline.blocks`."""
        events = self.advance(now)
        if self.state.is_over:
            return events
        now = max(now, self._seen)
        blocks = self.timeline.blocks
        target = blocks[max(0, min(block, len(blocks) - 1))][0]
        self._position = target.start
        self._next_cue = bisect_left(self.timeline.cues, target.start, key=lambda cue: cue.at)
        self._fresh = True
        events += [Hush(), Entered(target)]
        if self.state.is_running:
            events += [*self._go(now), *self._cues_up_to(self._position)]
        return events

    def extend(self, now: float, seconds: float = EXTEND_SECONDS) -> list[Event]:
        """Give the current segment more time; the finish has no more."""
        events = self.advance(now)
        if not self.state.is_over and self._segment.kind is not Kind.FINISH:
            self.timeline = self.timeline.extended(self._position, seconds)
        return events

    def advance(self, now: float) -> list[Event]:
        """Let time pass until `now` and give what was due, in order."""
        if not self.state.is_running:
            self._seen = max(self._seen, now)
            return []
        if self.deadline is not None and now > self.deadline + ASLEEP_SECONDS:
            self.state = State.PAUSED
            return [Changed(self.state, Reason.ASLEEP), Hush()]
        now = self._seen = max(self._seen, now)
        events: list[Event] = []
        if self.state is State.RESUMING and now >= self._lead_end:
            events += self._go(self._lead_end)
        if self.state is State.PLAYING:
            events += self._move_to(self._anchor[1] + now - self._anchor[0] + ROUNDING)
        return events

    @property
    def deadline(self) -> float | None:
        """The clock time of the next cue, segment, displayed second or movement; none while no time passes."""
        if self.state is State.RESUMING:
            return min(self._lead_end, self._seen + 1.0)
        if self.state is not State.PLAYING:
            return None
        cues = self.timeline.cues
        ahead = [self._segment.end]
        if self._next_cue < len(cues):
            ahead.append(cues[self._next_cue].at)
        left = self._segment_left()
        whole = left - (left // 1.0)
        ahead.append(self._position + (whole if whole > 1e-3 else 1.0))
        ahead.append(self._position + self._movement_left())
        return self._anchor[0] + min(ahead) - self._anchor[1]

    def moment(self, now: float) -> Moment:
        """Describe the moment for the screen; does not let time pass."""
        segment = self._segment
        step = self.timeline.step_of(segment)
        worked = self._worked()
        movement = None
        if step and step.pace and segment.kind is Kind.WORK:
            movement = int(worked * step.pace / 60 + 1e-6) + 1
            movement = min(movement, step.repetitions or movement)
        lead = max(0.0, self._lead_end - now) if self.state is State.RESUMING else 0.0
        left = self.timeline.seconds - self._position
        return Moment(self.state, segment, self._position, self._segment_left(), left, lead, worked, movement)

    def position_at(self, now: float) -> float:
        """Return the seconds from the start of the session at `now`, within the present segment; lets no time pass."""
        if self.state is not State.PLAYING:
            return self._position
        return min(max(self._position, self._anchor[1] + now - self._anchor[0]), self._segment.end)

    def worked_at(self, now: float) -> float:
        """Give the seconds worked of this step on this leg at `now`, less than 0 in its lead-in; no time passes."""
        block = self._block(self._segment)
        work = next((part for part in block if part.kind is Kind.WORK), None)
        if work is None:
            return 0.0
        lead_in = sum(part.seconds for part in block if part.kind is Kind.PREPARE)
        return max(-lead_in, self.position_at(now) - work.start)

    def say_again(self) -> list[Event]:
        """Repeat the instruction of the current step; at the finish there is none."""
        block = self._block(self._segment)
        inside = (cue for cue in self.timeline.cues if block[0].start <= cue.at < block[-1].end)
        line = next((cue for cue in inside if cue.kind is CueKind.INSTRUCTION), None)
        return [Hush(), Due(line)] if line and not self.state.is_over else []

    @property
    def _segment(self) -> Segment:
        return self.timeline.segments[self.timeline.index_at(self._position)]

    def _segment_left(self) -> float:
        segment = self._segment
        end = self._block(segment)[-1].end if segment.kind is Kind.WORK else segment.end
        return max(0.0, end - self._position)

    def _movement_left(self) -> float:
        """Seconds until the next movement is counted."""
        step = self.timeline.step_of(self._segment)
        if not step or not step.pace or self._segment.kind is not Kind.WORK:
            return inf
        every = 60 / step.pace
        return every - (self._worked() + 2 * ROUNDING) % every

    def _worked(self) -> float:
        work = [part for part in self._block(self._segment) if part.kind is Kind.WORK]
        return max(0.0, self._position - work[0].start) if work else 0.0

    def _block(self, segment: Segment) -> tuple[Segment, ...]:
        return self.timeline.blocks[segment.block]

    def _go(self, now: float) -> list[Event]:
        """Let the position run from here."""
        self._anchor = (now, self._position)
        self._seen = now
        self._fresh = False
        if self.state is State.PLAYING:
            return []
        self.state = State.PLAYING
        return [Changed(self.state)]

    def _jump_by(self, blocks: int, now: float) -> list[Event]:
        events = self.advance(now)
        return events + self.jump(self._segment.block + blocks, now)

    def _move_to(self, position: float) -> Iterator[Event]:
        """Pass segments and cues in the order of time, crediting the work on the way."""
        while True:
            segment = self._segment
            reached = min(position, segment.end)
            self.ledger.credit(segment, reached - self._position)
            self._position = reached
            yield from self._cues_up_to(position, before=segment.end - ROUNDING)
            if position < segment.end:
                return
            if segment is self.timeline.segments[-1]:
                self.state = State.FINISHED
                yield Changed(self.state, Reason.THE_END)
                return
            yield Entered(self._segment)

    def _cues_up_to(self, position: float, before: float = inf) -> Iterator[Event]:
        """Give the cues that are due at `position`, only those before the moment `before`."""
        cues = self.timeline.cues
        while self._next_cue < len(cues) and cues[self._next_cue].at <= position:
            cue = cues[self._next_cue]
            if cue.at >= before:
                return
            self._next_cue += 1
            yield Due(self._honest(cue), late=position > cue.latest)

    def _honest(self, cue: Cue) -> Cue:
        """The last line may only say that the legs are equal if they are."""
        if cue.text == wording.FINISH_EQUAL and not (self.ledger.is_equal and self.ledger.leg_seconds(Leg.LEFT)):
            return replace(cue, text=wording.FINISH)
        return cue

    def _cut_line(self) -> Cue | None:
        past = reversed(self.timeline.cues[: self._next_cue])
        return next((cue for cue in past if cue.spoken and cue.end > self._position), None)
