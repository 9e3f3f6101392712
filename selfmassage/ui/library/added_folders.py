"""Folders of other people, such as a school's shared drive: read beside the window's own work, and watched."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal

from selfmassage.routine.library import Library, load

QUIET = 500  # ms
"""A folder is read once it has been quiet for so long: copying in a hundred files is one change."""
EVERY = 25
"""Files from one report to the next."""
MOST_WATCHED = 200
"""Files that are watched beside their folders, for programs that write into a file in place."""


@dataclass(frozen=True)
class Found:
    """What was read."""

    library: Library
    missing: tuple[Path, ...]
    """Added folders that are not there now."""
    watched: tuple[str, ...]


class _Superseded(Exception):
    """Another reading has begun."""


class AddedFolders(QObject):
    """Reads the usual folders and the added ones in a thread of its own; never writes into any of them."""

    progress = Signal(int, int)
    """Files read, files in all; at the end both are the same."""
    loaded = Signal(Library, tuple)
    """Everything that was read, and the added folders that are not there now."""
    _reported = Signal(int, int, int)
    _finished = Signal(int, object)

    def __init__(self, usual: Sequence[Path]) -> None:
        """`usual` are the folders that come first: where two files have the same id, the first one counts."""
        super().__init__()
        self._usual = tuple(usual)
        self._added: tuple[Path, ...] = ()
        self._reading = 0
        self._worker: threading.Thread | None = None
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self, singleShot=True, interval=QUIET)
        self._timer.timeout.connect(self.read)
        self._watcher.directoryChanged.connect(lambda _: self._timer.start())
        self._watcher.fileChanged.connect(lambda _: self._timer.start())
        self._reported.connect(self._report, Qt.ConnectionType.QueuedConnection)
        self._finished.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The added folders."""
        return self._added

    def set_folders(self, added: Sequence[Path]) -> None:
        """Take other folders, and read everything."""
        self._added = tuple(dict.fromkeys(added))
        self.read()

    def read(self) -> None:
        """Read everything anew; a reading that has not ended yet is given up."""
        self._timer.stop()
        self._reading += 1
        arguments = (self._reading, self._added)
        self._worker = threading.Thread(target=self._work, args=arguments, name="added folders", daemon=True)
        self._worker.start()

    def close(self) -> None:
        """Give up what is being read, and watch nothing."""
        self._reading += 1
        self._timer.stop()
        if self._worker:
            self._worker.join()
        self._watch(())

    def _work(self, reading: int, added: Sequence[Path]) -> None:
        def tell(done: int, total: int) -> None:
            if reading != self._reading:
                raise _Superseded
            if done % EVERY == 0 or done == total:
                self._reported.emit(reading, done, total)

        try:
            missing = tuple(folder for folder in added if not folder.is_dir())
            library = load([*self._usual, *added], tell)
            self._finished.emit(reading, Found(library, missing, tuple(_to_watch(added, library))))
        except _Superseded:
            return

    def _report(self, reading: int, done: int, total: int) -> None:
        if reading == self._reading:
            self.progress.emit(done, total)

    def _finish(self, reading: int, found: Found) -> None:
        if reading == self._reading:
            self._watch(found.watched)
            self.loaded.emit(found.library, found.missing)

    def _watch(self, paths: Sequence[str]) -> None:
        before = {*self._watcher.directories(), *self._watcher.files()}
        gone, new = sorted(before - {*paths}), [path for path in paths if path not in before]
        if gone:
            self._watcher.removePaths(gone)
        if new:
            self._watcher.addPaths(new)


def _to_watch(added: Sequence[Path], library: Library) -> list[str]:
    """Give the added folders with those inside them, and the first of their files."""
    paths = [routine.path for routine in library.routines.values()] + [problems.path for problems in library.bad]
    files = [path for path in paths if any(path.is_relative_to(folder) for folder in added)]
    inside = {parent for path in files for parent in path.parents if any(map(parent.is_relative_to, added))}
    folders = {*(folder for folder in added if folder.is_dir()), *inside}
    return [str(path) for path in [*sorted(folders), *files[:MOST_WATCHED]]]
