"""From the data of a routine to the text of its file: always the same fields in the same order, one a line."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from .format import CueFile, RoutineFile, StepFile

FIRST = ("$schema", "format", "id", "title", "summary", "language", "intensity", "order", "minutes")
"""What people look for comes first, the steps last."""


def _names(kind: type[Struct]) -> tuple[str, ...]:
    return tuple(field.encode_name for field in msgspec.structs.fields(kind))


HEAD = (*FIRST, *(name for name in _names(RoutineFile) if name not in (*FIRST, "steps")), "steps")
STEP, CUE = _names(StepFile), _names(CueFile)


def written(data: Mapping[str, Any]) -> str:
    """Give the text of a routine file; the same data in any order of fields gives the same text.

    `data` is what reading a file gives (Document.data). Whole numbers lose their ".0", which means the same.
    """
    head = _ordered(data, HEAD)
    head["steps"] = [_step(step) for step in data.get("steps", ())]
    return json.dumps(head, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def plain_data(struct: Struct) -> dict[str, Any]:
    """Give a part of a typed file as the data that a file has."""
    return {name: plain_number(value) for name, value in msgspec.to_builtins(struct).items()}


def plain_number(value: Any) -> Any:
    """5.0 is written 5, in lists and in objects too."""
    match value:
        case float() if value.is_integer():
            return int(value)
        case list() | tuple():
            return [plain_number(item) for item in value]
        case dict():
            return {name: plain_number(item) for name, item in value.items()}
        case _:
            return value


def _step(step: Mapping[str, Any]) -> dict[str, Any]:
    made = _ordered(step, STEP)
    if "cues" in made:
        made["cues"] = [_ordered(cue, CUE) for cue in made["cues"]]
    return made


def _ordered(data: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """Put the fields into their order; what no format knows keeps its place at the end."""
    known = {name: plain_number(data[name]) for name in names if name in data}
    return {**known, **{name: value for name, value in data.items() if name not in known}}
