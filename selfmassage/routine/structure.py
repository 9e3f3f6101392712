"""Does the data have the fields and types of format 1? Fast when it does, complete in words when it does not."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any

import msgspec

from .document import Document, JsonPath, too_deep
from .explain import explain, missing_fields, unknown_fields
from .format import FORMAT, MAX_STEPS, RoutineFile, schema
from .problems import MAX_LISTED, Problem, limited, plain, shown


@dataclass(frozen=True)
class Typed:
    """The typed file and its faults; where there are faults, the faulty fields are left out of it."""

    file: RoutineFile | None
    problems: tuple[Problem, ...] = ()
    left_out: frozenset[JsonPath] = frozenset()


def convert(document: Document) -> Typed:
    """Check fields, types and ranges; a file of a newer format gets that one message."""
    newer = document.data.get("format")
    if type(newer) is int and newer > FORMAT:
        wanted = f"{FORMAT} (a newer Selfmassage wrote this file: update the app to play it)"
        return Typed(None, (document.problem(("format",), wanted, shown(newer)),))
    steps = document.data.get("steps")
    if isinstance(steps, list) and len(steps) > MAX_STEPS:
        return Typed(None, (document.problem(("steps",), f"at most {MAX_STEPS} steps", str(len(steps))),))
    try:
        return Typed(msgspec.convert(document.data, RoutineFile))
    except UnicodeEncodeError:
        return Typed(None)  # half of a character: `unspeakable` says where
    except msgspec.ValidationError:
        deep = tuple(too_deep(document.text))
        return Typed(None, deep) if deep else _convert_what_is_sound(document)


def _convert_what_is_sound(document: Document) -> Typed:
    errors = list(islice(_validator().iter_errors(document.data), MAX_LISTED + 1))
    problems = limited(problem for error in errors for problem in explain(document, error))
    if len(problems) > MAX_LISTED:
        return Typed(None, problems)
    left_out = frozenset(_field(path) for error in errors for path in _faulty(error))
    data = deepcopy(document.data)
    for path in left_out:
        _remove(data, path)
    try:
        rest = {"format": FORMAT, "id": "unknown", "title": "unknown", **data}
        return Typed(msgspec.convert(rest, RoutineFile), problems, left_out)
    except (msgspec.ValidationError, UnicodeEncodeError) as error:
        return Typed(None, problems or (document.problem((), "a routine of format 1", plain(str(error))),))


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator  # only for bad files: its import takes longer than reading a library

    return Draft202012Validator(schema())


def _faulty(error: Any) -> Iterator[JsonPath]:
    path: JsonPath = tuple(error.absolute_path)
    match error.validator:
        case "required":
            yield from ((*path, name) for name in missing_fields(error))
        case "additionalProperties":
            yield from ((*path, name) for name in unknown_fields(error))
        case _:
            yield path


def _field(path: JsonPath) -> JsonPath:
    """The field of the routine or of the step that the path lies in."""
    return path[:3] if path[:1] == ("steps",) else path[:1]


def _remove(data: dict[str, Any], path: JsonPath) -> None:
    match path:
        case ("steps", int(index)):
            data["steps"][index] = {}
        case ("steps", int(index), str(name)):
            data["steps"][index].pop(name, None)
        case (str(name),):
            data.pop(name, None)
