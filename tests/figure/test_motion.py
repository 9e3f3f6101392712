from __future__ import annotations

from collections.abc import Callable
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
MANNERS = ", ".join(sorted(Manner))
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


@given(manner=manners, steps=st.integers(1, 12), done=st.floats(0, 60), start=st.floats(0, 0.4), end=st.floats(0.5, 1))
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
        ('{"comment": "Up."}', "1:1: motions: wanted this field, found nothing"),
        (
            GOOD.replace("glide", "fly"),
            f'1:43: motion 1, manner: wanted one of {MANNERS}, found "fly"',
        ),
        (GOOD.replace('"manner"', '"steps": 0, "manner"'), "1:42: motion 1, steps: wanted 1 to 60, found 0"),
        (GOOD.replace("Up.", 'Up.", "speed": "'), '1:29: speed: wanted a known field, found "speed"'),
        ('{"comment": "", "motions": []}', "1:28: motions: wanted at least one entry, found an empty list"),
        ("{", "1:2: file: wanted a field name in double quotes, found the end of the file"),
        (
            GOOD.replace('"glide"', '"glide", "start": 0.7, "end": 0.2'),
            "1:32: motion 1: wanted a start below the end, found start 0.7 and end 0.2",
        ),
        (
            GOOD.replace('"glide"', '"press", "hands": "none", "start": 0.7, "end": 0.2'),
            "1:32: motion 1: wanted a start below the end, found start 0.7 and end 0.2",
        ),
    ],
)
def test_a_bad_motion_file_says_where_and_what(tmp_path: Path, found: str, message: str) -> None:
    file = tmp_path / "glide.json"
    file.write_text(found)
    with pytest.raises(AssetProblem) as problem:
        load_motion(file)
    assert str(problem.value) == f"glide.json:{message}"


def test_hands_may_work_one_place_after_the_other_downward(tmp_path: Path) -> None:
    file = tmp_path / "press.json"
    file.write_text(GOOD.replace('"glide"', '"press", "steps": 3, "start": 0.8, "end": 0.2'))
    (motion,) = load_motion(file).motions
    assert [round(state(motion, done).along, 6) for done in (0, 1, 2)] == [0.8, 0.5, 0.2]


@pytest.mark.parametrize(
    ("make", "found"),
    [
        (lambda file: None, "no such file or directory"),
        (Path.mkdir, "a folder"),
        (lambda file: file.symlink_to("nothing"), "a link to nothing"),
        (lambda file: file.symlink_to(file), "too many levels of symbolic links"),
    ],
)
def test_what_is_no_motion_file_is_a_problem(tmp_path: Path, make: Callable[[Path], None], found: str) -> None:
    file = tmp_path / "none.json"
    make(file)
    with pytest.raises(AssetProblem) as problem:
        load_motion(file)
    wanted = "a JSON file" if found == "a folder" else "a file that can be read"
    assert str(problem.value) == f"none.json:1:1: file: wanted {wanted}, found {found}"
