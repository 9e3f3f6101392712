"""Prompt fading: the area first, the stroke's name some seconds later, and less of it from level to level."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from selfmassage.routine.model import Step
from selfmassage.safety.limits import LIGHTER
from selfmassage.session.maker import LEAD_IN_SECONDS
from selfmassage.session.timeline import Cue, CueKind, Durations, Kind, Segment, Timeline
from selfmassage.session.wording import LEG_NAMES

from .relay import is_line, relaid, room_for, said
from .strokes import Strokes


@dataclass(frozen=True)
class Level:
    """How much a student is told."""

    title: str
    says_area: bool = True
    name_after: float | None = None
    """Seconds from the end of the area's line to the stroke's name; none: it is never told."""
    says_name: bool = False
    shows_rest: bool = False
    """Picture and instruction come with the name; the step's own lines are said."""


LEVELS = (
    Level("The area, then name and picture", True, 3.0, True, True),
    Level("The area, then the name", True, 3.0, True),
    Level("The area, then the name in writing", True, 6.0),
    Level("The area only", True),
    Level("From memory: the leg and the clock only", False),
)
"""The first has the three seconds of content research 4.3; the others are our own steps from there to recall."""
UP, DOWN = 0.9, 0.6
"""Part of the strokes that were known: from here on the next level is harder, below it easier."""


def faded(timeline: Timeline, level: Level, strokes: Strokes) -> Timeline:
    """Tell a session only as much as a level tells; working time stays, lead-ins last as long as their words need.

    What the safety answers made lighter is said at every level.
    """

    def change(segment: Segment, cues: Sequence[Cue]) -> tuple[float, Sequence[Cue]]:
        step = timeline.step_of(segment)
        if step is None or not step.areas:
            return segment.seconds, cues
        if segment.kind is Kind.PREPARE:
            return _lead_in(step, segment, cues, level, strokes, timeline.durations)
        return segment.seconds, [cue for cue in cues if _may_be_told(cue, level)]

    return relaid(timeline, change)


def name_cue(cues: Iterable[Cue], block: Sequence[Segment]) -> Cue | None:
    """Find the cue that tells the stroke's name in a block of a faded timeline."""
    lead_in = next((segment for segment in block if segment.kind is Kind.PREPARE), block[0])
    inside = (cue for cue in cues if lead_in.start <= cue.at < lead_in.end)
    return next((cue for cue in inside if is_line(cue, CueKind.STEP)), None)


def level_after(level: int, known: float) -> int:
    """Give the index of the next level from how much was known, 0 to 1."""
    step = 1 if known >= UP else -1 if known < DOWN else 0
    return max(0, min(len(LEVELS) - 1, level + step))


def _lead_in(
    step: Step, segment: Segment, cues: Sequence[Cue], level: Level, strokes: Strokes, durations: Durations
) -> tuple[float, Sequence[Cue]]:
    """The leg and the area, quiet, and perhaps the name."""
    told = next(cue for cue in cues if is_line(cue, CueKind.INSTRUCTION))
    leg = LEG_NAMES[segment.leg]
    lighter = LIGHTER.format(step.pressure)
    words = [f"{leg}." if leg else "", f"{step.area_names}." if level.says_area else ""]
    words.append(lighter if step.say.endswith(lighter) else "")
    area = said(told, " ".join(word for word in words if word), durations)
    lines = [area] if area.text else []
    if level.name_after is not None:
        name = replace(area, kind=CueKind.STEP, dropped=area.dropped or not level.says_name)
        name = said(name, f"{strokes.both_names(step)}.", durations)
        at = room_for(area) - 1.0 + level.name_after
        lines.append(replace(name, at=at, latest=at + (told.latest - told.at)))
    seconds = max([LEAD_IN_SECONDS, *(room_for(line) for line in lines)])
    return seconds, [*(cue for cue in cues if cue is not told), *lines]


def _may_be_told(cue: Cue, level: Level) -> bool:
    if is_line(cue, CueKind.STEP):
        return level.shows_rest
    return level.says_area or not is_line(cue, CueKind.AREA)
