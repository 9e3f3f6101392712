"""A practice that is played as a session is: which routine, how its timeline is changed, and what is seen of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from selfmassage.practice.desk import Choice
from selfmassage.practice.fading import LEVELS, faded
from selfmassage.practice.material import Material
from selfmassage.practice.modes import MODES, Mode
from selfmassage.practice.partner import for_giver, given
from selfmassage.practice.rehearsal import rehearsed
from selfmassage.routine.model import Routine
from selfmassage.session.timeline import Timeline

from .guise import BothNames, Faded, Guise


@dataclass(frozen=True)
class Lesson:
    """What the session's flow needs of a practice."""

    choice: Choice
    routine: Routine
    """In the chosen order, and in the giver's words where there is a partner."""
    change: Callable[[Timeline], Timeline]
    """To be put upon every plan of the routine, before its lines are made."""
    guise: Guise
    level: int | None = None

    @property
    def touches(self) -> bool:
        """True where somebody is massaged, so that today's questions come first and the journal keeps it."""
        return MODES[self.choice.mode].touches


def lesson(choice: Choice, material: Material, level: int) -> Lesson:
    """Make the lesson of a choice; `level` is the index of the fading level."""
    strokes = material.strokes
    own = replace(choice.routine)  # a copy, so that its session can be told from any other
    plain = Lesson(choice, own, lambda timeline: timeline, BothNames(strokes))
    match choice.mode:
        case Mode.FADING:
            told = LEVELS[level]
            change = lambda timeline: faded(timeline, told, strokes)  # noqa: E731  # a row of a table
            return replace(plain, change=change, guise=Faded(strokes, told), level=level)
        case Mode.REHEARSAL:
            return replace(plain, change=rehearsed)
        case Mode.PARTNER:
            routine = given(choice.routine, material.partner, strokes)
            change = lambda timeline: for_giver(timeline, material.partner)  # noqa: E731
            return replace(plain, routine=routine, change=change, guise=BothNames(strokes, shows_person=False))
        case _:
            return plain
