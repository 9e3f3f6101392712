"""Races that a person trains for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Annotated

from msgspec import Meta, Struct

NAME_LENGTH, GOAL_LENGTH = 80, 200
"""The most letters."""
FARTHEST = 1000.0
"""Kilometres that a race may have."""
EARLIEST, LATEST = date(2000, 1, 1), date(2100, 1, 1)


class Race(Struct, frozen=True):
    """A race on a day of the person's own calendar."""

    id: str
    name: Annotated[str, Meta(min_length=1, max_length=NAME_LENGTH)]
    date: date
    km: Annotated[float, Meta(gt=0, le=FARTHEST)] | None = None
    goal: Annotated[str, Meta(max_length=GOAL_LENGTH)] = ""
    finished: Annotated[datetime, Meta(tz=True)] | None = None
    """When the person said that they had run it."""


def faults_of(name: str, day: date, km: str) -> tuple[str, ...]:
    """Tell what is wrong with a race as it was typed, in sentences."""
    faults = []
    if not name.strip():
        faults.append("Give the race a name.")
    if not EARLIEST <= day <= LATEST:
        faults.append(f"The date must be between {EARLIEST.year} and {LATEST.year}.")
    try:
        distance(km)
    except ValueError:
        faults.append(f"The distance is a number of kilometres, such as 42.2: found “{km.strip()}”.")
    return tuple(faults)


def distance(text: str) -> float | None:
    """Read kilometres as typed, with a point or a comma; empty is None; raise ValueError for anything else."""
    text = text.strip().lower().removesuffix("km").strip().replace(",", ".")
    if not text:
        return None
    km = float(text)
    if not 0 < km <= FARTHEST:
        raise ValueError(text)
    return km


def free_id(races: Iterable[Race]) -> str:
    """Give an id that no race has."""
    taken = {race.id for race in races}
    return next(str(number) for number in range(1, len(taken) + 2) if str(number) not in taken)


def coming(races: Iterable[Race], today: date) -> tuple[Race, ...]:
    """Give the races that are still to be run, the next first."""
    ahead = [race for race in races if race.date >= today and race.finished is None]
    return tuple(sorted(ahead, key=lambda race: (race.date, race.name)))


def past(races: Iterable[Race], today: date) -> tuple[Race, ...]:
    """Give the other races, the last first."""
    ahead = set(coming(races, today))
    return tuple(sorted((race for race in races if race not in ahead), key=lambda race: race.date, reverse=True))


def latest_finish(race: Race, now: datetime) -> datetime | None:
    """Give the latest moment at which a race may have ended, None while it is ahead; `now` has the local time zone.

    Where nobody has said, it ended with its day.
    """
    if race.finished is not None:
        return race.finished
    if race.date >= now.date():
        return None
    return min(now, datetime.combine(race.date + timedelta(days=1), time(), now.tzinfo))
