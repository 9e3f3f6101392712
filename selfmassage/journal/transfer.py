"""The whole journal as one JSON file, and back again; a bad file is a message, and what is good in it is taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from selfmassage.kept import why

from .model import Entry, State
from .words import number_text

FORMAT = 1
LARGEST = 64 * 2**20
"""Bytes; some 20,000 sessions."""
MOST_PROBLEMS = 10
A_SHEET = "{} is for a spreadsheet and lacks much of a session. Import what was exported as “Everything” (.json)."


class Exported(msgspec.Struct, kw_only=True):
    """The file; its sessions are looked at one by one."""

    selfmassage_journal: int
    sessions: list[msgspec.Raw]


@dataclass(frozen=True)
class Imported:
    """What could be read, and what could not."""

    entries: tuple[Entry, ...] = ()
    problems: tuple[str, ...] = ()


def as_json(entries: Sequence[Entry]) -> bytes:
    """Give every session with everything that is known of it, but for where files lie on this machine."""
    sessions = [msgspec.structs.replace(entry, path="") for entry in entries]
    whole = {"selfmassage_journal": FORMAT, "sessions": sessions}
    return msgspec.json.format(msgspec.json.encode(whole)) + b"\n"


def read(path: Path) -> Imported:
    """Read an exported journal; never raises."""
    if path.suffix.lower() == ".csv":
        return Imported(problems=(A_SHEET.format(path.name),))
    try:
        size = path.stat().st_size
        if size > LARGEST:
            return Imported(problems=(f"{path.name}: {size >> 20} MB is more than any journal has. Nothing is taken.",))
        return parse(path.read_bytes(), path.name)
    except OSError as error:
        return Imported(problems=(f"{path.name} cannot be read: {why(error)}.",))


def parse(data: bytes, name: str) -> Imported:
    """Read the content of an exported journal; `name` begins each problem."""
    try:
        whole = msgspec.json.decode(data, type=Exported)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        return Imported(problems=(f"{name} is not an exported journal: {_said(error)}.",))
    if whole.selfmassage_journal > FORMAT:
        return Imported(problems=(f"{name} was written by a newer version of Selfmassage. Nothing is taken.",))
    entries: list[Entry] = []
    problems: list[str] = []
    for number, session in enumerate(whole.sessions, 1):
        try:
            entries.append(_ended(msgspec.json.decode(session, type=Entry)))
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            problems.append(f"{name}, session {number}: {_said(error)}.")
    more = len(problems) - MOST_PROBLEMS
    rest = [f"{name}: {number_text(more, 'more session')} cannot be read."] if more > 0 else []
    return Imported(tuple(entries), (*problems[:MOST_PROBLEMS], *rest))


def taken_text(added: int, read_in: int) -> str:
    """Say how an import went."""
    known = read_in - added
    text = f"{number_text(added, 'session')} added."
    return f"{text} {number_text(known, 'session was', 'sessions were')} here already." if known else text


def _ended(entry: Entry) -> Entry:
    """What was being played when it was exported is not gone on with here."""
    return msgspec.structs.replace(entry, state=State.CUT_OFF, path="") if entry.state is State.OPEN else entry


def _said(error: Exception) -> str:
    return "nested too deeply" if isinstance(error, RecursionError) else str(error).rstrip(".")
