"""The words and numbers of the journal's page."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfmassage.journal.detail import detail
from selfmassage.journal.model import Bruise, Discomfort, Eased, State, StepTime, Stop, StopReason, When
from selfmassage.journal.overview import line, lines, month, overview, shifted, undated
from selfmassage.routine.vocabulary import Area, Leg

from .sample import NOON, entry

TODAY = NOON.date()
STOPPED = entry(2, -1, state=State.STOPPED, title="Feet")
UNKNOWN = entry(3, -56 * 365)


def test_all_sessions_are_added_up_in_words() -> None:
    added = overview(
        [entry(1, -7), entry(2, 0, discomforts=(Discomfort(When.BEFORE, 5), Discomfort(When.AFTER, 2)))], TODAY
    )

    assert added.totals == "2 sessions, 8 min of massage"
    assert added.streak == "a session in each of the last 2 weeks"
    assert [bar.text for bar in added.weeks[-2:]] == [
        "Week of 23 Feb: 4 min in 1 session",
        "Week of 2 Mar: 4 min in 1 session",
    ]
    assert added.weeks[0].text == "Week of 15 Dec: none"
    assert added.felt_text == "5 Mar: before 5, after 2"
    assert (added.legs.left_text, added.legs.right_text) == ("4:00", "4:00")
    assert [pair.name for pair in added.areas] == ["Calf"]


def test_a_month_shows_its_days_with_what_was_done() -> None:
    shown = month([entry(1), STOPPED], TODAY.replace(day=1), TODAY)
    days = {day.day: day for week in shown.weeks for day in week if day}

    assert shown.title == "March 2026"
    assert all(len(week) == 7 for week in shown.weeks)
    assert [day.day for day in days] == list(range(1, 32))
    assert (days[TODAY].sessions, days[TODAY].is_today, days[TODAY].is_partial) == (1, True, False)
    assert days[TODAY].text == "Thursday, 5 March 2026: Calves, 4 min"
    assert days[date(2026, 3, 4)].text == "Wednesday, 4 March 2026: Feet, 4 min, stopped"
    assert days[date(2026, 3, 6)].text == "Friday, 6 March 2026: no session"


@pytest.mark.parametrize(
    ("first", "months", "shown"),
    [
        (date(2026, 1, 1), -1, date(2025, 12, 1)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(1, 1, 1), -1, date(1, 1, 1)),
        (date(9999, 12, 1), 5, date(9999, 12, 1)),
    ],
)
def test_months_lead_on_to_the_end_of_time(first: date, months: int, shown: date) -> None:
    assert shifted(first, months) == shown


@given(st.dates(), st.integers(-50, 50))
def test_any_month_can_be_shown(day: date, months: int) -> None:
    first = shifted(day.replace(day=1), months)
    shown = month([], first, day)

    assert next(one.day.day for week in shown.weeks for one in week if one) == 1


def test_sessions_are_listed_the_latest_first() -> None:
    entries = [UNKNOWN, entry(1, -10), STOPPED, entry(4)]

    assert [one.text for one in lines(entries, TODAY.replace(day=1), TODAY)] == [
        "Thu 5 Mar, 12:00 · 4 min",
        "Wed 4 Mar, 12:00 · 4 min · stopped",
    ]
    assert [one.text for one in undated(entries)] == ["Day unknown · 4 min"]
    assert line(entry(1, seconds=10.0)).text == "Thu 5 Mar, 12:00 · 20 s"


def test_a_session_is_told_in_words() -> None:
    told = detail(
        entry(
            1,
            state=State.OPEN,
            discomforts=(Discomfort(When.HALFWAY, 7, Area.CALF, Leg.LEFT),),
            eased=(Eased(Area.QUAD, Leg.RIGHT, 3, 2), Eased(Area.QUAD, Leg.RIGHT, 2, 0)),
            stops=(Stop(StopReason.NUMB, None, Leg.BOTH, 61.0),),
            bruises=(Bruise(True, TODAY, Area.SHIN, Leg.RIGHT),),
            steps=(
                StepTime(0, Leg.LEFT, "Done", 60, 60),
                StepTime(1, Leg.LEFT, "Half", 60, 30),
                StepTime(1, Leg.RIGHT, "Half", 60, 0),
                StepTime(2, Leg.RIGHT, "Strong", 60, 0, "Too strong."),
                StepTime(-1, Leg.NONE, "Walk", 60, 0, "left out to fit the time"),
            ),
        )
    )

    assert told.when == "Thursday, 5 March 2026, 12:00"
    assert told.length == "2 min of massage, cut off"
    assert told.felt == (
        "Halfway: 7 of 10, left calf",
        "Right front of the thigh: pressure from 3 to 2",
        "Right front of the thigh: left out, too strong",
        "Stopped at 1:01: numb or tingling, both legs",
        "Bruise: right shin",
    )
    assert told.missing == (
        "Half, left leg: cut short by 0:30",
        "Half, right leg: not reached or skipped",
        "Strong, right leg: Too strong.",
        "Walk: left out to fit the time",
    )
    assert detail(UNKNOWN).when == "Day unknown, as the clock was not set"
