"""Gets the lines of a session spoken before it starts, and says what became of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from selfmassage.audio.narrator import Narrator
from selfmassage.ui.preparing_page import PreparingPage

PATIENCE = 300  # ms
"""After this long the person sees what they are waiting for."""


class Lines(QObject):
    """The voice's part of a start: ready, or not yet, or never."""

    ready = Signal()
    failed = Signal()

    def __init__(self, narrator: Narrator, page: PreparingPage, show_page: Callable[[], None]) -> None:
        super().__init__()
        self.are_ready = False
        self.problem = ""
        """Why there is no voice; empty if there is one."""
        self._narrator = narrator
        self._page = page
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(show_page)
        narrator.progress.connect(page.show_progress)
        narrator.prepared.connect(self._be_ready)
        narrator.failed.connect(self._fail)

    def make(self, texts: Sequence[str], speaks: bool) -> None:
        """Have lines made, unless nothing is to be spoken."""
        self.problem = ""
        self.are_ready = not speaks
        if speaks:
            self._narrator.prepare(texts)

    def wait(self) -> None:
        """Show after a while what is being waited for."""
        self._patience.start()

    def do_without(self) -> None:
        """Wait no longer, and go on without a voice."""
        self._narrator.cancel()
        self._be_ready()

    def end_waiting(self) -> None:
        """Show nothing any more of what is being waited for."""
        self._patience.stop()

    def cancel(self) -> None:
        """Leave it."""
        self._patience.stop()
        self._narrator.cancel()

    def _be_ready(self) -> None:
        self.are_ready = True
        self.ready.emit()

    def _fail(self, reason: str) -> None:
        self.problem = reason
        self._page.show_failure(reason)
        self.failed.emit()
