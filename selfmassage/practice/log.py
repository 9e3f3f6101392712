"""The practice log that a school accepts: what, when, how long, how well; one row for each practice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from .history import Practised
from .modes import MODES, Mode

COLUMNS = ("Date", "Routine", "Way", "Minutes", "Score")
SHORTEST = 0.5
"""Minutes; less than this is no practice."""


@dataclass(frozen=True)
class Row:
    """One practice, in words."""

    date: str
    routine: str
    way: str
    minutes: str
    score: str

    @property
    def cells(self) -> tuple[str, ...]:
        """The row in the order of the columns."""
        return (self.date, self.routine, self.way, self.minutes, self.score)


@dataclass(frozen=True)
class Log:
    """Rows in the order of time, and what they add up to."""

    rows: tuple[Row, ...]
    total: str


def log(practised: Iterable[Practised]) -> Log:
    """Make the log: practice by the clock of the place where it was done; the quiz counts as practice too."""
    kept = sorted((one for one in practised if one.minutes >= SHORTEST), key=lambda one: one.at)
    whole = sum(_whole(one) for one in kept)  # what whoever adds up the rows finds
    hours = f" ({whole // 60} h {whole % 60} min)" if whole >= 60 else ""
    count = f"{len(kept)} practice{'s' * (len(kept) != 1)}"
    return Log(tuple(_row(one) for one in kept), f"{count}, {whole} minutes in all{hours}")


def recent(practised: Sequence[Practised], count: int) -> tuple[Row, ...]:
    """Give the last practices, the newest first."""
    return tuple(_row(one) for one in reversed(practised[-count:]))


def score_words(one: Practised) -> str:
    """The score as a school reads it: points of recall, right answers of a quiz, what was known of a faded routine."""
    if one.points is not None:
        return f"{one.points} %" if one.mode is Mode.QUIZ else f"{one.points} of 100"
    return "" if one.known is None else f"{one.known:.0%} known"


def _row(one: Practised) -> Row:
    minutes = f"{_whole(one)}" if one.minutes >= SHORTEST else "under 1"
    return Row(_date(one.at), one.title, MODES[one.mode].title, minutes, score_words(one))


def _whole(one: Practised) -> int:
    return max(1, round(one.minutes))


def _date(at: datetime) -> str:
    return at.strftime("%Y-%m-%d %H:%M")
