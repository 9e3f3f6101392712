"""Where the blocks of the timeline strip lie; pure arithmetic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from selfmassage.routine.vocabulary import Leg

GAPS_AT_MOST = 0.22
"""Part of the width that may go into gaps."""


@dataclass(frozen=True)
class Span:
    """A stretch of the strip in pixels."""

    x: float
    width: float

    def away(self, x: float) -> float:
        """How far a place is from the stretch; 0 inside."""
        return max(self.x - x, x - self.x - self.width, 0.0)


def spans(seconds: Sequence[float], legs: Sequence[Leg], width: float, gap: float, leg_gap: float) -> list[Span]:
    """Share a width by time; a wider gap, in pixels, where the leg changes."""
    gaps = [leg_gap if before is not after else gap for before, after in pairwise(legs)]
    wanted = sum(gaps)
    shrink = min(1.0, GAPS_AT_MOST * width / wanted) if wanted else 1.0
    scale = (width - wanted * shrink) / (sum(seconds) or 1.0)
    places, x = [], 0.0
    for length, after in zip(seconds, [*gaps, 0.0], strict=False):
        places.append(Span(x, length * scale))
        x += length * scale + after * shrink
    return places
