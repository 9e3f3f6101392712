"""Tells other windows of the program that a session is being played: a lock that ends with its process, however."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path


class Playing:
    """A lock on a small file beside the journal; SQLite knows how each system locks."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._held: sqlite3.Connection | None = None

    def begin(self) -> None:
        """Hold it; where that fails, others only do not know of this session."""
        self._held = self._held or self._take()

    def end(self) -> None:
        """Let it go."""
        if self._held:
            self._held.close()
        self._held = None

    def is_elsewhere(self) -> bool:
        """Tell whether another window is playing a session."""
        if self._held or not self.path.exists():
            return False
        try:
            with closing(self._locked()):
                return False
        except sqlite3.OperationalError as error:
            return error.sqlite_errorcode == sqlite3.SQLITE_BUSY

    def _take(self) -> sqlite3.Connection | None:
        try:
            return self._locked()
        except sqlite3.Error:
            return None

    def _locked(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=0, isolation_level=None)
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error:
            connection.close()
            raise
        return connection
