"""How hands and tools move: the manner of one movement, as numbers that both pictures draw from.

One movement lasts exactly 60 / pace seconds, so that the picture's turning points are the numbers counted on screen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from math import floor
from pathlib import Path
from typing import Annotated

import msgspec

from selfmassage.figure.asset import AssetProblem, read_asset
from selfmassage.figure.manners import MANNERS
from selfmassage.figure.manners import Hands as Hands
from selfmassage.figure.manners import HandState as HandState
from selfmassage.figure.manners import Manner as Manner
from selfmassage.figure.manners import Stroke as Stroke
from selfmassage.figure.person.hands import HandShape
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Area, Direction, Position, Technique, Tool

_D = Direction
_LONG = (_D.UP, _D.ALONG, _D.HEEL_TO_TOES)
SHOWS: dict[Manner, tuple[Direction, ...]] = {
    Manner.GLIDE: _LONG,
    Manner.PRESS: (*_LONG, _D.HOLD),
    Manner.DRUM: (_D.ALONG, _D.UP, _D.HEEL_TO_TOES),
    Manner.KNEAD: _LONG,
    Manner.ROLL: (_D.ALONG, _D.UP, _D.HEEL_TO_TOES),
    Manner.CROSS: (_D.ACROSS,),
    Manner.CIRCLE: (_D.CIRCULAR,),
    Manner.RUB: (_D.ACROSS,),
    Manner.SLIDE: (_D.ALONG, _D.UP, _D.HEEL_TO_TOES),
    Manner.BEND: (_D.HOLD,),
    Manner.SPREAD: (_D.OUTWARD,),
    Manner.SQUEEZE: (_D.HOLD,),
    Manner.TWIST: (_D.UP, _D.ALONG, _D.HEEL_TO_TOES, _D.ACROSS),
    Manner.SHAKE: (_D.ACROSS,),
    Manner.HOLD: (_D.HOLD,),
    Manner.STRETCH: (_D.HOLD,),
    Manner.CURL: (_D.HOLD,),
}
"""The directions that are seen in a movement; where a step wants another one, its picture shows the first."""
HIPS = frozenset({Area.GLUTE, Area.HIP_FLEXOR})
BREATHS = 6.0
"""Per minute: the slow swell of a step without pace."""


class Applies(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The steps that a motion is for; an empty list fits all."""

    tools: tuple[Tool, ...] = ()
    directions: tuple[Direction, ...] = ()
    areas: tuple[Area, ...] = ()
    positions: tuple[Position, ...] = ()
    pace_from: Annotated[float, msgspec.Meta(ge=0, le=240)] = 0.0
    """Only for steps with at least so many movements per minute."""
    ids: tuple[str, ...] = ()
    """Ids of steps that the other lists cannot tell apart."""
    only: bool = False
    """Nothing else may be moved so, although it is the last motion of its technique."""


class Motion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way to move."""

    manner: Manner
    hands: Hands = Hands.BOTH
    shape: HandShape = HandShape.OPEN
    steps: Annotated[int, msgspec.Meta(ge=1, le=60)] = 1
    """Places along the path that come one after the other, a movement each."""
    start: Annotated[float, msgspec.Meta(ge=0, le=1)] = 0.0
    """Where on the area's path it begins and ends: 0 far from the heart or at the heel, 1 at the other end."""
    end: Annotated[float, msgspec.Meta(ge=0, le=1)] = 1.0
    holds: Area | None = None
    """Where the other hand holds on."""
    rate: Annotated[float, msgspec.Meta(ge=1, le=240)] = BREATHS
    """Movements per minute of a step that has no pace of its own."""
    applies: Applies = Applies()

    def __post_init__(self) -> None:
        goes = self.manner in (Manner.GLIDE, Manner.ROLL)
        # Hands may work one place after the other from the end to the start; strokes and rolling things go one way.
        if (goes and self.start >= self.end) or (self.hands is Hands.NONE and self.start > self.end):
            raise ValueError(f"wanted a start below the end, found start {self.start:g} and end {self.end:g}")


class MotionFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file under assets/motions: the motions of a technique, the first that applies wins."""

    comment: str
    motions: Annotated[tuple[Motion, ...], msgspec.Meta(min_length=1)]


def beats(worked: float, pace: float) -> float:
    """Return how many movements are done after `worked` seconds at `pace` movements per minute."""
    return worked * pace / 60.0


def phase(worked: float, pace: float) -> float:
    """Return how far the present movement is, 0 to 1."""
    done = beats(worked, pace)
    return done - floor(done)


def count(worked: float, pace: float) -> int:
    """Return the number of the present movement, from 1."""
    return floor(beats(worked, pace)) + 1


def state(motion: Motion, done: float) -> Stroke:
    """Return the moment after `done` movements: whole ones move on along the path, the rest is a phase."""
    at = MANNERS[motion.manner](motion, floor(done), done - floor(done))
    span = motion.end - motion.start
    hands = tuple(HandState(motion.start + span * h.along, h.across, h.press, h.lift) for h in at.hands)
    return Stroke(hands[0].along, hands[0].across, hands[0].press, at.turn, hands)


def load_motions(folder: Path, report: Callable[[AssetProblem], object]) -> Mapping[Technique, tuple[Motion, ...]]:
    """Read the motions of every technique; a file that cannot be used is reported and left out."""
    found: dict[Technique, tuple[Motion, ...]] = {}
    for technique in Technique:
        try:
            found[technique] = load_motion(folder / f"{technique}.json").motions
        except AssetProblem as problem:
            report(problem)
    return found


def load_motion(file: Path) -> MotionFile:
    """Read one file; raises AssetProblem with the file and the place of the fault."""
    return read_asset(file, MotionFile)


@lru_cache(maxsize=512)
def part_of(step: Step, areas: tuple[Area, ...]) -> Step:
    """Return what a step does while `areas` are worked: all of it, or its turn on one of several areas."""
    turn = len(areas) == 1 < len(step.areas) and not step.together and areas[0] in step.areas
    return replace(step, areas=areas, shares=(1.0,)) if turn else step


def motion_of(
    motions: Mapping[Technique, tuple[Motion, ...]], step: Step, lit: Sequence[Area] | None = None
) -> Motion | None:
    """Return the first motion of the step's technique that applies to it, or its last one unless that is `only`.

    It is done with one hand where the other one holds the body up; that may differ between areas that are worked in
    turn, of which `lit` are worked now.
    """
    part = part_of(step, tuple(lit)) if lit else step
    known = motions.get(step.technique, ())
    usual = next((m for m in known[-1:] if not (m.applies.only and part.areas)), None)
    found = next((m for m in known if _applies(m.applies, part)), usual)
    return one_handed(found) if found is not None and _propped(step, part.areas) else found


def shown_direction(motion: Motion | None, step: Step) -> Direction:
    """Return the direction that a picture shows: the one that the step wants, or else the one of its movement."""
    shows = SHOWS.get(motion.manner, ()) if motion is not None else ()
    return step.direction if not shows or step.direction in (*shows, Direction.NONE) else shows[0]


def _propped(step: Step, areas: Sequence[Area]) -> bool:
    """Return whether one hand holds the body up: leaning to a side, or off the hip that the other one works on."""
    return step.position is Position.SIDE_LEAN or (bool(areas) and HIPS.issuperset(areas))


@lru_cache(maxsize=256)
def one_handed(motion: Motion) -> Motion:
    """Return the motion as one hand does it."""
    one = motion.hands in (Hands.BOTH, Hands.TURNS)
    return msgspec.structs.replace(motion, hands=Hands.ONE) if one else motion


def why_still(motions: Mapping[Technique, tuple[Motion, ...]], step: Step) -> str:
    """Return why nothing moves in the pictures of a step, empty if something does."""
    if motion_of(motions, step) is not None:
        return ""
    if step.technique in motions:
        return f"technique {step.technique} is not for {', '.join(step.areas)}"
    return f"no motion for technique {step.technique}"


def _applies(applies: Applies, step: Step) -> bool:
    return (
        (not applies.tools or step.tool in applies.tools)
        and (not applies.directions or step.direction in applies.directions)
        and (not applies.positions or step.position in applies.positions)
        and (step.pace or 0.0) >= applies.pace_from
        and (not applies.ids or step.id in applies.ids)
        and (not applies.areas or any(area in applies.areas for area in step.areas))
    )
