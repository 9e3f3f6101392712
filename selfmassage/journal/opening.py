"""Opens the journal's file if it is safe to write to; otherwise says what to do, and changes nothing."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from enum import Enum, auto
from pathlib import Path

from selfmassage.kept import why

from .schema import APPLICATION_ID, MIGRATIONS, migrate, version_of

PATIENCE = 3.0
"""Seconds to wait for another window or program that is writing."""
HEALTHY = "ok"


class Trouble(Enum):
    """Why the journal cannot be kept."""

    DAMAGED = auto()
    NEWER = auto()
    FOREIGN = auto()
    LOCKED = auto()
    READ_ONLY = auto()
    FULL = auto()
    OTHER = auto()

    @property
    def can_be_put_away(self) -> bool:
        """True if a new journal can begin once this file has another name."""
        return self in (Trouble.DAMAGED, Trouble.NEWER, Trouble.FOREIGN)

    @property
    def passes(self) -> bool:
        """True if the open file is as good as it was."""
        return self in (Trouble.LOCKED, Trouble.FULL)


TEXTS = {
    Trouble.DAMAGED: "The journal is damaged, and is left as it is: {path}. Sessions are not kept. "
    "Put it away to begin a new one, or put a copy in its place.",
    Trouble.NEWER: "The journal was written by a newer version of Selfmassage, and is left as it is: {path}. "
    "Sessions are not kept. Install the newer version, or put the journal away to begin a new one.",
    Trouble.FOREIGN: "This file is not a journal, and is left as it is: {path}. Sessions are not kept. "
    "Put it away to begin a journal.",
    Trouble.LOCKED: "Another program is using the journal: {path}. "
    "What you do is kept as soon as it is free. Close the other program.",
    Trouble.READ_ONLY: "The journal cannot be written: {path} is read-only. Sessions are not kept. "
    "Allow writing to the file and its folder.",
    Trouble.FULL: "The disk is full, so the journal cannot be written: {path}. "
    "What you do is kept as soon as there is room. Free some space.",
    Trouble.OTHER: "The journal cannot be used: {path}: {detail}. Sessions are not kept until it can.",
}
CODES = {
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.DAMAGED,
    sqlite3.SQLITE_BUSY: Trouble.LOCKED,
    sqlite3.SQLITE_LOCKED: Trouble.LOCKED,
    sqlite3.SQLITE_PROTOCOL: Trouble.LOCKED,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_PERM: Trouble.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Trouble.READ_ONLY,
    sqlite3.SQLITE_FULL: Trouble.FULL,
}
SYSTEM_CODES = {
    errno.EACCES: Trouble.READ_ONLY,
    errno.EPERM: Trouble.READ_ONLY,
    errno.EROFS: Trouble.READ_ONLY,
    errno.ENOSPC: Trouble.FULL,
    errno.EDQUOT: Trouble.FULL,
}


class JournalProblem(Exception):
    """What is wrong with the journal, and what to do, in sentences to show."""

    def __init__(self, trouble: Trouble, path: Path, detail: str = "") -> None:
        super().__init__(TEXTS[trouble].format(path=path, detail=detail))
        self.trouble = trouble


def problem_of(error: sqlite3.Error | OSError, path: Path) -> JournalProblem:
    """Give an error of the database or of the system as a problem to show."""
    if isinstance(error, OSError):
        trouble = SYSTEM_CODES.get(error.errno or 0, Trouble.OTHER)
        return JournalProblem(trouble, Path(error.filename or path), why(error))
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF  # without the finer distinctions
    return JournalProblem(CODES.get(code, Trouble.OTHER), path, str(error))


def connect(path: Path, migrations: Sequence[str] = MIGRATIONS, patience: float = PATIENCE) -> sqlite3.Connection:
    """Open a journal for writing, a new one where there is none; raise JournalProblem, with the file as it was.

    `patience` is in seconds, for a file that another program is using.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            if not path.is_file():
                raise JournalProblem(Trouble.FOREIGN, path)
            with closing(connect_to_read(path, len(migrations), patience)):
                pass  # looked at before anything is written
        return _prepared(sqlite3.connect(path, timeout=patience, isolation_level=None), path, migrations)
    except (sqlite3.Error, OSError) as error:
        raise problem_of(error, path) from error


def connect_to_read(path: Path, newest: int = len(MIGRATIONS), patience: float = PATIENCE) -> sqlite3.Connection:
    """Open a journal that must not be written; raise JournalProblem if it is not one, or sqlite3.Error."""
    connection = sqlite3.connect(_uri(path, "mode=ro"), uri=True, timeout=patience, isolation_level=None)
    try:
        try:
            _examine(connection, path, newest)
        except sqlite3.OperationalError as error:
            if problem_of(error, path).trouble is Trouble.LOCKED:
                raise
            connection.close()  # in a folder that cannot be written the usual way of reading fails
            connection = sqlite3.connect(_uri(path, "immutable=1"), uri=True, isolation_level=None)
            _examine(connection, path, newest)
    except BaseException:
        connection.close()
        raise
    return connection


def _examine(connection: sqlite3.Connection, path: Path, newest: int) -> None:
    """Raise JournalProblem for what is no sound journal of a known version."""
    version = version_of(connection)
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if (application != APPLICATION_ID and tables) or (version and not tables):
        raise JournalProblem(Trouble.FOREIGN, path)
    if version > newest:
        raise JournalProblem(Trouble.NEWER, path)
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != HEALTHY:
        raise JournalProblem(Trouble.DAMAGED, path)


def _prepared(connection: sqlite3.Connection, path: Path, migrations: Sequence[str]) -> sqlite3.Connection:
    try:
        connection.execute("PRAGMA journal_mode = WAL")  # some network folders refuse; then it is merely slower
        connection.execute("PRAGMA synchronous = FULL")  # a power cut takes nothing that was written
        connection.execute("PRAGMA fullfsync = ON")  # the same on macOS
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")
        migrate(connection, path, migrations)
    except BaseException:
        connection.close()
        raise
    return connection


def _uri(path: Path, mode: str) -> str:
    return f"{path.absolute().as_uri()}?{mode}"
