"""Where nothing can make a sound: the session goes on with captions and flashes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


class SilentOutput:
    """Does nothing, and says why."""

    def __init__(self, reason: str) -> None:
        self.name = "silent"
        self.reason = reason
        self.audible = False

    def load(self, paths: Iterable[Path]) -> None:
        """Do nothing."""

    def wake(self) -> None:
        """Do nothing."""

    def rest(self) -> None:
        """Do nothing."""

    def play(self, path: Path) -> None:
        """Do nothing."""

    def stop(self) -> None:
        """Do nothing."""

    def set_volume(self, volume: float) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""
