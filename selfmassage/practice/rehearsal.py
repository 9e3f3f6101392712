"""Mental rehearsal: hands still, eyes closed, the strokes at half their speed.

Half speed means: every stroke takes twice its time and the ticks come half as often; the words are said at their usual
speed and lead-ins keep their length. Mental practice helps to learn a skill (S-SATT, low certainty).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selfmassage.routine.model import Step
from selfmassage.session.maker import FINISH_SECONDS
from selfmassage.session.timeline import Cue, CueKind, Durations, Kind, Segment, Timeline

from .relay import is_line, moved, relaid, room_for, said

SLOWER = 2.0
OPENING = "Hands still, eyes closed. See your hands at work, at half their speed."
FINISH = "The rehearsal is over. Open your eyes."


def rehearsed(timeline: Timeline) -> Timeline:
    """Stretch the work of a session by two, and say how to rehearse; nobody is touched, so no pressure is asked for."""
    durations = timeline.durations

    def change(segment: Segment, cues: Sequence[Cue]) -> tuple[float, Sequence[Cue]]:
        match segment.kind:
            case Kind.WORK:
                kept = [cue for cue in cues if cue.kind is not CueKind.QUESTION]
                return SLOWER * segment.seconds, [_stretched(cue, segment) for cue in kept]
            case Kind.PREPARE if segment is timeline.segments[0]:
                return _opened(segment, cues, durations)
            case Kind.FINISH:
                changed = [said(cue, FINISH, durations) if is_line(cue, CueKind.FINISH) else cue for cue in cues]
                return max(FINISH_SECONDS, *(room_for(cue) for cue in changed if cue.text)), changed
            case _:
                return segment.seconds, cues

    stretched = relaid(timeline, change)
    steps = tuple(step and _slower(step) for step in timeline.steps)
    return replace(stretched, steps=steps, own={key: _slower(step) for key, step in timeline.own.items()})


def _stretched(cue: Cue, segment: Segment) -> Cue:
    """Twice as late; the countdown stays at the end."""
    by = (SLOWER - 1) * (segment.seconds if cue.kind is CueKind.COUNTDOWN else cue.at)
    return moved(cue, by)


def _opened(segment: Segment, cues: Sequence[Cue], durations: Durations) -> tuple[float, Sequence[Cue]]:
    """The first lead-in, with the opening before its own line."""
    own = next(cue for cue in cues if is_line(cue, CueKind.INSTRUCTION))
    opening = said(replace(own, kind=CueKind.STEP), OPENING, durations)
    wait = room_for(opening)
    return segment.seconds + wait, [opening, *(moved(cue, wait) for cue in cues)]


def _slower(step: Step) -> Step:
    return replace(step, seconds=SLOWER * step.seconds, pace=step.pace and step.pace / SLOWER)
