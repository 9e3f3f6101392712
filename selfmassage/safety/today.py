"""The ten questions that come before every session, and what a yes means.

Questions, messages and sources: content research 5.2, kept as data in assets/screening/today.json.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

import msgspec
from msgspec import Struct


class Consequence(StrEnum):
    """What a yes leads to."""

    BLOCK = "block"
    EMERGENCY = "emergency"
    BLOCK_AREA = "block_area"
    CAUTION = "caution"


SEVERITY = (Consequence.EMERGENCY, Consequence.BLOCK, Consequence.BLOCK_AREA, Consequence.CAUTION)


class Question(Struct, frozen=True, forbid_unknown_fields=True):
    """A yes/no question about today."""

    id: str
    question: str
    short: str
    kind: Consequence
    message: str
    sources: tuple[str, ...]


def load(path: Path) -> tuple[Question, ...]:
    """Read the questions; the file is the program's own, so a fault in it is loud."""
    return msgspec.json.decode(path.read_bytes(), type=tuple[Question, ...])


def blocking(questions: Sequence[Question], yes: frozenset[str]) -> tuple[Question, ...]:
    """Give the questions answered yes, the gravest first; while there is one, no session may start."""
    answered = [question for question in questions if question.id in yes]
    return tuple(sorted(answered, key=lambda question: SEVERITY.index(question.kind)))
