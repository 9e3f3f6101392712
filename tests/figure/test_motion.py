from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfmassage.figure.asset import AssetProblem
from selfmassage.figure.manners import Hands, Manner
from selfmassage.figure.motion import Motion, beats, count, load_motion, load_motions, phase, state
from selfmassage.resources import data_dir
from selfmassage.routine.vocabulary import Technique

GOOD = '{"comment": "Up.", "motions": [{"manner": "glide"}]}'
manners, hands = st.sampled_from(Manner), st.sampled_from(Hands)


@given(pace=st.floats(4, 200), number=st.integers(0, 500), part=st.floats(0.001, 0.999))
def test_a_movement_lasts_sixty_seconds_divided_by_the_pace(pace: float, number: int, part: float) -> None:
    worked = (number + part) * 60 / pace
    assert count(worked, pace) == number + 1
    assert phase(worked, pace) == pytest.approx(part, abs=1e-6)


@given(manner=manners, hands=hands, steps=st.integers(1, 12), done=st.floats(0, 60))
def test_hands_stay_on_the_path_in_every_manner(manner: Manner, hands: Hands, steps: int, done: float) -> None:
    for hand in state(Motion(manner, hands, steps=steps), done).hands:
        assert -1e-9 <= hand.along <= 1 + 1e-9
        assert -1 - 1e-9 <= hand.across <= 1 + 1e-9
        assert -1e-9 <= hand.press <= 1 + 1e-9
        assert -1e-9 <= hand.lift <= 1 + 1e-9


@given(manner=manners, hands=hands, steps=st.integers(1, 12), number=st.integers(0, 30))
def test_no_hand_jumps_from_one_movement_to_the_next(manner: Manner, hands: Hands, steps: int, number: int) -> None:
    motion = Motion(manner, hands, steps=steps)
    before, after = state(motion, number + 1 - 1e-7), state(motion, number + 1)
    for a, b in zip(before.hands, after.hands, strict=True):
        assert abs(a.along - b.along) < 0.01
        assert abs(a.across - b.across) < 0.01
        assert abs(a.lift - b.lift) < 0.02


@given(manner=manners, steps=st.integers(1, 12), done=st.floats(0, 60), start=st.floats(0, 0.5), end=st.floats(0.5, 1))
def test_a_motion_keeps_to_its_part_of_the_path(
    manner: Manner, steps: int, done: float, start: float, end: float
) -> None:
    found = state(Motion(manner, steps=steps, start=start, end=end), done)
    assert start - 1e-9 <= found.along <= end + 1e-9


def test_a_glide_works_toward_the_heart_and_comes_back_lightly() -> None:
    motion = Motion(Manner.GLIDE)
    out, top, back = state(motion, 0.3), state(motion, 0.639), state(motion, 0.8)
    assert state(motion, 0.0).along == 0.0
    assert 0.2 < out.along < top.along
    assert top.along > 0.99
    assert 0.1 < back.along < top.along
    assert out.press > 0.9
    assert back.press < 0.2
    assert out.hands[0].lift == 0 < back.hands[0].lift


def test_one_pass_of_a_roll_is_one_way() -> None:
    motion = Motion(Manner.ROLL)
    assert [round(state(motion, done).along, 6) for done in (0, 1, 2, 3)] == [0, 1, 0, 1]


def test_the_hands_take_turns_at_drumming() -> None:
    motion = Motion(Manner.DRUM, Hands.TURNS)
    assert [[hand.lift < 0.01 for hand in state(motion, done).hands] for done in (0.0, 1.0)] == [
        [True, False],
        [False, True],
    ]


def test_a_press_stays_where_it_is_and_then_moves_up() -> None:
    motion = Motion(Manner.PRESS, steps=3)
    assert [state(motion, done).along for done in (0.0, 0.5, 1.0, 1.5, 2.5)] == [0, 0, 0.5, 0.5, 1]
    assert state(motion, 0.4).press == 1


def test_the_two_hands_of_a_twist_turn_opposite_ways() -> None:
    first, second = state(Motion(Manner.TWIST), 0.25).hands
    assert first.across == -second.across == 1


def test_beats_count_movements_at_a_pace() -> None:
    assert beats(30, 10) == 5


def test_every_technique_has_its_motions() -> None:
    problems: list[AssetProblem] = []
    assert list(load_motions(data_dir("assets") / "motions", problems.append)) == list(Technique)
    assert problems == []


@pytest.mark.parametrize(
    ("found", "message"),
    [
        ('{"comment": "Up."}', "glide.json: Object missing required field `motions`"),
        (GOOD.replace("glide", "fly"), "glide.json: Invalid enum value 'fly' - at `$.motions[0].manner`"),
        (GOOD.replace('"manner"', '"steps": 0, "manner"'), "glide.json: Expected `int` >= 1 - at `$.motions[0].steps`"),
        (GOOD.replace("Up.", 'Up.", "speed": "'), "glide.json: Object contains unknown field `speed`"),
        ('{"comment": "", "motions": []}', "glide.json: Expected `array` of length >= 1 - at `$.motions`"),
        ("{", "glide.json: Input data was truncated"),
    ],
)
def test_a_bad_motion_file_says_where_and_what(tmp_path: Path, found: str, message: str) -> None:
    file = tmp_path / "glide.json"
    file.write_text(found)
    with pytest.raises(AssetProblem) as problem:
        load_motion(file)
    assert str(problem.value) == message


def test_a_missing_motion_file_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(AssetProblem, match=r"^none\.json: cannot be read: No such file or directory$"):
        load_motion(tmp_path / "none.json")
