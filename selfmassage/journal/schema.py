"""The tables of the journal, version by version, and how an older file is brought up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from .rows import transaction

APPLICATION_ID = 0x5E1F3A55
"""Tells a journal from any other SQLite file."""

FIRST = """
CREATE TABLE session (
    uuid TEXT NOT NULL UNIQUE, sequence REAL NOT NULL, routine TEXT NOT NULL, title TEXT NOT NULL, path TEXT NOT NULL,
    language TEXT NOT NULL, began TEXT NOT NULL, updated TEXT NOT NULL, state TEXT NOT NULL, first_leg TEXT NOT NULL,
    verbosity TEXT NOT NULL, minutes REAL, rest_seconds REAL NOT NULL, tempo_tick INTEGER NOT NULL,
    planned REAL NOT NULL, position REAL NOT NULL, step INTEGER, leg TEXT NOT NULL, note TEXT NOT NULL,
    limits TEXT NOT NULL
);
CREATE INDEX session_sequence ON session (sequence);
CREATE TABLE worked (
    session TEXT NOT NULL REFERENCES session (uuid) ON DELETE CASCADE,
    leg TEXT NOT NULL, area TEXT, seconds REAL NOT NULL
);
CREATE TABLE steps (
    session TEXT NOT NULL REFERENCES session (uuid) ON DELETE CASCADE,
    step INTEGER NOT NULL, leg TEXT NOT NULL, name TEXT NOT NULL, planned REAL NOT NULL, seconds REAL NOT NULL,
    why TEXT NOT NULL
);
CREATE TABLE discomforts (
    session TEXT NOT NULL REFERENCES session (uuid) ON DELETE CASCADE,
    "when" TEXT NOT NULL, value INTEGER NOT NULL, area TEXT, leg TEXT NOT NULL, at REAL NOT NULL
);
CREATE TABLE stops (
    session TEXT NOT NULL REFERENCES session (uuid) ON DELETE CASCADE,
    reason TEXT NOT NULL, area TEXT, leg TEXT NOT NULL, at REAL NOT NULL
);
CREATE TABLE eased (
    session TEXT NOT NULL REFERENCES session (uuid) ON DELETE CASCADE,
    area TEXT, leg TEXT NOT NULL, before INTEGER NOT NULL, after INTEGER NOT NULL, at REAL NOT NULL
);
CREATE TABLE bruises (
    session TEXT NOT NULL REFERENCES session (uuid) ON DELETE CASCADE,
    seen INTEGER NOT NULL, answered TEXT NOT NULL, area TEXT, leg TEXT NOT NULL
);
CREATE INDEX worked_session ON worked (session);
CREATE INDEX steps_session ON steps (session);
CREATE INDEX discomforts_session ON discomforts (session);
CREATE INDEX stops_session ON stops (session);
CREATE INDEX eased_session ON eased (session);
CREATE INDEX bruises_session ON bruises (session);
"""

MIGRATIONS: tuple[str, ...] = (FIRST,)
"""The statements that lead from each version to the next; the first makes an empty file a journal of version 1."""


def version_of(connection: sqlite3.Connection) -> int:
    """Give the version of a journal; 0 for an empty file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, path: Path, migrations: Sequence[str] = MIGRATIONS) -> None:
    """Bring a journal up to date, each version at once or not at all, with a copy of the one before beside it."""
    while (version := version_of(connection)) < len(migrations):
        if version:
            back_up(connection, backup_path(path, version))
        with transaction(connection):
            if version_of(connection) == version:  # else another window has just done it
                _take_step(connection, migrations[version], version + 1)


def backup_path(path: Path, version: int) -> Path:
    """Where the copy of a version lies."""
    return path.with_name(f"{path.stem}.version-{version}.backup{path.suffix}")


def back_up(connection: sqlite3.Connection, target: Path) -> None:
    """Write a whole copy; a half-written one never has the name of a copy."""
    new = target.with_name(f".{target.name}")  # hidden until it is whole
    new.unlink(missing_ok=True)
    with closing(sqlite3.connect(new)) as copy:
        connection.backup(copy)
    new.replace(target)


def _take_step(connection: sqlite3.Connection, statements: str, version: int) -> None:
    for statement in statements.split(";"):
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version}")
