"""Words of the trade as questions: what each means, among the meanings of the others."""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct

from .quiz import Item


class Term(Struct, frozen=True, forbid_unknown_fields=True):
    """A word and what it means; content research 4.4."""

    term: str
    meaning: str
    sources: tuple[str, ...]


def load(path: Path) -> tuple[Item, ...]:
    """Read the words and make a question of each; the file is the program's own, so a fault in it is loud."""
    terms = msgspec.json.decode(path.read_bytes(), type=tuple[Term, ...])
    return tuple(
        Item(
            f"meaning/{one.term}",
            f"What does \u201c{one.term}\u201d mean?",
            one.meaning,
            one.sources,
            tuple(other.meaning for other in terms if other is not one),
        )
        for one in terms
    )
