"""The plan around races: the right days, races close together, and visits apart."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfmassage.resources import asset, data_dir
from selfmassage.routine.library import load as load_library
from selfmassage.safety.situation import Phase
from selfmassage.training.plan import (
    QUIET_AFTER,
    QUIET_BEFORE,
    Entry,
    Visits,
    around,
    due,
    load_plan,
    next_visit,
    plan_for,
    rhythm,
    visit_weeks,
)
from selfmassage.training.races import Race, coming, distance, faults_of, free_id, past

DATA = load_plan(asset("training", "plan.json"))
SUNDAY = date(2026, 10, 4)
CITY = Race("1", "City Marathon", SUNDAY, 42.2, "under four hours")
TODAY = date(2026, 9, 21)


def days(entries: tuple[Entry, ...]) -> list[tuple[str, int, int]]:
    """Each entry with its first and last day, counted from the Sunday."""
    return [(entry.id, (entry.first - SUNDAY).days, (entry.last - SUNDAY).days) for entry in entries]


def test_a_race_has_its_plan_from_five_days_before_to_three_after() -> None:
    assert days(plan_for(CITY, DATA)) == [
        ("light", -5, -3),
        ("very_light", -1, -1),
        ("morning", 0, 0),
        ("race", 0, 0),
        ("evening", 0, 1),
        ("deeper", 2, 3),
    ]


def test_every_routine_of_the_plan_is_shipped() -> None:
    shipped = load_library([data_dir("routines")]).routines
    named = {part.routine for part in DATA.around_race} | {beat.routine for beat in DATA.rhythm.values()}

    assert named - {None} <= shipped.keys()


def test_two_races_in_a_week_leave_no_deep_work_between_them() -> None:
    other = Race("2", "Hill run", SUNDAY + timedelta(days=6))
    found = days(around([CITY, other], DATA))

    assert ("deeper", 2, 3) not in found
    assert ("deeper", 8, 9) in found
    assert ("light", 2, 3) in found  # not within two days of the first race


def test_races_on_two_days_running_have_two_mornings_and_nothing_firm() -> None:
    other = Race("2", "Relay", SUNDAY + timedelta(days=1))
    found = days(around([CITY, other], DATA))

    assert [entry for entry in found if entry[0] == "morning"] == [("morning", 0, 0), ("morning", 1, 1)]
    assert ("very_light", 0, 0) not in found
    assert ("evening", 0, 0) in found
    assert ("evening", 1, 2) in found
    assert [entry for entry in found if entry[0] == "deeper"] == [("deeper", 3, 4)]


def test_two_races_on_one_day_share_their_plan() -> None:
    found = around([CITY, Race("2", "Relay", SUNDAY)], DATA)

    assert [entry.id for entry in found].count("morning") == 1
    assert [entry.title for entry in found if entry.id == "race"] == ["City Marathon", "Relay"]


@given(st.lists(st.integers(0, 40), min_size=1, max_size=6))
def test_firm_work_is_never_within_five_days_before_or_two_after_a_race(starts: list[int]) -> None:
    races = [Race(str(n), f"race {n}", SUNDAY + timedelta(days=start)) for n, start in enumerate(starts)]
    for entry in around(races, DATA):
        assert entry.first <= entry.last
        if entry.id == "deeper":
            for race in races:
                for day in (entry.first, entry.last):
                    assert not -1 <= (race.date - day).days <= QUIET_BEFORE


@pytest.mark.parametrize(
    ("phase", "first", "step"), [(Phase.BASE, 7, 7), (Phase.PEAK, 7, 7), (Phase.OFF, 28, 28)], ids=str
)
def test_own_sessions_have_the_rhythm_of_the_phase(phase: Phase, first: int, step: int) -> None:
    found = rhythm(phase, DATA, [], TODAY, TODAY)

    assert [(entry.first - TODAY).days for entry in found] == list(range(first, 43, step))


def test_the_rhythm_rests_around_a_race_and_in_the_taper() -> None:
    assert all(
        abs((entry.first - SUNDAY).days) > QUIET_AFTER for entry in rhythm(Phase.PEAK, DATA, [CITY], TODAY, TODAY)
    )
    assert rhythm(Phase.TAPER, DATA, [], TODAY, TODAY) == ()


@pytest.mark.parametrize(
    ("phase", "chosen", "weeks"),
    [
        (Phase.BASE, None, 3),
        (Phase.BASE, 2, 2),
        (Phase.BASE, 9, 3),
        (Phase.PEAK, 4, 1),
        (Phase.OFF, 2, 4),
        (Phase.TAPER, 4, 4),
    ],
    ids=str,
)
def test_visits_follow_the_phase_and_in_base_training_the_choice(phase: Phase, chosen: int | None, weeks: int) -> None:
    assert visit_weeks(phase, DATA, chosen) == weeks


def test_a_visit_comes_after_its_weeks_and_stays_due() -> None:
    assert next_visit(Visits(3, TODAY), [], TODAY).first == TODAY + timedelta(weeks=3)
    assert next_visit(Visits(3, TODAY - timedelta(days=60)), [], TODAY).first == TODAY


def test_a_visit_is_pulled_forward_when_something_is_not_right() -> None:
    visit = next_visit(Visits(4, TODAY - timedelta(days=3), sooner=True), [], TODAY)

    assert (visit.first, visit.text.startswith("Sooner than planned")) == (TODAY, True)


def test_a_visit_keeps_clear_of_a_race() -> None:
    before = next_visit(Visits(1, SUNDAY - timedelta(days=10)), [CITY], SUNDAY - timedelta(days=8))
    after = next_visit(Visits(1, SUNDAY - timedelta(days=10)), [CITY], SUNDAY - timedelta(days=4))

    assert before.first == SUNDAY - timedelta(days=6)
    assert after.first == SUNDAY + timedelta(days=4)


def test_a_visit_noted_in_the_future_counts_as_today() -> None:
    assert next_visit(Visits(3, TODAY + timedelta(days=500)), [], TODAY).first == TODAY + timedelta(weeks=3)


@given(st.lists(st.integers(-5, 60), max_size=6), st.integers(0, 60), st.booleans())
def test_a_visit_is_never_near_a_race(starts: list[int], since: int, sooner: bool) -> None:
    races = [Race(str(n), "r", TODAY + timedelta(days=start)) for n, start in enumerate(starts)]
    visit = next_visit(Visits(2, TODAY - timedelta(days=since), sooner), races, TODAY)

    assert visit.first >= TODAY
    assert not any(-QUIET_AFTER <= (race.date - visit.first).days <= QUIET_BEFORE for race in races)


def test_what_is_due_is_what_is_for_today() -> None:
    entries = around([CITY], DATA)

    assert [entry.id for entry in due(entries, SUNDAY - timedelta(days=4))] == ["light"]
    assert [entry.id for entry in due(entries, SUNDAY)] == ["morning", "race", "evening"]
    assert due(entries, SUNDAY - timedelta(days=2)) == ()


def test_races_ahead_come_in_order_and_past_ones_the_other_way_round() -> None:
    races = [Race(str(n), f"{n}", SUNDAY + timedelta(days=n)) for n in (3, -8, 0, -1)]

    assert [race.id for race in coming(races, SUNDAY)] == ["0", "3"]
    assert [race.id for race in past(races, SUNDAY)] == ["-1", "-8"]


@pytest.mark.parametrize(("text", "km"), [("", None), ("42.2", 42.2), (" 42,2 km", 42.2), ("10 KM", 10.0)], ids=str)
def test_a_distance_is_read_as_people_write_it(text: str, km: float | None) -> None:
    assert distance(text) == km


def test_every_fault_of_a_race_is_told() -> None:
    assert faults_of(" ", date(1999, 1, 1), "far") == (
        "Give the race a name.",
        "The date must be between 2000 and 2100.",
        "The distance is a number of kilometres, such as 42.2: found “far”.",
    )
    assert faults_of("City", SUNDAY, "-3") != ()
    assert faults_of("City", SUNDAY, "nan") != ()
    assert faults_of("City", SUNDAY, "42,2") == ()


def test_a_new_race_gets_an_id_of_its_own() -> None:
    assert free_id([CITY, Race("3", "x", SUNDAY)]) == "2"
