"""What of a session's screen a student gets to see: both names of each stroke, and as little as the level tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from selfmassage.practice.fading import Level, name_cue
from selfmassage.practice.strokes import Strokes
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import TECHNIQUES
from selfmassage.session.player import Moment, State
from selfmassage.session.timeline import Cue, Kind, Segment, Timeline
from selfmassage.session.wording import LEG_NAMES
from selfmassage.ui.player.screen import Screen

FROM_MEMORY = "From memory"


class Guise(Protocol):
    """Changes what the player page shows and says to a screen reader."""

    @property
    def shows_person(self) -> bool:
        """The person in the picture works on their own legs, which is wrong for a partner."""

    def screen(self, shown: Screen, timeline: Timeline, moment: Moment) -> Screen:
        """Change what is seen at a moment."""

    def announcement(self, text: str, timeline: Timeline, segment: Segment) -> str:
        """Change what a screen reader says when a segment begins."""


@dataclass(frozen=True)
class BothNames:
    """Everything is seen, each stroke with its plain name and its term."""

    strokes: Strokes
    shows_person: bool = True

    def screen(self, shown: Screen, timeline: Timeline, moment: Moment) -> Screen:
        """Put the term beside each plain name."""
        step = timeline.step_of(moment.segment)
        after = timeline.blocks[moment.segment.block + (moment.segment.kind is not Kind.SWITCH) :][:1]
        coming = timeline.step_of(after[0][-1]) if after else None
        technique = self.strokes.both_names(step) if step and shown.technique else shown.technique
        return replace(shown, technique=technique, next=self._with_term(shown.next, coming))

    def announcement(self, text: str, timeline: Timeline, segment: Segment) -> str:
        """Put the term beside the plain name."""
        return self._with_term(text, timeline.step_of(segment))

    def _with_term(self, text: str, step: Step | None) -> str:
        if step is None:
            return text
        return text.replace(TECHNIQUES[step.technique].name, self.strokes.both_names(step), 1)


@dataclass(frozen=True)
class Faded:
    """The area and, after its moment, the name; nothing that tells it sooner."""

    strokes: Strokes
    level: Level
    shows_person: bool = True

    def screen(self, shown: Screen, timeline: Timeline, moment: Moment) -> Screen:
        """Hide what the level does not tell, or does not tell yet."""
        step = timeline.step_of(moment.segment)
        if step is None or not step.areas:
            return shown
        told = self._is_told(timeline.cues, timeline.blocks[moment.segment.block], moment.position)
        rest = told and self.level.shows_rest
        changes = moment.segment.kind is Kind.SWITCH
        works = moment.segment.kind is Kind.WORK and moment.state is State.PLAYING
        return replace(
            shown,
            title=shown.title if self.level.says_area or changes else FROM_MEMORY,
            technique=self.strokes.both_names(step) if told and not changes else "",
            state="" if works and not told else shown.state,
            instruction=shown.instruction if rest else "",
            detail=shown.detail if rest else "",
            caution=shown.caution if self.level.says_area and not changes else "",
            next="",
            topic=shown.topic if rest else None,
        )

    def announcement(self, text: str, timeline: Timeline, segment: Segment) -> str:
        """Say no more than the voice does."""
        step = timeline.step_of(segment)
        if step is None or not step.areas or segment.kind is Kind.SWITCH:
            return text
        told = self._is_told(timeline.cues, timeline.blocks[segment.block], segment.start)
        words = [LEG_NAMES[segment.leg], step.area_names if self.level.says_area else ""]
        words.append(self.strokes.both_names(step) if told else "")
        return ", ".join(word for word in words if word) + "."

    def _is_told(self, cues: Sequence[Cue], block: Sequence[Segment], position: float) -> bool:
        name = name_cue(cues, block)
        return name is not None and position >= name.at - 1e-3
