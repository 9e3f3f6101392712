"""How evenly somebody taps: the mean pace against the wanted one, the spread, and whether it speeds up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean, median, pstdev

FEWEST = 6
"""Taps below which nothing honest can be said."""
GAP = 1.7
"""An interval of so many usual ones is a tap left out, not an uneven one."""
EVEN, FAIR = 0.06, 0.12
"""Coefficient of variation of the intervals; limits of our own, no source gives any."""
NEAR, DRIFTS = 0.08, 0.08
"""Part by which the pace may differ from the wanted one, and change from beginning to end."""


@dataclass(frozen=True)
class Evenness:
    """What some taps were like; paces are a minute."""

    pace: float
    wanted: float
    spread: float
    """Coefficient of variation of the intervals."""
    drift: float
    """Part by which the pace has grown from the first tap to the last, less than 0 where it has slowed."""
    left_out: int
    """Taps that seem to be missing."""
    count: int

    @property
    def lines(self) -> tuple[str, ...]:
        """The result in words."""
        return (self._pace_words, self._spread_words, self._drift_words, *self._gap_words)

    @property
    def _pace_words(self) -> str:
        off = self.pace / self.wanted - 1
        verdict = "on the pace" if abs(off) <= NEAR else f"{abs(off):.0%} too {'fast' if off > 0 else 'slow'}"
        return f"{self.pace:.0f} a minute of {self.wanted:.0f} wanted: {verdict}."

    @property
    def _spread_words(self) -> str:
        word = "even" if self.spread <= EVEN else "fairly even" if self.spread <= FAIR else "uneven"
        return f"The taps were {word}: they varied by {self.spread:.0%}."

    @property
    def _drift_words(self) -> str:
        if abs(self.drift) <= DRIFTS:
            return "The pace stayed the same from beginning to end."
        return f"You {'sped up' if self.drift > 0 else 'slowed down'} by {abs(self.drift):.0%} on the way."

    @property
    def _gap_words(self) -> tuple[str, ...]:
        if not self.left_out:
            return ()
        return (f"{self.left_out} tap{'s' * (self.left_out > 1)} left out; not counted as uneven.",)


def measure(taps: Sequence[float], wanted: float) -> Evenness | None:
    """Measure taps at rising times in seconds against a wanted pace a minute; none for too few to tell."""
    intervals = [after - before for before, after in pairwise(taps) if after > before]
    if len(intervals) < FEWEST - 1:
        return None
    usual = median(intervals)
    kept = [interval for interval in intervals if interval < GAP * usual]
    left_out = sum(round(interval / usual) - 1 for interval in intervals if interval >= GAP * usual)
    mean = fmean(kept)
    return Evenness(60 / mean, wanted, pstdev(kept) / mean, _drift(kept), left_out, len(taps))


def _drift(intervals: Sequence[float]) -> float:
    """Growth of the pace along the straight line through the intervals (least squares)."""
    middle = (len(intervals) - 1) / 2
    mean = fmean(intervals)
    slope = sum((place - middle) * (interval - mean) for place, interval in enumerate(intervals))
    slope /= sum((place - middle) ** 2 for place in range(len(intervals)))
    first, last = mean - slope * middle, mean + slope * middle
    return first / last - 1 if first > 0 and last > 0 else 0.0


def next_beat(start: float, now: float, pace: float) -> float:
    """Give the time of the next beat after `now` of a pulse begun at `start`: no sum of small errors."""
    every = 60 / pace
    return start + (int((now - start) / every + 1e-6) + 1) * every
