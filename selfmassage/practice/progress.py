"""How far a student is with a routine, and what to train next; read from the history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from .expected import Part
from .fading import level_after
from .history import Answer, Practised
from .modes import Mode
from .schedule import AGAIN, GOOD, HARD, Schedule
from .score import Fault, Result

GOOD_RECALL = 90
"""Points from which a recall run counts as known by heart."""


def level_of(practised: Iterable[Practised], routine: str, order: str) -> int:
    """Give the index of the fading level for the next time: up when the strokes were known, down when not."""
    level = 0
    for one in practised:
        if (one.routine, one.order) != (routine, order):
            continue
        if one.mode is Mode.FADING and one.known is not None:
            level = level_after(level if one.level is None else one.level, one.known)
        elif one.mode in (Mode.RECALL, Mode.RECALL_AIR) and (one.points or 0) >= GOOD_RECALL:
            level = level_after(level, 1.0)
    return level


def transition(routine: str, before: Part, after: Part) -> str:
    """Name the card of a change from one step to the next, the same on both legs."""
    return f"{routine}/{before.step.name} > {after.step.name}"


def ratings(result: Result, parts: Sequence[Part], routine: str, at: datetime) -> list[Answer]:
    """Rate every transition of a recall run: again after a mistake of order, hard after a hesitation, else good."""
    worst: dict[str, int] = {}
    for index in range(1, len(parts)):
        if parts[index].leg is not parts[index - 1].leg:
            continue
        faults = {mistake.fault for mistake in result.mistakes if index in mistake.parts}
        rating = GOOD if not faults else HARD if faults == {Fault.HESITATION} else AGAIN
        card = transition(routine, parts[index - 1], parts[index])
        worst[card] = min(rating, worst.get(card, GOOD))
    return [Answer(at, card, rating) for card, rating in worst.items()]


def weakest(schedule: Schedule, routine: str, parts: Sequence[Part], now: datetime) -> tuple[Part, Part] | None:
    """Give the transition of a routine that has been due for longest; none before the first run."""
    pairs = {transition(routine, parts[i - 1], parts[i]): (parts[i - 1], parts[i]) for i in range(1, len(parts))}
    known = [card for card in pairs if not schedule.is_new(card)]
    due = schedule.due(known, now)
    return pairs[due[0]] if due else None
