"""What a card of the library says: a routine in a few words, or a file that cannot be played."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from selfmassage.routine.model import Routine, Step
from selfmassage.routine.problems import Problems
from selfmassage.routine.search import main_areas
from selfmassage.routine.vocabulary import TECHNIQUES, Intensity

DOTS = {Intensity.GENTLE: 1, Intensity.MODERATE: 2, Intensity.FIRM: 3}


@dataclass(frozen=True)
class Card:
    """One card; a bad file has `problems` and no dots."""

    key: str
    title: str
    term: str
    """The field's word for a technique."""
    time: str
    intensity: str
    dots: int
    """Of three."""
    equipment: str
    summary: str
    routine: Routine | None = None
    problems: Problems | None = None

    @cached_property
    def step(self) -> Step | None:
        """The one on the picture; found when the card is painted, since a school may have thousands of them."""
        return most_telling(self.routine) if self.routine else None

    @property
    def spoken(self) -> str:
        """The card for a screen reader."""
        facts = (self.title, self.term, self.time, self.intensity, self.equipment)
        return ". ".join(fact for fact in facts if fact)


def routine_card(routine: Routine) -> Card:
    """Give the card of a routine."""
    return Card(
        key=routine.id,
        title=routine.title,
        term=_term(routine),
        time=f"{routine.minutes_about} min",
        intensity=routine.intensity.capitalize(),
        dots=DOTS[routine.intensity],
        equipment=", ".join(routine.equipment).capitalize(),
        summary=routine.summary,
        routine=routine,
    )


def most_telling(routine: Routine) -> Step | None:
    """The longest step on one of the areas that the routine works most."""
    main = main_areas(routine)
    return max(routine.steps, key=lambda step: (any(area in main for area in step.areas), step.seconds), default=None)


def fault_card(problems: Problems) -> Card:
    """Give the card of a file that cannot be played."""
    count = len(problems.items)
    return Card(
        key=str(problems.path),
        title=f"{problems.path.name} cannot be played",
        term="",
        time="1 fault" if count == 1 else f"{count} faults",
        intensity="",
        dots=0,
        equipment="",
        summary="Open this card to see what is wrong, and where.",
        problems=problems,
    )


def _term(routine: Routine) -> str:
    if not routine.is_technique or not routine.steps:
        return ""
    facts = TECHNIQUES[routine.steps[0].technique]
    return facts.term if facts.term.lower() != facts.name.lower() else ""
