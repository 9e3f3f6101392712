"""What the journal's page shows of all sessions: numbers for its charts, and the same in words."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from selfmassage.routine.vocabulary import AREAS
from selfmassage.session.summary import clock

from . import statistics
from .model import Entry
from .statistics import COUNTS, Felt, Week
from .words import ENDED, day_of_month, day_text, minutes_text, month_text, number_text, short_day

WEEKS = 12
"""Shown as bars."""
MOST_FELT = 24
"""Sessions on the line of discomfort."""


@dataclass(frozen=True)
class Bar:
    """A bar and what it says."""

    label: str
    value: float
    text: str


@dataclass(frozen=True)
class Pair:
    """Working time on the left and on the right leg."""

    name: str
    left: float
    right: float
    """In seconds."""
    left_text: str
    right_text: str


@dataclass(frozen=True)
class Overview:
    """Everything above the list of sessions."""

    totals: str
    streak: str
    """Weeks in a row; empty for less than two."""
    weeks: tuple[Bar, ...]
    felt: tuple[Felt, ...]
    felt_text: str
    legs: Pair
    areas: tuple[Pair, ...]


@dataclass(frozen=True)
class Day:
    """A day of the calendar."""

    day: date
    sessions: int
    is_partial: bool
    """No session of the day was played to its end."""
    is_today: bool
    text: str


@dataclass(frozen=True)
class Month:
    """A month in weeks from Monday to Sunday; none before its first and after its last day."""

    first: date
    title: str
    weeks: tuple[tuple[Day | None, ...], ...]


@dataclass(frozen=True)
class Line:
    """A session in the list."""

    uuid: str
    title: str
    text: str


def overview(entries: Sequence[Entry], today: date) -> Overview:
    """Add up all sessions."""
    felt = statistics.discomfort(entries)[-MOST_FELT:]
    return Overview(
        totals=_totals(entries),
        streak=_streak(statistics.streak(entries, today)),
        weeks=tuple(map(_bar, statistics.weeks(entries, today, WEEKS))),
        felt=felt,
        felt_text="; ".join(map(_felt_text, felt)),
        legs=_pair("Whole leg", *statistics.legs(entries)),
        areas=tuple(_pair(AREAS[time.area].name, time.left, time.right) for time in statistics.areas(entries)),
    )


def month(entries: Sequence[Entry], first: date, today: date) -> Month:
    """Give the month that begins on the day `first`."""
    days = statistics.by_day(entries)
    weeks = Calendar().monthdatescalendar(first.year, first.month)
    shown = (
        tuple(_day(day, days.get(day, ()), today) if day.month == first.month else None for day in week)
        for week in weeks
    )
    return Month(first, month_text(first), tuple(shown))


def shifted(first: date, months: int) -> date:
    """Give the first day of another month, some months later or, less than 0, earlier."""
    index = min(max(first.year * 12 + first.month - 1 + months, 12 * date.min.year), 12 * date.max.year + 11)
    return date(index // 12, index % 12 + 1, 1)


def lines(entries: Sequence[Entry], first: date, last: date) -> tuple[Line, ...]:
    """Give the sessions from one day to another, the latest first."""
    shown = (entry for entry in reversed(entries) if entry.day and first <= entry.day <= last)
    return tuple(line(entry) for entry in shown)


def undated(entries: Sequence[Entry]) -> tuple[Line, ...]:
    """Give the sessions whose day nobody knows, the latest first."""
    return tuple(line(entry) for entry in reversed(entries) if entry.day is None)


def line(entry: Entry) -> Line:
    """Give a session for the list."""
    when = f"{short_day(entry.day)}, {entry.began:%H:%M}" if entry.day else "Day unknown"
    return Line(entry.uuid, entry.title, " · ".join((when, *_length(entry))))


def _length(entry: Entry) -> tuple[str, ...]:
    return (minutes_text(entry.seconds), *((ENDED[entry.state],) if entry.is_partial else ()))


def _totals(entries: Sequence[Entry]) -> str:
    counting = [entry for entry in entries if entry.seconds >= COUNTS]
    seconds = sum(entry.seconds for entry in counting)
    return f"{number_text(len(counting), 'session')}, {minutes_text(seconds)} of massage"


def _streak(weeks: int) -> str:
    return f"a session in each of the last {weeks} weeks" if weeks > 1 else ""


def _bar(week: Week) -> Bar:
    label = day_of_month(week.monday)
    what = f"{round(week.minutes)} min in {number_text(week.sessions, 'session')}" if week.sessions else "none"
    return Bar(label, week.minutes, f"Week of {label}: {what}")


def _felt_text(felt: Felt) -> str:
    answers = {"before": felt.before, "halfway": felt.halfway, "after": felt.after}
    said = ", ".join(f"{when} {value}" for when, value in answers.items() if value is not None)
    return f"{day_of_month(felt.day)}: {said}"


def _pair(name: str, left: float, right: float) -> Pair:
    return Pair(name, left, right, clock(left), clock(right))


def _day(day: date, sessions: Sequence[Entry], today: date) -> Day:
    said = [", ".join((entry.title, *_length(entry))) for entry in sessions]
    text = f"{day_text(day)}: {'; '.join(said) if said else 'no session'}"
    return Day(day, len(sessions), all(entry.is_partial for entry in sessions), day == today, text)
