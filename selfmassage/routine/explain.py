"""Words the errors of a JSON Schema validator so that the person who wrote the file can mend it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from .document import Document, JsonPath
from .problems import Problem, nearest, shown

TYPE_NAMES = {
    "string": "a text in quotes",
    "number": "a number",
    "integer": "a whole number",
    "array": "a list in brackets [ ]",
    "object": "an object in braces { }",
    "boolean": "true or false",
    "null": "null",
}


def explain(document: Document, error: Any) -> Iterator[Problem]:
    """Word one error of the validator; `error.schema` is the part of the schema that was not met."""
    path: JsonPath = tuple(error.absolute_path)
    match error.validator:
        case "items":
            return  # of a list of so many: "maxItems" says it
        case "anyOf" if not _meaning(error.schema):
            yield from explain(document, _likeliest(error))
        case "enum" if "propertyNames" in error.absolute_schema_path:
            yield document.problem((*path, error.instance), _wanted(error), shown(error.instance))
        case "required":
            for name in missing_fields(error):
                meaning = _meaning(error.schema["properties"].get(name, {}))
                yield document.problem((*path, name), meaning or "this field", "nothing")
        case "additionalProperties":
            known = error.schema["properties"]
            for name in unknown_fields(error):
                wanted = f"a known field{nearest(name, known)}"
                yield document.problem((*path, name), wanted, shown(name))
        case _:
            yield document.problem(path, _wanted(error), _found(error))


def _likeliest(error: Any) -> Any:
    """Return what is wrong with the value as the kind that it nearly is, rather than as null."""
    return max(error.context, key=lambda inner: (inner.validator_value != "null", len(inner.absolute_path)))


def missing_fields(error: Any) -> list[str]:
    """Name the fields that a "required" error is about; the validator gives one error a field."""
    return re.findall(r"^'(.+)' is a required property", error.message)


def unknown_fields(error: Any) -> list[str]:
    return [name for name in error.instance if name not in error.schema["properties"]]


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
        case "maxItems" | "minItems" if rules.get("minItems") == rules.get("maxItems"):
            return f"{rules['minItems']} entries"
        case "maxItems":
            return f"at most {rules['maxItems']} entries"
        case "minItems":
            return "at least one entry"
        case "format":
            return said(error.cause)[0]
        case _:
            return _meaning(rules) or "another value"


def _found(error: Any) -> str:
    if error.validator == "format":
        return said(error.cause)[1] or shown(error.instance)
    if error.validator in ("maxLength", "maxItems") or (error.validator == "minItems" and error.instance):
        return str(len(error.instance))
    return shown(error.instance)


def said(fault: Exception) -> tuple[str, str]:
    """Return what is wanted and what was found, for a fault that says "wanted THIS, found THAT"."""
    wanted, _, found = str(fault).removeprefix("wanted ").partition(", found ")
    return wanted, found


def _range(rules: dict[str, Any]) -> str:
    least = rules.get("minimum", rules.get("exclusiveMinimum"))
    most = rules.get("maximum", rules.get("exclusiveMaximum"))
    if least is None or most is None:
        return (
            f"at most {most:g}"
            if least is None
            else f"{'more than' if 'exclusiveMinimum' in rules else 'at least'} {least:g}"
        )
    if "exclusiveMinimum" in rules:
        return f"more than {least:g}, at most {most:g}"
    return f"{least:g} to {most:g}" if least != most else f"{least:g}"


def _meaning(rules: dict[str, Any]) -> str:
    return str(rules.get("description", ""))
