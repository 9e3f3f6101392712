from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from selfmassage.figure.asset import AssetProblem
from selfmassage.figure.person.poses import Pose, choose, load_pose, load_poses, swung
from selfmassage.figure.person.scene import PersonAssets, why_missing
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


def test_the_pose_that_fits_more_is_chosen(tmp_path: Path) -> None:
    works = ', "near_arm": {"works": true}'
    poses = {
        "any_tool": pose(tmp_path, '{"positions": ["seated"]}'),
        "calf": pose(tmp_path, '{"positions": ["seated"], "areas": ["calf"]}'),
        "roller": pose(tmp_path, '{"positions": ["seated"], "tools": ["foam_roller"]}', works),
        "named": pose(tmp_path, '{"positions": ["seated"], "steps": ["Bent calf"]}'),
    }
    assert choose(poses, step(), (Area.CALF,)) == "calf"
    assert choose(poses, step(areas=(Area.QUAD,)), (Area.QUAD,)) == "any_tool"
    assert choose(poses, step(tool=Tool.FOAM_ROLLER), (Area.QUAD,)) == "roller"
    assert choose(poses, step(name="Bent calf"), (Area.CALF,)) == "named"
    assert choose(poses, step(position=Position.PRONE), (Area.CALF,)) is None


def test_a_pose_for_other_areas_is_better_than_none(tmp_path: Path) -> None:
    poses = {"calf": pose(tmp_path, '{"positions": ["seated"], "areas": ["calf"]}')}
    assert choose(poses, step(areas=(Area.QUAD,)), (Area.QUAD,)) == "calf"


def test_a_pose_that_has_no_place_for_the_tool_is_not_taken(tmp_path: Path) -> None:
    poses = {"sit": pose(tmp_path, '{"positions": ["seated"]}')}
    assert choose(poses, step(), (Area.CALF,)) == "sit"
    assert choose(poses, step(tool=Tool.FOAM_ROLLER), (Area.CALF,)) is None


def test_a_pose_that_reaches_only_some_areas_is_not_taken_for_others(tmp_path: Path) -> None:
    poses = {"lean": pose(tmp_path, '{"positions": ["seated"], "areas": ["glute"], "only": true}')}
    assert choose(poses, step(), (Area.CALF,)) is None
    assert choose(poses, step(areas=(Area.GLUTE,)), (Area.GLUTE,)) == "lean"


def test_what_is_missing_is_said() -> None:
    nothing = PersonAssets({}, {})
    assert why_missing(nothing, step()) == "no pose for position seated with hands on calf"
    assert why_missing(nothing, step(tool=Tool.NONE)) == "no pose for position seated on calf"


def test_a_motion_that_is_missing_is_said(tmp_path: Path) -> None:
    assets = PersonAssets({"sit": pose(tmp_path, '{"positions": ["seated"]}')}, {})
    assert why_missing(assets, step()) == "no motion for technique kneading"


def test_a_pose_swings_to_its_full_stretch(tmp_path: Path) -> None:
    swings = pose(
        tmp_path, '{"positions": ["seated"]}', ', "near_leg": {"hip": 60}, "swing": {"near_leg": {"hip": 80}}'
    )
    assert [swung(swings, share).near_leg.hip for share in (0, 0.5, 1)] == [60, 70, 80]


def test_a_pose_without_a_swing_stays() -> None:
    still = Pose("", (), (0.0, 0.0))
    assert swung(still, 0.5) is still
