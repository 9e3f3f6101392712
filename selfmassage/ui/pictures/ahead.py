"""The pictures of the next moments, made in a row before they are needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

RATE = 60.0
"""Moments a second."""
COUNT = 12
"""Moments that are made in a row: so few that nothing else has to wait, so many that most of the gain is there."""

Shown = TypeVar("Shown")


class Ahead(Generic[Shown]):
    """Gives what is to be shown at a moment, made together with what comes after it.

    Sixty times a second the same code takes twice the processor that it takes in a row, since between the frames other
    programs have filled the processor's caches.
    """

    def __init__(self, make: Callable[[float, Shown | None], Shown], step: float = 1 / RATE) -> None:
        self._make = make  # from seconds of work and what is made before, if anything
        self._step = step  # seconds from one moment to the next
        self._made: dict[int, Shown] = {}

    def at(self, worked: float) -> Shown:
        """Return what is to be shown after so many seconds of work; those between two moments show the nearer one."""
        number = round(worked / self._step)
        if number not in self._made:
            self._made.clear()
            before = None
            for each in range(number, number + COUNT):
                before = self._made[each] = self._make(each * self._step, before)
        return self._made[number]
