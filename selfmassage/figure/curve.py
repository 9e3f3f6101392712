"""Reads the small part of SVG path syntax that the pictures use: absolute M, L, C, Q and Z."""

from __future__ import annotations

import re
from collections.abc import Callable

NUMBERS_OF = {"M": 2, "L": 2, "C": 6, "Q": 4, "Z": 0}
_TOKEN = re.compile(r"\s*,?\s*(?:([A-Za-z])|([-+]?(?:\d+\.?\d*|\.\d+)))")

SHORTEST = 1.0
"""A path that is no longer than this cannot be seen."""
MOST = 10_000
"""Beyond this no coordinate of a drawing is."""

Command = tuple[str, tuple[float, ...]]


class Curve:
    """A path in the coordinates of its view; two curves of the same text are equal."""

    def __init__(self, text: str, commands: tuple[Command, ...]) -> None:
        self.text = text
        self.commands = commands

    @property
    def points(self) -> tuple[tuple[float, float], ...]:
        """The end point of every command, in drawing order."""
        return tuple((numbers[-2], numbers[-1]) for _, numbers in self.commands if numbers)

    def moved(self, by: Callable[[float, float], tuple[float, float]]) -> Curve:
        """Return the curve with every point, also those that pull, where `by` moves it."""
        commands = tuple(
            (letter, tuple(v for x, y in zip(n[::2], n[1::2], strict=True) for v in by(x, y)))
            for letter, n in self.commands
        )
        return Curve(" ".join(f"{letter}{' '.join(f'{v:.2f}' for v in n)}" for letter, n in commands), commands)

    def rings(self) -> tuple[Curve, ...]:
        """Return each closed part of the curve as one of its own."""
        return tuple(parse("M" + part) for part in self.text.split("M")[1:])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Curve) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)


class Drawn(Curve):
    """A path that leads somewhere: it has a length."""


def parse_drawn(text: str) -> Drawn:
    """Return the curve that `text` describes; raises ValueError also where nothing of it could be seen."""
    found, pen = parse(text), (0.0, 0.0)
    for letter, numbers in found.commands:
        places = list(zip(numbers[::2], numbers[1::2], strict=True))
        if letter != "M" and any(max(abs(x - pen[0]), abs(y - pen[1])) >= SHORTEST for x, y in places):
            return Drawn(text, found.commands)
        pen = places[-1] if places else pen
    raise ValueError(f"wanted a path that leads from one place to another, found {text.strip()[:20]!r}")


def parse(text: str) -> Curve:
    """Return the curve that `text` describes; raises ValueError that says what is wrong and where."""
    letters_and_numbers = _tokens(text)
    if not letters_and_numbers or letters_and_numbers[0] != "M":
        raise ValueError(f"wanted a path that begins with M, found {text.strip()[:8]!r}")
    commands: list[Command] = []
    at = 0
    while at < len(letters_and_numbers):
        letter = letters_and_numbers[at]
        count = NUMBERS_OF[letter] if isinstance(letter, str) else 0
        end = at + 1
        while end < len(letters_and_numbers) and not isinstance(letters_and_numbers[end], str):
            end += 1
        numbers = tuple(n for n in letters_and_numbers[at + 1 : end] if not isinstance(n, str))
        if (len(numbers) % count if count else len(numbers)) or (count and not numbers):
            raise ValueError(f"wanted {count} numbers after {letter}, found {len(numbers)}")
        if any(abs(number) > MOST for number in numbers):
            raise ValueError(f"wanted numbers from -{MOST} to {MOST}, found {max(numbers, key=abs):g}")
        groups = [numbers[i : i + count] for i in range(0, len(numbers), count)] if count else [()]
        commands += [("L" if letter == "M" and i else str(letter), group) for i, group in enumerate(groups)]
        at = end
    return Curve(text, tuple(commands))


def _tokens(text: str) -> list[str | float]:
    """Split into command letters and numbers."""
    found: list[str | float] = []
    at = 0
    text = text.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None or (match[1] and match[1] not in NUMBERS_OF):
            rest = text[at:].lstrip()
            place = len(text) - len(rest) + 1
            raise ValueError(f"wanted M, L, C, Q, Z or a number, found {rest[:8]!r} at character {place}")
        found.append(match[1] or float(match[2]))
        at = match.end()
    return found
