"""The strokes of classical massage: what each is called, how it is done, and which techniques belong to it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import msgspec
from msgspec import Struct

from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import TECHNIQUES, Area, Technique

STUDENT = "student"
"""The goal of routines for students, which have both names of each stroke."""


class Stroke(StrEnum):
    """A family of techniques, as schools name and order them."""

    EFFLEURAGE = "effleurage"
    PETRISSAGE = "petrissage"
    TAPOTEMENT = "tapotement"
    FRICTION = "friction"
    VIBRATION = "vibration"
    COMPRESSION = "compression"
    MOVEMENT = "movement"


class StrokeFacts(Struct, frozen=True, forbid_unknown_fields=True):
    """What a student must know of a stroke; content research 4.4."""

    stroke: Stroke
    plain: str
    also: str
    key: str
    """The letter that names it in recall."""
    how: str
    pace: str
    use: str
    keep_off: str
    sources: tuple[str, ...]

    @property
    def names(self) -> str:
        """The term, then the plain name: "Petrissage (kneading)"."""
        term = "Joint movement" if self.stroke is Stroke.MOVEMENT else self.stroke.value.capitalize()
        return f"{term} ({self.plain.lower()})"


class Rule(Struct, frozen=True, forbid_unknown_fields=True):
    """Steps of a technique, on no areas but these where some are named, belong to a stroke."""

    technique: Technique
    stroke: Stroke
    areas: tuple[Area, ...] = ()

    def fits(self, step: Step) -> bool:
        """Return whether the rule is for a step."""
        return step.technique is self.technique and (not self.areas or set(step.areas) <= set(self.areas))


class Strokes(Struct, frozen=True, forbid_unknown_fields=True):
    """Every stroke, and the rules by which a step is one of them; the first rule that fits counts."""

    strokes: tuple[StrokeFacts, ...]
    rules: tuple[Rule, ...]

    def of(self, step: Step) -> Stroke | None:
        """Return the stroke of a step; none for tools, stretches and rests, which schools do not order."""
        return next((rule.stroke for rule in self.rules if rule.fits(step)), None)

    def facts(self, stroke: Stroke) -> StrokeFacts:
        """Return what there is to know of a stroke."""
        return next(facts for facts in self.strokes if facts.stroke is stroke)

    def both_names(self, step: Step) -> str:
        """Both names of what a step does, plain first: "Kneading (petrissage)"."""
        facts, stroke = TECHNIQUES[step.technique], self.of(step)
        if facts.name.lower() != facts.term:
            return f"{facts.name} ({facts.term})"
        return f"{self.facts(stroke).plain} ({facts.term})" if stroke else facts.name

    def name(self, step: Step) -> str:
        """The stroke of a step with its areas: "petrissage on the calf"."""
        stroke = self.of(step)
        return f"{stroke or step.name} on {step.area_names.lower()}" if step.areas else step.name


def load(path: Path) -> Strokes:
    """Read the strokes; the file is the program's own, so a fault in it is loud."""
    return msgspec.json.decode(path.read_bytes(), type=Strokes)
