"""Gives the leg that had less just what it lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.limits import LEGS, NO_LIMITS, Limits

from . import wording
from .foreseen import foreseen
from .ledger import SLACK, Ledger
from .maker import Maker, Turn
from .part import narrowed
from .timeline import Timeline

LEAST = 5.0
"""Seconds of a step that are worth a lead-in."""

Lack = dict[tuple[Leg, Area], float]
"""Seconds that an area of one leg had less than that of the other."""


def difference(timeline: Timeline, ledger: Ledger, limits: Limits = NO_LIMITS) -> Timeline | None:
    """Plan what brings each area of the poorer leg up to the other, within limits; none where there is nothing.

    What was left out for safety, or because it was too strong, stays left out.
    """
    turns = sorted(_turns(timeline, ledger, limits), key=lambda turn: turn.leg is not _poorer(ledger))
    while turns:
        planned = _laid_out(timeline, turns)
        if limits.minutes is None or planned.seconds <= 60 * limits.minutes - _played(timeline, ledger):
            return planned
        turns.pop()
    return None


def _turns(timeline: Timeline, ledger: Ledger, limits: Limits) -> Iterator[Turn]:
    lack = _lack(ledger)
    for index, step in enumerate(timeline.steps):
        for leg in LEGS:
            done = limits.allowed(step, leg) if step and (index, leg) not in timeline.dropped else None
            missing = ledger.step_seconds(index, leg.other) - ledger.step_seconds(index, leg)
            part = _part(done, missing, lack, leg) if done else None
            if done and part and part.seconds >= LEAST and not timeline.eased.why_left_out(part, leg):
                for area, share in zip(part.areas, part.shares, strict=True):
                    lack[leg, area] = max(0.0, lack[leg, area] - share * part.seconds)
                yield Turn(index, leg, part, "" if part.areas == done.areas else wording.only_the(leg, part.areas))


def _part(step: Step, missing: float, lack: Lack, leg: Leg) -> Step | None:
    """Give the part of a step, in areas and time, that a leg lacks."""
    lacking = tuple(area for area in dict.fromkeys(step.areas) if lack.get((leg, area), 0.0) > SLACK)
    seconds = min(missing, sum(lack[leg, area] for area in lacking))
    if seconds <= 0:
        return None
    repetitions = max(1, round(seconds * step.pace / 60)) if step.repetitions and step.pace else None
    step = replace(step, seconds=seconds, repetitions=repetitions)
    if step.together or len(step.areas) < 2:
        for area in step.areas:
            lack.setdefault((leg, area), 0.0)
        return step
    total = sum(lack[leg, area] for area in lacking)
    part = narrowed(step, lacking)
    return replace(part, areas=lacking, shares=tuple(lack[leg, area] / total for area in lacking))


def _lack(ledger: Ledger) -> Lack:
    return {
        (leg, area): ledger.area_seconds(area, leg.other) - ledger.area_seconds(area, leg)
        for area in ledger.areas
        for leg in LEGS
    }


def _poorer(ledger: Ledger) -> Leg:
    return min(LEGS, key=ledger.leg_seconds)


def _laid_out(timeline: Timeline, turns: Sequence[Turn]) -> Timeline:
    maker = Maker(timeline.preferences, timeline.durations, eased=timeline.eased)
    for turn in turns:
        maker.add(turn)
    maker.add_finish()
    segments, cues = maker.made()
    own = {(turn.step, turn.leg): turn.done for turn in turns}
    made = replace(timeline, segments=segments, cues=cues, own=own, omitted=(), dropped={})
    return replace(made, spare=foreseen(made))


def _played(timeline: Timeline, ledger: Ledger) -> float:
    """Seconds that the session has taken about, lead-ins included."""
    planned = timeline.work_seconds()
    return timeline.seconds - sum(max(0.0, plan - ledger.step_seconds(*key)) for key, plan in planned.items())
