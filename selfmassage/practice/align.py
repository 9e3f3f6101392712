"""The fewest mistakes that explain a run: steps left out, steps too many, steps that have changed places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from .expected import Part
from .recall import Done

SWAP = 1.1
"""Two steps that changed places are one mistake, but no better an explanation than one step moved far."""
TIME = 0.01
"""Between two explanations with as many mistakes the one wins in which the times agree better."""
MOST_SWAPS, MOST_ELSEWHERE = 6, 10
"""Exchanges, and steps out of their place, up to which exchanges are looked for: who has more of them has not learnt
the order yet, and every exchange takes time to find."""


@dataclass(frozen=True)
class Alignment:
    """Pairs of indices (expected, done) that belong together, and what explains the rest."""

    pairs: tuple[tuple[int, int], ...]
    swapped: tuple[tuple[int, int], ...]
    """Indices of expected steps that changed places."""
    moved: tuple[int, ...]
    """Indices of expected steps that were done elsewhere; also among the pairs."""
    missing: tuple[int, ...]
    extra: tuple[int, ...]
    """Indices of what was done too much."""

    @property
    def mistakes(self) -> int:
        """How many mistakes of order there are: the edit distance, an exchange or a move counting as one."""
        return len(self.swapped) + len(self.moved) + len(self.missing) + len(self.extra)


def agrees(part: Part, done: Done) -> bool:
    """Return whether a stroke is the one that was expected, as far as the student said which."""
    leg = done.leg is None or done.leg is part.leg
    return leg and done.stroke is part.stroke and (done.region is None or done.region in part.regions)


def align(expected: Sequence[Part], done: Sequence[Done]) -> Alignment:
    """Find what explains a run: the edit distance in which two steps of a leg may also change places."""
    match = [[_likeness(part, one) for one in done] for part in expected]
    order = list(range(len(expected)))
    swaps: list[tuple[int, int]] = []
    cost, pairs = _edit(match, order, len(done))
    while len(swaps) < MOST_SWAPS:
        best = None
        for one, other in _candidates(expected, match, order, pairs, len(done)):
            tried = list(order)
            tried[one], tried[other] = order[other], order[one]
            found = _edit(match, tried, len(done))
            if found[0] + SWAP < cost:
                cost, best = found[0] + SWAP, (found, tried, (order[one], order[other]))
        if best is None:
            break
        (cost, pairs), order, swap = best
        swaps.append((min(swap), max(swap)))
    return _explained(match, pairs, swaps, len(done))


Match = list[list[float | None]]
"""For each expected and each done step a small cost, or None where they do not agree."""
Pairs = list[tuple[int, int]]


def _likeness(part: Part, done: Done) -> float | None:
    return TIME * min(1.0, abs(done.seconds - part.seconds) / part.seconds) if agrees(part, done) else None


def _candidates(expected: Sequence[Part], match: Match, order: list[int], pairs: Pairs, count: int) -> Pairs:
    """Places that may have been exchanged: on one leg, and one of the two was done, but elsewhere."""
    found = {index for index, _ in pairs}
    extra = set(range(count)) - {other for _, other in pairs}
    elsewhere = {i for i in order if i not in found and any(match[i][j] is not None for j in extra)}
    if len(elsewhere) > MOST_ELSEWHERE:
        return []
    return [
        (one, other)
        for one, other in combinations(range(len(order)), 2)
        if {order[one], order[other]} & elsewhere and expected[order[one]].leg is expected[order[other]].leg
    ]


def _edit(match: Match, order: list[int], columns: int) -> tuple[float, Pairs]:
    """Edit distance with one for a step left out or too many, and the pairs that are kept."""
    costs = [[float(column) for column in range(columns + 1)]]
    for row, index in enumerate(order, 1):
        above, likeness = costs[-1], match[index]
        here = [float(row)]
        for column in range(columns):
            least = min(above[column + 1], here[column]) + 1
            like = likeness[column]
            if like is not None and above[column] + like < least:
                least = above[column] + like
            here.append(least)
        costs.append(here)
    return costs[-1][-1], list(_kept(match, order, costs))


def _kept(match: Match, order: list[int], costs: list[list[float]]) -> Iterator[tuple[int, int]]:
    """Walk back through the costs and give the pairs."""
    row, column = len(order), len(costs[0]) - 1
    while row and column:
        like = match[order[row - 1]][column - 1]
        if like is not None and costs[row][column] == costs[row - 1][column - 1] + like:
            row, column = row - 1, column - 1
            yield order[row], column
        elif costs[row][column] == costs[row - 1][column] + 1:
            row -= 1
        else:
            column -= 1


def _explained(match: Match, pairs: Pairs, swaps: Pairs, count: int) -> Alignment:
    """Take a step that is missing in one place and too much in another for one that was moved."""
    missing = sorted(set(range(len(match))) - {index for index, _ in pairs})
    extra = sorted(set(range(count)) - {other for _, other in pairs})
    moved = []
    for index in list(missing):
        place = next((one for one in extra if match[index][one] is not None), None)
        if place is not None:
            moved.append((index, place))
            missing.remove(index)
            extra.remove(place)
    everything = tuple(sorted([*pairs, *moved]))
    return Alignment(everything, tuple(swaps), tuple(index for index, _ in moved), tuple(missing), tuple(extra))
