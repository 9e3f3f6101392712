"""What plays WAV files, and the choice between the ways to do it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import SignalInstance


class Output(Protocol):
    """Plays WAV files; never raises and never blocks. Main thread."""

    @property
    def name(self) -> str:
        """What plays, for Settings and doctor."""

    @property
    def reason(self) -> str:
        """One sentence: why this one, and what to do where there is no sound."""

    @property
    def audible(self) -> bool:
        """Whether anything can be heard."""

    def load(self, paths: Iterable[Path]) -> None:
        """Get ready so that play() is quick."""

    def wake(self) -> None:
        """Open the device and keep it open with silence: Bluetooth swallows the first syllables otherwise."""

    def rest(self) -> None:
        """Let the device go after a session."""

    def play(self, path: Path) -> None:
        """Start at once; a tone and a line may overlap."""

    def stop(self) -> None:
        """Silence everything at once."""

    def set_volume(self, volume: float) -> None:
        """Set the loudness, 0 to 1."""

    def close(self) -> None:
        """Let everything go."""


class ChangingOutput(Output, Protocol):
    """An Output that may find or lose its device while it is used."""

    @property
    def changed(self) -> SignalInstance:
        """Emitted when `name`, `reason` or `audible` is another one."""


def choose_output() -> ChangingOutput:
    """Return what can be heard here. Needs a Qt application. Quick: only the first look at `audible` and such waits."""
    from selfmassage.audio.best_output import BestOutput

    return BestOutput()
