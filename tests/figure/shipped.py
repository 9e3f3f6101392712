"""Every different step of the shipped routines."""

from __future__ import annotations

from selfmassage.figure.closeup.moment import Leg
from selfmassage.figure.motion import load_motions
from selfmassage.resources import data_dir
from selfmassage.routine.library import load
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Side


def _no_problem(problem: Exception) -> None:
    raise problem


MOTIONS = load_motions(data_dir("assets") / "motions", _no_problem)


def shipped() -> dict[str, Step]:
    """Return the steps by routine and name; the same step in several routines counts once."""
    found: dict[object, tuple[str, Step]] = {}
    for routine in load([data_dir("routines")]).routines.values():
        for step in routine.steps:
            key = (step.technique, step.position, step.tool, step.areas, step.direction, step.name, step.pressure)
            found.setdefault(key, (f"{routine.id}.{step.name}", step))
    return dict(found.values())


STEPS = shipped()


def legs(step: Step) -> tuple[Leg, ...]:
    """Return the legs that a step is drawn for."""
    alone: dict[Side, tuple[Leg, ...]] = {
        Side.EACH: ("left", "right"),
        Side.LEFT: ("left",),
        Side.RIGHT: ("right",),
        Side.BOTH: ("both",),
        Side.NONE: ("none",),
    }
    return alone[step.side]
