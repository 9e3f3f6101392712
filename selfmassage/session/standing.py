"""What there is to tell about a position in a session; times in seconds."""

from __future__ import annotations

from math import inf

from .timeline import Cue, CueKind, Kind, Segment, Timeline

HAIR = 1e-6
"""Seconds; a movement whose moment has come counts."""


def segment_at(timeline: Timeline, position: float) -> Segment:
    """Give the segment at a position."""
    return timeline.segments[timeline.index_at(position)]


def segment_left(timeline: Timeline, position: float) -> float:
    """Give what is left of a lead-in, a change or a pause; of the whole step on this leg while it is worked."""
    segment = segment_at(timeline, position)
    end = timeline.blocks[segment.block][-1].end if segment.kind is Kind.WORK else segment.end
    return max(0.0, end - position)


def worked(timeline: Timeline, position: float) -> float:
    """Give the seconds worked of the present step on its leg, less than 0 in its lead-in."""
    block = timeline.blocks[segment_at(timeline, position).block]
    work = next((part for part in block if part.kind is Kind.WORK), None)
    if work is None:
        return 0.0
    lead_in = sum(part.seconds for part in block if part.kind is Kind.PREPARE)
    return max(-lead_in, position - work.start)


def movement(timeline: Timeline, position: float) -> int | None:
    """Give the number of the movement that is being done, from 1; none where none is counted."""
    segment = segment_at(timeline, position)
    step = timeline.step_of(segment)
    if not step or not step.pace or segment.kind is not Kind.WORK:
        return None
    number = int(worked(timeline, position) * step.pace / 60 + HAIR) + 1
    return min(number, step.repetitions or number)


def movement_left(timeline: Timeline, position: float) -> float:
    """Give the seconds until the next movement is counted."""
    segment = segment_at(timeline, position)
    step = timeline.step_of(segment)
    if not step or not step.pace or segment.kind is not Kind.WORK:
        return inf
    every = 60 / step.pace
    return every - (worked(timeline, position) + 2 * HAIR) % every


def instruction(timeline: Timeline, position: float) -> Cue | None:
    """Give the instruction of the present step; none at the finish."""
    block = timeline.blocks[segment_at(timeline, position).block]
    inside = (cue for cue in timeline.cues if block[0].start <= cue.at < block[-1].end)
    return next((cue for cue in inside if cue.kind is CueKind.INSTRUCTION), None)
