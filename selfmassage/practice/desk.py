"""What a student can do now, and what is kept of it: the words and numbers of the practice pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random

from selfmassage.routine.model import Routine
from selfmassage.routine.vocabulary import Leg
from selfmassage.safety.limits import NO_LIMITS, Limits
from selfmassage.session.plan import plan
from selfmassage.session.preferences import Preferences
from selfmassage.session.timeline import Timeline
from selfmassage.session.wording import reading_seconds

from .expected import Part, can_be_recalled, expected
from .fading import LEVELS
from .generated import items_of
from .history import Answer, History, Known, Practised
from .log import Row, recent
from .material import Material
from .modes import MODES, Mode
from .orders import SchoolOrder, lacking, ordered
from .own_order import TITLE, OwnOrder
from .partner import ungivable
from .progress import level_of, ratings, weakest
from .quiz import Item, Question, count_due, pick
from .recall import Run
from .schedule import AGAIN, GOOD, Schedule
from .score import Result, score
from .strokes import STUDENT as STUDENT
from .taps import measure

AUTHORS = ""
"""The id of the order that the author of a routine has given it."""
RECENT = 8


@dataclass(frozen=True)
class Choice:
    """What is to be practised."""

    routine: Routine
    """In the chosen order."""
    order: str
    mode: Mode
    first_leg: Leg = Leg.LEFT
    limits: Limits = NO_LIMITS
    """What today's answers allow, where somebody is touched."""


class Desk:
    """Knows the material and the history; the clock gives the time of day with its offset."""

    def __init__(self, material: Material, folder: Path, clock: Callable[[], datetime], random: Random) -> None:
        self.material = material
        self.own = OwnOrder(folder / "school_order.json")
        self.history = History(folder / "practice.jsonl")
        self._clock, self._random = clock, random
        self._schedule = Schedule(self.history.answers)

    @property
    def notes(self) -> list[str]:
        """What went wrong with the files, in sentences."""
        return [note for note in (self.history.note, self.own.note) if note]

    @property
    def orders(self) -> list[tuple[str, str]]:
        """The orders to choose from: title and id."""
        titled = [(f"{order.title}", order.id) for order in self.material.orders]
        return [("As the routine is written", AUTHORS), *titled, (TITLE, "own")]

    @property
    def recent(self) -> tuple[Row, ...]:
        """The last practices, the newest first."""
        return recent(self.history.practised, RECENT)

    def order(self, id: str) -> SchoolOrder | None:
        """Give an order by its id; none for the author's own."""
        if id == "own":
            return self.own.value or SchoolOrder("own", TITLE, self.own.strokes)
        return next((order for order in self.material.orders if order.id == id), None)

    def choice(self, routine: Routine, order: str, mode: Mode, first_leg: Leg = Leg.LEFT) -> Choice:
        """Put a routine into an order."""
        school = self.order(order)
        routine = ordered(routine, school, self.material.strokes) if school else routine
        return Choice(routine, order, mode, first_leg)

    def order_note(self, routine: Routine, order: str) -> str:
        """Say what the order is, and what of it the routine has not."""
        school = self.order(order)
        if school is None:
            return "The strokes come as the author of the routine put them."
        missing = lacking(routine, school, self.material.strokes)
        lacks = f" This routine has no {' and no '.join(missing)}." if missing else ""
        return f"{school.words.capitalize()}.{lacks}"

    def hindrance(self, choice: Choice) -> str:
        """Say why a mode is not possible with a routine; nothing where it is."""
        match choice.mode:
            case Mode.PARTNER:
                alone = ungivable(choice.routine, self.material.partner, self.material.strokes)
                return f"Cannot be given to a partner: {', '.join(alone).lower()}." if alone else ""
            case Mode.RECALL | Mode.RECALL_AIR if not can_be_recalled(self.planned(choice), self.material.strokes):
                return "Some steps are no strokes with a name. Choose a routine done with the hands."
            case Mode.TAPS if not self.paces(choice.routine):
                return "No stroke of this routine has a pace."
        return ""

    def paces(self, routine: Routine) -> list[tuple[str, float]]:
        """Give the paces of a routine's steps, each with both names: what can be tapped."""
        named = {
            f"{self.material.strokes.both_names(step)}, {step.pace:.0f} a minute": step.pace
            for step in routine.steps
            if step.pace
        }
        return list(named.items())

    def planned(self, choice: Choice) -> Timeline:
        """Plan a routine as it is expected in recall; the time for words does not count there."""
        return plan(choice.routine, Preferences(choice.first_leg), reading_seconds, choice.limits)

    def parts(self, choice: Choice) -> tuple[Part, ...]:
        """Give what is expected of a student."""
        return expected(self.planned(choice), self.material.strokes)

    def left_out(self, choice: Choice) -> tuple[str, ...]:
        """Say what today's answers take out of a routine."""
        gone = self.planned(choice).omitted
        return tuple(f"Left out today: {one.step.name}, {one.leg} leg. {one.why}" for one in gone)

    def level(self, choice: Choice) -> int:
        """Give the index of the fading level for the next time."""
        return level_of(self.history.practised, choice.routine.id, choice.order)

    def advice(self, choice: Choice) -> str:
        """Say what to train next in this routine."""
        pair = weakest(self._schedule, choice.routine.id, self.parts(choice), self._clock())
        due = self.due(choice.routine)
        words = [f"Train next: from {pair[0].step.name.lower()} to {pair[1].step.name.lower()}."] if pair else []
        words += [f"{due} question{'s are' if due > 1 else ' is'} due again."] if due else []
        return " ".join(words)

    def level_words(self, choice: Choice) -> str:
        """Say which level of fading comes next."""
        number = self.level(choice) + 1
        return f"Level {number} of {len(LEVELS)}: {LEVELS[number - 1].title[0].lower()}{LEVELS[number - 1].title[1:]}."

    def tapped(self, taps: Sequence[float], wanted: float) -> tuple[str, ...]:
        """Say how even taps at these seconds were; nothing for too few of them."""
        found = measure(taps, wanted)
        return found.lines if found else ()

    def items(self, routine: Routine) -> tuple[Item, ...]:
        """Give the questions on a routine and on theory."""
        return (*items_of(routine, self.material.strokes, self.material.sites), *self.material.items)

    def due(self, routine: Routine) -> int:
        """Count the questions that are due again."""
        items = self.items(routine)
        return count_due(items, self._schedule, self._due(items))

    def quiz(self, routine: Routine) -> tuple[Question, ...]:
        """Choose the questions of a quiz."""
        items = self.items(routine)
        return pick(items, self._due(items), self._random)

    def answered(self, question: Question, rating: int) -> None:
        """Keep an answer; the rating is one of the schedule's."""
        self._keep([Answer(self._clock(), question.item.id, rating)])

    def chosen(self, question: Question, option: int) -> bool:
        """Keep which option was chosen; true if it was right."""
        right = option == question.right
        self.answered(question, GOOD if right else AGAIN)
        return right

    def judged(self, choice: Choice, run: Run) -> Result:
        """Judge a recall run."""
        return score(run, self.parts(choice))

    def keep_run(self, choice: Choice, run: Run, result: Result, contact: int | None) -> None:
        """Keep a recall run, with its transitions as cards."""
        mistakes = tuple(mistake.text for mistake in result.mistakes)
        self.keep(choice, run.seconds, points=result.points, contact=contact, mistakes=mistakes)
        if run.done:
            self._keep(ratings(result, self.parts(choice), choice.routine.id, self._clock()))

    def keep(
        self,
        choice: Choice,
        seconds: float,
        *,
        points: int | None = None,
        level: int | None = None,
        contact: int | None = None,
        mistakes: tuple[str, ...] = (),
    ) -> None:
        """Keep a practice that is over."""
        title = choice.routine.title
        done = Practised(
            self._clock(), choice.routine.id, title, choice.order, choice.mode, round(seconds / 60, 2),
            points, level, None, contact, mistakes,
        )  # fmt: skip
        self.history.add(done)

    def knew(self, known: float) -> None:
        """Keep what part of the strokes, 0 to 1, was known in the faded practice that is over."""
        self.history.add(Known(self._clock(), known))

    def forget(self) -> None:
        """Forget all that was practised and the own order; raises OSError where a file stays."""
        self.own.value, self._schedule = None, Schedule(())
        self.history.erase()

    def _due(self, items: Sequence[Item]) -> list[str]:
        return self._schedule.due([item.id for item in items], self._clock())

    def _keep(self, answers: Iterable[Answer]) -> None:
        kept = list(answers)
        self.history.add(*kept)
        for answer in kept:
            self._schedule.answered(answer)


def students_first(routines: Iterable[Routine]) -> list[Routine]:
    """Sort routines for a list: those for students, then the rest; techniques are not practised by themselves."""
    offered = [routine for routine in routines if not routine.is_technique and routine.areas]
    return sorted(offered, key=lambda routine: (STUDENT not in routine.goals, routine.title.lower()))


def touches(mode: Mode) -> bool:
    """Return whether the questions of today must be asked before a mode."""
    return MODES[mode].touches
