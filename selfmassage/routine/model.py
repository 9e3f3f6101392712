"""A routine that can be played: every step complete, every name known, every limit kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from .vocabulary import AREAS, TECHNIQUES, Area, Direction, Intensity, Order, Position, Side, Technique, Tool

USUAL_LEAD_IN = 7.0
"""Seconds; the real one depends on the voice."""


@dataclass(frozen=True)
class CueLine:
    """A line said in a step: seconds from the start, negative from the end, or "halfway"."""

    at: float | Literal["halfway"]
    say: str


@dataclass(frozen=True)
class Step:
    """One thing to do; `seconds` is working time on each leg that the step is for."""

    name: str
    technique: Technique
    areas: tuple[Area, ...]
    shares: tuple[float, ...]
    """Part of the time for each area; they add up to 1."""
    together: bool
    """One movement works all areas at once."""
    position: Position
    side: Side
    tool: Tool
    direction: Direction
    seconds: float
    repetitions: int | None
    pace: float | None
    """Movements per minute."""
    pressure: int
    """As applied, 0 to 5; never above the caps of its areas and of the routine's intensity."""
    say: str
    detail: str
    caution: str
    cues: tuple[CueLine, ...]
    id: str = ""
    """The id in its file, or that of the step it uses: it stays where names are translated."""

    @property
    def movement(self) -> str:
        """What one counted movement is called."""
        return TECHNIQUES[self.technique].movement

    @property
    def area_names(self) -> str:
        """The areas as a heading: "Calf", or "Top of foot to quad" for a long stroke."""
        names = [AREAS[area].name for area in self.areas]
        if len(names) > 2 and self.together:
            return f"{names[0]} to {names[-1].lower()}"
        return ", ".join([*names[:1], *(name.lower() for name in names[1:])])


@dataclass(frozen=True)
class Routine:
    """A guided massage, complete and checked."""

    id: str
    title: str
    summary: str
    language: str
    intensity: Intensity
    order: Order
    equipment: tuple[str, ...]
    goals: tuple[str, ...]
    when: str
    evidence: str
    sources: tuple[str, ...]
    steps: tuple[Step, ...]
    minutes: float | None
    """The length that the author intends, if the file names one."""
    path: Path

    @property
    def is_technique(self) -> bool:
        """True for a file that shows one technique, as those in routines/techniques."""
        return self.path.parent.name == "techniques"

    def only(self, id: str) -> Routine:
        """Give one step of this routine, by its id, as a routine; raises StopIteration where there is none."""
        step = next(step for step in self.steps if step.id == id)
        return replace(self, id=f"{self.id}.{id}", title=step.name, summary="", steps=(step,), minutes=None)

    @property
    def minutes_about(self) -> int:
        """The length in whole minutes: as the author says, or else by the steps with usual lead-ins."""
        if self.minutes is not None:
            return max(1, round(self.minutes))
        turns = [(2 if step.side is Side.EACH else 1, step.seconds) for step in self.steps]
        return max(1, round(sum(legs * (seconds + USUAL_LEAD_IN) for legs, seconds in turns) / 60))

    @property
    def areas(self) -> tuple[Area, ...]:
        """Every area worked, in the order in which they first come."""
        return tuple(dict.fromkeys(area for step in self.steps for area in step.areas))
