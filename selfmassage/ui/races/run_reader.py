"""Has files of watches read in a process of its own: a hostile one can neither stop the window nor harm it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from selfmassage.audio.children import search_path
from selfmassage.training.runs.__main__ import Answer, Request

PATIENCE = 60_000  # ms
"""Several files may be read in one go, each for a third of this."""
STOPPED = "The file took too long or too much memory to read, so reading was stopped."


class RunReader(QObject):
    """Reads one request after another."""

    done = Signal(object)
    """The Answer."""

    def __init__(self, now: Callable[[], datetime], command: Sequence[str] = (), patience: int = PATIENCE) -> None:
        super().__init__()
        self._now = now
        self._command = list(command) or [sys.executable, "-P", "-m", "selfmassage.training.runs"]
        self._waiting: list[Request] = []
        self._child: QProcess | None = None
        self._patience = QTimer(self, singleShot=True, interval=patience)
        self._patience.timeout.connect(self._end)

    def read_files(self, files: Sequence[Path]) -> None:
        """Read these files."""
        self._ask(Request(self._now(), files=tuple(str(path) for path in files)))

    def read_folder(self, folder: str, known: Sequence[str]) -> None:
        """Read the newest files of a folder that are not known."""
        if not any(request.folder == folder for request in self._waiting):
            self._ask(Request(self._now(), folder=folder, known=frozenset(known)))

    def close(self) -> None:
        """End what is being read; nothing is told."""
        self._waiting.clear()
        if self._child:
            child, self._child = self._child, None
            child.finished.disconnect()
            child.errorOccurred.disconnect()
            child.kill()
            child.waitForFinished(1000)

    def _ask(self, request: Request) -> None:
        self._waiting.append(request)
        if self._child is None:
            self._start()

    def _start(self) -> None:
        child = self._child = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONPATH", search_path())
        child.setProcessEnvironment(environment)
        child.finished.connect(self._finish)
        child.errorOccurred.connect(self._fail)
        child.start(self._command[0], self._command[1:])
        child.write(msgspec.json.encode(self._waiting[0]))
        child.closeWriteChannel()
        self._patience.start()

    def _end(self) -> None:
        if self._child:
            self._child.kill()

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._tell(Answer(problems=["The reader of run files cannot be started."]))

    def _finish(self) -> None:
        assert self._child, "only a child that was started finishes"
        try:
            answer = msgspec.json.decode(self._child.readAllStandardOutput().data(), type=Answer)
        except msgspec.MsgspecError:
            answer = Answer(problems=[STOPPED])
        self._tell(answer)

    def _tell(self, answer: Answer) -> None:
        self._patience.stop()
        if self._child:
            self._child.deleteLater()
        self._child = None
        self._waiting.pop(0)
        if self._waiting:
            self._start()
        self.done.emit(answer)
