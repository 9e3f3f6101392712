"""Too strong: what becomes lighter at the first word of it, and what is left out at the second."""

from __future__ import annotations

from dataclasses import dataclass

from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.limits import Limits, Place, Rule, legs_of

from .part import narrowed
from .relay import left_out_from, lightened_from
from .timeline import Kind, Segment, Timeline

TOO_STRONG = "It was too strong."
LIGHTEST = 1
"""A pressure below which nothing can become lighter."""


@dataclass(frozen=True)
class Eased:
    """What became lighter or was left out, where, and why."""

    step: int
    leg: Leg
    areas: tuple[Area, ...]
    before: int
    """Pressure, 0 to 5."""
    after: int
    """0 where it is left out."""
    why: str

    @property
    def is_left_out(self) -> bool:
        """True if it is not done any more."""
        return self.after == 0


def is_enough(timeline: Timeline, position: float) -> bool:
    """Tell whether what is worked at a moment cannot become lighter, or did already: then it is left out."""
    work = pressed_at(timeline, position)
    step = work and timeline.step_of(work)
    if not work or not step:
        return False
    eased = [rule.places or frozenset() for rule in timeline.eased.rules]
    return step.pressure <= LIGHTEST or all(
        any(place in places for places in eased) for place in _places(timeline, work)
    )


def lighter(timeline: Timeline, position: float) -> tuple[Timeline, Eased | None]:
    """Make what is worked at a moment one lighter, here and whenever its areas are worked on this leg again.

    Before the work nothing has been felt of it yet, so that nothing becomes lighter.
    """
    work = pressed_at(timeline, position)
    step = work and timeline.step_of(work)
    if not work or not step or work.step is None:
        return timeline, None
    after = step.pressure - 1
    eased = timeline.eased & Limits((Rule(TOO_STRONG, _places(timeline, work), after),))
    made = Eased(work.step, work.leg, work.areas, step.pressure, after, TOO_STRONG)
    return lightened_from(timeline, position, eased, after), made


def left_out(timeline: Timeline, position: float, why: str) -> tuple[Timeline, float, Eased | None]:
    """Take what is worked at a moment out of what lies ahead, and give where to go on.

    One area is left out on this leg for good. Where one movement works several, nobody knows which one it was: then
    this step is left out, and the areas are done as lightly as can be from there on.
    """
    work = work_at(timeline, position)
    step = work and timeline.step_of(work)
    if not work or not step or work.step is None:
        return timeline, position, None
    one = len(set(work.areas)) == 1
    most = 0 if one else max(LIGHTEST, step.pressure - 1)
    eased = timeline.eased & Limits((Rule(why, _places(timeline, work), most),))
    steps = frozenset[tuple[int, Leg]]() if one else frozenset({(work.step, work.leg)})
    made = Eased(work.step, work.leg, work.areas, step.pressure, 0, why)
    return *left_out_from(timeline, position, eased, steps, why), made


def is_barred(timeline: Timeline, block: int) -> bool:
    """Tell whether all that a block holds is the beginning of what was left out."""
    if not timeline.dropped:
        return False
    work = [segment for segment in timeline.blocks[block] if segment.kind is Kind.WORK]
    return bool(work) and all(_is_left_out(timeline, segment) for segment in work)


def _is_left_out(timeline: Timeline, work: Segment) -> bool:
    step = None if work.step is None else timeline.step_on(work.step, work.leg)
    if step is None or (work.step, work.leg) not in timeline.dropped:
        return False
    return len(set(work.areas)) > 1 or bool(timeline.eased.why_left_out(narrowed(step, work.areas), work.leg))


def pressed_at(timeline: Timeline, position: float) -> Segment | None:
    """Give the work at a moment; none before it, and where no area is worked."""
    segment = timeline.segments[timeline.index_at(position)]
    return segment if segment.kind is Kind.WORK and segment.areas else None


def work_at(timeline: Timeline, position: float) -> Segment | None:
    """Give the work at a moment, or that which is to come; none where no area is worked."""
    segment = timeline.segments[timeline.index_at(position)]
    if segment.kind is not Kind.WORK:
        segment = next((one for one in timeline.blocks[segment.block] if one.kind is Kind.WORK), segment)
    return segment if segment.areas else None


def _places(timeline: Timeline, work: Segment) -> frozenset[Place]:
    step = timeline.step_of(work)
    legs = legs_of(step, work.leg) if step else ()
    return frozenset(Place(area, leg) for area in work.areas for leg in legs)
