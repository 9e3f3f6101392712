"""How much of a routine limits leave, on which leg and why not the rest, and which other routines fit better."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from selfmassage.routine.model import Routine, Step
from selfmassage.routine.vocabulary import Leg, Side

from .limits import LEGS, Limits

ENOUGH = 0.5
"""Share of the working time below which another routine is offered."""
OFFERED = 3


@dataclass(frozen=True)
class Change:
    """A step that is left out on a leg, or lighter there."""

    step: Step
    leg: Leg
    why: str = ""
    """Why it is left out; empty where it is only lighter."""
    pressure: int = 0
    """What it is lowered to."""


@dataclass(frozen=True)
class Remaining:
    """What limits leave of a routine."""

    share: float
    """Part of its working time on the body, 0 to 1; of all its time where it touches nothing."""
    omitted: tuple[Change, ...] = ()
    lighter: tuple[Change, ...] = ()

    @property
    def is_enough(self) -> bool:
        """True if it is worth playing."""
        return self.share >= ENOUGH

    @property
    def is_nothing(self) -> bool:
        """True if there is nothing to play."""
        return self.share <= 0


def what_is_left(routine: Routine, limits: Limits) -> Remaining:
    """Go through a routine step by step and leg by leg."""
    turns = list(_turns(routine))
    counted = [turn for turn in turns if turn[0].areas] or turns
    whole = sum(step.seconds for step, _ in counted)
    left = sum(step.seconds for step, leg in counted if limits.allowed(step, leg) is not None)
    omitted = [Change(step, leg, why) for step, leg in turns if (why := limits.why_left_out(step, leg))]
    played = [turn for turn in turns if limits.allowed(*turn) is not None]
    lighter = [
        Change(step, leg, pressure=most) for step, leg in played if (most := limits.pressure(step, leg)) < step.pressure
    ]
    return Remaining(left / whole if whole else 0.0, tuple(omitted), tuple(lighter))


def instead(routines: Iterable[Routine], limits: Limits, wanted: Routine) -> tuple[Routine, ...]:
    """Give at most three other routines that fit, the fullest first, then those most like the wanted one."""
    fitting = [
        (remaining.share, routine)
        for routine in routines
        if not routine.is_technique and routine.id != wanted.id and routine.areas
        if (remaining := what_is_left(routine, limits)).is_enough
    ]
    best = sorted(fitting, key=lambda fit: (-fit[0], *_unlike(fit[1], wanted)))
    return tuple(routine for _, routine in best)[:OFFERED]


def _unlike(routine: Routine, wanted: Routine) -> tuple[int, int, str]:
    shared = len(set(routine.areas) & set(wanted.areas)) + len(set(routine.goals) & set(wanted.goals))
    return -shared, abs(routine.minutes_about - wanted.minutes_about), routine.id


def _turns(routine: Routine) -> Iterator[tuple[Step, Leg]]:
    for step in routine.steps:
        for leg in LEGS if step.side is Side.EACH else (Leg(str(step.side)),):
            yield step, leg
