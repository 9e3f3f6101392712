"""What the pictures show: a step, the areas that are worked, the leg."""

from __future__ import annotations

from dataclasses import dataclass

from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import AREAS, TECHNIQUES, Area, Direction, Leg, Side

DIRECTIONS = {
    Direction.UP: "upward",
    Direction.ALONG: "up and down",
    Direction.ACROSS: "across",
    Direction.CIRCULAR: "in circles",
    Direction.OUTWARD: "outward",
    Direction.HEEL_TO_TOES: "from heel to toes",
    Direction.HOLD: "held still",
    Direction.NONE: "",
}
SIDES = {Leg.LEFT: "left ", Leg.RIGHT: "right ", Leg.BOTH: "both sides, "}


@dataclass(frozen=True)
class Topic:
    """A step on a leg while some of its areas are worked."""

    step: Step
    areas: tuple[Area, ...]
    leg: Leg

    @property
    def words(self) -> str:
        """The pictures in words: "Left calf, kneading, upward"."""
        areas = " and ".join(AREAS[area].said for area in self.areas)
        place = f"{SIDES.get(self.leg, '')}{areas}" if areas else self.step.name
        parts = (place, TECHNIQUES[self.step.technique].name.lower(), DIRECTIONS[self.step.direction])
        words = ", ".join(part for part in parts if part)
        return words[:1].upper() + words[1:]


def topic_of(step: Step, areas: tuple[Area, ...] = (), leg: Leg | None = None) -> Topic:
    """Return what to show of a step: the areas that it begins with, on the left leg, if nothing else is said."""
    lit = areas or (step.areas if step.together else step.areas[:1])
    return Topic(step, lit, leg or (Leg.LEFT if step.side is Side.EACH else Leg(step.side.value)))
