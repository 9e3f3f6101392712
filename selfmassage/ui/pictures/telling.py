"""Which two moments of a step tell its movement where nothing may move."""

from __future__ import annotations

from itertools import combinations

from selfmassage.figure.closeup.moment import Motions, closeup_at, key_moments
from selfmassage.figure.motion import Stroke
from selfmassage.routine.model import Step


def two_moments(step: Step, motions: Motions) -> tuple[float, ...]:
    """Return of the telling moments, in seconds of work, the two that differ most; fewer where there are no two."""
    moments = key_moments(step, motions)
    if len(moments) < 2:
        return moments
    strokes = {worked: closeup_at(step, step.areas, "left", worked, motions).stroke for worked in moments}
    return max(combinations(moments, 2), key=lambda pair: _apart(strokes[pair[0]], strokes[pair[1]]))


def _apart(one: Stroke | None, other: Stroke | None) -> float:
    if one is None or other is None:
        return 0.0
    moved = abs(one.along - other.along) + abs(one.across - other.across)
    return moved + abs(one.press - other.press) + abs(one.turn - other.turn)
