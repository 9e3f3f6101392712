"""What a recall run was worth: mistakes by name, times per area and leg, and what to train next.

Limits (content research 4.3): seconds of an area within 20 %, left against right within 10 %, a hesitation is a pause
of more than 4 s. The weights of the score are our own choice; no source gives any.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from selfmassage.routine.vocabulary import AREAS, Area, Leg
from selfmassage.session.maker import SWITCH_SECONDS
from selfmassage.session.summary import clock

from .align import Alignment, align
from .expected import Part
from .recall import Run
from .strokes import Stroke

AREA_LIMIT = 0.2
LEGS_LIMIT = 0.1
PAUSE_LIMIT = 4.0
"""Seconds; at a change of leg the change itself comes on top."""
ROUNDING = 1e-6


class Fault(StrEnum):
    """Kinds of mistakes."""

    OPENING = "opening"
    CLOSING = "closing"
    MISSING = "missing"
    EXTRA = "extra"
    SWAPPED = "swapped"
    MOVED = "moved"
    LEGS = "legs"
    AREA = "area"
    HESITATION = "hesitation"


WEIGHTS = {
    Fault.OPENING: 10,
    Fault.CLOSING: 10,
    Fault.MISSING: 10,
    Fault.EXTRA: 5,
    Fault.SWAPPED: 10,
    Fault.MOVED: 10,
    Fault.LEGS: 10,
    Fault.AREA: 5,
    Fault.HESITATION: 5,
}
"""Points of 100 that each mistake costs."""


@dataclass(frozen=True)
class Mistake:
    """One thing that was not as expected."""

    fault: Fault
    text: str
    parts: tuple[int, ...] = ()
    """Indices of the expected steps that it is about."""


@dataclass(frozen=True)
class Share:
    """Seconds of one area of one leg."""

    area: Area
    leg: Leg
    seconds: float
    wanted: float


@dataclass(frozen=True)
class Result:
    """A run, judged."""

    mistakes: tuple[Mistake, ...]
    shares: tuple[Share, ...]
    legs: dict[Leg, float]
    """Seconds of each leg, as done."""
    points: int
    """0 to 100."""
    order: int
    """Edit distance to the expected order: an exchange or a move counts as one."""
    next: tuple[int, int] | None
    """The transition to train: indices of two expected steps that follow each other."""

    def named(self, fault: Fault) -> tuple[Mistake, ...]:
        """The mistakes of a kind."""
        return tuple(mistake for mistake in self.mistakes if mistake.fault is fault)


def score(run: Run, expected: Sequence[Part]) -> Result:
    """Judge a run against what was expected.

    Every fault is named once: what a missing step takes from its area and its leg is not a fault of time as well, and
    the areas of a leg that was short as a whole are judged by that leg's own length.
    """
    found = align(expected, run.done)
    done, wanted = _times(run, expected, found)
    ratios = _legs(done, wanted)
    short = _uneven(ratios)
    mistakes = [*_of_order(expected, run, found), *_of_legs(short, done)]
    mistakes += [*_of_areas(done, wanted, ratios if short else {}), *_of_pauses(run, expected, found)]
    shares = tuple(Share(area, leg, done[leg, area], wanted[leg, area]) for leg, area in wanted)
    legs = {leg: _sum(done, leg) for leg in dict.fromkeys(leg for leg, _ in wanted)}
    points = max(0, 100 - sum(WEIGHTS[mistake.fault] for mistake in mistakes)) if found.pairs else 0
    return Result(tuple(mistakes), shares, legs, points, found.mistakes, _weakest(mistakes, len(expected)))


Times = dict[tuple[Leg, Area], float]


def _times(run: Run, expected: Sequence[Part], found: Alignment) -> tuple[Times, Times]:
    """Seconds per leg and area of what was done and expected both; steps left out and too many count in neither."""
    done: Times = defaultdict(float)
    wanted: Times = defaultdict(float)
    for index, other in found.pairs:
        part = expected[index]
        for area, share in zip(part.step.areas, part.step.shares, strict=True):
            done[part.leg, area] += run.done[other].seconds * share
            wanted[part.leg, area] += part.seconds * share
    return dict(done), dict(wanted)


def _sum(times: Times, leg: Leg) -> float:
    return sum(seconds for (one, _), seconds in times.items() if one is leg)


def _legs(done: Times, wanted: Times) -> dict[Leg, float]:
    """What each leg got of what it should have had."""
    return {leg: _sum(done, leg) / whole for leg in (Leg.LEFT, Leg.RIGHT) if (whole := _sum(wanted, leg)) > 0}


def _uneven(ratios: dict[Leg, float]) -> Leg | None:
    """Return the leg that had less, if it is more than a tenth less."""
    if len(ratios) < 2:
        return None
    less, more = sorted(ratios, key=lambda leg: ratios[leg])
    return less if ratios[less] < (1 - LEGS_LIMIT) * ratios[more] - ROUNDING else None


def _of_order(expected: Sequence[Part], run: Run, found: Alignment) -> Iterator[Mistake]:
    for index in found.missing:
        yield _missed(expected, index)
    for one in found.extra:
        leg = run.done[one].leg
        yield Mistake(Fault.EXTRA, f"Too many: {run.done[one].stroke}{f', {leg} leg' if leg else ''}.")
    for one, other in found.swapped:
        first, second = expected[one], expected[other]
        yield Mistake(Fault.SWAPPED, f"Exchanged: {first.step.name} and {second.name}.", (one, other))
    for index in found.moved:
        yield Mistake(Fault.MOVED, f"In another place: {expected[index].name}.", (index,))


def _missed(expected: Sequence[Part], index: int) -> Mistake:
    part = expected[index]
    own = [other for other, one in enumerate(expected) if one.leg is part.leg]
    for fault, end, word in ((Fault.OPENING, own[0], "Opening"), (Fault.CLOSING, own[-1], "Closing")):
        if index == end and part.stroke is Stroke.EFFLEURAGE:
            return Mistake(fault, f"{word} effleurage left out: {part.name}.", (index,))
    return Mistake(Fault.MISSING, f"Left out: {part.name}.", (index,))


def _of_legs(short: Leg | None, done: Times) -> Iterator[Mistake]:
    if short:
        less, more = clock(_sum(done, short)), clock(_sum(done, short.other))
        yield Mistake(Fault.LEGS, f"The {short} leg was short: {less}, the {short.other} leg {more}.")


def _of_areas(done: Times, wanted: Times, ratios: dict[Leg, float]) -> Iterator[Mistake]:
    for (leg, area), whole in wanted.items():
        ratio = done[leg, area] / whole
        if _is_off(ratio) and _is_off(ratio / (ratios.get(leg) or 1.0)):
            word = "short" if ratio < 1 else "long"
            where = f"{AREAS[area].name}, {leg} leg" if leg in (Leg.LEFT, Leg.RIGHT) else AREAS[area].name
            yield Mistake(Fault.AREA, f"Too {word}: {where}, {clock(done[leg, area])} of {clock(whole)}.")


def _is_off(ratio: float) -> bool:
    return abs(ratio - 1) > AREA_LIMIT + ROUNDING


def _of_pauses(run: Run, expected: Sequence[Part], found: Alignment) -> Iterator[Mistake]:
    meant = {other: index for index, other in found.pairs}
    for number in range(1, len(run.done)):
        index, before = meant.get(number), meant.get(number - 1)
        changes = index is not None and before is not None and expected[index].leg is not expected[before].leg
        pause = run.pause_before(number)
        if pause > PAUSE_LIMIT + (SWITCH_SECONDS if changes else 0.0) + ROUNDING:
            name = expected[index].name if index is not None else run.done[number].stroke.value
            parts = () if index is None else (index,)
            yield Mistake(Fault.HESITATION, f"Hesitated {round(pause)} s before: {name}.", parts)


def _weakest(mistakes: Sequence[Mistake], count: int) -> tuple[int, int] | None:
    """Return the transition into the step with the dearest mistakes; the first of several."""
    cost: dict[int, int] = defaultdict(int)
    for mistake in mistakes:
        for index in mistake.parts[:1]:
            cost[max(1, index)] += WEIGHTS[mistake.fault]
    if not cost or count < 2:
        return None
    worst = max(cost, key=lambda index: (cost[index], -index))
    return worst - 1, worst
