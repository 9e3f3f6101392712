from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from selfmassage.figure.asset import AssetProblem
from selfmassage.figure.person.poses import Pose, Spot, load_pose, load_poses
from selfmassage.figure.person.swing import swung
from selfmassage.routine.model import Step
from selfmassage.routine.vocabulary import Area, Direction, Position, Side, Technique, Tool

GOOD = '{"comment": "Sits.", "when": [{"positions": ["seated"]}], "root": [0, 0]}'
POSITIONS = f"{', '.join(sorted(Position))} (did you mean seated?)"
SPOTS = ", ".join(sorted(Spot))
NOT_EMPTY = "wanted at least one entry, found an empty list"
SIZE = "wanted more than 0, at most 5"
BOM = "1:1: file: wanted UTF-8 without a byte order mark, found a byte order mark before the text"
LATIN = "2:2: file: wanted text saved as UTF-8, found the byte 0xfc of another encoding"


def more(fields: str) -> str:
    return f"{GOOD[:-1]}, {fields}}}"


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
        (GOOD.replace("seated", "seatd"), f'1:46: when 1, position 1: wanted one of {POSITIONS}, found "seatd"'),
        (GOOD.replace("[0, 0]", "[0]"), "1:67: root: wanted 2 entries, found 1"),
        (GOOD.replace("[0, 0]", "[0, 1, 2]"), "1:67: root: wanted 2 entries, found 3"),
        (GOOD.replace("[0, 0]", '[0, "up"]'), '1:71: root 2: wanted a number, found "up"'),
        (GOOD.replace("[0, 0]", "[1e308, 0]"), "1:68: root 1: wanted -3 to 3, found 1e+308"),
        (GOOD.replace("[0, 0]", "[1e999, 0]"), "1:68: root 1: wanted -3 to 3, found inf"),
        (GOOD.replace("[0, 0]", "[NaN, 0]"), "1:68: root 1: wanted a number, found NaN"),
        (
            GOOD.replace('[{"positions": ["seated"]}]', "[]"),
            f"1:30: when: {NOT_EMPTY}",
        ),
        (GOOD.replace('"seated"', ""), f"1:45: when 1, positions: {NOT_EMPTY}"),
        (
            more('"near_leg": {"plan": 3}'),
            '1:96: near_leg, plan: wanted a known field (did you mean plant?), found "plan"',
        ),
        (more('"near_leg": {"plant": [1e6, 0]}'), "1:98: near_leg, plant 1: wanted -3 to 3, found 1000000"),
        (more('"near_leg": {"plant": 3}'), "1:97: near_leg, plant: wanted a list in brackets [ ], found 3"),
        (more('"spine": {"pelvis": 1e9}'), "1:95: spine, pelvis: wanted -360 to 360, found 1000000000"),
        (more('"leans": 200'), "1:84: leans: wanted 0 to 110, found 200"),
        (more('"touches": ["back", "tail"]'), f'1:95: touch 2: wanted one of {SPOTS}, found "tail"'),
        (
            more('"props": [{"kind": "mat", "size": -5}]'),
            "1:109: prop 1, size: wanted more than 0, at most 5, found -5",
        ),
        (more('"props": [{"kind": "mat", "at": [0, 1e300]}]'), "1:111: prop 1, at 2: wanted -3 to 3, found 1e+300"),
        (
            more('"carry": {"at": [0, 0], "touches": 90, "moves": "body", "reach": [0.8, 0.2]}'),
            "1:84: carry: wanted a reach that begins before it ends, found 0.8 to 0.2",
        ),
        (GOOD[:-1] + ",}", '1:73: file: wanted no comma before the closing bracket, found ","'),
        (GOOD[:44], "1:45: file: wanted a value, found the end of the file"),
        ("", "1:1: file: wanted data in JSON, found an empty file"),
        ("[" * 3000, "1:21: file: wanted at most 20 levels of brackets, found more of them"),
        (b"\xef\xbb\xbf" + GOOD.encode(), BOM),
        (GOOD.encode("utf-16"), "1:1: file: wanted text saved as UTF-8, found text saved as UTF-16"),
        (GOOD.replace("Sits", "\nHüpft").encode("latin-1"), LATIN),
    ],
)
def test_a_bad_pose_file_says_where_and_what(tmp_path: Path, found: str | bytes, message: str) -> None:
    file = tmp_path / "sit.json"
    file.write_bytes(found if isinstance(found, bytes) else found.encode())
    with pytest.raises(AssetProblem) as problem:
        load_pose(file)
    assert str(problem.value) == f"sit.json:{message}"


def test_a_pose_file_with_several_faults_names_all(tmp_path: Path) -> None:
    file = tmp_path / "sit.json"
    file.write_text('{"when": [{"positions": ["seated"]}],\n "root": [9, 0]}')
    with pytest.raises(AssetProblem) as problem:
        load_pose(file)
    assert str(problem.value) == "sit.json:1:1: comment: wanted this field, found nothing (and 1 more)"
    assert problem.value.problems.lines() == [
        f"{file}:1:1: comment: wanted this field, found nothing",
        f"{file}:2:11: root 1: wanted -3 to 3, found 9",
    ]


def test_a_bad_file_leaves_the_other_poses_alone(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text("[]")
    (tmp_path / "good.json").write_text(GOOD)
    problems: list[AssetProblem] = []
    assert list(load_poses(tmp_path, problems.append)) == ["good"]
    assert [str(problem) for problem in problems] == [
        "bad.json:1:1: file: wanted an object in braces { }, found an empty list"
    ]


def test_a_pose_swings_to_its_full_stretch(tmp_path: Path) -> None:
    swings = pose(
        tmp_path, '{"positions": ["seated"]}', ', "near_leg": {"hip": 60}, "swing": {"near_leg": {"hip": 80}}'
    )
    assert [swung(swings, share).near_leg.hip for share in (0, 0.5, 1)] == [60, 70, 80]


def test_a_pose_without_a_swing_stays() -> None:
    still = Pose("", (), (0.0, 0.0))
    assert swung(still, 0.5) is still
