"""Faults of a routine file, worded so that the person who wrote the file can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path


@dataclass(frozen=True, order=True)
class Problem:
    """One fault: where it is (line and column count from 1), what is wanted there and what was found."""

    line: int
    column: int
    field: str
    wanted: str
    found: str

    def __str__(self) -> str:
        return f"{self.line}:{self.column}: {self.field}: wanted {self.wanted}, found {self.found}"


@dataclass(frozen=True)
class Problems:
    """Every fault of one file."""

    path: Path
    items: tuple[Problem, ...]

    def lines(self) -> list[str]:
        """Give one `file:line:column: field: wanted, found` per fault."""
        return [f"{self.path}:{item}" for item in self.items]


def nearest(name: str, known: Iterable[str]) -> str:
    """Give ` (did you mean NAME?)` for the known name that is most like `name`, or nothing."""
    match = get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f" (did you mean {match[0]}?)" if match else ""


def shown(value: object) -> str:
    """Word a value of a JSON file as a person would name it."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return f"{value:.12g}"
        case str():
            return f'"{value}"' if len(value) <= 60 else f'"{value[:57]}…"'
        case list():
            return "a list" if value else "an empty list"
        case _:
            return "an object"
