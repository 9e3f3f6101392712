"""Reading drawings and choosing among them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from selfmassage.figure.asset import AssetProblem
from selfmassage.figure.closeup.views import VIEWS_OF, Tone, ViewName, load_view, load_views, pick_view
from selfmassage.routine.vocabulary import Area

GOOD: dict[str, Any] = {
    "comment": [],
    "box": [10, 10],
    "midline": 0,
    "big_toe": [1, 1],
    "whole": True,
    "outline": "M0 0 L9 0 L9 9 Z",
    "layers": [{"tone": "shade", "shape": "M0 0 L9 0 L9 9 Z"}],
    "lines": [{"path": "M0 0 L9 9"}],
    "areas": {"calf": {"shape": "M0 0 L9 0 L9 9 Z", "path": "M0 0 L9 9"}},
}
CALF = GOOD["areas"]["calf"]
TOKENS = "wanted M, L, C, Q, Z or a number"
NOWHERE = "wanted a path that leads from one place to another"
TONES = ", ".join(sorted(Tone))


def written(folder: Path, **changes: object) -> Path:
    file = folder / "leg_front.json"
    file.write_text(json.dumps(GOOD | changes))
    return file


def test_a_good_drawing_is_read(tmp_path: Path) -> None:
    view = load_view(written(tmp_path))
    assert view.areas[Area.CALF].path.points == ((0, 0), (9, 9))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"colour": "red"}, '1:288: colour: wanted a known field, found "colour"'),
        ({"outline": 3}, "1:93: outline: wanted a text in quotes, found 3"),
        ({"outline": "M0 0 A1 1"}, f"1:93: outline: {TOKENS}, found 'A1 1' at character 6"),
        ({"outline": "M0 0"}, f"1:93: outline: {NOWHERE}, found 'M0 0'"),
        ({"outline": "M0 0 L99999 1"}, "1:93: outline: wanted numbers from -10000 to 10000, found 99999"),
        ({"box": [0, 0]}, "1:25: box 1: wanted 10 to 10000, found 0 (and 1 more)"),
        ({"box": [400, -600]}, "1:30: box 2: wanted 10 to 10000, found -600"),
        ({"box": [1e-300, 10]}, "1:25: box 1: wanted 10 to 10000, found 1e-300"),
        ({"reach": {"hand": 1e9}}, "1:296: reach, hand: wanted 10 to 1000, found 1000000000"),
        ({"layers": [{"tone": "pink", "shape": "M0 0"}]}, f'1:133: layer 1, tone: wanted one of {TONES}, found "pink"'),
        ({"areas": {"elbow": CALF}}, f'1:226: areas, elbow: wanted one of {", ".join(Area)}, found "elbow"'),
        (
            {"areas": {"calf": {**CALF, "shape": "M0 0 L1"}}},
            "1:235: areas, calf, shape: wanted 2 numbers after L, found 1",
        ),
        ({"areas": {"calf": {"shape": "M0 0 L9 9"}}}, "1:225: areas, calf, path: wanted this field, found nothing"),
        ({"areas": {"calf": {**CALF, "path": "M5 5 L5 5"}}}, f"1:263: areas, calf, path: {NOWHERE}, found 'M5 5 L5 5'"),
        ({"areas": {"calf": {**CALF, "path": "M 1 1"}}}, f"1:263: areas, calf, path: {NOWHERE}, found 'M 1 1'"),
        ({"areas": {"calf": {**CALF, "path": "M0 0 M9 9"}}}, f"1:263: areas, calf, path: {NOWHERE}, found 'M0 0 M9 9'"),
        ({"lines": [{"path": "M0 0", "width": 0}]}, "1:209: line 1, width: wanted more than 0, at most 20, found 0"),
    ],
)
def test_a_bad_drawing_is_a_message_with_file_and_place(
    tmp_path: Path, changes: dict[str, object], message: str
) -> None:
    with pytest.raises(AssetProblem) as problem:
        load_view(written(tmp_path, **changes))
    assert str(problem.value) == f"leg_front.json:{message}"


def test_a_truncated_drawing_is_a_message(tmp_path: Path) -> None:
    file = tmp_path / "hip.json"
    file.write_text('{"comment": [')
    with pytest.raises(AssetProblem) as problem:
        load_view(file)
    assert str(problem.value) == "hip.json:1:14: file: wanted a value, found the end of the file"


def test_missing_drawings_are_reported_and_the_others_are_kept(tmp_path: Path) -> None:
    written(tmp_path)
    problems: list[AssetProblem] = []
    assert list(load_views(tmp_path, problems.append)) == [ViewName.LEG_FRONT]
    assert [str(problem) for problem in problems] == [
        f"{name}.json:1:1: file: wanted a file that can be read, found no such file or directory"
        for name in ViewName
        if name is not ViewName.LEG_FRONT
    ]


@pytest.mark.parametrize(
    ("areas", "view"),
    [
        ((), ViewName.LEG_FRONT),
        ((Area.CALF,), ViewName.LEG_BACK),
        ((Area.SOLE, Area.ARCH), ViewName.FOOT_SOLE),
        ((Area.TOES, Area.TOP_OF_FOOT), ViewName.FOOT_TOP),
        ((Area.SOLE, Area.TOP_OF_FOOT), ViewName.FOOT_INNER),
        ((Area.ANKLE, Area.TOP_OF_FOOT, Area.SOLE, Area.TOES), ViewName.FOOT_INNER),
        ((Area.TOP_OF_FOOT, Area.ANKLE, Area.SHIN, Area.QUAD), ViewName.LEG_FRONT),
        ((Area.ACHILLES, Area.CALF, Area.HAMSTRING), ViewName.LEG_BACK),
        ((Area.CALF, Area.ARCH), ViewName.LEG_INSIDE),
        ((Area.QUAD, Area.HAMSTRING), ViewName.LEG_OUTSIDE),
        ((Area.CALF, Area.QUAD), ViewName.LEG_INSIDE),
        ((Area.CALF, Area.QUAD, Area.OUTER_THIGH_IT_BAND), ViewName.LEG_OUTSIDE),
        ((Area.HIP_FLEXOR, Area.GLUTE), ViewName.HIP),
        ((Area.OUTER_THIGH_IT_BAND, Area.GLUTE), ViewName.LEG_OUTSIDE),
        ((Area.GLUTE, Area.HAMSTRING), ViewName.LEG_OUTSIDE),
    ],
)
def test_the_view_that_shows_most_areas_is_first(areas: tuple[Area, ...], view: ViewName) -> None:
    assert pick_view(areas)[0] is view


def test_every_area_has_views() -> None:
    assert set(VIEWS_OF) == set(Area)
