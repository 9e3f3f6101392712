"""Fits a routine to the time that a person has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from selfmassage.routine.model import Routine, Step
from selfmassage.routine.vocabulary import Side, Technique

from .timeline import Timeline

SHORTEST, LONGEST = 0.6, 1.5
"""How far the working time of a step may be scaled."""

LayOut = Callable[[Sequence[Step | None]], Timeline]


def fit(routine: Routine, minutes: float | None, lay_out: LayOut) -> Timeline:
    """Scale working time between 60 % and 150 %; if that is not enough, drop whole steps, the least important first.

    Steps of the technique "care" are timers with a dose (a cold pack, a bath) and keep their time.
    """
    steps: list[Step | None] = list(routine.steps)
    timeline = lay_out(steps)
    if minutes is None:
        return timeline
    for unimportant in _least_important_first(routine.steps):
        factor = _factor(timeline, minutes * 60)
        if factor >= SHORTEST:
            break
        steps[unimportant] = None
        timeline = lay_out(steps)
    factor = max(SHORTEST, min(LONGEST, _factor(timeline, minutes * 60)))
    return lay_out([step and _scaled(step, factor) for step in steps])


def _factor(timeline: Timeline, seconds: float) -> float:
    """By what the scalable work must be multiplied so that the whole lasts `seconds`."""
    scalable = sum(
        step.seconds * (2 if step.side is Side.EACH else 1) for step in timeline.steps if step and _scales(step)
    )
    fixed = timeline.seconds - scalable
    return (seconds - fixed) / scalable if scalable else float(fixed <= seconds)


def _scales(step: Step) -> bool:
    return step.technique is not Technique.CARE


def _scaled(step: Step, factor: float) -> Step:
    if not _scales(step):
        return step
    repetitions = step.pace and max(1, round(step.seconds * factor * step.pace / 60))
    return replace(step, seconds=step.seconds * factor, repetitions=repetitions)


def _least_important_first(steps: Sequence[Step]) -> list[int]:
    """Order the steps that may be dropped.

    The first and the last step stay: they open and close. First go steps on no leg, then steps whose areas
    others work too, then the rest; later ones before earlier ones.
    """
    inner = range(1, len(steps) - 1)

    def importance(index: int) -> tuple[int, int]:
        others = {area for other, step in enumerate(steps) if other != index for area in step.areas}
        alone = not set(steps[index].areas) <= others
        return (0 if not steps[index].areas else 2 if alone else 1), -index

    return sorted(inner, key=importance)
