"""Claims that no text of a massage may make, each with the reason and its sources."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import msgspec
from msgspec import Struct


class Claim(Struct, frozen=True, forbid_unknown_fields=True):
    """A pattern (any case), why no text may have it, a sentence it catches and one that may be said instead."""

    pattern: str
    reason: str
    sources: list[str]
    caught: str
    permitted: str


def load(path: Path) -> tuple[Claim, ...]:
    """Read the claims; the file is the program's own, so a fault in it is loud."""
    return tuple(msgspec.json.decode(path.read_bytes(), type=list[Claim]))


def made_in(text: str, claims: Iterable[Claim]) -> list[tuple[Claim, str]]:
    """Give each claim that a text makes, with the words that make it."""
    found = ((claim, re.search(claim.pattern, text, re.IGNORECASE)) for claim in claims)
    return [(claim, match[0]) for claim, match in found if match]
