"""A routine while it is written: the data of its file, and the edits that make another draft of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from selfmassage.routine.format import FORMAT
from selfmassage.routine.vocabulary import Intensity
from selfmassage.routine.writing import written

StepData = Mapping[str, Any]
"""A step as it stands in a file: with `use`, only what differs from the used step. Never changed in place."""

TITLE = "My routine"
MOST_TITLE = 80
"""Characters that the format allows."""


@dataclass(frozen=True)
class Draft:
    """What a file says, whether or not it can be played yet."""

    head: Mapping[str, Any]
    """Every field but the steps. Never changed in place."""
    steps: tuple[StepData, ...] = ()

    @property
    def id(self) -> str:
        """The id that the file will have; empty if it names none."""
        return str(self.head.get("id", ""))

    @property
    def title(self) -> str:
        """The title, empty while there is none."""
        return str(self.head.get("title", ""))

    @property
    def intensity(self) -> str:
        """How strong it may get, as the file says or by the usual value."""
        return str(self.head.get("intensity", Intensity.MODERATE))

    @property
    def data(self) -> dict[str, Any]:
        """The whole file as data."""
        return {**self.head, "steps": list(self.steps)}

    @property
    def text(self) -> str:
        """The whole file as it is saved."""
        return written(self.data)

    def with_field(self, name: str, value: Any) -> Draft:
        """Set a field of the routine; None takes it out of the file."""
        head = {key: kept for key, kept in self.head.items() if key != name}
        return replace(self, head=head if value is None else {**self.head, name: value})

    def with_id(self, id: str) -> Draft:
        """Give the routine another id; steps that use a step of this same file go on doing so."""
        own = {f"{self.id}.{step['id']}": f"{id}.{step['id']}" for step in self.steps if "id" in step}
        steps = [{**step, "use": own[step["use"]]} if step.get("use") in own else step for step in self.steps]
        return Draft({**self.head, "id": id}, tuple(steps))

    def with_step(self, index: int, step: StepData) -> Draft:
        """Put another step in the place of one; raises IndexError."""
        self.steps[index]
        return replace(self, steps=(*self.steps[:index], step, *self.steps[index + 1 :]))

    def inserted(self, index: int, step: StepData) -> Draft:
        """Add a step before the one at `index`, or at the end."""
        return replace(self, steps=(*self.steps[:index], step, *self.steps[index:]))

    def duplicated(self, index: int) -> Draft:
        """Add a copy after a step; the copy has no id, since ids are there once. Raises IndexError."""
        copy = {name: value for name, value in self.steps[index].items() if name != "id"}
        return self.inserted(index + 1, copy)

    def without(self, index: int) -> Draft:
        """Take a step out; raises IndexError."""
        self.steps[index]
        return replace(self, steps=(*self.steps[:index], *self.steps[index + 1 :]))

    def moved(self, index: int, to: int) -> Draft:
        """Move a step so that it has the index `to` afterwards; raises IndexError."""
        step = self.steps[index]
        return self.without(index).inserted(max(0, min(to, len(self.steps) - 1)), step)


def draft_from(data: Mapping[str, Any]) -> Draft:
    """Make a draft of the data of a file (Document.data); raises ValueError where the steps are no list of objects."""
    steps = data.get("steps", [])
    if not (isinstance(steps, list) and all(isinstance(step, dict) for step in steps)):
        raise ValueError("steps are wanted as a list of objects")
    return Draft({name: value for name, value in data.items() if name != "steps"}, tuple(steps))


def new_draft(id: str, title: str = TITLE) -> Draft:
    """Start a routine with no steps."""
    head = {"format": FORMAT, "id": id, "title": title, "language": "en", "intensity": "moderate"}
    return Draft({**head, "order": "leg_by_leg", "equipment": ["hands"]})


def copy_of(draft: Draft, id: str) -> Draft:
    """Make a copy to change freely.

    The author's length no longer holds for it, and the path of the schema is one beside the original file.
    """
    ending = " (copy)"
    title = draft.title if draft.title.endswith(ending) else draft.title[: MOST_TITLE - len(ending)] + ending
    head = {name: value for name, value in draft.head.items() if name not in ("minutes", "$schema")}
    return Draft({**head, "title": title}, draft.steps).with_id(id)
