"""Every sentence that the app itself says in a session; the steps bring their own."""

from __future__ import annotations

from collections.abc import Sequence

from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import AREAS, Area, Leg

READING_WORDS_PER_SECOND = 3.0
"""Slow reading, from two metres."""

LEG_NAMES = {Leg.LEFT: "Left leg", Leg.RIGHT: "Right leg", Leg.BOTH: "Both legs", Leg.NONE: ""}

HALFWAY = "Halfway."
FINISH = "Well done. Stand up slowly."
FINISH_EQUAL = "Well done. Both legs had the same time. Stand up slowly."
HOW_STRONG = "Half is done. From zero to ten, how strong does this feel?"
LEAVING_OUT = "Comfort first. Leaving this out."


def instruction(step: Step, leg: Leg) -> str:
    """The whole instruction, the leg first."""
    return f"{_lead(leg)}{step.say}"


def instruction_again(step: Step, leg: Leg) -> str:
    """The short form for the second leg, which still names the leg first."""
    return f"{LEG_NAMES[leg]}, the same again: {_lower_first(step.name)}."


def instruction_brief(step: Step, leg: Leg) -> str:
    """Leg and name only."""
    return f"{_lead(leg)}{step.name}."


def switch(leg: Leg) -> str:
    """The change to the other leg."""
    return f"Change to the {leg} leg."


def now_the(area: Area) -> str:
    """The change to the next area of a step."""
    return f"Now the {AREAS[area].said}."


def only_the(leg: Leg, areas: Sequence[Area]) -> str:
    """Some areas of a step on a leg."""
    names = [AREAS[area].said for area in areas]
    listed = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    return f"{_lead(leg)}Now the {listed}."


def lighter(pressure: int) -> str:
    """What was too strong is lighter from now on."""
    return f"Lighter: pressure {pressure}."


def reading_seconds(text: str) -> float:
    """How long a person needs to read a text."""
    return len(text.split()) / READING_WORDS_PER_SECOND


def _lead(leg: Leg) -> str:
    name = LEG_NAMES[leg]
    return f"{name}. " if name else ""


def _lower_first(name: str) -> str:
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
