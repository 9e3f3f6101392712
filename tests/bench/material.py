"""Routines to measure with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from selfmassage import resources
from selfmassage.routine.library import Library, load, read
from selfmassage.routine.model import Routine

TWENTY_MINUTES = "student_full_20"
KNEADING = {
    "technique": "kneading",
    "areas": ["calf", "hamstring"],
    "seconds": 15,
    "pace": 30,
    "pressure": 2,
    "say": "Squeeze the muscle softly.",
}


def shipped() -> Library:
    """All shipped routines."""
    return load([resources.data_dir("routines")])


def write(folder: Path, *steps: dict[str, Any]) -> Path:
    """Write a routine of these steps."""
    path = folder / "bench.json"
    path.write_text(json.dumps({"format": 1, "id": "bench", "title": "Bench", "steps": steps}))
    return path


def made(folder: Path, *steps: dict[str, Any]) -> Routine:
    """Make a routine of these steps, by way of a file."""
    routine = read(write(folder, *steps), load([]))
    assert isinstance(routine, Routine), routine.lines()
    return routine
