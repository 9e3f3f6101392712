"""The files that the journal makes, and files written whole or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from itertools import count
from pathlib import Path

from selfmassage.kept import why

from .opening import JournalProblem, connect

BUSY = "The journal is busy, so nothing is deleted yet. Try again in a moment."
BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file."""


def delete(path: Path) -> str:
    """Delete the journal with its copies; give what could not be deleted, and why."""
    _empty(path)
    for file in _own(path):
        try:
            file.unlink()
        except OSError as error:
            return f"{file} cannot be deleted: {why(error)}."
    return ""


def set_aside(path: Path) -> Path | None:
    """Rename a journal with what is beside it, never over another file; none if that is not possible."""
    names = (path.with_name(f"{path.stem}.aside-{number}{path.suffix}") for number in count(1))
    new = next(name for name in names if not name.exists())
    try:
        for beside in BESIDE:
            with suppress(FileNotFoundError):
                path.with_name(path.name + beside).rename(new.with_name(new.name + beside))
        path.rename(new)
    except OSError:
        return None
    return new


def _empty(path: Path) -> None:
    """Overwrite every session, for another window that has the file open; what cannot be opened is deleted whole."""
    with suppress(JournalProblem, sqlite3.Error):
        if not path.exists():
            return
        with closing(connect(path)) as connection:
            connection.execute("DELETE FROM session")
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _own(path: Path) -> Iterator[Path]:
    stem, suffix = path.stem, path.suffix
    own = (f"{stem}{suffix}", f"{stem}.version-*.backup{suffix}", f"{stem}.aside-*{suffix}", f"{stem}.playing")
    for name in own:
        for beside in ("", *BESIDE):
            yield from path.parent.glob(name + beside)
            yield from path.parent.glob(f".{name}{beside}")
