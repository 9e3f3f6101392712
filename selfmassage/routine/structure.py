"""Does the data have the fields and types of format 1? Fast when it does, complete in words when it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from typing import Any

import msgspec

from .document import Document, JsonPath
from .format import FORMAT, RoutineFile, schema
from .problems import Problem, nearest, shown

TYPE_NAMES = {
    "string": "a text",
    "number": "a number",
    "integer": "a whole number",
    "array": "a list",
    "object": "an object in braces { }",
    "boolean": "true or false",
}


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
    try:
        return Typed(msgspec.convert(document.data, RoutineFile))
    except msgspec.ValidationError:
        return _convert_what_is_sound(document)


def _convert_what_is_sound(document: Document) -> Typed:
    errors = list(_validator().iter_errors(document.data))
    problems = tuple(problem for error in errors for problem in _explain(document, error))
    left_out = frozenset(_field(path) for error in errors for path in _faulty(error))
    data = deepcopy(document.data)
    for path in left_out:
        _remove(data, path)
    try:
        rest = {"format": FORMAT, "id": "unknown", "title": "unknown", **data}
        return Typed(msgspec.convert(rest, RoutineFile), problems, left_out)
    except msgspec.ValidationError as error:
        return Typed(None, problems or (document.problem((), "a routine of format 1", str(error)),))


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator  # only for bad files: its import takes longer than reading a library

    return Draft202012Validator(schema())


def _explain(document: Document, error: Any) -> Iterator[Problem]:
    """Word one error of the validator; `error.schema` is the part of the schema that was not met."""
    path: JsonPath = tuple(error.absolute_path)
    match error.validator:
        case "required":
            for name in missing_fields(error):
                meaning = _meaning(error.schema["properties"].get(name, {}))
                yield document.problem((*path, name), meaning or "this field", "nothing")
        case "additionalProperties":
            known = error.schema["properties"]
            for name in error.instance.keys() - known.keys():
                wanted = f"a known field{nearest(name, known)}"
                yield document.problem((*path, name), wanted, shown(name))
        case _:
            yield document.problem(path, _wanted(error), _found(error))


def missing_fields(error: Any) -> list[str]:
    """Name the fields that a "required" error is about; the validator gives one error a field."""
    return re.findall(r"^'(.+)' is a required property", error.message)


def _wanted(error: Any) -> str:
    rules = error.schema
    match error.validator:
        case "type":
            return TYPE_NAMES.get(error.validator_value, str(error.validator_value))
        case "enum" | "const":
            names = rules.get("enum", [rules.get("const")])
            listed = ", ".join(map(str, names))
            return f"one of {listed}{nearest(str(error.instance), names)}" if len(names) > 1 else listed
        case "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum":
            return _range(rules)
        case "maxLength":
            return f"at most {rules['maxLength']} characters"
        case "minLength":
            return "a text"
        case "maxItems":
            return f"at most {rules['maxItems']} entries"
        case "minItems":
            return "at least one entry"
        case _:
            return _meaning(rules) or "another value"


def _found(error: Any) -> str:
    if error.validator == "maxLength":
        return f"{len(error.instance)}"
    if error.validator == "maxItems":
        return f"{len(error.instance)}"
    return shown(error.instance)


def _range(rules: dict[str, Any]) -> str:
    least = rules.get("minimum", rules.get("exclusiveMinimum"))
    most = rules.get("maximum", rules.get("exclusiveMaximum"))
    low = f"more than {least:g}" if "exclusiveMinimum" in rules else f"{least:g}"
    return f"{low} to {most:g}" if least != most else f"{least:g}"


def _meaning(rules: dict[str, Any]) -> str:
    return str(rules.get("description", ""))


def _faulty(error: Any) -> Iterator[JsonPath]:
    path: JsonPath = tuple(error.absolute_path)
    match error.validator:
        case "required":
            yield from ((*path, name) for name in missing_fields(error))
        case "additionalProperties":
            yield from ((*path, name) for name in error.instance.keys() - error.schema["properties"].keys())
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
