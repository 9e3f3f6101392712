"""What sessions add up to; pure functions. Days are those where the person was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.limits import LEGS, Place

from .model import Entry, When

COUNTS = 60.0
"""Working seconds from which a session counts; less is a look at a routine."""
WEEK = timedelta(days=7)
ASK_AFTER, ASK_UNTIL = timedelta(hours=6), timedelta(days=7)
"""When to ask whether a session left a bruise."""
REPEATED = 2
"""Stops at one place from which it is left alone (content research 5.5)."""


@dataclass(frozen=True)
class Week:
    """A week from Monday on."""

    monday: date
    minutes: float
    """Of massage."""
    sessions: int


@dataclass(frozen=True)
class AreaTime:
    """Working seconds of an area on each leg."""

    area: Area
    left: float
    right: float


@dataclass(frozen=True)
class Felt:
    """Discomfort, from 0 to 10, in a session; none where there was no answer."""

    day: date
    before: int | None
    halfway: int | None
    after: int | None


def monday_of(day: date) -> date:
    """Give the first day of a day's ISO week."""
    return day - timedelta(days=day.weekday())


def weeks(entries: Iterable[Entry], today: date, number: int) -> tuple[Week, ...]:
    """Give the last weeks up to this one, also those without a session."""
    seconds: Counter[date] = Counter()
    sessions: Counter[date] = Counter()
    for day, entry in _counting(entries):
        seconds[monday_of(day)] += entry.seconds  # type: ignore[assignment]  # Counter holds floats too
        sessions[monday_of(day)] += 1
    mondays = [monday_of(today) - WEEK * back for back in reversed(range(number))]
    return tuple(Week(monday, seconds[monday] / 60, sessions[monday]) for monday in mondays)


def streak(entries: Iterable[Entry], today: date) -> int:
    """Count the weeks in a row with a session, up to this week or, while it has none yet, to the last."""
    active = {monday_of(day) for day, _ in _counting(entries)}
    monday = monday_of(today)
    if monday not in active:
        monday -= WEEK
    number = 0
    while monday in active:
        number, monday = number + 1, monday - WEEK
    return number


def areas(entries: Iterable[Entry]) -> tuple[AreaTime, ...]:
    """Give every area that was worked, from the toes up."""
    seconds: Counter[tuple[Area, Leg]] = Counter()
    for entry in entries:
        for worked in entry.worked:
            if worked.area:
                seconds[worked.area, worked.leg] += worked.seconds  # type: ignore[assignment]
    found = (AreaTime(area, *(float(seconds[area, leg]) for leg in LEGS)) for area in Area)
    return tuple(time for time in found if time.left or time.right)


def legs(entries: Sequence[Entry]) -> tuple[float, float]:
    """Give the working seconds of the left and of the right leg."""
    left, right = (sum(entry.leg_seconds(leg) for entry in entries) for leg in LEGS)
    return left, right


def discomfort(entries: Iterable[Entry]) -> tuple[Felt, ...]:
    """Give what was felt, in the order of the sessions, where something was answered."""
    felt = (Felt(entry.day, *(entry.felt(when) for when in ANSWERS)) for entry in entries if entry.day)
    return tuple(one for one in felt if (one.before, one.halfway, one.after) != (None, None, None))


ANSWERS = (When.BEFORE, When.HALFWAY, When.AFTER)


def by_day(entries: Iterable[Entry]) -> dict[date, tuple[Entry, ...]]:
    """Give the sessions of each day that has any."""
    days: dict[date, tuple[Entry, ...]] = {}
    for entry in entries:
        if entry.day:
            days[entry.day] = (*days.get(entry.day, ()), entry)
    return days


def recent(entries: Sequence[Entry], today: date, within_days: int) -> tuple[Entry, ...]:
    """Give the sessions of the last days; one with an impossible day is as late as the order of sessions allows."""
    first, later = today - timedelta(days=within_days), today
    found: list[Entry] = []
    for entry in reversed(entries):
        later = entry.day if entry.day and entry.day <= today else later
        if later >= first:
            found.insert(0, entry)
    return tuple(found)


def repeated_stops(entries: Sequence[Entry], today: date, within_days: int = 7) -> tuple[Place, ...]:
    """Give the places where the person stopped at least twice in these days."""
    places = (
        place
        for entry in recent(entries, today, within_days)
        for stop in entry.stops
        for place in _places(stop.area, stop.leg)
    )
    return tuple(sorted(place for place, number in Counter(places).items() if number >= REPEATED))


def bruised(entries: Iterable[Entry], today: date, within_days: int = 7) -> tuple[Place, ...]:
    """Give the places with a bruise that was told of in these days."""
    first = today - timedelta(days=within_days)
    told = (bruise for entry in entries for bruise in entry.bruises if bruise.seen and bruise.answered >= first)
    return tuple(sorted({place for bruise in told for place in _places(bruise.area, bruise.leg)}))


def to_ask_for_bruises(entries: Sequence[Entry], now: datetime) -> Entry | None:
    """Give the last session if it counts, is some hours ago and nobody has asked."""
    if not entries:
        return None
    last = entries[-1]
    is_time = ASK_AFTER <= now - last.updated <= ASK_UNTIL
    return last if is_time and last.seconds >= COUNTS and not last.bruises else None


def _counting(entries: Iterable[Entry]) -> Iterator[tuple[date, Entry]]:
    return ((entry.day, entry) for entry in entries if entry.day and entry.seconds >= COUNTS)


def _places(area: Area | None, leg: Leg) -> tuple[Place, ...]:
    legs_meant = {Leg.LEFT: (Leg.LEFT,), Leg.RIGHT: (Leg.RIGHT,), Leg.BOTH: LEGS}.get(leg, ())
    return tuple(Place(area, one) for one in legs_meant) if area else ()
