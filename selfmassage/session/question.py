"""The question at half of a session: how strong it feels, from 0 to 10 (content research 2.3, 5.5)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from . import wording
from .arbiter import place
from .maker import AFTER_LINE, muted, part_at, wish_in
from .timeline import Cue, CueKind, Kind, Segment, Timeline

PATIENCE = 20.0
"""Seconds that the question waits for an answer."""
ROOM = 10.0
"""Seconds that the work lasts on after the question, so that the answer is about it."""


def with_question(timeline: Timeline, after: float = 0.0) -> Timeline:
    """Ask at half of the session, or as soon after it as work on some area leaves room; not where there is none.

    `after` is a moment of the session that is past.
    """
    middle = max(timeline.seconds / 2, after)
    best = None
    for parts in _work_from(timeline, middle):
        asked = _asked(timeline, parts, middle)
        best = best or asked
        if not asked.dropped and asked.end <= parts[-1].end - ROOM:
            best = asked
            break
    if best is None:
        return timeline
    index = bisect_right(timeline.cues, best.at, key=lambda cue: cue.at)
    cue = muted(best, timeline.preferences.verbosity)
    return replace(timeline, cues=(*timeline.cues[:index], cue, *timeline.cues[index:]))


def _asked(timeline: Timeline, parts: tuple[Segment, ...], middle: float) -> Cue:
    """Place the question in the work of a step; where it finds no room it is only shown."""
    start, end = parts[0].start, parts[-1].end
    at = max(middle, start + AFTER_LINE) if middle < end - AFTER_LINE else (start + end) / 2
    wish = wish_in(at, CueKind.QUESTION, wording.HOW_STRONG, part_at(at, parts), parts, late=end - at)
    spoken = [cue for cue in timeline.cues if cue.spoken and start <= cue.at < end]
    return place(wish, spoken, timeline.durations)


def _work_from(timeline: Timeline, middle: float) -> Iterator[tuple[Segment, ...]]:
    """Give the work of each step that ends in the second half, where an area is worked."""
    for block in timeline.blocks:
        parts = tuple(part for part in block if part.kind is Kind.WORK and part.areas)
        if parts and parts[-1].end > middle:
            yield parts
