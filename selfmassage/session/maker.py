"""Lays out a session: segments and cues, one step on one leg after another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from selfmassage.routine.model import CueLine, Step
from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.limits import LIGHTER, NO_LIMITS, Limits

from . import wording
from .arbiter import BREATH, Durations, Wish, arrange
from .part import lead_areas, part_on
from .preferences import Preferences, Verbosity
from .timeline import Cue, CueKind, Kind, Segment, Tone

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
EQUAL = 0.5
"""Seconds by which planned legs may differ and be equal."""


@dataclass(frozen=True)
class Turn:
    """A step on one leg."""

    step: int
    leg: Leg
    done: Step
    """The step as it is to be done on this leg."""
    instruction: str = ""
    """What to say instead of the step's own words, where only some of its areas are left."""


class Maker:
    """Puts segments and cues one after another, after those that there are; no line before `quiet_until`."""

    def __init__(
        self,
        preferences: Preferences,
        durations: Durations,
        segments: Sequence[Segment] = (),
        cues: Sequence[Cue] = (),
        eased: Limits = NO_LIMITS,
        quiet_until: float = 0.0,
    ) -> None:
        self.segments = list(segments)
        self.cues = list(cues)
        self._preferences = preferences
        self._verbosity = preferences.verbosity
        self._voice = durations
        self._eased = eased
        self._quiet_until = quiet_until
        self._said: dict[int, str] = {}

    def made(self) -> tuple[tuple[Segment, ...], tuple[Cue, ...]]:
        """Give what was laid out, in the order of time."""
        return tuple(self.segments), tuple(sorted(self.cues, key=lambda cue: cue.at))

    def knows(self, turn: Turn) -> None:
        """Take a step as told already, so that the other leg gets the short form."""
        self._said[turn.step] = turn.done.say

    def add(self, turn: Turn) -> None:
        """Add a step on a leg: change of leg or pause, lead-in, work."""
        before = self.segments[-1].leg if self.segments else None
        block = self.segments[-1].block + 1 if self.segments else 0
        changes = {before, turn.leg} == {Leg.LEFT, Leg.RIGHT}
        if changes:
            self._tone(self._now, CueKind.SWITCH, Tone.SWITCH)
            self._add_spoken(Kind.SWITCH, block, turn, CueKind.SWITCH, (wording.switch(turn.leg),), SWITCH_SECONDS)
        elif before and self._preferences.rest_seconds:
            rest = self._preferences.rest_seconds
            self.segments.append(Segment(Kind.REST, self._now, rest, turn.leg, block, turn.step))
        if before and not changes:
            self._tone(self._now, CueKind.REST, Tone.REST)
        texts = (self._instruction(turn), *self._lighter(turn, lead_areas(turn.done)))
        self._add_spoken(Kind.PREPARE, block, turn, CueKind.INSTRUCTION, texts, LEAD_IN_SECONDS)
        self._add_work(block, turn)
        self.knows(turn)

    def add_finish(self) -> None:
        """Add the end, with its line."""
        text = wording.FINISH_EQUAL if self._legs_are_equal() else wording.FINISH
        self._tone(self._now, CueKind.FINISH, Tone.FINISH)
        before = max(FINISH_TONE_SECONDS, self._quiet_until - self._now)
        seconds = max(FINISH_SECONDS, before + self._seconds(text) + AFTER_LINE)
        block = self.segments[-1].block + 1 if self.segments else 0
        finish = Segment(Kind.FINISH, self._now, seconds, Leg.NONE, block)
        self._say(finish.start + before, CueKind.FINISH, text)
        self.segments.append(finish)

    @property
    def _now(self) -> float:
        return self.segments[-1].end if self.segments else 0.0

    def _legs_are_equal(self) -> bool:
        worked = dict.fromkeys((Leg.LEFT, Leg.RIGHT), 0.0)
        for segment in self.segments:
            if segment.kind is Kind.WORK and segment.leg in worked:
                worked[segment.leg] += segment.seconds
        return worked[Leg.LEFT] > 0 and abs(worked[Leg.LEFT] - worked[Leg.RIGHT]) < EQUAL

    def _instruction(self, turn: Turn) -> str:
        """The short form only for what the other leg had, in the same way, before; lighter is always said."""
        step = turn.done
        if turn.instruction:
            return turn.instruction
        if self._verbosity is Verbosity.BRIEF:
            lighter = LIGHTER.format(step.pressure)
            return wording.instruction_brief(step, turn.leg) + (f" {lighter}" if step.say.endswith(lighter) else "")
        again = self._said.get(turn.step) == step.say
        return (wording.instruction_again if again else wording.instruction)(step, turn.leg)

    def _lighter(self, turn: Turn, areas: tuple[Area, ...]) -> tuple[str, ...]:
        """What to say where these areas were found too strong before."""
        pressure = part_on(turn.done, areas, turn.leg, self._eased).pressure
        return (wording.lighter(pressure),) if pressure < turn.done.pressure else ()

    def _add_spoken(
        self, kind: Kind, block: int, turn: Turn, cue: CueKind, texts: tuple[str, ...], shortest: float
    ) -> None:
        """Add a segment that lasts as long as its lines need; what follows the first is what is lighter."""
        start = self._now
        at = max(start + (BEFORE_LINE if self.segments else BEFORE_FIRST_LINE), self._quiet_until)
        for text, sort in zip(texts, (cue, CueKind.EASE), strict=False):
            self._say(at, sort, text)
            at += self._seconds(text) + BREATH
        seconds = max(shortest, at - BREATH + AFTER_LINE - start)
        areas = lead_areas(turn.done) if turn.instruction else ()
        self.segments.append(Segment(kind, start, seconds, turn.leg, block, turn.step, areas))

    def _add_work(self, block: int, turn: Turn) -> None:
        step, start = turn.done, self._now
        self._tone(start, CueKind.START, Tone.START)
        parts = [(step.areas, step.shares, 1.0)]
        if not step.together and len(step.areas) > 1:
            parts = [((area,), (1.0,), share) for area, share in zip(step.areas, step.shares, strict=True)]
        for areas, shares, part in parts:
            work = Segment(Kind.WORK, self._now, step.seconds * part, turn.leg, block, turn.step, areas, shares)
            self.segments.append(work)
        self._cue_work(turn, start, self.segments[-len(parts) :])

    def _cue_work(self, turn: Turn, start: float, parts: Sequence[Segment]) -> None:
        step, end = turn.done, self._now
        middle = start + step.seconds / 2
        changes = [part.start for part in parts[1:]]
        halfway = step.seconds >= HALFWAY_FROM_STEP_SECONDS and all(abs(middle - change) > 2 for change in changes)
        own_middle = any(cue.at == "halfway" for cue in step.cues)
        wishes = [_own_wish(cue, step, start, parts) for cue in step.cues]
        for part in parts[1:]:
            self._tone(part.start, CueKind.AREA, Tone.AREA)
            wishes.append(wish_in(part.start, CueKind.AREA, wording.now_the(part.areas[0]), part, parts))
            lighter = self._lighter(turn, part.areas)
            wishes += [wish_in(part.start, CueKind.EASE, text, part, parts) for text in lighter]
        if halfway:
            self._tone(middle, CueKind.HALFWAY, Tone.HALFWAY)
        if halfway and not own_middle:
            part = part_at(middle, parts)
            wishes.append(wish_in(middle, CueKind.HALFWAY, wording.HALFWAY, part, parts, late=1.0))
        if step.seconds >= COUNTDOWN_FROM_STEP_SECONDS:
            for left in COUNTDOWN:
                self._tone(end - left, CueKind.COUNTDOWN, Tone.COUNTDOWN)
        if self._preferences.tempo_tick and step.pace:
            self._add_ticks(start, end, 60 / step.pace)
        self.cues += [muted(cue, self._verbosity) for cue in arrange(wishes, self._voice)]

    def _add_ticks(self, start: float, end: float, every: float) -> None:
        count = int((end - start - 0.01) / every)
        for number in range(1, count + 1):
            self._tone(start + number * every, CueKind.TICK, Tone.TICK)

    def _seconds(self, text: str) -> float:
        return self._voice(text) if self._verbosity.speaks else wording.reading_seconds(text)

    def _say(self, at: float, kind: CueKind, text: str) -> None:
        seconds = self._voice(text) if self._verbosity.speaks else 0.0
        self.cues.append(muted(Cue(at, kind, text, seconds=seconds, latest=at + LATE), self._verbosity))

    def _tone(self, at: float, kind: CueKind, tone: Tone) -> None:
        if self._verbosity is not Verbosity.SILENT:
            self.cues.append(Cue(at, kind, tone=tone, latest=at + 0.5))


def muted(cue: Cue, verbosity: Verbosity) -> Cue:
    """Give a cue as it is at a verbosity: a line that is not spoken is shown."""
    own_words = cue.kind is CueKind.STEP and verbosity is Verbosity.BRIEF
    return cue if verbosity.speaks and not own_words else replace(cue, dropped=True, seconds=0.0)


def part_at(at: float, parts: Sequence[Segment]) -> Segment:
    """Give the part of the work at a moment, the last one after the end."""
    return next((part for part in parts if at < part.end), parts[-1])


def wish_in(at: float, kind: CueKind, text: str, part: Segment, parts: Sequence[Segment], late: float = LATE) -> Wish:
    """Wish for a line that stays inside its part of the work, after its tone and with a quiet last second."""
    opens = max(part.start + BEFORE_LINE, parts[0].start + AFTER_LINE)
    closes = min(part.end - BEFORE_LINE, parts[-1].end - AFTER_LINE)
    if kind in (CueKind.AREA, CueKind.HALFWAY, CueKind.EASE):
        at = min(at + BEFORE_LINE, (at + part.end) / 2)  # after the tone, and inside the part however short it is
    return Wish(at, kind, (text,), opens, closes, at + late)


def _own_wish(cue: CueLine, step: Step, start: float, parts: Sequence[Segment]) -> Wish:
    """A step's own line, kept inside a step whose time was changed."""
    match cue.at:
        case "halfway":
            at = step.seconds / 2
        case seconds if seconds < 0:
            at = max(0.0, step.seconds + seconds)
        case seconds:
            at = max(0.0, min(seconds, step.seconds - AFTER_LINE))
    return wish_in(start + at, CueKind.STEP, cue.say, part_at(start + at, parts), parts)
