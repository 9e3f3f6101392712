"""A timeline laid out anew: segments of another length, cues said otherwise, everything after them moved along."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from selfmassage.session.maker import AFTER_LINE, BEFORE_LINE
from selfmassage.session.timeline import Cue, CueKind, Durations, Segment, Timeline
from selfmassage.session.wording import reading_seconds

Change = Callable[[Segment, Sequence[Cue]], tuple[float, Sequence[Cue]]]
"""From a segment and its cues, their times counted from its start, to its seconds and its cues."""


def relaid(timeline: Timeline, change: Change) -> Timeline:
    """Change every segment in turn and put them together again, without gaps."""
    segments: list[Segment] = []
    cues: list[Cue] = []
    for segment in timeline.segments:
        own = [moved(cue, -segment.start) for cue in timeline.cues if segment.start <= cue.at < segment.end]
        seconds, changed = change(segment, own)
        start = segments[-1].end if segments else 0.0
        segments.append(replace(segment, start=start, seconds=seconds))
        cues += [moved(cue, start) for cue in changed]
    return replace(timeline, segments=tuple(segments), cues=tuple(sorted(cues, key=lambda cue: cue.at)))


def moved(cue: Cue, seconds: float) -> Cue:
    """The same cue so many seconds later."""
    return replace(cue, at=cue.at + seconds, latest=cue.latest + seconds)


def said(cue: Cue, text: str, durations: Durations) -> Cue:
    """The same cue with other words, spoken if it was spoken."""
    return replace(cue, text=text, seconds=0.0 if cue.dropped else durations(text))


def room_for(cue: Cue) -> float:
    """Seconds that a line needs, heard or read, with the quiet before and after it."""
    heard = reading_seconds(cue.text) if cue.dropped else cue.seconds
    return max(BEFORE_LINE, cue.at) + heard + AFTER_LINE


def is_line(cue: Cue, *kinds: CueKind) -> bool:
    """Return whether a cue is a line of one of these kinds, not a tone."""
    return bool(cue.text) and cue.kind in kinds
