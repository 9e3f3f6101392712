"""What `selfmassage picture` does once its words are read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSize

from selfmassage.export.gaps import closeup_gaps, figure_gaps
from selfmassage.export.picture import SIZES, Shot, Shown, application, lacking, leg_of, load_drawings
from selfmassage.export.picture_files import picture_bytes
from selfmassage.export.steps import find_step
from selfmassage.export.wrong import WrongPicture
from selfmassage.routine.model import Routine
from selfmassage.routine.vocabulary import Leg

__all__ = ["CannotSave", "Wishes", "WrongPicture", "save"]


class CannotSave(Exception):
    """There is no picture, or no way to write it; the text says why."""


class Wishes(Protocol):
    """What a picture shows and where it goes, as options of the command."""

    out: Path
    leg: str
    at: float | None
    size: tuple[int, int] | None
    dark: bool
    view: str
    frames: int | None


def save(routine: Routine, wanted: str, wishes: Wishes, assets: Path) -> Sequence[str]:
    """Write the picture of a step; return notes on what it lacks. Raises WrongPicture and CannotSave."""
    keep = application()
    step = find_step(routine, wanted)
    shown = Shown(wishes.view)
    drawings = load_drawings(assets)
    size = QSize(*(wishes.size or SIZES[shown]))
    shot = Shot(drawings, step, leg_of(step, Leg(wishes.leg)), size, shown, wishes.dark)
    person = [] if shown is Shown.CLOSE_UP else [*figure_gaps(drawings, step, shot.leg)]
    if lacking(shot) and shown is Shown.FIGURE:
        raise CannotSave(f"{routine.id}, {step.name}: cannot be drawn: {person[0]}")
    try:
        wishes.out.write_bytes(picture_bytes(shot, wishes.out.suffix, wishes.at, wishes.frames))
    except OSError as error:
        raise CannotSave(f"{wishes.out}: cannot be written: {error.strerror}") from error
    del keep
    gaps = dict.fromkeys(person + ([] if shown is Shown.FIGURE else [*closeup_gaps(drawings, step)]))
    notes = [f"left out: {fault}" for fault in drawings.faults]
    return notes + [f"{routine.id}, {step.name}: {gap}" for gap in gaps]
