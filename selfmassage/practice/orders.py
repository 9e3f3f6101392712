"""The orders in which schools teach the strokes, and a routine put into one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import msgspec
from msgspec import Struct

from selfmassage.routine.model import Routine, Step
from selfmassage.routine.vocabulary import Side

from .strokes import Stroke, Strokes

OWN = "own"
"""The id of the order that the person has made."""


class SchoolOrder(Struct, frozen=True, forbid_unknown_fields=True):
    """A school's order of strokes between the opening and the closing effleurage, which every school asks for."""

    id: str
    title: str
    strokes: tuple[Stroke, ...]
    sources: tuple[str, ...] = ()

    @property
    def whole(self) -> tuple[Stroke, ...]:
        """The strokes with the opening and the closing one."""
        return (Stroke.EFFLEURAGE, *self.strokes, Stroke.EFFLEURAGE)

    @property
    def words(self) -> str:
        """The strokes as a sentence without its end."""
        return ", ".join(self.whole)


def load(path: Path) -> tuple[SchoolOrder, ...]:
    """Read the orders; the file is the program's own, so a fault in it is loud."""
    return msgspec.json.decode(path.read_bytes(), type=tuple[SchoolOrder, ...])


def ordered(routine: Routine, order: SchoolOrder, strokes: Strokes) -> Routine:
    """Put a routine's steps into a school's order; steps of one stroke keep the order of their areas.

    Effleurage opens, links and closes (S-MDL), so it stays where the author put it, and each part between two of them
    is put in order by itself. So does a step for one leg, both or none, at which the legs change. A stroke that the
    school does not name keeps its place before the first one that it names, or else comes after the last.
    """
    runs = groupby(routine.steps, key=lambda step: _stays(step, strokes))
    steps = [step for stays, run in runs for step in (run if stays else _sorted(list(run), order, strokes))]
    return replace(routine, steps=tuple(steps), summary=f"In your school's order: {order.words}.")


def lacking(routine: Routine, order: SchoolOrder, strokes: Strokes) -> tuple[str, ...]:
    """Name what the order asks for and the routine has not: strokes, the opening, the closing."""
    found = [strokes.of(step) for step in routine.steps]
    massage = [stroke for stroke in found if stroke]
    missing = [stroke.value for stroke in order.strokes if stroke not in found]
    for place, stroke in (("opening", massage[:1]), ("closing", massage[-1:])):
        if stroke != [Stroke.EFFLEURAGE]:
            missing.append(f"{place} effleurage")
    return tuple(missing)


def _stays(step: Step, strokes: Strokes) -> bool:
    return step.side is not Side.EACH or strokes.of(step) is Stroke.EFFLEURAGE


def _sorted(steps: Sequence[Step], order: SchoolOrder, strokes: Strokes) -> Iterator[Step]:
    named = [strokes.of(step) in order.strokes for step in steps]
    first = named.index(True) if True in named else len(steps)
    yield from steps[:first]
    yield from sorted(steps[first:], key=lambda step: _rank(strokes.of(step), order))


def _rank(stroke: Stroke | None, order: SchoolOrder) -> int:
    return order.strokes.index(stroke) if stroke in order.strokes else len(order.strokes)
