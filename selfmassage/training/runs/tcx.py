"""Reads TCX files: small XML, a few elements of which are enough; no reader of it is well kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from .budget import Budget
from .points import elements, moment, number
from .run import Run, RunFileError


@dataclass
class _Activity:
    """What is known of an activity so far."""

    ends: list[datetime] = field(default_factory=list)
    metres: float = 0.0
    seconds: float = 0.0
    lap: float = 0.0
    """Seconds of the lap that is being read."""


def read(path: Path, budget: Budget) -> Run:
    """Read the latest run of a file; raise RunFileError."""
    activity, root = _Activity(), ""
    runs: list[_Activity] = []
    others: list[str] = []
    for way, element in elements(path, budget):
        root = way[0]
        if way[-1] == "Activity":
            sport = str(element.get("Sport") or "other").lower()
            if sport == "running":
                runs.append(activity)
            else:
                others.append("another sport" if sport == "other" else sport[:40])
            activity = _Activity()
        elif "Activity" in way:
            _take(activity, way, element)
    if root != "TrainingCenterDatabase":
        raise RunFileError("it is not a TCX file.")
    dated = [run for run in runs if run.ends]
    if dated:
        return _run(max(dated, key=lambda run: run.ends))
    if runs:
        raise RunFileError("its run has no times, so nobody can tell when you ran.")
    raise RunFileError(f"it is {others[0]}, not a run." if others else "it holds no activity.")


def _take(activity: _Activity, way: tuple[str, ...], element: Any) -> None:
    """Add one element inside an activity."""
    match way[-2:]:
        case ("Lap", "TotalTimeSeconds"):
            activity.lap = number(element.text) or 0.0
            activity.seconds += activity.lap
        case ("Lap", "DistanceMeters"):
            activity.metres += number(element.text) or 0.0
        case ("Trackpoint", "Time"):
            _add_end(activity, moment(element.text))
        case (_, "Lap"):
            start = moment(element.get("StartTime"))
            if start and 0 <= activity.lap < 1e7:
                _add_end(activity, start + timedelta(seconds=activity.lap))
            activity.lap = 0.0


def _add_end(activity: _Activity, end: datetime | None) -> None:
    """Keep the latest moment only: there is one for every second."""
    if end:
        activity.ends = [max([end, *activity.ends])]


def _run(activity: _Activity) -> Run:
    return Run(max(activity.ends), activity.metres or None, activity.seconds or None)
