"""What answers lead to: the rules of content research 5.2 and 5.3, written here a second time and by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfmassage.routine.model import Step
from selfmassage.routine.search import OFF_THE_FLOOR
from selfmassage.routine.vocabulary import Area, Leg, Side, Technique, Tool
from selfmassage.safety.answers import Answer
from selfmassage.safety.limits import LEGS, Limits, Place
from selfmassage.safety.verdict import SHOW_WHERE, Blocked, Open, Unanswered, judge, told
from selfmassage.session.plan import plan
from selfmassage.session.preferences import Preferences
from tests.safety.situations import (
    LEFT_CALF,
    NO,
    NOW,
    QUESTIONS,
    ROUTINES,
    SCREENING,
    agreed,
    judged,
    limits,
    yes,
)

STEPS = [step for routine in ROUTINES.values() for step in routine.steps]
TURNS = [(step, leg) for step in STEPS for leg in (LEGS if step.side is Side.EACH else (Leg(str(step.side)),))]
FEET = {Area.TOES, Area.TOP_OF_FOOT, Area.SOLE, Area.ARCH, Area.HEEL}
HEAT, COLD = {Tool.HEAT_PACK, Tool.BATH, Tool.WARM_BATH}, {Tool.COLD_PACK, Tool.BATH, Tool.COLD_BATH}
STRETCHES = {Technique.ROPE_GLUTE, Technique.ROPE_HIP, Technique.FASCIA_STRETCH, Technique.PLANTAR}

EMERGENCY = {"T2", "T5"}
BLOCK = {"T1", "T3", "T4", "T6", "P11"}
BLOCK_UNTIL = {"P1", "P2", "P3", "P7", "P9", "P12", "P13"}
BLOCK_AREA = {"T7", "T8", "T9", "P14", "P16"}
BLOCK_AREA_UNTIL = {"P5", "P15"}
CAUTION = {"T10", "P4", "P6", "P8", "P17"}
OTHER = {"P10", "P18"}
EVERY = sorted(QUESTIONS)


def played(found: Limits) -> list[tuple[Step, Leg]]:
    """Every shipped step that limits leave on a leg, as it is then done."""
    return [(allowed, leg) for step, leg in TURNS if (allowed := found.allowed(step, leg))]


def minimal(question: str, **more: object) -> Answer:
    """A yes with as little trouble as it can be: pointed at one calf, nothing worse."""
    wanted = QUESTIONS[question]
    follow = {"more": False} if wanted.follow_up else {}
    return yes(*([LEFT_CALF] if wanted.points else []), **{**follow, **more})


def test_the_tables_name_every_question() -> None:
    parts = (EMERGENCY, BLOCK, BLOCK_UNTIL, BLOCK_AREA, BLOCK_AREA_UNTIL, CAUTION, OTHER)
    assert set().union(*parts) == {f"T{n}" for n in range(1, 11)} | {f"P{n}" for n in range(1, 19)}
    assert [q.id for q in SCREENING.today] == [f"T{n}" for n in range(1, 11)]
    assert [q.id for q in SCREENING.profile] == [f"P{n}" for n in range(1, 19)]


def test_all_no_leaves_everything() -> None:
    assert judged() == Open(Limits())


@pytest.mark.parametrize("question", EVERY)
def test_no_answer_is_not_a_no(question: str) -> None:
    given = {id: NO for id in QUESTIONS if id != question}
    assert judge(SCREENING, given, given, NOW) == Unanswered((QUESTIONS[question],))


@pytest.mark.parametrize("question", sorted(EMERGENCY | BLOCK | BLOCK_UNTIL))
def test_a_blocking_answer_blocks_with_what_to_do(question: str) -> None:
    verdict = judged(**{question: yes()})
    assert isinstance(verdict, Blocked)
    assert verdict.is_emergency == (question in EMERGENCY)
    assert [notice.message for notice in verdict.notices] == [QUESTIONS[question].message]


@pytest.mark.parametrize("question", EVERY)
def test_a_doctor_lifts_only_what_a_doctor_may_lift(question: str) -> None:
    verdict = judged(**{question: minimal(question, agreed=NOW)})
    assert isinstance(verdict, Blocked) == (question in EMERGENCY | BLOCK)
    assert bool(QUESTIONS[question].until) == (question in BLOCK_UNTIL | BLOCK_AREA_UNTIL)


@pytest.mark.parametrize("question", sorted(BLOCK_AREA | BLOCK_AREA_UNTIL))
def test_an_area_goes_on_the_leg_that_was_pointed_at_and_nothing_else(question: str) -> None:
    found = limits(**{question: minimal(question)})
    calf = {(step.name, leg) for step, leg in TURNS if Area.CALF in step.areas and leg is Leg.LEFT}
    gone = {(step.name, leg) for step, leg in TURNS if not found.allowed(step, leg) and step.areas}
    assert calf <= gone
    assert {leg for _, leg in gone} == {Leg.LEFT}
    between = {"Slow strokes up the back", "Strokes up the back"}
    assert {name for name, _ in gone} - {name for name, _ in calf} <= between


@pytest.mark.parametrize("question", sorted(BLOCK_AREA | BLOCK_AREA_UNTIL | {"P10"}))
def test_an_area_that_nobody_pointed_at_blocks(question: str) -> None:
    answer = minimal(question)
    for places in ((), (Place(Area.CALF, Leg.NONE),), (LEFT_CALF, Place(Area.CALF, Leg.BOTH))):
        verdict = judged(**{question: Answer(True, NOW, places, answer.more)})
        assert isinstance(verdict, Blocked)
        assert [notice.message for notice in verdict.notices] == [SHOW_WHERE]
        assert verdict.notices[0].asks_where


@pytest.mark.parametrize("question", ["P10", "P14"])
def test_the_worse_form_blocks_and_must_be_asked_about(question: str) -> None:
    assert judged(**{question: yes(LEFT_CALF)}) == Unanswered((QUESTIONS[question],))
    verdict = judged(**{question: yes(LEFT_CALF, more=True, agreed=NOW)})
    assert isinstance(verdict, Blocked)


def gentle(step: Step, leg: Leg) -> bool:
    return step.pressure <= 2


def by_hand(step: Step, leg: Leg) -> bool:
    return step.tool in {Tool.HANDS, Tool.NONE}


def pregnant(step: Step, leg: Leg) -> bool:
    feet = set(step.areas) <= FEET and step.pressure <= 2
    stroke = step.technique is Technique.STROKING and step.pressure <= 1
    return by_hand(step, leg) and (feet or stroke) and not {Area.CALF, Area.INNER_THIGH} & set(step.areas)


def brittle(step: Step, leg: Leg) -> bool:
    strong = step.technique in STRETCHES and step.pressure > 2
    return gentle(step, leg) and by_hand(step, leg) and step.technique is not Technique.DRUMMING and not strong


KEPT: dict[str, Callable[[Step, Leg], bool]] = {
    "T7": lambda step, leg: step.tool not in HEAT,
    "T10": gentle,
    "P3": pregnant,
    "P4": lambda step, leg: (
        gentle(step, leg) and by_hand(step, leg) and step.technique not in {Technique.DRUMMING, Technique.FRICTION}
    ),
    "P5": lambda step, leg: step.tool not in HEAT | COLD,
    "P6": lambda step, leg: step.pressure <= 2 or not FEET & set(step.areas),
    "P7": brittle,
    "P8": brittle,
    "P10": lambda step, leg: step.pressure <= 1 or leg is not Leg.LEFT or Area.CALF not in step.areas,
    "P13": gentle,
    "P17": gentle,
    "P18": lambda step, leg: step.position in OFF_THE_FLOOR,
}
"""What every step that is left must be after a yes, and after the doctor's word where one is needed."""


@pytest.mark.parametrize("question", sorted(KEPT))
def test_what_is_left_keeps_the_rule(question: str) -> None:
    found = limits(**{question: minimal(question, agreed=NOW)})
    left = played(found)
    assert left
    assert [(step.name, leg) for step, leg in left if not KEPT[question](step, leg)] == []
    assert len(left) < len(TURNS) or any(
        step.pressure < own.pressure for (step, _), (own, _) in zip(left, TURNS, strict=False)
    )


@pytest.mark.parametrize("question", sorted(set(QUESTIONS) - set(KEPT) - EMERGENCY - BLOCK))
def test_nothing_else_is_taken_away(question: str) -> None:
    left = played(limits(**{question: minimal(question, agreed=NOW)}))
    own = [turn for turn in TURNS if turn in left]
    assert left == own


@pytest.mark.parametrize("routine", ROUTINES.values(), ids=lambda routine: routine.id)
@pytest.mark.parametrize("question", sorted(CAUTION | {"P3", "P7", "P13"}))
def test_a_caution_lasts_ten_minutes_at_most(question: str, routine: object) -> None:
    assert hasattr(routine, "steps")
    found = limits(**{question: minimal(question, agreed=NOW)})
    assert found.minutes == 10
    session = plan(routine, Preferences(), lambda _: 4.0, found)  # type: ignore[arg-type]
    assert session.seconds <= 601


def test_feeling_that_a_doctor_has_cleared_still_gets_no_heat_or_cold() -> None:
    found = limits(P5=agreed())
    assert {step.tool for step, _ in played(found)} & (HEAT | COLD) == set()
    assert (Area.CALF, Leg.LEFT) in {(area, leg) for step, leg in played(found) for area in step.areas}


def test_the_gravest_comes_first_and_blocks_come_before_open_questions() -> None:
    verdict = judged(T10=yes(), P17=yes(), T1=yes(), P1=yes(), T2=yes(), T7=yes())
    assert isinstance(verdict, Blocked)
    assert [notice.question.id for notice in verdict.notices] == ["T2", "T1", "P1", "T7"]
    assert isinstance(judge(SCREENING, {}, {"T1": yes()}, NOW), Blocked)


def test_an_answer_about_health_cannot_be_given_among_those_about_today() -> None:
    profile = {question.id: NO for question in SCREENING.profile} | {"P1": yes()}
    today = {question.id: NO for question in SCREENING.all}
    assert isinstance(judge(SCREENING, profile, today, NOW), Blocked)


@pytest.mark.parametrize(
    ("age", "counts"),
    [(timedelta(0), True), (timedelta(days=90), True), (timedelta(days=92), False), (timedelta(hours=-1), False)],
)
def test_an_answer_counts_for_three_months_and_not_from_the_future(age: timedelta, counts: bool) -> None:
    profile = {question.id: NO for question in SCREENING.profile} | {"P18": Answer(False, NOW - age)}
    verdict = judge(SCREENING, profile, {question.id: NO for question in SCREENING.today}, NOW)
    assert isinstance(verdict, Open) == counts


@pytest.mark.parametrize("age", [timedelta(days=92), timedelta(hours=-1)])
def test_a_doctors_word_grows_old_and_is_not_believed_from_the_future(age: timedelta) -> None:
    assert isinstance(judged(P1=yes(agreed=NOW - age)), Blocked)


def test_a_doctors_word_from_before_the_answer_is_for_another_answer() -> None:
    given = {"P1": Answer(True, NOW, agreed=NOW - timedelta(days=1))}
    assert isinstance(judged(**given), Blocked)


def test_a_moment_without_a_time_zone_does_not_count() -> None:
    assert isinstance(judged(P18=Answer(False, NOW.replace(tzinfo=None))), Unanswered)


def test_a_verdict_can_be_told_in_sentences() -> None:
    assert list(told(judged(T2=yes()))) == ["Breathless, chest pain or fainted: Call your emergency number now."]
    assert list(told(judged())) == []


places = st.lists(st.builds(Place, st.sampled_from(Area), st.sampled_from(LEGS)), min_size=1, max_size=3)
answers = st.builds(
    lambda yes, places, more, agreed: Answer(yes, NOW, tuple(places), more, NOW if agreed else None),
    st.booleans(),
    places,
    st.sampled_from([None, False, True]),
    st.booleans(),
)


@given(st.dictionaries(st.sampled_from(EVERY), answers, max_size=5))
def test_any_combination_is_as_strict_as_the_strictest_of_its_parts(given_: dict[str, Answer]) -> None:
    both = judged(**given_)
    parts = [judged(**{id: answer}) for id, answer in given_.items()]
    if any(isinstance(part, Blocked) for part in parts):
        assert isinstance(both, Blocked)
        return
    if any(isinstance(part, Unanswered) for part in parts):
        assert isinstance(both, Unanswered)
        return
    assert isinstance(both, Open)
    single = [part.limits for part in parts if isinstance(part, Open)]
    for step, leg in TURNS:
        assert bool(both.limits.why_left_out(step, leg)) == any(one.why_left_out(step, leg) for one in single)
        assert both.limits.pressure(step, leg) == min([step.pressure, *(one.pressure(step, leg) for one in single)])
