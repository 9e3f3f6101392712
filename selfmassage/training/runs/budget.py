"""Keeps the reading of a file short, whatever is in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from .run import RunFileError

LARGEST = 32 * 1024 * 1024
"""Bytes; a day's run, one point a second, is less in every format."""
SECONDS = 20.0
EVERY = 256
"""Items between two looks at the clock."""

Item = TypeVar("Item")


class Budget:
    """Counts seconds from its making."""

    def __init__(self, clock: Callable[[], float], seconds: float = SECONDS) -> None:
        self._clock, self._seconds = clock, seconds
        self._started = clock()

    def watch(self, items: Iterable[Item]) -> Iterator[Item]:
        """Pass items on; raise RunFileError when time is up."""
        for number, item in enumerate(items):
            if number % EVERY == 0 and self._clock() - self._started > self._seconds:
                raise RunFileError(f"reading it takes longer than {self._seconds:g} seconds.")
            yield item
