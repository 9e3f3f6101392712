"""Makes the spoken lines on one worker thread and tells the main thread how far it is."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

from PySide6.QtCore import QObject, Qt, Signal

from selfmassage.audio.speech_cache import SpeechCache
from selfmassage.audio.voices import SpeechError, VoiceChoice

FAILURES_IN_A_ROW = 2
"""After so many the engine is taken to be broken and the rest of the lines stay silent."""
JOIN_SECONDS = 2.0


@dataclass(frozen=True)
class _Job:
    batch: int
    lines: tuple[str, ...]
    announced: bool


FIND_VOICES = _Job(0, (), announced=False)


class Narrator(QObject):
    """Owns the voice. Every prepare() ends with one prepared(), also after a failed(), unless it is cancelled."""

    progress = Signal(int, int)
    """Lines done, lines in all."""
    prepared = Signal()
    failed = Signal(str)
    """Why some lines have no voice, in a sentence; at most once for each prepare()."""
    voices_found = Signal(list)
    """The voices (VoiceInfo) that can be chosen; none where the engine does not work."""
    _reported = Signal(int, bool, int, int, str)

    def __init__(self, cache: SpeechCache, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = cache
        self._batch = 0
        self._told = False
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._reported.connect(self._on_report, Qt.ConnectionType.QueuedConnection)
        self._worker = threading.Thread(target=self._work, name="narrator", daemon=True)
        self._worker.start()

    def prepare(self, lines: Sequence[str]) -> None:
        """Make the files of `lines` in order, instead of whatever was being prepared."""
        self.cancel()
        self._told = False
        self._jobs.put(_Job(self._batch, tuple(dict.fromkeys(lines)), announced=True))

    def remake(self, text: str) -> None:
        """Make one line that was lost; only a failure is heard of."""
        self._jobs.put(_Job(self._batch, (text,), announced=False))

    def find_voices(self) -> None:
        """Ask the engine which voices there are."""
        self._jobs.put(FIND_VOICES)

    def cancel(self) -> None:
        """Leave the rest; nothing is signalled any more about what was asked for before."""
        self._batch += 1

    def set_choice(self, choice: VoiceChoice) -> None:
        """Use another voice or rate from the next prepare() on."""
        self.cancel()
        self._cache.choice = choice

    def path(self, text: str) -> Path | None:
        """Return the WAV file of `text` if it is made."""
        return self._cache.path(text)

    def seconds(self, text: str) -> float:
        """Return how many seconds `text` lasts, estimated while it is not made."""
        return self._cache.seconds(text)

    def close(self) -> None:
        """End the engine and the thread, also one that hangs."""
        self.cancel()
        self._jobs.put(None)
        self._cache.engine.close()
        self._worker.join(JOIN_SECONDS)

    def _on_report(self, batch: int, announced: bool, done: int, total: int, reason: str) -> None:
        if reason and batch == self._batch and not self._told:
            self._told = True
            self.failed.emit(reason)
        if announced and batch == self._batch:
            self.progress.emit(done, total)
        if announced and batch == self._batch and done == total:
            self.prepared.emit()

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            if job is FIND_VOICES:
                self._find_voices()
            else:
                self._make(job)

    def _find_voices(self) -> None:
        try:
            self.voices_found.emit(self._cache.engine.voices())
        except SpeechError:
            self.voices_found.emit([])

    def _make(self, job: _Job) -> None:
        total, failures = len(job.lines), 0
        if not total:
            self._reported.emit(job.batch, job.announced, 0, 0, "")
        for done, line in enumerate(job.lines, 1):
            if job.batch != self._batch:
                return
            reason = self._failure(line)
            failures = failures + 1 if reason else 0
            gave_up = failures == FAILURES_IN_A_ROW
            self._reported.emit(job.batch, job.announced, total if gave_up else done, total, reason)
            if gave_up:
                return

    def _failure(self, line: str) -> str:
        try:
            self._cache.make(line)
        except SpeechError as error:
            return str(error)
        return ""
