"""Lets one hear a line, and measures lines with the real voice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from selfmassage.audio.narrator import Narrator
from selfmassage.audio.output import Output


class Speaker(QObject):
    """Uses the voice while it is wanted; others use the same one at other times."""

    measured = Signal()
    """Lines that were asked for have their real length now."""
    failed = Signal(str)
    """Why nothing was heard, in a sentence."""

    def __init__(self, narrator: Narrator, output: Output) -> None:
        super().__init__()
        self._narrator, self._output = narrator, output
        self._line = ""
        self._measuring = False
        narrator.prepared.connect(self._go_on)
        narrator.failed.connect(self._complain)

    def measure(self, lines: Sequence[str]) -> None:
        """Make lines without saying them; nothing happens for those that are made already."""
        missing = [line for line in lines if line.strip() and not self._narrator.path(line)]
        if missing and not self._line:
            self._measuring = True
            self._narrator.prepare(missing)

    def say(self, line: str) -> None:
        """Say a line as soon as it is made."""
        if not line.strip():
            self.failed.emit("There is nothing to say yet.")
        elif not self._output.audible:
            self.failed.emit(f"Nothing can be heard: {self._output.reason}")
        else:
            self._line = line
            self._narrator.prepare([line])

    def rest(self) -> None:
        """Be silent, and leave the voice to others."""
        if self._line or self._measuring:
            self._narrator.cancel()
        self._output.stop()
        self._line, self._measuring = "", False

    def _go_on(self) -> None:
        line, self._line = self._line, ""
        path = self._narrator.path(line) if line else None
        if path:
            self._output.stop()
            self._output.play(path)
        if line or self._measuring:
            self._measuring = False
            self.measured.emit()

    def _complain(self, reason: str) -> None:
        if self._line:
            self.failed.emit(reason)
