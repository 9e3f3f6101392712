"""The pictures of the next moments, made in a row before they are needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QElapsedTimer

RATE = 60.0
"""Moments a second."""
COUNT = 10
"""Moments that are made in a row: so few that no cue has to wait, so many that most of the gain is there."""
DEAR, CHEAP = 0.05, 0.035
"""What making a moment takes of the time to the next: above the one every other is made, below the other each again."""

Shown = TypeVar("Shown")


class Ahead(Generic[Shown]):
    """Gives what is to be shown at a moment, made together with what comes after it.

    Sixty times a second the same code takes twice the processor that it takes in a row, since between the frames other
    programs have filled the processor's caches. A machine on which even that is too much gets every other moment.
    """

    def __init__(
        self,
        make: Callable[[float, Shown | None], Shown],
        step: float = 1 / RATE,
        count: int = COUNT,
        elapsed: Callable[[], float] | None = None,
    ) -> None:
        self._make = make  # from seconds of work and what is made before, if anything
        self._step = self._pace = step  # seconds from one moment to the next
        self._count = count
        self._elapsed = elapsed or _stopwatch()  # seconds
        self._cost = 0.0  # seconds
        self._made: dict[int, Shown] = {}

    def at(self, worked: float) -> Shown:
        """Return what is to be shown after so many seconds of work; those between two moments show the nearer one."""
        number = round(worked / self._pace)
        if number not in self._made:
            self._adapt()
            number = round(worked / self._pace)
            self._fill(number)
        return self._made[number]

    def _adapt(self) -> None:
        """Choose how far apart the next moments are."""
        dear = self._cost > (DEAR if self._pace == self._step else CHEAP) * self._step
        self._pace = 2 * self._step if dear else self._step

    def _fill(self, first: int) -> None:
        """Make some moments."""
        self._made.clear()
        before, start = None, self._elapsed()
        for number in range(first, first + self._count):
            before = self._made[number] = self._make(number * self._pace, before)
        self._cost = (self._elapsed() - start) / self._count


def _stopwatch() -> Callable[[], float]:
    timer = QElapsedTimer()
    timer.start()
    return lambda: timer.nsecsElapsed() / 1e9
