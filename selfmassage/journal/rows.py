"""Turns sessions into rows of the tables and back; a column is a field."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import msgspec

from .model import Entry

Job = Callable[[sqlite3.Connection], None]

LISTS = ("worked", "steps", "discomforts", "stops", "eased", "bruises")
"""Fields that are tables of their own."""
COLUMNS = tuple(field for field in Entry.__struct_fields__ if field not in LISTS)
KEPT = ("uuid", "sequence")
"""What never changes once it is written."""


def write(connection: sqlite3.Connection, entry: Entry, before: Entry | None = None) -> None:
    """Write a session in one transaction; of `before`, which is there already, only what differs."""
    with transaction(connection):
        _write_session(connection, entry)
        for table in LISTS:
            rows = getattr(entry, table)
            if before is None or rows != getattr(before, table):
                _write_list(connection, entry.uuid, table, rows)


def insert(connection: sqlite3.Connection, entries: Iterable[Entry]) -> int:
    """Write the sessions that are not there, all or none; give their number."""
    with transaction(connection):
        known = {row[0] for row in connection.execute("SELECT uuid FROM session")}
        new = {entry.uuid: entry for entry in entries if entry.uuid not in known}
        for entry in new.values():
            _write_session(connection, entry)
            for table in LISTS:
                _write_list(connection, entry.uuid, table, getattr(entry, table))
    return len(new)


def read(connection: sqlite3.Connection, uuid: str = "") -> tuple[tuple[Entry, ...], int]:
    """Give all sessions, or the one of a uuid, oldest first, and the number of those that make no sense."""
    which, values = ("WHERE uuid = ?", (uuid,)) if uuid else ("", ())
    with transaction(connection, "DEFERRED"):  # all tables as they are at one moment
        sessions = _dicts(connection, f"SELECT * FROM session {which} ORDER BY sequence, rowid", values)
        lists = {table: _lists(connection, table, uuid) for table in LISTS}
    entries, senseless = [], 0
    for session in sessions:
        try:
            parts = {table: found[session["uuid"]] for table, found in lists.items()}
            limits = json.loads(session["limits"])
            entries.append(msgspec.convert({**session, **parts, "limits": limits}, Entry, strict=False))
        except (msgspec.ValidationError, ValueError, TypeError):
            senseless += 1
    return tuple(entries), senseless


def read_last(connection: sqlite3.Connection) -> tuple[Entry, ...]:
    """Give the session that began last; none of an empty journal."""
    last = connection.execute("SELECT uuid FROM session ORDER BY sequence DESC, rowid DESC LIMIT 1").fetchone()
    return read(connection, last[0])[0] if last else ()


@contextmanager
def transaction(connection: sqlite3.Connection, kind: str = "IMMEDIATE") -> Iterator[None]:
    """All of it or nothing."""
    connection.execute(f"BEGIN {kind}")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has rolled it back already
            connection.execute("ROLLBACK")
        raise


def _write_session(connection: sqlite3.Connection, entry: Entry) -> None:
    values = msgspec.to_builtins(entry)
    values["limits"] = json.dumps(values["limits"], ensure_ascii=False)
    values["sequence"] = entry.sequence or _next_sequence(connection, entry)
    names, marks = ", ".join(COLUMNS), ", ".join(f":{column}" for column in COLUMNS)
    changes = ", ".join(f"{column} = excluded.{column}" for column in COLUMNS if column not in KEPT)
    connection.execute(
        f"INSERT INTO session ({names}) VALUES ({marks}) ON CONFLICT (uuid) DO UPDATE SET {changes}",
        {column: values[column] for column in COLUMNS},
    )


def _next_sequence(connection: sqlite3.Connection, entry: Entry) -> float:
    last: float = connection.execute("SELECT coalesce(max(sequence), 0) FROM session").fetchone()[0]
    return max(entry.began.timestamp(), last + 1)


def _write_list(connection: sqlite3.Connection, uuid: str, table: str, rows: Sequence[msgspec.Struct]) -> None:
    connection.execute(f"DELETE FROM {table} WHERE session = ?", (uuid,))
    for row in rows:
        values = msgspec.to_builtins(row)
        names = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" for _ in values)
        connection.execute(f"INSERT INTO {table} (session, {names}) VALUES (?, {marks})", (uuid, *values.values()))


def _lists(connection: sqlite3.Connection, table: str, uuid: str) -> dict[str, list[dict[str, Any]]]:
    which, values = ("WHERE session = ?", (uuid,)) if uuid else ("", ())
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in _dicts(connection, f"SELECT * FROM {table} {which} ORDER BY rowid", values):
        found[row.pop("session")].append(row)
    return found


def _dicts(connection: sqlite3.Connection, query: str, values: Sequence[object]) -> list[dict[str, Any]]:
    cursor = connection.execute(query, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]
