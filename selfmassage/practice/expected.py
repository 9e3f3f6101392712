"""What a student is expected to do: the steps of a planned session, leg after leg, as strokes and regions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.session.timeline import Kind, Timeline
from selfmassage.session.wording import LEG_NAMES

from .strokes import Stroke, Strokes


class Region(StrEnum):
    """Parts of the leg that a student names by a number, from the foot up."""

    FOOT = "foot"
    ANKLE = "ankle"
    CALF = "calf"
    SHIN = "shin and knee"
    BACK = "back of the thigh"
    FRONT = "front of the thigh"
    INSIDE = "inner thigh"
    OUTSIDE = "outer thigh"
    HIP = "hip and buttock"


REGIONS = {
    **dict.fromkeys((Area.TOES, Area.TOP_OF_FOOT, Area.SOLE, Area.ARCH, Area.HEEL), Region.FOOT),
    **dict.fromkeys((Area.ACHILLES, Area.ANKLE), Region.ANKLE),
    Area.CALF: Region.CALF,
    **dict.fromkeys((Area.SHIN, Area.KNEE), Region.SHIN),
    Area.HAMSTRING: Region.BACK,
    Area.QUAD: Region.FRONT,
    Area.INNER_THIGH: Region.INSIDE,
    Area.OUTER_THIGH_IT_BAND: Region.OUTSIDE,
    **dict.fromkeys((Area.GLUTE, Area.HIP_FLEXOR), Region.HIP),
}


@dataclass(frozen=True)
class Part:
    """A step on one leg."""

    step: Step
    leg: Leg
    stroke: Stroke
    seconds: float
    """Working time."""

    @property
    def regions(self) -> frozenset[Region]:
        """Every region that the step works on."""
        return frozenset(REGIONS[area] for area in self.step.areas)

    @property
    def name(self) -> str:
        """The step with its leg: "Calf kneading, left leg"."""
        leg = LEG_NAMES[self.leg].lower()
        return f"{self.step.name}, {leg}" if leg else self.step.name


def expected(timeline: Timeline, strokes: Strokes) -> tuple[Part, ...]:
    """List the massage of a session in order; what is no stroke, such as a rest, is left out."""
    return tuple(_parts(timeline, strokes))


def can_be_recalled(timeline: Timeline, strokes: Strokes) -> bool:
    """Return whether every massaging step is a stroke that a student can name by a key."""
    worked = [step for step in timeline.steps if step and step.areas]
    return bool(worked) and all(strokes.of(step) for step in worked)


def _parts(timeline: Timeline, strokes: Strokes) -> Iterator[Part]:
    for block in timeline.blocks[:-1]:
        work = [segment for segment in block if segment.kind is Kind.WORK]
        step = timeline.step_of(work[0])
        stroke = strokes.of(step) if step else None
        if step and stroke:
            yield Part(step, work[0].leg, stroke, sum(segment.seconds for segment in work))
