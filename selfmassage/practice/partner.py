"""Partner mode: the same sequence in the giver's words, with the pressure asked for halfway."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import msgspec
from msgspec import Struct

from selfmassage.routine.model import Routine, Step
from selfmassage.routine.vocabulary import AREAS, TECHNIQUES, Area, Technique
from selfmassage.session.maker import BEFORE_LINE, FINISH_SECONDS, SWITCH_SECONDS
from selfmassage.session.timeline import Cue, CueKind, Durations, Kind, Segment, Timeline

from .relay import is_line, relaid, room_for, said
from .strokes import Stroke, Strokes


class Saying(Struct, frozen=True, forbid_unknown_fields=True):
    """What a giver is told to do with a technique."""

    technique: Technique
    say: str


class Movement(Struct, frozen=True, forbid_unknown_fields=True):
    """What a giver is told to do with a joint."""

    areas: tuple[Area, ...]
    say: str


class PartnerWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Every sentence of partner mode; left and right are the partner's."""

    halfway: str
    switch: str
    contact: str
    closing: str
    finish: str
    said: tuple[Saying, ...]
    movements: tuple[Movement, ...]
    sources: tuple[str, ...]

    def of(self, step: Step, strokes: Strokes, *, closes: bool) -> str | None:
        """Give the sentence for a step; none where only one's own body can do it."""
        stroke = strokes.of(step)
        if stroke is Stroke.MOVEMENT:
            for movement in self.movements:
                if step.technique is Technique.TWISTS_LEG and set(step.areas) <= set(movement.areas):
                    return movement.say
        template = next((saying.say for saying in self.said if saying.technique is step.technique), None)
        if template and step.technique is Technique.STROKING:
            template = self.contact if step.pace is None else self.closing if closes else template
        return template and template.replace("{area}", _place(step))


def load(path: Path) -> PartnerWords:
    """Read the words; the file is the program's own, so a fault in it is loud."""
    return msgspec.json.decode(path.read_bytes(), type=PartnerWords)


def ungivable(routine: Routine, words: PartnerWords, strokes: Strokes) -> tuple[str, ...]:
    """Name the techniques of a routine that cannot be given to a partner."""
    steps = [step for step in routine.steps if words.of(step, strokes, closes=False) is None]
    return tuple(dict.fromkeys(TECHNIQUES[step.technique].name for step in steps))


def given(routine: Routine, words: PartnerWords, strokes: Strokes) -> Routine:
    """Put a routine into the giver's words."""
    last = len(routine.steps) - 1
    steps = []
    for index, step in enumerate(routine.steps):
        stroke = strokes.of(step)
        steps.append(
            replace(
                step,
                say=words.of(step, strokes, closes=index == last) or step.say,
                detail=strokes.facts(stroke).how if stroke else "",
                cues=(),
            )
        )
    return replace(routine, steps=tuple(steps))


def for_giver(timeline: Timeline, words: PartnerWords) -> Timeline:
    """Say the changes of leg, the question at half of the session and the end in the giver's words."""
    durations = timeline.durations

    def change(segment: Segment, cues: Sequence[Cue]) -> tuple[float, Sequence[Cue]]:
        texts = {Kind.SWITCH: words.switch.replace("{leg}", segment.leg), Kind.FINISH: words.finish}
        if segment.kind not in texts:
            return segment.seconds, [_asked(cue, cues, segment, words, durations) for cue in cues]
        kinds = (CueKind.SWITCH, CueKind.FINISH)
        changed = [said(cue, texts[segment.kind], durations) if is_line(cue, *kinds) else cue for cue in cues]
        shortest = SWITCH_SECONDS if segment.kind is Kind.SWITCH else FINISH_SECONDS
        return max(shortest, *(room_for(cue) for cue in changed if cue.text)), changed

    return relaid(timeline, change)


def _asked(cue: Cue, cues: Sequence[Cue], segment: Segment, words: PartnerWords, durations: Durations) -> Cue:
    """Let the giver ask the partner; where the longer words find no room, the usual ones stay."""
    if cue.kind is not CueKind.QUESTION:
        return cue
    longer = said(cue, words.halfway, durations)
    ends = min([segment.seconds, *(other.at for other in cues if other.spoken and other.at > cue.at)]) - BEFORE_LINE
    return longer if longer.dropped or longer.end <= ends else cue


def _place(step: Step) -> str:
    """The areas after "your partner's": "calf", "calf and sole", "leg, from the top of the foot to the calf"."""
    names = [AREAS[area].said for area in step.areas]
    if len(names) < 3:
        return " and ".join(names) or "leg"
    return f"leg, from the {names[0]} to the {names[-1]}"
