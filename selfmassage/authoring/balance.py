"""Is a sequence well built? Opening and closing strokes, broad before deep, neighbours, equal legs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import AREAS, TECHNIQUES, Area, Side, Technique, Tool

Found = Iterator[tuple[int | None, str]]
"""Index of the step, or None for the whole, and the remark."""

OPENS_AND_CLOSES = "effleurage"
NO_STROKES = frozenset(
    {
        Technique.CARE,
        Technique.FASCIA_STRETCH,
        Technique.ROPE_GLUTE,
        Technique.ROPE_HIP,
        Technique.PLANTAR,
        Technique.TOE_BEND,
        Technique.FOOT_SPREAD,
    }
)
"""Stretches, movements of joints, packs and rest: no massage that is opened or closed."""
FEW = 3
"""Steps of massage by hand from which a sequence is expected to open and to close."""
DEEP = frozenset({Technique.TRIGGER, Technique.FRICTION})
"""Work on one spot."""
DEEP_PRESSURE = 4
NEIGHBOURS: tuple[tuple[Area, Area], ...] = (
    (Area.CALF, Area.SHIN),
    (Area.QUAD, Area.HAMSTRING),
    (Area.INNER_THIGH, Area.OUTER_THIGH_IT_BAND),
    (Area.SOLE, Area.TOP_OF_FOOT),
    (Area.GLUTE, Area.HIP_FLEXOR),
)
"""Front and back, inner and outer side of the same part."""
PARTS = {Area.SOLE: (Area.ARCH, Area.HEEL)}
"""What a stroke over the whole of an area reaches too."""
LONG = 30.0
"""Seconds on each leg from which an area's neighbour is missed."""
SLACK = 0.5
"""Seconds by which legs may differ."""
NO_THINGS = frozenset({Tool.HANDS, Tool.NONE})


def no_opening_or_closing(steps: Sequence[Step]) -> Found:
    """Effleurage opens and closes a massage by hand; rubrics take marks off without (S-RUB5)."""
    massage = [i for i, step in enumerate(steps) if step.tool is Tool.HANDS and step.technique not in NO_STROKES]
    if len(massage) < FEW:
        return
    for index, verb in ((massage[0], "open"), (massage[-1], "close")):
        if OPENS_AND_CLOSES not in TECHNIQUES[steps[index].technique].term:
            yield index, f"No strokes (effleurage) {verb} the massage."


def deep_before_broad(steps: Sequence[Step]) -> Found:
    """Broad and light comes before work on a spot and before the firmest pressure (S-HK)."""
    warmed: set[Area] = set()
    for index, step in enumerate(steps):
        deep = step.technique in DEEP or step.pressure >= DEEP_PRESSURE
        cold = [AREAS[area].said for area in step.areas if area not in warmed]
        if deep and cold:
            yield index, f"Deep work on the {' and the '.join(cold)} comes before anything broad there."
        elif not deep and step.technique not in NO_STROKES:
            warmed |= {part for area in step.areas for part in (area, *PARTS.get(area, ()))}


def without_neighbour(steps: Sequence[Step]) -> Found:
    """Remind of the other side of what is massaged for long, where the same tool may go there."""
    worked = {area for step in steps for area in step.areas}
    for pair in NEIGHBOURS:
        for area, missing in (pair, pair[::-1]):
            turns = [(i, _seconds(step, area)) for i, step in enumerate(steps) if step.tool in AREAS[missing].tools]
            turns = [(index, seconds) for index, seconds in turns if seconds]
            if missing not in worked and sum(seconds for _, seconds in turns) >= LONG:
                yield turns[0][0], f"The {AREAS[area].said} is worked, the {AREAS[missing].said} is not."


def unequal_legs(steps: Sequence[Step]) -> Found:
    """Both legs get the same time."""
    seconds = Counter[Side]()
    for step in steps:
        seconds[step.side] += step.seconds  # type: ignore[assignment]  # Counter holds floats too
    more, less = sorted((Side.LEFT, Side.RIGHT), key=lambda side: -seconds[side])
    difference = seconds[more] - seconds[less]
    if difference > SLACK:
        index = next(index for index, step in enumerate(steps) if step.side is more)
        yield index, f"The {more} leg gets {difference:.0f} s more than the {less} leg."


def not_named(steps: Sequence[Step], equipment: Sequence[str]) -> Iterator[str]:
    """Give the tools that the list of things to have at hand lacks."""
    tools = dict.fromkeys(step.tool for step in steps if step.tool not in NO_THINGS)
    named = {thing.lower() for thing in equipment}
    yield from (words for tool in tools if (words := tool.replace("_", " ")) not in named)


def names_a_leg(step: Step) -> bool:
    """True where the spoken words fix a side."""
    lines = (step.say, *(cue.say for cue in step.cues))
    return any(re.search(r"\b(left|right) (leg|foot|calf|thigh|knee|heel|ankle|shin|hip)\b", line) for line in lines)


def _seconds(step: Step, area: Area) -> float:
    """Give the seconds of massage that an area gets on each leg."""
    if step.technique in NO_STROKES:
        return 0.0
    return sum(step.seconds * share for own, share in zip(step.areas, step.shares, strict=True) if own is area)
