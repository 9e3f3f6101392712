"""What is shown of a draft: its steps in rows, where a step comes from, what can be added, how long it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from selfmassage.routine.library import Library
from selfmassage.routine.vocabulary import AREAS, TECHNIQUES
from selfmassage.routine.writing import plain_data
from selfmassage.session.summary import clock

from .advice import WEIGHT, Severity
from .desk import Desk
from .draft import StepData
from .titles import title_of

LEGS = {"each": "each leg", "both": "both legs together", "left": "left leg", "right": "right leg", "none": ""}
NOT_SHOWN = frozenset({"use", "id"})


@dataclass(frozen=True)
class Row:
    """A step in a list."""

    title: str
    note: str
    number: int = 0
    """Counted from 1; 0 for none."""
    severity: Severity | None = None
    """The weightiest remark on it."""
    key: str = ""
    """What using it is written as, routine.step; empty for an own step."""

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        number = f"{self.number}. " if self.number else ""
        return f"{number}{self.title}. {self.note}" + (f". {self.severity.value}" if self.severity else "")


def rows(desk: Desk) -> tuple[Row, ...]:
    """Give the steps of a draft as rows, with the remarks of the last check."""
    worst: dict[int | None, Severity] = {}
    for advice in desk.look.advice:
        worst.setdefault(advice.place.step, advice.severity)
    values = [desk.shown(index) for index in range(len(desk.draft.steps))]
    return tuple(
        Row(_title(step), _note(step, desk.look.reading.step(index) is not None), index + 1, worst.get(index))
        for index, step in enumerate(values)
    )


def source(desk: Desk, index: int) -> str:
    """Say which step a step uses and what differs here; empty for an own step."""
    step = desk.draft.steps[index]
    if "use" not in step:
        return ""
    own = [title_of(name).lower() for name in step if name not in NOT_SHOWN]
    base = desk.base(index)
    name = f"“{_title(base)}”" if base else step["use"]
    return f"From the library: {name}. " + (f"Changed here: {', '.join(own)}." if own else "Nothing is changed here.")


def length(desk: Desk) -> str:
    """Say how long the session is, with both legs and the voice; of what can be played of it."""
    timeline, count = desk.look.timeline, len(desk.draft.steps)
    if timeline is None:
        return "Nothing to play yet"
    sound = len(desk.look.reading.indices)
    steps = "1 step" if count == 1 else f"{count} steps" if sound == count else f"{sound} of {count} steps"
    return f"{clock(timeline.seconds)} min with both legs, {steps}"


def verdict(desk: Desk) -> str:
    """Say in a few words how it stands."""
    counts = {severity: sum(item.severity is severity for item in desk.look.advice) for severity in WEIGHT}
    plural = {Severity.FAULT: "to mend", Severity.ADVICE: "to think over", Severity.HINT: "hints"}
    words = [f"{count} {plural[severity]}" for severity, count in counts.items() if count]
    return ", ".join(words).replace("1 hints", "1 hint") or "Nothing to say: it can be played."


def catalogue(library: Library, words: str = "") -> tuple[Row, ...]:
    """Give the steps of all routines that can be used, those with all the words; techniques come first."""
    wanted = words.lower().split()
    techniques = {routine.id for routine in library.techniques}
    found = [row for row in _usable(library) if all(word in f"{row.title} {row.note}".lower() for word in wanted)]
    return tuple(sorted(found, key=lambda row: row.key.split(".")[0] not in techniques))


def _usable(library: Library) -> Iterator[Row]:
    for key, step in library.reusable.items():
        data = plain_data(step)
        if "technique" in data and "use" not in data:
            facts = TECHNIQUES[data["technique"]]
            kind = facts.name if facts.term == facts.name.lower() else f"{facts.name} ({facts.term})"
            yield Row(_title(data), f"{_areas(data)} · {kind}".strip(" ·"), key=key)


def _title(step: StepData) -> str:
    technique = TECHNIQUES.get(step.get("technique", ""))
    return str(step.get("name") or (technique.name if technique else "A step that is not there any more"))


def _note(step: StepData, is_sound: bool) -> str:
    seconds, repetitions = step.get("seconds"), step.get("repetitions")
    time = f"{seconds:g} s" if isinstance(seconds, int | float) else f"{repetitions} ×" if repetitions else ""
    parts = ("" if is_sound else "not playable yet", time, LEGS.get(step.get("side", "each"), ""), _areas(step))
    return " · ".join(part for part in parts if part)


def _areas(step: StepData) -> str:
    names = [AREAS[area].name for area in AREAS if area in step.get("areas", ())]
    return ", ".join([*names[:1], *(name.lower() for name in names[1:])])
