"""A routine on the desk of its author: what is chosen, what was done to it, and what there is to say about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from selfmassage.routine.library import Library
from selfmassage.routine.model import Step
from selfmassage.session.arbiter import Durations
from selfmassage.session.plan import plan
from selfmassage.session.preferences import Preferences
from selfmassage.session.timeline import Timeline

from . import steps as step_edits
from .advice import Advice, Severity, advise
from .claims import Claim
from .draft import Draft, StepData
from .history import History, Place, Version
from .names import fresh_id
from .reading import Reading, read_draft, sketch
from .shelf import Work

TYPED = frozenset({"name", "say", "detail", "caution", "cues", "title", "summary", "when", "evidence", "language"})
TYPED_LISTS = frozenset({"goals", "equipment", "sources"})
TYPING = TYPED | TYPED_LISTS | {"seconds", "repetitions", "pace", "minutes"}
"""Fields that change letter by letter, so that one undo takes back the whole of it."""


@dataclass(frozen=True)
class Look:
    """What a check of the draft has found."""

    reading: Reading = field(default_factory=Reading)
    timeline: Timeline | None = None
    advice: tuple[Advice, ...] = ()

    @property
    def faults(self) -> int:
        """How many remarks keep it from being played."""
        return sum(advice.severity is Severity.FAULT for advice in self.advice)

    def step_of_block(self, number: int) -> int | None:
        """Give the index in the draft of the step that a block of the timeline shows."""
        step = self.timeline.blocks[number][0].step if self.timeline else None
        return None if step is None else self.reading.indices[step]


@dataclass
class Desk:
    """Holds one work; every edit makes a new draft, which `check` then looks at."""

    work: Work
    library: Callable[[], Library]
    voice: Durations
    claims: Sequence[Claim]
    selected: int | None = None
    """Index of the chosen step; None for the routine itself."""
    look: Look = field(default_factory=Look)
    history: History = field(init=False)

    def __post_init__(self) -> None:
        self.history = History(Version(self.work.draft))

    @property
    def draft(self) -> Draft:
        """The draft as it is now."""
        return self.history.draft

    def current(self) -> Work:
        """The work with the draft as it is now; an id stays what it was when the file was read or saved."""
        return replace(self.work, draft=self.draft.with_id(self.work.draft.id))

    @property
    def is_touched(self) -> bool:
        """True once anything was done, also if it was taken back."""
        return bool(self.history.past or self.history.future)

    def line(self) -> str:
        """Give the words of the chosen step."""
        return "" if self.selected is None else str(self.shown(self.selected).get("say", ""))

    def check(self) -> Look:
        """Read, plan and judge the draft as it is now."""
        reading = self._read()
        timeline = plan(reading.sound, Preferences(), self.voice) if reading.sound else None
        self.look = Look(reading, timeline, advise(self.draft, reading, timeline, self.voice, self.claims))
        return self.look

    def step(self) -> Step | None:
        """Give the chosen step for its picture: as it was when last checked, or what can be drawn of it so far."""
        index = self.selected
        if index is None:
            return None
        return self.look.reading.step(index) or sketch(self.shown(index), self.draft.intensity, self.library())

    def base(self, index: int) -> StepData:
        """Give what a step takes from the step that it uses."""
        return step_edits.base_of(self.draft.steps[index], self.draft, self.library().reusable)

    def shown(self, index: int) -> dict[str, Any]:
        """Give every value that holds for a step, its own and those of the used step."""
        return step_edits.shown(self.draft.steps[index], self.base(index))

    def select(self, index: int | None) -> None:
        """Choose a step, or the routine itself."""
        self.selected = index if index is not None and 0 <= index < len(self.draft.steps) else None
        self.history = self.history.settle()

    def set_field(self, name: str, value: Any) -> None:
        """Change a field of what is chosen; None or nothing takes it out."""
        index = self.selected
        if index is None:
            empty = value in ("", []) and name != "title"
            draft = self.draft.with_field(name, None if empty else value)
        else:
            draft = self.draft.with_step(
                index, step_edits.changed(self.draft.steps[index], self.base(index), name, value)
            )
        self.history = self.history.change(draft, Place(index, name), name in TYPING)

    def add(self, step: StepData) -> None:
        """Add a step after the chosen one, or at the end, and choose it."""
        index = len(self.draft.steps) if self.selected is None else self.selected + 1
        self._change(self.draft.inserted(index, step), index)

    def duplicate(self) -> None:
        """Add a copy of the chosen step after it, and choose the copy."""
        if self.selected is not None:
            self._change(self.draft.duplicated(self.selected), self.selected + 1)

    def remove(self) -> None:
        """Take the chosen step out, and choose the next."""
        if self.selected is not None:
            draft = self.draft.without(self.selected)
            self._change(draft, min(self.selected, len(draft.steps) - 1) if draft.steps else None)

    def move(self, index: int, to: int) -> None:
        """Move a step to another index, and choose it; outside the list nothing happens."""
        if index != to and 0 <= index < len(self.draft.steps) and 0 <= to < len(self.draft.steps):
            self._change(self.draft.moved(index, to), to)

    def move_by(self, steps: int) -> None:
        """Move the chosen step up (negative) or down."""
        if self.selected is not None:
            self.move(self.selected, self.selected + steps)

    def make_own(self) -> None:
        """Cut the chosen step loose from the one that it uses; it means the same."""
        if self.selected is not None:
            step = step_edits.made_own(self.draft.steps[self.selected], self.base(self.selected), self.draft.intensity)
            self._change(self.draft.with_step(self.selected, step), self.selected)

    def undo(self) -> None:
        """Take the last change back, and choose what it was about."""
        place = self.history.now.place
        self.history = self.history.undo()
        self._go_to(place)

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self.history = self.history.redo()
        self._go_to(self.history.now.place)

    def _read(self) -> Reading:
        """Read the draft as the file that saving it now would make."""
        library, work = self.library(), self.current()
        if work.path:
            return read_draft(work.draft, work.path, library)
        id = fresh_id(work.draft.title, library.routines)
        return read_draft(work.draft.with_id(id), Path(f"{id}.json"), library)

    def _change(self, draft: Draft, selected: int | None) -> None:
        self.history = self.history.change(draft, Place(selected, ""))
        self.selected = selected

    def _go_to(self, place: Place) -> None:
        last = len(self.draft.steps) - 1
        self.selected = None if place.step is None or last < 0 else min(place.step, last)
