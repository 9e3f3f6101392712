"""Plays through QtMultimedia in a child process; see player.py for why."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDeadlineTimer, QObject, QProcess, QProcessEnvironment, QTimer, Signal

from selfmassage.audio import children

FIRST_ANSWER_MS = 5000
"""A player that says nothing for so long after its start, or does not confirm a sound, hangs."""
TRIAL_MS = 5000
"""A player that ends sooner than this is not started again at once."""
FIRST_RETRY_MS, LAST_RETRY_MS = 2000, 32_000
"""Twice as long each time."""
FULL = 1.0
"""The loudness that a player begins with."""
STOPPED = "The program that plays sounds stopped; it is tried again from time to time during a session."


class QtOutput(QObject):
    """Tells the player what to do, and starts it again when it dies or hangs."""

    changed = Signal()
    """`audible` or `reason` is another one."""

    def __init__(self, command: Sequence[str] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = "QtMultimedia"
        self._command = list(command) or children.command("player")
        self._audible: bool | None = None
        self._reason = ""
        self._final = False
        self._paths: list[str] = []
        self._volume = FULL
        self._awake = False
        self._process = QProcess(self)
        self._trial = _single_shot(self, TRIAL_MS)
        self._watch = _single_shot(self, FIRST_ANSWER_MS)
        self._retry = _single_shot(self, FIRST_RETRY_MS)
        self._watch.timeout.connect(self._process.kill)
        self._retry.timeout.connect(self._restart)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONPATH", children.search_path())
        self._process.setProcessEnvironment(environment)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._listen)
        self._process.errorOccurred.connect(self._on_error)
        self._process.finished.connect(self._on_end)
        self._begun = False

    @property
    def audible(self) -> bool:
        """Whether there is a device; waits for the player's first word."""
        self._settle()
        return bool(self._audible)

    @property
    def reason(self) -> str:
        """Why there is sound or none, in a sentence."""
        self._settle()
        return self._reason

    def load(self, paths: Iterable[Path]) -> None:
        """Have exactly these files ready in memory."""
        self._begin()
        self._paths = [str(path) for path in paths]
        self._send(do="load", paths=self._paths)

    def wake(self) -> None:
        """Open the device and keep it open with silence."""
        self._begin()
        self._awake = True
        self._send(do="wake")
        if self._audible is False and not self._final:
            self._retry.start()

    def rest(self) -> None:
        """Let the device go."""
        self._awake = False
        self._retry.stop()
        self._send(do="rest")

    def play(self, path: Path) -> None:
        """Start a file at once."""
        self._begin()
        if self._process.state() == QProcess.ProcessState.NotRunning:
            return
        self._send(do="play", path=str(path))
        if not self._watch.isActive():
            self._watch.start()

    def stop(self) -> None:
        """Silence everything at once."""
        self._send(do="stop")

    def set_volume(self, volume: float) -> None:
        """Set the loudness, 0 to 1, as ears measure it."""
        self._volume = volume
        self._send(do="volume", volume=volume)

    def close(self) -> None:
        """End the player."""
        self._final = True
        self._process.finished.disconnect(self._on_end)
        self._process.errorOccurred.disconnect(self._on_error)
        for timer in (self._trial, self._watch, self._retry):
            timer.stop()
        self._process.closeWriteChannel()
        if self._process.state() != QProcess.ProcessState.NotRunning and not self._process.waitForFinished(500):
            self._process.kill()
            self._process.waitForFinished(500)

    def _begin(self) -> None:
        """Start the player when it is first needed: it takes as much memory as the window."""
        if not self._begun:
            self._begun = True
            self._start()
            if self._volume != FULL:
                self._send(do="volume", volume=self._volume)

    def _settle(self) -> None:
        self._begin()
        patience = QDeadlineTimer(FIRST_ANSWER_MS)
        while self._audible is None and self._process.waitForReadyRead(patience.remainingTime()):
            self._listen()
        if self._audible is None:
            self._be(False, STOPPED)

    def _start(self) -> None:
        self._trial.start()
        self._watch.start()
        self._process.start(self._command[0], self._command[1:])

    def _restart(self) -> None:
        """Start a new player, or replace one that has seen no device: it may not notice a new sound server."""
        if self._process.state() == QProcess.ProcessState.NotRunning:
            self._start()
            self._send(do="volume", volume=self._volume)
            self._send(do="load", paths=self._paths)
            if self._awake:
                self._send(do="wake")
        else:
            self._trial.stop()
            self._process.kill()
        self._retry.setInterval(min(2 * self._retry.interval(), LAST_RETRY_MS))

    def _send(self, **command: Any) -> None:
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.write(json.dumps(command).encode() + b"\n")

    def _listen(self) -> None:
        while self._process.canReadLine():
            self._watch.stop()
            self._hear(json.loads(bytes(self._process.readLine().data())))

    def _hear(self, facts: dict[str, Any]) -> None:
        if "audible" in facts:
            self._final = self._final or facts.get("final", False)
            self._be(facts["audible"], facts["reason"])

    def _be(self, audible: bool, reason: str) -> None:
        if audible:
            self._retry.setInterval(FIRST_RETRY_MS)
        elif self._awake and not self._final:
            self._retry.start()
        if (audible, reason) != (self._audible, self._reason):
            self._audible, self._reason = audible, reason
            self.changed.emit()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._final = True
            self._be(False, f"The program that plays sounds cannot be started: {self._process.errorString()}.")

    def _on_end(self) -> None:
        self._watch.stop()
        if self._final:
            return
        if self._trial.isActive():
            self._be(False, STOPPED)
        else:
            self._restart()


def _single_shot(parent: QObject, milliseconds: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    return timer
