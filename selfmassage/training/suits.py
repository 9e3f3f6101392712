"""What suits today: at most three routines that keep every timing rule, each with its reason."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
from msgspec import Struct

from selfmassage.routine.model import USUAL_LEAD_IN, Routine, Step
from selfmassage.routine.search import HOUSEHOLD
from selfmassage.routine.vocabulary import PRESSING_TOOLS, Area, Intensity, Leg, Side, Tool
from selfmassage.safety.limits import LEGS
from selfmassage.safety.situation import Phase, Situation
from selfmassage.safety.timing import Reason, Timing

MOST = 3
SHORTEST = 0.6
"""To this part of its length a routine may be shortened; less would leave whole steps out."""
KEPT = 0.6
"""This part of a routine must remain where the safety answers leave areas out."""
USUAL_MINUTES = 10.0
"""In trials five to twelve minutes tended to do better than more (S-POPP)."""
A_DAY = 24.0
"""Hours after an easy run in which the routines for that are offered first."""


class GoalReason(Struct, frozen=True, forbid_unknown_fields=True):
    """Why a routine with a goal may be worth while."""

    reason: str
    grade: str
    sources: tuple[str, ...]


class Goals(Struct, frozen=True, forbid_unknown_fields=True):
    """Which goals suit when, in the words of routine files."""

    reserved: frozenset[str]
    """Offered only where a timing rule or the training phase asks for them."""
    after_easy_run: tuple[str, ...]
    phases: dict[Phase, tuple[str, ...]]
    reasons: dict[str, GoalReason]


@dataclass(frozen=True)
class Suggestion:
    """A routine for today."""

    routine: Routine
    reason: Reason
    minutes: int | None = None
    """Play it in so many minutes; None as it is."""
    pressure: int | None = None
    """Lighter than written: the most pressure; None as it is."""


def load_goals(path: Path) -> Goals:
    """Read the goals; the file is the program's own, so a fault in it is loud."""
    return msgspec.json.decode(path.read_bytes(), type=Goals)


def suggest(routines: Iterable[Routine], now: Situation, timing: Timing, goals: Goals) -> tuple[Suggestion, ...]:
    """Give at most three routines, the best first; none of them breaks the timing rules or the safety answers.

    A routine that a rule names may be played lighter than it is written; any other must be light enough as it is.
    """
    wanted = _wanted(now, timing, goals)
    made: list[tuple[tuple[float, ...], Suggestion]] = []
    for routine in routines:
        if not routine.is_technique and _may(routine, now, timing):
            rank = _rank(routine, now, timing, wanted, goals)
            if rank is not None:
                made.append((rank, _suggestion(routine, now, timing, wanted, goals)))
    made.sort(key=lambda ranked: (ranked[0], ranked[1].routine.id))
    return tuple(suggestion for _, suggestion in made[:MOST])


def longest(now: Situation, timing: Timing) -> float:
    """Give the minutes that rules, safety answers and the person leave; infinite where nobody says."""
    return min(timing.max_minutes, *(math.inf if at is None else at for at in (now.minutes, now.limits.minutes)))


def _wanted(now: Situation, timing: Timing, goals: Goals) -> tuple[str, ...]:
    after_run = now.hours_since_run is not None and 0 <= now.hours_since_run < A_DAY
    return (*timing.goals, *(goals.after_easy_run if after_run else ()), *goals.phases[now.phase])


def _may(routine: Routine, now: Situation, timing: Timing) -> bool:
    """Tell whether a routine keeps every rule."""
    named = {key for key, _ in timing.named}
    return (
        timing.max_pressure > 0
        and (routine.id in named or (not timing.only_named and _strongest(routine) <= timing.max_pressure))
        and (not timing.gentle_only or routine.intensity is Intensity.GENTLE)
        and all(step.tool in timing.tools for step in routine.steps)
        and (now.at_hand is None or needs(routine) <= now.at_hand)
        and longest(now, timing) >= SHORTEST * _minutes(routine)
        and _keeps_limits(routine, now)
    )


def needs(routine: Routine) -> frozenset[str]:
    """Give the things that a person must have, beyond what is in every home."""
    tools = {step.tool for step in routine.steps} & PRESSING_TOOLS | {
        step.tool for step in routine.steps if step.tool is Tool.ROPE
    }
    return frozenset({*routine.equipment, *(tool.replace("_", " ") for tool in tools)}) - HOUSEHOLD


def _strongest(routine: Routine) -> int:
    return max((step.pressure for step in routine.steps), default=0)


def _minutes(routine: Routine) -> float:
    """The length with usual lead-ins."""
    return sum(_legs(step) * (step.seconds + USUAL_LEAD_IN) for step in routine.steps) / 60


def _legs(step: Step) -> int:
    return 2 if step.side is Side.EACH else 1


def _keeps_limits(routine: Routine, now: Situation) -> bool:
    """Tell whether the safety answers leave enough: all of it but for single places or techniques."""
    whole = kept = 0.0
    for step in routine.steps:
        for leg in LEGS if step.side is Side.EACH else (_leg(step),):
            whole += step.seconds
            against = [rule for rule in now.limits.rules if rule.leaves_out(step, leg)]
            if any(rule.tools is not None or rule.positions is not None for rule in against):
                return False
            kept += 0 if against else step.seconds
    return kept >= KEPT * whole


def _leg(step: Step) -> Leg:
    return {Side.LEFT: Leg.LEFT, Side.RIGHT: Leg.RIGHT, Side.BOTH: Leg.BOTH}.get(step.side, Leg.NONE)


def _rank(
    routine: Routine, now: Situation, timing: Timing, wanted: tuple[str, ...], goals: Goals
) -> tuple[float, ...] | None:
    """Give the place of a routine, the least first; None where it is for another occasion."""
    named = [key for key, _ in timing.named]
    if routine.id in named:
        return (0, named.index(routine.id))
    mine = set(routine.goals)
    if mine.isdisjoint(wanted) or not mine & goals.reserved <= set(wanted):
        return None
    first = min(wanted.index(goal) for goal in mine & set(wanted))
    most = longest(now, timing)
    far = abs(_minutes(routine) - min(most, USUAL_MINUTES))
    return (1, not _works_on_sore(routine, now), first, most < _minutes(routine), far)


def _works_on_sore(routine: Routine, now: Situation) -> bool:
    sore: set[Area] = {place.area for place in now.sore}
    return bool(sore) and not sore.isdisjoint(routine.areas)


def _suggestion(routine: Routine, now: Situation, timing: Timing, wanted: tuple[str, ...], goals: Goals) -> Suggestion:
    most = longest(now, timing)
    return Suggestion(
        routine,
        _reason(routine, timing, wanted, goals.reasons),
        minutes=int(most) if most < _minutes(routine) else None,
        pressure=timing.max_pressure if _strongest(routine) > timing.max_pressure else None,
    )


def _reason(routine: Routine, timing: Timing, wanted: tuple[str, ...], reasons: Mapping[str, GoalReason]) -> Reason:
    """Why this one: as the rule says that names it, or else what it is good for."""
    if own := dict(timing.named).get(routine.id):
        return own
    goal = next((goal for goal in wanted if goal in routine.goals and goal in reasons), None)
    return Reason(reasons[goal].reason, reasons[goal].grade) if goal else timing.reasons[0]
