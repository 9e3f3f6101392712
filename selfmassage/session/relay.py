"""Lays out anew what lies ahead of a session that is being played: lighter, or without what was too strong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.limits import Limits

from . import wording
from .arbiter import BREATH
from .maker import LATE, Maker, Turn, muted
from .part import narrowed
from .question import with_question
from .timeline import ROUNDING, Cue, CueKind, Dropped, Kind, Segment, Timeline

NOTHING = 0.05
"""Seconds of work that are too few to keep."""

Part = tuple[tuple[Area, ...], float]
"""Areas that are worked at once, and for how many seconds."""


def lightened_from(timeline: Timeline, position: float, eased: Limits, pressure: int) -> Timeline:
    """Make the work at a moment and all that lies ahead as light as `eased` says, and say so at once."""
    timeline = replace(timeline, eased=eased)
    segment = timeline.segments[timeline.index_at(position)]
    cue = _line(timeline, position, wording.lighter(pressure))
    timeline = replace(timeline, cues=(*_hushed(timeline.cues, position), cue, *_making_room(timeline.cues, cue)))
    kept = [one for one in timeline.segments if one.block <= segment.block]
    turns = [turn for block in timeline.blocks[segment.block + 1 : -1] if (turn := _turn(timeline, block)) is not None]
    return _laid_out(timeline, kept, turns, cue, _asks(timeline))


def left_out_from(
    timeline: Timeline, position: float, eased: Limits, steps: frozenset[tuple[int, Leg]], why: str
) -> tuple[Timeline, float]:
    """Take out what `eased` bars, and these steps on their leg, from `position` on; give where to go on.

    What was worked of the present part stays; in a lead-in the whole step-on-one-leg begins anew without it.
    """
    timeline, asks = replace(timeline, eased=eased), _asks(timeline)
    present = timeline.segments[timeline.index_at(position)]
    begun = [one for one in timeline.blocks[present.block] if one.kind is not Kind.WORK or one.start < position]
    works = present.kind is Kind.WORK and any(position - one.start > NOTHING for one in _work(begun))
    kept = [one for one in timeline.segments if one.block < present.block]
    if works:
        kept += [_until(one, position) for one in begun if one.start < position]
    at = kept[-1].end if kept else 0.0
    missing = _Missing(why)
    first = _rest(timeline, present.block, position) if works else timeline.blocks[present.block]
    blocks = [first, *timeline.blocks[present.block + 1 : -1]]
    turns = [turn for block in blocks if (turn := _turn(timeline, block, eased, steps, missing)) is not None]
    cue = _line(timeline, at, wording.LEAVING_OUT)
    cues = tuple(_hushed([one for one in timeline.cues if one.at < at], at))
    timeline = replace(timeline, cues=cues, dropped={**timeline.dropped, **missing.added(timeline)})
    return _laid_out(timeline, kept, turns, cue, asks), at


class _Missing:
    """Adds up what is taken out."""

    def __init__(self, why: str) -> None:
        self._why = why
        self._seconds: dict[tuple[int, Leg], float] = {}

    def add(self, segment: Segment) -> None:
        assert segment.step is not None, "work belongs to a step"
        key = segment.step, segment.leg
        self._seconds[key] = self._seconds.get(key, 0.0) + segment.seconds

    def added(self, timeline: Timeline) -> dict[tuple[int, Leg], Dropped]:
        before = {key: dropped.seconds for key, dropped in timeline.dropped.items()}
        return {key: Dropped(before.get(key, 0.0) + more, self._why) for key, more in self._seconds.items()}


def _laid_out(timeline: Timeline, kept: Sequence[Segment], turns: Sequence[Turn], said: Cue, asks: bool) -> Timeline:
    """Lay out turns after what is kept, whose cues stay, and after what is said; ask what was to be asked."""
    end = kept[-1].end if kept else 0.0
    cues = [*(one for one in timeline.cues if one.at < end - ROUNDING and one is not said), said]
    maker = Maker(timeline.preferences, timeline.durations, kept, cues, timeline.eased, said.end + BREATH)
    for segment in kept:
        step = None if segment.step is None else timeline.step_on(segment.step, segment.leg)
        if segment.kind is Kind.WORK and segment.step is not None and step is not None:
            maker.knows(Turn(segment.step, segment.leg, step))
    for turn in turns:
        maker.add(turn)
    maker.add_finish()
    segments, made = maker.made()
    again = replace(timeline, segments=segments, cues=made)
    return with_question(again, after=end) if asks and not _asks(again) else again


def _asks(timeline: Timeline) -> bool:
    return any(cue.kind is CueKind.QUESTION for cue in timeline.cues)


def _turn(
    timeline: Timeline,
    block: Sequence[Segment],
    eased: Limits | None = None,
    steps: frozenset[tuple[int, Leg]] = frozenset(),
    missing: _Missing | None = None,
) -> Turn | None:
    """Give the turn of a block again, without what is barred; none where nothing is left."""
    index, leg = block[-1].step, block[-1].leg
    step = None if index is None else timeline.step_on(index, leg)
    if index is None or step is None:
        return None
    kept = []
    for part in _work(block):
        bars = eased is not None and eased.why_left_out(narrowed(step, part.areas), leg)
        if missing is not None and (bars or (index, leg) in steps):
            missing.add(part)
        else:
            kept.append(part)
    if not kept:
        return None
    done = _restored(step, [(part.areas, part.seconds) for part in kept])
    reduced = done.areas != step.areas
    return Turn(index, leg, done, wording.now_the(done.areas[0]) if reduced else "")


def _restored(step: Step, parts: Sequence[Part]) -> Step:
    """Give the step that lasts as these parts do; the same one where nothing has changed."""
    seconds = sum(length for _, length in parts)
    repetitions = max(1, round(seconds * step.pace / 60)) if step.repetitions and step.pace else None
    if step.together or len(step.areas) < 2:
        same = abs(seconds - step.seconds) < 1e-9
        return step if same else replace(step, seconds=seconds, repetitions=repetitions)
    areas = tuple(areas[0] for areas, _ in parts)
    shares = tuple(length / seconds for _, length in parts)
    same = areas == step.areas and all(abs(a - b) < 1e-9 for a, b in zip(shares, step.shares, strict=True))
    if same and abs(seconds - step.seconds) < 1e-9:
        return step
    return replace(step, areas=areas, shares=shares, seconds=seconds, repetitions=repetitions)


def _rest(timeline: Timeline, block: int, position: float) -> tuple[Segment, ...]:
    """Give what is still to be worked of a block after a moment."""
    parts = [(max(part.start, position), part) for part in _work(timeline.blocks[block]) if part.end > position]
    return tuple(replace(part, start=start, seconds=part.end - start) for start, part in parts)


def _until(segment: Segment, position: float) -> Segment:
    return segment if segment.end <= position else replace(segment, seconds=position - segment.start)


def _work(block: Sequence[Segment]) -> list[Segment]:
    return [segment for segment in block if segment.kind is Kind.WORK]


def _line(timeline: Timeline, at: float, text: str) -> Cue:
    cue = Cue(at, CueKind.EASE, text, seconds=timeline.durations(text), latest=at + LATE)
    return muted(cue, timeline.preferences.verbosity)


def _hushed(cues: Sequence[Cue], position: float) -> Iterator[Cue]:
    """Give the cues so far; the one that is being said ends here."""
    for cue in cues:
        if cue.at <= position:
            yield replace(cue, seconds=position - cue.at) if cue.spoken and cue.end > position else cue


def _making_room(cues: Sequence[Cue], said: Cue) -> Iterator[Cue]:
    """Give the cues to come; a line that would meet what is said is only shown."""
    for cue in cues:
        if cue.at > said.at:
            meets = cue.spoken and cue.at < said.end + BREATH
            yield replace(cue, dropped=True, seconds=0.0) if meets else cue
