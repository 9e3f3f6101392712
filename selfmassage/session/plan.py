"""From a routine and a person's preferences to a timeline, a pure function."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from selfmassage.routine.model import CueLine, Routine, Step
from selfmassage.routine.vocabulary import Leg, Order, Side
from selfmassage.safety.limits import LIGHTER, NO_LIMITS, Limits

from . import wording
from .arbiter import Durations, Wish, arrange
from .fit import fit
from .preferences import Preferences, Verbosity
from .timeline import Cue, CueKind, Kind, Omitted, Segment, Timeline, Tone

LEAD_IN_SECONDS = 5.0
"""A lead-in is never shorter: time to read, to reach, to lie down."""
SWITCH_SECONDS = 4.0
FINISH_SECONDS = 4.0
BEFORE_LINE = 0.5
"""Quiet, or a tone, before the first word: Bluetooth swallows what comes at once."""
BEFORE_FIRST_LINE = 0.2
"""The sound has been open since the questions, so the very first word need not wait."""
AFTER_LINE = 1.0
FINISH_TONE_SECONDS = 1.3
COUNTDOWN = (3, 2, 1)
COUNTDOWN_FROM_STEP_SECONDS = 10.0
HALFWAY_FROM_STEP_SECONDS = 20.0
LATE = 3.0
"""Seconds after which a line of a step is no longer worth saying."""


@dataclass(frozen=True)
class Turn:
    """A step on one leg."""

    step: int
    leg: Leg
    again: bool = False
    """The other leg had it already: the short wording will do."""


def plan(routine: Routine, preferences: Preferences, durations: Durations, limits: Limits = NO_LIMITS) -> Timeline:
    """Lay out a session within limits; `durations` gives the seconds that the voice needs for a line.

    Where the limits leave nothing of the routine, the timeline has no work.
    """

    def lay_out(steps: Sequence[Step | None]) -> Timeline:
        return _lay_out(routine, steps, preferences, durations, limits)

    minutes = min((most for most in (preferences.minutes, limits.minutes) if most is not None), default=None)
    if preferences.minutes is None and minutes is not None and lay_out(routine.steps).seconds <= minutes * 60:
        minutes = None
    return fit(routine, minutes, lay_out)


def turns(order: Order, steps: Sequence[Step | None], first_leg: Leg) -> Iterator[Turn]:
    """Give the steps in the order in which the legs take turns; a step for one side or none ends a run."""
    legs = (first_leg, first_leg.other)
    present = [(index, step) for index, step in enumerate(steps) if step]
    for each, run in groupby(present, key=lambda item: item[1].side is Side.EACH):
        indices = [index for index, _ in run]
        if not each:
            yield from (Turn(index, Leg(str(_present(steps[index]).side))) for index in indices)
        elif order is Order.LEG_BY_LEG:
            yield from (Turn(index, leg, leg is not first_leg) for leg in legs for index in indices)
        else:
            yield from (Turn(index, leg, leg is not first_leg) for index in indices for leg in legs)


def _lay_out(
    routine: Routine, steps: Sequence[Step | None], preferences: Preferences, durations: Durations, limits: Limits
) -> Timeline:
    maker = _Maker(preferences, durations)
    own: dict[tuple[int, Leg], Step] = {}
    omitted: list[Omitted] = []
    before: Turn | None = None
    for turn in turns(routine.order, steps, preferences.first_leg):
        step = _present(steps[turn.step])
        allowed = limits.allowed(step, turn.leg)
        if allowed is None:
            omitted.append(Omitted(step, turn.leg, limits.why_left_out(step, turn.leg)))
            continue
        if allowed is not step:
            own[turn.step, turn.leg] = allowed
        maker.add_turn(turn, allowed, before)
        before = turn
    maker.add_finish()
    cues = tuple(sorted(maker.cues, key=lambda cue: cue.at))
    return Timeline(routine, tuple(steps), tuple(maker.segments), cues, own, tuple(omitted))


def _present(step: Step | None) -> Step:
    assert step is not None, "turns name only steps that are kept"
    return step


class _Maker:
    """Puts segments and cues one after another."""

    def __init__(self, preferences: Preferences, durations: Durations) -> None:
        self.segments: list[Segment] = []
        self.cues: list[Cue] = []
        self._preferences = preferences
        self._verbosity = preferences.verbosity
        self._voice = durations
        self._played: dict[int, Step] = {}

    @property
    def _now(self) -> float:
        return self.segments[-1].end if self.segments else 0.0

    def add_turn(self, turn: Turn, step: Step, before: Turn | None) -> None:
        block = self.segments[-1].block + 1 if self.segments else 0
        changes = before is not None and {before.leg, turn.leg} == {Leg.LEFT, Leg.RIGHT}
        if changes:
            self._add_spoken(Kind.SWITCH, block, turn, CueKind.SWITCH, wording.switch(turn.leg), SWITCH_SECONDS)
        elif before and self._preferences.rest_seconds:
            self.segments.append(
                Segment(Kind.REST, self._now, self._preferences.rest_seconds, turn.leg, block, turn.step)
            )
        if before and not changes:
            self._tone(self._now, CueKind.REST, Tone.REST)
        self._add_spoken(Kind.PREPARE, block, turn, CueKind.INSTRUCTION, self._instruction(turn, step), LEAD_IN_SECONDS)
        self._add_work(block, turn, step)
        self._played[turn.step] = step

    def add_finish(self) -> None:
        text = wording.FINISH_EQUAL if self._legs_are_equal() else wording.FINISH
        self._tone(self._now, CueKind.FINISH, Tone.FINISH)
        seconds = max(FINISH_SECONDS, FINISH_TONE_SECONDS + self._seconds(text) + AFTER_LINE)
        block = self.segments[-1].block + 1 if self.segments else 0
        finish = Segment(Kind.FINISH, self._now, seconds, Leg.NONE, block)
        self._say(finish.start + FINISH_TONE_SECONDS, CueKind.FINISH, text)
        self.segments.append(finish)

    def _legs_are_equal(self) -> bool:
        worked = dict.fromkeys((Leg.LEFT, Leg.RIGHT), 0.0)
        for segment in self.segments:
            if segment.kind is Kind.WORK and segment.leg in worked:
                worked[segment.leg] += segment.seconds
        return worked[Leg.LEFT] > 0 and abs(worked[Leg.LEFT] - worked[Leg.RIGHT]) < 0.5

    def _instruction(self, turn: Turn, step: Step) -> str:
        """The short form only for what the other leg had, in the same way, before; lighter is always said."""
        if self._verbosity is Verbosity.BRIEF:
            lighter = LIGHTER.format(step.pressure)
            return wording.instruction_brief(step, turn.leg) + (f" {lighter}" if step.say.endswith(lighter) else "")
        again = turn.again and self._played.get(turn.step) == step
        return (wording.instruction_again if again else wording.instruction)(step, turn.leg)

    def _add_spoken(self, kind: Kind, block: int, turn: Turn, cue: CueKind, text: str, shortest: float) -> None:
        """A segment that lasts as long as its line needs."""
        if kind is Kind.SWITCH:
            self._tone(self._now, cue, Tone.SWITCH)
        before = BEFORE_LINE if self.segments else BEFORE_FIRST_LINE
        self._say(self._now + before, cue, text)
        seconds = max(shortest, before + self._seconds(text) + AFTER_LINE)
        self.segments.append(Segment(kind, self._now, seconds, turn.leg, block, turn.step))

    def _add_work(self, block: int, turn: Turn, step: Step) -> None:
        start = self._now
        self._tone(start, CueKind.START, Tone.START)
        parts = [(step.areas, step.shares, 1.0)]
        if not step.together and len(step.areas) > 1:
            parts = [((area,), (1.0,), share) for area, share in zip(step.areas, step.shares, strict=True)]
        for areas, shares, part in parts:
            work = Segment(Kind.WORK, self._now, step.seconds * part, turn.leg, block, turn.step, areas, shares)
            self.segments.append(work)
        self._cue_work(step, start, self.segments[-len(parts) :])

    def _cue_work(self, step: Step, start: float, parts: Sequence[Segment]) -> None:
        end = self._now
        middle = start + step.seconds / 2
        changes = [part.start for part in parts[1:]]
        halfway = step.seconds >= HALFWAY_FROM_STEP_SECONDS and all(abs(middle - change) > 2 for change in changes)
        own_middle = any(cue.at == "halfway" for cue in step.cues)
        wishes = [_own_wish(cue, step, start, parts) for cue in step.cues]
        for part in parts[1:]:
            self._tone(part.start, CueKind.AREA, Tone.AREA)
            wishes.append(_wish(part.start, CueKind.AREA, wording.now_the(part.areas[0]), part, parts))
        if halfway:
            self._tone(middle, CueKind.HALFWAY, Tone.HALFWAY)
        if halfway and not own_middle:
            part = _part_at(middle, parts)
            wishes.append(_wish(middle, CueKind.HALFWAY, wording.HALFWAY, part, parts, late=1.0))
        if step.seconds >= COUNTDOWN_FROM_STEP_SECONDS:
            for left in COUNTDOWN:
                self._tone(end - left, CueKind.COUNTDOWN, Tone.COUNTDOWN)
        if self._preferences.tempo_tick and step.pace:
            self._add_ticks(start, end, 60 / step.pace)
        self.cues += [self._muted(cue) for cue in arrange(wishes, self._voice)]

    def _add_ticks(self, start: float, end: float, every: float) -> None:
        count = int((end - start - 0.01) / every)
        for number in range(1, count + 1):
            self._tone(start + number * every, CueKind.TICK, Tone.TICK)

    def _seconds(self, text: str) -> float:
        return self._voice(text) if self._verbosity.speaks else wording.reading_seconds(text)

    def _say(self, at: float, kind: CueKind, text: str) -> None:
        seconds = self._voice(text) if self._verbosity.speaks else 0.0
        self.cues.append(self._muted(Cue(at, kind, text, seconds=seconds, latest=at + LATE)))

    def _muted(self, cue: Cue) -> Cue:
        own_words = cue.kind is CueKind.STEP and self._verbosity is Verbosity.BRIEF
        return cue if self._verbosity.speaks and not own_words else replace(cue, dropped=True, seconds=0.0)

    def _tone(self, at: float, kind: CueKind, tone: Tone) -> None:
        if self._verbosity is not Verbosity.SILENT:
            self.cues.append(Cue(at, kind, tone=tone, latest=at + 0.5))


def _own_wish(cue: CueLine, step: Step, start: float, parts: Sequence[Segment]) -> Wish:
    """A step's own line, kept inside a step whose time was changed."""
    match cue.at:
        case "halfway":
            at = step.seconds / 2
        case seconds if seconds < 0:
            at = max(0.0, step.seconds + seconds)
        case seconds:
            at = max(0.0, min(seconds, step.seconds - AFTER_LINE))
    return _wish(start + at, CueKind.STEP, cue.say, _part_at(start + at, parts), parts)


def _part_at(at: float, parts: Sequence[Segment]) -> Segment:
    return next((part for part in parts if at < part.end), parts[-1])


def _wish(at: float, kind: CueKind, text: str, part: Segment, parts: Sequence[Segment], late: float = LATE) -> Wish:
    """A line that stays inside its part of the work, after its tone and with a quiet last second."""
    opens = max(part.start + BEFORE_LINE, parts[0].start + AFTER_LINE)
    closes = min(part.end - BEFORE_LINE, parts[-1].end - AFTER_LINE)
    if kind in (CueKind.AREA, CueKind.HALFWAY):
        at = min(at + BEFORE_LINE, (at + part.end) / 2)  # after the tone, and inside the part however short it is
    return Wish(at, kind, (text,), opens, closes, at + late)
