"""Questions made from the routine in hand: order, term, direction, pace and danger site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from pathlib import Path

import msgspec
from msgspec import Struct

from selfmassage.routine.model import Routine, Step
from selfmassage.routine.vocabulary import AREAS, TECHNIQUES, Area, Direction

from .quiz import Item
from .strokes import Strokes

DIRECTIONS = {
    Direction.UP: "Up the leg, toward the heart",
    Direction.ALONG: "Up and down along the muscle",
    Direction.ACROSS: "Across the muscle, from side to side",
    Direction.CIRCULAR: "In small circles",
    Direction.OUTWARD: "Outward, from the middle line",
    Direction.HEEL_TO_TOES: "From heel to toes",
    Direction.HOLD: "Nowhere: it is held",
}
PACES = (6, 12, 24, 60, 150, 180)
"""A minute; the usual ones of content research 2.3."""
APART = 1.45
"""A wrong pace is at least so many times faster or slower than the right one."""


class Site(Struct, frozen=True, forbid_unknown_fields=True):
    """A danger site, and the areas at whose edge it lies."""

    site: str
    why: str
    areas: tuple[Area, ...]
    sources: tuple[str, ...]


def load_sites(path: Path) -> tuple[Site, ...]:
    """Read the danger sites; the file is the program's own, so a fault in it is loud."""
    return msgspec.json.decode(path.read_bytes(), type=tuple[Site, ...])


def items_of(routine: Routine, strokes: Strokes, sites: Sequence[Site]) -> tuple[Item, ...]:
    """Make every question that a routine gives, each once; the id stays as long as what it asks about stays."""
    massage = [step for step in routine.steps if step.areas]
    items = [*_orders(routine, massage, strokes), *_terms(massage, strokes), *_strokes(massage, strokes)]
    items += [*_directions(routine, massage), *_paces(routine, massage), *_dangers(massage, sites)]
    return tuple({item.id: item for item in items}.values())


def _orders(routine: Routine, steps: Sequence[Step], strokes: Strokes) -> Iterator[Item]:
    names = [step.name for step in steps]
    for before, after in pairwise(steps):
        wrong = tuple(dict.fromkeys(name for name in names if name not in (before.name, after.name)))
        if wrong and names.count(before.name) == 1:
            # The school's order is part of the question: another order has another answer.
            id = f"{routine.id}/{before.name} > {after.name}"
            question = f"What comes after \u201c{before.name}\u201d?"
            yield Item(id, question, after.name, wrong=wrong, why=f"Both names: {strokes.both_names(after)}.")
    for area in dict.fromkeys(area for step in steps for area in step.areas):
        own = [stroke.value for step in steps if area in step.areas and (stroke := strokes.of(step))]
        turns = [stroke for stroke, _ in groupby(own)]
        order = ", ".join(turns)
        if len(turns) > 1:
            id = f"{routine.id}/order/{area}/{order}"
            yield Item(id, f"{AREAS[area].name}: which strokes, in which order?", order.capitalize())


def _terms(steps: Sequence[Step], strokes: Strokes) -> Iterator[Item]:
    for step in steps:
        stroke, facts = strokes.of(step), TECHNIQUES[step.technique]
        if stroke and stroke.value == facts.term:
            plain = strokes.facts(stroke).plain
            wrong = tuple(other.stroke.value for other in strokes.strokes if other.stroke is not stroke)
            question = f"What is the term for {plain.lower()}?"
            yield Item(f"term/{stroke}", question, stroke.value, strokes.facts(stroke).sources, wrong)


def _strokes(steps: Sequence[Step], strokes: Strokes) -> Iterator[Item]:
    for stroke in dict.fromkeys(strokes.of(step) for step in steps):
        if stroke is None:
            continue
        own, others = strokes.facts(stroke), [one for one in strokes.strokes if one.stroke is not stroke]
        name, also = own.names, f"Also: {own.also}."
        rows = (
            ("how", "how is it done?", own.how, tuple(one.how for one in others)),
            ("pace", "at which pace?", own.pace, tuple(one.pace for one in others)),
            ("use", "when in a sequence?", own.use, ()),
            ("keep_off", "where not?", own.keep_off, ()),
        )
        for what, question, answer, wrong in rows:
            yield Item(f"{what}/{stroke}", f"{name}: {question}", answer, own.sources, wrong, also)


def _directions(routine: Routine, steps: Sequence[Step]) -> Iterator[Item]:
    for step in steps:
        if step.direction in DIRECTIONS:
            answer = DIRECTIONS[step.direction]
            wrong = tuple(words for words in DIRECTIONS.values() if words != answer)
            id = f"{routine.id}/direction/{step.name}"
            yield Item(id, f"\u201c{step.name}\u201d: which way does the working stroke go?", answer, wrong=wrong)


def _paces(routine: Routine, steps: Sequence[Step]) -> Iterator[Item]:
    for step in steps:
        if step.pace:
            pace = step.pace
            wrong = tuple(_pace(other) for other in PACES if max(other / pace, pace / other) >= APART)
            id = f"{routine.id}/pace/{step.name}"
            yield Item(id, f"\u201c{step.name}\u201d: about how many a minute?", _pace(pace), wrong=wrong)


def _dangers(steps: Sequence[Step], sites: Sequence[Site]) -> Iterator[Item]:
    for area in dict.fromkeys(area for step in steps for area in step.areas):
        wrong = tuple(site.site for site in sites if area not in site.areas)
        for site in sites:
            if area in site.areas:
                question = f"{AREAS[area].name}: which danger site is at its edge?"
                yield Item(f"danger/{area}/{site.site}", question, site.site, site.sources, wrong, site.why)


def _pace(pace: float) -> str:
    return f"About {round(pace)}"
