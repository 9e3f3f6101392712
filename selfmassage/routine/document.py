"""From the bytes of a file to plain JSON data, with a place for every value; knows nothing about massage."""

from __future__ import annotations

import json
import re
import stat
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from .problems import Problem, clipped, limited, shown

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 20
MAX_WHOLE = 2**53

JsonPath = tuple[str | int, ...]

TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+')
UNSPEAKABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")

LAST_COMMA = "no comma before the closing bracket"
SYNTAX = {
    "Expecting property name enclosed in double quotes": "a field name in double quotes",
    "Expecting ':' delimiter": "a colon before this",
    "Expecting ',' delimiter": "a comma or a closing bracket before this",
    "Expecting value": "a value",
    "Unterminated string starting at": "a closing quote for the text that starts here",
    "Invalid control character at": r"a closing quote in this line (a line break in a text is \n, a tab \t)",
    "Invalid \\escape": 'a backslash only before one of " \\ / b f n r t u',
    "Invalid \\uXXXX escape": "four hexadecimal digits after \\u",
    "Extra data": "the end of the file",
    "Illegal trailing comma before end of object": LAST_COMMA,
    "Illegal trailing comma before end of array": LAST_COMMA,
}
FOUND = {"\n": "a line break", "\r": "a line break", "\t": "a tab"}


class Unreadable(Exception):
    """The file cannot be taken as JSON data at all; carries its faults."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems


@dataclass(frozen=True)
class Document:
    """The data of a JSON file and the text that it came from."""

    text: str
    data: dict[str, Any]

    def problem(self, path: JsonPath, wanted: str, found: str, field: str = "") -> Problem:
        """Make a fault of the value at `path`, or of the nearest part around it that the file has."""
        place = path
        while place and place not in self._offsets:
            place = place[:-1]
        line, column = line_and_column(self.text, self._offsets.get(place, 0))
        return Problem(line, column, field or label(path), wanted, found, path)

    @cached_property
    def _offsets(self) -> dict[JsonPath, int]:
        return {path: offset for path, offset, _ in values(self.text)}


def read_document(path: Path) -> Document:
    """Read a JSON object from a file; raises Unreadable with every fault that hides the rest."""
    return parse_document(decode(read_bytes(path)))


def parse_document(text: str) -> Document:
    """Read a JSON object from the text of a file; raises Unreadable with every fault that hides the rest."""
    data = parse_json(text, "a routine in JSON")
    if not isinstance(data, dict):
        raise Unreadable(Problem(1, 1, "file", "an object in braces { }", shown(data)))
    return Document(text, data)


def parse_json(text: str, wanted: str = "data in JSON") -> Any:
    """Return what a JSON text says; raises Unreadable with every fault that hides the rest. `wanted` names the text."""
    odd: list[object] = []  # what JSON does not know: the slow look finds the places

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        data = dict(pairs)
        if len(data) != len(pairs):
            odd.append(data)
        return data

    try:
        data = json.loads(text, object_pairs_hook=unique, parse_constant=odd.append, parse_float=_number)
    except json.JSONDecodeError as error:
        raise Unreadable(_syntax_problem(text, error, wanted)) from None
    except RecursionError:
        raise Unreadable(*too_deep(text)) from None
    except ValueError:
        raise Unreadable(_long_number(text)) from None
    if odd:
        raise Unreadable(*limited(_oddities(text)))
    return data


def values(text: str) -> Iterator[tuple[JsonPath, int, str]]:
    """Walk valid JSON text and give each value's path, offset and first token, without recursion."""
    path: list[str | int] = []  # its last part is the key or index of the value that comes next
    open_brackets: list[str] = []
    key_next = False
    for match in TOKEN.finditer(text):
        token = match[0]
        if token in "}]":
            open_brackets.pop()
            path.pop()
            key_next = False
        elif token == ",":
            key_next = open_brackets[-1] == "{"
            if isinstance(path[-1], int):
                path[-1] += 1
        elif token == ":":
            continue
        elif key_next:
            path[-1] = json.loads(token, strict=False)
            key_next = False
        else:
            yield tuple(path), match.start(), token
            if token in "{[":
                open_brackets.append(token)
                path.append(0 if token == "[" else "")
                key_next = token == "{"


def label(path: JsonPath) -> str:
    """Name a place as a person counts: ("steps", 2, "areas", 0) is "step 3, area 1"."""
    words: list[str] = []
    for part in path:
        if isinstance(part, int):
            words[-1:] = [f"{_one_of(words[-1])} {part + 1}" if words else f"entry {part + 1}"]
        else:
            words.append(clipped(part))
    return ", ".join(words) or "file"


def _one_of(words: str) -> str:
    """Name one of several: a step of "steps", a touch of "touches"."""
    return words.removesuffix("es") if words.endswith("ches") else words.removesuffix("s")


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Count line and column of an offset, both from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def read_bytes(path: Path) -> bytes:
    """Return what a file of a usual size holds; raises Unreadable."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            found = "a folder" if stat.S_ISDIR(status.st_mode) else "a device or a pipe"
            raise Unreadable(Problem(1, 1, "file", "a JSON file", found))
        if status.st_size > MAX_BYTES:
            found = f"{status.st_size / MAX_BYTES:.1f} MiB" if status.st_size > 1.1 * MAX_BYTES else "a little more"
            raise Unreadable(Problem(1, 1, "file", "at most 1 MiB", found))
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        if isinstance(error, FileNotFoundError) and path.is_symlink():
            reason = "a link to nothing"
        raise Unreadable(Problem(1, 1, "file", "a file that can be read", reason.lower())) from None


def decode(raw: bytes) -> str:
    """Return the text of a file; raises Unreadable with the place of another encoding."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable(Problem(1, 1, "file", "text saved as UTF-8", "text saved as UTF-16"))
    if b"\0" in raw[:4]:
        raise Unreadable(Problem(1, 1, "file", "text saved as UTF-8", "zero bytes, as in UTF-16 or a damaged file"))
    if raw.startswith(b"\xef\xbb\xbf"):
        raise Unreadable(Problem(1, 1, "file", "UTF-8 without a byte order mark", "a byte order mark before the text"))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        line, column = line_and_column(before, len(before))
        found = f"the byte 0x{raw[error.start]:02x} of another encoding"
        raise Unreadable(Problem(line, column, "file", "text saved as UTF-8", found)) from None


def _number(written: str) -> int | float:
    """5.0 is the whole number 5, as in JSON Schema; one with more digits than it can hold stays as it is."""
    value = float(written)
    return int(value) if value.is_integer() and abs(value) < MAX_WHOLE else value


def _oddities(text: str) -> Iterator[Problem]:
    seen: Counter[JsonPath] = Counter()
    for path, offset, token in values(text):
        seen[path] += 1
        if token in ("NaN", "Infinity", "-Infinity"):
            yield Problem(*line_and_column(text, offset), label(path), "a number", token)
        if seen[path] == 2 and all(seen[path[:end]] < 2 for end in range(1, len(path))):
            found = f"{shown(path[-1])} a second time"
            yield Problem(*line_and_column(text, offset), label(path), "each field once", found)


def _long_number(text: str) -> Problem:
    number = re.search(r"\d{4000,}", text)
    place = line_and_column(text, number.start() if number else 0)
    return Problem(*place, "file", "numbers of a usual size", "a number with thousands of digits")


def _syntax_problem(text: str, error: json.JSONDecodeError, wanted: str) -> Problem:
    if not text.strip():
        return Problem(1, 1, "file", wanted, "an empty file")
    before = text[: error.pos].rstrip()
    if before.endswith(",") and text[error.pos : error.pos + 1] in ("}", "]"):
        return Problem(*line_and_column(text, len(before) - 1), "file", LAST_COMMA, '","')
    return Problem(error.lineno, error.colno, "file", SYNTAX.get(error.msg, "JSON"), _found(text, error))


def _found(text: str, error: json.JSONDecodeError) -> str:
    """Show what stands at the place of an error: a character inside a text, else a word or a bracket."""
    at = text[error.pos :]
    if error.msg.startswith("Unterminated"):
        return "none"
    if error.msg.startswith("Invalid"):
        return FOUND.get(at[:1]) or shown(at[:6].split('"')[0])
    token = TOKEN.match(at.lstrip())
    if token:
        return clipped(token[0]) if token[0].startswith('"') else shown(token[0])
    return "a quote that nothing closes" if at.strip() else "the end of the file"


def too_deep(text: str) -> Iterator[Problem]:
    """Find the first bracket that is nested deeper than any routine needs."""
    depth = 0
    for match in TOKEN.finditer(text):
        depth += {"{": 1, "[": 1, "}": -1, "]": -1}.get(match[0], 0)
        if depth > MAX_DEPTH:
            place = line_and_column(text, match.start())
            yield Problem(*place, "file", f"at most {MAX_DEPTH} levels of brackets", "more of them")
            return


def unspeakable(document: Document) -> Iterator[Problem]:
    """Find texts and names with characters that no voice can say and no screen shows."""
    if not UNSPEAKABLE.search(document.text) and "\\u" not in document.text:
        return
    for path, offset, token in values(document.text):
        wanted = None
        if token.startswith('"') and UNSPEAKABLE.search(json.loads(token, strict=False)):
            wanted = "text that can be read aloud"
        elif path and isinstance(path[-1], str) and UNSPEAKABLE.search(path[-1]):
            wanted = "a field name of plain letters"
        if wanted:
            place = line_and_column(document.text, offset)
            yield Problem(*place, label(path), wanted, "a control character")
