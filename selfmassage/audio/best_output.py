"""QtMultimedia while it can be heard, else a player program, else silence with a reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from selfmassage.audio.output import Output
from selfmassage.audio.program_output import ProgramOutput, find_player
from selfmassage.audio.qt_output import QtOutput
from selfmassage.audio.silent_output import SilentOutput

NO_PLAYER = "No other player program was found either (gst-play-1.0, ffplay, or aplay with mpg123)."


class BestOutput(QObject):
    """An Output that goes to whichever can be heard, and goes back when the better one returns."""

    changed = Signal()
    """`name`, `reason` or `audible` is another one."""

    def __init__(self, first: QtOutput | None = None, player: Callable[[], str] = find_player) -> None:
        super().__init__()
        self._first = first or QtOutput(parent=self)
        self._player = player
        self._second: Output | None = None
        self._first.changed.connect(self.changed)

    @property
    def name(self) -> str:
        """What plays."""
        return self._now().name

    @property
    def reason(self) -> str:
        """Why it does, in a sentence or two."""
        return self._now().reason

    @property
    def audible(self) -> bool:
        """Whether anything can be heard."""
        return self._now().audible

    def load(self, paths: Iterable[Path]) -> None:
        """Get ready so that play() is quick."""
        self._first.load(paths)

    def wake(self) -> None:
        """Open the device and keep it open with silence."""
        self._first.wake()

    def rest(self) -> None:
        """Let the device go."""
        self._first.rest()

    def play(self, path: Path) -> None:
        """Start at once."""
        output = self._now()
        heard = output.audible
        output.play(path)
        if output.audible != heard:
            self.changed.emit()

    def stop(self) -> None:
        """Silence everything at once."""
        self._first.stop()
        if self._second:
            self._second.stop()

    def set_volume(self, volume: float) -> None:
        """Set the loudness, 0 to 1."""
        self._first.set_volume(volume)

    def close(self) -> None:
        """Let everything go."""
        self.stop()
        self._first.close()

    def _now(self) -> Output:
        if self._first.audible:
            return self._first
        if self._second is None or self._second.name == "silent":
            player = self._player()
            why = self._first.reason
            self._second = ProgramOutput(player, why) if player else SilentOutput(f"{why} {NO_PLAYER}")
        return self._second
