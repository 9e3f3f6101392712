"""The timing rules: every row, every edge between two rows, and the strictest where several apply."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfmassage.resources import asset
from selfmassage.routine.sources import load as load_sources
from selfmassage.routine.vocabulary import Area, Leg, Tool
from selfmassage.safety.limits import Limits, Place, Rule
from selfmassage.safety.questions import Consequence, Question
from selfmassage.safety.remaining import what_is_left
from selfmassage.safety.situation import Niggle, Phase, Screened, Situation, screened
from selfmassage.safety.timing import GRADES, TOOLS, Timing, judge, load
from selfmassage.safety.verdict import Blocked, Notice, Open, Unanswered
from tests.safety.situations import QUESTIONS, ROUTINES, agreed, judged

RULES = load(asset("timing", "rules.json"))
CALF = frozenset({Place(Area.CALF, Leg.LEFT)})
CALVES = CALF | {Place(Area.CALF, Leg.RIGHT)}


def timing(**known: Any) -> Timing:
    return judge(RULES, Situation(**known))


# What is known: pressure, tools, minutes.
CASES: list[tuple[dict[str, Any], int, str, float]] = [
    # Nothing, or nothing that holds back: rule 10.
    ({}, 3, "all", 21),
    ({"days_to_race": 6}, 3, "all", 21),
    ({"days_to_race": 60, "soreness": 5}, 3, "all", 21),
    ({"hours_since_hard": 72.1, "soreness": 0}, 4, "all", 21),
    ({"days_to_race": 6, "hours_since_hard": 48}, 4, "all", 21),
    ({"days_to_race": 6, "hours_since_hard": 47.9}, 2, "none", 12),
    # The gate: rules 1 and 2.
    ({"screened": Screened.BLOCK}, 0, "none", 0),
    ({"screened": Screened.BLOCK, "days_to_race": 4, "hours_since_hard": 60, "soreness": 2}, 0, "none", 0),
    ({"screened": Screened.CAUTION}, 2, "all", 10),
    ({"screened": Screened.CAUTION, "days_to_race": 4}, 2, "light", 10),
    ({"screened": Screened.CAUTION, "hours_since_hard": 1}, 1, "none", 5),
    # Race day: rule 3, and what follows once it is run.
    ({"days_to_race": 0, "before_start": True}, 2, "none", 5),
    ({"days_to_race": 0, "before_start": True, "hours_since_hard": 60, "soreness": 2}, 2, "none", 5),
    ({"days_to_race": 0, "before_start": True, "hours_since_hard": 1}, 1, "none", 5),
    ({"days_to_race": 0, "hours_since_hard": 3}, 2, "none", 12),
    ({"days_to_race": 0}, 1, "none", 5),
    ({"days_to_race": 0, "hours_since_hard": 60}, 1, "none", 5),
    ({"days_to_race": 4, "before_start": True}, 2, "light", 12),
    # Hours since a hard effort: rules 4 to 6.
    ({"hours_since_hard": 0}, 1, "none", 5),
    ({"hours_since_hard": -5}, 1, "none", 5),
    ({"hours_since_hard": 1.99, "soreness": 0}, 1, "none", 5),
    ({"hours_since_hard": 2}, 2, "none", 12),
    ({"hours_since_hard": 24, "phase": Phase.PEAK}, 2, "none", 12),
    ({"hours_since_hard": 48, "soreness": 5}, 4, "all", 21),
    ({"hours_since_hard": 72, "soreness": 0}, 4, "all", 21),
    ({"hours_since_hard": 60, "soreness": 6}, 2, "none", 12),
    # Soreness: rule 7.
    ({"soreness": 6}, 2, "none", 12),
    ({"soreness": 10, "days_to_race": 30}, 2, "none", 12),
    ({"soreness": 7, "days_to_race": 2}, 2, "none", 10),
    ({"soreness": 6, "days_to_race": 4, "raised": True}, 2, "none", 12),
    # Days to the race: rules 8 and 9.
    ({"days_to_race": 1}, 2, "none", 10),
    ({"days_to_race": 2, "hours_since_hard": 200}, 2, "none", 10),
    ({"days_to_race": 2, "raised": True}, 2, "none", 10),
    ({"days_to_race": 3}, 2, "light", 12),
    ({"days_to_race": 5}, 2, "light", 12),
    ({"days_to_race": 5, "raised": True}, 3, "light", 12),
    ({"days_to_race": 4, "hours_since_hard": 60, "soreness": 3}, 2, "light", 12),
    ({"days_to_race": 4, "hours_since_hard": 10}, 2, "none", 12),
    ({"days_to_race": 1, "hours_since_hard": 10}, 2, "none", 10),
    ({"days_to_race": 1, "hours_since_hard": 1}, 1, "none", 5),
    # Races that are over count as hard efforts, at the least.
    ({"days_to_race": -1}, 2, "none", 12),
    ({"days_to_race": -2}, 2, "none", 12),
    ({"days_to_race": -3, "soreness": 2}, 4, "all", 21),
    ({"days_to_race": -1, "hours_since_hard": 500}, 2, "none", 12),
    # Four weeks without massage, and what should be looked at.
    ({"days_to_race": 7, "gap_days": 29}, 2, "all", 21),
    ({"days_to_race": 7, "gap_days": 28}, 3, "all", 21),
    ({"days_to_race": 4, "gap_days": 40, "raised": True}, 2, "light", 12),
    ({"niggle": Niggle.LONG}, 2, "none", 10),
    ({"niggle": Niggle.STIFF}, 3, "all", 21),
]


@pytest.mark.parametrize(("known", "pressure", "tools", "minutes"), CASES, ids=lambda case: str(case))
def test_the_strictest_rule_counts(known: dict[str, Any], pressure: int, tools: str, minutes: float) -> None:
    found = timing(**known)

    assert (found.max_pressure, found.tools, found.max_minutes) == (pressure, TOOLS[tools], minutes)


@pytest.mark.parametrize(
    ("known", "ids"),
    [
        ({"days_to_race": 0, "before_start": True}, ["race_morning"]),
        ({"hours_since_hard": 1}, []),
        ({"hours_since_hard": 20}, ["marathon_evening", "bedtime_8"]),
        ({"hours_since_hard": 20, "days_to_race": 1}, ["marathon_evening", "bedtime_8"]),
        ({"hours_since_hard": 20, "soreness": 9}, ["marathon_evening", "bedtime_8"]),
        ({"days_to_race": 0, "before_start": True, "hours_since_hard": 20}, ["race_morning"]),
        ({"days_to_race": 0, "before_start": True, "hours_since_hard": 1}, []),
        ({"hours_since_hard": 60, "soreness": 5}, ["deep_recovery", "roller_full_15"]),
        ({"hours_since_hard": 60, "soreness": 5, "days_to_race": 2}, ["pre_race_light", "desk_feet_5"]),
        ({"hours_since_hard": 60}, []),
        ({"soreness": 6}, ["bedtime_8"]),
        ({"days_to_race": 3}, ["pre_race_light"]),
        ({"days_to_race": 3, "soreness": 6}, ["bedtime_8", "pre_race_light"]),
        ({"screened": Screened.BLOCK, "days_to_race": 3}, []),
        ({}, []),
    ],
    ids=str,
)
def test_rules_name_their_routines_and_rules_3_to_5_win(known: dict[str, Any], ids: list[str]) -> None:
    assert [key for key, _ in timing(**known).named] == ids


def test_straight_after_a_run_there_is_advice_instead_of_a_routine() -> None:
    found = timing(hours_since_hard=0.5)

    assert found.only_named
    assert found.advice == (
        "Walk a little, drink if you are thirsty and put on warm clothes first. Come back in two hours.",
    )


def test_an_ache_of_a_week_leads_to_a_professional_and_not_to_a_routine() -> None:
    found = timing(niggle=Niggle.LONG)

    assert (found.only_named, found.named) == (True, ())
    assert found.advice == ("Please see a physiotherapist or a doctor about it.",)


@pytest.mark.parametrize(
    ("known", "shown"),
    [
        ({"soreness": 8}, True),
        ({"soreness": 7}, False),
        ({"soreness": 7, "sore": CALVES}, False),
        ({"soreness": 1, "sore": CALF}, True),
        ({"soreness": 0, "sore": CALF}, False),
        ({}, False),
    ],
    ids=str,
)
def test_very_sore_or_sore_on_one_side_shows_the_signs_of_a_clot(known: dict[str, Any], shown: bool) -> None:
    assert timing(**known).clot_signs is shown


def test_more_pressure_is_offered_only_where_a_rule_leaves_it_open() -> None:
    assert timing(days_to_race=4).may_raise
    assert not timing(days_to_race=4, soreness=6).may_raise
    assert not timing(days_to_race=4, gap_days=30).may_raise
    assert not timing().may_raise


def test_the_planner_gets_the_same_limits_with_their_reason() -> None:
    (rule,) = timing(days_to_race=2).limits.rules

    assert (rule.pressure, rule.tools, rule.minutes) == (2, TOOLS["none"], 10)
    assert rule.why == "Your race is in one or two days: light only, nothing deep."
    assert timing().limits.rules == ()


def test_the_reason_of_the_gate_is_what_the_person_told() -> None:
    found = timing(screened=Screened.CAUTION, told="You told us that you take blood thinners.")

    assert found.reasons[0].text == "You told us that you take blood thinners."
    assert timing(screened=Screened.CAUTION).reasons[0].text.startswith("You told us something that calls for care")


@pytest.mark.parametrize(
    ("known", "message"),
    [
        ({"soreness": 11}, "soreness: wanted 0 to 10, found 11"),
        ({"soreness": -1}, "soreness: wanted 0 to 10, found -1"),
        ({"hours_since_hard": math.nan}, "hours_since_hard: wanted a number, found nan"),
        ({"minutes": math.inf}, "minutes: wanted a number, found inf"),
    ],
    ids=str,
)
def test_what_cannot_be_is_refused(known: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        timing(**known)


def test_every_rule_has_a_sentence_a_grade_and_known_sources() -> None:
    sources = load_sources(asset("sources.json"))
    for rule in RULES:
        assert rule.reason.endswith("."), rule.id
        assert rule.grade in GRADES, rule.id
        assert set(rule.sources) <= sources.keys(), rule.id
    goals = json.loads(asset("timing", "goals.json").read_text())["reasons"]
    for name, goal in goals.items():
        assert goal["reason"].endswith("."), name
        assert set(goal["sources"]) <= sources.keys(), name


def notice(kind: Consequence) -> Notice:
    question = Question("P4", "Blood thinners", "Blood thinners?", kind, "Ask your doctor.", ())
    return Notice(question, "Blood thinners", "Ask your doctor.", kind)


def test_what_the_safety_questions_came_to_goes_into_the_situation() -> None:
    limits = Limits((Rule("You told us so.", pressure=1),))
    caution = screened(Situation(), Open(limits, (notice(Consequence.CAUTION),)))
    area = screened(Situation(), Open(limits, (notice(Consequence.BLOCK_AREA),)))
    block = screened(Situation(), Blocked((notice(Consequence.BLOCK),)))

    assert (caution.screened, caution.told, caution.limits) == (
        Screened.CAUTION,
        "You told us: blood thinners.",
        limits,
    )
    assert (area.screened, area.limits) == (Screened.CLEAR, limits)
    assert (block.screened, block.told) == (Screened.BLOCK, "Ask your doctor.")
    assert screened(Situation(), Unanswered(())) == Situation()


def situations() -> st.SearchStrategy[Situation]:
    days = st.none() | st.integers(-10, 40)
    hours = st.none() | st.floats(-10, 200)
    return st.builds(
        Situation,
        days_to_race=days,
        before_start=st.booleans(),
        hours_since_hard=hours,
        soreness=st.none() | st.integers(0, 10),
        sore=st.sampled_from([frozenset(), CALF, CALVES]),
        phase=st.sampled_from(Phase),
        niggle=st.sampled_from(Niggle),
        gap_days=st.none() | st.integers(0, 60),
        raised=st.booleans(),
        screened=st.sampled_from(Screened),
    )


@given(situations())
def test_nothing_is_ever_looser_than_the_table(now: Situation) -> None:
    found = judge(RULES, now)
    hours, days, sore = now.hours_since_hard, now.days_to_race, now.soreness or 0

    assert found.max_pressure <= 4
    assert found.max_minutes <= 21
    assert Tool.HANDS in found.tools
    if now.screened is Screened.BLOCK:
        assert (found.max_pressure, found.max_minutes, found.named) == (0, 0, ())
    if now.screened is Screened.CAUTION:
        assert found.gentle_only
        assert found.max_minutes <= 10
    if hours is not None and hours < 2:
        assert found.max_pressure <= 1
        assert found.max_minutes <= 5
    if (hours is not None and hours < 48) or sore >= 6 or days in (0, 1, 2):
        assert found.max_pressure <= 2
        assert found.tools == TOOLS["none"]
    if days in (3, 4, 5):
        assert found.max_pressure <= (3 if now.raised else 2)
        assert found.max_minutes <= 12
    if hours is None and (days is None or days > 0):
        assert found.max_pressure <= 3


@given(situations(), situations())
def test_knowing_more_that_holds_back_never_loosens(one: Situation, other: Situation) -> None:
    screened = other.screened if one.screened is Screened.CLEAR else one.screened
    sore = replace(one, soreness=max(one.soreness or 0, 6), screened=screened)

    assert judge(RULES, sore).max_pressure <= judge(RULES, one).max_pressure
    assert judge(RULES, sore).max_minutes <= judge(RULES, one).max_minutes
    assert judge(RULES, sore).tools <= judge(RULES, one).tools


@pytest.mark.parametrize("question", ["P3", "P7", "P13"])
def test_an_answer_that_a_doctor_agrees_with_stays_a_caution_where_it_asks_for_gentle_work(question: str) -> None:
    verdict = judged(**{question: agreed()})
    now = screened(Situation(hours_since_hard=60, soreness=2), verdict)

    assert (now.screened, now.told) == (Screened.CAUTION, QUESTIONS[question].why)
    assert judge(RULES, now).max_pressure == 2
    assert judge(RULES, now).gentle_only


@pytest.mark.parametrize("question", ["P1", "P2", "P9", "P12"])
def test_an_answer_that_a_doctor_agrees_with_and_that_limits_nothing_is_no_caution(question: str) -> None:
    assert screened(Situation(), judged(**{question: agreed()})).screened is Screened.CLEAR


def test_firmer_work_is_not_called_usual_where_another_rule_forbids_it() -> None:
    found = timing(days_to_race=1, hours_since_hard=60, soreness=2)

    assert [reason.text for reason in found.reasons] == ["Your race is in one or two days: light only, nothing deep."]


@pytest.mark.parametrize("known", [{"hours_since_hard": 5}, {"days_to_race": 4}, {"soreness": 7}])
def test_without_tools_packs_and_baths_remain_since_they_massage_nothing(known: dict[str, Any]) -> None:
    cold_pack = ROUTINES["care"].only("cold_pack")

    assert what_is_left(cold_pack, timing(**known).limits).share == 1
