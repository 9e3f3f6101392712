"""Plays a timeline: the time goes in, events come out. Knows no clock, no sound and no screen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from math import inf

from selfmassage.routine.vocabulary import Leg

from . import easing, resumed, standing, wording
from .events import Changed as Changed
from .events import Due as Due
from .events import Entered as Entered
from .events import Event as Event
from .events import Hush as Hush
from .events import Moment as Moment
from .events import Reason as Reason
from .events import Relieved as Relieved
from .events import State as State
from .extend import extended_equally
from .ledger import Ledger
from .timeline import ROUNDING as EXACT
from .timeline import Cue, Kind, Segment, Timeline

RESUME_SECONDS = 3.0
"""Lead-in after a pause."""
EXTEND_SECONDS = 15.0
ROUNDING = 1e-6
"""Seconds; a timer that is set to a cue's moment must find the cue due."""
ASLEEP_SECONDS = 5.0
"""A gap of the clock after which the computer must have slept."""


class Player:
    """A state machine over a timeline. `now` is a clock in seconds that never goes back and counts sleep."""

    def __init__(self, timeline: Timeline, ledger: Ledger | None = None, block: int = 0) -> None:
        """Take a session; one that was cut off goes on with its ledger, at a step-on-one-leg by its number.

        After the lead-in its work goes on at the second that the ledger knows.
        """
        self.timeline = timeline
        self.ledger = ledger or Ledger()
        self.state = State.READY
        block, self._done_before = resumed.place(timeline, self.ledger, block)
        self._position = timeline.blocks[block][0].start
        self._anchor = (0.0, 0.0)  # clock and position when play last went on: no sum of small errors
        self._seen = 0.0
        self._lead_end = 0.0
        self._next_cue = bisect_left(timeline.cues, self._position, key=lambda cue: cue.at)
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
        return events + self._enter(self._playable(block, 1), max(now, self._seen))

    def extend(self, now: float, seconds: float = EXTEND_SECONDS) -> list[Event]:
        """Give the current segment more time, and the same work on the other leg if it comes; the finish has none."""
        events = self.advance(now)
        if not self.state.is_over and self._segment.kind is not Kind.FINISH:
            self.timeline = extended_equally(self.timeline, self._position, seconds)
        return events

    def ease(self, now: float) -> list[Event]:
        """Too strong: make it lighter, or leave it out where it was eased before or cannot be lighter.

        In a lead-in nothing is eased: who presses once too often has not felt what comes next.
        """
        events = self.advance(now)
        if self.state.is_over:
            return events
        if easing.is_enough(self.timeline, self._position):
            return events + self.leave_out(now, easing.TOO_STRONG)
        self.timeline, eased = easing.lighter(self.timeline, self._position)
        return [*events, Relieved(eased), *(self._say_it_is_lighter(now) if eased else [])]

    def leave_out(self, now: float, why: str) -> list[Event]:
        """Take what is worked now out of the session, on this leg, and go on with what comes after it."""
        events = self.advance(now)
        if self.state.is_over:
            return events
        self.timeline, at, eased = easing.left_out(self.timeline, self._position, why)
        if eased is None:
            return [*events, Relieved(None)]
        target = self.timeline.segments[self.timeline.index_at(at)]
        return [*events, Relieved(eased), *self._enter(target, max(now, self._seen))]

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
        left = standing.segment_left(self.timeline, self._position)
        whole = left - (left // 1.0)
        ahead.append(self._position + (whole if whole > 1e-3 else 1.0))
        ahead.append(self._position + standing.movement_left(self.timeline, self._position))
        return self._anchor[0] + min(ahead) - self._anchor[1]

    def moment(self, now: float) -> Moment:
        """Describe the moment for the screen; does not let time pass."""
        timeline, position = self.timeline, self._position
        return Moment(
            state=self.state,
            segment=self._segment,
            position=position,
            segment_left=standing.segment_left(timeline, position),
            session_left=timeline.seconds - position - self._done_before,
            lead_left=max(0.0, self._lead_end - now) if self.state is State.RESUMING else 0.0,
            worked=max(0.0, standing.worked(timeline, position)),
            movement=standing.movement(timeline, position),
        )

    def position_at(self, now: float) -> float:
        """Return the seconds from the start of the session at `now`, within the present segment; lets no time pass."""
        if self.state is not State.PLAYING:
            return self._position
        return min(max(self._position, self._anchor[1] + now - self._anchor[0]), self._segment.end)

    def worked_at(self, now: float) -> float:
        """Give the seconds worked of this step on this leg at `now`, less than 0 in its lead-in; no time passes."""
        return standing.worked(self.timeline, self.position_at(now))

    def say_again(self) -> list[Event]:
        """Repeat the instruction of the current step; at the finish there is none."""
        line = standing.instruction(self.timeline, self._position)
        return [Hush(), Due(line)] if line and not self.state.is_over else []

    def _enter(self, target: Segment, now: float) -> list[Event]:
        """Go to the start of a segment; while time passes, it begins at once."""
        self._position = target.start
        self._done_before = 0.0
        self._next_cue = bisect_left(self.timeline.cues, target.start, key=lambda cue: cue.at)
        self._fresh = True
        events: list[Event] = [Hush(), Entered(target)]
        if self.state.is_running:
            events += [*self._go(now), *self._cues_up_to(self._position)]
        return events

    def _say_it_is_lighter(self, now: float) -> list[Event]:
        """Say at once what was put in at this moment; in a pause it is shown, and said when it goes on."""
        self._next_cue = bisect_right(self.timeline.cues, self._position, key=lambda cue: cue.at)
        cue = self.timeline.cues[self._next_cue - 1]
        if self.state is State.RESUMING:
            self._lead_end = max(self._lead_end, now + cue.seconds + 1.0)
        if not self.state.is_running:
            return [Due(cue, late=True)]
        return [Hush(), Due(cue)]

    @property
    def _segment(self) -> Segment:
        return standing.segment_at(self.timeline, self._position)

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
        target = self._playable(self._segment.block + blocks, -1 if blocks < 0 else 1)
        return events + self.jump(target.block, now)

    def _playable(self, block: int, by: int) -> Segment:
        """The start of a block, or of one before or after it that was not left out; else of where it is now."""
        blocks = self.timeline.blocks
        block = max(0, min(block, len(blocks) - 1))
        while 0 <= block < len(blocks) and easing.is_barred(self.timeline, block):
            block += by
        return blocks[block if 0 <= block < len(blocks) else self._segment.block][0]

    def _move_to(self, position: float) -> Iterator[Event]:
        """Pass segments and cues in the order of time, crediting the work on the way."""
        while True:
            segment = self._segment
            reached = segment.end if position >= segment.end - EXACT else position
            self.ledger.credit(segment, reached - self._position)
            self._position = reached
            yield from self._cues_up_to(position, before=segment.end - ROUNDING)
            if reached < segment.end:
                return
            if segment is self.timeline.segments[-1]:
                self.state = State.FINISHED
                yield Changed(self.state, Reason.THE_END)
                return
            if self._done_before and self._segment.kind is Kind.WORK:
                position += self._done_before
                yield from self._go_on_after(self._done_before)
            else:
                yield Entered(self._segment)

    def _go_on_after(self, seconds: float) -> Iterator[Event]:
        """Go on so many seconds after the start of the work, which were done before the session was cut off."""
        self._done_before = 0.0
        self._position += seconds
        self._anchor = (self._anchor[0], self._anchor[1] + seconds)
        cues = self.timeline.cues
        first, self._next_cue = self._next_cue, bisect_left(cues, self._position, key=lambda cue: cue.at)
        coming = next((cue for cue in cues[self._next_cue :] if cue.spoken), None)
        yield Entered(self._segment)
        yield from (Due(cue) for cue in resumed.heard(cues[first : self._next_cue], coming, self._position))

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
