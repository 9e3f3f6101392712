"""Reads FIT files, the watches' own format, with fitdecode."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from .budget import Budget
from .run import Run, RunFileError

SPORTS = ("running",)
"""What counts, in the words of FIT."""
NAMES = ("file_id", "session")
"""The only messages that matter here."""


def read(path: Path, budget: Budget) -> Run:
    """Read the run of an activity file, all its running parts together; raise RunFileError."""
    sessions = []
    kind, broken = None, ""
    try:
        for name, fields in budget.watch(_messages(path)):
            kind = fields.get("type") if name == "file_id" else kind
            sessions += [fields] if name == "session" else []
    except RunFileError:
        raise
    except Exception as error:  # noqa: BLE001  # what a broken file makes of a reader is not known beforehand
        broken = f"it is damaged or not a whole FIT file ({_short(error)})."
    if sessions:
        return _run(sessions)
    if broken:
        raise RunFileError(broken)
    if kind not in (None, "activity"):
        raise RunFileError(f"it holds no activity but {str(kind).replace('_', ' ')} data.")
    raise RunFileError("it holds no finished activity.")


def _messages(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    import fitdecode

    # Not the check sum: a file that was cut short at its end still tells of the run.
    lenient = {"check_crc": fitdecode.CrcCheck.DISABLED, "error_handling": fitdecode.ErrorHandling.IGNORE}
    with fitdecode.FitReader(path, **lenient) as reader:
        for frame in reader:
            if isinstance(frame, fitdecode.FitDataMessage):
                matters = frame.name in NAMES
                yield frame.name, {field.name: field.value for field in frame.fields} if matters else {}


def _run(sessions: list[dict[str, Any]]) -> Run:
    runs = [session for session in sessions if session.get("sport") in SPORTS]
    if not runs:
        raise RunFileError(
            f"it is {str(sessions[0].get('sport') or 'of an unknown sport').replace('_', ' ')}, not a run."
        )
    ends = [end for end in map(_end, runs) if end is not None]
    if not ends:
        raise RunFileError("it does not say when the run was: the clock of the watch was not set.")
    return Run(
        max(ends), _sum(runs, "total_distance"), _sum(runs, "total_timer_time") or _sum(runs, "total_elapsed_time")
    )


def _end(session: dict[str, Any]) -> datetime | None:
    """Give the later of its own time stamp and its start plus its length: some devices write the start in both."""
    start, stamp, length = (session.get(name) for name in ("start_time", "timestamp", "total_elapsed_time"))
    ends = [stamp] if isinstance(stamp, datetime) else []
    if isinstance(start, datetime) and isinstance(length, int | float) and 0 <= length < 1e7:
        ends.append(start + timedelta(seconds=length))
    return max(ends, default=None)


def _sum(sessions: list[dict[str, Any]], name: str) -> float | None:
    values = [value for session in sessions if isinstance(value := session.get(name), int | float)]
    return float(sum(values)) if values else None


def _short(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:120]
