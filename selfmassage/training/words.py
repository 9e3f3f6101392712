"""Dates, races and the plan in the words of the Races page."""

from __future__ import annotations

from datetime import date, datetime

from .plan import Entry
from .races import Race
from .runs.run import Run

NO_RUN = "No run yet. Drop a FIT, GPX or TCX file on the window, or choose one."


def day_words(day: date) -> str:
    """A date as one says it: Sun 4 Oct 2026."""
    return f"{day:%a} {day.day} {day:%b} {day.year}"


def away(day: date, today: date) -> str:
    """How far off a day is."""
    days = (day - today).days
    if days in (-1, 0, 1):
        return {-1: "yesterday", 0: "today", 1: "tomorrow"}[days]
    return f"in {days} days" if days > 0 else f"{-days} days ago"


def race_line(race: Race, today: date) -> str:
    """A race in a line: when, how far, what for."""
    parts = [f"{day_words(race.date)}, {away(race.date, today)}"]
    if race.km:
        parts.append(f"{race.km:g} km")
    if race.goal:
        parts.append(race.goal)
    return " · ".join(parts)


def entry_days(entry: Entry, today: date) -> str:
    """The days of an entry of the plan."""
    if entry.first == entry.last:
        words = f"{entry.first:%a} {entry.first.day} {entry.first:%b}"
    else:
        words = f"{entry.first:%a} {entry.first.day} to {entry.last:%a} {entry.last.day} {entry.last:%b}"
    return f"Today, {words}" if entry.is_on(today) else words


def run_line(run: Run | None, now: datetime) -> str:
    """The last run in a line; `now` has the local time zone."""
    if run is None:
        return NO_RUN
    ended = run.ended_at.astimezone(now.tzinfo)
    return f"Last run: {run.told}, {away(ended.date(), now.date())} at {ended:%H:%M}."


def visit_line(last: date | None, today: date) -> str:
    """When the last professional visit was."""
    return f"Last visit: {day_words(last)}, {away(last, today)}." if last else "No visit noted yet."
