"""Reads a JSON file of the program's own as a checked type: fast when it is sound, complete in words when it is not."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import msgspec

from .document import Document, JsonPath, Unreadable, decode, parse_json, read_bytes, too_deep
from .explain import explain, said
from .problems import Problem, limited

T = TypeVar("T")

Texts = Mapping[type, Callable[[str], object]]
"""Types that are written as a text, and what reads each; it raises ValueError that says "wanted THIS, found THAT"."""
NO_TEXTS: Texts = MappingProxyType({})


def read_checked(path: Path, wanted: type[T], texts: Texts = NO_TEXTS) -> T:
    """Read a file as `wanted`; raises Unreadable with every fault."""
    raw = read_bytes(path)
    try:
        return msgspec.json.decode(raw, type=wanted, dec_hook=_reader(texts))
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return _read_slowly(decode(raw), wanted, texts)


def _read_slowly(text: str, wanted: type[T], texts: Texts) -> T:
    """Look for all faults that hinder the fast way; raises Unreadable."""
    data = parse_json(text)
    if deep := tuple(too_deep(text)):
        raise Unreadable(*deep)
    document = Document(text, data)
    errors = _validator(wanted, texts).iter_errors(data)
    if faults := limited(sorted({fault for error in errors for fault in explain(document, error)})):
        raise Unreadable(*faults)
    try:
        return msgspec.convert(data, wanted, dec_hook=_reader(texts))
    except (msgspec.ValidationError, ValueError) as error:
        raise Unreadable(_refused(document, str(error))) from None


def _reader(texts: Texts) -> Callable[[type, Any], object]:
    def read(kind: type, found: object) -> object:
        if not isinstance(found, str):
            raise ValueError(f"wanted a text in quotes, found {found!r}")
        return texts[kind](found)

    return read


def _validator(wanted: object, texts: Texts) -> Any:
    from jsonschema import Draft202012Validator, FormatChecker  # only for bad files: its import takes long

    formats = FormatChecker(formats=())
    for kind, read in texts.items():
        formats.checks(kind.__name__, raises=ValueError)(
            lambda found, read=read: not isinstance(found, str) or read(found)
        )
    schema = msgspec.json.schema(wanted, schema_hook=lambda kind: {"type": "string", "format": kind.__name__})
    return Draft202012Validator(schema, format_checker=formats)


def _refused(document: Document, fault: str) -> Problem:
    """Word a fault that a type found in itself: "wanted THIS, found THAT - at `$.motions[0]`"."""
    text, _, place = fault.partition(" - at `$")
    path: JsonPath = tuple(int(index) if index else name for name, index in re.findall(r"\.(\w+)|\[(\d+)\]", place))
    wanted, found = said(ValueError(text))
    return document.problem(path, wanted, found or "another value")
