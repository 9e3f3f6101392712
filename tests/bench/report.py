"""One measured thing, as one line of the report."""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan, nan

HEAD = f"{'what':<64} {'measured':>10}   {'budget':<26} {'ratio':>6}"


@dataclass(frozen=True)
class Line:
    """A figure and its budget; with a baseline the budget is so many times the baseline."""

    what: str
    measured: float
    unit: str
    budget: float | None = None
    baseline: float | None = None
    """Measured in the same run, in the same unit."""

    @property
    def ratio(self) -> float:
        """Measured by the baseline, or by the budget where there is none; not a number without either."""
        return self.measured / (self.baseline or self.budget or nan)

    @property
    def is_over(self) -> bool:
        """True if the budget is not kept."""
        return self.budget is not None and self.ratio > (self.budget if self.baseline else 1)

    def __str__(self) -> str:
        ratio = "" if isnan(self.ratio) else f"{self.ratio:.2f}"
        verdict = "" if self.budget is None else "over" if self.is_over else "within"
        return f"{self.what:<64} {self._figure(self.measured)}   {self._budget():<26} {ratio:>6} {verdict}".rstrip()

    def _figure(self, value: float) -> str:
        return f"{value:.{0 if value >= 100 else 1 if value >= 10 else 2}f} {self.unit}".rjust(10)

    def _budget(self) -> str:
        if self.budget is None:
            return ""
        if self.baseline:
            return f"at most {self.budget:g} × {self._figure(self.baseline).strip()}"
        return f"at most {self.budget:g} {self.unit}"


def spread(what: str, values: list[float], unit: str, budget: float | None, *, worst: bool = False) -> list[Line]:
    """Lines for the middle, the p99 and the largest value; the budget is for the p99, or else for the worst."""
    ordered = sorted(values)
    p99 = ordered[max(0, -(-99 * len(ordered) // 100) - 1)]
    middle = ordered[len(ordered) // 2]
    what = f"{what} ({len(ordered)} times)"
    return [
        Line(f"{what}: median", middle, unit),
        Line(f"{what}: p99", p99, unit, None if worst else budget),
        Line(f"{what}: worst", ordered[-1], unit, budget if worst else None),
    ]
