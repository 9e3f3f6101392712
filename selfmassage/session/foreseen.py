"""Lines that may come to be said in a session, so that the voice can make them before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from . import wording
from .preferences import Verbosity
from .timeline import Timeline


def foreseen(timeline: Timeline) -> tuple[str, ...]:
    """Give what a plan does not say itself: easing, leaving out, whole instructions for the leg that comes second."""
    if not timeline.preferences.verbosity.speaks or not timeline.work_seconds():
        return ()
    return tuple(dict.fromkeys(_lines(timeline)))


def _lines(timeline: Timeline) -> Iterator[str]:
    yield from (wording.FINISH, wording.FINISH_EQUAL, wording.HALFWAY)
    yield wording.LEAVING_OUT
    for index, leg in timeline.work_seconds():
        step = timeline.step_on(index, leg)
        if step is None:
            continue
        if leg.other is not leg:
            yield wording.switch(leg)
        yield from (wording.lighter(pressure) for pressure in range(step.pressure - 1, 0, -1))
        yield from (wording.now_the(area) for area in step.areas if len(step.areas) > 1 and not step.together)
        if timeline.preferences.verbosity is Verbosity.FULL:
            yield wording.instruction(step, leg)
