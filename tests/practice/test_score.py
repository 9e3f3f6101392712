"""A recall run with planted mistakes: the score names each of them and nothing else."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from selfmassage.practice.expected import Part
from selfmassage.practice.recall import Run
from selfmassage.practice.score import Fault, Result, score
from selfmassage.routine.vocabulary import Leg

from .runs import Move, changed, every, parts, perfect, run

EXPECTED = {name: parts(name) for name in ("student_lower_11", "student_full_20")}
LOWER = EXPECTED["student_lower_11"]
HALF = len(LOWER) // 2


def faults(result: Result) -> list[tuple[Fault, tuple[int, ...]]]:
    return sorted((mistake.fault, mistake.parts) for mistake in result.mistakes)


def texts(result: Result) -> list[str]:
    return [mistake.text for mistake in result.mistakes]


def swapped(moves: list[Move], one: int, other: int) -> list[Move]:
    result = list(moves)
    result[one], result[other] = result[other], result[one]
    return result


@pytest.mark.parametrize("expected", EXPECTED.values(), ids=EXPECTED)
@pytest.mark.parametrize("regions", [True, False])
def test_a_perfect_run_has_all_points_and_nothing_to_train(expected: tuple[Part, ...], regions: bool) -> None:
    result = score(run(perfect(expected), regions=regions), expected)
    assert (texts(result), result.points, result.order, result.next) == ([], 100, 0, None)


def test_two_neighbours_exchanged_are_named_as_one_mistake() -> None:
    result = score(run(swapped(perfect(LOWER), 4, 6)), LOWER)
    assert texts(result) == ["Exchanged: Calf drumming and Small circles on the calf, left leg."]
    assert result.order == 1


def test_a_missed_closing_stroke_is_named_with_its_leg() -> None:
    moves = [move for index, move in enumerate(perfect(LOWER)) if index != HALF - 1]
    assert texts(score(run(moves), LOWER)) == ["Closing effleurage left out: Closing strokes, left leg."]


def test_a_missed_opening_is_named_even_where_another_effleurage_follows() -> None:
    moves = perfect(LOWER)[1:]
    assert texts(score(run(moves), LOWER)) == ["Opening effleurage left out: First touch, left leg."]


def test_a_short_leg_is_named_with_both_times_and_not_area_by_area() -> None:
    moves = every(perfect(LOWER), lambda move: replace(move, seconds=move.seconds * 0.7), Leg.RIGHT)
    assert texts(score(run(moves), LOWER)) == ["The right leg was short: 3:20, the left leg 4:45."]


@pytest.mark.parametrize(("ratio", "named"), [(0.91, False), (0.89, True)])
def test_legs_may_differ_by_a_tenth(ratio: float, named: bool) -> None:
    moves = every(perfect(LOWER), lambda move: replace(move, seconds=move.seconds * ratio), Leg.LEFT)
    assert bool(score(run(moves), LOWER).named(Fault.LEGS)) is named


def test_an_area_that_is_too_short_on_one_leg_is_named_alone() -> None:
    part = next(index for index, one in enumerate(LOWER) if one.step.name == "Arch kneading")
    arch = [index for index, one in enumerate(LOWER) if one.leg is Leg.LEFT and one.step.name.endswith("arch")]
    moves = changed(perfect(LOWER), part, seconds=22.0)
    result = score(run(moves), LOWER)
    assert arch
    assert texts(result) == ["Too short: Arch, left leg, 0:52 of 1:10."]


def test_a_hesitation_of_six_seconds_is_named_with_what_came_after_it() -> None:
    result = score(run(changed(perfect(LOWER), 4, pause=6.0)), LOWER)
    assert texts(result) == ["Hesitated 6 s before: Calf drumming, left leg."]
    assert result.next == (3, 4)


def test_four_seconds_are_no_hesitation_and_a_change_of_leg_may_take_longer() -> None:
    moves = changed(changed(perfect(LOWER), 4, pause=4.0), HALF, pause=7.9)
    assert texts(score(run(moves), LOWER)) == []


def test_a_stroke_too_many_is_named() -> None:
    moves = perfect(LOWER)
    moves.insert(3, moves[8])
    assert texts(score(run(moves), LOWER)) == ["Too many: vibration, left leg."]


def test_a_step_that_was_done_far_from_its_place_is_one_mistake() -> None:
    moves = perfect(LOWER)
    moves.insert(2, moves.pop(8))
    assert texts(score(run(moves), LOWER)) == ["In another place: Calf shaking, left leg."]


def test_who_never_says_the_leg_is_not_blamed_for_it() -> None:
    whole = run(perfect(LOWER))
    unsaid = Run(tuple(replace(one, leg=None) for one in whole.done))
    assert texts(score(unsaid, LOWER)) == []


def test_two_steps_of_one_stroke_that_were_exchanged_are_named_where_the_regions_were() -> None:
    moves = swapped(perfect(LOWER), 2, 3)
    assert texts(score(run(moves), LOWER)) == ["Exchanged: Calf kneading and Arch kneading, left leg."]
    assert score(run(moves, regions=False), LOWER).named(Fault.SWAPPED) == ()


def test_of_like_steps_the_one_is_missing_whose_time_is() -> None:
    expected = EXPECTED["student_full_20"]
    inner = next(move for move in perfect(expected) if move.part.step.name == "Inner thigh kneading")
    moves = [move for move in perfect(expected) if move != inner]
    assert texts(score(run(moves, regions=False), expected)) == ["Left out: Inner thigh kneading, left leg."]


def test_a_run_in_no_order_at_all_is_judged_at_once() -> None:
    moves = perfect(EXPECTED["student_full_20"])
    Random(1).shuffle(moves)
    result = score(run(moves), EXPECTED["student_full_20"])
    assert result.points == 0
    assert not result.named(Fault.SWAPPED)


def test_nothing_done_is_worth_nothing_and_does_not_fail() -> None:
    result = score(Run(()), LOWER)
    assert result.points == 0
    assert len(result.mistakes) == len(LOWER)


@given(data=st.data())
def test_planted_mistakes_are_named_each_and_nothing_else(data: st.DataObject) -> None:
    expected = EXPECTED[data.draw(st.sampled_from(sorted(EXPECTED)))]
    half = len(expected) // 2
    moves = perfect(expected)
    planted: list[tuple[Fault, tuple[int, ...]]] = []
    one = data.draw(st.integers(2, half - 2), "swap")
    other = data.draw(st.integers(2, half - 2), "with")
    first = data.draw(st.sampled_from([0, half]), "leg") if data.draw(st.booleans(), "swaps") else None
    hesitates = data.draw(st.none() | st.integers(half + 2, len(expected) - 2), "hesitation")
    closing = data.draw(st.none() | st.sampled_from([half - 1, len(expected) - 1]), "closing")
    short = data.draw(st.none() | st.sampled_from([Leg.LEFT, Leg.RIGHT]), "short leg")
    if hesitates:
        moves = changed(moves, hesitates, pause=6.0)
        planted.append((Fault.HESITATION, (hesitates,)))
    if short:
        factor = data.draw(st.floats(0.5, 0.85), "factor")
        moves = every(moves, lambda move: replace(move, seconds=move.seconds * factor), short)
        planted.append((Fault.LEGS, ()))
    if first is not None and one != other:
        one, other = first + min(one, other), first + max(one, other)
        assume(not _alike(expected[one], expected[other]))
        moves = swapped(moves, one, other)
        planted.append((Fault.SWAPPED, (one, other)))
    if closing:
        moves.pop(closing)
        planted.append((Fault.CLOSING, (closing,)))
    result = score(run(moves), expected)
    assert faults(result) == sorted(planted)
    assert result.next is not None or {fault for fault, _ in planted} <= {Fault.LEGS}


def _alike(one: Part, other: Part) -> bool:
    """Two steps that nobody could tell apart by stroke and region."""
    return one.stroke is other.stroke and bool(one.regions & other.regions)


@given(data=st.data())
def test_any_run_is_judged_without_a_fault_and_between_0_and_100(data: st.DataObject) -> None:
    moves = data.draw(st.lists(st.sampled_from(perfect(LOWER)), max_size=25))
    result = score(run(moves, regions=data.draw(st.booleans())), LOWER)
    assert 0 <= result.points <= 100
    assert result.order <= len(LOWER) + len(moves)
