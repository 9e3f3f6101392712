"""A judged recall run in words."""

from __future__ import annotations

from collections.abc import Sequence

from selfmassage.routine.vocabulary import AREAS, Leg
from selfmassage.session.summary import Row, clock

from .expected import Part
from .score import Result

NONE = "None. Order, times and legs were as they should be."


def result_words(result: Result, parts: Sequence[Part]) -> tuple[str, str, tuple[str, ...]]:
    """Give the points, what to train next, and every mistake as a sentence."""
    points = f"{result.points} of 100 points"
    mistakes = tuple(mistake.text for mistake in result.mistakes) or (NONE,)
    if result.next is None:
        return points, "", mistakes
    before, after = (parts[index] for index in result.next)
    return points, f"Train next: from {before.step.name.lower()} to {after.step.name.lower()}.", mistakes


def result_rows(result: Result) -> tuple[Row, ...]:
    """Give the seconds of each area on each leg, as done of wanted."""
    shares = {(share.area, share.leg): f"{clock(share.seconds)} of {clock(share.wanted)}" for share in result.shares}
    areas = dict.fromkeys(share.area for share in result.shares)
    return tuple(
        Row(AREAS[area].name, shares.get((area, Leg.LEFT), ""), shares.get((area, Leg.RIGHT), "")) for area in areas
    )
