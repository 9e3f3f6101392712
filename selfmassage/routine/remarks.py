"""What a playable routine leaves open, worded as a fault is."""

from __future__ import annotations

from collections.abc import Iterator

from .document import read_document
from .model import Routine, Step
from .problems import Problem
from .vocabulary import AREAS, Technique


def remarks(routine: Routine) -> Iterator[Problem]:
    """Yield a remark for each step that works no area although its technique needs one; raises Unreadable."""
    document = read_document(routine.path)
    for index, step in enumerate(routine.steps):
        if not step.areas and step.technique is not Technique.CARE:
            wanted = f"at least one area for {step.technique}, so that the pictures can show where{_meant(step)}"
            yield document.problem(("steps", index, "areas"), wanted, "nothing")


def _meant(step: Step) -> str:
    """Offer the areas that the words of a step name."""
    words = f"{step.name} {step.say} {step.detail}".lower()
    named = [str(area) for area, facts in AREAS.items() if facts.name.lower() in words or facts.said.lower() in words]
    return f" (did you mean {', '.join(named)}?)" if named else ""
