"""The twenty questions, and those made from a routine."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfmassage.practice import generated, quiz, terms
from selfmassage.practice.generated import items_of, load_sites
from selfmassage.practice.orders import ordered
from selfmassage.resources import asset
from selfmassage.routine.model import Routine
from selfmassage.routine.vocabulary import Direction

from .runs import FULL, LIBRARY, LOWER, ORDERS, STROKES

ITEMS = quiz.load(asset("practice", "quiz.json"))
SITES = load_sites(asset("practice", "danger_sites.json"))
ROUTINES = list(LIBRARY.routines.values())


def test_there_are_twenty_questions_with_sources_and_no_answer_among_the_wrong_ones() -> None:
    assert len({item.id for item in ITEMS}) == len({item.question for item in ITEMS}) == 20
    assert [item.id for item in ITEMS if item.answer in item.wrong or not item.sources] == []
    assert [item.id for item in ITEMS if not item.wrong] == ["tapotement_kinds", "danger_sites"]


@pytest.mark.parametrize("routine", ROUTINES, ids=lambda routine: routine.id)
def test_every_routine_gives_questions_that_have_one_right_answer(routine: Routine) -> None:
    for item in items_of(routine, STROKES, SITES):
        assert item.answer not in item.wrong
        assert len(set(item.wrong)) == len(item.wrong)
        assert item.question.endswith("?")


def test_a_student_routine_is_asked_for_order_term_direction_pace_and_danger_site() -> None:
    items = {item.id: item for item in items_of(LOWER, STROKES, SITES)}
    assert items["student_lower_11/Calf kneading > Arch kneading"].answer == "Arch kneading"
    assert items["term/petrissage"].answer == "petrissage"
    assert items["student_lower_11/direction/Calf kneading"].answer == generated.DIRECTIONS[Direction.UP]
    pace = items["student_lower_11/pace/Calf kneading"]
    assert (pace.answer, pace.wrong) == ("About 24", ("About 6", "About 12", "About 60", "About 150", "About 180"))
    danger = [item for id, item in items.items() if id.startswith("danger/calf/")]
    assert [item.answer for item in danger] == ["the hollow behind the knee"]
    order = "effleurage, petrissage, tapotement, friction, vibration, effleurage"  # opened and closed by long strokes
    assert items[f"student_lower_11/order/calf/{order}"].wrong == ()


def test_every_stroke_of_a_routine_and_every_word_of_the_trade_is_asked_for() -> None:
    ids = {item.id for item in items_of(LOWER, STROKES, SITES)}
    assert {f"{what}/tapotement" for what in ("how", "pace", "use", "keep_off")} <= ids
    words = terms.load(asset("practice", "terms.json"))
    assert "meaning/centripetal" in {item.id for item in words}
    assert [item.id for item in words if item.answer in item.wrong or len(item.wrong) < 3] == []


def test_another_school_s_order_has_other_answers() -> None:
    other = items_of(ordered(FULL, ORDERS["friction_first"], STROKES), STROKES, SITES)
    answers = {item.question: item.answer for item in other}
    own = {item.question: item.answer for item in items_of(FULL, STROKES, SITES)}
    assert answers["What comes after \u201cInner thigh kneading\u201d?"] == "Small circles in the arch"
    assert own["What comes after \u201cInner thigh kneading\u201d?"] == "Calf drumming"


@given(seed=st.integers(0, 10**6), due=st.lists(st.sampled_from([item.id for item in ITEMS]), unique=True))
def test_a_quiz_asks_what_is_due_first_and_nothing_twice(seed: int, due: list[str]) -> None:
    questions = quiz.pick(ITEMS, due, Random(seed))
    ids = [question.item.id for question in questions]
    assert len(set(ids)) == len(ids) == quiz.AT_ONCE
    assert set(due[: quiz.AT_ONCE]) <= set(ids)
    for question in questions:
        assert not question.options or question.options[question.right] == question.item.answer
        assert len(question.options) <= quiz.OPTIONS


def test_questions_come_in_another_order_each_time() -> None:
    orders = {tuple(question.item.id for question in quiz.pick(ITEMS, [], Random(seed))) for seed in range(5)}
    assert len(orders) == 5
