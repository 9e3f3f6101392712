"""The questions about today and about a person's health, and what a yes means, as data with sources.

Questions, messages, consequences: content research 5.2 to 5.4, kept in assets/screening/today.json and profile.json.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import msgspec
from msgspec import Struct

from selfmassage.routine.vocabulary import Area, Position, Technique, Tool

from .limits import STRONGEST, Place, Rule, everywhere


class Consequence(StrEnum):
    """What a yes leads to, the gravest first."""

    EMERGENCY = "emergency"
    BLOCK = "block"
    BLOCK_AREA = "block_area"
    CAUTION = "caution"
    FILTER = "filter"


SEVERITY = tuple(Consequence)


class Limit(Struct, frozen=True, forbid_unknown_fields=True):
    """A rule before its reason and the person's own places are known; the fields are those of `limits.Rule`."""

    pointed: bool = False
    """It holds where the person has pointed."""
    areas: tuple[Area, ...] | None = None
    """It holds in these areas of both legs; none: everywhere, unless `pointed`."""
    pressure: int = STRONGEST
    tools: tuple[Tool, ...] | None = None
    barred: tuple[Technique, ...] = ()
    only: tuple[Technique, ...] | None = None
    positions: tuple[Position, ...] | None = None
    minutes: float | None = None

    def rule(self, why: str, places: frozenset[Place]) -> Rule:
        """Give the rule for the places that were pointed at."""
        named = None if self.areas is None else everywhere(*self.areas)
        return Rule(
            why,
            places if self.pointed else named,
            self.pressure,
            None if self.tools is None else frozenset(self.tools),
            frozenset(self.barred),
            None if self.only is None else frozenset(self.only),
            None if self.positions is None else frozenset(self.positions),
            self.minutes,
        )


class FollowUp(Struct, frozen=True, forbid_unknown_fields=True):
    """A second question after a yes; a yes to it blocks the session."""

    question: str
    short: str
    message: str


class Question(Struct, frozen=True, forbid_unknown_fields=True):
    """A yes/no question."""

    id: str
    short: str
    question: str
    kind: Consequence
    message: str
    """What to do, or what follows, after a yes."""
    sources: tuple[str, ...]
    group: str = ""
    """The heading above it, where there are many."""
    details: str = ""
    """More to read after a yes."""
    until: str = ""
    """Who can lift the block by agreeing, as "your doctor"; empty where nobody can."""
    limits: tuple[Limit, ...] = ()
    """What holds after a yes that does not block."""
    after: tuple[Limit, ...] = ()
    """What still holds once they have agreed."""
    after_message: str = ""
    follow_up: FollowUp | None = None

    @property
    def points(self) -> bool:
        """True if a yes needs to be pointed at on the body."""
        return any(limit.pointed for limit in self.limits)

    @property
    def why(self) -> str:
        """The reason that is shown beside what it leaves out."""
        return f"You told us: {self.short[0].lower()}{self.short[1:]}."


@dataclass(frozen=True)
class Screening:
    """All questions of both layers."""

    today: tuple[Question, ...]
    profile: tuple[Question, ...]

    @property
    def all(self) -> tuple[Question, ...]:
        """Those about today first, since what is new today is graver."""
        return self.today + self.profile


def load(path: Path) -> tuple[Question, ...]:
    """Read the questions; the file is the program's own, so a fault in it is loud."""
    return msgspec.json.decode(path.read_bytes(), type=tuple[Question, ...])


def load_screening(folder: Path) -> Screening:
    """Read both files of assets/screening."""
    return Screening(load(folder / "today.json"), load(folder / "profile.json"))
