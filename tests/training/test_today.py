"""What was tapped, recorded and run comes together, across days, time zones and wrong clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import msgspec
import pytest

from selfmassage.routine.vocabulary import Area, Leg
from selfmassage.safety.limits import Place
from selfmassage.safety.situation import Niggle
from selfmassage.training.races import Race
from selfmassage.training.runs.run import Run
from selfmassage.training.state import Taps, Training
from selfmassage.training.today import Ago, ago_of, clock_note, fresh, hard_moment, situation

BERLIN = timezone(timedelta(hours=2))
NOW = datetime(2026, 10, 1, 20, 0, tzinfo=BERLIN)
TODAY = NOW.date()


def known(**fields: object) -> Training:
    return Training(**fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(("ago", "hours"), [(Ago.NOW, 0), (Ago.DAYS, 2), (Ago.WINDOW, 48), (Ago.LONGER, 72.5)], ids=str)
def test_a_tap_means_the_fewest_hours_and_time_goes_on_from_there(ago: Ago, hours: float) -> None:
    training = known(taps=Taps(hard_at=hard_moment(ago, NOW)))

    assert situation(training, NOW).hours_since_hard == hours
    assert situation(training, NOW + timedelta(hours=3)).hours_since_hard == hours + 3
    assert ago_of(hours) is ago


def test_nothing_known_is_nothing_known() -> None:
    now = situation(Training(), NOW)

    assert (now.days_to_race, now.hours_since_hard, now.hours_since_run, now.soreness) == (None, None, None, None)


def test_soreness_is_about_one_day_and_equipment_stays() -> None:
    taps = Taps(day=TODAY, soreness=4, sore_area=Area.CALF, sore_leg=Leg.LEFT, minutes=10, niggle=Niggle.STIFF)
    taps = msgspec.structs.replace(taps, tools=frozenset({"rope"}), raised=True)
    today = situation(known(taps=taps), NOW)
    tomorrow = situation(known(taps=taps), NOW + timedelta(days=1))

    assert (today.soreness, today.sore, today.minutes) == (4, frozenset({Place(Area.CALF, Leg.LEFT)}), 10)
    assert (today.niggle, today.raised) == (Niggle.STIFF, True)
    assert (tomorrow.soreness, tomorrow.sore, tomorrow.minutes) == (None, frozenset(), None)
    assert (tomorrow.niggle, tomorrow.raised) == (Niggle.NONE, False)
    assert tomorrow.at_hand == frozenset({"rope"})
    assert fresh(taps, TODAY) == taps


@pytest.mark.parametrize(
    ("day", "days", "before"),
    [(date(2026, 10, 1), 0, True), (date(2026, 10, 2), 1, False), (date(2026, 10, 5), 4, False)],
    ids=str,
)
def test_days_to_the_race_are_calendar_days_here(day: date, days: int, before: bool) -> None:
    now = situation(known(races=(Race("1", "City", day),)), NOW)

    assert (now.days_to_race, now.before_start) == (days, before)


def test_a_leg_alone_can_be_sore_anywhere() -> None:
    now = situation(known(taps=Taps(day=TODAY, soreness=2, sore_leg=Leg.RIGHT)), NOW)

    assert {place.leg for place in now.sore} == {Leg.RIGHT}
    assert {place.area for place in now.sore} == set(Area)


def test_the_next_of_several_races_counts() -> None:
    races = (Race("1", "Far", date(2026, 10, 20)), Race("2", "Near", date(2026, 10, 3)), Race("3", "Was", TODAY))
    races = (*races[:2], msgspec.structs.replace(races[2], finished=NOW - timedelta(hours=5)))
    now = situation(known(races=races), NOW)

    assert (now.days_to_race, now.before_start, now.hours_since_hard) == (2, False, 5)


def test_midnight_elsewhere_does_not_move_the_race() -> None:
    race = known(races=(Race("1", "City", date(2026, 10, 2)),))

    assert situation(race, datetime(2026, 10, 1, 23, 59, tzinfo=BERLIN)).days_to_race == 1
    assert situation(race, datetime(2026, 10, 2, 0, 1, tzinfo=BERLIN)).days_to_race == 0
    assert situation(race, datetime(2026, 10, 1, 22, 1, tzinfo=UTC)).days_to_race == 1


def test_a_race_that_is_past_is_a_hard_effort_that_ended_with_its_day_at_the_latest() -> None:
    now = situation(known(races=(Race("1", "City", date(2026, 9, 30)),)), NOW)

    assert (now.days_to_race, now.hours_since_hard) == (None, 20)


def test_a_run_counts_as_hard_by_its_length_or_as_the_person_says() -> None:
    short = Run(NOW - timedelta(hours=3), 8000, 2700)
    long = Run(NOW - timedelta(hours=30), 21_100, 6600)

    def hours(*runs: Run) -> float | None:
        return situation(known(runs=runs), NOW).hours_since_hard

    assert hours(short) is None
    assert hours(short, long) == 30
    assert hours(msgspec.structs.replace(short, hard=True), long) == 3
    assert hours(msgspec.structs.replace(long, hard=False)) is None
    assert situation(known(runs=(short, long)), NOW).hours_since_run == 3


def test_a_hard_effort_is_forgotten_after_ten_days() -> None:
    run = Run(NOW - timedelta(days=10, hours=1), 42_195)

    assert situation(known(runs=(run,)), NOW).hours_since_hard is None
    assert situation(known(runs=(run,)), NOW - timedelta(hours=2)).hours_since_hard == 239


def test_the_latest_of_tap_run_and_race_counts() -> None:
    training = known(
        taps=Taps(hard_at=hard_moment(Ago.LONGER, NOW)),
        runs=(Run(NOW - timedelta(hours=50), 30_000),),
        races=(Race("1", "City", date(2026, 9, 28)),),
    )

    assert situation(training, NOW).hours_since_hard == 50


def test_a_hard_run_in_the_future_keeps_it_light_and_is_said() -> None:
    training = known(taps=Taps(hard_at=NOW + timedelta(days=400)))

    assert situation(training, NOW).hours_since_hard == 2
    assert clock_note(training, NOW).startswith("Your last hard run lies in the future.")
    assert clock_note(Training(), NOW) == ""


def test_days_since_the_last_session() -> None:
    assert situation(Training(), NOW, date(2026, 9, 1)).gap_days == 30
