"""The plan around races and through the training year: dated, light, and with the visits to a professional apart.

Offsets, rhythms and their sources: assets/training/plan.json (content research 1.3 and 3.21).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import msgspec
from msgspec import Struct

from selfmassage.safety.situation import Phase

from .races import Race

HORIZON = 42
"""Days to look ahead."""
QUIET_BEFORE, QUIET_AFTER = 5, 3
"""Days around a race in which the race's own plan stands alone; no deep work either (content research 1.3)."""
WITHIN_HOURS = 1
"""Days after a race that are less than 48 hours from it."""


class Offset(Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the plan, in days from the race."""

    id: str
    first: int
    last: int
    title: str
    text: str
    routine: str
    grade: str
    basis: str


class Rhythm(Struct, frozen=True, forbid_unknown_fields=True):
    """How often, in a phase of training."""

    days: int | None
    """Between own sessions."""
    routine: str | None
    visit_weeks: int
    """Between visits to a professional."""


class PlanData(Struct, frozen=True, forbid_unknown_fields=True):
    """All of assets/training/plan.json."""

    around_race: tuple[Offset, ...]
    rhythm: dict[Phase, Rhythm]
    visit_choices: tuple[int, ...]
    """Weeks that a person may choose in base training."""


@dataclass(frozen=True)
class Entry:
    """Something for one day, or for one of several days."""

    id: str
    first: date
    last: date
    title: str
    text: str = ""
    routine: str | None = None
    grade: str = "C"
    race: str = ""
    """Its name, where the entry is part of a race's plan."""

    def is_on(self, day: date) -> bool:
        """Tell whether it is for this day."""
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Visits:
    """The wish for visits to a massage therapist or physiotherapist."""

    weeks: int
    """Between two of them."""
    last: date
    """The last visit, or the day from which to count."""
    sooner: bool = False
    """The person told of stiffness, an ache or heavy legs."""


def load_plan(path: Path) -> PlanData:
    """Read the plan's data; the file is the program's own, so a fault in it is loud."""
    return msgspec.json.decode(path.read_bytes(), type=PlanData)


def plan_for(race: Race, data: PlanData) -> tuple[Entry, ...]:
    """Give the dated entries around one race, the race itself among them."""
    entries = [
        Entry(
            part.id,
            race.date + timedelta(days=part.first),
            race.date + timedelta(days=part.last),
            part.title,
            part.text,
            part.routine,
            part.grade,
            race.name,
        )
        for part in data.around_race
    ]
    day = Entry("race", race.date, race.date, race.name, race.goal, race=race.name)
    return _in_order([*entries, day])


def around(races: Sequence[Race], data: PlanData) -> tuple[Entry, ...]:
    """Give the entries around all races; where they come close together the lighter one stays."""
    made: dict[tuple[str, date, str], Entry] = {}
    for race in races:
        others = [other.date for other in races if other.id != race.id]
        for entry in plan_for(race, data):
            for part in _parts(entry, others):
                key = (part.id, part.first, part.race if part.id == "race" else "")
                if key not in made or made[key].last < part.last:
                    made[key] = part
    return _in_order(made.values())


def rhythm(phase: Phase, data: PlanData, races: Iterable[Race], last: date, today: date) -> tuple[Entry, ...]:
    """Give the days for own sessions in this phase, counted from the last one; none near a race."""
    beat = data.rhythm[phase]
    if beat.days is None:
        return ()
    quiet = [race.date for race in races]
    day = max(today, min(last, today) + timedelta(days=beat.days))
    days = [day + timedelta(days=beat.days * number) for number in range(HORIZON // beat.days + 1)]
    often = "once a week" if beat.days == 7 else f"every {beat.days // 7} weeks"
    return tuple(
        Entry("rhythm", day, day, "Your own session", f"Usual {often} in this phase, on an easy day.", beat.routine)
        for day in days
        if day <= today + timedelta(days=HORIZON) and not _is_quiet(day, quiet)
    )


def next_visit(visits: Visits, races: Iterable[Race], today: date) -> Entry:
    """Give the day of the next professional visit: earlier before a race, and sooner when something is not right."""
    last = min(visits.last, today)  # the clock may have been wrong
    sooner = visits.sooner and last < today
    wanted = today if sooner else max(today, last + timedelta(weeks=visits.weeks))
    day, dates = wanted, sorted(race.date for race in races)
    for race in dates:
        if _is_quiet(day, [race]):
            before = race - timedelta(days=QUIET_BEFORE + 1)
            fits = before >= today and before > last and not _is_quiet(before, dates)
            day = before if fits else race + timedelta(days=QUIET_AFTER + 1)
    text = "A massage therapist or physiotherapist; deep work is for trained hands."
    if sooner:
        text = f"Sooner than planned, since you told of something unusual. {text}"
    elif day != wanted:
        text = f"Kept clear of your race. {text}"
    return Entry("visit", day, day, "Professional visit", text)


def visit_weeks(phase: Phase, data: PlanData, chosen: int | None) -> int:
    """Give the weeks between visits; the choice counts in base training and before a race."""
    usual = data.rhythm[phase].visit_weeks
    return chosen if chosen in data.visit_choices and phase in (Phase.BASE, Phase.TAPER) else usual


def due(entries: Iterable[Entry], today: date) -> tuple[Entry, ...]:
    """Give what is for today."""
    return tuple(entry for entry in entries if entry.is_on(today))


def _in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """By day; on the day of a race the morning, the race and the evening."""
    of_day = ("morning", "race", "evening")
    return tuple(sorted(entries, key=lambda e: (e.first, of_day.index(e.id) if e.id in of_day else -1, e.race)))


def _parts(entry: Entry, others: Sequence[date]) -> Iterator[Entry]:
    """Give an entry without the days that another race takes."""
    if entry.id in ("race", "morning"):
        yield entry
        return
    days = [day for day in _days(entry) if not any(_takes(entry.id, (other - day).days) for other in others)]
    if days:
        yield replace(entry, first=days[0], last=days[-1])


def _takes(what: str, ahead: int) -> bool:
    """Tell whether a race so many days ahead leaves no room for an entry."""
    if what == "deeper":
        return -WITHIN_HOURS <= ahead <= QUIET_BEFORE
    if what == "evening":
        return ahead == 0  # that race has its own
    return -WITHIN_HOURS <= ahead <= 0


def _days(entry: Entry) -> list[date]:
    return [entry.first + timedelta(days=number) for number in range((entry.last - entry.first).days + 1)]


def _is_quiet(day: date, races: Iterable[date]) -> bool:
    return any(-QUIET_AFTER <= (race - day).days <= QUIET_BEFORE for race in races)
