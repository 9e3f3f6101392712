"""What `selfmassage picture` does once its words are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSize

from selfmassage.export.gaps import closeup_gaps, figure_gaps
from selfmassage.export.picture import SIZES, Shot, Shown, application, lacking, leg_of, load_drawings
from selfmassage.export.picture_files import picture_bytes, reel
from selfmassage.export.steps import find_step
from selfmassage.export.wrong import WrongPicture
from selfmassage.figure.closeup.moment import areas_at
from selfmassage.figure.palette import USUAL_SKIN
from selfmassage.figure.person.fit import turns
from selfmassage.figure.person.flesh import BUILDS, SLIM
from selfmassage.routine.model import Routine
from selfmassage.routine.vocabulary import Leg

__all__ = ["CannotSave", "Wishes", "WrongPicture", "save"]


MANY = 60_000_000
"""Pixels of all frames that are drawn in about five seconds."""


class CannotSave(Exception):
    """There is no picture, or no way to write it; the text says why."""


class Wishes(Protocol):
    """What a picture shows and where it goes, as options of the command."""

    out: Path
    leg: str | None
    at: float | None
    size: tuple[int, int] | None
    dark: bool
    view: str
    frames: int | None


def save(
    routine: Routine,
    wanted: str,
    wishes: Wishes,
    assets: Path,
    skin: str = USUAL_SKIN,
    build: str = SLIM.name,
    say: Callable[[str], object] = lambda text: None,
) -> Sequence[str]:
    """Write the picture of a step; return notes on what it lacks. Raises WrongPicture and CannotSave.

    What takes long is said before.
    """
    keep = application()
    step = find_step(routine, wanted)
    shown = Shown(wishes.view)
    drawings = load_drawings(assets)
    size = QSize(*(wishes.size or SIZES[shown]))
    leg = leg_of(step, Leg(wishes.leg or Leg.LEFT))
    shot = Shot(drawings, step, leg, size, shown, wishes.dark, skin, BUILDS[build])
    person = [] if shown is Shown.CLOSE_UP else [*figure_gaps(drawings, step)]
    found = reel(shot, wishes.out.suffix, wishes.at, wishes.frames)
    missing = lacking(shot, areas_at(step, found.start))
    if shown is Shown.FIGURE and missing:
        when = "" if len(turns(step)) == 1 else f" at {found.start:g} s"
        raise CannotSave(f"{routine.id}, {step.name}: cannot be drawn{when}: {missing}")
    if found.frames > 1 and found.frames * size.width() * size.height() > MANY:
        say(f"drawing {found.frames} frames of {size.width()}x{size.height()} pixels, which takes a while")
    try:
        wishes.out.write_bytes(picture_bytes(shot, wishes.out.suffix, found))
    except OSError as error:
        raise CannotSave(f"{wishes.out}: cannot be written: {error.strerror}") from error
    del keep
    gaps = dict.fromkeys(person + ([] if shown is Shown.FIGURE else [*closeup_gaps(drawings, step)]))
    notes = [f"left out: {fault}" for fault in drawings.faults]
    if wishes.leg and wishes.leg != leg:
        notes.append(f"{routine.id}, {step.name}: {FIXED[leg]}, so --leg {wishes.leg} changes nothing")
    return notes + [f"{routine.id}, {step.name}: {gap}" for gap in gaps]


FIXED: dict[Leg, str] = {
    Leg.LEFT: "is for the left leg alone",
    Leg.RIGHT: "is for the right leg alone",
    Leg.BOTH: "is for both legs at once",
    Leg.NONE: "is for no leg",
}
