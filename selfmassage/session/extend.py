"""More time for a step while it is played."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from .timeline import Cue, CueKind, Kind, Segment, Timeline


def extended_equally(timeline: Timeline, position: float, seconds: float) -> Timeline:
    """Make the segment at `position` longer, and the same work on the other leg if it is still to come."""
    now = timeline.segments[timeline.index_at(position)]
    longer = extended(timeline, position, seconds)
    if now.kind is not Kind.WORK or now.leg.other is now.leg:
        return longer
    same = (now.kind, now.step, now.leg.other, now.areas)
    ahead = (one for one in longer.segments if one.start > position)
    twin = next((one for one in ahead if (one.kind, one.step, one.leg, one.areas) == same), None)
    return longer if twin is None else extended(longer, twin.start + twin.seconds / 2, seconds)


def extended(timeline: Timeline, position: float, seconds: float) -> Timeline:
    """Make the segment at `position` longer: what lies ahead moves back, the halfway line to the new middle.

    The words of a lead-in stay where they are, and so do ticks; more ticks follow.
    """
    index = timeline.index_at(position)
    now = timeline.segments[index]
    ahead = [replace(segment, start=segment.start + seconds) for segment in timeline.segments[index + 1 :]]
    segments = (*timeline.segments[:index], replace(now, seconds=now.seconds + seconds), *ahead)
    cues = [cue for cue in timeline.cues if cue.at <= position]
    cues += [_moved(cue, now, seconds) for cue in timeline.cues if cue.at > position]
    cues += [tick for tick in _more_ticks(timeline.cues, now, seconds) if tick.at > position]
    return replace(timeline, segments=segments, cues=tuple(_without_overlap(cues)))


def _moved(cue: Cue, extended: Segment, seconds: float) -> Cue:
    inside = cue.at < extended.end
    if inside and (extended.kind is not Kind.WORK or cue.kind is CueKind.TICK):
        return cue
    by = seconds / 2 if inside and cue.kind is CueKind.HALFWAY else seconds
    return replace(cue, at=cue.at + by, latest=cue.latest + by)


def _more_ticks(cues: Sequence[Cue], extended: Segment, seconds: float) -> list[Cue]:
    """Carry the beat of a segment on until its new end."""
    ticks = [cue for cue in cues if cue.kind is CueKind.TICK and extended.start <= cue.at < extended.end]
    if len(ticks) < 2:
        return []
    last, every = ticks[-1], ticks[-1].at - ticks[-2].at
    count = int((extended.end + seconds - last.at - 0.01) / every)
    beats = [number * every for number in range(1, count + 1)]
    return [replace(last, at=last.at + beat, latest=last.latest + beat) for beat in beats]


def _without_overlap(cues: Sequence[Cue]) -> list[Cue]:
    """Take a halfway line out of the voice where it now meets another line."""
    ordered = sorted(cues, key=lambda cue: cue.at)
    spoken = [cue for cue in ordered if cue.spoken]

    def meets(cue: Cue) -> bool:
        return any(other is not cue and cue.at < other.end and other.at < cue.end for other in spoken)

    return [
        replace(cue, dropped=True, seconds=0.0) if cue.kind is CueKind.HALFWAY and cue.spoken and meets(cue) else cue
        for cue in ordered
    ]
