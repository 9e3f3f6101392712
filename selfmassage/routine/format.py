"""Routine format 1 as it is written in a file: every field, its limits and its meaning."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from .vocabulary import Area, Direction, Intensity, Order, Position, Side, Technique, Tool

FORMAT = 1
MAX_STEP_SECONDS = 900
MAX_TOTAL_SECONDS = 4 * 3600
MAX_STEPS = 500

_NAME = r"[a-z0-9][a-z0-9_-]*"
_END = r"$(?!\n)"
"""A bare $ lets a line break follow."""


def _text(longest: int, meaning: str, needed: bool = False) -> Meta:
    """A text; a needed one has more than spaces."""
    return Meta(max_length=longest, pattern=r"\S" if needed else None, description=meaning)


Name = Annotated[
    str, Meta(pattern=f"^{_NAME}{_END}", max_length=60, description="a name of small letters, digits, _ and -")
]
Reference = Annotated[
    str,
    Meta(
        pattern=rf"^{_NAME}\.{_NAME}{_END}",
        max_length=121,
        description="a step of another routine, written routine.step",
    ),
]
Seconds = Annotated[
    float, Meta(ge=1, le=MAX_STEP_SECONDS, description="working time of the step in seconds, on each leg")
]
Said = Annotated[str, _text(300, "what the voice says", needed=True)]


class CueFile(Struct, frozen=True, forbid_unknown_fields=True):
    """A line that is said while the step is being done."""

    at: Annotated[
        Annotated[float, Meta(ge=-MAX_STEP_SECONDS, le=MAX_STEP_SECONDS)] | Literal["halfway"],
        Meta(description='seconds from the start, negative from the end, or "halfway"'),
    ]
    say: Said


class StepFile(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One step: an own one, or a step of another routine (`use`) with own values put over it."""

    id: Name | UnsetType = UNSET
    use: Reference | UnsetType = UNSET
    name: Annotated[str, _text(60, "short title of the step", needed=True)] | UnsetType = UNSET
    technique: Technique | UnsetType = UNSET
    areas: Annotated[list[Area], Meta(max_length=16, description="areas worked, in order")] | UnsetType = UNSET
    shares: (
        Annotated[
            list[Annotated[float, Meta(gt=0, le=1000)]],
            Meta(max_length=16, description="how the time is shared among the areas, one number for each"),
        ]
        | UnsetType
    ) = UNSET
    together: (
        Annotated[bool, Meta(description="true: one movement works all areas at once, not one after another")]
        | UnsetType
    ) = UNSET
    position: Position | UnsetType = UNSET
    side: Side | UnsetType = UNSET
    tool: Tool | UnsetType = UNSET
    direction: Direction | UnsetType = UNSET
    seconds: Seconds | UnsetType = UNSET
    repetitions: Annotated[int, Meta(ge=1, le=3000, description="movements in the working time")] | UnsetType = UNSET
    pace: Annotated[float, Meta(ge=0.5, le=600, description="movements per minute")] | UnsetType = UNSET
    pressure: Annotated[int, Meta(ge=0, le=5, description="pressure as applied, 0 (none) to 5")] | UnsetType = UNSET
    say: Said | UnsetType = UNSET
    detail: Annotated[str, _text(600, "more for the screen")] | UnsetType = UNSET
    caution: Annotated[str, _text(300, "when to skip it or take care")] | UnsetType = UNSET
    cues: Annotated[list[CueFile], Meta(max_length=20)] | UnsetType = UNSET


class RoutineFile(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A guided massage: what it is for and its steps in order."""

    format: Annotated[int, Meta(ge=FORMAT, le=FORMAT, description="1, the version of this format")]
    id: Name
    title: Annotated[str, _text(80, "the title that people see", needed=True)]
    steps: Annotated[list[StepFile], Meta(min_length=1, max_length=MAX_STEPS, description="the steps in order")]
    schema: str = msgspec.field(default="", name="$schema")
    summary: Annotated[str, _text(500, "what it is, in a sentence or two")] = ""
    language: Annotated[
        str, Meta(pattern=rf"^[a-z]{{2,3}}(-[A-Z]{{2}})?{_END}", description='a language code such as "en" or "en-GB"')
    ] = "en"
    intensity: Intensity = Intensity.MODERATE
    order: Order = Order.LEG_BY_LEG
    minutes: Annotated[float, Meta(gt=0, le=240, description="the length that the author intends")] | UnsetType = UNSET
    equipment: Annotated[
        list[Annotated[str, _text(60, "a thing to have at hand", needed=True)]], Meta(max_length=20)
    ] = []
    goals: Annotated[list[Name], Meta(max_length=20)] = []
    when: Annotated[str, _text(400, "when to do it")] = ""
    evidence: Annotated[str, _text(2000, "what is known about it")] = ""
    sources: Annotated[list[Annotated[str, _text(120, "a source", needed=True)]], Meta(max_length=50)] = []


def schema() -> dict[str, Any]:
    """Give the JSON Schema of a routine file, made from the classes above."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(RoutineFile)}
