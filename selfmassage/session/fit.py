"""Fits a routine to the time that a person has."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from selfmassage.routine.model import Routine, Step
from selfmassage.routine.vocabulary import Side, Technique

from .timeline import Kind, Segment, Timeline

SHORTEST, LONGEST = 0.6, 1.5
"""How far the working time of a step may be scaled."""

LayOut = Callable[[Sequence[Step | None]], Timeline]


def fit(routine: Routine, minutes: float | None, lay_out: LayOut) -> Timeline:
    """Scale working time between 60 % and 150 %; if that is not enough, drop whole steps, the least important first.

    Steps of the technique "care" are timers with a dose (a cold pack, a bath) and keep their time.
    """
    if minutes is None:
        return lay_out(routine.steps)
    candidates = _least_important_first(routine.steps)

    def without(count: int) -> Timeline:
        left_out = set(candidates[:count])
        return lay_out([None if index in left_out else step for index, step in enumerate(routine.steps)])

    def is_short_enough(count: int) -> bool:
        return _factor(without(count), minutes * 60) >= SHORTEST

    timeline = without(0)
    if _factor(timeline, minutes * 60) < SHORTEST:
        timeline = without(bisect_left(range(len(candidates)), True, lo=1, key=is_short_enough))
    factor = max(SHORTEST, min(LONGEST, _factor(timeline, minutes * 60)))
    return lay_out([step and _scaled(step, factor) for step in timeline.steps])


def _factor(timeline: Timeline, seconds: float) -> float:
    """By what the scalable work must be multiplied so that the whole lasts `seconds`."""
    scalable = sum(segment.seconds for segment in timeline.segments if _scales_in(timeline, segment))
    fixed = timeline.seconds - scalable
    return (seconds - fixed) / scalable if scalable else float(fixed <= seconds)


def _scales_in(timeline: Timeline, segment: Segment) -> bool:
    step = timeline.step_of(segment)
    return segment.kind is Kind.WORK and step is not None and _scales(step)


def _scales(step: Step) -> bool:
    return step.technique is not Technique.CARE


def _scaled(step: Step, factor: float) -> Step:
    if not _scales(step):
        return step
    repetitions = None if step.pace is None else max(1, round(step.seconds * factor * step.pace / 60))
    return replace(step, seconds=step.seconds * factor, repetitions=repetitions)


def _least_important_first(steps: Sequence[Step]) -> list[int]:
    """Order the steps that may be dropped.

    The first and the last step stay: they open and close. Steps for one named leg stay too, so that the legs keep
    their balance. First go steps on no leg, then steps whose areas others work as well, then the rest; later ones
    before earlier ones.
    """
    inner = [index for index in range(1, len(steps) - 1) if steps[index].side not in (Side.LEFT, Side.RIGHT)]
    worked_by = Counter(area for step in steps for area in set(step.areas))

    def importance(index: int) -> tuple[int, int]:
        alone = any(worked_by[area] == 1 for area in steps[index].areas)
        return (0 if not steps[index].areas else 2 if alone else 1), -index

    return sorted(inner, key=importance)
