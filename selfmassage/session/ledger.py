"""Counts the real working seconds of each leg, area and step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Area, Leg

from .timeline import Kind, Segment, Timeline

SLACK = 1.0
"""Seconds by which a step may fall short and still count as done, and by which legs may differ and be equal."""


@dataclass(frozen=True)
class Skipped:
    """A step that was left out or cut short on one leg."""

    step: Step
    leg: Leg
    seconds: float
    """Working seconds that are missing."""


class Ledger:
    """Real seconds, whatever was paused, skipped, repeated or extended."""

    def __init__(self) -> None:
        self._areas: Counter[tuple[Leg, Area | None]] = Counter()
        self._steps: Counter[tuple[int, Leg]] = Counter()

    @classmethod
    def restore(cls, areas: Mapping[tuple[Leg, Area | None], float], steps: Mapping[tuple[int, Leg], float]) -> Ledger:
        """Make the ledger of a session that was cut off, to go on counting."""
        ledger = cls()
        ledger._areas.update(areas)
        ledger._steps.update(steps)
        return ledger

    @property
    def area_totals(self) -> dict[tuple[Leg, Area | None], float]:
        """Working seconds per leg and area, in the order in which they first came."""
        return dict(self._areas)

    def __add__(self, other: Ledger) -> Ledger:
        """Both together, such as a session and what was given to the other leg after it."""
        return Ledger.restore(self._areas + other._areas, self._steps + other._steps)

    def credit(self, segment: Segment, seconds: float) -> None:
        """Add seconds of work in a segment; other segments do not count."""
        if segment.kind is not Kind.WORK or segment.step is None:
            return
        self._steps[segment.step, segment.leg] += seconds  # type: ignore[assignment]  # Counter holds floats too
        legs = (Leg.LEFT, Leg.RIGHT) if segment.leg is Leg.BOTH else (segment.leg,)
        shares: list[tuple[Area | None, float]] = [*zip(segment.areas, segment.shares, strict=True)] or [(None, 1.0)]
        for leg in legs:
            for area, share in shares:
                self._areas[leg, area] += seconds * share  # type: ignore[assignment]

    def leg_seconds(self, leg: Leg) -> float:
        """Working seconds of one leg."""
        return sum(seconds for (worked, _), seconds in self._areas.items() if worked is leg)

    def area_seconds(self, area: Area, leg: Leg) -> float:
        """Working seconds of one area of one leg."""
        return float(self._areas[leg, area])

    @property
    def areas(self) -> tuple[Area, ...]:
        """The areas worked, in the order in which they first came."""
        return tuple(dict.fromkeys(area for _, area in self._areas if area))

    @property
    def is_equal(self) -> bool:
        """True if both legs were worked for the same time."""
        return abs(self.leg_seconds(Leg.LEFT) - self.leg_seconds(Leg.RIGHT)) <= SLACK

    def step_seconds(self, step: int, leg: Leg) -> float:
        """Working seconds of one step, by its index, on one leg."""
        return float(self._steps[step, leg])

    def skipped(self, timeline: Timeline) -> tuple[Skipped, ...]:
        """What is missing against the plan, in the order of the plan."""
        missing = []
        for (index, leg), planned in timeline.work_seconds().items():
            step = timeline.steps[index]
            short = planned - self.step_seconds(index, leg)
            if step and short > SLACK:
                missing.append(Skipped(step, leg, short))
        return tuple(missing)
