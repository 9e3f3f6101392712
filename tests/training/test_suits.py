"""What suits today: the right routines for many days, and never one that breaks a rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfmassage.audio.voices import estimate_seconds
from selfmassage.resources import asset, data_dir
from selfmassage.routine.library import load as load_library
from selfmassage.routine.model import Routine
from selfmassage.routine.search import OFF_THE_FLOOR
from selfmassage.routine.vocabulary import Area, Intensity, Leg, Position, Technique, Tool
from selfmassage.safety.limits import Limits, Place, Rule, everywhere
from selfmassage.safety.situation import Niggle, Phase, Screened, Situation
from selfmassage.safety.timing import judge, load
from selfmassage.session.plan import plan
from selfmassage.session.preferences import Preferences
from selfmassage.training.suits import MOST, SHORTEST, Suggestion, load_goals, longest, needs, suggest

RULES = load(asset("timing", "rules.json"))
GOALS = load_goals(asset("timing", "goals.json"))
ROUTINES = list(load_library([data_dir("routines")]).routines.values())
BY_ID = {routine.id: routine for routine in ROUTINES}
NO_FLOOR = Limits((Rule("You told us that you cannot get down to the floor.", positions=OFF_THE_FLOOR),))
NO_TOOLS = Limits((Rule("You told us that you bruise easily.", pressure=2, tools=frozenset({Tool.HANDS, Tool.NONE})),))
CALF = frozenset({Place(Area.CALF, Leg.LEFT), Place(Area.CALF, Leg.RIGHT)})
NOTHING = frozenset[str]()


def suggestions(now: Situation, routines: Sequence[Routine] = ROUTINES) -> tuple[Suggestion, ...]:
    return suggest(routines, now, judge(RULES, now), GOALS)


def ids(**known: Any) -> list[str]:
    return [one.routine.id for one in suggestions(Situation(**known))]


DAYS: list[tuple[dict[str, Any], list[str]]] = [
    ({"screened": Screened.BLOCK}, []),
    ({"screened": Screened.CAUTION}, ["bedtime_8", "warmup_twists_6"]),
    ({"days_to_race": 0, "before_start": True}, ["race_morning"]),
    ({"days_to_race": 0, "before_start": True, "minutes": 2}, []),
    ({"days_to_race": 0, "before_start": True, "phase": Phase.PEAK, "soreness": 3}, ["race_morning"]),
    ({"hours_since_hard": 0.5}, []),
    ({"hours_since_hard": 1.9, "days_to_race": 20}, []),
    ({"hours_since_hard": 3}, ["marathon_evening", "bedtime_8", "warmup_twists_6"]),
    ({"hours_since_hard": 30, "phase": Phase.PEAK}, ["marathon_evening", "bedtime_8", "warmup_twists_6"]),
    ({"hours_since_hard": 30, "minutes": 8}, ["marathon_evening", "bedtime_8", "warmup_twists_6"]),
    ({"hours_since_hard": 30, "minutes": 5}, ["warmup_twists_6"]),
    ({"hours_since_hard": 47, "soreness": 9}, ["marathon_evening", "bedtime_8", "warmup_twists_6"]),
    ({"hours_since_hard": 50, "soreness": 2}, ["deep_recovery", "roller_full_15", "post_run_10"]),
    ({"hours_since_hard": 50, "soreness": 2, "at_hand": NOTHING}, ["post_run_10"]),
    ({"hours_since_hard": 50, "soreness": 2, "minutes": 10}, ["roller_full_15", "chair_only_8"]),
    ({"hours_since_hard": 50, "soreness": 6}, ["bedtime_8", "warmup_twists_6"]),
    ({"hours_since_hard": 60, "soreness": 4, "days_to_race": 5}, ["pre_race_light"]),
    ({"soreness": 8}, ["bedtime_8", "warmup_twists_6"]),
    ({"days_to_race": 1}, ["pre_race_light", "desk_feet_5", "bedtime_8"]),
    ({"days_to_race": 2, "minutes": 5}, ["desk_feet_5", "warmup_twists_6"]),
    ({"days_to_race": 2, "hours_since_hard": 60, "soreness": 1}, ["pre_race_light", "desk_feet_5"]),
    ({"days_to_race": 3}, ["pre_race_light", "bedtime_8", "warmup_twists_6"]),
    ({"days_to_race": 5, "raised": True}, ["pre_race_light", "post_run_10", "calf_achilles_8"]),
    ({"days_to_race": 7, "gap_days": 50}, ["pre_race_light", "bedtime_8", "warmup_twists_6"]),
    ({"phase": Phase.PEAK}, ["peak_week_15", "post_run_10", "calf_achilles_8"]),
    ({"phase": Phase.PEAK, "at_hand": NOTHING}, ["post_run_10", "calf_achilles_8"]),
    ({"phase": Phase.OFF, "at_hand": frozenset({"rope"})}, ["fascia_10"]),
    ({"phase": Phase.TAPER, "days_to_race": 8}, ["bedtime_8"]),
    ({}, ["post_run_10", "calf_achilles_8", "spiky_7"]),
    ({"hours_since_run": 4, "at_hand": frozenset({"spiky ball"})}, ["post_run_10", "calf_achilles_8", "spiky_7"]),
    ({"hours_since_run": 4, "minutes": 7, "at_hand": frozenset({"spiky ball"})}, ["spiky_7"]),
    ({"minutes": 5}, ["spiky_7", "desk_feet_5"]),
    ({"minutes": 3}, []),
    ({"limits": NO_FLOOR, "at_hand": frozenset({"tennis ball"})}, ["chair_only_8"]),
    ({"limits": NO_FLOOR, "at_hand": NOTHING}, ["foot_full_10", "desk_feet_5"]),
    ({"limits": NO_TOOLS, "screened": Screened.CAUTION}, ["bedtime_8", "warmup_twists_6"]),
    ({"limits": NO_FLOOR, "hours_since_hard": 5}, []),
    ({"niggle": Niggle.LONG}, []),
    ({"niggle": Niggle.LONG, "days_to_race": 4}, []),
    ({"days_to_race": -1}, ["marathon_evening", "bedtime_8", "warmup_twists_6"]),
    ({"days_to_race": -3, "soreness": 3}, ["deep_recovery", "roller_full_15", "post_run_10"]),
    ({"days_to_race": 30, "hours_since_hard": 100, "sore": CALF, "soreness": 3}, ["post_run_10", "calf_achilles_8"]),
]


@pytest.mark.parametrize(("known", "first"), DAYS, ids=str)
def test_what_is_suggested_first(known: dict[str, Any], first: list[str]) -> None:
    found = ids(**known)

    assert found[: len(first)] == first
    assert first or not found


def test_a_routine_may_be_shortened_to_the_time_there_is() -> None:
    (roller,) = (
        one for one in suggestions(Situation(hours_since_hard=50, soreness=2, minutes=10)) if "roller" in one.routine.id
    )

    assert roller.minutes == 10


def test_a_routine_that_a_rule_names_may_be_played_lighter_than_it_is_written() -> None:
    desk = suggestions(Situation(days_to_race=1))[1]

    assert (desk.routine.id, desk.pressure) == ("desk_feet_5", 2)


def test_each_reason_is_one_sentence_with_its_grade_in_words() -> None:
    race, desk, bed = suggestions(Situation(days_to_race=1))

    assert race.reason.text == "Your race is in one or two days: light only, nothing deep."
    assert desk.reason.text.startswith("One or two days before a race, a few light minutes for the feet")
    assert race.reason.rests_on == "convention"
    assert (bed.reason.text, bed.reason.rests_on) == (
        "Light and slow: many people feel calmer after a massage.",
        "trials",
    )
    assert suggestions(Situation(phase=Phase.OFF))[0].reason.rests_on == "trials"


def test_what_works_on_the_sore_place_comes_first() -> None:
    feet = frozenset({Place(Area.TOES, leg) for leg in (Leg.LEFT, Leg.RIGHT)})

    assert ids(soreness=3, sore=feet)[0] in ("foot_full_10", "desk_feet_5")


def test_what_a_step_needs_counts_though_the_file_does_not_list_it() -> None:
    careless = replace(BY_ID["roller_full_15"], equipment=("hands",), id="mine")

    assert "foam roller" in needs(careless)
    assert suggestions(Situation(at_hand=frozenset()), [careless]) == ()


def test_a_person_s_own_routine_is_suggested_by_its_goals() -> None:
    mine = replace(BY_ID["post_run_10"], id="mine", goals=("after_easy_run",))
    other = replace(BY_ID["post_run_10"], id="other", goals=("juggling",))

    assert [one.routine.id for one in suggestions(Situation(), [other, mine])] == ["mine"]


def test_a_routine_of_which_too_little_is_left_is_not_suggested() -> None:
    no_calf = Limits((Rule("You told us of a blister.", places=everywhere(Area.CALF), pressure=0),))

    assert "calf_achilles_8" in ids()
    assert "calf_achilles_8" not in ids(limits=no_calf)
    assert "desk_feet_5" in ids(limits=no_calf, minutes=5)


def test_one_step_on_the_floor_is_one_too_many_where_nobody_can_get_down() -> None:
    chair = BY_ID["chair_only_8"]
    floor = replace(chair.steps[-1], position=Position.FLOOR)
    mixed = replace(chair, id="mine", steps=(*chair.steps[:-1], floor))

    assert suggestions(Situation(), [mixed])
    assert not suggestions(Situation(limits=NO_FLOOR), [mixed])


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    things = st.frozensets(st.sampled_from(["tennis ball", "spiky ball", "foam roller", "rope"]))
    places = st.builds(Place, st.sampled_from(Area), st.sampled_from([Leg.LEFT, Leg.RIGHT]))
    rules = st.builds(
        Rule,
        st.just("You told us."),
        places=st.none() | st.frozensets(places),
        pressure=st.integers(0, 5),
        tools=st.none() | st.just(frozenset({Tool.HANDS, Tool.NONE})),
        barred=st.frozensets(st.sampled_from(Technique), max_size=3),
        positions=st.none() | st.just(OFF_THE_FLOOR),
        minutes=st.none() | st.floats(1, 30),
    )
    return Situation(
        days_to_race=draw(st.none() | st.integers(-4, 12)),
        before_start=draw(st.booleans()),
        hours_since_hard=draw(st.none() | st.floats(-3, 120)),
        hours_since_run=draw(st.none() | st.floats(0, 50)),
        soreness=draw(st.none() | st.integers(0, 10)),
        sore=draw(st.sampled_from([frozenset[Place](), CALF])),
        phase=draw(st.sampled_from(Phase)),
        niggle=draw(st.sampled_from(Niggle)),
        at_hand=draw(st.none() | things),
        minutes=draw(st.none() | st.integers(1, 30)),
        gap_days=draw(st.none() | st.integers(0, 50)),
        raised=draw(st.booleans()),
        screened=draw(st.sampled_from(Screened)),
        limits=Limits(tuple(draw(st.lists(rules, max_size=2)))),
    )


@given(situations())
def test_no_suggestion_ever_breaks_a_rule(now: Situation) -> None:
    timing = judge(RULES, now)
    found = suggest(ROUTINES, now, timing, GOALS)

    assert len(found) <= MOST
    assert len({one.routine.id for one in found}) == len(found)
    for one in found:
        steps = one.routine.steps
        assert max(step.pressure for step in steps) <= timing.max_pressure or one.pressure == timing.max_pressure
        assert {step.tool for step in steps} <= timing.tools
        assert now.at_hand is None or needs(one.routine) <= now.at_hand
        assert (one.minutes or one.routine.minutes_about) <= max(longest(now, timing), 1) + 0.5
        assert one.minutes is None or one.minutes >= SHORTEST * one.routine.minutes_about - 1
        assert not one.routine.is_technique
        assert "student" not in one.routine.goals
        if now.screened is Screened.CAUTION:
            assert one.routine.intensity is Intensity.GENTLE
        if any(rule.positions for rule in now.limits.rules if rule.places is None):
            assert all(step.position in OFF_THE_FLOOR for step in steps)
    if timing.only_named:
        assert {one.routine.id for one in found} <= {key for key, _ in timing.named}
    if timing.advice or now.screened is Screened.BLOCK:
        assert not found


@pytest.mark.parametrize(
    "known",
    [
        {"days_to_race": 0, "before_start": True},
        {"hours_since_hard": 20},
        {"hours_since_hard": 20, "minutes": 10},
        {"hours_since_hard": 60, "soreness": 3},
        {"days_to_race": 1},
        {"days_to_race": 4, "raised": True},
        {"minutes": 5},
    ],
    ids=str,
)
def test_the_session_that_is_planned_from_it_keeps_the_rule_too(known: dict[str, Any]) -> None:
    now = Situation(**known)
    timing = judge(RULES, now)
    for one in suggest(ROUTINES, now, timing, GOALS):
        wish = Preferences(minutes=one.minutes)
        timeline = plan(one.routine, wish, lambda text: estimate_seconds(text, 160), timing.limits)
        steps = [step for segment in timeline.segments if (step := timeline.step_of(segment))]

        assert max(step.pressure for step in steps) <= timing.max_pressure
        assert timeline.seconds <= 60 * longest(now, timing) + 2
