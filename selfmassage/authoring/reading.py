"""What the reader of files makes of a draft: its faults, and the steps that are sound."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from selfmassage.routine.format import FORMAT, MAX_STEP_SECONDS
from selfmassage.routine.library import Library, read_texts
from selfmassage.routine.model import Routine, Step
from selfmassage.routine.problems import Problem

from .draft import Draft, StepData

KEPT = ("id", "intensity", "order", "language")
"""Fields that decide how steps are read and played."""
DRAWN = ("technique", "areas", "together", "position", "side", "tool", "direction", "pace")
SKETCHED_SECONDS = 40


@dataclass(frozen=True)
class Reading:
    """The faults of a draft as a file, and as much of it as can be played."""

    problems: tuple[Problem, ...] = ()
    sound: Routine | None = None
    """The routine, or while it has faults one of the steps without any; None where there is no such step."""
    indices: tuple[int, ...] = ()
    """The index in the draft of each step of `sound`."""

    @property
    def routine(self) -> Routine | None:
        """The routine if it has no fault."""
        return None if self.problems else self.sound

    def step(self, index: int | None) -> Step | None:
        """Give a step by its index in the draft, if it is sound."""
        if self.sound is None or index not in self.indices:
            return None
        return self.sound.steps[self.indices.index(index)]


def read_draft(draft: Draft, path: Path, library: Library) -> Reading:
    """Read a draft as if it were the file at `path`, which need not exist."""
    result = read_texts({path: draft.text}, library)[0]
    everything = tuple(range(len(draft.steps)))
    if isinstance(result, Routine):
        return Reading((), result, everything)
    faulty = {problem.path[1] for problem in result.items if problem.path[:1] == ("steps",) and len(problem.path) > 1}
    indices = tuple(index for index in everything if index not in faulty)
    return Reading(result.items, _sound(draft, result.items, indices, path, library), indices)


def sketch(step: StepData, intensity: str, library: Library) -> Step | None:
    """Read so much of a step without `use` as its picture needs, while words or numbers are still missing."""
    drawn = {name: step[name] for name in DRAWN if step.get(name)}
    seconds = step.get("seconds")
    known = isinstance(seconds, int | float) and 1 <= seconds <= MAX_STEP_SECONDS
    made = {**drawn, "say": "…", "seconds": seconds if known else SKETCHED_SECONDS}
    head = {"format": FORMAT, "id": "sketch", "title": "Sketch", "intensity": intensity}
    result = read_texts({Path("sketch.json"): Draft(head, (made,)).text}, library)[0]
    return result.steps[0] if isinstance(result, Routine) else None


def _sound(
    draft: Draft, problems: tuple[Problem, ...], indices: tuple[int, ...], path: Path, library: Library
) -> Routine | None:
    """Read the steps without faults, under a head without faults."""
    wrong = {problem.path[0] for problem in problems if problem.path}
    head = {name: draft.head[name] for name in KEPT if name in draft.head and name not in wrong}
    title = draft.title.strip() or "No title yet"
    whole = Draft(
        {"id": "draft", **head, "format": FORMAT, "title": title[:80]}, tuple(draft.steps[i] for i in indices)
    )
    result = read_texts({path: whole.text}, library)[0]
    return replace(result, title=draft.title) if isinstance(result, Routine) else None
