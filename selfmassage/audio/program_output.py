"""Plays through playsound3: a player program of the system, started anew for each sound."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

PLAYERS: dict[str, tuple[str, ...]] = {
    "gst-play-1.0": ("gst-play-1.0",),
    "ffplay": ("ffplay",),
    "afplay": ("afplay",),
    "aplay": ("aplay", "mpg123"),
}
"""The programs that playsound3 can use, and what each of them needs."""


def find_player(which: Callable[[str], str | None] = shutil.which) -> str:
    """Return what playsound3 would play with; empty where there is nothing."""
    if sys.platform == "win32":
        return "Windows"
    return next((name for name, needs in PLAYERS.items() if all(map(which, needs))), "")


def playsound(path: Path) -> Any:
    """Start a sound; imported late, because playsound3 runs every player program to see whether it is there."""
    from playsound3 import playsound as play

    return play(path, block=False)


class ProgramOutput:
    """Starts a program for each sound; slower than QtMultimedia and without a volume of its own."""

    def __init__(self, player: str, why: str = "", start: Callable[[Path], Any] = playsound) -> None:
        self.name = f"playsound3 ({player})"
        self.reason = f"Sounds are played by {player}, a little late and at the system's volume. {why}".strip()
        self.audible = True
        self._start = start
        self._sounds: list[Any] = []

    def load(self, paths: Iterable[Path]) -> None:
        """Nothing to do: the program reads the file."""

    def wake(self) -> None:
        """Nothing to do: the program opens the device each time."""

    def rest(self) -> None:
        """Nothing to do."""

    def play(self, path: Path) -> None:
        """Start a program that plays the file."""
        self._sounds = [sound for sound in self._sounds if self._goes_on(sound)]
        try:
            self._sounds.append(self._start(path))
        except Exception as error:  # noqa: BLE001 - whatever a player throws, the session goes on
            self._fail(str(error))

    def stop(self) -> None:
        """End the programs that still play."""
        for sound in self._sounds:
            if sound.is_alive():
                sound.stop()
                sound.wait()
        self._sounds = []

    def set_volume(self, volume: float) -> None:
        """Not possible with these programs."""

    def close(self) -> None:
        """End the programs that still play."""
        self.stop()

    def _goes_on(self, sound: Any) -> bool:
        code = sound.subprocess.poll()
        if isinstance(code, int) and code > 0:
            self._fail(f"it ended with {code}")
        return code is None

    def _fail(self, why: str) -> None:
        self.audible = False
        self.reason = f"{self.name} cannot play: {why}. Check the system's sound settings."
