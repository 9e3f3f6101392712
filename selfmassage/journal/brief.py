"""The one-page brief for one's therapist: what to tell before a treatment (content research 1.4)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import mean

from selfmassage.routine.vocabulary import AREAS

from . import statistics as stats
from .model import Entry, When
from .words import REASONS, day_of_month, minutes_text, number_text, place_text

LOAD_WEEKS = 4
PAIN_WEEKS = 8
SORE = 5
"""Discomfort from which an area is worth telling: the ceiling for a firm hold (content research 2.3)."""
MOST = 6
"""Lines of a section, so that all fits on a page."""
LONGEST = 160
"""Characters of a line."""
FOOTER = "From my own answers in Selfmassage, {day}. For your information; it is no diagnosis."


@dataclass(frozen=True)
class Ran:
    """A run, as the person noted it or as a watch did."""

    day: date
    km: float
    minutes: float


@dataclass(frozen=True)
class Race:
    """A race to come."""

    day: date
    name: str
    goal: str = ""


@dataclass(frozen=True)
class Section:
    """A heading and its lines."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Brief:
    """What stands on the page."""

    title: str
    sections: tuple[Section, ...]
    footer: str


def brief(entries: Sequence[Entry], today: date, runs: Sequence[Ran] = (), races: Sequence[Race] = ()) -> Brief:
    """Put the page together; what is not known is said to be not noted."""
    lately = [entry for entry in entries if entry.day and today - timedelta(weeks=PAIN_WEEKS) <= entry.day <= today]
    sections = {
        "Training load": (_load(runs, today), "No runs are noted."),
        "Race goals": (_goals(races, today), "No race is noted."),
        "Sore areas": (_sore(lately), f"None noted in {PAIN_WEEKS} weeks."),
        "What helped": (_helped(lately), "Not noted: no discomfort before and after a session."),
        "Self-massage": (_massage(lately, today), f"None in {PAIN_WEEKS} weeks."),
        "Notes": (_notes(lately), "None."),
    }
    made = (
        Section(heading, tuple(map(_short, lines))[:MOST] or (nothing,))
        for heading, (lines, nothing) in sections.items()
    )
    return Brief("Brief for my therapist", tuple(made), FOOTER.format(day=_full(today)))


def _load(runs: Sequence[Ran], today: date) -> Iterator[str]:
    first = stats.monday_of(today) - timedelta(weeks=LOAD_WEEKS - 1)
    lately = [run for run in runs if first <= run.day <= today]
    if not lately:
        return
    yield f"Since {_full(first)}: {_runs(lately)}."
    longest = max(lately, key=lambda run: run.km)
    yield f"Longest: {longest.km:.1f} km on {_full(longest.day)}."
    for week in range(LOAD_WEEKS):
        monday = stats.monday_of(today) - timedelta(weeks=week)
        in_week = [run for run in lately if stats.monday_of(run.day) == monday]
        yield f"Week of {day_of_month(monday)}: {_runs(in_week) if in_week else 'none'}."


def _runs(runs: Sequence[Ran]) -> str:
    km, minutes = sum(run.km for run in runs), sum(run.minutes for run in runs)
    return f"{number_text(len(runs), 'run')}, {km:.0f} km, {minutes_text(60 * minutes)}"


def _goals(races: Sequence[Race], today: date) -> Iterator[str]:
    for race in sorted((race for race in races if race.day >= today), key=lambda race: race.day):
        days = (race.day - today).days
        soon = "today" if days == 0 else f"in {number_text(days, 'day')}"
        goal = f" Goal: {race.goal}" if race.goal else ""
        yield f"{_full(race.day)} ({soon}): {race.name}.{goal}"


def _sore(entries: Sequence[Entry]) -> list[str]:
    """The places that were told of, the one told of most first."""
    told: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        on = f"on {day_of_month(entry.day)}" if entry.day else ""
        for stop in entry.stops:
            told[place_text(stop.area, stop.leg)].append(f"stopped for {REASONS[stop.reason]} {on}")
        for answer in entry.discomforts:
            if answer.value >= SORE:
                told[place_text(answer.area, answer.leg)].append(f"{answer.value} of 10 {on}")
        for eased in entry.eased:
            told[place_text(eased.area, eased.leg)].append(f"too strong {on}")
        for bruise in entry.bruises:
            if bruise.seen:
                told[place_text(bruise.area, bruise.leg)].append(f"a bruise {on}")
    ordered = sorted(told.items(), key=lambda item: -len(item[1]))
    return [f"{_capital(where or 'legs')}: {', '.join(signs[-3:])}." for where, signs in ordered]


def _helped(entries: Sequence[Entry]) -> list[str]:
    """The routines after which discomfort was less, the largest difference first."""
    answers: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for entry in entries:
        before, after = entry.felt(When.BEFORE), entry.felt(When.AFTER)
        if before is not None and after is not None:
            answers[entry.title].append((before, after))
    means = [
        (mean(pair[0] for pair in pairs), mean(pair[1] for pair in pairs), title, len(pairs))
        for title, pairs in answers.items()
    ]
    less = sorted((one for one in means if one[1] < one[0]), key=lambda one: one[1] - one[0])
    return [
        f"{title}: discomfort {before:.1f} before, {after:.1f} after ({number_text(number, 'session')})."
        for before, after, title, number in less
    ]


def _massage(entries: Sequence[Entry], today: date) -> Iterator[str]:
    if not entries:
        return
    seconds = sum(entry.seconds for entry in entries)
    yield f"{number_text(len(entries), 'session')}, {minutes_text(seconds)}, in the last {PAIN_WEEKS} weeks."
    most = sorted(stats.areas(entries), key=lambda time: -(time.left + time.right))[:3]
    if most:
        yield f"Mostly: {', '.join(AREAS[time.area].said for time in most)}."
    left, right = stats.legs(entries)
    yield f"Left leg {minutes_text(left)}, right leg {minutes_text(right)}."


def _notes(entries: Sequence[Entry]) -> Iterator[str]:
    for entry in reversed(entries):
        if text := " ".join(entry.note.split()):
            yield f"{day_of_month(entry.day) if entry.day else ''}: {text}"


def _short(line: str) -> str:
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def _full(day: date) -> str:
    return f"{day_of_month(day)} {day.year}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
