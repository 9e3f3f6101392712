from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from selfmassage.figure.asset import AssetProblem
from selfmassage.figure.person.poses import Pose, load_pose, load_poses
from selfmassage.figure.person.swing import swung
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Area, Direction, Position, Side, Technique, Tool

GOOD = '{"comment": "Sits.", "when": [{"positions": ["seated"]}], "root": [0, 0]}'


def pose(tmp_path: Path, when: str, more: str = "") -> Pose:
    file = tmp_path / "pose.json"
    file.write_text(f'{{"comment": "", "when": [{when}], "root": [0, 0]{more}}}')
    return load_pose(file)


def step(**changes: object) -> Step:
    made = Step(
        name="Calf kneading",
        technique=Technique.KNEADING,
        areas=(Area.CALF,),
        shares=(1.0,),
        together=False,
        position=Position.SEATED,
        side=Side.EACH,
        tool=Tool.HANDS,
        direction=Direction.UP,
        seconds=30,
        repetitions=None,
        pace=24,
        pressure=3,
        say="",
        detail="",
        caution="",
        cues=(),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "message"),
    [
        (GOOD.replace("seated", "flying"), "sit.json: Invalid enum value 'flying' - at `$.when[0].positions[0]`"),
        (GOOD.replace('"root"', '"roots"'), "sit.json: Object contains unknown field `roots`"),
        (GOOD.replace("[0, 0]", "[0]"), "sit.json: Expected `array` of length 2 - at `$.root`"),
        (GOOD.replace("[0, 0]", '[0, "up"]'), "sit.json: Expected `float`, got `str` - at `$.root[1]`"),
        (GOOD[:-1] + ', "near_leg": {"bend": 3}}', "sit.json: Object contains unknown field `bend` - at `$.near_leg`"),
        (GOOD[:-1] + ', "leans": 200}', "sit.json: Expected `float` <= 110.0 - at `$.leans`"),
        (GOOD[:-1] + ', "rests": "tail"}', "sit.json: Invalid enum value 'tail' - at `$.rests`"),
        (GOOD[:-1] + ', "props": [{"kind": "sofa"}]}', "sit.json: Invalid enum value 'sofa' - at `$.props[0].kind`"),
    ],
)
def test_a_bad_pose_file_says_where_and_what(tmp_path: Path, found: str, message: str) -> None:
    file = tmp_path / "sit.json"
    file.write_text(found)
    with pytest.raises(AssetProblem) as problem:
        load_pose(file)
    assert str(problem.value) == message


def test_a_bad_file_leaves_the_other_poses_alone(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text("[]")
    (tmp_path / "good.json").write_text(GOOD)
    problems: list[AssetProblem] = []
    assert list(load_poses(tmp_path, problems.append)) == ["good"]
    assert [str(problem) for problem in problems] == ["bad.json: Expected `object`, got `array`"]


def test_a_pose_swings_to_its_full_stretch(tmp_path: Path) -> None:
    swings = pose(
        tmp_path, '{"positions": ["seated"]}', ', "near_leg": {"hip": 60}, "swing": {"near_leg": {"hip": 80}}'
    )
    assert [swung(swings, share).near_leg.hip for share in (0, 0.5, 1)] == [60, 70, 80]


def test_a_pose_without_a_swing_stays() -> None:
    still = Pose("", (), (0.0, 0.0))
    assert swung(still, 0.5) is still
