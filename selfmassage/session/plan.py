"""From a routine and a person's preferences to a timeline, a pure function."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from selfmassage.routine.model import Routine, Step
from selfmassage.routine.vocabulary import Leg, Order, Side
from selfmassage.safety.limits import NO_LIMITS, Limits

from .fit import fit
from .foreseen import foreseen
from .maker import Maker, Turn
from .preferences import Preferences
from .question import with_question
from .timeline import Durations, Omitted, Timeline


def plan(routine: Routine, preferences: Preferences, durations: Durations, limits: Limits = NO_LIMITS) -> Timeline:
    """Lay out a session within limits; `durations` gives the seconds that the voice needs for a line.

    Where the limits leave nothing of the routine, the timeline has no work.
    """

    def lay_out(steps: Sequence[Step | None]) -> Timeline:
        return _lay_out(routine, steps, preferences, durations, limits)

    minutes = min((most for most in (preferences.minutes, limits.minutes) if most is not None), default=None)
    if preferences.minutes is None and minutes is not None and lay_out(routine.steps).seconds <= minutes * 60:
        minutes = None
    timeline = with_question(fit(routine, minutes, lay_out))
    return replace(timeline, spare=foreseen(timeline))


def turns(order: Order, steps: Sequence[Step | None], first_leg: Leg) -> Iterator[Turn]:
    """Give the steps in the order in which the legs take turns; a step for one side or none ends a run."""
    legs = (first_leg, first_leg.other)
    present = [(index, step) for index, step in enumerate(steps) if step]
    for each, run in groupby(present, key=lambda item: item[1].side is Side.EACH):
        one_run = list(run)
        if not each:
            yield from (Turn(index, Leg(str(step.side)), step) for index, step in one_run)
        elif order is Order.LEG_BY_LEG:
            yield from (Turn(index, leg, step) for leg in legs for index, step in one_run)
        else:
            yield from (Turn(index, leg, step) for index, step in one_run for leg in legs)


def _lay_out(
    routine: Routine, steps: Sequence[Step | None], preferences: Preferences, durations: Durations, limits: Limits
) -> Timeline:
    maker = Maker(preferences, durations)
    own: dict[tuple[int, Leg], Step] = {}
    omitted: list[Omitted] = []
    for turn in turns(routine.order, steps, preferences.first_leg):
        allowed = limits.allowed(turn.done, turn.leg)
        if allowed is None:
            omitted.append(Omitted(turn.done, turn.leg, limits.why_left_out(turn.done, turn.leg)))
            continue
        if allowed is not turn.done:
            own[turn.step, turn.leg] = allowed
        maker.add(replace(turn, done=allowed))
    maker.add_finish()
    segments, cues = maker.made()
    timeline = Timeline(routine, tuple(steps), segments, cues, own, tuple(omitted))
    return replace(timeline, preferences=preferences, durations=durations)
