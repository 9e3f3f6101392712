"""What sessions add up to, whatever the clock said."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfmassage.journal import statistics
from selfmassage.journal.model import Bruise, Discomfort, Entry, Stop, StopReason, When, Worked
from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.limits import Place

from .sample import NOON, entry

TODAY = NOON.date()
CALF = (Area.CALF, Leg.LEFT)


def stopped(number: int, days: float, *places: tuple[Area | None, Leg]) -> Entry:
    """A session in which the person stopped at these places."""
    return entry(number, days, stops=tuple(Stop(StopReason.PAIN, *place) for place in places))


def test_minutes_are_added_up_by_weeks_from_monday_on() -> None:
    entries = [entry(1, -11), entry(2, -4), entry(3, 0), entry(4, 2, seconds=60)]

    weeks = statistics.weeks(entries, TODAY, 3)

    assert [(week.monday, week.minutes, week.sessions) for week in weeks] == [
        (date(2026, 2, 16), 4.0, 1),
        (date(2026, 2, 23), 4.0, 1),
        (date(2026, 3, 2), 6.0, 2),
    ]


@pytest.mark.parametrize(
    ("days", "weeks"),
    [([], 0), ([0], 1), ([-7], 1), ([-14], 0), ([0, -1, -2], 1), ([0, -7, -14, -28], 3), ([-7, -14], 2), ([700], 0)],
)
def test_a_streak_counts_weeks_and_leaves_this_week_its_time(days: list[int], weeks: int) -> None:
    assert statistics.streak([entry(number, day) for number, day in enumerate(days)], TODAY) == weeks


def test_a_look_at_a_routine_is_no_session_of_a_week() -> None:
    assert statistics.streak([entry(seconds=20)], TODAY) == 0


def test_areas_and_legs_are_added_up_apart() -> None:
    uneven = entry(2, worked=(Worked(Leg.LEFT, Area.SOLE, 30.5), Worked(Leg.NONE, None, 60.0)))

    assert statistics.legs([entry(1), uneven]) == (150.5, 120.0)
    assert [(time.area, time.left, time.right) for time in statistics.areas([entry(1), uneven])] == [
        (Area.SOLE, 30.5, 0.0),
        (Area.CALF, 120.0, 120.0),
    ]


def test_only_sessions_with_an_answer_are_on_the_line_of_discomfort() -> None:
    answers = (Discomfort(When.BEFORE, 6), Discomfort(When.DURING, 8), Discomfort(When.AFTER, 2))
    felt = statistics.discomfort([entry(1), entry(2, discomforts=answers)])

    assert [(one.before, one.halfway, one.after) for one in felt] == [(6, None, 2)]


@pytest.mark.parametrize(
    ("entries", "places"),
    [
        ([stopped(1, 0, CALF)], []),
        ([stopped(1, -7, CALF), stopped(2, 0, CALF)], [CALF]),
        ([stopped(1, -8, CALF), stopped(2, 0, CALF)], []),
        ([stopped(1, 0, CALF, CALF)], [CALF]),
        ([stopped(1, -1, CALF), stopped(2, 0, (Area.CALF, Leg.RIGHT))], []),
        ([stopped(1, -1, CALF), stopped(2, 0, (Area.CALF, Leg.BOTH))], [CALF]),
        ([stopped(1, 0, (None, Leg.LEFT), (None, Leg.LEFT), (Area.CALF, Leg.NONE))], []),
    ],
)
def test_a_place_where_one_stopped_twice_in_seven_days_is_left_alone(
    entries: list[Entry], places: list[tuple[Area, Leg]]
) -> None:
    assert statistics.repeated_stops(entries, TODAY) == tuple(Place(*place) for place in places)


@pytest.mark.parametrize("wrong", [timedelta(days=-56 * 365), timedelta(days=400)], ids=["1970", "next year"])
def test_a_clock_that_was_wrong_hides_no_stop(wrong: timedelta) -> None:
    """The clock was not set, or ahead, in the session in between."""
    entries = [stopped(1, -1, CALF), entry(2, began=NOON + wrong, stops=stopped(2, 0, CALF).stops), entry(3)]

    assert statistics.repeated_stops(entries, TODAY) == (Place(*CALF),)


def test_a_day_that_nobody_knows_is_no_stop_for_ever() -> None:
    unknown = entry(1, began=NOON - timedelta(days=56 * 365), stops=stopped(1, 0, CALF, CALF).stops)

    assert statistics.repeated_stops([unknown, entry(2, -30)], TODAY) == ()


def test_a_bruise_counts_from_the_day_on_which_it_was_told() -> None:
    def bruised(days: int, seen: bool = True) -> Entry:
        return entry(1, -9, bruises=(Bruise(seen, TODAY - timedelta(days=days), *CALF),))

    assert statistics.bruised([bruised(7)], TODAY) == (Place(*CALF),)
    assert statistics.bruised([bruised(8)], TODAY) == ()
    assert statistics.bruised([bruised(1, seen=False)], TODAY) == ()


@pytest.mark.parametrize(
    ("hours", "changes", "asked"),
    [
        (5, {}, False),
        (24, {}, True),
        (24 * 8, {}, False),
        (24, {"seconds": 20.0}, False),
        (24, {"bruises": (Bruise(False, TODAY),)}, False),
    ],
)
def test_a_bruise_is_asked_for_once_a_while_after_a_session(
    hours: float, changes: dict[str, float], asked: bool
) -> None:
    one = entry(**changes)  # type: ignore[arg-type]

    assert (statistics.to_ask_for_bruises([one], one.updated + timedelta(hours=hours)) is one) is asked


SESSIONS = st.lists(st.tuples(st.integers(-400, 400), st.floats(0, 4000)), max_size=30)


@given(SESSIONS, st.integers(1, 60))
def test_weeks_hold_every_counting_session_of_their_time_once(sessions: list[tuple[int, float]], number: int) -> None:
    entries = [entry(index, day, seconds) for index, (day, seconds) in enumerate(sessions)]
    weeks = statistics.weeks(entries, TODAY, number)
    first, end = weeks[0].monday, weeks[-1].monday + timedelta(days=7)
    expected = [one.seconds for one in entries if one.day and first <= one.day < end if one.seconds >= 60]

    assert sum(week.sessions for week in weeks) == len(expected)
    assert sum(week.minutes for week in weeks) == pytest.approx(sum(expected) / 60)
