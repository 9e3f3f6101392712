"""Faults of a routine file, worded so that the person who wrote the file can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from difflib import get_close_matches
from itertools import islice
from pathlib import Path

MAX_LISTED = 100
"""Faults of one kind that are listed; a hostile file could have hundreds of thousands."""
MAX_SHOWN = 60
"""Characters of a value that are shown."""


@dataclass(frozen=True, order=True)
class Problem:
    """One fault: where it is (line and column count from 1), what is wanted there and what was found."""

    line: int
    column: int
    field: str
    wanted: str
    found: str
    path: tuple[str | int, ...] = dataclass_field(default=(), compare=False)
    """The keys and indices that lead to the value, as in ("steps", 2, "say"); empty for the file as a whole."""

    def __str__(self) -> str:
        return f"{self.line}:{self.column}: {self.field}: wanted {self.wanted}, found {self.found}"


@dataclass(frozen=True)
class Problems:
    """Every fault of one file."""

    path: Path
    items: tuple[Problem, ...]

    def lines(self) -> list[str]:
        """Give one `file:line:column: field: wanted, found` per fault."""
        return [f"{plain(str(self.path))}:{item}" for item in self.items]


def limited(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Take the first faults, with a last one that says so where there are more."""
    listed = tuple(islice(problems, MAX_LISTED + 1))
    if len(listed) <= MAX_LISTED:
        return listed
    rest = Problem(
        listed[-1].line, listed[-1].column, "file", f"fewer than {MAX_LISTED} faults", "more than are listed"
    )
    return (*listed[:MAX_LISTED], rest)


def nearest(name: str, known: Iterable[str]) -> str:
    """Give ` (did you mean NAME?)` for the known name that is most like `name`, or nothing."""
    names = list(known)
    begin_alike = [other for other in names if other.startswith(name[:3]) or name.startswith(other)]
    match = get_close_matches(name, begin_alike, n=1, cutoff=0.3) or get_close_matches(name, names, n=1, cutoff=0.6)
    return f" (did you mean {match[0]}?)" if match else ""


def plain(text: str) -> str:
    """Write characters that no terminal or screen can show as their escapes."""
    return text if text.isprintable() else "".join(_plain_character(character) for character in text)


def _plain_character(character: str) -> str:
    return character if character.isprintable() else character.encode("unicode_escape").decode("ascii")


def clipped(text: str) -> str:
    """Shorten a text of any length and content to one that can be shown in a line."""
    return plain(text if len(text) <= MAX_SHOWN else f"{text[: MAX_SHOWN - 3]}…")


def shown(value: object) -> str:
    """Word a value of a JSON file as a person would name it."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return clipped(str(value))
        case str():
            return f'"{clipped(value)}"'
        case list():
            return "a list" if value else "an empty list"
        case _:
            return "an object"
