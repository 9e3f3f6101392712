"""Finds a step of a routine as a person writes it: its id in the file, or its number."""

from __future__ import annotations

from selfmassage.export.wrong import WrongPicture
from selfmassage.routine.document import read_document
from selfmassage.routine.model import Routine, Step
from selfmassage.routine.problems import nearest


def find_step(routine: Routine, wanted: str) -> Step:
    """Return the step of that id or number (from 1), the first for an empty text; raises WrongPicture."""
    names = step_ids(routine)
    if not wanted:
        return routine.steps[0]
    if wanted in names:
        return routine.steps[names.index(wanted)]
    count = len(routine.steps)
    if not (wanted.isascii() and wanted.isdecimal()):
        known = ", ".join(dict.fromkeys(filter(None, names))) or "none with an id"
        offered = nearest(wanted, filter(None, names)) or f": wanted a number from 1 to {count} or one of {known}"
        raise WrongPicture(f"{routine.id} has no step {wanted!r}{offered}")
    if not 1 <= int(wanted[:9]) <= count:
        raise WrongPicture(f"{routine.id} has no step {wanted[:9]}: wanted a number from 1 to {count}")
    return routine.steps[int(wanted) - 1]


def step_ids(routine: Routine) -> list[str]:
    """Return the id of each step as its file has it, that of a used step where it has none; empty for neither."""
    written = read_document(routine.path).data["steps"]
    return [str(step.get("id") or step.get("use", "").partition(".")[2]) for step in written]
